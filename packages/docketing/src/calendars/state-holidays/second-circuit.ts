import type { HolidayCalendar } from '../holiday-calendar.js'
import {
  electionDay,
  fiveFixedDays,
  goodFriday,
  read,
  reported,
  saturdayToFriday,
  stateCalendar,
  sundayToMonday,
} from './state-calendar.js'

/** Connecticut. Good Friday is a holiday where the Governor appoints it, as governors have. @since 0.1.0 */
export const connecticut: HolidayCalendar = stateCalendar({
  code: 'CT',
  name: 'Connecticut',
  authority: read('Conn. Gen. Stat. 1-4', '2026-11-22'),
  holidays: [
    ...fiveFixedDays,
    { name: "Lincoln's Birthday", when: { month: 2, day: 12 } },
    {
      name: 'Good Friday',
      when: goodFriday,
      authority: reported('Conn. Gen. Stat. 1-4 (by proclamation)'),
      doubt: "it is a holiday only by the Governor's proclamation, which was not read",
    },
  ],
  observed: [sundayToMonday, saturdayToFriday],
})

/** New York: General Construction Law 24. Flag Day, a Sunday in June, shifts no other day. @since 0.1.0 */
export const newYork: HolidayCalendar = stateCalendar({
  code: 'NY',
  name: 'New York',
  authority: read(
    'N.Y. Gen. Constr. Law 24',
    '2026-11-22',
    'https://www.nysenate.gov/legislation/laws/GCN/24',
  ),
  holidays: [
    { name: "Lincoln's Birthday", when: { month: 2, day: 12 } },
    { name: 'Flag Day', when: { month: 6, weekday: 0, nth: 2 }, observed: [] },
    { name: 'the general election', when: electionDay },
  ],
  observed: [sundayToMonday],
})

/** Vermont. @since 0.1.0 */
export const vermont: HolidayCalendar = stateCalendar({
  code: 'VT',
  name: 'Vermont',
  authority: read('Vt. Stat. tit. 1, 371', '2026-11-22'),
  holidays: [
    { name: 'Town Meeting Day', when: { month: 3, weekday: 2, nth: 1 } },
    { name: 'Bennington Battle Day', when: { month: 8, day: 16 } },
  ],
  observed: [
    { ...sundayToMonday, doubt: 'the statute shifts it for state offices' },
    { ...saturdayToFriday, doubt: 'the statute shifts it for state offices' },
  ],
})

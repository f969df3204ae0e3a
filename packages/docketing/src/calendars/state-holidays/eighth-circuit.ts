import type { HolidayCalendar } from '../holiday-calendar.js'
import {
  dayAfterThanksgiving,
  fiveFixedDays,
  fourFixedDays,
  goodFriday,
  read,
  saturdayToFriday,
  stateCalendar,
  sundayToMonday,
} from './state-calendar.js'

const ofGovernment = 'the statute speaks of the holidays of the state government'

/** Arkansas. @since 0.1.0 */
export const arkansas: HolidayCalendar = stateCalendar({
  code: 'AR',
  name: 'Arkansas',
  authority: read(
    'Ark. Code 1-5-101',
    '2026-11-25',
    'https://www.legalfix.com/statutes/state-codes/arkansas/title-1/chapter-5/section-1-5-101',
  ),
  holidays: [...fourFixedDays, { name: 'Christmas Eve', when: { month: 12, day: 24 }, doubt: ofGovernment }],
  observed: [
    { ...sundayToMonday, doubt: ofGovernment },
    { ...saturdayToFriday, doubt: ofGovernment },
  ],
})

/** Iowa. @since 0.1.0 */
export const iowa: HolidayCalendar = stateCalendar({
  code: 'IA',
  name: 'Iowa',
  authority: read('Iowa Code 1C.1', '2026-11-25', 'https://www.legis.iowa.gov/DOCS/IACODE/2001/1C/1.html'),
  holidays: [{ name: "Lincoln's Birthday", when: { month: 2, day: 12 } }],
  open: ['Iowa Code 1C.1 was read in a text of 2001; whether it names further days now is not known'],
})

/** Minnesota: a fixed holiday on a weekend is a holiday on the Friday or Monday by the statute itself. @since 0.1.0 */
export const minnesota: HolidayCalendar = stateCalendar({
  code: 'MN',
  name: 'Minnesota',
  authority: read(
    'Minn. Stat. 645.44, subd. 5',
    '2026-11-25',
    'https://lawserver.com/law/state/minnesota/mn-statutes/minnesota_statutes_15a-22',
  ),
  holidays: [
    ...fiveFixedDays,
    {
      name: 'the day after Thanksgiving',
      when: dayAfterThanksgiving,
      doubt: 'the statute makes it a holiday of the executive branch and leaves it to the others',
    },
  ],
  observed: [sundayToMonday, saturdayToFriday],
})

/** Missouri. @since 0.1.0 */
export const missouri: HolidayCalendar = stateCalendar({
  code: 'MO',
  name: 'Missouri',
  authority: read('Mo. Rev. Stat. 9.010', '2026-11-22'),
  holidays: [
    { name: "Lincoln's Birthday", when: { month: 2, day: 12 } },
    { name: 'Truman Day', when: { month: 5, day: 8 } },
  ],
  observed: [sundayToMonday],
})

const commercial =
  'the statute says that it is for commercial paper and its neighbour section, so that its reach to courts is open'

/** Nebraska. @since 0.1.0 */
export const nebraska: HolidayCalendar = stateCalendar({
  code: 'NE',
  name: 'Nebraska',
  authority: read('Neb. Rev. Stat. 62-301', '2026-11-22', 'https://nebraskalegislature.gov'),
  holidays: [
    { name: 'Arbor Day', when: { month: 4, weekday: 5, nth: -1 }, doubt: commercial },
    { name: 'the day after Thanksgiving', when: dayAfterThanksgiving, doubt: commercial },
  ],
  observed: [{ ...sundayToMonday, doubt: commercial }],
})

/** North Dakota. Christmas Eve from noon is named and not counted. @since 0.1.0 */
export const northDakota: HolidayCalendar = stateCalendar({
  code: 'ND',
  name: 'North Dakota',
  authority: read('N.D. Cent. Code 1-03-01', '2026-11-22'),
  holidays: [
    ...fourFixedDays,
    { name: 'Good Friday', when: goodFriday },
    { name: 'Christmas Eve (from noon)', when: { month: 12, day: 24 }, counts: false },
  ],
  observed: [sundayToMonday, saturdayToFriday],
})

/** South Dakota. @since 0.1.0 */
export const southDakota: HolidayCalendar = stateCalendar({
  code: 'SD',
  name: 'South Dakota',
  authority: read('S.D. Codified Laws 1-5-1', '2026-11-25', 'https://sdlegislature.gov/Statutes/1-5'),
  holidays: [...fiveFixedDays],
  observed: [sundayToMonday, saturdayToFriday],
})

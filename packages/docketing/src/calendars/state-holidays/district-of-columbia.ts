import type { HolidayCalendar } from '../holiday-calendar.js'
import { fourFixedDays, read, saturdayToFriday, stateCalendar, sundayToMonday } from './state-calendar.js'

/**
 * The District of Columbia, which Fed. R. Civ. P. 81(d)(2) counts as a state. Its own law makes Inauguration Day a
 * holiday "for all purposes", though Rule 6 does not name it.
 *
 * @since 0.1.0
 */
export const districtOfColumbia: HolidayCalendar = stateCalendar({
  code: 'DC',
  name: 'the District of Columbia',
  authority: read('D.C. Code 28-2701', '2026-11-25', 'http://dccode.elaws.us/code?no=28-27'),
  holidays: [
    ...fourFixedDays,
    {
      name: 'Inauguration Day',
      when: { month: 1, day: 20 },
      years: { every: 4, remainder: 1 },
      observed: [sundayOnly()],
    },
    { name: 'Emancipation Day', when: { month: 4, day: 16 } },
  ],
  observed: [sundayToMonday, saturdayToFriday],
})

function sundayOnly() {
  return { ...sundayToMonday, authority: read('D.C. Code 28-2701', '2026-11-25') }
}

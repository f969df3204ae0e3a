import type { Authority } from '../../authority.js'
import type { HolidayCalendar } from '../../calendars/holiday-calendar.js'
import { holidayRows, mondayAfter } from '../rows.js'
import { placeOf } from './authority.js'

// N.Y. Gen. Constr. Law 24 in a copy current through L 2004, and for Juneteenth in one of October 2020. Flag Day, the second Sunday
// of June, is left out: it is never anything but a Sunday and does not shift.
const cite = 'N.Y. Gen. Constr. Law 24'
const code: Authority = { cite, ...placeOf(cite), basis: 'official', seen: '2026-11-24' }
const day = holidayRows(code)

/**
 * The public holidays of New York. A Sunday gives its Monday; a Saturday gives nothing.
 *
 * @since 0.1.0
 */
export const newYorkHolidays: HolidayCalendar = {
  id: 'us.ny.public',
  title: 'The New York public holidays',
  holidays: [
    day("New Year's Day", { month: 1, day: 1 }),
    day('Martin Luther King, Jr. Day', { month: 1, weekday: 1, nth: 3 }, { from: '1985-01-01' }),
    day("Lincoln's birthday", { month: 2, day: 12 }),
    day("Washington's birthday", { month: 2, weekday: 1, nth: 3 }, { from: '1971-01-01' }),
    day('Memorial Day', { month: 5, weekday: 1, nth: -1 }, { from: '1971-01-01' }),
    day('Juneteenth', { month: 6, day: 19 }, { from: '2020-10-14' }),
    day('Independence Day', { month: 7, day: 4 }),
    day('Labor Day', { month: 9, weekday: 1, nth: 1 }),
    day('Columbus Day', { month: 10, weekday: 1, nth: 2 }, { from: '1971-01-01' }),
    day('general election day', { month: 11, weekday: 2, onOrAfter: 2 }),
    day('Veterans Day', { month: 11, day: 11 }),
    day('Thanksgiving Day', { month: 11, weekday: 4, nth: 4 }),
    day('Christmas Day', { month: 12, day: 25 }),
  ],
  observed: [mondayAfter(code)],
  closures: [
    {
      on: '2020-03-20',
      through: '2020-11-03',
      kind: 'suspended',
      name: 'the toll of 2020',
      authority: {
        cite: 'N.Y. Exec. Orders 202.8 to 202.67 (2020); Brash v. Richards, 195 A.D.3d 582',
        basis: 'secondary',
      },
    },
  ],
  verifiedFrom: '2020-01-01',
  verifiedThrough: '2030-12-31',
  open: [
    {
      what: 'for a period that ran then: whether the executive orders left out all the days from March 20 to November 3, 2020, as the Second Department holds and as is counted here, or only carried a time that ended in them to November 4, and which times they reach, is decided differently',
      reaches: 'period',
      from: '2020-03-20',
      through: '2020-11-03',
    },
  ],
}

import type { Authority } from '../../authority.js'
import type { HolidayCalendar } from '../../calendars/holiday-calendar.js'
import { holidayRows, mondayAfter } from '../rows.js'

// N.Y. Gen. Constr. Law 24 in a copy current through L 2004; Juneteenth was added in 2020. Flag Day, the second Sunday
// of June, is left out: it is never anything but a Sunday and does not shift.
const code: Authority = { cite: 'N.Y. Gen. Constr. Law 24', basis: 'official', seen: '2026-11-24' }
const later: Authority = { cite: 'N.Y. Gen. Constr. Law 24', basis: 'unverified' }
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
    day('Juneteenth', { month: 6, day: 19 }, { from: '2020-10-14', authority: later }),
    day('Independence Day', { month: 7, day: 4 }),
    day('Labor Day', { month: 9, weekday: 1, nth: 1 }),
    day('Columbus Day', { month: 10, weekday: 1, nth: 2 }, { from: '1971-01-01' }),
    day('general election day', { month: 11, weekday: 2, onOrAfter: 2 }),
    day('Veterans Day', { month: 11, day: 11 }),
    day('Thanksgiving Day', { month: 11, weekday: 4, nth: 4 }),
    day('Christmas Day', { month: 12, day: 25 }),
  ],
  observed: [mondayAfter(code)],
  closures: [],
  verifiedFrom: '2020-01-01',
  verifiedThrough: '2030-12-31',
}

import type { Authority } from '../../authority.js'
import type { HolidayCalendar } from '../../calendars/holiday-calendar.js'
import { holidayRows } from '../rows.js'
import { placeOf } from './authority.js'

// "Legal holiday" in Tex. R. Civ. P. 4 is not defined; Gov't Code 662.021 is the settled reading. The dates are fixed:
// nothing is observed on another day. A closure ordered by a county's commissioners court is one too (Miller Brewing
// Co. v. Villarreal, 829 S.W.2d 770): give it as a closure of the court.
const cite = "Tex. Gov't Code 662.003, 662.021"
const code: Authority = { cite, ...placeOf(cite), basis: 'official', seen: '2026-11-24' }
const day = holidayRows(code)

/**
 * The legal holidays of Texas courts.
 *
 * @since 0.1.0
 */
export const texasHolidays: HolidayCalendar = {
  id: 'us.tx.legal',
  title: 'The Texas legal holidays',
  holidays: [
    day("New Year's Day", { month: 1, day: 1 }),
    day('Martin Luther King, Jr. Day', { month: 1, weekday: 1, nth: 3 }, { from: '1987-01-01' }),
    day('Confederate Heroes Day', { month: 1, day: 19 }),
    day("Presidents' Day", { month: 2, weekday: 1, nth: 3 }),
    day('Texas Independence Day', { month: 3, day: 2 }),
    day('San Jacinto Day', { month: 4, day: 21 }),
    day('Memorial Day', { month: 5, weekday: 1, nth: -1 }),
    day('Emancipation Day in Texas (Juneteenth)', { month: 6, day: 19 }, { from: '1980-01-01' }),
    day('Independence Day', { month: 7, day: 4 }),
    day('Lyndon Baines Johnson Day', { month: 8, day: 27 }),
    day('Labor Day', { month: 9, weekday: 1, nth: 1 }),
    day('Columbus Day', { month: 10, weekday: 1, nth: 2 }, { counts: false }),
    day('Veterans Day', { month: 11, day: 11 }),
    day('Thanksgiving Day', { month: 11, weekday: 4, nth: 4 }),
    day('the Friday after Thanksgiving', { month: 11, weekday: 5, onOrAfter: 23 }),
    day('Christmas Eve', { month: 12, day: 24 }, { counts: false }),
    day('Christmas Day', { month: 12, day: 25 }),
    day('December 26', { month: 12, day: 26 }, { counts: false }),
  ],
  observed: [],
  closures: [],
  verifiedFrom: '2020-01-01',
  verifiedThrough: '2030-12-31',
  open: [
    {
      what: 'how far the emergency orders of 2020 extended the time is not worked out here: as reported, the filing or service of a case that was due from March 13 to August 1 was due on September 15',
      from: '2020-03-13',
      through: '2020-09-15',
    },
  ],
}

import type { Authority } from '../../authority.js'
import type { HolidayCalendar } from '../../calendars/holiday-calendar.js'
import { fridayBefore, holidayRows, mondayAfter } from '../rows.js'

// RCW 1.16.050, read in a text older than Juneteenth; WAC 357-31-005 names that day.
const statute: Authority = {
  cite: 'RCW 1.16.050',
  title: 'Legal holidays of the State',
  url: 'https://app.leg.wa.gov/rcw/default.aspx?cite=1.16.050',
  basis: 'official',
  seen: '2026-11-22',
}
const day = holidayRows(statute)

/**
 * The legal holidays of Washington, without Columbus Day.
 *
 * @since 0.1.0
 */
export const washingtonHolidays: HolidayCalendar = {
  id: 'us.wa.courts',
  title: 'The legal holidays of Washington',
  holidays: [
    day("New Year's Day", { month: 1, day: 1 }),
    day('Martin Luther King, Jr. Day', { month: 1, weekday: 1, nth: 3 }, { from: '1986-01-01' }),
    day("Presidents' Day", { month: 2, weekday: 1, nth: 3 }),
    day('Memorial Day', { month: 5, weekday: 1, nth: -1 }),
    day(
      'Juneteenth',
      { month: 6, day: 19 },
      { from: '2022-01-01', authority: { cite: 'WAC 357-31-005', basis: 'secondary' } },
    ),
    day('Independence Day', { month: 7, day: 4 }),
    day('Labor Day', { month: 9, weekday: 1, nth: 1 }),
    day('Veterans Day', { month: 11, day: 11 }),
    day('Thanksgiving Day', { month: 11, weekday: 4, nth: 4 }),
    day('Native American Heritage Day', { month: 11, weekday: 5, onOrAfter: 23 }),
    day('Christmas Day', { month: 12, day: 25 }),
  ],
  observed: [
    mondayAfter(statute),
    {
      ...fridayBefore(statute),
      authority: { cite: 'RCW 1.16.050', basis: 'unverified' },
      doubt: 'the text that was read moves Sundays only',
    },
  ],
  closures: [],
  verifiedFrom: '2020-01-01',
  verifiedThrough: '2027-12-31',
}

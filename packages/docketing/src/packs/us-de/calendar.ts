import type { Authority } from '../../authority.js'
import type { HolidayCalendar } from '../../calendars/holiday-calendar.js'
import { fridayBefore, holidayRows, mondayAfter } from '../rows.js'

// 1 Del. C. 501, read in a copy older than Juneteenth. Every Saturday is a holiday of the section too. Return Day is one in Sussex County from noon only.
const statute: Authority = {
  cite: '1 Del. C. § 501',
  title: 'Legal holidays of the State',
  url: 'https://delcode.delaware.gov/title1/c005/',
  basis: 'official',
  seen: '2026-11-22',
}
const day = holidayRows(statute)

/**
 * The legal holidays of Delaware, without Presidents’ Day and Columbus Day.
 *
 * @since 0.1.0
 */
export const delawareHolidays: HolidayCalendar = {
  id: 'us.de.courts',
  title: 'The legal holidays of Delaware',
  holidays: [
    day("New Year's Day", { month: 1, day: 1 }),
    day('Martin Luther King, Jr. Day', { month: 1, weekday: 1, nth: 3 }, { from: '1986-01-01' }),
    day('Good Friday', { easter: -2 }),
    day('Memorial Day', { month: 5, weekday: 1, nth: -1 }),
    day(
      'Juneteenth',
      { month: 6, day: 19 },
      { from: '2022-01-01', authority: { cite: '1 Del. C. § 501', basis: 'unverified' } },
    ),
    day('Independence Day', { month: 7, day: 4 }),
    day('Labor Day', { month: 9, weekday: 1, nth: 1 }),
    day(
      'the general election',
      { month: 11, weekday: 2, onOrAfter: 2 },
      { years: { every: 2, remainder: 0 } },
    ),
    day('Veterans Day', { month: 11, day: 11 }),
    day('Thanksgiving Day', { month: 11, weekday: 4, nth: 4 }),
    day('the day after Thanksgiving', { month: 11, weekday: 5, onOrAfter: 23 }),
    day('Christmas Day', { month: 12, day: 25 }),
  ],
  observed: [mondayAfter(statute), fridayBefore(statute)],
  closures: [],
  verifiedFrom: '2020-01-01',
  verifiedThrough: '2027-12-31',
}

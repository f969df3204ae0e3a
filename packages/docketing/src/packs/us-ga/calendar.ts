import type { Authority } from '../../authority.js'
import type { HolidayCalendar } from '../../calendars/holiday-calendar.js'
import { fridayBefore, holidayRows, mondayAfter } from '../rows.js'

// O.C.G.A. 1-4-1(a)(1) takes the federal days of January 1, 1984; (a)(2) leaves further days to a yearly proclamation.
const statute: Authority = {
  cite: 'O.C.G.A. § 1-4-1',
  title: 'Public and legal holidays',
  url: 'https://law.justia.com/codes/georgia/title-1/chapter-4/',
  basis: 'official',
  seen: '2026-11-25',
}
const byProclamation = 'the Governor proclaims the days of each year, and the proclamations were not read'
const day = holidayRows(statute)

/**
 * The public and legal holidays of Georgia: the federal days, and those the Governor proclaims for each year, of which the usual one is doubted.
 *
 * @since 0.1.0
 */
export const georgiaHolidays: HolidayCalendar = {
  id: 'us.ga.courts',
  title: 'The public and legal holidays of Georgia',
  holidays: [
    day("New Year's Day", { month: 1, day: 1 }),
    day('Martin Luther King, Jr. Day', { month: 1, weekday: 1, nth: 3 }, { from: '1986-01-01' }),
    day("Washington's Birthday", { month: 2, weekday: 1, nth: 3 }),
    day('Memorial Day', { month: 5, weekday: 1, nth: -1 }),
    day('Juneteenth', { month: 6, day: 19 }, { from: '2022-01-01', doubt: byProclamation }),
    day('Independence Day', { month: 7, day: 4 }),
    day('Labor Day', { month: 9, weekday: 1, nth: 1 }),
    day('Columbus Day', { month: 10, weekday: 1, nth: 2 }),
    day('Veterans Day', { month: 11, day: 11 }),
    day('Thanksgiving Day', { month: 11, weekday: 4, nth: 4 }),
    day(
      'State Holiday (the day after Thanksgiving)',
      { month: 11, weekday: 5, onOrAfter: 23 },
      { doubt: byProclamation },
    ),
    day('Christmas Day', { month: 12, day: 25 }),
  ],
  observed: [
    { ...mondayAfter(statute), doubt: byProclamation },
    { ...fridayBefore(statute), doubt: byProclamation },
  ],
  closures: [],
  verifiedFrom: '2020-01-01',
  verifiedThrough: '2027-12-31',
  open: [
    {
      what: 'the Governor of Georgia also proclaims a day in spring and one at Christmas, and those of single years are not held here',
    },
  ],
}

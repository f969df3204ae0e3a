import type { Authority } from '../../authority.js'
import type { HolidayCalendar } from '../../calendars/holiday-calendar.js'
import { fridayBefore, holidayRows, mondayAfter } from '../rows.js'

// 1 Pa.C.S. 1908 leaves out a last day that is a legal holiday of the Commonwealth or of the United States. The text of 44
// P.S. 11 was not read: that it is joined with the federal list is reported, the days it adds are general knowledge.
const statute: Authority = {
  cite: '44 P.S. § 11',
  title: 'Legal holidays of the Commonwealth',
  url: 'https://www.palegis.us/',
  basis: 'secondary',
}
const own = { authority: { ...statute, basis: 'unverified' } } as const
const day = holidayRows(statute)

/**
 * The days that the law of Pennsylvania or of the United States makes holidays.
 *
 * @since 0.1.0
 */
export const pennsylvaniaHolidays: HolidayCalendar = {
  id: 'us.pa.courts',
  title: 'The legal holidays of Pennsylvania and of the United States',
  holidays: [
    day("New Year's Day", { month: 1, day: 1 }),
    day('Martin Luther King, Jr. Day', { month: 1, weekday: 1, nth: 3 }, { from: '1986-01-01' }),
    day("Presidents' Day", { month: 2, weekday: 1, nth: 3 }),
    day('Good Friday', { easter: -2 }, own),
    day('Memorial Day', { month: 5, weekday: 1, nth: -1 }),
    day('Flag Day', { month: 6, day: 14 }, own),
    day('Juneteenth', { month: 6, day: 19 }, { from: '2022-01-01' }),
    day('Independence Day', { month: 7, day: 4 }),
    day('Labor Day', { month: 9, weekday: 1, nth: 1 }),
    day('Columbus Day', { month: 10, weekday: 1, nth: 2 }),
    day('Election Day', { month: 11, weekday: 2, onOrAfter: 2 }, own),
    day('Veterans Day', { month: 11, day: 11 }),
    day('Thanksgiving Day', { month: 11, weekday: 4, nth: 4 }),
    day('Christmas Day', { month: 12, day: 25 }),
  ],
  observed: [
    mondayAfter(statute),
    {
      ...fridayBefore(statute),
      doubt: 'the Friday is one of federal law for the pay and leave of employees, which may be all it does',
    },
  ],
  closures: [],
  verifiedFrom: '2020-01-01',
  verifiedThrough: '2027-12-31',
  open: [
    {
      what: 'courts of a county close on further days (the day after Thanksgiving in most): give them as closures',
    },
  ],
}

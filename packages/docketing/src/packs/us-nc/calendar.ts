import type { Authority } from '../../authority.js'
import type { HolidayCalendar } from '../../calendars/holiday-calendar.js'
import { fridayBefore, holidayRows, mondayAfter } from '../rows.js'

// N.C. Gen. Stat. 103-4 names more days than courthouses keep; the schedule of the courts was not read.
const statute: Authority = {
  cite: 'N.C. Gen. Stat. § 103-4',
  title: 'Public holidays of the State',
  url: 'https://www.ncleg.gov/Laws/GeneralStatutes',
  basis: 'unverified',
}
const day = holidayRows(statute)

/**
 * The holidays on which the courthouses of North Carolina are usually closed. Rule 6(a) moves a last day only off a holiday on which the courthouse is closed.
 *
 * @since 0.1.0
 */
export const northCarolinaHolidays: HolidayCalendar = {
  id: 'us.nc.courts',
  title: 'The days on which North Carolina courthouses are closed',
  holidays: [
    day("New Year's Day", { month: 1, day: 1 }),
    day('Martin Luther King, Jr. Day', { month: 1, weekday: 1, nth: 3 }, { from: '1986-01-01' }),
    day('Good Friday', { easter: -2 }),
    day('Memorial Day', { month: 5, weekday: 1, nth: -1 }),
    day('Independence Day', { month: 7, day: 4 }),
    day('Labor Day', { month: 9, weekday: 1, nth: 1 }),
    day('Veterans Day', { month: 11, day: 11 }),
    day('Thanksgiving Day', { month: 11, weekday: 4, nth: 4 }),
    day('the day after Thanksgiving', { month: 11, weekday: 5, onOrAfter: 23 }),
    day('Christmas Day', { month: 12, day: 25 }),
    day(
      'the day after Christmas',
      { month: 12, day: 26 },
      { doubt: 'the courts set the days at Christmas for each year' },
    ),
  ],
  observed: [
    mondayAfter(statute),
    { ...fridayBefore(statute), doubt: 'the schedule of the courts was not read' },
  ],
  closures: [],
  verifiedFrom: '2020-01-01',
  verifiedThrough: '2027-12-31',
  open: [
    {
      what: 'a courthouse may be closed on further days (at Christmas, in bad weather) and open on a holiday; give its own as closures',
    },
  ],
}

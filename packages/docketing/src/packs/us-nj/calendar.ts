import type { Authority } from '../../authority.js'
import type { HolidayCalendar } from '../../calendars/holiday-calendar.js'
import { fridayBefore, holidayRows, mondayAfter } from '../rows.js'

// N.J.S.A. 36:1-1, 36:1-1.2: the sections on observed days were read, the list of days was not.
const statute: Authority = {
  cite: 'N.J.S.A. 36:1-1',
  title: 'Legal holidays of the State',
  url: 'https://www.njleg.state.nj.us/',
  basis: 'secondary',
}
const shifts: Authority = {
  cite: 'N.J.S.A. 36:1-1, 36:1-1.2',
  title: 'Legal holidays that fall on a weekend',
  url: 'https://www.njleg.state.nj.us/',
  basis: 'official',
  seen: '2026-11-22',
}
const day = holidayRows(statute)

/**
 * The legal holidays of New Jersey. Juneteenth is kept on the third Friday of June.
 *
 * @since 0.1.0
 */
export const newJerseyHolidays: HolidayCalendar = {
  id: 'us.nj.courts',
  title: 'The legal holidays of New Jersey',
  holidays: [
    day("New Year's Day", { month: 1, day: 1 }),
    day('Martin Luther King, Jr. Day', { month: 1, weekday: 1, nth: 3 }, { from: '1986-01-01' }),
    day(
      "Lincoln's Birthday",
      { month: 2, day: 12 },
      { doubt: 'it is a public holiday but no longer one for the business of the state government' },
    ),
    day("Presidents' Day", { month: 2, weekday: 1, nth: 3 }),
    day('Good Friday', { easter: -2 }),
    day('Memorial Day', { month: 5, weekday: 1, nth: -1 }),
    day(
      'Juneteenth',
      { month: 6, weekday: 5, nth: 3 },
      { from: '2021-01-01', observed: [], authority: { cite: 'N.J.S.A. 36:1-1', basis: 'unverified' } },
    ),
    day('Independence Day', { month: 7, day: 4 }),
    day('Labor Day', { month: 9, weekday: 1, nth: 1 }),
    day('Columbus Day', { month: 10, weekday: 1, nth: 2 }),
    day('the general election', { month: 11, weekday: 2, onOrAfter: 2 }),
    day('Veterans Day', { month: 11, day: 11 }),
    day('Thanksgiving Day', { month: 11, weekday: 4, nth: 4 }),
    day('Christmas Day', { month: 12, day: 25 }),
  ],
  observed: [
    mondayAfter(shifts),
    {
      ...fridayBefore(shifts),
      doubt: 'N.J.S.A. 36:1-1.2 was read in part only, and may speak of state offices alone',
    },
  ],
  closures: [],
  verifiedFrom: '2020-01-01',
  verifiedThrough: '2027-12-31',
  open: [
    {
      what: 'the courts of New Jersey also close on the day after Thanksgiving in most years: give it as a closure',
    },
  ],
}

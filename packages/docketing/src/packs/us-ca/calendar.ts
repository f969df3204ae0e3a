import type { Authority } from '../../authority.js'
import type { HolidayCalendar } from '../../calendars/holiday-calendar.js'
import { fridayBefore, holidayRows, mondayAfter } from '../rows.js'
import { placeOf } from './authority.js'

// Cal. Code Civ. Proc. 135 takes every full day of Gov. Code 6700 but those it names. Texts read on 2026-11-24; the
// years in which a day came or went are from the session laws as reported.
const code: Authority = {
  cite: 'Cal. Code Civ. Proc. 135',
  ...placeOf('Cal. Code Civ. Proc. 135'),
  basis: 'official',
  seen: '2026-11-24',
}
const rule111: Authority = {
  cite: 'Cal. Rules of Court, rule 1.11',
  ...placeOf('Cal. Rules of Court, rule 1.11'),
  basis: 'official',
  seen: '2026-11-24',
}
const day = holidayRows(code)

/**
 * The judicial holidays of California. Saturdays and Sundays are no court days beside them.
 *
 * @since 0.1.0
 */
export const californiaHolidays: HolidayCalendar = {
  id: 'us.ca.judicial',
  title: 'The California judicial holidays',
  holidays: [
    day("New Year's Day", { month: 1, day: 1 }),
    day('Martin Luther King, Jr. Day', { month: 1, weekday: 1, nth: 3 }, { from: '1982-01-01' }),
    day('Lincoln Day', { month: 2, day: 12 }),
    day("Presidents' Day", { month: 2, weekday: 1, nth: 3 }, { from: '1971-01-01' }),
    day('Farmworkers Day (Cesar Chavez Day)', { month: 3, day: 31 }, { from: '2002-01-01' }),
    day('Memorial Day', { month: 5, weekday: 1, nth: -1 }, { from: '1971-01-01' }),
    day('Juneteenth', { month: 6, day: 19 }, { from: '2023-01-01' }),
    day('Juneteenth', { month: 6, day: 19 }, { from: '2022-01-01', through: '2022-12-31', counts: false }),
    day('Independence Day', { month: 7, day: 4 }),
    day('Labor Day', { month: 9, weekday: 1, nth: 1 }),
    day('Native American Day', { month: 9, weekday: 5, nth: 4 }, { from: '2022-01-01' }),
    day('Columbus Day', { month: 10, weekday: 1, nth: 2 }, { from: '1971-01-01', through: '2021-12-31' }),
    day('Columbus Day', { month: 10, weekday: 1, nth: 2 }, { from: '2022-01-01', counts: false }),
    day('Admission Day', { month: 9, day: 9 }, { counts: false, observed: [] }),
    day('Veterans Day', { month: 11, day: 11 }, { from: '1978-01-01' }),
    day('Thanksgiving Day', { month: 11, weekday: 4, nth: 4 }),
    day('the day after Thanksgiving', { month: 11, weekday: 5, onOrAfter: 23 }),
    day('Christmas Day', { month: 12, day: 25 }),
  ],
  observed: [fridayBefore(rule111), mondayAfter(rule111)],
  closures: [],
  verifiedFrom: '2020-01-01',
  verifiedThrough: '2030-12-31',
  open: [
    {
      what: 'whether June 20, 2022 was a judicial holiday for Juneteenth is not known',
      from: '2022-06-10',
      through: '2022-06-21',
    },
    {
      what: 'how far emergency rule 9 (limitation periods, April 6 to October 1, 2020, as reported) and orders of single courts extended the time is not worked out here',
      reaches: 'period',
      from: '2020-03-16',
      through: '2020-10-01',
    },
  ],
}

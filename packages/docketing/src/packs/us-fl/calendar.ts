import type { Authority } from '../../authority.js'
import type { HolidayCalendar } from '../../calendars/holiday-calendar.js'
import { fridayBefore, holidayRows, mondayAfter } from '../rows.js'
import { placeOf } from './authority.js'

// The rule names nine observances and no others: no Presidents' Day, Juneteenth, Columbus Day or Good Friday. Days of
// the clerk, the chief judge or the chief justice come as closures of the court.
const cite = 'Fla. R. Gen. Prac. & Jud. Admin. 2.514(a)(6)(A)'
const rule: Authority = { cite, ...placeOf(cite), basis: 'secondary' }
const observed: Authority = { cite: `${cite}; Fla. Stat. 110.117`, ...placeOf(cite), basis: 'secondary' }
const day = holidayRows(rule)

/**
 * The legal holidays of Florida courts.
 *
 * @since 0.1.0
 */
export const floridaHolidays: HolidayCalendar = {
  id: 'us.fl.2514',
  title: 'The Florida legal holidays',
  holidays: [
    day("New Year's Day", { month: 1, day: 1 }),
    day('Martin Luther King, Jr. Day', { month: 1, weekday: 1, nth: 3 }, { from: '1988-01-01' }),
    day("Presidents' Day", { month: 2, weekday: 1, nth: 3 }, { counts: false }),
    day('Memorial Day', { month: 5, weekday: 1, nth: -1 }),
    day('Juneteenth', { month: 6, day: 19 }, { counts: false }),
    day('Independence Day', { month: 7, day: 4 }),
    day('Labor Day', { month: 9, weekday: 1, nth: 1 }),
    day('Columbus Day', { month: 10, weekday: 1, nth: 2 }, { counts: false }),
    day('Veterans Day', { month: 11, day: 11 }),
    day('Thanksgiving Day', { month: 11, weekday: 4, nth: 4 }),
    day('the Friday after Thanksgiving', { month: 11, weekday: 5, onOrAfter: 23 }),
    day('Christmas Day', { month: 12, day: 25 }),
  ],
  observed: [fridayBefore(observed), mondayAfter(observed)],
  closures: [],
  verifiedFrom: '2020-01-01',
  verifiedThrough: '2030-12-31',
  open: [
    {
      what: 'how far orders of the chief justice in the emergency of 2020 extended the time is not worked out here',
      from: '2020-03-13',
      through: '2020-12-31',
    },
  ],
}

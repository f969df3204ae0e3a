import type { Authority } from '../../authority.js'
import type { HolidayCalendar, ObservedShift } from '../../calendars/holiday-calendar.js'
import { holidayRows } from '../rows.js'

// Federal Courts Rules r. 2 and Interpretation Act s. 35(1), read in the official XML. Boxing Day is no holiday by name.
const act: Authority = {
  cite: 'Interpretation Act, RSC 1985, c I-21, s 35(1)',
  title: 'The days that are holidays in the law of Canada',
  url: 'https://laws-lois.justice.gc.ca/eng/acts/I-21/',
  basis: 'official',
  seen: '2026-11-24',
}
const rule2: Authority = {
  cite: 'Federal Courts Rules, SOR/98-106, r 2',
  title: 'The days that take the place of a holiday on a weekend',
  url: 'https://laws-lois.justice.gc.ca/eng/regulations/SOR-98-106/',
  basis: 'official',
  seen: '2026-11-24',
}
const [sunday, friday, saturday] = [0, 5, 6]
const shift = (weekday: number, by: number): ObservedShift => ({ weekday, by, authority: rule2 })
const monday = [shift(saturday, 2), shift(sunday, 1)]
const christmas = [
  shift(saturday, 2),
  shift(saturday, 3),
  shift(sunday, 1),
  shift(sunday, 2),
  shift(friday, 3),
]
const day = holidayRows(act)

/**
 * The holidays of the Federal Courts of Canada. Those a province or municipality proclaims are the court's own: give
 * them as closures.
 *
 * @since 0.1.0
 */
export const federalCourtHolidays: HolidayCalendar = {
  id: 'ca.fc',
  title: 'The holidays of the Federal Courts',
  holidays: [
    day("New Year's Day", { month: 1, day: 1 }, { observed: monday }),
    day('Good Friday', { easter: -2 }),
    day('Easter Monday', { easter: 1 }),
    day('Victoria Day', { month: 5, weekday: 1, onOrAfter: 18 }),
    day('Canada Day', { month: 7, day: 1 }, { observed: monday }),
    day('Labour Day', { month: 9, weekday: 1, nth: 1 }),
    day('National Day for Truth and Reconciliation', { month: 9, day: 30 }, { from: '2021-08-03' }),
    day('Thanksgiving Day', { month: 10, weekday: 1, nth: 2 }),
    day('Remembrance Day', { month: 11, day: 11 }, { observed: monday }),
    day('Christmas Day', { month: 12, day: 25 }, { observed: christmas }),
  ],
  observed: [],
  closures: [],
  verifiedThrough: '2030-12-31',
}

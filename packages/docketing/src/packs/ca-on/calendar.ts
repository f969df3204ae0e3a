import type { Authority } from '../../authority.js'
import type { HolidayCalendar, ObservedShift } from '../../calendars/holiday-calendar.js'
import { holidayRows } from '../rows.js'

// R.R.O. 1990, Reg. 194, r. 1.03(1) "holiday", from a verbatim copy of the consolidation of 2026-09-01, whose last lines
// were cut off: the days that take the place of one on a weekend are as in the Federal Courts Rules. September 30 is not in
// the list. O. Reg. 73/20 is general knowledge.
const list = {
  cite: 'R.R.O. 1990, Reg. 194, r 1.03(1)',
  title: 'The days that are holidays in the Rules of Civil Procedure',
  url: 'https://www.ontario.ca/laws/regulation/900194',
} as const
const rule: Authority = { ...list, basis: 'secondary' }
const unread: Authority = { ...list, basis: 'unverified' }
const [sunday, friday, saturday] = [0, 5, 6]
const shift = (weekday: number, by: number): ObservedShift => ({ weekday, by, authority: unread })
const monday = [shift(saturday, 2), shift(sunday, 1)]
const christmas = [
  shift(saturday, 2),
  shift(saturday, 3),
  shift(sunday, 1),
  shift(sunday, 2),
  shift(friday, 3),
]
const day = holidayRows(rule)

/**
 * The holidays of the courts of Ontario.
 *
 * @since 0.1.0
 */
export const ontarioHolidays: HolidayCalendar = {
  id: 'ca.on',
  title: 'The holidays of the Ontario courts',
  holidays: [
    day("New Year's Day", { month: 1, day: 1 }, { observed: monday }),
    day('Family Day', { month: 2, weekday: 1, nth: 3 }, { from: '2008-01-01' }),
    day('Good Friday', { easter: -2 }),
    day('Easter Monday', { easter: 1 }),
    day('Victoria Day', { month: 5, weekday: 1, onOrAfter: 18 }),
    day('Canada Day', { month: 7, day: 1 }, { observed: monday }),
    day('Civic Holiday', { month: 8, weekday: 1, nth: 1 }),
    day('Labour Day', { month: 9, weekday: 1, nth: 1 }),
    day(
      'National Day for Truth and Reconciliation',
      { month: 9, day: 30 },
      { from: '2021-09-30', counts: false },
    ),
    day('Thanksgiving Day', { month: 10, weekday: 1, nth: 2 }),
    day('Remembrance Day', { month: 11, day: 11 }, { observed: monday }),
    day('Christmas Day', { month: 12, day: 25 }, { observed: christmas }),
    day('Boxing Day', { month: 12, day: 26 }),
  ],
  observed: [],
  closures: [
    {
      on: '2020-03-16',
      through: '2020-09-13',
      kind: 'suspended',
      name: 'the suspension of limitation periods and steps in proceedings (O. Reg. 73/20)',
      authority: {
        cite: 'O. Reg. 73/20',
        title: 'Limitation periods and times for steps suspended in the pandemic',
        url: 'https://www.ontario.ca/laws/regulation/200073',
        basis: 'unverified',
      },
    },
    {
      on: '2022-09-19',
      kind: 'closed',
      name: 'National Day of Mourning for Queen Elizabeth II',
      authority: { cite: 'Government of Canada announcement of September 13, 2022', basis: 'unverified' },
    },
  ],
  verifiedThrough: '2030-12-31',
}

/**
 * Illinois: how its courts count, and the first periods of a case.
 *
 * @module
 */
import type { Authority } from '../../authority.js'
import type { HolidayCalendar } from '../../calendars/holiday-calendar.js'
import type { Regime } from '../../counting/regime.js'
import { after } from '../../rules/due.js'
import { definePack, type Pack } from '../../rules/pack.js'
import { holidayRows, rowsFrom } from '../rows.js'

// 5 ILCS 70/1.11 excludes a day that is "a holiday as defined or fixed in any statute": 205 ILCS 630/17. Nothing is
// observed on another day. The courts' own list (M.R. 5272) differs both ways.
const statute: Authority = { cite: '205 ILCS 630/17', basis: 'secondary' }
const day = holidayRows(statute)

/**
 * The days that a statute of Illinois fixes as holidays.
 *
 * @since 0.1.0
 */
export const illinoisHolidays: HolidayCalendar = {
  id: 'us.il.statutory',
  title: 'The Illinois statutory holidays',
  holidays: [
    day("New Year's Day", { month: 1, day: 1 }),
    day('Martin Luther King, Jr. Day', { month: 1, weekday: 1, nth: 3 }, { from: '1986-01-01' }),
    day("Lincoln's birthday", { month: 2, day: 12 }),
    day("Presidents' Day", { month: 2, weekday: 1, nth: 3 }),
    day("Casimir Pulaski's birthday", { month: 3, weekday: 1, nth: 1 }, { from: '1986-01-01' }),
    day('Good Friday', { easter: -2 }),
    day('Memorial Day', { month: 5, weekday: 1, nth: -1 }),
    day('Juneteenth National Freedom Day', { month: 6, day: 19 }, { from: '2022-01-01' }),
    day('Independence Day', { month: 7, day: 4 }),
    day('Labor Day', { month: 9, weekday: 1, nth: 1 }),
    day('Columbus Day', { month: 10, weekday: 1, nth: 2 }),
    day(
      'general election day',
      { month: 11, weekday: 2, onOrAfter: 2 },
      { years: { every: 2, remainder: 0 } },
    ),
    day('Veterans Day', { month: 11, day: 11 }),
    day('Thanksgiving Day', { month: 11, weekday: 4, nth: 4 }),
    day('Christmas Day', { month: 12, day: 25 }),
  ],
  observed: [],
  closures: [],
  verifiedFrom: '2020-01-01',
  verifiedThrough: '2030-12-31',
  open: [
    { what: 'courts may be open on a statutory holiday, and closed by order on other days (M.R. 5272)' },
  ],
}

/**
 * How Illinois courts count (5 ILCS 70/1.11). Service by mail is complete four days after mailing, which lengthens a
 * period that runs from it.
 *
 * @since 0.1.0
 */
export const illinoisTime: Regime = {
  id: 'us.il.70.1.11',
  title: '5 ILCS 70/1.11',
  calendar: illinoisHolidays,
  since: '1874-01-01',
  earlier: 'the common law',
  zone: 'America/Chicago',
  counting: { extension: { after: 'lengthen' }, monthEnd: 'sure' },
  service: [
    { method: 'personal', title: 'personal delivery', days: 0, cite: 'Ill. S. Ct. R. 12' },
    { method: 'electronic', title: 'e-mail or e-filing', days: 0, cite: 'Ill. S. Ct. R. 11, 12' },
    { method: 'mail', title: 'mail', days: 4, cite: 'Ill. S. Ct. R. 12(c)' },
  ],
  cites: {
    trigger: '5 ILCS 70/1.11',
    count: '5 ILCS 70/1.11',
    lastDay: '5 ILCS 70/1.11',
    backward: '5 ILCS 70/1.11',
    service: 'Ill. S. Ct. R. 12(c)',
  },
}

const row = rowsFrom({ basis: 'unverified' })

/**
 * First periods of an Illinois civil case, counted by {@link illinoisTime}.
 *
 * @since 0.1.0
 */
export const usIllinois: Pack = definePack({
  id: 'us-il',
  title: 'Illinois civil rules',
  version: '2026.11.0',
  regime: illinoisTime,
  events: [
    { id: 'summons-served', title: 'service of the summons' },
    { id: 'final-judgment', title: 'entry of the final judgment' },
  ],
  facts: [
    {
      id: 'postJudgmentMotionDecided',
      kind: 'date',
      title: 'the order disposing of the last timely post-judgment motion',
      optional: true,
    },
  ],
  rules: [
    row(
      'us.il.181.a',
      'Ill. S. Ct. R. 181(a)',
      'Answer or appearance',
      'summons-served',
      'file',
      after(30, 'day'),
      { per: { role: 'defendant' }, critical: true },
    ),
    row(
      'us.il.303.a.1',
      'Ill. S. Ct. R. 303(a)(1)',
      'Notice of appeal',
      'final-judgment',
      'file',
      after(30, 'day', { restartedBy: ['postJudgmentMotionDecided'] }),
      { critical: true },
    ),
    row(
      'us.il.1202',
      '735 ILCS 5/2-1202(c), 2-1203(a)',
      'Post-judgment motion',
      'final-judgment',
      'file',
      after(30, 'day'),
      { critical: true },
    ),
  ],
})

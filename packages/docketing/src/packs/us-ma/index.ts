/**
 * Massachusetts: how its courts count, and the first periods of a case.
 *
 * @module
 */
import type { Authority } from '../../authority.js'
import type { HolidayCalendar } from '../../calendars/holiday-calendar.js'
import type { Regime } from '../../counting/regime.js'
import { after } from '../../rules/due.js'
import { definePack, type Pack } from '../../rules/pack.js'
import { holidayRows, mondayAfter, rowsFrom } from '../rows.js'

// G.L. c. 4, s. 7, cl. 18. Evacuation Day and Bunker Hill Day are kept in Suffolk County only: give them as closures.
const statute: Authority = { cite: 'Mass. G.L. c. 4, § 7, cl. 18', basis: 'secondary' }
const day = holidayRows(statute)

/**
 * The legal holidays of Massachusetts courts.
 *
 * @since 0.1.0
 */
export const massachusettsCourtHolidays: HolidayCalendar = {
  id: 'us.ma.courts',
  title: 'The Massachusetts legal holidays',
  holidays: [
    day("New Year's Day", { month: 1, day: 1 }),
    day('Martin Luther King, Jr. Day', { month: 1, weekday: 1, nth: 3 }, { from: '1986-01-01' }),
    day("Presidents' Day", { month: 2, weekday: 1, nth: 3 }),
    day("Patriots' Day", { month: 4, weekday: 1, nth: 3 }),
    day('Memorial Day', { month: 5, weekday: 1, nth: -1 }),
    day('Juneteenth Independence Day', { month: 6, day: 19 }, { from: '2021-01-01' }),
    day('Independence Day', { month: 7, day: 4 }),
    day('Labor Day', { month: 9, weekday: 1, nth: 1 }),
    day('Columbus Day', { month: 10, weekday: 1, nth: 2 }),
    day('Veterans Day', { month: 11, day: 11 }),
    day('Thanksgiving Day', { month: 11, weekday: 4, nth: 4 }),
    day('Christmas Day', { month: 12, day: 25 }),
  ],
  observed: [mondayAfter(statute)],
  closures: [],
  verifiedThrough: '2030-12-31',
}

/**
 * How Massachusetts courts count (Mass. R. Civ. P. 6): closed days are no part of a period of less than seven days;
 * three days for mail.
 *
 * @since 0.1.0
 */
export const massachusettsTime: Regime = {
  id: 'us.ma.6',
  title: 'Mass. R. Civ. P. 6',
  calendar: massachusettsCourtHolidays,
  since: '1974-07-01',
  earlier: 'the practice before the Rules of Civil Procedure',
  zone: 'America/New_York',
  counting: { short: { most: 6, cite: 'Mass. R. Civ. P. 6(a)' }, extension: { after: 'lengthen' } },
  service: [
    { method: 'personal', title: 'delivery', days: 0, cite: 'Mass. R. Civ. P. 5(b)' },
    { method: 'electronic', title: 'e-mail or e-filing', days: 0, cite: 'Mass. R. Civ. P. 5(b)' },
    { method: 'mail', title: 'mail', days: 3, cite: 'Mass. R. Civ. P. 6(d)' },
  ],
  cites: {
    trigger: 'Mass. R. Civ. P. 6(a)',
    count: 'Mass. R. Civ. P. 6(a)',
    lastDay: 'Mass. R. Civ. P. 6(a)',
    backward: 'Mass. R. Civ. P. 6(a)',
    service: 'Mass. R. Civ. P. 6(d)',
  },
}

const row = rowsFrom({ basis: 'unverified' })

/**
 * First periods of a Massachusetts civil case, counted by {@link massachusettsTime}.
 *
 * @since 0.1.0
 */
export const usMassachusetts: Pack = definePack({
  id: 'us-ma',
  title: 'Massachusetts civil rules',
  version: '2026.11.0',
  regime: massachusettsTime,
  events: [
    { id: 'complaint-served', title: 'service of the summons and complaint' },
    { id: 'judgment-entered', title: 'entry of the judgment' },
  ],
  facts: [],
  rules: [
    row('us.ma.12.a', 'Mass. R. Civ. P. 12(a)(1)', 'Answer', 'complaint-served', 'serve', after(20, 'day'), {
      per: { role: 'defendant' },
      critical: true,
    }),
    row(
      'us.ma.4.a',
      'Mass. R. App. P. 4(a)(1)',
      'Notice of appeal',
      'judgment-entered',
      'file',
      after(30, 'day'),
      { critical: true },
    ),
  ],
})

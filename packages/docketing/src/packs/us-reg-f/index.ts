/**
 * Regulation F: the validation period of a debt.
 *
 * @module
 */
import type { HolidayCalendar } from '../../calendars/holiday-calendar.js'
import type { Regime } from '../../counting/regime.js'
import { after } from '../../rules/due.js'
import { definePack, type Pack } from '../../rules/pack.js'
import { rowsFrom } from '../rows.js'
import { federalHolidays } from '../us-federal/holidays.js'

// The rule leaves out Saturdays, Sundays and the legal public holidays of 5 U.S.C. 6103(a), by that name; days on
// which they are observed instead are not in (a).
const holidays: HolidayCalendar = {
  ...federalHolidays,
  id: 'us.federal.6103.a',
  title: 'The legal public holidays of 5 U.S.C. 6103(a)',
  observed: [],
  closures: [],
}

/**
 * How 12 C.F.R. 1006.34(b)(5) counts: business days for the assumed receipt, then calendar days, of which the last
 * stays where it falls.
 *
 * @since 0.1.0
 */
export const regulationF: Regime = {
  id: 'us.reg-f.34.b.5',
  title: '12 C.F.R. 1006.34(b)(5)',
  calendar: holidays,
  since: '2021-11-30',
  earlier: 'the Act alone, from actual receipt',
  counting: { roll: { after: 'none', before: 'none' } },
  service: [],
  cites: {
    trigger: '12 C.F.R. 1006.34(b)(5)',
    count: '12 C.F.R. 1006.34(b)(5)',
    lastDay: '12 C.F.R. 1006.34(b)(5)',
    backward: '12 C.F.R. 1006.34(b)(5)',
    service: '12 C.F.R. 1006.34(b)(5)',
  },
}

const row = rowsFrom({ basis: 'secondary' })

/**
 * The validation period, counted by {@link regulationF}.
 *
 * @since 0.1.0
 */
export const usRegulationF: Pack = definePack({
  id: 'us-reg-f',
  title: 'Regulation F',
  version: '2026.11.0',
  regime: regulationF,
  events: [
    { id: 'validation-notice-sent', title: 'sending of the validation notice' },
    { id: 'validation-notice-received', title: 'receipt of the validation notice, as assumed' },
  ],
  facts: [],
  rules: [
    row(
      'us.reg-f.receipt',
      '12 C.F.R. 1006.34(b)(5)',
      'The notice may be taken as received',
      'validation-notice-sent',
      'do',
      after(5, 'court-day'),
      { kind: 'earliest', expires: ['validation-notice-received'] },
    ),
    row(
      'us.reg-f.validation',
      '12 C.F.R. 1006.34(b)(5); 15 U.S.C. 1692g(b)',
      'Dispute of the debt',
      'validation-notice-received',
      'do',
      after(30, 'day'),
    ),
  ],
})

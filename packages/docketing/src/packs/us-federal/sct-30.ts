import type { Regime } from '../../counting/regime.js'
import { federalHolidays } from './holidays.js'

/**
 * How Sup. Ct. R. 30 counts: the holidays of 5 U.S.C. 6103 and days on which the Court building is closed by order
 * (give those as closures of kind `holiday`), no state holidays, no days for service. It was read in an older
 * edition; the Rules were revised on March 16, 2026, and that text was not.
 *
 * @since 0.1.0
 */
export const supremeCourt30: Regime = {
  id: 'us.sct.30',
  title: 'Sup. Ct. R. 30',
  calendar: federalHolidays,
  since: '2007-10-01',
  earlier: 'the same, as far as is known',
  service: [
    { method: 'personal', title: 'handing it over', days: 0, cite: 'Sup. Ct. R. 29' },
    { method: 'left', title: 'leaving it at the office', days: 0, cite: 'Sup. Ct. R. 29' },
    { method: 'mail', title: 'mail', days: 0, cite: 'Sup. Ct. R. 29' },
    { method: 'carrier', title: 'a commercial carrier', days: 0, cite: 'Sup. Ct. R. 29' },
    { method: 'clerk', title: 'leaving it with the clerk', days: 0, cite: 'Sup. Ct. R. 29' },
    { method: 'electronic', title: 'electronic means', days: 0, cite: 'Sup. Ct. R. 29' },
    { method: 'consented', title: 'other consented means', days: 0, cite: 'Sup. Ct. R. 29' },
  ],
  // An older edition was read; the Rules have been revised since.
  authority: { cite: 'Sup. Ct. R. 30', title: 'Rules of the Supreme Court, Rule 30', basis: 'secondary' },
  cites: {
    trigger: 'Sup. Ct. R. 30.1',
    count: 'Sup. Ct. R. 30.1',
    lastDay: 'Sup. Ct. R. 30.1',
    backward: 'Sup. Ct. R. 30.1',
    service: 'Sup. Ct. R. 30',
  },
}

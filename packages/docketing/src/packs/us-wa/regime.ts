import type { Regime } from '../../counting/regime.js'
import { washingtonHolidays } from './calendar.js'

/**
 * How Washington courts count (CR 6): closed days are no part of a period of less than seven days; three days for mail.
 *
 * @since 0.1.0
 */
export const washingtonTime: Regime = {
  id: 'us.wa.6',
  title: 'Wash. Super. Ct. Civ. R. 6',
  authority: {
    cite: 'Wash. Super. Ct. Civ. R. 6',
    title: 'Computing time',
    url: 'https://www.courts.wa.gov/court_rules/',
    basis: 'secondary',
  },
  calendar: washingtonHolidays,
  since: '1967-07-01',
  earlier: 'the rules before the Civil Rules',
  zone: 'America/Los_Angeles',
  counting: { short: { most: 6, cite: 'Wash. Super. Ct. Civ. R. 6(a)' }, extension: { after: 'lengthen' } },
  service: [
    { method: 'personal', title: 'delivery', days: 0, cite: 'Wash. Super. Ct. Civ. R. 5(b)' },
    { method: 'electronic', title: 'electronic service', days: 0, cite: 'Wash. Super. Ct. Civ. R. 5(b)' },
    { method: 'mail', title: 'mail', days: 3, cite: 'Wash. Super. Ct. Civ. R. 6(e)' },
  ],
  cites: {
    trigger: 'Wash. Super. Ct. Civ. R. 6(a)',
    count: 'Wash. Super. Ct. Civ. R. 6(a)',
    lastDay: 'Wash. Super. Ct. Civ. R. 6(a)',
    backward: 'Wash. Super. Ct. Civ. R. 6(a)',
    service: 'Wash. Super. Ct. Civ. R. 6(e)',
  },
}

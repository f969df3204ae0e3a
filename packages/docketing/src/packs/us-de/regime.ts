import type { Regime } from '../../counting/regime.js'
import { delawareHolidays } from './calendar.js'

/**
 * How the Superior Court of Delaware counts (Super. Ct. Civ. R. 6): closed days are no part of a period of less than eleven days; three days for mail. The Court of Chancery has a Rule 6 of its own, which is not this one.
 *
 * @since 0.1.0
 */
export const delawareSuperiorTime: Regime = {
  id: 'us.de.6',
  title: 'Del. Super. Ct. Civ. R. 6',
  authority: {
    cite: 'Del. Super. Ct. Civ. R. 6',
    title: 'Computing time',
    url: 'https://courts.delaware.gov/rules/',
    basis: 'unverified',
  },
  calendar: delawareHolidays,
  since: '1948-01-01',
  earlier: 'the practice before the Rules',
  zone: 'America/New_York',
  counting: { short: { most: 10, cite: 'Del. Super. Ct. Civ. R. 6(a)' }, extension: { after: 'lengthen' } },
  service: [
    { method: 'personal', title: 'delivery', days: 0, cite: 'Del. Super. Ct. Civ. R. 5(b)' },
    { method: 'electronic', title: 'electronic service', days: 0, cite: 'Del. Super. Ct. Civ. R. 5(b)' },
    { method: 'mail', title: 'mail', days: 3, cite: 'Del. Super. Ct. Civ. R. 6(e)' },
  ],
  cites: {
    trigger: 'Del. Super. Ct. Civ. R. 6(a)',
    count: 'Del. Super. Ct. Civ. R. 6(a)',
    lastDay: 'Del. Super. Ct. Civ. R. 6(a)',
    backward: 'Del. Super. Ct. Civ. R. 6(a)',
    service: 'Del. Super. Ct. Civ. R. 6(e)',
  },
}

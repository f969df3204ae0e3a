import type { Regime } from '../../counting/regime.js'
import { northCarolinaHolidays } from './calendar.js'

/**
 * How North Carolina courts count (N.C. R. Civ. P. 6): closed days are no part of a period of less than seven days; three days for mail.
 *
 * @since 0.1.0
 */
export const northCarolinaTime: Regime = {
  id: 'us.nc.6',
  title: 'N.C. R. Civ. P. 6',
  authority: {
    cite: 'N.C. R. Civ. P. 6',
    title: 'Computing time',
    url: 'https://www.ncleg.gov/Laws/GeneralStatutes',
    basis: 'secondary',
  },
  calendar: northCarolinaHolidays,
  since: '1970-01-01',
  earlier: 'the practice before the Rules of Civil Procedure',
  zone: 'America/New_York',
  counting: { short: { most: 6, cite: 'N.C. R. Civ. P. 6(a)' }, extension: { after: 'lengthen' } },
  service: [
    { method: 'personal', title: 'delivery', days: 0, cite: 'N.C. R. Civ. P. 5(b)' },
    { method: 'electronic', title: 'electronic service', days: 0, cite: 'N.C. R. Civ. P. 5(b)' },
    { method: 'mail', title: 'mail', days: 3, cite: 'N.C. R. Civ. P. 6(e)' },
  ],
  cites: {
    trigger: 'N.C. R. Civ. P. 6(a)',
    count: 'N.C. R. Civ. P. 6(a)',
    lastDay: 'N.C. R. Civ. P. 6(a)',
    backward: 'N.C. R. Civ. P. 6(a)',
    service: 'N.C. R. Civ. P. 6(e)',
  },
}

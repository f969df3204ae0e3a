import type { Regime } from '../../counting/regime.js'
import { georgiaHolidays } from './calendar.js'

/**
 * How Georgia courts count (O.C.G.A. 1-3-1(d)(3), 9-11-6): closed days are no part of a period of less than seven days; three days for mail and for e-mail.
 *
 * @since 0.1.0
 */
export const georgiaTime: Regime = {
  id: 'us.ga.1.3.1',
  title: 'O.C.G.A. § 1-3-1(d)(3)',
  authority: {
    cite: 'O.C.G.A. § 1-3-1(d)(3)',
    title: 'Computing time',
    url: 'https://law.justia.com/codes/georgia/',
    basis: 'secondary',
  },
  calendar: georgiaHolidays,
  since: '1967-09-01',
  earlier: 'the practice before the Civil Practice Act',
  zone: 'America/New_York',
  counting: { short: { most: 6, cite: 'O.C.G.A. § 1-3-1(d)(3)' }, extension: { after: 'lengthen' } },
  service: [
    { method: 'personal', title: 'delivery', days: 0, cite: 'O.C.G.A. § 9-11-5' },
    {
      method: 'electronic',
      title: 'service through the e-filing system',
      days: 0,
      cite: 'O.C.G.A. § 9-11-5',
    },
    { method: 'mail', title: 'mail', days: 3, cite: 'O.C.G.A. § 9-11-6(e)' },
    { method: 'email', title: 'e-mail', days: 3, cite: 'O.C.G.A. § 9-11-6(e)' },
  ],
  cites: {
    trigger: 'O.C.G.A. § 1-3-1(d)(3)',
    count: 'O.C.G.A. § 1-3-1(d)(3)',
    lastDay: 'O.C.G.A. § 1-3-1(d)(3)',
    backward: 'O.C.G.A. § 1-3-1(d)(3)',
    service: 'O.C.G.A. § 9-11-6(e)',
  },
}

import type { Regime } from '../../counting/regime.js'
import { newJerseyHolidays } from './calendar.js'

/**
 * How New Jersey courts count (R. 1:3-1, 1:3-3): closed days are no part of a period of less than seven days; five days for ordinary mail since April 2022, three before.
 *
 * @since 0.1.0
 */
export const newJerseyTime: Regime = {
  id: 'us.nj.1.3.1',
  title: 'N.J. Ct. R. 1:3-1',
  authority: {
    cite: 'N.J. Ct. R. 1:3-1',
    title: 'Computing time',
    url: 'https://www.njcourts.gov/attorneys/rules-of-court',
    basis: 'secondary',
  },
  calendar: newJerseyHolidays,
  since: '1969-09-08',
  earlier: 'the rules of 1948',
  zone: 'America/New_York',
  counting: { short: { most: 6, cite: 'N.J. Ct. R. 1:3-1' }, extension: { after: 'lengthen' } },
  service: [
    { method: 'personal', title: 'delivery', days: 0, cite: 'N.J. Ct. R. 1:5-2' },
    { method: 'electronic', title: 'electronic service', days: 0, cite: 'N.J. Ct. R. 1:5-2' },
    { method: 'mail', title: 'ordinary mail', days: 5, from: '2022-04-01', cite: 'N.J. Ct. R. 1:3-3' },
    { method: 'mail', title: 'ordinary mail', days: 3, through: '2022-03-31', cite: 'N.J. Ct. R. 1:3-3' },
  ],
  cites: {
    trigger: 'N.J. Ct. R. 1:3-1',
    count: 'N.J. Ct. R. 1:3-1',
    lastDay: 'N.J. Ct. R. 1:3-1',
    backward: 'N.J. Ct. R. 1:3-1',
    service: 'N.J. Ct. R. 1:3-3',
  },
}

import type { Regime } from '../../counting/regime.js'
import { pennsylvaniaHolidays } from './calendar.js'

/**
 * How Pennsylvania courts count (Pa.R.J.A. 107 from 2024; before it Pa.R.C.P. 106): every day, the last one moved. Nothing is added for service.
 *
 * @since 0.1.0
 */
export const pennsylvaniaTime: Regime = {
  id: 'us.pa.rja.107',
  title: 'Pa.R.J.A. No. 107',
  authority: {
    cite: 'Pa.R.J.A. No. 107',
    title: 'Computing time',
    url: 'https://www.pacodeandbulletin.gov/',
    basis: 'secondary',
  },
  calendar: pennsylvaniaHolidays,
  since: '2024-01-01',
  earlier: 'Pa.R.C.P. 106, to the same effect',
  zone: 'America/New_York',
  counting: {},
  service: [
    { method: 'personal', title: 'personal delivery', days: 0, cite: 'Pa.R.C.P. 402' },
    { method: 'mail', title: 'mail', days: 0, cite: 'Pa.R.C.P. 440' },
    { method: 'electronic', title: 'electronic service', days: 0, cite: 'Pa.R.C.P. 205.4' },
  ],
  cites: {
    trigger: '1 Pa.C.S. § 1908',
    count: '1 Pa.C.S. § 1908',
    lastDay: '1 Pa.C.S. § 1908',
    backward: '1 Pa.C.S. § 1908',
    service: 'Pa.R.C.P. 440',
  },
}

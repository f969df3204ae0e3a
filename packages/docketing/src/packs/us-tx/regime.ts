import type { Regime, ServiceMethod } from '../../counting/regime.js'
import { texasHolidays } from './calendar.js'

const cite = 'Tex. R. Civ. P. 21a'
const service: readonly ServiceMethod[] = [
  { method: 'personal', title: 'personal delivery', days: 0, cite },
  { method: 'mail', title: 'mail', days: 3, cite: 'Tex. R. Civ. P. 21a(c)' },
  { method: 'electronic', title: 'the electronic filing manager or e-mail', days: 0, cite },
  { method: 'overnight', title: 'commercial delivery', days: 0, cite },
  { method: 'fax', title: 'fax', days: 0, from: '2014-01-01', cite },
  { method: 'fax', title: 'fax', days: 3, through: '2013-12-31', cite },
  { method: 'mail', title: 'mail', days: 3, direction: 'before', cite: 'Tex. R. Civ. P. 21a(c)' },
]

/**
 * How Texas trial courts count (Tex. R. Civ. P. 4, 21a). Closed days are no part of a period of five days or less,
 * except the three days for mail; those lengthen the period. No provision for a closed clerk's office.
 *
 * @since 0.1.0
 */
export const texasTrial: Regime = {
  id: 'us.tx.trcp.4',
  title: 'Tex. R. Civ. P. 4',
  calendar: texasHolidays,
  since: '1990-09-01',
  earlier: 'closed days within short periods counted',
  zone: 'America/Chicago',
  counting: {
    short: { most: 5, cite: 'Tex. R. Civ. P. 4' },
    extension: {
      after: 'lengthen',
      before: 'lengthen',
      doubt: 'rule 21a may be read to add the days once rule 4 has moved the end of the period',
    },
    monthEnd: 'sure',
  },
  service,
  cites: {
    trigger: 'Tex. R. Civ. P. 4',
    count: 'Tex. R. Civ. P. 4',
    lastDay: 'Tex. R. Civ. P. 4',
    backward: 'Tex. R. Civ. P. 4',
    service: 'Tex. R. Civ. P. 21a(c)',
  },
}

/**
 * How Texas appellate courts count (Tex. R. App. P. 4.1): no rule for short periods, and a closed clerk's office
 * extends the time for filing.
 *
 * @since 0.1.0
 */
export const texasAppeal: Regime = {
  id: 'us.tx.trap.4',
  title: 'Tex. R. App. P. 4.1',
  calendar: texasHolidays,
  since: '1997-09-01',
  earlier: 'the former appellate rules',
  zone: 'America/Chicago',
  counting: { monthEnd: 'sure' },
  service: [
    { method: 'electronic', title: 'the electronic filing manager', days: 0, cite: 'Tex. R. App. P. 9.5' },
  ],
  cites: {
    trigger: 'Tex. R. App. P. 4.1(a)',
    count: 'Tex. R. App. P. 4.1(a)',
    lastDay: 'Tex. R. App. P. 4.1(a)',
    backward: 'Tex. R. App. P. 4.1(a)',
    unreachable: 'Tex. R. App. P. 4.1(b)',
    service: 'Tex. R. App. P. 4.1',
  },
}

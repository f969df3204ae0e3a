import type { Regime, ServiceMethod } from '../../counting/regime.js'
import { placeOf } from './authority.js'
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
  authority: {
    cite: 'Tex. R. Civ. P. 4',
    ...placeOf('Tex. R. Civ. P. 4'),
    title: 'How time is counted',
    basis: 'official',
    seen: '2026-11-24',
  },
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
  deemed: [
    { method: 'electronic', after: 0, unit: 'day', rolls: false, cite: 'Tex. R. Civ. P. 21a(b)(3)' },
    // After five in the afternoon, by the clock of the recipient, counts on the following day.
    {
      method: 'fax',
      after: 0,
      unit: 'day',
      rolls: false,
      before: '17:01',
      cite: 'Tex. R. Civ. P. 21a(b)(2)',
    },
  ],
  cites: {
    trigger: 'Tex. R. Civ. P. 4',
    count: 'Tex. R. Civ. P. 4',
    lastDay: 'Tex. R. Civ. P. 4',
    backward: 'Tex. R. Civ. P. 4',
    service: 'Tex. R. Civ. P. 21a(c)',
  },
}

/**
 * How a short period is counted where rule 4 does not leave closed days out of it: every day counts. Rule 4 says so of
 * the three days before a hearing (Tex. R. Civ. P. 4, 21(b)).
 *
 * @since 0.1.0
 */
export const texasHearingNotice: Regime = {
  ...texasTrial,
  id: 'us.tx.trcp.21',
  title: 'Tex. R. Civ. P. 4, 21',
  counting: {
    extension: {
      after: 'lengthen',
      before: 'lengthen',
      doubt: 'rule 21a may be read to add the days once rule 4 has moved the end of the period',
    },
    monthEnd: 'sure',
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
  authority: {
    cite: 'Tex. R. App. P. 4.1',
    ...placeOf('Tex. R. App. P. 4.1'),
    title: 'How time is counted on appeal',
    basis: 'official',
    seen: '2026-11-24',
  },
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

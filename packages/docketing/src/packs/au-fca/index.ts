/**
 * The Federal Court of Australia: how it counts, and the periods whose text or existence was seen.
 *
 * @module
 */
import type { Regime } from '../../counting/regime.js'
import { after, before } from '../../rules/due.js'
import { definePack, type Pack } from '../../rules/pack.js'
import { rowsFrom } from '../rows.js'
import { australianHolidays } from './calendar.js'

export { australianHolidays } from './calendar.js'

const rules = 'Federal Court Rules 2011 (Cth)'

/**
 * How the Federal Court of Australia counts (r 1.61): closed days are no part of periods of five days or less, and
 * December 24 to January 14 does not count.
 *
 * @since 0.1.0
 */
export const federalCourtOfAustralia: Regime = {
  id: 'au.fca.1.61',
  title: `${rules} r 1.61`,
  calendar: australianHolidays,
  since: '2011-08-01',
  earlier: 'Order 3 rule 2 of the 1979 Rules, which left out December 24 to January 14 from 2003',
  zone: 'Australia/Sydney',
  counting: {
    short: { most: 5, cite: `${rules} r 1.61(3)` },
    monthEnd: 'sure',
    excluded: [{ id: 'vacation', from: '12-24', through: '01-14', cite: `${rules} r 1.61(5)` }],
    roll: {
      before: 'forward',
      otherwise: {
        before: 'backward',
        why: 'rule 1.61(4) moves a time that ends on a closed day to the next open day, which leaves less notice than the rule wants; the day before is safe',
      },
    },
  },
  service: [
    { method: 'personal', title: 'personal service', days: 0, cite: `${rules} r 10.01` },
    { method: 'electronic', title: 'electronic service', days: 0, cite: `${rules} r 10.31` },
  ],
  cites: {
    trigger: `${rules} r 1.61(2)`,
    count: `${rules} r 1.61(1)`,
    lastDay: `${rules} r 1.61(4)`,
    backward: `${rules} r 1.61(4)`,
    service: `${rules} r 10`,
  },
}

/**
 * How a period of an Australian Act runs (Acts Interpretation Act 1901 s 36): the vacation counts, and a last day on
 * a Saturday, Sunday or holiday moves to the next day that is none.
 *
 * @since 0.1.0
 */
export const australianActs: Regime = {
  ...federalCourtOfAustralia,
  id: 'au.aia.36',
  title: 'Acts Interpretation Act 1901 (Cth) s 36',
  since: '2011-12-27',
  earlier: 'the section as enacted in 1901 and amended in 1948',
  counting: { monthEnd: 'sure' },
  cites: {
    trigger: 'Acts Interpretation Act 1901 (Cth) s 36(1)',
    count: 'Acts Interpretation Act 1901 (Cth) s 36(1)',
    lastDay: 'Acts Interpretation Act 1901 (Cth) s 36(2)',
    backward: 'Acts Interpretation Act 1901 (Cth) s 36(2)',
    service: 'Acts Interpretation Act 1901 (Cth) s 36',
  },
}

const row = rowsFrom({ basis: 'unverified' })

/**
 * Federal Court of Australia, counted by {@link federalCourtOfAustralia}.
 *
 * @since 0.1.0
 */
export const australiaFederal: Pack = definePack({
  id: 'au-fca',
  title: 'Federal Court of Australia',
  version: '2026.11.0',
  asOf: '2026-11-24',
  regime: federalCourtOfAustralia,
  regimes: [australianActs],
  events: [
    { id: 'claim-served', title: 'service of the statement of claim' },
    { id: 'defence-served', title: 'service of the defence' },
    { id: 'hearing', title: 'the hearing of the interlocutory application' },
    { id: 'judgment', title: 'pronouncement of the judgment or order' },
    { id: 'interlocutory-judgment', title: 'pronouncement of the interlocutory judgment' },
    { id: 'appeal-served', title: 'service of the notice of appeal' },
    { id: 'tribunal-terms-given', title: "receipt of the terms of the Tribunal's decision" },
  ],
  facts: [],
  rules: [
    row('au.fcr.16.32', `${rules} r 16.32`, 'Defence', 'claim-served', 'file', after(28, 'day'), {
      per: { role: 'respondent' },
      critical: true,
    }),
    row('au.fcr.16.33', `${rules} r 16.33`, 'Reply', 'defence-served', 'file', after(14, 'day')),
    row(
      'au.fcr.17.01',
      `${rules} r 17.01(2)`,
      'Service of the interlocutory application',
      'hearing',
      'serve',
      before(3, 'day'),
    ),
    row('au.fcr.36.03', `${rules} r 36.03`, 'Notice of appeal', 'judgment', 'file', after(28, 'day'), {
      critical: true,
      versions: [{ from: '2011-08-01' }, { due: after(21, 'day') }],
    }),
    row(
      'au.fcr.35.13',
      `${rules} r 35.13`,
      'Application for leave to appeal',
      'interlocutory-judgment',
      'file',
      after(14, 'day'),
      { critical: true },
    ),
    row('au.fcr.36.21', `${rules} r 36.21`, 'Cross-appeal', 'appeal-served', 'file', after(21, 'day')),
    row(
      'au.hcr.41.02',
      'High Court Rules 2004 (Cth) r 41.02.1',
      'Application for special leave',
      'judgment',
      'file',
      after(28, 'day', { excluded: [] }),
      { basis: 'secondary', critical: true },
    ),
    row(
      'au.aat.44',
      'Administrative Appeals Tribunal Act 1975 (Cth) s 44(2A)',
      'Appeal from the Tribunal',
      'tribunal-terms-given',
      'file',
      after(28, 'day'),
      { basis: 'secondary', regime: 'au.aia.36', critical: true, through: '2024-10-13' },
    ),
  ],
})

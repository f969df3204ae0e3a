import { after, before, laterOf, onDate } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const trcp = 'Tex. R. Civ. P.'
const served = { serviceDays: true } as const
const secondary = { basis: 'secondary' } as const
const fifty = '50 days for a defendant served before its answer was due, in any suit'
const ordinary = {
  ...served,
  when: { familyCode: false },
  versionedBy: 'case',
  versions: [{ from: '2021-01-01' }],
  earlier: fifty,
} as const
const family = {
  ...served,
  when: { familyCode: true },
  versionedBy: 'case',
  versions: [{ from: '2023-09-01' }, { from: '2021-01-01', due: after(30, 'day') }],
  earlier: fifty,
} as const

/** @internal */
export const discovery: readonly Rule[] = [
  row(
    'us.tx.trcp.194a.3',
    `${trcp} 194a.3(a)`,
    'Response to the request for disclosure',
    'family-disclosure-requested',
    'serve',
    after(30, 'day'),
    {
      ...served,
      when: { familyCode: false },
      family: 'family disclosure',
      from: '2023-09-01',
      versionedBy: 'case',
    },
  ),
  row(
    'us.tx.trcp.194a.3.early',
    `${trcp} 194a.3(a)`,
    'Response to the request for disclosure, served before the answer was due',
    'family-disclosure-requested',
    'serve',
    after(50, 'day'),
    {
      ...served,
      when: { familyCode: true },
      family: 'family disclosure',
      from: '2023-09-01',
      versionedBy: 'case',
    },
  ),
  row(
    'us.tx.trcp.196',
    `${trcp} 196.2(a), 197.2(a)`,
    'Response to the request for production or interrogatories',
    'discovery-served',
    'serve',
    after(30, 'day'),
    {
      ...ordinary,
      family: 'discovery',
    },
  ),
  row(
    'us.tx.trcp.196.family',
    `${trcp} 196.2(a), 197.2(a)`,
    'Response to the request for production or interrogatories, Family Code',
    'discovery-served',
    'serve',
    after(50, 'day'),
    {
      ...family,
      family: 'discovery',
    },
  ),
  row(
    'us.tx.trcp.198.2',
    `${trcp} 198.2(a)`,
    'Response to the requests for admission',
    'admissions-served',
    'serve',
    after(30, 'day'),
    {
      ...ordinary,
      ...secondary,
      family: 'admissions',
      critical: true,
    },
  ),
  row(
    'us.tx.trcp.198.2.family',
    `${trcp} 198.2(a)`,
    'Response to the requests for admission, Family Code',
    'admissions-served',
    'serve',
    after(50, 'day'),
    {
      ...family,
      ...secondary,
      family: 'admissions',
      critical: true,
    },
  ),
  row(
    'us.tx.trcp.199.4',
    `${trcp} 199.4`,
    'Objection that stays the deposition',
    'deposition-notice-served',
    'file',
    after(3, 'court-day'),
    {
      basis: 'unverified',
    },
  ),
  row(
    'us.tx.trcp.200.1',
    `${trcp} 200.1`,
    'Notice of a deposition on written questions',
    'written-questions-deposition',
    'serve',
    before(20, 'day'),
    {
      ...secondary,
      ...served,
    },
  ),
  row(
    'us.tx.trcp.200.3',
    `${trcp} 200`,
    'Objections and cross-questions',
    'written-questions-noticed',
    'serve',
    after(10, 'day'),
    {
      ...secondary,
      ...served,
    },
  ),
  row(
    'us.tx.cprc.18.001.e-1',
    'Tex. Civ. Prac. & Rem. Code 18.001(e-1)',
    'Counteraffidavit on later services',
    'later-cost-affidavit-served',
    'serve',
    laterOf(after(30, 'day'), onDate('expertsDue')),
    {
      ...served,
      versions: [{ from: '2019-09-01' }],
    },
  ),
]

import { after, before, earlierOf } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const trcp = 'Tex. R. Civ. P.'
const served = { serviceDays: true } as const
const secondary = { basis: 'secondary' } as const
const since2021 = { from: '2021-01-01', versionedBy: 'case' } as const

/** Disclosures, the discovery period, and what is counted from either. @internal */
export const discoveryPeriod: readonly Rule[] = [
  row(
    'us.tx.trcp.194.2',
    `${trcp} 194.2(a)`,
    'Initial disclosures',
    'first-answer-filed',
    'serve',
    after(30, 'day'),
    {
      ...since2021,
      assumes:
        'neither agreement nor order sets another time, and, from September 1, 2023, the suit is not one under the Family Code',
      expires: ['initial-disclosures-due'],
    },
  ),
  row(
    'us.tx.trcp.194.2.later',
    `${trcp} 194.2(a)`,
    'Initial disclosures of a later party',
    'later-party-served',
    'serve',
    after(30, 'day'),
    {
      ...since2021,
      assumes: 'neither agreement nor order sets another time',
    },
  ),
  row(
    'us.tx.trcp.190.2',
    `${trcp} 190.2(b)(1)`,
    'The discovery period of Level 1 ends',
    'initial-disclosures-due',
    'do',
    after(180, 'day'),
    {
      ...since2021,
      ...secondary,
      when: { discoveryLevel: 'level-1' },
      expires: ['discovery-period-ends'],
    },
  ),
  row(
    'us.tx.trcp.190.3',
    `${trcp} 190.3(b)(1)(A)`,
    'The discovery period of Level 2 ends',
    'initial-disclosures-due',
    'do',
    earlierOf(after(9, 'month'), before(30, 'day', 'trialSet')),
    {
      ...since2021,
      ...secondary,
      when: { discoveryLevel: 'level-2' },
      assumes: 'the suit is not one under the Family Code',
      expires: ['discovery-period-ends'],
    },
  ),
  row(
    'us.tx.trcp.194a.1',
    `${trcp} 194a.1`,
    'Request for disclosure under the Family Code',
    'discovery-period-ends',
    'serve',
    before(30, 'day'),
    {
      ...served,
      when: { familySuit: true },
      from: '2023-09-01',
      versionedBy: 'case',
    },
  ),
  row(
    'us.tx.trcp.196.1',
    `${trcp} 196.1(a)`,
    'Last day to serve discovery requests',
    'discovery-period-ends',
    'serve',
    before(30, 'day'),
    served,
  ),
  row(
    'us.tx.trcp.193.5',
    `${trcp} 193.5(b)`,
    'Supplementation of discovery',
    'trial',
    'do',
    before(30, 'day'),
    {
      ...secondary,
      warnings: ['A later one is presumed not to have been reasonably prompt.'],
    },
  ),
  row('us.tx.trcp.194.4', `${trcp} 194.4(b)`, 'Pretrial disclosures', 'trial', 'serve', before(30, 'day'), {
    ...since2021,
    assumes: 'the court orders no other time',
  }),
]

import { after } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const trap = 'Tex. R. App. P.'
const appeal = { regime: 'us.tx.trap.4' } as const
const secondary = { ...appeal, basis: 'secondary' } as const
const others = ['ordinary', 'after-timely-motion', 'restricted']
const kind = (appealKind: string | readonly string[]) => ({ when: { appealKind } })

/** The record, the briefs, rehearing and the petition for review. @internal */
export const briefs: readonly Rule[] = [
  row(
    'us.tx.trap.37.3',
    `${trap} 37.3(a)(1)`,
    'Filing of the late record',
    'late-record-noticed',
    'file',
    after(30, 'day'),
    {
      ...appeal,
      ...kind(others),
      family: 'late record',
    },
  ),
  row(
    'us.tx.trap.37.3.accelerated',
    `${trap} 37.3(a)(1)`,
    'Filing of the late record, accelerated appeal',
    'late-record-noticed',
    'file',
    after(10, 'day'),
    {
      ...appeal,
      ...kind('accelerated'),
      family: 'late record',
    },
  ),
  row('us.tx.trap.38.6.a', `${trap} 38.6(a)`, "Appellant's brief", 'record-filed', 'file', after(30, 'day'), {
    ...secondary,
    ...kind(others),
    family: "appellant's brief",
    assumes: 'the last part of the record was filed on that day',
    brings: ['appellant-brief-filed'],
  }),
  row(
    'us.tx.trap.38.6.a.accelerated',
    `${trap} 38.6(a)`,
    "Appellant's brief, accelerated appeal",
    'record-filed',
    'file',
    after(20, 'day'),
    {
      ...secondary,
      ...kind('accelerated'),
      family: "appellant's brief",
      assumes: 'the last part of the record was filed on that day',
      brings: ['appellant-brief-filed'],
    },
  ),
  row(
    'us.tx.trap.38.6.b',
    `${trap} 38.6(b)`,
    "Appellee's brief",
    'appellant-brief-filed',
    'file',
    after(30, 'day'),
    {
      ...secondary,
      ...kind(others),
      family: "appellee's brief",
      brings: ['appellee-brief-filed'],
    },
  ),
  row(
    'us.tx.trap.38.6.b.accelerated',
    `${trap} 38.6(b)`,
    "Appellee's brief, accelerated appeal",
    'appellant-brief-filed',
    'file',
    after(20, 'day'),
    {
      ...secondary,
      ...kind('accelerated'),
      family: "appellee's brief",
      brings: ['appellee-brief-filed'],
    },
  ),
  row(
    'us.tx.trap.38.6.c',
    `${trap} 38.6(c)`,
    'Reply brief',
    'appellee-brief-filed',
    'file',
    after(20, 'day'),
    secondary,
  ),
  row(
    'us.tx.trap.49.1',
    `${trap} 49.1`,
    'Motion for rehearing',
    'appellate-judgment',
    'file',
    after(15, 'day'),
    {
      ...appeal,
      versions: [{ from: '2021-10-01' }],
    },
  ),
  row(
    'us.tx.trap.49.5',
    `${trap} 49.5`,
    'Motion for reconsideration en banc',
    'appellate-judgment',
    'file',
    after(15, 'day'),
    {
      ...appeal,
      versions: [{ from: '2021-10-01' }],
      earlier: 'rule 49.7: 15 days after the judgment, or when permitted after the denial of rehearing',
    },
  ),
  row(
    'us.tx.trap.53.7',
    `${trap} 53.7(a)`,
    'Petition for review',
    'appellate-judgment',
    'file',
    after(45, 'day', { restartedBy: ['rehearingRuled'] }),
    {
      ...secondary,
      critical: true,
      expires: ['petition-for-review-due'],
    },
  ),
  row(
    'us.tx.trap.53.7.f',
    `${trap} 53.7(f)`,
    'Motion to extend the time for the petition for review',
    'petition-for-review-due',
    'file',
    after(15, 'day'),
    secondary,
  ),
]

import { after, earlierOf, laterOf } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const served = { serviceDays: true } as const
const ccp = 'Cal. Code Civ. Proc.'
const firm = { extendable: false, critical: true } as const
const halfYear = 'Some decisions allow the longer of six months and 182 days (Gov. Code 6803).'
const challenge = [{ from: '2011-01-01' }]

/** Challenges to judges, sanctions, reconsideration and relief from default. @internal */
export const relief: readonly Rule[] = [
  row(
    'us.ca.ccp.128.7.c.1',
    `${ccp} 128.7(c)(1)`,
    'Withdraw or correct the challenged paper',
    'sanctions-motion-served',
    'do',
    after(21, 'day'),
    {
      ...served,
      expires: ['safe-harbor-over'],
    },
  ),
  row(
    'us.ca.ccp.128.7.c.1.earliest',
    `${ccp} 128.7(c)(1)`,
    'Earliest filing of the motion for sanctions',
    'safe-harbor-over',
    'file',
    after(1, 'day', { rolls: false }),
    {
      kind: 'earliest',
    },
  ),
  row(
    'us.ca.ccp.170.6.assignment',
    `${ccp} 170.6(a)(2)`,
    'Peremptory challenge to the judge assigned for all purposes',
    'all-purpose-assignment-noticed',
    'file',
    laterOf(after(15, 'day'), after(15, 'day', 'firstAppearance')),
    {
      ...served,
      versions: challenge,
      critical: true,
    },
  ),
  row(
    'us.ca.ccp.170.6.reversal',
    `${ccp} 170.6(a)(2)`,
    'Peremptory challenge after reversal',
    'assignment-after-reversal-noticed',
    'file',
    after(60, 'day'),
    {
      ...served,
      versions: challenge,
      critical: true,
    },
  ),
  row(
    'us.ca.ccp.170.3.d',
    `${ccp} 170.3(d)`,
    'Writ petition on the disqualification of a judge',
    'disqualification-order-entry-served',
    'file',
    after(10, 'day'),
    {
      serviceDays: 'doubtful', // courts differ on section 1013
      versions: [{ from: '2007-01-01' }],
      critical: true,
    },
  ),
  row(
    'us.ca.ccp.1008',
    `${ccp} 1008(a)`,
    'Motion for reconsideration',
    'order-entry-served',
    'file',
    after(10, 'day'),
    {
      ...served,
      versions: [{ from: '2012-01-01' }],
    },
  ),
  row(
    'us.ca.ccp.473.b',
    `${ccp} 473(b)`,
    'Relief from the judgment, or on an affidavit of fault of the attorney',
    'judgment-entered',
    'file',
    after(6, 'month'),
    {
      ...firm,
      warnings: [halfYear, 'Discretionary relief is to be sought within a reasonable time.'],
    },
  ),
  row(
    'us.ca.ccp.473.b.default',
    `${ccp} 473(b)`,
    'Relief from the default',
    'default-entered',
    'file',
    after(6, 'month'),
    {
      ...firm,
      warnings: [halfYear, 'The time runs from the default, before any judgment upon it.'],
    },
  ),
  row(
    'us.ca.ccp.473.5',
    `${ccp} 473.5(a)`,
    'Relief for want of actual notice',
    'default-judgment-entered',
    'file',
    earlierOf(after(2, 'year'), after(180, 'day', 'noticeOfEntryServed')),
    {
      basis: 'unverified',
      critical: true,
    },
  ),
]

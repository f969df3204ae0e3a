import { after, earlierOf } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const served = { serviceDays: true } as const
const ccp = 'Cal. Code Civ. Proc.'
const firm = { extendable: false, critical: true } as const
const clerk = {
  versions: [{ from: '2025-01-01' }],
  earlier: 'the time ran from the mailing, not the service, of the notice by the clerk',
} as const
const entry = earlierOf(after(15, 'day'), after(180, 'day', 'judgmentEntered'))
const briefs = {
  versions: [{ from: '2015-01-01' }],
  assumes: 'the court extends no time; it may, by up to ten days',
} as const

/** @internal */
export const postTrial: readonly Rule[] = [
  row(
    'us.ca.ccp.659',
    `${ccp} 659(a)(2)`,
    'Notice of intention to move for a new trial',
    'notice-of-entry-served',
    'file',
    entry,
    {
      ...firm,
      ...clerk,
    },
  ),
  row(
    'us.ca.ccp.659.180',
    `${ccp} 659(a)(2)`,
    'Notice of intention to move for a new trial, where no notice of entry is served',
    'judgment-entered',
    'file',
    after(180, 'day'),
    {
      ...firm,
      ...clerk,
    },
  ),
  row(
    'us.ca.ccp.659.cross',
    `${ccp} 659(a)(2)`,
    "Another party's notice of intention to move for a new trial",
    'first-notice-of-intention-served',
    'file',
    after(15, 'day'),
    {
      ...firm,
      ...clerk,
    },
  ),
  row(
    'us.ca.ccp.629.b',
    `${ccp} 629(b), 659(a)(2)`,
    'Motion for judgment notwithstanding the verdict',
    'notice-of-entry-served',
    'file',
    entry,
    firm,
  ),
  row(
    'us.ca.ccp.663a',
    `${ccp} 663a(a)`,
    'Notice of intention to move to vacate',
    'notice-of-entry-served',
    'file',
    entry,
    {
      ...firm,
      basis: 'secondary',
    },
  ),
  row(
    'us.ca.ccp.659a',
    `${ccp} 659a`,
    'Brief for a new trial',
    'notice-of-intention-filed',
    'file',
    after(10, 'day'),
    {
      ...briefs,
      brings: ['new-trial-brief-served'],
    },
  ),
  row(
    'us.ca.ccp.659a.opposition',
    `${ccp} 659a`,
    'Opposition to a new trial',
    'new-trial-brief-served',
    'file',
    after(10, 'day'),
    {
      ...briefs,
      ...served,
      brings: ['new-trial-opposition-served'],
    },
  ),
  row(
    'us.ca.ccp.659a.reply',
    `${ccp} 659a`,
    'Reply for a new trial',
    'new-trial-opposition-served',
    'file',
    after(5, 'day'),
    {
      ...briefs,
      ...served,
    },
  ),
  row(
    'us.ca.ccp.660.c',
    `${ccp} 660(c)`,
    'The power to rule on a new trial ends',
    'notice-of-entry-served',
    'do',
    after(75, 'day'),
    {
      when: { newTrialSought: true },
      versions: [{ from: '2019-01-01' }, { due: after(60, 'day') }],
      extendable: false,
      assumes: 'the notice was mailed by the clerk or served on the moving party, and on that day',
      expires: ['new-trial-denied-by-law'],
    },
  ),
]

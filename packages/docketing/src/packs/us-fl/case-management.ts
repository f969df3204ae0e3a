import { after, before, earlierOf, laterOf, onDate } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const civil = 'Fla. R. Civ. P.'
const served = { serviceDays: true } as const
const secondary = { basis: 'secondary' } as const
const since2025 = { from: '2025-01-01' } as const
const exempt = 'the action is not one that rule 1.200(a) exempts'

/** Tracks, settings for trial, inactivity, juries and proposals for settlement. @internal */
export const caseManagement: readonly Rule[] = [
  row(
    'us.fl.1.200.b',
    `${civil} 1.200(b)`,
    'Assignment to a case track',
    'complaint-filed',
    'do',
    after(120, 'day'),
    {
      ...since2025,
      assumes: exempt,
    },
  ),
  row(
    'us.fl.1.200.d.4',
    `${civil} 1.200(d)(4)`,
    'Case management order',
    'complaint-filed',
    'do',
    earlierOf(after(120, 'day'), after(30, 'day', 'lastDefendantServed')),
    {
      ...since2025,
      ...secondary,
      assumes: exempt,
    },
  ),
  row(
    'us.fl.1.440.c.2',
    `${civil} 1.440(c)(2)`,
    'Order that sets the trial period',
    'projected-trial-period',
    'do',
    before(45, 'day'),
    {
      ...since2025,
      assumes: exempt,
    },
  ),
  row(
    'us.fl.1.440.c.4',
    `${civil} 1.440(c)(4)`,
    'Earliest trial period',
    'trial-order-served',
    'hear',
    after(30, 'day', { rolls: false }),
    {
      ...since2025,
      kind: 'earliest',
      assumes: 'the parties do not all agree on an earlier one',
    },
  ),
  row(
    'us.fl.1.420.e.notice',
    `${civil} 1.420(e)`,
    'Earliest notice of lack of prosecution',
    'last-record-activity',
    'file',
    after(10, 'month', { rolls: false }),
    {
      kind: 'earliest',
      versions: [{ from: '2006-01-01' }],
      earlier: 'a year without activity, and no time of grace',
    },
  ),
  row(
    'us.fl.1.420.e.grace',
    `${civil} 1.420(e)`,
    'Record activity after the notice of lack of prosecution',
    'inactivity-notice-served',
    'file',
    after(60, 'day'),
    {
      serviceDays: 'doubtful', // activity within 60 days following the service
      versions: [{ from: '2006-01-01' }],
      critical: true,
    },
  ),
  row(
    'us.fl.1.420.e',
    `${civil} 1.420(e)`,
    'Good cause against dismissal',
    'hearing',
    'file',
    before(5, 'day'),
  ),
  row('us.fl.1.430', `${civil} 1.430(b)`, 'Jury demand', 'last-pleading-served', 'serve', after(10, 'day'), {
    ...served,
    critical: true,
  }),
  row(
    'us.fl.1.430.c',
    `${civil} 1.430(c)`,
    'Jury demand on other issues',
    'partial-jury-demand-served',
    'serve',
    after(10, 'day'),
    served,
  ),
  row(
    'us.fl.7.150',
    'Fla. Sm. Cl. R. 7.150',
    'Jury demand of the defendant in a small claim',
    'small-claim-served',
    'serve',
    laterOf(after(10, 'day'), onDate('pretrialConference')),
    {
      assumes: 'the rule leaves the defendant the later of the two',
    },
  ),
  row(
    'us.fl.1.442.b.earliest',
    `${civil} 1.442(b)`,
    'Earliest proposal to the defendant',
    'process-served',
    'serve',
    after(90, 'day', { rolls: false }),
    {
      kind: 'earliest',
      per: { role: 'defendant' },
    },
  ),
  row(
    'us.fl.1.442.b.plaintiff',
    `${civil} 1.442(b)`,
    'Earliest proposal to the plaintiff',
    'complaint-filed',
    'serve',
    after(90, 'day', { rolls: false }),
    {
      kind: 'earliest',
    },
  ),
  row(
    'us.fl.1.442.b.latest',
    `${civil} 1.442(b)`,
    'Last day for a proposal',
    'trial',
    'serve',
    before(45, 'day'),
  ),
  row(
    'us.fl.1.442.f',
    `${civil} 1.442(f)(1); Fla. Stat. 768.79`,
    'Acceptance of the proposal',
    'proposal-served',
    'serve',
    after(30, 'day'),
    {
      ...secondary,
      critical: true,
      assumes: 'rule 1.442(f) keeps the days for mail from the proposal',
    },
  ),
]

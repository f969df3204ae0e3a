import { after, before, earlierOf, laterOf, onDate } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const ccp = 'Cal. Code Civ. Proc.'
const closes =
  'A last day on a Saturday, Sunday or holiday may move closer to the trial (section 2016.060, not read).'

/** Counted back from the trial: the end of discovery, experts, offers. @internal */
export const beforeTrial: readonly Rule[] = [
  row(
    'us.ca.ccp.2024.020.cutoff',
    `${ccp} 2024.020(a)`,
    'Discovery is to be complete',
    'trial',
    'do',
    before(30, 'day'),
    {
      versions: [{ from: '2005-07-01' }],
      warnings: [closes, 'A postponed trial does not reopen discovery.'],
    },
  ),
  row(
    'us.ca.ccp.2024.020.motions',
    `${ccp} 2024.020(a)`,
    'Discovery motions are to be heard',
    'trial',
    'hear',
    before(15, 'day'),
    {
      versions: [{ from: '2005-07-01' }],
      warnings: [closes],
    },
  ),
  row(
    'us.ca.ccp.2024.030',
    `${ccp} 2024.030`,
    'Discovery of experts is to be complete',
    'trial',
    'do',
    before(15, 'day'),
    {
      warnings: [closes],
    },
  ),
  row(
    'us.ca.ccp.2024.030.motions',
    `${ccp} 2024.030`,
    'Motions on discovery of experts are to be heard',
    'trial',
    'hear',
    before(10, 'day'),
    {
      warnings: [closes],
    },
  ),
  row(
    'us.ca.ccp.2034.220',
    `${ccp} 2034.220`,
    'Demand an exchange of expert information',
    'trial',
    'serve',
    laterOf(before(70, 'day'), after(10, 'day', 'trialDateSet')),
  ),
  row(
    'us.ca.ccp.2034.230',
    `${ccp} 2034.230(b)`,
    'Exchange of expert information',
    'trial',
    'serve',
    laterOf(before(50, 'day'), after(20, 'day', 'expertDemandServed')),
    {
      assumes: 'an exchange was demanded',
      warnings: ['Days for service of the demand are not added here to the 20 days that run from it.'],
      brings: ['experts-exchanged'],
    },
  ),
  row(
    'us.ca.ccp.2034.280.a',
    `${ccp} 2034.280(a)`,
    'Supplemental list of experts',
    'experts-exchanged',
    'serve',
    after(20, 'day'),
  ),
  row('us.ca.ccp.998', `${ccp} 998(b)`, 'Offer to compromise', 'trial', 'serve', before(10, 'day'), {
    assumes: 'the trial commences on that date',
  }),
  row(
    'us.ca.ccp.998.b.2',
    `${ccp} 998(b)(2)`,
    'Acceptance of the offer to compromise',
    'compromise-offered',
    'do',
    earlierOf(after(30, 'day'), onDate('trialCommences')),
    {
      serviceDays: 'doubtful', // decisions accept section 1013; none was read
      critical: true,
    },
  ),
]

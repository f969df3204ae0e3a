import { after, earlierOf } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const served = { serviceDays: true } as const
const ccp = 'Cal. Code Civ. Proc.'
const crc = 'Cal. Rules of Court, rule'
const firm = { extendable: false, critical: true } as const
const entry = earlierOf(after(15, 'day'), after(180, 'day', 'judgmentEntered'))
const award = 'Whether section 1013 reaches service of an award by mail was not read.'

/** Costs, fees, and arbitration awards. @internal */
export const costsAndAwards: readonly Rule[] = [
  row(
    'us.ca.crc.3.1700.a',
    `${crc} 3.1700(a)(1)`,
    'Memorandum of costs',
    'notice-of-entry-served',
    'file',
    entry,
    served,
  ),
  row(
    'us.ca.crc.3.1700.b',
    `${crc} 3.1700(b)(1)`,
    'Motion to tax costs',
    'cost-memorandum-served',
    'file',
    after(15, 'day'),
    {
      ...served,
      critical: true,
    },
  ),
  row(
    'us.ca.crc.3.1702.b',
    `${crc} 3.1702(b)(1)`,
    "Motion for attorney's fees",
    'notice-of-entry-served',
    'file',
    earlierOf(after(60, 'day'), after(180, 'day', 'judgmentEntered')),
    {
      assumes: 'the case is an unlimited one, and rule 8.108 extends no time to appeal',
      critical: true,
    },
  ),
  row(
    'us.ca.ccp.1288',
    `${ccp} 1288`,
    'Petition to confirm the award',
    'award-served',
    'file',
    after(4, 'year'),
    {
      warnings: [award],
    },
  ),
  row(
    'us.ca.ccp.1288.vacate',
    `${ccp} 1288, 1288.2`,
    'Petition, or response, to vacate or correct the award',
    'award-served',
    'file',
    after(100, 'day'),
    {
      ...firm,
      warnings: [award],
    },
  ),
  row(
    'us.ca.ccp.1290.6',
    `${ccp} 1290.6`,
    'Response to the petition on the award',
    'award-petition-served',
    'file',
    after(10, 'day'),
    {
      basis: 'secondary',
      serviceDays: 'doubtful',
      assumes: 'the petition was served within California',
    },
  ),
  row(
    'us.ca.crc.3.826.a',
    `${crc} 3.826(a)`,
    'Request for trial after judicial arbitration',
    'judicial-award-filed',
    'file',
    after(60, 'day'),
    {
      ...firm,
      versions: [{ from: '2012-01-01' }],
    },
  ),
]

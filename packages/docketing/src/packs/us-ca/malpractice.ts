import { after, earlierOf, laterOf } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'
import { claim, fixed, years } from './tolling.js'

const ccp = 'Cal. Code Civ. Proc.'
const secondary = { basis: 'secondary' } as const

/** Times that turn on injury and discovery, and those of a second action. @internal */
export const malpractice: readonly Rule[] = [
  row(
    'us.ca.ccp.340.5',
    `${ccp} 340.5`,
    'Complaint: negligence of a health care provider',
    'accrual',
    'file',
    earlierOf(after(3, 'year'), after(1, 'year', 'discovered')),
    {
      ...claim('medical-negligence'),
      assumes: 'the date is that of the injury, and the plaintiff is of age',
      warnings: [
        'Only fraud, concealment and a foreign body stop the three years. A notice of intent precedes the complaint by 90 days (section 364, not read).',
      ],
    },
  ),
  row(
    'us.ca.ccp.340.6',
    `${ccp} 340.6(a)`,
    'Complaint: wrongful act of an attorney',
    'accrual',
    'file',
    earlierOf(years(4), years(1, 'discovered')),
    {
      ...claim('attorney-malpractice'),
      assumes: 'the date is that of the act or omission',
    },
  ),
  row(
    'us.ca.ccp.340.8',
    `${ccp} 340.8(a)`,
    'Complaint: exposure to a hazardous material',
    'accrual',
    'file',
    laterOf(years(2), years(2, 'discovered')),
    {
      ...claim('toxic-exposure'),
      ...secondary,
      assumes: 'the date is that of the injury',
    },
  ),
  row(
    'us.ca.ccp.340.15',
    `${ccp} 340.15`,
    'Complaint: domestic violence',
    'accrual',
    'file',
    laterOf(years(3), years(3, 'discovered')),
    {
      ...claim('domestic-violence'),
      ...secondary,
      assumes: 'the date is that of the last act',
    },
  ),
  row(
    'us.ca.ccp.355',
    `${ccp} 355`,
    'New action after reversal',
    'reversed-on-appeal',
    'file',
    after(1, 'year'),
    {
      ...fixed,
      versions: [{ from: '1993-01-01' }],
      assumes: 'the reversal was not on the merits',
    },
  ),
  row(
    'us.ca.ccp.366.2',
    `${ccp} 366.2(a)`,
    'Action on the liability of a person who has died',
    'defendant-died',
    'file',
    after(1, 'year'),
    {
      ...fixed,
      basis: 'unverified',
    },
  ),
]

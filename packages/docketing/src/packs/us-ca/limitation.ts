import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'
import { claim, years } from './tolling.js'

const ccp = 'Cal. Code Civ. Proc.'
const secondary = { basis: 'secondary' } as const
const discovery = 'the date is the one on which the facts were, or should have been, discovered'

/** @internal */
export const limitation: readonly Rule[] = [
  row(
    'us.ca.ccp.335.1',
    `${ccp} 335.1`,
    'Complaint: assault, battery, injury or wrongful death',
    'accrual',
    'file',
    years(2),
    claim('personal-injury'),
  ),
  row(
    'us.ca.ccp.337',
    `${ccp} 337(a)`,
    'Complaint: written contract',
    'accrual',
    'file',
    years(4),
    claim('written-contract'),
  ),
  row(
    'us.ca.ccp.337.b',
    `${ccp} 337(b)`,
    'Complaint: book account or account stated',
    'accrual',
    'file',
    years(4),
    {
      ...claim('book-account'),
      assumes: 'the date is that of the last item',
    },
  ),
  row(
    'us.ca.ccp.337.c',
    `${ccp} 337(c)`,
    'Complaint: rescission of a written contract',
    'accrual',
    'file',
    years(4),
    {
      ...claim('rescission'),
      assumes: 'for fraud or mistake, the date is that of discovery',
    },
  ),
  row(
    'us.ca.ccp.338',
    `${ccp} 338(a) to (c)`,
    'Complaint: liability by statute, trespass, or injury to personal property',
    'accrual',
    'file',
    years(3),
    claim('property', 'statutory-liability'),
  ),
  row('us.ca.ccp.338.d', `${ccp} 338(d)`, 'Complaint: fraud or mistake', 'accrual', 'file', years(3), {
    ...claim('fraud'),
    ...secondary,
    assumes: discovery,
  }),
  row(
    'us.ca.ccp.339',
    `${ccp} 339(1)`,
    'Complaint: oral contract',
    'accrual',
    'file',
    years(2),
    claim('oral-contract'),
  ),
  row(
    'us.ca.ccp.340',
    `${ccp} 340(a) to (c)`,
    'Complaint: statutory penalty, libel, slander or false imprisonment',
    'accrual',
    'file',
    years(1),
    {
      ...claim('libel', 'false-imprisonment', 'penalty'),
      versions: [{ from: '2003-01-01' }],
    },
  ),
  row(
    'us.ca.ccp.359',
    `${ccp} 359`,
    'Complaint against directors or shareholders',
    'accrual',
    'file',
    years(3),
    {
      ...claim('director-liability'),
      assumes: discovery,
    },
  ),
  row(
    'us.ca.ccp.343',
    `${ccp} 343`,
    'Complaint: relief not otherwise provided for',
    'accrual',
    'file',
    years(4),
    {
      ...claim('other'),
      ...secondary,
    },
  ),
]

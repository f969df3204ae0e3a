import { after, laterOf } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const ccp = 'Cal. Code Civ. Proc.'
const gov = 'Cal. Gov. Code'
const capacity = 'Minority and want of capacity do not stop these times (section 352(b)).'
const firm = { extendable: false, critical: true, warnings: [capacity] } as const
const secondary = { basis: 'secondary' } as const

/** Claims against public entities, and review of local decisions. @internal */
export const publicClaims: readonly Rule[] = [
  row(
    'us.ca.gov.911.2',
    `${gov} 911.2(a)`,
    'Claim against a public entity: injury or death, personal property, crops',
    'public-claim-accrual',
    'do',
    after(6, 'month'),
    {
      ...firm,
      when: { publicClaim: 'injury' },
      family: 'claim against a public entity',
      warnings: [capacity, 'A decision takes the longer of six months and 182 days (1988, as reported).'],
    },
  ),
  row(
    'us.ca.gov.911.2.other',
    `${gov} 911.2(a)`,
    'Claim against a public entity: any other cause',
    'public-claim-accrual',
    'do',
    after(1, 'year'),
    {
      ...firm,
      when: { publicClaim: 'other' },
      family: 'claim against a public entity',
    },
  ),
  row(
    'us.ca.gov.912.4',
    `${gov} 912.4(a), (c)`,
    'The claim is taken as rejected',
    'public-claim-presented',
    'do',
    after(45, 'day'),
    {
      assumes: 'the claimant and the board agree on no longer time',
    },
  ),
  row(
    'us.ca.gov.945.6.a.1',
    `${gov} 945.6(a)(1)`,
    'Suit after notice of rejection of the claim',
    'claim-rejection-noticed',
    'file',
    after(6, 'month'),
    {
      ...firm,
      assumes: 'the date is that of delivery, or of deposit in the mail',
    },
  ),
  row(
    'us.ca.gov.945.6.a.2',
    `${gov} 945.6(a)(2)`,
    'Suit where no notice of rejection was given',
    'public-claim-accrual',
    'file',
    after(2, 'year'),
    {
      ...firm,
      assumes: 'the claim was presented in time and no proper notice was given',
    },
  ),
  row(
    'us.ca.gov.946.6',
    `${gov} 946.6(b)`,
    'Petition for relief from the time to present the claim',
    'late-claim-denied',
    'file',
    after(6, 'month'),
    {
      ...firm,
      ...secondary,
      assumes: 'the date is that of the denial, not of its notice',
    },
  ),
  row(
    'us.ca.ccp.1094.6',
    `${ccp} 1094.6(b)`,
    'Petition to review the decision of a local agency',
    'local-decision-final',
    'file',
    laterOf(after(90, 'day'), after(30, 'day', 'recordDelivered')),
    {
      ...firm,
      assumes: 'a record that is delivered was asked for within ten days',
    },
  ),
]

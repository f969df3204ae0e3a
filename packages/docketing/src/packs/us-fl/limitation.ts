import { after, capAt } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const stat = 'Fla. Stat.'
const tolling = 'Section 95.051 alone tolls it (not read); nothing of that is worked out here.'
const start =
  'Whether counting begins on the next open day, as rule 2.514(a)(1)(A) has it since 2019, is open for a limitation; the earlier date is given.'
const firm = { extendable: false, critical: true, warnings: [tolling, start] } as const
const claim = (...words: string[]) => ({ ...firm, when: { claim: words }, family: 'limitation' }) as const
const secondary = { basis: 'secondary' } as const

/** @internal */
export const limitation: readonly Rule[] = [
  row(
    'us.fl.95.11.1',
    `${stat} 95.11(1)`,
    'Action: judgment of a Florida court of record',
    'accrual',
    'file',
    after(20, 'year'),
    claim('florida-judgment'),
  ),
  row(
    'us.fl.95.11.2.a',
    `${stat} 95.11(2)(a)`,
    'Action: judgment of another court',
    'accrual',
    'file',
    after(5, 'year'),
    claim('other-judgment'),
  ),
  row(
    'us.fl.95.11.2.b',
    `${stat} 95.11(2)(b)`,
    'Action: written contract',
    'accrual',
    'file',
    after(5, 'year'),
    {
      ...claim('written-contract'),
      assumes: 'it is not on a payment bond or for a deficiency',
    },
  ),
  row(
    'us.fl.95.11.2.c',
    `${stat} 95.11(2)(c)`,
    'Action: foreclosure of a mortgage',
    'accrual',
    'file',
    after(5, 'year'),
    claim('mortgage'),
  ),
  row(
    'us.fl.95.11.2.e',
    `${stat} 95.11(2)(e)`,
    'Action: property insurance',
    'accrual',
    'file',
    after(5, 'year'),
    {
      ...claim('property-insurance'),
      assumes: 'the date is that of the loss',
    },
  ),
  row(
    'us.fl.95.11.3.b',
    `${stat} 95.11(3)(b)`,
    'Action: improvement of real property',
    'accrual',
    'file',
    after(4, 'year'),
    {
      ...claim('construction'),
      versions: [{ from: '2023-04-13' }],
      earlier: 'the time ran from the latest of possession, certificate, abandonment and completion',
      assumes: 'the date is that of the certificate of occupancy or of completion, or of abandonment',
      warnings: [tolling, start, 'Latent defects and repose were not read.'],
    },
  ),
  row('us.fl.95.11.5.a', `${stat} 95.11(5)(a)`, 'Action: negligence', 'accrual', 'file', after(2, 'year'), {
    ...claim('negligence'),
    ...secondary,
    from: '2023-03-24',
    warnings: [tolling, start, 'It stood as section 95.11(4)(a) in 2023.'],
  }),
  row(
    'us.fl.95.11.3.a.former',
    `${stat} 95.11(3)(a) (to March 23, 2023)`,
    'Action: negligence',
    'accrual',
    'file',
    after(4, 'year'),
    {
      ...claim('negligence'),
      through: '2023-03-23',
    },
  ),
  row(
    'us.fl.95.11.5',
    `${stat} 95.11(5)`,
    'Action: professional malpractice or wrongful death',
    'accrual',
    'file',
    after(2, 'year'),
    {
      ...claim('malpractice', 'wrongful-death'),
      ...secondary,
      assumes: 'for wrongful death, the date is that of the death',
    },
  ),
  row(
    'us.fl.95.11.medical',
    `${stat} 95.11(5)`,
    'Action: medical malpractice',
    'accrual',
    'file',
    capAt(after(2, 'year'), after(4, 'year', 'incident')),
    {
      ...claim('medical-malpractice'),
      basis: 'unverified',
      assumes: 'the date is that of the incident, or of its discovery',
      warnings: [
        tolling,
        start,
        'The presuit notice and its tolling (section 766.106) are not worked out here.',
      ],
    },
  ),
  row(
    'us.fl.95.031.2.a',
    `${stat} 95.031(2)(a)`,
    'Action: fraud',
    'accrual',
    'file',
    capAt(after(4, 'year'), after(12, 'year', 'committed')),
    {
      ...claim('fraud'),
      assumes: 'the date is the one on which it was, or should have been, discovered',
    },
  ),
  row(
    'us.fl.768.28.6.a',
    `${stat} 768.28(6)(a)`,
    'Notice of claim to the agency',
    'public-claim-accrual',
    'do',
    after(3, 'year'),
    {
      ...firm,
      ...secondary,
      assumes: 'it is no claim for wrongful death',
    },
  ),
  row(
    'us.fl.768.28.6.d',
    `${stat} 768.28(6)(d)`,
    'Earliest suit on a claim that the agency left unanswered',
    'public-claim-presented',
    'file',
    after(6, 'month', { rolls: false }),
    {
      ...secondary,
      kind: 'earliest',
    },
  ),
]

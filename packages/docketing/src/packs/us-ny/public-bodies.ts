import { after, capAt } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const firm = { extendable: false, critical: true } as const
const secondary = { basis: 'secondary' } as const

/** Claims against the State and its bodies, and review of what they decide. @internal */
export const publicBodies: readonly Rule[] = [
  row(
    'us.ny.cplr.217.1',
    'N.Y. CPLR 217(1)',
    'Petition under article 78',
    'determination-final',
    'file',
    after(4, 'month'),
    {
      ...firm,
      assumes: 'the law that authorizes the proceeding sets no shorter time',
      expires: ['short-limitation-expired'],
    },
  ),
  row(
    'us.ny.gmu.50-e',
    'N.Y. Gen. Mun. Law 50-e(1)(a)',
    'Notice of claim against a public corporation',
    'public-claim-arose',
    'serve',
    after(90, 'day'),
    {
      critical: true,
      warnings: [
        'The court may allow a late notice within the limitation (section 50-e(5)). In wrongful death the time runs from the appointment of a representative.',
      ],
    },
  ),
  row(
    'us.ny.gmu.50-i.year',
    'N.Y. Gen. Mun. Law 50-i(1)(c); CPLR 217-a',
    'The year of the year and ninety days ends',
    'public-claim-arose',
    'do',
    after(1, 'year', { rolls: false }),
    {
      ...secondary,
      expires: ['public-claim-year-ended'],
    },
  ),
  row(
    'us.ny.gmu.50-i',
    'N.Y. Gen. Mun. Law 50-i(1)(c); CPLR 217-a',
    'Action in tort against a public corporation',
    'public-claim-year-ended',
    'file',
    after(90, 'day'),
    {
      ...firm,
      ...secondary,
      assumes: 'the date is one year after the event',
    },
  ),
  row(
    'us.ny.ctc.10.3',
    'N.Y. Ct. Cl. Act 10(3)',
    'Claim in negligence against the State, or notice of intention',
    'state-claim-accrued',
    'file',
    after(90, 'day'),
    {
      ...firm,
      warnings: [
        'It is filed and served on the Attorney General. With a notice in time the claim may follow within two years.',
      ],
    },
  ),
  row(
    'us.ny.ctc.10.2',
    'N.Y. Ct. Cl. Act 10(2)',
    'Claim for wrongful death against the State, or notice of intention',
    'representative-appointed',
    'file',
    capAt(after(90, 'day'), after(2, 'year', 'died')),
    {
      ...firm,
      warnings: ['It is filed and served on the Attorney General.'],
    },
  ),
]

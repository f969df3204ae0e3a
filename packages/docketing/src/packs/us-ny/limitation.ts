import { after, laterOf } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'
import { claim, years } from './disability.js'

const cplr = 'N.Y. CPLR'

/** @internal */
export const limitation: readonly Rule[] = [
  row(
    'us.ny.cplr.213.1',
    `${cplr} 213(1)`,
    'Action: no limitation of its own',
    'accrual',
    'file',
    years(6),
    claim('other'),
  ),
  row('us.ny.cplr.213.2', `${cplr} 213(2)`, 'Action: contract', 'accrual', 'file', years(6), {
    ...claim('contract'),
    assumes:
      'it is no consumer credit transaction (section 214-i), sale of goods or residential rent overcharge',
  }),
  row(
    'us.ny.cplr.213.4',
    `${cplr} 213(4)`,
    'Action: bond or note secured by a mortgage',
    'accrual',
    'file',
    years(6),
    claim('mortgage'),
  ),
  row('us.ny.cplr.213.6', `${cplr} 213(6)`, 'Action: mistake', 'accrual', 'file', years(6), claim('mistake')),
  row(
    'us.ny.cplr.213.7',
    `${cplr} 213(7)`,
    'Action: of a corporation against a director, officer or stockholder',
    'accrual',
    'file',
    years(6),
    claim('director-liability'),
  ),
  row(
    'us.ny.cplr.213.8',
    `${cplr} 213(8)`,
    'Action: fraud',
    'accrual',
    'file',
    laterOf(years(6), after(2, 'year', 'discovered')),
    claim('fraud'),
  ),
  row(
    'us.ny.cplr.214.2',
    `${cplr} 214(2)`,
    'Action: liability or penalty created by statute',
    'accrual',
    'file',
    years(3),
    claim('statutory-liability'),
  ),
  row(
    'us.ny.cplr.214.3',
    `${cplr} 214(3), (4)`,
    'Action: chattel, or injury to property',
    'accrual',
    'file',
    years(3),
    claim('property'),
  ),
  row(
    'us.ny.cplr.214.5',
    `${cplr} 214(5)`,
    'Action: personal injury',
    'accrual',
    'file',
    years(3),
    claim('personal-injury'),
  ),
  row(
    'us.ny.cplr.214.6',
    `${cplr} 214(6)`,
    'Action: malpractice, other than medical',
    'accrual',
    'file',
    years(3),
    claim('malpractice'),
  ),
]

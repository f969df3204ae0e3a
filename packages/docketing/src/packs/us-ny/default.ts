import { after, before, capAt } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const secondary = { basis: 'secondary' } as const

/** Judgment by default, and the way back from it. @internal */
export const defaults: readonly Rule[] = [
  row(
    'us.ny.cplr.317',
    'N.Y. CPLR 317',
    'Motion to defend after a default',
    'judgment-known',
    'do',
    capAt(after(1, 'year'), after(5, 'year', 'judgmentEntered')),
    {
      extendable: false,
      critical: true,
      assumes: 'the summons was not delivered in person to the defendant or its agent under rule 318',
    },
  ),
  row(
    'us.ny.cplr.3215.a',
    'N.Y. CPLR 3215(a)',
    'Application to the clerk for a default judgment',
    'default',
    'file',
    after(1, 'year'),
  ),
  row(
    'us.ny.cplr.3215.c',
    'N.Y. CPLR 3215(c)',
    'Proceedings for the entry of a default judgment',
    'default',
    'do',
    after(1, 'year'),
    {
      basis: 'unverified',
      critical: true,
    },
  ),
  row(
    'us.ny.cplr.3215.g',
    'N.Y. CPLR 3215(g)(1)',
    'Notice of the application for a default judgment',
    'default-hearing',
    'serve',
    before(5, 'day'),
    {
      ...secondary,
      assumes: 'the defendant has appeared, or more than a year has passed since the default',
    },
  ),
]

import { after, capAt, laterOf } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'
import { claim, fixed, less, tolling } from './disability.js'

const cplr = 'N.Y. CPLR'

/** Times that turn on an act, a treatment or the end of another case. @internal */
export const malpractice: readonly Rule[] = [
  row(
    'us.ny.cplr.214-a',
    `${cplr} 214-a`,
    'Action: medical, dental or podiatric malpractice',
    'accrual',
    'file',
    laterOf(
      capAt(after(30, 'month', less), after(10, 'year')),
      capAt(after(30, 'month', { from: 'lastTreatment', ...less }), after(10, 'year', 'lastTreatment')),
    ),
    {
      ...claim('medical-malpractice'),
      assumes:
        'the date is that of the act, and a last treatment was part of continuous treatment for the same condition',
    },
  ),
  row(
    'us.ny.cplr.214-a.b',
    `${cplr} 214-a(b)`,
    'Action: failure to diagnose cancer',
    'accrual',
    'file',
    laterOf(
      after(30, 'month'),
      after(30, 'month', 'lastTreatment'),
      capAt(after(30, 'month', 'discovered'), after(7, 'year')),
    ),
    {
      ...claim('cancer-diagnosis'),
      versions: [{ from: '2018-01-31' }],
      assumes:
        'the date is that of the act, and a last treatment was part of continuous treatment for the same condition',
    },
  ),
  row(
    'us.ny.cplr.214-a.a',
    `${cplr} 214-a(a)`,
    'Action: foreign object in the body',
    'foreign-object-discovered',
    'file',
    after(1, 'year'),
    fixed,
  ),
  row(
    'us.ny.cplr.215.3',
    `${cplr} 215(3)`,
    'Action: assault, battery, false imprisonment, malicious prosecution, libel, slander or privacy',
    'accrual',
    'file',
    after(1, 'year', less),
    {
      ...claim('intentional-tort', 'libel'),
      warnings: [tolling, 'The subdivision was amended in 2024; the change was not read.'],
    },
  ),
  row(
    'us.ny.cplr.215.5',
    `${cplr} 215(5)`,
    'Action: arbitration award',
    'accrual',
    'file',
    after(1, 'year', less),
    claim('award'),
  ),
  row(
    'us.ny.cplr.215.8',
    `${cplr} 215(8)(a)`,
    'Action: event that was also a crime',
    'criminal-action-ended',
    'file',
    after(1, 'year'),
    fixed,
  ),
  row(
    'us.ny.cplr.205.a',
    `${cplr} 205(a)`,
    'New action after the prior one ended',
    'prior-action-ended',
    'file',
    after(6, 'month'),
    {
      ...fixed,
      assumes:
        'it did not end by discontinuance, for want of jurisdiction of the person, for neglect, or on the merits',
      warnings: ['The summons is served within the six months as well.'],
    },
  ),
]

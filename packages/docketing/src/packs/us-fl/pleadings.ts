import { after } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const civil = 'Fla. R. Civ. P.'
const served = { serviceDays: true } as const
const secondary = { basis: 'secondary' } as const
const unverified = { basis: 'unverified' } as const
const answer = { family: 'answer', per: { role: 'defendant' }, critical: true } as const
const motion =
  'A motion under rule 1.140 made in this time puts off the answer until 10 days after notice of the ruling (rule 1.140(a)(3)).'

/** @internal */
export const pleadings: readonly Rule[] = [
  row(
    'us.fl.1.070.j',
    `${civil} 1.070(j)`,
    'Service of process',
    'complaint-filed',
    'serve',
    after(120, 'day'),
    {
      ...secondary,
      critical: true,
      assumes: 'the court extends no time for good cause or excusable neglect',
    },
  ),
  row(
    'us.fl.1.070.i.return',
    `${civil} 1.070(i)`,
    'Return of the waiver of service',
    'waiver-requested',
    'do',
    after(20, 'day'),
    unverified,
  ),
  row(
    'us.fl.1.070.i.answer',
    `${civil} 1.070(i)`,
    'Answer after waiver of service',
    'waiver-requested',
    'serve',
    after(60, 'day'),
    {
      ...unverified,
      critical: true,
      assumes: 'the waiver is returned in time, and the date is that of receipt of the request',
    },
  ),
  row('us.fl.1.140.a.1', `${civil} 1.140(a)(1)`, 'Answer', 'process-served', 'serve', after(20, 'day'), {
    ...answer,
    when: { defendantKind: 'private' },
    warnings: [motion],
  }),
  row(
    'us.fl.1.140.a.2.A',
    `${civil} 1.140(a)(2)(A)`,
    'Answer of the state',
    'process-served',
    'serve',
    after(40, 'day'),
    {
      ...answer,
      when: { defendantKind: 'state' },
      warnings: [motion],
    },
  ),
  row(
    'us.fl.1.140.a.2.B',
    `${civil} 1.140(a)(2)(B)`,
    'Answer of the state, section 768.28',
    'process-served',
    'serve',
    after(30, 'day'),
    {
      ...answer,
      when: { defendantKind: 'state-768.28' },
      warnings: [motion],
    },
  ),
  row(
    'us.fl.1.140.a.1.reply',
    `${civil} 1.140(a)(1)`,
    'Answer to the crossclaim or counterclaim, or reply',
    'pleading-served',
    'serve',
    after(20, 'day'),
    served,
  ),
  row(
    'us.fl.1.140.a.3',
    `${civil} 1.140(a)(3)`,
    'Pleading after the motion',
    'motion-decided',
    'serve',
    after(10, 'day'),
    {
      assumes: 'the court fixes no other time',
      critical: true,
    },
  ),
  row(
    'us.fl.1.140.a.3.statement',
    `${civil} 1.140(a)(3)`,
    'Pleading after the more definite statement',
    'more-definite-statement-served',
    'serve',
    after(10, 'day'),
    {
      ...served,
      assumes: 'the court fixes no other time',
    },
  ),
  row(
    'us.fl.1.140.b',
    `${civil} 1.140(b)`,
    'Motion to strike a defence as insufficient in law',
    'answer-served',
    'serve',
    after(20, 'day'),
    {
      ...served,
      ...secondary,
    },
  ),
  row(
    'us.fl.1.180',
    `${civil} 1.180(a)`,
    'Third-party complaint without leave',
    'own-answer-served',
    'serve',
    after(20, 'day'),
    secondary,
  ),
  row(
    'us.fl.1.190.a.right',
    `${civil} 1.190(a)`,
    'Amend a pleading to which no response is permitted',
    'own-final-pleading-served',
    'serve',
    after(20, 'day'),
    {
      assumes: 'the action is not on the trial calendar',
    },
  ),
  row(
    'us.fl.1.190.a',
    `${civil} 1.190(a)`,
    'Response to the amended pleading',
    'amended-pleading-served',
    'serve',
    after(10, 'day'),
    served,
  ),
  row(
    'us.fl.1.260.a.1',
    `${civil} 1.260(a)(1)`,
    'Motion for substitution after a death',
    'death-noted',
    'do',
    after(90, 'day'),
    {
      serviceDays: 'doubtful', // the statement is filed and served
      critical: true,
    },
  ),
  row(
    'us.fl.7.090.b',
    'Fla. Sm. Cl. R. 7.090(b)',
    'Pretrial conference in a small claim',
    'small-claim-filed',
    'hear',
    after(50, 'day'),
  ),
]

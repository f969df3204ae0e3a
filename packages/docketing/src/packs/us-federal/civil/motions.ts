import { after, before } from '../../../rules/due.js'
import { type Rule, rule } from '../../../rules/rule.js'
import { frcp } from '../authority.js'

const localRules = 'Most districts set the times of motions, oppositions and replies by local rule.'

/** @internal */
export const motions: readonly Rule[] = [
  rule({
    id: 'us.frcp.6.c.1',
    title: 'Motion and notice of the hearing',
    trigger: 'hearing',
    act: 'serve',
    due: before(14, 'day'),
    serviceDays: false, // counted back from the hearing
    authority: frcp('6(c)(1)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '5 days',
    assumes: 'no other rule, local rule or order sets another time, and the motion is not heard ex parte',
    warnings: [localRules],
  }),
  rule({
    id: 'us.frcp.6.c.2',
    title: 'Affidavits opposing the motion',
    trigger: 'hearing',
    act: 'serve',
    due: before(7, 'day'),
    serviceDays: false, // counted back from the hearing
    authority: frcp('6(c)(2)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '1 day',
    assumes: 'Rule 59(c) does not apply, and the court does not permit service at another time',
    warnings: [localRules],
  }),
  rule({
    id: 'us.frcp.11.c.2',
    title: 'Withdrawal or correction of the paper within the safe harbor',
    trigger: 'sanctions-motion-served',
    act: 'do',
    due: after(21, 'day'),
    serviceDays: true,
    authority: frcp('11(c)(2)'),
    assumes: 'the court sets no other time',
    warnings: ['The motion for sanctions may be filed only after this day.'],
  }),
  rule({
    id: 'us.frcp.27.a.2',
    title: 'Notice of the petition to perpetuate testimony',
    trigger: 'perpetuation-hearing',
    act: 'serve',
    due: before(21, 'day'),
    serviceDays: false, // counted back from the hearing
    authority: frcp('27(a)(2)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '20 days',
  }),
  rule({
    id: 'us.frcp.55.b.2',
    title: 'Notice of the application for a default judgment to a party that has appeared',
    trigger: 'default-judgment-hearing',
    act: 'serve',
    due: before(7, 'day'),
    serviceDays: false, // counted back from the hearing
    authority: frcp('55(b)(2)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '3 days',
  }),
  rule({
    id: 'us.frcp.65.b.2',
    title: 'Longest life of the temporary restraining order issued without notice',
    trigger: 'restraining-order-entered',
    act: 'do',
    due: after(14, 'day', { rolls: 'doubtful' }),
    serviceDays: false, // runs from entry
    authority: frcp('65(b)(2)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '10 days',
    assumes: 'the order names no earlier end, and neither good cause nor consent extends it',
  }),
  rule({
    id: 'us.frcp.65.b.4',
    title: 'First day for the motion to dissolve the restraining order',
    trigger: 'dissolution-noticed',
    act: 'appear',
    due: after(2, 'day', { rolls: false }),
    kind: 'earliest',
    serviceDays: false, // a notice, not a paper that asks for an act
    authority: frcp('65(b)(4)'),
    assumes: 'the court sets no shorter notice',
  }),
]

import { after, earlierOf, onDate } from '../../../rules/due.js'
import { type Rule, rule } from '../../../rules/rule.js'
import { frcp } from '../authority.js'

/** @internal */
export const judgment: readonly Rule[] = [
  rule({
    id: 'us.frcp.58.c.2',
    title: 'Entry of the judgment that needs a separate document',
    trigger: 'judgment-docketed',
    act: 'do',
    due: earlierOf(onDate('separateDocument'), after(150, 'day', { rolls: 'doubtful' })),
    serviceDays: false, // runs from the docket
    authority: frcp('58(c)(2)'),
    assumes: 'Rule 58(a) asks for a separate document',
    warnings: ['The time for motions after judgment and for the appeal runs from this day.'],
    expires: ['judgment-entered'],
  }),
  rule({
    id: 'us.frcp.62.a',
    title: 'End of the automatic stay of execution',
    trigger: 'judgment-entered',
    act: 'do',
    due: after(30, 'day'),
    serviceDays: false, // runs from entry
    authority: frcp('62(a)'),
    versions: [{ from: '2018-12-01' }, { from: '2009-12-01', due: after(14, 'day') }],
    earlier: '10 days',
    assumes: 'the court does not order otherwise, and the judgment is not one of Rule 62(c)',
    warnings: ['A bond or other security stays execution once it is approved (Rule 62(b)).'],
  }),
  rule({
    id: 'us.frcp.54.d.2.B',
    title: "Motion for attorney's fees",
    trigger: 'judgment-entered',
    act: 'file',
    due: after(14, 'day'),
    serviceDays: false, // runs from entry
    authority: frcp('54(d)(2)(B)'),
    assumes: 'no statute or order sets another time, and the fees are not damages to be proved at trial',
    critical: true,
  }),
  rule({
    id: 'us.frcp.54.d.1.notice',
    title: 'First day on which the clerk may tax the costs',
    trigger: 'costs-noticed',
    act: 'do',
    due: after(14, 'day', { rolls: false }),
    kind: 'earliest',
    serviceDays: false, // a notice, not a paper that asks for an act
    authority: frcp('54(d)(1)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '1 day',
    warnings: ['Local rules set when the bill of costs is filed and when it is opposed.'],
    brings: ['costs-taxed'],
  }),
  rule({
    id: 'us.frcp.54.d.1.review',
    title: "Motion to review the clerk's taxation of costs",
    trigger: 'costs-taxed',
    act: 'serve',
    due: after(7, 'day'),
    serviceDays: false, // runs from the act of the clerk
    authority: frcp('54(d)(1)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '5 days',
  }),
  rule({
    id: 'us.frcp.53.f.2',
    title: "Objections to the master's order, report or recommendations, or a motion to adopt or modify them",
    trigger: 'master-report-served',
    act: 'file',
    due: after(21, 'day'),
    serviceDays: true,
    authority: frcp('53(f)(2)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '20 days',
    assumes: 'the court sets no other time',
  }),
]

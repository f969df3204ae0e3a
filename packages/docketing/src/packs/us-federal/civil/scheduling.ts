import { after, before, earlierOf } from '../../../rules/due.js'
import { type Rule, rule } from '../../../rules/rule.js'
import { frcp } from '../authority.js'

/** @internal */
export const scheduling: readonly Rule[] = [
  rule({
    id: 'us.frcp.16.b.2',
    title: 'Scheduling order of the court',
    trigger: 'complaint-served',
    act: 'do',
    due: earlierOf(after(90, 'day'), after(60, 'day', 'defendantAppeared')),
    serviceDays: false, // runs from service of process
    authority: frcp('16(b)(2)'),
    versions: [
      { from: '2015-12-01' },
      { due: earlierOf(after(120, 'day'), after(90, 'day', 'defendantAppeared')) },
    ],
    assumes:
      'this defendant was the first to be served, the judge finds no good cause for delay, and no local rule exempts the case',
    warnings: ['The court acts; the parties count back from it (Rule 26(f)(1)).'],
    expires: ['scheduling-order-due'],
  }),
  rule({
    id: 'us.frcp.26.f.1',
    title: 'Rule 26(f) conference of the parties',
    trigger: 'scheduling-order-due',
    act: 'do',
    due: before(21, 'day'),
    serviceDays: false, // counted back
    authority: frcp('26(f)(1)'),
    assumes:
      'no scheduling conference is held before the order is due, and the case is not exempt under Rule 26(a)(1)(B)',
    brings: ['rule-26f-conference'],
  }),
  rule({
    id: 'us.frcp.26.f.1.conference',
    title: 'Rule 26(f) conference of the parties before the scheduling conference',
    trigger: 'scheduling-conference',
    act: 'do',
    due: before(21, 'day'),
    serviceDays: false, // counted back
    authority: frcp('26(f)(1)'),
    assumes: 'the case is not exempt under Rule 26(a)(1)(B)',
    brings: ['rule-26f-conference'],
  }),
  rule({
    id: 'us.frcp.26.f.2',
    title: 'Report of the Rule 26(f) conference',
    trigger: 'rule-26f-conference',
    act: 'file',
    due: after(14, 'day'),
    serviceDays: false, // runs from the conference
    authority: frcp('26(f)(2)'),
    warnings: ['A court may by local rule ask for the report sooner or orally (Rule 26(f)(4)).'],
  }),
]

import { before } from '../../rules/due.js'
import { type Rule, rule } from '../../rules/rule.js'
import { read } from './words.js'

/** @internal */
export const motions: readonly Rule[] = [
  rule({
    id: 'us.frcp.6.c.1',
    title: 'Motion and notice of the hearing',
    trigger: 'hearing',
    act: 'serve',
    due: before(14, 'day'),
    serviceDays: false, // counted back from the hearing
    authority: read('Fed. R. Civ. P. 6(c)(1)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '5 days',
    assumes: 'no other rule, local rule or order sets another time, and the motion is not heard ex parte',
  }),
  rule({
    id: 'us.frcp.6.c.2',
    title: 'Affidavits opposing the motion',
    trigger: 'hearing',
    act: 'serve',
    due: before(7, 'day'),
    serviceDays: false, // counted back from the hearing
    authority: read('Fed. R. Civ. P. 6(c)(2)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '1 day',
    assumes: 'Rule 59(c) does not apply, and the court does not permit service at another time',
  }),
]

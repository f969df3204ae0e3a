import { after } from '../../../rules/due.js'
import { type Rule, rule } from '../../../rules/rule.js'
import { frcp } from '../authority.js'

/** @internal */
export const magistrate: readonly Rule[] = [
  rule({
    id: 'us.frcp.72.a',
    title: "Objections to the magistrate judge's order on a nondispositive matter",
    trigger: 'magistrate-order-served',
    act: 'file',
    due: after(14, 'day'),
    serviceDays: true,
    authority: frcp('72(a)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '10 days',
    warnings: ['They are served and filed; an error not objected to cannot be raised later.'],
    critical: true,
  }),
  rule({
    id: 'us.frcp.72.b.2',
    title: "Objections to the magistrate judge's recommended disposition",
    trigger: 'magistrate-recommendation-served',
    act: 'file',
    due: after(14, 'day'),
    serviceDays: true,
    authority: frcp('72(b)(2); 28 U.S.C. 636(b)(1)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '10 days',
    warnings: ['Many circuits hold that what is not objected to is waived on appeal.'],
    critical: true,
    brings: ['objections-to-recommendation-served'],
  }),
  rule({
    id: 'us.frcp.72.b.2.response',
    title: 'Response to the objections',
    trigger: 'objections-to-recommendation-served',
    act: 'file',
    due: after(14, 'day'),
    serviceDays: true,
    authority: frcp('72(b)(2)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '10 days',
  }),
]

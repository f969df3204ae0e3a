import { after, laterOf, onDate } from '../../rules/due.js'
import { type Rule, rule } from '../../rules/rule.js'
import { read } from './words.js'

const brings = ['last-pleading-served']

/** @internal */
export const laterPleadings: readonly Rule[] = [
  rule({
    id: 'us.frcp.12.a.1.B',
    title: 'Answer to the counterclaim or crossclaim',
    trigger: 'counterclaim-served',
    act: 'serve',
    due: after(21, 'day'),
    serviceDays: true,
    authority: read('Fed. R. Civ. P. 12(a)(1)(B)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '20 days',
    assumes: 'no federal statute sets another time',
    brings,
  }),
  rule({
    id: 'us.frcp.12.a.1.C',
    title: 'Reply to the answer',
    trigger: 'reply-order-served',
    act: 'serve',
    due: after(21, 'day'),
    serviceDays: true,
    authority: read('Fed. R. Civ. P. 12(a)(1)(C)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '20 days',
    assumes: 'the order sets no other time',
    brings,
  }),
  rule({
    id: 'us.frcp.14.a.1',
    title: 'Third-party complaint without leave',
    trigger: 'answer-served',
    act: 'file',
    due: after(14, 'day'),
    serviceDays: false, // the period of the party that served the answer
    authority: read('Fed. R. Civ. P. 14(a)(1)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '10 days',
  }),
  rule({
    id: 'us.frcp.15.a.3',
    title: 'Response to the amended pleading',
    trigger: 'amended-pleading-served',
    act: 'serve',
    due: laterOf(onDate('originalResponseDue'), after(14, 'day')),
    serviceDays: true,
    authority: read('Fed. R. Civ. P. 15(a)(3)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '10 days in place of the 14',
    assumes: 'the court does not order otherwise',
    brings,
  }),
]

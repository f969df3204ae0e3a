import { after } from '../../rules/due.js'
import { type Rule, rule } from '../../rules/rule.js'
import { read } from './words.js'

const brings = ['answer-served', 'last-pleading-served']
const assumes = 'no federal statute sets another time'

/** @internal */
export const answers: readonly Rule[] = [
  rule({
    id: 'us.frcp.12.a.1.A.i',
    title: 'Answer to the complaint',
    trigger: 'complaint-served',
    act: 'serve',
    due: after(21, 'day'),
    serviceDays: false, // 6(d) reaches papers served under Rule 5, not a summons under Rule 4
    authority: read('Fed. R. Civ. P. 12(a)(1)(A)(i)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '20 days',
    assumes,
    brings,
  }),
  rule({
    id: 'us.frcp.12.a.1.A.ii',
    title: 'Answer after waiver of service',
    trigger: 'waiver-request-sent',
    when: { waived: true, abroad: false },
    act: 'serve',
    due: after(60, 'day'),
    serviceDays: false, // runs from sending
    authority: read('Fed. R. Civ. P. 12(a)(1)(A)(ii), 4(d)(3)'),
    assumes,
    brings,
  }),
  rule({
    id: 'us.frcp.12.a.1.A.ii.abroad',
    title: 'Answer after waiver of service, request sent abroad',
    trigger: 'waiver-request-sent',
    when: { waived: true, abroad: true },
    act: 'serve',
    due: after(90, 'day'),
    serviceDays: false, // runs from sending
    authority: read('Fed. R. Civ. P. 12(a)(1)(A)(ii), 4(d)(3)'),
    assumes,
    brings,
  }),
  rule({
    id: 'us.frcp.12.a.4.A',
    title: 'Answer after the Rule 12 motion',
    trigger: 'rule-12-motion-decided',
    when: { motionDenied: true },
    act: 'serve',
    due: after(14, 'day'),
    serviceDays: 'doubtful', // runs from notice, which no party serves
    authority: read('Fed. R. Civ. P. 12(a)(4)(A)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '10 days',
    assumes: 'the court sets no other time',
    brings,
  }),
  rule({
    id: 'us.frcp.12.a.4.B',
    title: 'Answer after the more definite statement',
    trigger: 'more-definite-statement-served',
    act: 'serve',
    due: after(14, 'day'),
    serviceDays: true,
    authority: read('Fed. R. Civ. P. 12(a)(4)(B)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '10 days',
    assumes: 'the court sets no other time',
    brings,
  }),
]

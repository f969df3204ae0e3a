import { after, laterOf } from '../../../rules/due.js'
import { type Rule, rule } from '../../../rules/rule.js'
import { frcp, usc } from '../authority.js'

const brings = ['answer-served', 'last-pleading-served']
const assumes = 'no federal statute sets another time'
const motion =
  'A motion under Rule 12 made in this time puts off the answer until 14 days after notice of the ruling (Rule 12(a)(4)).'

/** @internal */
export const answers: readonly Rule[] = [
  rule({
    id: 'us.frcp.12.a.1.A.i',
    title: 'Answer to the complaint',
    trigger: 'complaint-served',
    act: 'serve',
    due: after(21, 'day'),
    serviceDays: false, // 6(d) reaches papers served under Rule 5, not a summons under Rule 4
    authority: frcp('12(a)(1)(A)(i)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '20 days',
    assumes,
    warnings: [motion],
    critical: true,
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
    authority: frcp('12(a)(1)(A)(ii), 4(d)(3)'),
    assumes,
    warnings: [motion],
    critical: true,
    family: 'answer after waiver',
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
    authority: frcp('12(a)(1)(A)(ii), 4(d)(3)'),
    assumes,
    warnings: [motion],
    critical: true,
    family: 'answer after waiver',
    brings,
  }),
  rule({
    id: 'us.frcp.12.a.2',
    title: 'Answer of the United States, its agency or its officer in an official capacity',
    trigger: 'united-states-attorney-served',
    when: { defendant: 'united-states' },
    act: 'serve',
    due: after(60, 'day'),
    serviceDays: false, // service of process under Rule 4(i)
    authority: frcp('12(a)(2)'),
    assumes,
    warnings: ['Until November 30, 2024 the exception for federal statutes stood in Rule 12(a)(1) alone.'],
    critical: true,
    family: 'answer of the United States',
    brings,
  }),
  rule({
    id: 'us.frcp.12.a.3',
    title: 'Answer of an officer or employee sued individually for acts in office',
    trigger: 'united-states-attorney-served',
    when: { defendant: 'officer-individually' },
    act: 'serve',
    due: laterOf(after(60, 'day', 'officerServed'), after(60, 'day')),
    serviceDays: false, // service of process under Rule 4(i)
    authority: frcp('12(a)(3)'),
    assumes,
    critical: true,
    family: 'answer of the United States',
    brings,
  }),
  rule({
    id: 'us.5.552.a.4.C',
    title: 'Answer of the agency to a complaint under the Freedom of Information Act',
    trigger: 'united-states-attorney-served',
    when: { defendant: 'foia-agency' },
    act: 'serve',
    due: after(30, 'day'),
    serviceDays: false, // service of process
    authority: usc(5, '552(a)(4)(C)'),
    assumes: 'the court does not direct otherwise for good cause',
    critical: true,
    family: 'answer of the United States',
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
    authority: frcp('12(a)(4)(A)'),
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
    authority: frcp('12(a)(4)(B)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '10 days',
    assumes: 'the court sets no other time',
    brings,
  }),
  rule({
    id: 'us.frcp.71.1.e.2',
    title: 'Answer in a condemnation case',
    trigger: 'condemnation-notice-served',
    act: 'serve',
    due: after(21, 'day'),
    serviceDays: false, // the notice is served as process is (71.1(d)(3))
    authority: frcp('71.1(e)(2)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '20 days',
  }),
]

import { after, earlierOf, onDate } from '../../../rules/due.js'
import { type Rule, rule } from '../../../rules/rule.js'
import { frcp } from '../authority.js'

const assumes = 'no stipulation under Rule 29 and no order sets another time'
const stipulation =
  'A stipulation that would interfere with the close of discovery, a hearing or the trial needs the approval of the court (Rule 29(b)).'

/** @internal */
export const discovery: readonly Rule[] = [
  rule({
    id: 'us.frcp.33.b.2',
    title: 'Answers to the interrogatories',
    trigger: 'interrogatories-served',
    act: 'serve',
    due: after(30, 'day'),
    serviceDays: true,
    authority: frcp('33(b)(2)'),
    assumes,
    warnings: [stipulation],
  }),
  rule({
    id: 'us.frcp.34.b.2.A',
    title: 'Response to the Rule 34 request',
    trigger: 'document-request-served',
    act: 'serve',
    due: after(30, 'day'),
    serviceDays: true,
    authority: frcp('34(b)(2)(A)'),
    assumes: `${assumes}, and the request was not delivered early under Rule 26(d)(2)`,
    warnings: [stipulation],
  }),
  rule({
    id: 'us.frcp.26.d.2.A',
    title: 'First day on which a Rule 34 request may be delivered early',
    trigger: 'complaint-served',
    act: 'do',
    due: after(21, 'day', { clear: true, rolls: false }), // "more than 21 days after"
    kind: 'earliest',
    serviceDays: false, // runs from service of process
    authority: frcp('26(d)(2)(A)'),
    from: '2015-12-01',
    warnings: ['Such a request counts as served at the first Rule 26(f) conference.'],
  }),
  rule({
    id: 'us.frcp.34.b.2.A.early',
    title: 'Response to the Rule 34 request delivered early',
    trigger: 'rule-26f-conference',
    when: { earlyRequest: true },
    act: 'serve',
    due: after(30, 'day'),
    serviceDays: false, // runs from the conference
    authority: frcp('34(b)(2)(A), 26(d)(2)(B)'),
    from: '2015-12-01',
    assumes,
    warnings: [stipulation],
  }),
  rule({
    id: 'us.frcp.36.a.3',
    title: 'Response to the requests for admission',
    trigger: 'admission-request-served',
    act: 'serve',
    due: after(30, 'day'),
    serviceDays: true,
    authority: frcp('36(a)(3)'),
    assumes,
    warnings: ['What is not answered in time is admitted.', stipulation],
    critical: true,
  }),
  rule({
    id: 'us.frcp.45.d.2.B',
    title: 'Objections to the subpoena for documents',
    trigger: 'subpoena-served',
    act: 'serve',
    due: earlierOf(onDate('complianceDate'), after(14, 'day')),
    serviceDays: false, // a subpoena is delivered under Rule 45(b), not Rule 5
    authority: frcp('45(d)(2)(B)'),
    versions: [{ from: '2013-12-01' }, { cite: 'Fed. R. Civ. P. 45(c)(2)(B)' }],
    warnings: [
      'They are served before the earlier of the two: where the time for compliance governs, before its hour.',
    ],
  }),
]

import { after } from '../../rules/due.js'
import { type Rule, rule } from '../../rules/rule.js'
import { read } from './words.js'

const assumes = 'no stipulation under Rule 29 and no order sets another time'

/** @internal */
export const discovery: readonly Rule[] = [
  rule({
    id: 'us.frcp.33.b.2',
    title: 'Answers to the interrogatories',
    trigger: 'interrogatories-served',
    act: 'serve',
    due: after(30, 'day'),
    serviceDays: true,
    authority: read('Fed. R. Civ. P. 33(b)(2)'),
    assumes,
  }),
  rule({
    id: 'us.frcp.34.b.2.A',
    title: 'Response to the Rule 34 request',
    trigger: 'document-request-served',
    act: 'serve',
    due: after(30, 'day'),
    serviceDays: true,
    authority: read('Fed. R. Civ. P. 34(b)(2)(A)'),
    assumes: `${assumes}, and the request was not delivered early under Rule 26(d)(2)`,
  }),
  rule({
    id: 'us.frcp.36.a.3',
    title: 'Response to the requests for admission',
    trigger: 'admission-request-served',
    act: 'serve',
    due: after(30, 'day'),
    serviceDays: true,
    authority: read('Fed. R. Civ. P. 36(a)(3)'),
    assumes,
  }),
]

import { after } from '../../rules/due.js'
import { type Rule, rule } from '../../rules/rule.js'
import { read } from './words.js'

/** @internal */
export const disclosures: readonly Rule[] = [
  rule({
    id: 'us.frcp.26.a.1.C',
    title: 'Initial disclosures',
    trigger: 'rule-26f-conference',
    act: 'serve',
    due: after(14, 'day'),
    serviceDays: false, // runs from the conference
    authority: read('Fed. R. Civ. P. 26(a)(1)(C)'),
    assumes: 'no stipulation or order sets another time, and no party objects at the conference',
  }),
  rule({
    id: 'us.frcp.26.f.2',
    title: 'Report of the Rule 26(f) conference',
    trigger: 'rule-26f-conference',
    act: 'file',
    due: after(14, 'day'),
    serviceDays: false, // runs from the conference
    authority: read('Fed. R. Civ. P. 26(f)(2)'),
  }),
]

import { after } from '../../rules/due.js'
import { type Rule, rule } from '../../rules/rule.js'
import { read } from './words.js'

/** @internal */
export const service: readonly Rule[] = [
  rule({
    id: 'us.frcp.4.m',
    title: 'Service of the summons and complaint',
    trigger: 'complaint-filed',
    act: 'serve',
    due: after(90, 'day'),
    serviceDays: false, // runs from filing
    authority: read('Fed. R. Civ. P. 4(m)'),
    versions: [{ from: '2015-12-01' }, { due: after(120, 'day') }],
    assumes: 'service is not made in a foreign country, and no notice is served under Rule 71.1(d)(3)(A)',
  }),
]

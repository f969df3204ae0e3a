import { after } from '../../rules/due.js'
import { type Rule, rule } from '../../rules/rule.js'
import { read } from './words.js'

/** @internal */
export const juryDemand: readonly Rule[] = [
  rule({
    id: 'us.frcp.38.b.1',
    title: 'Jury demand',
    trigger: 'last-pleading-served',
    act: 'serve',
    due: after(14, 'day'),
    serviceDays: 'doubtful', // runs from service, but of the pleading of either side
    authority: read('Fed. R. Civ. P. 38(b)(1)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '10 days',
    assumes: 'no later pleading is directed to the issue',
  }),
]

import { after, longestOf, shorterOf } from '../../rules/due.js'
import { type Rule, rule } from '../../rules/rule.js'
import { read } from './words.js'

/** @internal */
export const removal: readonly Rule[] = [
  rule({
    id: 'us.28.1446.b.1',
    title: 'Notice of removal',
    trigger: 'state-pleading-received',
    act: 'file',
    due: shorterOf(after(30, 'day'), after(30, 'day', 'summonsServed')),
    serviceDays: false, // a statute; 6(d) needs service under Rule 5
    authority: read('28 U.S.C. 1446(b)(1)'),
    versions: [{ from: '2012-01-06' }],
    assumes:
      'receipt means formal service (Murphy Bros. v. Michetti Pipe Stringing, 526 U.S. 344), and the case is removable as first pleaded',
  }),
  rule({
    id: 'us.frcp.81.c.2',
    title: 'Answer after removal',
    trigger: 'removed',
    when: { answeredBeforeRemoval: false },
    act: 'serve',
    due: longestOf(after(21, 'day', 'received'), after(21, 'day', 'served'), after(7, 'day')),
    serviceDays: false, // runs from service of process and from filing
    authority: read('Fed. R. Civ. P. 81(c)(2)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '20, 20 and 5 days',
    brings: ['answer-served', 'last-pleading-served'],
  }),
]

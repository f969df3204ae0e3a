import { after } from '../../../rules/due.js'
import { type Rule, rule } from '../../../rules/rule.js'
import { frcp } from '../authority.js'

const oneYear = 'Rule 56 itself set times for responses from December 1, 2009 to November 30, 2010 only.'

/** @internal */
export const summaryJudgment: readonly Rule[] = [
  rule({
    id: 'us.frcp.56.b',
    title: 'Motion for summary judgment',
    trigger: 'discovery-closed',
    act: 'file',
    due: after(30, 'day'),
    serviceDays: false, // runs from the close of discovery
    authority: frcp('56(b)'),
    versions: [{ from: '2009-12-01' }],
    earlier:
      'no last day for a defendant; for a claimant from 20 days after commencement; 10 days before the hearing',
    assumes: 'no local rule or order sets another time',
    warnings: ['The times for the opposition and the reply are set by local rule or order.'],
  }),
  rule({
    id: 'us.frcp.56.c.1.B',
    title: 'Response to the motion for summary judgment',
    trigger: 'summary-judgment-motion-served',
    act: 'file',
    due: after(21, 'day'),
    serviceDays: true,
    authority: { cite: 'Fed. R. Civ. P. 56(c)(1)(B) (2009)', basis: 'secondary' },
    from: '2009-12-01',
    through: '2010-11-30',
    assumes: 'no local rule or order sets another time',
    warnings: [oneYear],
    brings: ['summary-judgment-response-served'],
  }),
  rule({
    id: 'us.frcp.56.c.1.C',
    title: 'Reply on the motion for summary judgment',
    trigger: 'summary-judgment-response-served',
    act: 'file',
    due: after(14, 'day'),
    serviceDays: true,
    authority: { cite: 'Fed. R. Civ. P. 56(c)(1)(C) (2009)', basis: 'secondary' },
    from: '2009-12-01',
    through: '2010-11-30',
    assumes: 'no local rule or order sets another time',
    warnings: [oneYear],
  }),
]

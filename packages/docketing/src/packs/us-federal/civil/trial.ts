import { after, before } from '../../../rules/due.js'
import { type Rule, rule } from '../../../rules/rule.js'
import { frcp } from '../authority.js'

/** @internal */
export const juryAndOffers: readonly Rule[] = [
  rule({
    id: 'us.frcp.38.b.1',
    title: 'Jury demand',
    trigger: 'last-pleading-served',
    act: 'serve',
    due: after(14, 'day'),
    serviceDays: 'doubtful', // runs from service, but of the pleading of either side
    authority: frcp('38(b)(1)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '10 days',
    assumes: 'no later pleading is directed to the issue',
    warnings: ['The demand is filed too (Rule 5(d)); without it a jury is waived.'],
    critical: true,
  }),
  rule({
    id: 'us.frcp.38.c',
    title: 'Jury demand on other issues',
    trigger: 'jury-demand-served',
    act: 'serve',
    due: after(14, 'day'),
    serviceDays: true,
    authority: frcp('38(c)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '10 days',
    assumes: 'the first demand names only some issues, and the court orders no shorter time',
  }),
  rule({
    id: 'us.frcp.68.a.offer',
    title: 'Offer of judgment',
    trigger: 'trial',
    act: 'serve',
    due: before(14, 'day'),
    serviceDays: false, // counted back from the trial
    authority: frcp('68(a)'),
    versions: [{ from: '2009-12-01' }],
    earlier: 'more than 10 days',
  }),
  rule({
    id: 'us.frcp.68.a.acceptance',
    title: 'Acceptance of the offer of judgment',
    trigger: 'offer-of-judgment-served',
    act: 'serve',
    due: after(14, 'day'),
    serviceDays: true,
    authority: frcp('68(a)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '10 days',
    critical: true,
  }),
  rule({
    id: 'us.frcp.68.c',
    title: 'Offer of judgment after liability is determined',
    trigger: 'extent-of-liability-hearing',
    act: 'serve',
    due: before(14, 'day'),
    serviceDays: false, // counted back from the hearing
    authority: frcp('68(c)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '10 days',
    assumes: 'a time of 14 days is reasonable',
  }),
]

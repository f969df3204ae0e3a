import { after, before } from '../../../rules/due.js'
import { type Rule, rule } from '../../../rules/rule.js'
import { frcp } from '../authority.js'

/** @internal */
export const depositions: readonly Rule[] = [
  rule({
    id: 'us.frcp.30.e.1',
    title: 'Review of the transcript and statement of changes',
    trigger: 'transcript-available',
    act: 'do',
    due: after(30, 'day'),
    serviceDays: false, // runs from the notice of the officer
    authority: frcp('30(e)(1)'),
    assumes: 'review was requested before the deposition was completed',
  }),
  rule({
    id: 'us.frcp.31.a.5.cross',
    title: 'Cross-questions for the deposition by written questions',
    trigger: 'written-questions-served',
    act: 'serve',
    due: after(14, 'day'),
    serviceDays: true,
    authority: frcp('31(a)(5)'),
    brings: ['cross-questions-served'],
  }),
  rule({
    id: 'us.frcp.31.a.5.redirect',
    title: 'Redirect questions',
    trigger: 'cross-questions-served',
    act: 'serve',
    due: after(7, 'day'),
    serviceDays: true,
    authority: frcp('31(a)(5)'),
    brings: ['redirect-questions-served'],
  }),
  rule({
    id: 'us.frcp.31.a.5.recross',
    title: 'Recross-questions',
    trigger: 'redirect-questions-served',
    act: 'serve',
    due: after(7, 'day'),
    serviceDays: true,
    authority: frcp('31(a)(5)'),
    brings: ['recross-questions-served'],
  }),
  rule({
    id: 'us.frcp.32.d.3.C',
    title: 'Objections to the form of a recross-question',
    trigger: 'recross-questions-served',
    act: 'serve',
    due: after(7, 'day'),
    serviceDays: true,
    authority: frcp('32(d)(3)(C)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '5 days',
  }),
  rule({
    id: 'us.frcp.32.a.5.A',
    title: 'Last day for a notice of deposition that is not short',
    trigger: 'deposition',
    act: 'serve',
    due: before(14, 'day'),
    serviceDays: false, // counted back from the deposition
    authority: frcp('32(a)(5)(A)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '11 days',
    warnings: [
      'On shorter notice the deposition may not be used against a party that promptly moved for a protective order.',
    ],
  }),
]

import { after } from '../../../rules/due.js'
import { type Rule, rule } from '../../../rules/rule.js'
import { frcp } from '../authority.js'

const fixed = 'Rule 6(b)(2) forbids an extension, save in an emergency under Rule 87.'
const restarts = 'Made in this time, the motion starts the time for appeal anew (Fed. R. App. P. 4(a)(4)(A)).'

/** A motion that must come within 28 days and cannot come later. */
const within28Days = {
  act: 'file',
  due: after(28, 'day'),
  serviceDays: false, // runs from entry or discharge
  versions: [{ from: '2009-12-01' }],
  earlier: '10 days',
  warnings: [fixed, restarts],
  extendable: false,
  critical: true,
} as const

/** @internal */
export const postTrial: readonly Rule[] = [
  rule({
    ...within28Days,
    id: 'us.frcp.50.b',
    title: 'Renewed motion for judgment as a matter of law',
    trigger: 'judgment-entered',
    authority: frcp('50(b)'),
    assumes: 'a motion under Rule 50(a) was made before the case went to the jury',
  }),
  rule({
    ...within28Days,
    id: 'us.frcp.50.b.no-verdict',
    title: 'Renewed motion for judgment as a matter of law on an issue without a verdict',
    trigger: 'jury-discharged',
    authority: frcp('50(b)'),
    assumes: 'a motion under Rule 50(a) was made before the case went to the jury',
  }),
  rule({
    ...within28Days,
    id: 'us.frcp.50.d',
    title: 'Motion for a new trial by the party against whom judgment as a matter of law is entered',
    trigger: 'judgment-entered',
    when: { asMatterOfLaw: true },
    authority: frcp('50(d)'),
  }),
  rule({
    ...within28Days,
    id: 'us.frcp.52.b',
    title: 'Motion to amend the findings of the court',
    trigger: 'judgment-entered',
    authority: frcp('52(b)'),
    assumes: 'the court decided without a jury',
  }),
  rule({
    ...within28Days,
    id: 'us.frcp.59.b',
    title: 'Motion for a new trial',
    trigger: 'judgment-entered',
    authority: frcp('59(b)'),
  }),
  rule({
    ...within28Days,
    id: 'us.frcp.59.d',
    title: "New trial on the court's own initiative",
    trigger: 'judgment-entered',
    act: 'do',
    authority: frcp('59(d)'),
    warnings: [fixed],
  }),
  rule({
    ...within28Days,
    id: 'us.frcp.59.e',
    title: 'Motion to alter or amend the judgment',
    trigger: 'judgment-entered',
    authority: frcp('59(e)'),
  }),
  rule({
    id: 'us.frcp.59.c',
    title: 'Affidavits opposing the motion for a new trial',
    trigger: 'new-trial-motion-served',
    act: 'file',
    due: after(14, 'day'),
    serviceDays: true,
    authority: frcp('59(c)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '10 days, and up to 20 more',
    assumes: 'the motion is based on affidavits served with it',
  }),
  rule({
    id: 'us.frcp.60.c.1',
    title: 'Motion for relief from the judgment for mistake, new evidence or fraud',
    trigger: 'judgment-entered',
    act: 'file',
    due: after(1, 'year'),
    serviceDays: false, // runs from entry
    authority: frcp('60(c)(1)'),
    warnings: [
      fixed,
      'Every motion under Rule 60(b) must also be made within a reasonable time, which may end sooner.',
      'It bears on the time for appeal only if it is filed within the time for a Rule 59 motion (Fed. R. App. P. 4(a)(4)(A)(vi)).',
    ],
    extendable: false,
  }),
]

import { after, laterOf } from '../../../rules/due.js'
import { type Rule, rule } from '../../../rules/rule.js'
import { usc } from '../authority.js'

/** A time to sue that a statute sets, and no court extends. */
const suit = {
  act: 'file',
  serviceDays: false, // a statute; 6(d) needs service under Rule 5
  extendable: false,
  critical: true,
} as const

const receipt =
  'Courts presume receipt some days after mailing; count from the earlier day where it is in doubt.'
const aedpa =
  'The time during which a properly filed state application is pending is not counted (28 U.S.C. 2244(d)(2)); it is not worked out here.'

/** @internal */
export const agencyAndHabeas: readonly Rule[] = [
  rule({
    ...suit,
    id: 'us.28.2401.b.suit',
    title: 'Suit under the Federal Tort Claims Act',
    trigger: 'tort-claim-denied',
    due: after(6, 'month'),
    authority: usc(28, '2401(b)'),
    warnings: ['The time runs from the mailing; no days are added for it.'],
  }),
  rule({
    ...suit,
    id: 'us.42.2000e-5.f.1',
    title: 'Suit under Title VII',
    trigger: 'right-to-sue-received',
    due: after(90, 'day'),
    authority: usc(42, '2000e-5(f)(1)'),
    assumes: 'the giving of notice means its receipt, as courts have held',
    warnings: [receipt],
  }),
  rule({
    ...suit,
    id: 'us.29.626.e',
    title: 'Suit under the Age Discrimination in Employment Act',
    trigger: 'right-to-sue-received',
    due: after(90, 'day'),
    authority: usc(29, '626(e)'),
    warnings: [receipt],
  }),
  rule({
    ...suit,
    id: 'us.42.2000e-16.c',
    title: 'Suit of a federal employee under Title VII',
    trigger: 'employing-agency-decided',
    due: after(90, 'day'),
    authority: usc(42, '2000e-16(c)'),
    warnings: [receipt],
  }),
  rule({
    ...suit,
    id: 'us.42.405.g',
    title: 'Suit to review a decision on Social Security benefits',
    trigger: 'benefits-decision-mailed',
    due: after(60, 'day'),
    authority: usc(42, '405(g)'),
    warnings: [
      'The Commissioner may allow further time, and by regulation presumes receipt five days after the date of the notice.',
    ],
  }),
  rule({
    ...suit,
    id: 'us.28.2244.d.1',
    title: 'Petition for habeas corpus of a state prisoner',
    trigger: 'state-conviction-final',
    due: laterOf(
      after(1, 'year'),
      after(1, 'year', 'impedimentRemoved'),
      after(1, 'year', 'rightRecognized'),
      after(1, 'year', 'factsDiscoverable'),
    ),
    authority: usc(28, '2244(d)(1)'),
    warnings: [aedpa],
  }),
  rule({
    ...suit,
    id: 'us.28.2255.f',
    title: 'Motion of a federal prisoner to vacate the sentence',
    trigger: 'federal-conviction-final',
    due: laterOf(
      after(1, 'year'),
      after(1, 'year', 'impedimentRemoved'),
      after(1, 'year', 'rightRecognized'),
      after(1, 'year', 'factsDiscoverable'),
    ),
    authority: usc(28, '2255(f)'),
  }),
]

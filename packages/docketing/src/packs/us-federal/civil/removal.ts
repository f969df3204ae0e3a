import { after, capAt, longestOf, shorterOf } from '../../../rules/due.js'
import { type Rule, rule } from '../../../rules/rule.js'
import { frcp, usc } from '../authority.js'

const formal =
  'receipt means formal service (Murphy Bros. v. Michetti Pipe Stringing, 526 U.S. 344), and the case is removable as first pleaded'

/** @internal */
export const removal: readonly Rule[] = [
  rule({
    id: 'us.28.1446.b.1',
    title: 'Notice of removal',
    trigger: 'state-pleading-received',
    act: 'file',
    due: shorterOf(after(30, 'day'), after(30, 'day', 'summonsServed')),
    serviceDays: false, // a statute; 6(d) needs service under Rule 5
    authority: usc(28, '1446(b)(1)'),
    versions: [{ from: '2012-01-06' }],
    assumes: formal,
    warnings: ['All defendants properly joined and served must join or consent (28 U.S.C. 1446(b)(2)(A)).'],
    extendable: false,
    critical: true,
  }),
  rule({
    id: 'us.28.1446.b.2.B',
    title: 'Notice of removal by a defendant served later',
    trigger: 'later-defendant-served',
    act: 'file',
    due: after(30, 'day'),
    serviceDays: false, // a statute; 6(d) needs service under Rule 5
    authority: usc(28, '1446(b)(2)(B)'),
    versions: [{ from: '2012-01-06' }],
    assumes: formal,
    warnings: [
      'A defendant served earlier may consent though its own time is over (28 U.S.C. 1446(b)(2)(C)).',
    ],
    extendable: false,
    critical: true,
  }),
  rule({
    id: 'us.28.1446.b.3',
    title: 'Notice of removal once the case has become removable',
    trigger: 'removability-ascertained',
    when: { diversityOnly: false },
    act: 'file',
    due: after(30, 'day'),
    serviceDays: false, // a statute; 6(d) needs service under Rule 5
    authority: usc(28, '1446(b)(3)'),
    assumes: 'the case stated by the initial pleading was not removable',
    extendable: false,
    critical: true,
    family: 'later removal',
  }),
  rule({
    id: 'us.28.1446.c.1',
    title: 'Notice of removal on diversity once the case has become removable',
    trigger: 'removability-ascertained',
    when: { diversityOnly: true },
    act: 'file',
    due: capAt(after(30, 'day'), after(1, 'year', 'stateCaseCommenced')),
    serviceDays: false, // a statute; 6(d) needs service under Rule 5
    authority: usc(28, '1446(b)(3), (c)(1)'),
    assumes: 'the plaintiff has not acted in bad faith to prevent removal',
    extendable: false,
    critical: true,
    family: 'later removal',
  }),
  rule({
    id: 'us.28.1446.g',
    title: 'Notice of removal of a proceeding to enforce a subpoena or order against a federal officer',
    trigger: 'federal-officer-proceeding-noticed',
    act: 'file',
    due: after(30, 'day'),
    serviceDays: false, // a statute; 6(d) needs service under Rule 5
    authority: usc(28, '1446(g)'),
    extendable: false,
    critical: true,
  }),
  rule({
    id: 'us.28.1447.c',
    title: 'Motion to remand for a defect of procedure',
    trigger: 'removed',
    act: 'file',
    due: after(30, 'day'),
    serviceDays: false, // runs from filing
    authority: usc(28, '1447(c)'),
    warnings: ['Lack of jurisdiction can be raised until final judgment.'],
    extendable: false,
    critical: true,
  }),
  rule({
    id: 'us.frcp.81.c.2',
    title: 'Answer after removal',
    trigger: 'removed',
    when: { answeredBeforeRemoval: false },
    act: 'serve',
    due: longestOf(after(21, 'day', 'received'), after(21, 'day', 'served'), after(7, 'day')),
    serviceDays: false, // runs from service of process and from filing
    authority: frcp('81(c)(2)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '20, 20 and 5 days',
    critical: true,
    brings: ['answer-served', 'last-pleading-served'],
  }),
  rule({
    id: 'us.frcp.81.c.3.B.i',
    title: 'Jury demand of the party that removed',
    trigger: 'removed',
    when: { allPleadingsServed: true },
    act: 'serve',
    due: after(14, 'day'),
    serviceDays: false, // runs from filing
    authority: frcp('81(c)(3)(B)(i)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '10 days',
    assumes: 'no demand was made before removal under state law, and state law requires one',
  }),
  rule({
    id: 'us.frcp.81.c.3.B.ii',
    title: 'Jury demand of another party after removal',
    trigger: 'removal-notice-served',
    when: { allPleadingsServed: true },
    act: 'serve',
    due: after(14, 'day'),
    serviceDays: true,
    authority: frcp('81(c)(3)(B)(ii)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '10 days',
    assumes: 'no demand was made before removal under state law, and state law requires one',
  }),
  rule({
    id: 'us.28.1453.c.1',
    title: 'Application to appeal a remand order in a class action',
    trigger: 'class-remand-order-entered',
    act: 'file',
    due: after(10, 'day'),
    serviceDays: false, // runs from entry
    regime: 'us.frap.26',
    authority: usc(28, '1453(c)(1)'),
    extendable: false,
    critical: true,
  }),
]

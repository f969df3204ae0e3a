import { after, before, laterOf } from '../../../rules/due.js'
import { type Rule, rule } from '../../../rules/rule.js'
import { frap, notRead, usc } from '../authority.js'

const regime = 'us.frap.26'
const panelOrBanc =
  'Since December 1, 2024 Rule 40 holds both petitions; a local rule or order may set another time.'
const in2025 = notRead(frap('39'), 'unverified')

/** @internal */
export const afterAppellateJudgment: readonly Rule[] = [
  rule({
    id: 'us.frap.40.d.1',
    title: 'Petition for panel rehearing or rehearing en banc',
    trigger: 'appellate-judgment-entered',
    when: { unitedStatesParty: false },
    act: 'file',
    due: after(14, 'day', { restartedBy: ['amendedDecisionEntered'] }),
    serviceDays: false, // runs from entry
    regime,
    authority: frap('40(d)(1)'),
    versions: [{ from: '2024-12-01' }, { cite: 'Fed. R. App. P. 40(a)(1), 35(c)' }],
    warnings: [panelOrBanc],
    critical: true,
    family: 'rehearing petition',
    expires: ['rehearing-time-expired'],
  }),
  rule({
    id: 'us.frap.40.d.1.us',
    title: 'Petition for rehearing in a civil case with the United States, its agency or officer',
    trigger: 'appellate-judgment-entered',
    when: { unitedStatesParty: true },
    act: 'file',
    due: after(45, 'day', { restartedBy: ['amendedDecisionEntered'] }),
    serviceDays: false, // runs from entry
    regime,
    authority: frap('40(d)(1)'),
    versions: [{ from: '2024-12-01' }, { cite: 'Fed. R. App. P. 40(a)(1)' }],
    warnings: ['Only an order, not a local rule, sets another time.'],
    critical: true,
    family: 'rehearing petition',
    expires: ['rehearing-time-expired'],
  }),
  rule({
    id: 'us.frap.29.b.5',
    title: 'Brief of an amicus curiae in support of rehearing, or of neither party',
    trigger: 'rehearing-petition-filed',
    act: 'file',
    due: after(7, 'day'),
    serviceDays: false, // runs from filing
    regime,
    authority: frap('29(b)(5)'),
    from: '2016-12-01',
  }),
  rule({
    id: 'us.frap.41.b',
    title: 'Mandate of the court of appeals',
    trigger: 'rehearing-time-expired',
    act: 'do',
    due: laterOf(after(7, 'day'), after(7, 'day', 'rehearingDenied')),
    serviceDays: false, // runs from the end of a time and from entry
    regime,
    authority: frap('41(b)'),
    assumes:
      'the court neither shortens nor extends the time, and no motion for a stay of the mandate is pending',
  }),
  rule({
    id: 'us.frap.41.d.2',
    title: 'Longest stay of the mandate pending certiorari',
    trigger: 'mandate-stayed',
    act: 'do',
    due: after(90, 'day'),
    serviceDays: false, // runs from the stay
    regime,
    authority: frap('41(d)(2)'),
    assumes:
      'the time is not extended for good cause, and no notice that a petition has been filed was given to the circuit clerk',
  }),
  rule({
    id: 'us.frap.39.d.1',
    title: 'Bill of costs in the court of appeals',
    trigger: 'appellate-judgment-entered',
    act: 'file',
    due: after(14, 'day'),
    serviceDays: false, // runs from entry
    regime,
    authority: frap('39(d)(1)'),
    through: '2025-11-30',
    family: 'bill of costs',
    brings: ['bill-of-costs-served'],
  }),
  rule({
    id: 'us.frap.39.2025',
    title: 'Bill of costs in the court of appeals',
    trigger: 'appellate-judgment-entered',
    act: 'file',
    due: after(14, 'day'),
    serviceDays: false, // runs from entry
    regime,
    authority: in2025,
    from: '2025-12-01',
    assumes: 'the rewriting of Rule 39 on December 1, 2025 kept the time of the former Rule 39(d)(1)',
    family: 'bill of costs',
    brings: ['bill-of-costs-served'],
  }),
  rule({
    id: 'us.frap.39.d.2',
    title: 'Objections to the bill of costs',
    trigger: 'bill-of-costs-served',
    act: 'file',
    due: after(14, 'day'),
    serviceDays: true,
    regime,
    authority: frap('39(d)(2)'),
    through: '2025-11-30',
    versions: [{ from: '2009-12-01' }],
    earlier: '10 days',
    family: 'objections to costs',
  }),
  rule({
    id: 'us.frap.39.2025.objections',
    title: 'Objections to the bill of costs',
    trigger: 'bill-of-costs-served',
    act: 'file',
    due: after(14, 'day'),
    serviceDays: true,
    regime,
    authority: in2025,
    from: '2025-12-01',
    assumes: 'the rewriting of Rule 39 on December 1, 2025 kept the time of the former Rule 39(d)(2)',
    family: 'objections to costs',
  }),
  rule({
    id: 'us.frap.39.b',
    title: 'Motion to reconsider the allocation of costs',
    trigger: 'appellate-judgment-entered',
    act: 'file',
    due: after(14, 'day'),
    serviceDays: false, // runs from entry
    regime,
    authority: {
      ...frap('39(b)'),
      url: 'https://www.customsmobile.com/uscode/appendix28a_courtrules3_titleVII_courtrule39',
    },
    from: '2025-12-01',
    warnings: ['The mandate is not delayed by it.'],
  }),
]

/** @internal */
export const certiorari: readonly Rule[] = [
  rule({
    id: 'us.28.2101.c',
    title: 'Petition for a writ of certiorari',
    trigger: 'appellate-judgment-entered',
    act: 'file',
    due: after(90, 'day', { restartedBy: ['rehearingDenied'] }),
    serviceDays: false, // the Supreme Court Rules add no days for service
    regime: 'us.sct.30',
    authority: { ...usc(28, '2101(c)'), cite: '28 U.S.C. 2101(c); Sup. Ct. R. 13.1, 13.3' },
    warnings: [
      'The time runs from the judgment, not the mandate; a timely petition for rehearing starts it anew when it is denied.',
      'A Justice may extend it by up to 60 days; the application comes at least 10 days before it ends (Sup. Ct. R. 13.5).',
      'The revised Rules of March 16, 2026 were not read.',
    ],
    critical: true,
    expires: ['certiorari-due'],
  }),
  rule({
    id: 'us.sct.13.5',
    title: 'Application to extend the time for the petition for certiorari',
    trigger: 'certiorari-due',
    act: 'file',
    due: before(10, 'day'),
    serviceDays: false, // counted back from the due date
    regime: 'us.sct.30',
    authority: {
      cite: 'Sup. Ct. R. 13.5, 30.2',
      title: 'Rules of the Supreme Court, Rules 13 and 30',
      basis: 'secondary',
    },
    warnings: ['The revised Rules of March 16, 2026 were not read.'],
  }),
  rule({
    id: 'us.sct.15.3',
    title: 'Brief in opposition to the petition for certiorari, or a waiver',
    trigger: 'certiorari-docketed',
    act: 'file',
    due: after(30, 'day'),
    serviceDays: false, // runs from docketing
    regime: 'us.sct.30',
    authority: {
      cite: 'Sup. Ct. R. 15.3',
      title: 'Rules of the Supreme Court, Rule 15',
      basis: 'unverified',
    },
    warnings: ['The revised Rules of March 16, 2026 were not read.'],
  }),
]

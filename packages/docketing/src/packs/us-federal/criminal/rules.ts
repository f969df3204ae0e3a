import { after, before, capAt, laterOf } from '../../../rules/due.js'
import type { Rule } from '../../../rules/rule.js'
import { rowsFrom } from '../../rows.js'
import { placeIn, readInCopies } from '../authority.js'

// The periods of December 1, 2009 replaced shorter ones; what those were is said as it is generally known.

const row = rowsFrom(readInCopies, placeIn('Federal Rules of Criminal Procedure', 'criminal', '2025'))
const cite = (provision: string): string => `Fed. R. Crim. P. ${provision}`
const since2009 = (earlier: string) => ({ versions: [{ from: '2009-12-01' }], earlier })
const fixed = { extendable: false } as const

/** @internal */
export const beforeTrial: readonly Rule[] = [
  row(
    'us.frcrp.5.1.c.custody',
    cite('5.1(c)'),
    'Preliminary hearing of a defendant in custody',
    'initial-appearance',
    'hear',
    after(14, 'day'),
    {
      when: { inCustody: true },
      family: 'preliminary hearing',
      ...since2009('10 days'),
      warnings: [
        'With consent and good cause, or in extraordinary circumstances, it may be put off (Rule 5.1(d)).',
      ],
    },
  ),
  row(
    'us.frcrp.5.1.c',
    cite('5.1(c)'),
    'Preliminary hearing of a defendant not in custody',
    'initial-appearance',
    'hear',
    after(21, 'day'),
    {
      when: { inCustody: false },
      family: 'preliminary hearing',
      ...since2009('20 days'),
    },
  ),
  row(
    'us.frcrp.12.4.b.1',
    cite('12.4(b)(1)'),
    'Disclosure statement',
    'initial-appearance',
    'file',
    after(28, 'day'),
    {
      from: '2018-12-01',
      assumes: 'the party is one that Rule 12.4(a) asks for a statement',
    },
  ),
  row(
    'us.frcrp.7.f',
    cite('7(f)'),
    'Motion for a bill of particulars',
    'arraigned',
    'file',
    after(14, 'day'),
    {
      ...since2009('10 days'),
      warnings: ['The motion may be made before arraignment, or later if the court permits.'],
    },
  ),
  row(
    'us.frcrp.12.1.a.2',
    cite('12.1(a)(2)'),
    "Defendant's notice of an alibi",
    'alibi-request-made',
    'serve',
    after(14, 'day'),
    {
      serviceDays: 'doubtful',
      ...since2009('10 days'),
      warnings: ['The court may set another time.'],
      brings: ['alibi-notice-served'],
    },
  ),
  row(
    'us.frcrp.12.1.b.2',
    cite('12.1(b)(2)'),
    "Government's disclosure of its witnesses against the alibi",
    'alibi-notice-served',
    'serve',
    capAt(after(14, 'day'), before(14, 'day', 'criminalTrial')),
    { serviceDays: true, ...since2009('10 days, and 10 days before trial') },
  ),
  row(
    'us.frcrp.12.3.a.3',
    cite('12.3(a)(3)'),
    "Government's response to the notice of a public-authority defense",
    'public-authority-notice-received',
    'serve',
    capAt(after(14, 'day'), before(21, 'day', 'criminalTrial')),
    since2009('10 days, and 20 days before trial'),
  ),
  row(
    'us.frcrp.12.3.a.4.A',
    cite('12.3(a)(4)(A)'),
    "Government's request for the witnesses of a public-authority defense",
    'criminal-trial',
    'serve',
    before(21, 'day'),
    since2009('20 days'),
  ),
  row(
    'us.frcrp.12.3.a.4.B',
    cite('12.3(a)(4)(B)'),
    "Defendant's statement of the witnesses",
    'witness-request-received',
    'serve',
    after(14, 'day'),
    since2009('7 days'),
  ),
  row(
    'us.frcrp.12.3.a.4.C',
    cite('12.3(a)(4)(C)'),
    "Government's statement of its own witnesses",
    'witness-statement-received',
    'serve',
    after(14, 'day'),
    since2009('7 days'),
  ),
  row(
    'us.frcrp.41.e.2.A',
    cite('41(e)(2)(A)'),
    'Execution of a search warrant',
    'warrant-issued',
    'do',
    after(14, 'day'),
    {
      ...since2009('10 days'),
      warnings: ['The warrant may name a shorter time.'],
    },
  ),
  row(
    'us.frcrp.47.c',
    cite('47(c)'),
    'Written motion and notice of its hearing',
    'criminal-hearing',
    'serve',
    before(7, 'day'),
    {
      ...since2009('5 days'),
      warnings: ['A rule or order may set another period.'],
    },
  ),
  row(
    'us.frcrp.47.d',
    cite('47(d)'),
    'Affidavit against the motion',
    'criminal-hearing',
    'serve',
    before(1, 'day'),
  ),
  row(
    'us.frcrp.59.a',
    cite('59(a)'),
    "Objections to a magistrate judge's order on a matter that disposes of nothing",
    'magistrate-order-served',
    'file',
    after(14, 'day'),
    {
      serviceDays: true,
      ...since2009('10 days'),
      warnings: ['What is not objected to in time is waived.'],
    },
  ),
  row(
    'us.frcrp.59.b.2',
    cite('59(b)(2)'),
    "Objections to a magistrate judge's recommendation",
    'magistrate-recommendation-served',
    'file',
    after(14, 'day'),
    {
      serviceDays: true,
      ...since2009('10 days'),
      warnings: ['What is not objected to in time is waived.'],
    },
  ),
]

/** @internal */
export const afterVerdict: readonly Rule[] = [
  row(
    'us.frcrp.29.c.1',
    cite('29(c)(1)'),
    'Motion for a judgment of acquittal',
    'verdict-returned',
    'file',
    laterOf(after(14, 'day'), after(14, 'day', 'juryDischarged')),
    {
      ...since2009('7 days'),
      critical: true,
    },
  ),
  row(
    'us.frcrp.33.b.1',
    cite('33(b)(1)'),
    'Motion for a new trial on newly discovered evidence',
    'verdict-returned',
    'file',
    after(3, 'year'),
    {
      critical: true,
      warnings: ['While an appeal is pending, the motion can be granted only after remand.'],
    },
  ),
  row(
    'us.frcrp.33.b.2',
    cite('33(b)(2)'),
    'Motion for a new trial on any other ground',
    'verdict-returned',
    'file',
    after(14, 'day'),
    {
      ...since2009('7 days'),
      critical: true,
    },
  ),
  row(
    'us.frcrp.34.b',
    cite('34(b)'),
    'Motion to arrest judgment',
    'verdict-returned',
    'file',
    after(14, 'day'),
    {
      ...since2009('7 days'),
      warnings: ['It runs from a plea as it does from a verdict.'],
    },
  ),
  row(
    'us.frcrp.32.e.2',
    cite('32(e)(2)'),
    'Presentence report to the parties',
    'sentencing',
    'do',
    before(35, 'day'),
    {
      warnings: ['The defendant may waive this period.'],
    },
  ),
  row(
    'us.frcrp.32.f.1',
    cite('32(f)(1)'),
    'Objections to the presentence report',
    'presentence-report-received',
    'serve',
    after(14, 'day'),
  ),
  row(
    'us.frcrp.32.g',
    cite('32(g)'),
    'Presentence report and addendum to the court',
    'sentencing',
    'do',
    before(7, 'day'),
  ),
  row(
    'us.frcrp.35.a',
    cite('35(a)'),
    'Correction of a clear error in the sentence',
    'sentenced',
    'do',
    after(14, 'day'),
    {
      ...fixed,
      ...since2009('7 days'),
      warnings: ['It is the court that must act within this time.'],
    },
  ),
  row(
    'us.frcrp.35.b.1',
    cite('35(b)(1)'),
    "Government's motion for substantial assistance",
    'sentenced',
    'file',
    after(1, 'year'),
    {
      ...fixed,
      warnings: ['A later motion lies only in the cases of Rule 35(b)(2).'],
    },
  ),
  row(
    'us.frcrp.58.g.2.A',
    cite('58(g)(2)(A)'),
    "Appeal from a magistrate judge's order during the case",
    'magistrate-criminal-order-entered',
    'file',
    after(14, 'day'),
    {
      ...since2009('10 days'),
      critical: true,
    },
  ),
  row(
    'us.frcrp.58.g.2.B',
    cite('58(g)(2)(B)'),
    'Appeal from a conviction or sentence by a magistrate judge',
    'magistrate-judgment-entered',
    'file',
    after(14, 'day'),
    {
      ...since2009('10 days'),
      critical: true,
    },
  ),
]

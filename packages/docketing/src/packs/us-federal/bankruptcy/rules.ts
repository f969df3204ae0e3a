import { after, before, capAt, laterOf, onDate } from '../../../rules/due.js'
import type { Rule } from '../../../rules/rule.js'
import { rowsFrom } from '../../rows.js'
import { placeIn, readInCopies } from '../authority.js'

const row = rowsFrom(readInCopies, placeIn('Federal Rules of Bankruptcy Procedure', 'bankruptcy', 'current'))
const cite = (provision: string): string => `Fed. R. Bankr. P. ${provision}`
const from = (day: string, earlier: string) => ({ versions: [{ from: day }], earlier })
const fixed = { extendable: false } as const
const served = { serviceDays: true } as const
const extension = 'It is extended only on a motion made before it ends.'

/** @internal */
export const bankruptcyCase: readonly Rule[] = [
  row(
    'us.frbp.1007.c.1',
    cite('1007(c)(1)'),
    'Schedules and statements in a voluntary case',
    'petition-filed',
    'file',
    after(14, 'day'),
    {
      when: { chapter: ['7', '9', '11', '12', '13'] },
      warnings: ['The amendment of Rule 1007 of December 1, 2026 was not read.'],
    },
  ),
  row('us.frbp.3015.b.1', cite('3015(b)(1)'), 'Chapter 13 plan', 'petition-filed', 'file', after(14, 'day'), {
    when: { chapter: '13' },
  }),
  row(
    'us.frbp.3002.c',
    cite('3002(c)'),
    'Proof of claim in a case under chapter 7, 12 or 13',
    'order-for-relief',
    'file',
    after(70, 'day'),
    {
      when: { chapter: ['7', '12', '13'], governmentUnit: false },
      from: '2017-12-01',
      critical: true,
      warnings: [
        'In a voluntary case the petition is the order for relief; after a conversion to chapter 12 or 13 it runs from that order.',
      ],
      expires: ['claims-time-expired'],
    },
  ),
  row(
    'us.frbp.3002.c.involuntary',
    cite('3002(c)'),
    'Proof of claim in an involuntary case under chapter 7',
    'order-for-relief',
    'file',
    after(90, 'day'),
    {
      when: { chapter: '7-involuntary', governmentUnit: false },
      from: '2017-12-01',
      critical: true,
      expires: ['claims-time-expired'],
    },
  ),
  row(
    'us.frbp.3002.c.1',
    cite('3002(c)(1)'),
    'Proof of claim of a governmental unit',
    'order-for-relief',
    'file',
    after(180, 'day'),
    {
      when: { chapter: ['7', '7-involuntary', '12', '13'], governmentUnit: true },
      critical: true,
      warnings: ['A claim from a tax return under 11 U.S.C. 1308 has a time of its own.'],
    },
  ),
  row(
    'us.frbp.3002.c.6.A',
    cite('3002(c)(6)(A)'),
    "Proof of a claim secured by the debtor's principal residence",
    'order-for-relief',
    'file',
    after(70, 'day'),
    {
      when: { chapter: ['7', '12', '13'], governmentUnit: false },
      from: '2017-12-01',
    },
  ),
  row(
    'us.frbp.3002.c.6.B',
    cite('3002(c)(6)(B)'),
    'Attachments to that proof of claim',
    'order-for-relief',
    'file',
    after(120, 'day'),
    {
      when: { chapter: ['7', '12', '13'], governmentUnit: false },
      from: '2017-12-01',
    },
  ),
  row(
    'us.frbp.3004',
    cite('3004'),
    "Claim filed by the debtor or the trustee in a creditor's place",
    'claims-time-expired',
    'file',
    after(30, 'day'),
  ),
  row(
    'us.frbp.3007.a.1',
    cite('3007(a)(1)'),
    'Objection to a claim, with notice of the hearing',
    'claim-objection-hearing',
    'serve',
    before(30, 'day'),
  ),
  row(
    'us.frbp.3015.f.1',
    cite('3015(f)(1)'),
    'Objection to confirmation of a plan',
    'confirmation-hearing',
    'file',
    before(7, 'day'),
    from('2017-12-01', 'before confirmation'),
  ),
  row(
    'us.frbp.4003.b.1',
    cite('4003(b)(1)'),
    'Objection to the list of exemptions',
    'creditors-meeting-concluded',
    'file',
    laterOf(
      after(30, 'day'),
      after(30, 'day', 'exemptionsAmended'),
      after(30, 'day', 'scheduleSupplemented'),
    ),
    { critical: true, warnings: [extension] },
  ),
  row(
    'us.frbp.4004.a.1',
    cite('4004(a)(1)'),
    'Complaint objecting to discharge under chapter 7',
    'creditors-meeting-first-set',
    'file',
    after(60, 'day'),
    {
      when: { chapter: ['7', '7-involuntary'] },
      critical: true,
      warnings: ['It runs from the date first set, whether or not the meeting was then held.', extension],
    },
  ),
  row(
    'us.frbp.4007.c',
    cite('4007(c)'),
    'Complaint to determine whether a debt is dischargeable under 11 U.S.C. 523(c)',
    'creditors-meeting-first-set',
    'file',
    after(60, 'day'),
    {
      when: { chapter: ['7', '7-involuntary', '11', '12', '13'] },
      critical: true,
      warnings: ['It runs from the date first set, whether or not the meeting was then held.', extension],
    },
  ),
  row(
    'us.frbp.9006.d.1',
    cite('9006(d)(1)'),
    'Written motion and notice of its hearing',
    'motion-hearing',
    'serve',
    before(7, 'day'),
    {
      warnings: ['The amendment of Rule 9006 of December 1, 2026 was not read.'],
    },
  ),
  row(
    'us.frbp.9006.d.2',
    cite('9006(d)(2)'),
    'Written response to the motion',
    'motion-hearing',
    'serve',
    before(1, 'day'),
    {
      warnings: ['The amendment of Rule 9006 of December 1, 2026 was not read.'],
    },
  ),
]

/** @internal */
export const adversary: readonly Rule[] = [
  row(
    'us.frbp.7004.e.1',
    cite('7004(e)(1)'),
    'Service of the summons and complaint',
    'adversary-summons-issued',
    'serve',
    after(7, 'day'),
    {
      ...from('2014-12-01', '14 days'),
      warnings: ['By mail it is enough to deposit it within this time; it does not reach service abroad.'],
    },
  ),
  row(
    'us.frbp.7012.a.1',
    cite('7012(a)(1)'),
    'Answer in an adversary proceeding',
    'adversary-summons-issued',
    'serve',
    after(30, 'day'),
    {
      when: { unitedStatesDefendant: false },
      family: 'answer in an adversary proceeding',
      critical: true,
      warnings: ['It runs from the issue of the summons, not its service; the court may set another time.'],
    },
  ),
  row(
    'us.frbp.7012.a.5.A',
    cite('7012(a)(5)(A)'),
    'Answer of the United States in an adversary proceeding',
    'adversary-summons-issued',
    'serve',
    after(35, 'day'),
    {
      when: { unitedStatesDefendant: true },
      family: 'answer in an adversary proceeding',
      critical: true,
    },
  ),
  row(
    'us.frbp.7012.a.3',
    cite('7012(a)(3)'),
    'Answer to a crossclaim',
    'adversary-crossclaim-served',
    'serve',
    after(21, 'day'),
    served,
  ),
  row(
    'us.frbp.7012.a.6.A',
    cite('7012(a)(6)(A)'),
    'Answer after the court denies a motion or puts it off until trial',
    'adversary-motion-decided',
    'serve',
    after(14, 'day'),
  ),
  row(
    'us.frbp.9033.b.1',
    cite('9033(b)(1)'),
    'Objections to proposed findings of fact and conclusions of law',
    'findings-served',
    'file',
    after(14, 'day'),
    served,
  ),
  row(
    'us.frbp.9023.b',
    cite('9023(b)'),
    'Motion for a new trial, or to alter or amend a judgment',
    'bankruptcy-judgment-entered',
    'file',
    after(14, 'day'),
    {
      ...fixed,
      critical: true,
      warnings: ['It is 14 days, not the 28 of Fed. R. Civ. P. 59.'],
    },
  ),
]

/** @internal */
export const bankruptcyAppeal: readonly Rule[] = [
  row(
    'us.frbp.8002.a.1',
    cite('8002(a)(1)'),
    'Notice of appeal',
    'bankruptcy-judgment-entered',
    'file',
    after(14, 'day'),
    {
      critical: true,
      warnings: ['Motions named in Rule 8002(b) start the time anew.'],
      brings: ['bankruptcy-appeal-noticed'],
      expires: ['bankruptcy-appeal-time-expired'],
    },
  ),
  row(
    'us.frbp.8002.a.3',
    cite('8002(a)(3)'),
    'Notice of appeal of another party',
    'bankruptcy-appeal-noticed',
    'file',
    laterOf(after(14, 'day'), onDate('otherwiseAllowed')),
    { critical: true },
  ),
  row(
    'us.frbp.8002.d.1.B',
    cite('8002(d)(1)(B)'),
    'Motion to extend the time to appeal, for excusable neglect',
    'bankruptcy-appeal-time-expired',
    'file',
    after(21, 'day'),
    {
      ...fixed,
      warnings: ['No extension lies against the orders listed in Rule 8002(d)(2).'],
    },
  ),
  row(
    'us.frbp.8009.a.1.B',
    cite('8009(a)(1)(B)'),
    "Appellant's designation of the record and statement of the issues",
    'bankruptcy-appeal-noticed',
    'file',
    after(14, 'day'),
  ),
  row(
    'us.frbp.8009.a.2.A',
    cite('8009(a)(2)(A)'),
    "Appellee's designation of further items",
    'appellant-designation-served',
    'file',
    after(14, 'day'),
    served,
  ),
  row(
    'us.frbp.8018.a.1',
    cite('8018(a)(1)'),
    "Appellant's brief",
    'record-noticed',
    'file',
    after(30, 'day'),
    from('2014-12-01', '14 days after the appeal was docketed, under the former Rule 8009'),
  ),
  row(
    'us.frbp.8018.a.2',
    cite('8018(a)(2)'),
    "Appellee's brief",
    'appellant-brief-served',
    'file',
    after(30, 'day'),
    { ...served, from: '2014-12-01' },
  ),
  row(
    'us.frbp.8018.a.3',
    cite('8018(a)(3)'),
    'Reply brief',
    'appellee-brief-served',
    'file',
    capAt(after(14, 'day'), before(7, 'day', 'appealArgument')),
    {
      ...served,
      from: '2014-12-01',
    },
  ),
  row(
    'us.frbp.8022.a.1',
    cite('8022(a)(1)'),
    'Motion for rehearing',
    'bankruptcy-appeal-decided',
    'file',
    after(14, 'day'),
  ),
]

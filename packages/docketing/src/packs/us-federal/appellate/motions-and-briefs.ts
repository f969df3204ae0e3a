import { after, before, earlierOf } from '../../../rules/due.js'
import { type Rule, rule } from '../../../rules/rule.js'
import { frap } from '../authority.js'

const regime = 'us.frap.26'
const argument =
  'The brief is filed at least 7 days before argument, unless the court allows later filing for good cause.'
const orders = 'Many courts of appeals set the times of briefs by a briefing order or local rule.'

const reply = earlierOf(after(21, 'day'), before(7, 'day', 'argument'))
const replyTexts = [
  { from: '2018-12-01' },
  { from: '2009-12-01', due: earlierOf(after(14, 'day'), before(7, 'day', 'argument')) },
]
const replyBefore2009 = '14 days after service, and 3 days before argument'

/** @internal */
export const appellateMotions: readonly Rule[] = [
  rule({
    id: 'us.frap.27.a.3.A',
    title: 'Response to the motion in the court of appeals',
    trigger: 'appellate-motion-served',
    act: 'file',
    due: after(10, 'day'),
    serviceDays: true,
    regime,
    authority: frap('27(a)(3)(A)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '8 days',
    assumes: 'the court neither shortens nor extends the time',
    brings: ['appellate-response-served'],
  }),
  rule({
    id: 'us.frap.27.a.4',
    title: 'Reply on the motion in the court of appeals',
    trigger: 'appellate-response-served',
    act: 'file',
    due: after(7, 'day'),
    serviceDays: true,
    regime,
    authority: frap('27(a)(4)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '5 days',
  }),
]

/** @internal */
export const briefs: readonly Rule[] = [
  rule({
    id: 'us.frap.31.a.1.appellant',
    title: "Appellant's brief",
    trigger: 'record-filed',
    when: { crossAppeal: false },
    act: 'file',
    due: after(40, 'day'),
    serviceDays: false, // runs from filing
    regime,
    authority: frap('31(a)(1)'),
    warnings: [orders, 'An appellant that does not file in time risks dismissal (Rule 31(c)).'],
    critical: true,
    family: "appellant's principal brief",
    brings: ['appellant-brief-served'],
  }),
  rule({
    id: 'us.frap.31.a.1.appellee',
    title: "Appellee's brief",
    trigger: 'appellant-brief-served',
    when: { crossAppeal: false },
    act: 'file',
    due: after(30, 'day'),
    serviceDays: true,
    regime,
    authority: frap('31(a)(1)'),
    warnings: [orders],
    family: "appellee's principal brief",
    brings: ['appellee-brief-served'],
  }),
  rule({
    id: 'us.frap.31.a.1.reply',
    title: 'Reply brief',
    trigger: 'appellee-brief-served',
    when: { crossAppeal: false },
    act: 'file',
    due: reply,
    serviceDays: true,
    regime,
    authority: frap('31(a)(1)'),
    versions: replyTexts,
    earlier: replyBefore2009,
    warnings: [argument],
    family: 'third brief',
  }),
  rule({
    id: 'us.frap.28.1.f.1',
    title: "Appellant's principal brief in a case with a cross-appeal",
    trigger: 'record-filed',
    when: { crossAppeal: true },
    act: 'file',
    due: after(40, 'day'),
    serviceDays: false, // runs from filing
    regime,
    authority: frap('28.1(f)(1)'),
    warnings: [orders],
    critical: true,
    family: "appellant's principal brief",
    brings: ['appellant-brief-served'],
  }),
  rule({
    id: 'us.frap.28.1.f.2',
    title: "Appellee's principal and response brief",
    trigger: 'appellant-brief-served',
    when: { crossAppeal: true },
    act: 'file',
    due: after(30, 'day'),
    serviceDays: true,
    regime,
    authority: frap('28.1(f)(2)'),
    warnings: [orders],
    family: "appellee's principal brief",
    brings: ['appellee-brief-served'],
  }),
  rule({
    id: 'us.frap.28.1.f.3',
    title: "Appellant's response and reply brief",
    trigger: 'appellee-brief-served',
    when: { crossAppeal: true },
    act: 'file',
    due: after(30, 'day'),
    serviceDays: true,
    regime,
    authority: frap('28.1(f)(3)'),
    warnings: [orders],
    family: 'third brief',
    brings: ['response-and-reply-brief-served'],
  }),
  rule({
    id: 'us.frap.28.1.f.4',
    title: "Appellee's reply brief in a case with a cross-appeal",
    trigger: 'response-and-reply-brief-served',
    act: 'file',
    due: reply,
    serviceDays: true,
    regime,
    authority: frap('28.1(f)(4)'),
    versions: replyTexts,
    earlier: replyBefore2009,
    warnings: [argument],
  }),
  rule({
    id: 'us.frap.29.a.6',
    title: 'Brief of an amicus curiae',
    trigger: 'principal-brief-filed',
    act: 'file',
    due: after(7, 'day'),
    serviceDays: false, // runs from filing
    regime,
    authority: frap('29(a)(6)'),
    assumes: "the brief is that of the party supported, or the appellant's where neither is",
  }),
]

/** @internal */
export const appendix: readonly Rule[] = [
  rule({
    id: 'us.frap.30.b.1',
    title: 'Designation of the parts of the record for the appendix, and the issues',
    trigger: 'record-filed',
    act: 'serve',
    due: after(14, 'day'),
    serviceDays: false, // runs from filing
    regime,
    authority: frap('30(b)(1)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '10 days',
    assumes: 'the parties do not agree on the appendix, and no local rule dispenses with it',
    brings: ['appendix-designated'],
  }),
  rule({
    id: 'us.frap.30.b.1.appellee',
    title: "Appellee's designation of further parts for the appendix",
    trigger: 'appendix-designated',
    act: 'serve',
    due: after(14, 'day'),
    serviceDays: 'doubtful', // runs from receiving, not from being served
    regime,
    authority: frap('30(b)(1)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '10 days',
  }),
  rule({
    id: 'us.frap.30.c.1',
    title: 'Deferred appendix',
    trigger: 'appellee-brief-served',
    when: { deferredAppendix: true },
    act: 'file',
    due: after(21, 'day'),
    serviceDays: true,
    regime,
    authority: frap('30(c)(1)'),
    brings: ['appendix-filed'],
  }),
  rule({
    id: 'us.frap.30.c.2.B',
    title: 'Brief in its final form, with references to the deferred appendix',
    trigger: 'appendix-filed',
    when: { deferredAppendix: true },
    act: 'file',
    due: after(14, 'day'),
    serviceDays: false, // runs from filing
    regime,
    authority: frap('30(c)(2)(B)'),
  }),
]

import { after, laterOf } from '../../../rules/due.js'
import { type Rule, rule } from '../../../rules/rule.js'
import { frap } from '../authority.js'

const regime = 'us.frap.26'
const since2009 = { versions: [{ from: '2009-12-01' }], earlier: '10 days' }

/** @internal */
export const permissionAndRecord: readonly Rule[] = [
  rule({
    id: 'us.frap.5.b.2',
    title: 'Answer in opposition to the petition for permission, or a cross-petition',
    trigger: 'petition-for-permission-served',
    act: 'file',
    due: after(10, 'day'),
    serviceDays: true,
    regime,
    authority: frap('5(b)(2)'),
  }),
  rule({
    ...since2009,
    id: 'us.frap.5.d.1',
    title: 'Fees and bond for costs after permission to appeal',
    trigger: 'permission-to-appeal-granted',
    act: 'do',
    due: after(14, 'day'),
    serviceDays: false, // runs from entry
    regime,
    authority: frap('5(d)(1)'),
    warnings: ['No notice of appeal is needed; the entry of the order serves as its date.'],
  }),
  rule({
    ...since2009,
    id: 'us.frap.10.b.1',
    title: 'Order of the transcript, or a certificate that none will be ordered',
    trigger: 'notice-of-appeal-filed',
    act: 'file',
    due: laterOf(after(14, 'day'), after(14, 'day', 'tollingMotionDecided')),
    serviceDays: false, // runs from filing and entry
    regime,
    authority: frap('10(b)(1)'),
    warnings: [
      'Unless the whole transcript is ordered, the statement of the issues is filed and served in the same time (Rule 10(b)(3)(A)).',
    ],
    brings: ['transcript-ordered', 'transcript-order-served'],
  }),
  rule({
    ...since2009,
    id: 'us.frap.10.b.3.B',
    title: "Appellee's designation of further parts of the transcript",
    trigger: 'transcript-order-served',
    act: 'file',
    due: after(14, 'day'),
    serviceDays: true,
    regime,
    authority: frap('10(b)(3)(B)'),
    assumes: 'the whole transcript was not ordered',
    brings: ['further-parts-designated'],
  }),
  rule({
    ...since2009,
    id: 'us.frap.10.b.3.C',
    title: "Appellant's order of the further parts",
    trigger: 'further-parts-designated',
    act: 'do',
    due: after(14, 'day'),
    serviceDays: true,
    regime,
    authority: frap('10(b)(3)(C)'),
    expires: ['further-parts-not-ordered'],
  }),
  rule({
    ...since2009,
    id: 'us.frap.10.b.3.C.appellee',
    title: "Appellee's own order of the further parts, or a motion that the appellant order them",
    trigger: 'further-parts-not-ordered',
    act: 'do',
    due: after(14, 'day'),
    serviceDays: false, // runs from the end of the appellant's time
    regime,
    authority: frap('10(b)(3)(C)'),
  }),
  rule({
    ...since2009,
    id: 'us.frap.10.c',
    title: 'Objections to the statement of the evidence',
    trigger: 'evidence-statement-served',
    act: 'serve',
    due: after(14, 'day'),
    serviceDays: true,
    regime,
    authority: frap('10(c)'),
  }),
  rule({
    id: 'us.frap.11.b.1.B',
    title: 'Completion of the transcript by the reporter',
    trigger: 'transcript-ordered',
    act: 'do',
    due: after(30, 'day'),
    serviceDays: false, // runs from receipt of the order
    regime,
    authority: frap('11(b)(1)(B)'),
    assumes: 'the reporter received the order on the day it was given, and asks for no extension',
  }),
  rule({
    ...since2009,
    id: 'us.frap.12.b',
    title: 'Representation statement',
    trigger: 'notice-of-appeal-filed',
    act: 'file',
    due: after(14, 'day'),
    serviceDays: false, // runs from filing
    regime,
    authority: frap('12(b)'),
    assumes: 'the court of appeals sets no other time',
  }),
  rule({
    id: 'us.frap.24.a.5',
    title: 'Motion in the court of appeals to proceed in forma pauperis',
    trigger: 'pauper-denial-served',
    act: 'file',
    due: after(30, 'day'),
    serviceDays: true,
    regime,
    authority: frap('24(a)(5)'),
  }),
  rule({
    id: 'us.frap.15.b.2',
    title: 'Answer to the application to enforce an agency order',
    trigger: 'enforcement-application-filed',
    act: 'serve',
    due: after(21, 'day'),
    serviceDays: false, // runs from filing
    regime,
    authority: frap('15(b)(2)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '20 days',
  }),
  rule({
    id: 'us.frap.15.d',
    title: 'Motion to intervene in the review of an agency order',
    trigger: 'petition-for-review-filed',
    act: 'file',
    due: after(30, 'day'),
    serviceDays: false, // runs from filing
    regime,
    authority: frap('15(d)'),
    assumes: 'no statute gives another way to intervene',
  }),
]

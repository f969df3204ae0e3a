import { after, laterOf } from '../../../rules/due.js'
import { type Rule, rule } from '../../../rules/rule.js'
import { frap } from '../authority.js'

const inCriminalCases = {
  act: 'file',
  serviceDays: false, // runs from entry and filing
  regime: 'us.frap.26',
  critical: true,
} as const

const extension =
  'The district court may extend the time by up to 30 days for excusable neglect or good cause (Rule 4(b)(4)).'

/** @internal */
export const criminalAppeals: readonly Rule[] = [
  rule({
    ...inCriminalCases,
    id: 'us.frap.4.b.1.A',
    title: "Defendant's notice of appeal in a criminal case",
    trigger: 'criminal-judgment-entered',
    due: laterOf(
      after(14, 'day', { restartedBy: ['criminalMotionDecided'] }),
      after(14, 'day', 'governmentAppealFiled'),
    ),
    authority: frap('4(b)(1)(A), 4(b)(3)(A)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '10 days',
    warnings: [extension, 'A timely motion under Fed. R. Crim. P. 29, 33 or 34 starts the time anew.'],
    expires: ['criminal-appeal-time-expired'],
  }),
  rule({
    ...inCriminalCases,
    id: 'us.frap.4.b.1.B',
    title: "Government's notice of appeal in a criminal case",
    trigger: 'criminal-judgment-entered',
    due: laterOf(after(30, 'day'), after(30, 'day', 'defendantAppealFiled')),
    authority: frap('4(b)(1)(B)'),
    assumes: 'a statute lets the government appeal',
    warnings: [extension],
  }),
  rule({
    ...inCriminalCases,
    id: 'us.frap.4.b.4',
    extendable: false,
    title: "Longest extension of the defendant's time to appeal in a criminal case",
    trigger: 'criminal-appeal-time-expired',
    due: after(30, 'day'),
    authority: frap('4(b)(4)'),
    assumes: 'the district court finds excusable neglect or good cause',
  }),
]

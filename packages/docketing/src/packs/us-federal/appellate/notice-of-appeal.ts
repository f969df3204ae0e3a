import { after, earlierOf, laterOf, onDate } from '../../../rules/due.js'
import { type Rule, rule } from '../../../rules/rule.js'
import { frap, frcp, usc } from '../authority.js'

const motions =
  'A timely motion under Rule 50(b), 52(b), 59, or 60 (within the time for Rule 59), or for fees where the court so orders, starts the time anew.'
const noLater =
  'The court may extend the time only as Rule 4(a)(5) and (6) allow; 28 U.S.C. 2107 makes it jurisdictional.'

const notice = {
  act: 'file',
  serviceDays: false, // runs from entry
  regime: 'us.frap.26',
  critical: true,
} as const

/** A time that no rule lets a court extend. */
const fixed = { ...notice, extendable: false } as const

/** What a timely appeal leads to, and what its lapse does. */
const after4a = { brings: ['notice-of-appeal-filed'], expires: ['appeal-time-expired'] }

/** @internal */
export const noticeOfAppeal: readonly Rule[] = [
  rule({
    ...notice,
    ...after4a,
    id: 'us.frap.4.a.1.A',
    title: 'Notice of appeal',
    trigger: 'judgment-entered',
    when: { unitedStatesParty: false },
    due: after(30, 'day', { restartedBy: ['tollingMotionDecided'] }),
    authority: frap('4(a)(1)(A)'),
    warnings: [motions, noLater],
    family: 'notice of appeal',
  }),
  rule({
    ...notice,
    ...after4a,
    id: 'us.frap.4.a.1.B',
    title: 'Notice of appeal in a case with the United States, its agency or officer',
    trigger: 'judgment-entered',
    when: { unitedStatesParty: true },
    due: after(60, 'day', { restartedBy: ['tollingMotionDecided'] }),
    authority: frap('4(a)(1)(B)'),
    warnings: [motions, noLater],
    family: 'notice of appeal',
  }),
  rule({
    ...notice,
    ...after4a,
    id: 'us.frap.4.a.4.A',
    title: 'Notice of appeal after the last motion that puts it off',
    trigger: 'tolling-motion-decided',
    when: { unitedStatesParty: false },
    due: after(30, 'day'),
    authority: frap('4(a)(4)(A), 4(a)(1)(A)'),
    assumes: 'the motion was timely under the rule it was made by, and none of its kind is left',
    warnings: [
      noLater,
      'A notice filed before the order must be amended to reach the order itself (Rule 4(a)(4)(B)(ii)).',
    ],
    family: 'notice of appeal after a motion',
  }),
  rule({
    ...notice,
    ...after4a,
    id: 'us.frap.4.a.4.A.us',
    title: 'Notice of appeal after the last motion that puts it off, with the United States a party',
    trigger: 'tolling-motion-decided',
    when: { unitedStatesParty: true },
    due: after(60, 'day'),
    authority: frap('4(a)(4)(A), 4(a)(1)(B)'),
    assumes: 'the motion was timely under the rule it was made by, and none of its kind is left',
    warnings: [
      noLater,
      'A notice filed before the order must be amended to reach the order itself (Rule 4(a)(4)(B)(ii)).',
    ],
    family: 'notice of appeal after a motion',
  }),
  rule({
    ...notice,
    id: 'us.frap.4.a.3',
    title: "Another party's notice of appeal",
    trigger: 'notice-of-appeal-filed',
    due: laterOf(after(14, 'day'), onDate('ownAppealDue')),
    authority: frap('4(a)(3)'),
    assumes: 'the first notice was timely',
  }),
  rule({
    ...fixed,
    id: 'us.frap.4.a.5.A',
    title: 'Motion to extend the time to appeal',
    trigger: 'appeal-time-expired',
    due: after(30, 'day'),
    authority: frap('4(a)(5)(A)(i)'),
    assumes: 'there is excusable neglect or good cause',
  }),
  rule({
    ...fixed,
    id: 'us.frap.4.a.5.C',
    title: 'Notice of appeal in the extended time, at the most',
    trigger: 'extension-of-appeal-granted',
    due: laterOf(after(30, 'day', 'appealDue'), after(14, 'day')),
    authority: frap('4(a)(5)(C)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '10 days in place of the 14',
    assumes: 'the order grants all that the rule allows',
  }),
  rule({
    ...fixed,
    id: 'us.frap.4.a.6.B',
    title: 'Motion to reopen the time to appeal',
    trigger: 'notice-of-entry-received',
    due: earlierOf(after(14, 'day'), after(180, 'day', 'judgmentEntered')),
    authority: frap('4(a)(6)(B)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '7 days in place of the 14',
    assumes:
      'the party did not receive notice under Fed. R. Civ. P. 77(d) within 21 days after entry, and no party would be prejudiced',
  }),
  rule({
    ...fixed,
    id: 'us.frap.4.a.6',
    title: 'Notice of appeal in the reopened time',
    trigger: 'appeal-reopened',
    due: after(14, 'day'),
    authority: frap('4(a)(6)'),
    brings: ['notice-of-appeal-filed'],
  }),
  rule({
    ...fixed,
    id: 'us.frap.5.a.3',
    title: 'Petition for permission to appeal the certified order',
    trigger: 'order-certified',
    due: after(10, 'day'),
    authority: usc(28, '1292(b)'),
    assumes: 'the order states what 28 U.S.C. 1292(b) asks for',
    warnings: ['The petition is filed with the circuit clerk; Rule 26(b)(1) forbids an extension.'],
    brings: ['petition-for-permission-served'],
  }),
  rule({
    ...fixed,
    id: 'us.frcp.23.f',
    title: 'Petition to appeal the order on class certification',
    trigger: 'class-order-entered',
    when: { unitedStatesParty: false },
    due: after(14, 'day'),
    authority: frcp('23(f)'),
    versions: [{ from: '2009-12-01' }],
    earlier: '10 days',
    warnings: [
      'The time can be neither extended (Rule 26(b)(1)) nor tolled by equity (Nutraceutical Corp. v. Lambert, 586 U.S. 188).',
    ],
    family: 'class certification petition',
    brings: ['petition-for-permission-served'],
  }),
  rule({
    ...fixed,
    id: 'us.frcp.23.f.us',
    title: 'Petition to appeal the order on class certification, with the United States a party',
    trigger: 'class-order-entered',
    when: { unitedStatesParty: true },
    due: after(45, 'day'),
    authority: frcp('23(f)'),
    versions: [{ from: '2018-12-01' }, { from: '2009-12-01', due: after(14, 'day') }],
    earlier: '10 days',
    warnings: [
      'The time can be neither extended (Rule 26(b)(1)) nor tolled by equity (Nutraceutical Corp. v. Lambert, 586 U.S. 188).',
    ],
    family: 'class certification petition',
    brings: ['petition-for-permission-served'],
  }),
]

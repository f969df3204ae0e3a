import { after, before } from '../../../rules/due.js'
import { type Rule, rule } from '../../../rules/rule.js'
import { frcp } from '../authority.js'

/** @internal */
export const disclosures: readonly Rule[] = [
  rule({
    id: 'us.frcp.26.a.1.C',
    title: 'Initial disclosures',
    trigger: 'rule-26f-conference',
    act: 'serve',
    due: after(14, 'day'),
    serviceDays: false, // runs from the conference
    authority: frcp('26(a)(1)(C)'),
    assumes: 'no stipulation or order sets another time, and no party objects at the conference',
  }),
  rule({
    id: 'us.frcp.26.a.1.D',
    title: 'Initial disclosures of a party served or joined later',
    trigger: 'later-party-joined',
    act: 'serve',
    due: after(30, 'day'),
    serviceDays: false, // runs from service of process or joinder
    authority: frcp('26(a)(1)(D)'),
    assumes: 'no stipulation or order sets another time',
  }),
  rule({
    id: 'us.frcp.26.a.2.D.i',
    title: 'Disclosure of expert testimony',
    trigger: 'trial',
    act: 'serve',
    due: before(90, 'day'),
    serviceDays: false, // counted back from the trial
    authority: frcp('26(a)(2)(D)(i)'),
    assumes: 'no stipulation or order sets another time, as scheduling orders nearly always do',
    brings: ['expert-disclosure-served'],
  }),
  rule({
    id: 'us.frcp.26.a.2.D.ii',
    title: 'Disclosure of rebuttal expert testimony',
    trigger: 'expert-disclosure-served',
    act: 'serve',
    due: after(30, 'day'),
    serviceDays: 'doubtful', // runs from the disclosure, which is made by service
    authority: frcp('26(a)(2)(D)(ii)'),
    assumes: 'no stipulation or order sets another time, and the evidence is only to contradict or rebut',
  }),
  rule({
    id: 'us.frcp.26.a.3.B',
    title: 'Pretrial disclosures',
    trigger: 'trial',
    act: 'serve',
    due: before(30, 'day'),
    serviceDays: false, // counted back from the trial
    authority: frcp('26(a)(3)(B)'),
    assumes: 'the court sets no other time',
    warnings: ['They are filed promptly too.'],
    brings: ['pretrial-disclosures-made'],
  }),
  rule({
    id: 'us.frcp.26.a.3.B.objections',
    title: 'Objections to the pretrial disclosures',
    trigger: 'pretrial-disclosures-made',
    act: 'file',
    due: after(14, 'day'),
    serviceDays: 'doubtful', // runs from the making, which is by service
    authority: frcp('26(a)(3)(B)'),
    assumes: 'the court sets no other time',
    warnings: ['An objection not made is waived, save under Rules 402 and 403 of the Rules of Evidence.'],
  }),
]

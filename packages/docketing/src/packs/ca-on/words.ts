import type { PackEvent, PackFact } from '../../rules/pack.js'

/** The events, in the order of a case. @internal */
export const events: readonly PackEvent[] = [
  { id: 'action-commenced', title: 'commencement of the action' },
  { id: 'notice-of-action-issued', title: 'issue of the notice of action' },
  { id: 'claim-issued', title: 'issue of the statement of claim' },
  {
    id: 'claim-served',
    title: 'service of the statement of claim',
    also: ['complaint served', 'lawsuit served'],
  },
  { id: 'defence-served', title: 'service of the statement of defence' },
  { id: 'defence-delivered', title: "delivery of one's own statement of defence" },
  { id: 'reply-delivered', title: 'delivery of the reply' },
  {
    id: 'first-defence-filed',
    title: 'filing of the first statement of defence or notice of intent to defend',
  },
  { id: 'counterclaim-served', title: 'service of the defence and counterclaim' },
  { id: 'counterclaim-defence-served', title: 'service of the defence to counterclaim' },
  { id: 'crossclaim-served', title: 'service of the defence and crossclaim' },
  { id: 'crossclaim-defence-served', title: 'service of the defence to crossclaim' },
  { id: 'third-party-claim-issued', title: 'issue of the third party claim' },
  { id: 'third-party-claim-served', title: 'service of the third party claim' },
  { id: 'third-party-defence-served', title: 'service of the third party defence' },
  { id: 'amended-pleading-served', title: 'service of the amended pleading' },
  { id: 'pleadings-closed', title: 'the close of pleadings' },
  { id: 'admission-request-served', title: 'service of the request to admit' },
  { id: 'mediation', title: 'the mediation session' },
  // Motions.
  { id: 'hearing', title: 'the hearing of the motion', also: ['motion hearing'] },
  { id: 'written-hearing', title: 'the date named for the opposed motion in writing' },
  { id: 'written-motion-served', title: 'service of the motion in writing' },
  // Trial.
  { id: 'action-set-down', title: 'setting the action down for trial' },
  { id: 'struck-off-list', title: 'striking of the action off the trial list' },
  {
    id: 'delay-period-expired',
    title: 'the end of the period after which the registrar dismisses for delay',
  },
  { id: 'pre-trial-conference', title: 'the pre-trial conference' },
  { id: 'trial', title: 'the first day of the trial, or of the sitting if later' },
  // Appeals.
  { id: 'order-made', title: 'the making of the order', also: ['order entered', 'judgment given'] },
  { id: 'leave-order-made', title: 'the making of an order that may be appealed only with leave' },
  { id: 'leave-motion-served', title: 'service of the notice of motion for leave' },
  { id: 'leave-motion-filed', title: 'filing of the notice of motion for leave' },
  { id: 'leave-materials-served', title: "service of the moving party's materials for leave" },
  { id: 'leave-response-served', title: 'service of the responding factum for leave' },
  { id: 'leave-granted', title: 'the grant of leave to appeal' },
  { id: 'notice-of-appeal-served', title: 'service of the notice of appeal' },
  { id: 'notice-of-appeal-filed', title: 'filing of the notice of appeal' },
  { id: 'appellant-certificate-served', title: "service of the appellant's certificate respecting evidence" },
  { id: 'evidence-transcribed', title: 'notice that the evidence has been transcribed' },
  { id: 'appeal-book-served', title: 'service of the appeal book and compendium and the factum' },
  { id: 'cross-appeal-served', title: 'service of the notice of cross-appeal' },
  { id: 'single-judge-order', title: 'the order of a single judge of the appellate court' },
  { id: 'associate-judge-order', title: 'the interlocutory order of the associate judge' },
  { id: 'associate-judge-appeal-served', title: 'service of the notice of appeal from the associate judge' },
  { id: 'associate-judge-appeal-hearing', title: 'the hearing of the appeal from the associate judge' },
  // Claims and family cases.
  { id: 'claim-discovered', title: 'discovery of the claim', also: ['limitation starts', 'claim accrued'] },
  { id: 'act-or-omission', title: 'the act or omission on which the claim is based' },
  { id: 'family-application-served', title: 'service of the family application' },
]

/** The facts the rules turn on. @internal */
export const facts: readonly PackFact[] = [
  {
    id: 'servedIn',
    kind: 'word',
    title: 'where the party was served',
    words: ['ontario', 'canada-or-us', 'elsewhere'],
  },
  { id: 'noticeOfIntent', kind: 'boolean', title: 'whether a notice of intent to defend was delivered' },
  {
    id: 'simplified',
    kind: 'boolean',
    optional: true,
    title: 'whether the action is under the simplified procedure of Rule 76',
  },
  {
    id: 'leaveTo',
    kind: 'word',
    words: ['court-of-appeal', 'divisional-court'],
    title: 'to which court leave to appeal is sought',
  },
  {
    id: 'acknowledged',
    kind: 'date',
    optional: true,
    title: 'a signed acknowledgment of liability for a liquidated sum (section 13)',
  },
  {
    id: 'incapacityEnded',
    kind: 'date',
    optional: true,
    title: 'the end of the minority or incapacity in which the claim was discovered (sections 6, 7)',
  },
  {
    id: 'resolutionAgreed',
    kind: 'date',
    optional: true,
    title: 'the agreement to have an independent third party resolve the claim (section 11)',
  },
  {
    id: 'resolutionEnded',
    kind: 'date',
    optional: true,
    title: 'the resolution of the claim, or the end of the attempt at it (section 11)',
  },
  {
    id: 'servedAbroad',
    kind: 'boolean',
    title: 'whether the family application was served outside Canada and the United States',
  },
]

import type { PackEvent, PackFact } from '../../rules/pack.js'

/** The events, in the order of a claim. @internal */
export const events: readonly PackEvent[] = [
  {
    id: 'claim-form-issued',
    title: 'issue of the claim form',
    also: ['claim issued', 'proceedings started', 'complaint filed'],
  },
  {
    id: 'claim-form-served',
    title: 'service of the claim form, as deemed',
    also: ['claim served', 'complaint served'],
  },
  {
    id: 'particulars-served',
    title: 'service of the particulars of claim after the claim form, as deemed',
    also: ['particulars served', 'complaint served'],
  },
  {
    id: 'particulars-served-elsewhere-in-uk',
    title: 'service of the particulars of claim in Scotland or Northern Ireland, as deemed',
  },
  { id: 'defence-time-expired', title: 'the end of the time for the defence' },
  { id: 'acknowledgment-filed', title: 'filing of the acknowledgment of service' },
  { id: 'jurisdiction-application-refused', title: 'refusal of the application disputing the jurisdiction' },
  { id: 'part-8-claim-form-served', title: 'service of the Part 8 claim form, as deemed' },
  { id: 'part-8-evidence-served', title: "service of the defendant's evidence under Part 8" },
  // Case management and trial.
  {
    id: 'allocation-notice-served',
    title: 'service of the notice of proposed allocation',
    also: ['proposed allocation', 'track allocation'],
  },
  {
    id: 'first-cmc',
    title: 'the first case management conference',
    also: ['CMC', 'case management conference'],
  },
  { id: 'hearing', title: 'the hearing of the application', also: ['application hearing', 'motion hearing'] },
  { id: 'without-notice-order-served', title: 'service of the order made without notice' },
  { id: 'summary-judgment-hearing', title: 'the hearing of the application for summary judgment' },
  { id: 'expert-report-served', title: "service of the expert's report" },
  { id: 'expert-directions-requested', title: "the filing of the expert's request for directions" },
  { id: 'part-36-offer-made', title: 'the making of the Part 36 offer' },
  { id: 'part-36-offer-accepted', title: 'acceptance of the Part 36 offer' },
  { id: 'trial', title: 'the first day of the trial or of the trial period' },
  { id: 'fast-track-trial', title: 'the fast track trial' },
  {
    id: 'summary-assessment-hearing',
    title: 'the hearing, other than a fast track trial, at which costs may be assessed summarily',
  },
  // Judgment, costs, appeal.
  {
    id: 'decision',
    title: 'the decision of the lower court',
    also: ['judgment given', 'order made', 'order entered'],
  },
  { id: 'costs-order-made', title: 'the order that entitles to costs', also: ['costs ordered'] },
  {
    id: 'detailed-assessment-commenced',
    title: 'service of the notice of commencement of detailed assessment',
  },
  { id: 'points-of-dispute-served', title: 'service of the points of dispute' },
  { id: 'assessment-time-expired', title: 'the end of the time to commence detailed assessment' },
  { id: 'appellant-notice-filed', title: "filing of the appellant's notice" },
  {
    id: 'appeal-permission-notified',
    title:
      "service on the respondent of the appellant's notice, where the lower court gave permission, or of notice that the appeal court gives it",
  },
  {
    id: 'upper-tribunal-permission-decision-sent',
    title: "sending of the Upper Tribunal's decision on permission",
  },
  // Judicial review.
  {
    id: 'grounds-arose',
    title: 'the grounds of the claim for judicial review first arising',
    also: ['decision to be reviewed', 'judicial review'],
  },
  { id: 'judicial-review-claim-issued', title: 'issue of the claim form for judicial review' },
  { id: 'judicial-review-claim-served', title: 'service of the claim form for judicial review' },
  {
    id: 'judicial-review-acknowledgment-served',
    title: 'service of the acknowledgment of service in judicial review',
  },
  { id: 'judicial-review-reply-filed', title: 'filing of the reply in judicial review' },
  { id: 'permission-refusal-served', title: 'service of the reasons for refusing permission on the papers' },
  { id: 'permission-order-served', title: 'service of the order giving permission' },
  { id: 'judicial-review-refused-at-hearing', title: 'refusal of permission by the High Court at a hearing' },
  // Claims.
  {
    id: 'accrual',
    title: 'accrual of the cause of action',
    also: ['cause of action accrued', 'limitation starts'],
  },
  { id: 'negligent-act', title: 'the last act or omission alleged to be negligent' },
  {
    id: 'employment-ended',
    title: 'the effective date of termination',
    also: ['dismissal', 'dismissed from work'],
  },
  {
    id: 'discrimination-done',
    title: 'the act of discrimination complained of',
    also: ['discriminated against'],
  },
  { id: 'conciliation-requested', title: 'the request for early conciliation (Day A)' },
  { id: 'conciliation-certificate-received', title: 'receipt of the early conciliation certificate (Day B)' },
  { id: 'breach-known', title: 'the day the supplier first knew or ought to have known of the breach' },
]

/** The facts the rules turn on. @internal */
export const facts: readonly PackFact[] = [
  {
    id: 'outOfJurisdiction',
    kind: 'boolean',
    title: 'whether the claim form is to be served out of the jurisdiction',
  },
  {
    id: 'particularsFollow',
    kind: 'boolean',
    title: 'whether the particulars of claim are to follow the claim form',
  },
  { id: 'acknowledged', kind: 'boolean', title: 'whether an acknowledgment of service is filed' },
  {
    id: 'claimFormServiceEnds',
    kind: 'date',
    optional: true,
    title: 'the last day for serving the claim form',
  },
  {
    id: 'track',
    kind: 'word',
    words: ['small-claims', 'other'],
    title: 'which track the notice of proposed allocation names',
  },
  { id: 'valueUnder50000', kind: 'boolean', title: 'whether the stated value of the claim is under £50,000' },
  {
    id: 'moneyJudgment',
    kind: 'boolean',
    optional: true,
    title: 'whether the judgment is for a sum of money',
  },
  {
    id: 'reviewOf',
    kind: 'word',
    title: 'what is to be reviewed',
    words: ['planning', 'procurement', 'other'],
  },
  {
    id: 'claim',
    kind: 'word',
    title: 'what the action is for',
    words: [
      ...['tort', 'contract', 'specialty', 'defamation'],
      ...['personal-injury', 'latent-damage', 'judgment'],
    ],
  },
  {
    id: 'postponement',
    kind: 'word',
    title:
      'what kept the time from running: a disability of the claimant, fraud, concealment or mistake, or nothing',
    words: ['none', 'disability', 'concealment'],
  },
  { id: 'knowledge', kind: 'date', title: 'the date of knowledge', optional: true },
  { id: 'disabilityEnded', kind: 'date', title: 'the end of the disability', optional: true },
  {
    id: 'discovered',
    kind: 'date',
    title: 'the day the fraud, concealment or mistake could first be discovered',
  },
  { id: 'contractMade', kind: 'date', title: 'entry into, or modification of, the contract', optional: true },
]

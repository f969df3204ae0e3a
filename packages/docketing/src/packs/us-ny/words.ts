import type { PackEvent, PackFact } from '../../rules/pack.js'

/** The events that start the rules, in the order of a case. @internal */
export const events: readonly PackEvent[] = [
  // Claims.
  { id: 'accrual', title: 'accrual of the cause of action', also: ['injury', 'breach'] },
  { id: 'foreign-object-discovered', title: 'discovery of the foreign object, or of facts that lead to it' },
  { id: 'criminal-action-ended', title: 'the end of the criminal action over the same event' },
  { id: 'prior-action-ended', title: 'the end of the prior action' },
  {
    id: 'determination-final',
    title: 'the day on which the determination became final and binding',
    also: ['agency decision', 'article 78'],
  },
  { id: 'short-limitation-expired', title: 'the end of a limitation of four months or less' },
  {
    id: 'public-claim-arose',
    title: 'the event on which the claim against the public corporation rests',
    also: ['notice of claim', 'claim against the city'],
  },
  { id: 'public-claim-year-ended', title: 'the end of the year after the event' },
  { id: 'state-claim-accrued', title: 'accrual of the claim against the State' },
  { id: 'representative-appointed', title: 'the appointment of an executor or administrator' },
  // Commencement.
  {
    id: 'action-commenced',
    title: 'filing of the summons and complaint',
    also: ['complaint filed', 'lawsuit filed', 'index number purchased'],
  },
  {
    id: 'summons-served',
    title: 'service of the summons, complete',
    also: ['complaint served', 'served with the lawsuit'],
  },
  { id: 'delivery-and-mailing-made', title: 'delivery of the summons to another and its mailing' },
  { id: 'proof-of-service-filed', title: 'filing of proof of service by delivery to another and mailing' },
  { id: 'nail-and-mail-proof-filed', title: 'filing of proof of service by affixing and mailing' },
  { id: 'pleading-due', title: 'the last day of the time to answer the summons' },
  { id: 'service-complete', title: 'completion of service' },
  {
    id: 'acknowledgment-form-received',
    title: 'receipt of the summons by mail with the form of acknowledgment',
  },
  { id: 'acknowledgment-mailed', title: 'mailing or delivery of the signed acknowledgment' },
  { id: 'default', title: 'the default' },
  { id: 'default-hearing', title: 'the hearing of the application for a default judgment' },
  { id: 'judgment-known', title: 'the day on which the defendant learned of the entry of the judgment' },
  // Pleadings.
  { id: 'pleading-served', title: 'service of the pleading' },
  { id: 'own-pleading-served', title: "service of the party's own pleading" },
  { id: 'demand-for-complaint-served', title: 'service of the demand for the complaint' },
  { id: 'complaint-served-on-demand', title: 'service of the complaint that was demanded' },
  { id: 'amended-pleading-served', title: 'service of the amended pleading' },
  { id: 'answer-served', title: "service of the defendant's answer" },
  {
    id: 'employer-identified',
    title: "the day on which the identity of the plaintiff's employer became known",
  },
  { id: 'third-party-complaint-filed', title: 'filing of the third-party summons and complaint' },
  { id: 'bill-demand-served', title: 'service of the demand for a bill of particulars' },
  // Disclosure.
  {
    id: 'judicial-intervention-requested',
    title: 'filing of the request for judicial intervention',
    also: ['RJI'],
  },
  { id: 'interrogatories-served', title: 'service of the interrogatories' },
  {
    id: 'production-notice-served',
    title: 'service of the notice for production',
    also: ['document request served'],
  },
  {
    id: 'notice-to-admit-served',
    title: 'service of the notice to admit',
    also: ['requests for admission served'],
  },
  { id: 'deposition', title: 'the deposition' },
  { id: 'transcript-submitted', title: 'submission of the transcript to the witness' },
  // Motions, calendar, trial.
  {
    id: 'motion-return-date',
    title: 'the time at which the motion is noticed to be heard',
    also: ['motion hearing', 'return date'],
  },
  {
    id: 'order-notice-of-entry-served',
    title: 'service of the order or judgment with notice of entry',
    also: ['judgment served', 'order entered', 'notice of entry'],
  },
  {
    id: 'motion-to-dismiss-order-served',
    title: 'service of the order on the motion to dismiss with notice of entry',
  },
  {
    id: 'nonappearance-dismissal-served',
    title: 'service of the dismissal for failure to appear with notice of entry',
  },
  {
    id: 'decision-to-settle-filed',
    title: 'signing and filing of the decision that directs settlement on notice',
  },
  { id: 'settlement-date', title: 'the date of settlement of the order' },
  { id: 'note-of-issue-filed', title: 'filing of the note of issue', also: ['trial readiness'] },
  { id: 'note-of-issue-served', title: 'service of the note of issue' },
  { id: 'partial-jury-demand-served', title: 'service of a jury demand on some issues' },
  { id: 'trial', title: 'the trial', also: ['trial date'] },
  { id: 'verdict', title: 'the verdict, decision or discharge of the jury' },
  // Arbitration and article 78.
  { id: 'arbitration-demand-received', title: 'receipt of the demand for arbitration' },
  { id: 'award-delivered', title: 'delivery of the award' },
  { id: 'petition-return-date', title: 'the time at which the petition is noticed to be heard' },
  // Appeal.
  { id: 'notice-of-appeal-served', title: "service of the adversary's notice of appeal" },
  {
    id: 'appeal-taken',
    title: 'the date of the notice of appeal, or of the order that grants leave',
    also: ['appeal filed'],
  },
  { id: 'appellant-brief-served', title: "service of the appellant's brief" },
  { id: 'respondent-brief-served', title: "service of the respondent's brief" },
  {
    id: 'appellate-order-served',
    title: 'service of the order of the Appellate Division with notice of entry',
  },
]

/** The facts the rules turn on. @internal */
export const facts: readonly PackFact[] = [
  { id: 'caseFiled', kind: 'date', title: 'filing of the case', optional: true },
  { id: 'judgmentEntered', kind: 'date', title: 'entry of the judgment', optional: true },
  {
    id: 'discovered',
    kind: 'date',
    title: 'the day on which the claim was, or could have been, discovered',
    optional: true,
  },
  { id: 'lastTreatment', kind: 'date', title: 'the last treatment of a continuous one', optional: true },
  {
    id: 'disabilityBegan',
    kind: 'date',
    title: 'the beginning of a disability, or accrual during it',
    optional: true,
  },
  { id: 'disabilityEnded', kind: 'date', title: 'the end of the disability, or the death', optional: true },
  { id: 'died', kind: 'date', title: 'the death', optional: true },
  {
    id: 'respondingPleadingServed',
    kind: 'date',
    title: 'service of a pleading that responds to it',
    optional: true,
  },
  {
    id: 'graveInjuryKnown',
    kind: 'date',
    title: 'the day on which the grave injury was, or should have been, known',
    optional: true,
  },
  {
    id: 'deliveredInState',
    kind: 'boolean',
    title: 'whether the summons was delivered to the defendant personally within the state',
  },
  {
    id: 'demandMade',
    kind: 'boolean',
    title: 'whether the notice of motion was served 16 days ahead and demands answering papers 7 days before',
  },
  { id: 'complexCase', kind: 'boolean', title: 'whether the case is a complex one' },
  {
    id: 'ownNoticeServed',
    kind: 'date',
    title: 'service of the order or judgment with notice of entry on or by the appellant',
    optional: true,
  },
  {
    id: 'claim',
    kind: 'word',
    title: 'what the action is for',
    words: [
      ...['contract', 'mortgage', 'mistake', 'director-liability', 'fraud', 'statutory-liability'],
      ...['property', 'personal-injury', 'malpractice', 'medical-malpractice', 'cancer-diagnosis'],
      ...['intentional-tort', 'libel', 'award', 'other'],
    ],
  },
]

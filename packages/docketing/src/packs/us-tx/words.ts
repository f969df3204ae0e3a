import type { PackEvent, PackFact } from '../../rules/pack.js'

/** The events that start the rules, in the order of a case. @internal */
export const events: readonly PackEvent[] = [
  // Claims.
  { id: 'accrual', title: 'accrual of the cause of action', also: ['injury', 'breach'] },
  {
    id: 'incident',
    title: 'the incident from which the claim arises',
    also: ['tort claim', 'government claim'],
  },
  { id: 'tax-sale', title: 'the sale of the property for taxes' },
  { id: 'construction-completed', title: 'substantial completion of the improvement' },
  { id: 'product-sold', title: 'the sale of the product by the defendant' },
  {
    id: 'dismissal-for-jurisdiction-final',
    title: 'the day on which the dismissal for want of jurisdiction became final',
  },
  // Pleadings.
  {
    id: 'citation-served',
    title: 'service of the citation',
    also: ['complaint served', 'petition served', 'served with the lawsuit'],
  },
  { id: 'answer-due', title: 'the day on which the answer is due' },
  { id: 'justice-citation-served', title: 'service of the citation of a justice court' },
  { id: 'return-filed', title: 'filing of the return of citation' },
  { id: 'remand-noticed', title: 'receipt of notice of the remand' },
  { id: 'venue-hearing', title: 'the hearing of the motion to transfer venue' },
  { id: 'dismissal-signed', title: 'signing of the order of dismissal for want of prosecution' },
  { id: 'restraining-order-signed', title: 'signing of the temporary restraining order' },
  // Early dismissal.
  {
    id: 'challenged-pleading-served',
    title: 'service of the first pleading with the challenged cause of action',
  },
  { id: 'rule-91a-motion-filed', title: 'filing of the motion to dismiss under rule 91a' },
  {
    id: 'rule-91a-hearing',
    title: 'the hearing of the motion to dismiss under rule 91a',
    also: ['baseless cause of action'],
  },
  { id: 'legal-action-served', title: 'service of the legal action', also: ['anti-SLAPP', 'TCPA'] },
  { id: 'participation-act-motion-served', title: 'service of the motion under the participation act' },
  { id: 'participation-act-hearing', title: 'the hearing under the participation act' },
  { id: 'participation-act-hearing-concluded', title: 'the end of the hearing under the participation act' },
  { id: 'participation-act-motion-denied', title: 'denial of the motion under the participation act' },
  // Discovery.
  { id: 'first-answer-filed', title: 'filing of the first answer or general appearance' },
  { id: 'initial-disclosures-due', title: 'the day on which the first initial disclosures are due' },
  { id: 'later-party-served', title: 'service on, or joinder of, a party after the first answer' },
  { id: 'answer-filed', title: "filing of the defendant's answer" },
  {
    id: 'discovery-served',
    title: 'service of the request for production or interrogatories',
    also: ['interrogatories served', 'request for production served'],
  },
  {
    id: 'admissions-served',
    title: 'service of the requests for admission',
    also: ['requests for admission served'],
  },
  { id: 'family-disclosure-requested', title: 'service of the request for disclosure under the Family Code' },
  { id: 'discovery-period-ends', title: 'the end of the discovery period', also: ['discovery cut-off'] },
  { id: 'deposition-notice-served', title: 'service of the notice of the deposition' },
  { id: 'written-questions-deposition', title: 'the deposition on written questions' },
  { id: 'written-questions-noticed', title: 'service of the notice and the direct questions' },
  { id: 'later-cost-affidavit-served', title: 'service of the affidavit of cost of later services' },
  { id: 'expert-report-served', title: 'service of the expert report' },
  { id: 'cure-ordered', title: 'the order that gives time to cure the expert report' },
  { id: 'designation-motion-served', title: 'service of the motion to designate a responsible third party' },
  // Hearings and trial.
  { id: 'hearing', title: 'the hearing', also: ['motion hearing'] },
  { id: 'summary-judgment-filed', title: 'filing of the motion for summary judgment', also: ['MSJ filed'] },
  {
    id: 'summary-judgment-response-filed',
    title: 'filing of the response to the motion for summary judgment',
  },
  {
    id: 'summary-judgment-hearing',
    title: 'the hearing of the motion for summary judgment',
    also: ['MSJ hearing'],
  },
  { id: 'trial', title: 'the trial', also: ['trial date'] },
  { id: 'justice-trial', title: 'the trial in justice court' },
  { id: 'eviction-petition-filed', title: 'filing of the eviction petition' },
  // Judgment and appeal.
  { id: 'judgment-signed', title: 'signing of the judgment', also: ['judgment', 'final judgment'] },
  { id: 'justice-judgment-signed', title: 'signing of the judgment of the justice court' },
  { id: 'eviction-judgment-signed', title: 'signing of the judgment for possession', also: ['eviction'] },
  { id: 'findings-requested', title: 'the request for findings of fact and conclusions of law' },
  { id: 'findings-filed', title: "filing of the court's findings" },
  { id: 'notice-of-appeal-due', title: 'the last day for the notice of appeal' },
  { id: 'first-notice-of-appeal-filed', title: 'filing of the first notice of appeal' },
  { id: 'late-record-noticed', title: "the clerk's notice that the record is late" },
  { id: 'record-filed', title: 'filing of the appellate record' },
  { id: 'appellant-brief-filed', title: "filing of the appellant's brief" },
  { id: 'appellee-brief-filed', title: "filing of the appellee's brief" },
  { id: 'appellate-judgment', title: 'the judgment of the court of appeals' },
  { id: 'petition-for-review-due', title: 'the last day for the petition for review' },
]

/** The facts the rules turn on. @internal */
export const facts: readonly PackFact[] = [
  { id: 'motionFiled', kind: 'date', title: 'filing of the motion for summary judgment', optional: true },
  { id: 'caseFiled', kind: 'date', title: 'filing of the case', optional: true },
  { id: 'tollingBegan', kind: 'date', title: 'the beginning of a time that does not count', optional: true },
  { id: 'tollingEnded', kind: 'date', title: 'the last day of a time that does not count', optional: true },
  { id: 'judgmentSigned', kind: 'date', title: 'signing of the judgment', optional: true },
  { id: 'trialSet', kind: 'date', title: 'the date set for trial', optional: true },
  {
    id: 'amendedMotionFiled',
    kind: 'date',
    title: 'filing of the amended motion to dismiss',
    optional: true,
  },
  {
    id: 'expertsDue',
    kind: 'date',
    title: 'the last day of the offering party to designate experts',
    optional: true,
  },
  {
    id: 'ownExpertsDue',
    kind: 'date',
    title: 'the last day of the opposing party to designate experts',
    optional: true,
  },
  { id: 'answerFiled', kind: 'date', title: "filing of the provider's original answer", optional: true },
  {
    id: 'justiceMotionDenied',
    kind: 'date',
    title: 'denial of the motion to reinstate, to set aside or for a new trial',
    optional: true,
  },
  {
    id: 'rehearingRuled',
    kind: 'date',
    title: 'the last ruling on all timely motions for rehearing',
    optional: true,
  },
  {
    id: 'noticeWithin20Days',
    kind: 'boolean',
    title: 'whether the party had notice or knowledge of the judgment within 20 days of its signing',
    optional: true,
  },
  {
    id: 'expedited',
    kind: 'boolean',
    title: 'whether the case is an expedited action under rule 169',
    optional: true,
  },
  {
    id: 'healthCareClaim',
    kind: 'boolean',
    title: 'whether it is a health care liability claim',
    optional: true,
  },
  {
    id: 'familySuit',
    kind: 'boolean',
    title: 'whether the suit is one under the Family Code',
    optional: true,
  },
  {
    id: 'familyCode',
    kind: 'boolean',
    title: 'whether the request was served before the answer was due in a suit under the Family Code',
  },
  {
    id: 'discoveryLevel',
    kind: 'word',
    title: 'the discovery control plan',
    words: ['level-1', 'level-2', 'level-3'],
    optional: true,
  },
  {
    id: 'appealKind',
    kind: 'word',
    title: 'the kind of appeal',
    words: ['ordinary', 'after-timely-motion', 'accelerated', 'restricted'],
  },
  {
    id: 'claim',
    kind: 'word',
    title: 'what the suit is for',
    words: [
      ...['libel', 'malicious-prosecution', 'personal-injury', 'property-damage', 'conversion'],
      ...['wrongful-death', 'debt', 'fraud', 'fiduciary', 'specific-performance', 'account', 'contract'],
      ...['health-care', 'trade-secrets', 'other'],
    ],
  },
]

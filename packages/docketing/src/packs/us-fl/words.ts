import type { PackEvent, PackFact } from '../../rules/pack.js'

/** The events that start the rules, in the order of a case. @internal */
export const events: readonly PackEvent[] = [
  // Claims.
  { id: 'accrual', title: 'accrual of the cause of action', also: ['injury', 'breach'] },
  {
    id: 'public-claim-accrual',
    title: 'accrual of the claim against the agency',
    also: ['government claim', 'tort claim'],
  },
  { id: 'public-claim-presented', title: 'presentation of the claim to the agency' },
  // Pleadings.
  { id: 'complaint-filed', title: 'filing of the initial pleading', also: ['lawsuit filed', 'case filed'] },
  {
    id: 'process-served',
    title: 'service of original process and the initial pleading',
    also: ['complaint served', 'served with the lawsuit'],
  },
  { id: 'waiver-requested', title: 'receipt of the request to waive service' },
  {
    id: 'pleading-served',
    title: 'service of the crossclaim, counterclaim or answer that calls for a reply',
  },
  { id: 'answer-served', title: "service of the other side's answer or reply" },
  { id: 'own-answer-served', title: 'service of the original answer' },
  {
    id: 'own-final-pleading-served',
    title: "service of the party's own pleading to which no response is permitted",
  },
  { id: 'amended-pleading-served', title: 'service of the amended pleading' },
  { id: 'motion-decided', title: "notice of the court's action on the motion" },
  { id: 'more-definite-statement-served', title: 'service of the more definite statement' },
  { id: 'death-noted', title: 'filing and service of the statement that notes the death' },
  { id: 'small-claim-filed', title: 'filing of the small claim' },
  { id: 'small-claim-served', title: 'service of the notice to appear in a small claim' },
  // Discovery, case management, summary judgment.
  {
    id: 'discovery-served',
    title: 'service of the interrogatories or the request to produce',
    also: ['interrogatories served', 'request for production served'],
  },
  {
    id: 'admissions-served',
    title: 'service of the requests for admission',
    also: ['requests for admission received'],
  },
  { id: 'nonparty-subpoena', title: 'the issue of the subpoena to the nonparty' },
  { id: 'nonparty-notice-served', title: 'service of the notice of the subpoena to the nonparty' },
  { id: 'last-record-activity', title: 'the last activity on the record' },
  { id: 'inactivity-notice-served', title: 'service of the notice of lack of prosecution' },
  {
    id: 'summary-judgment-served',
    title: 'service of the motion for summary judgment',
    also: ['MSJ served'],
  },
  { id: 'summary-judgment-response-due', title: 'the last day for the response to summary judgment' },
  {
    id: 'summary-judgment-hearing',
    title: 'the hearing of the motion for summary judgment',
    also: ['MSJ hearing'],
  },
  { id: 'proposal-served', title: 'service of the proposal for settlement', also: ['offer of judgment'] },
  { id: 'last-pleading-served', title: 'service of the last pleading directed to the issue' },
  { id: 'partial-jury-demand-served', title: 'service of a jury demand on some issues' },
  { id: 'hearing', title: 'the hearing', also: ['motion hearing'] },
  { id: 'projected-trial-period', title: 'the trial period projected in the case management order' },
  { id: 'trial-order-served', title: "the court's service of the order that sets the trial period" },
  { id: 'trial', title: 'the trial, or the first day of its docket', also: ['trial date'] },
  // Judgment and appeal.
  { id: 'verdict', title: 'the return of the verdict, or the discharge of the jury' },
  { id: 'judgment-filed', title: 'filing of the judgment', also: ['judgment', 'judgment entered'] },
  { id: 'new-trial-affidavits-served', title: 'service of the motion for a new trial with affidavits' },
  { id: 'magistrate-report-served', title: "service of the magistrate's report" },
  { id: 'foreclosure-judgment', title: 'the order or judgment of foreclosure' },
  { id: 'order-rendered', title: 'rendition of the final order', also: ['final order', 'judgment rendered'] },
  { id: 'agency-order-rendered', title: 'rendition of the final order of an agency' },
  { id: 'nonfinal-order-rendered', title: 'rendition of the nonfinal order' },
  { id: 'notice-of-appeal-filed', title: 'filing of the notice of appeal' },
  { id: 'notice-of-appeal-served', title: "service of the adversary's notice of appeal" },
  { id: 'initial-brief-served', title: 'service of the initial brief' },
  { id: 'motion-served', title: 'service of the motion on appeal' },
  { id: 'appellate-decision', title: 'the decision of the appellate court' },
  { id: 'rehearing-motion-served', title: 'service of the motion for rehearing' },
  { id: 'appellate-order-rendered', title: 'rendition of the order of the appellate court' },
  { id: 'costs-order-rendered', title: 'rendition of the order on costs or fees' },
]

/** The facts the rules turn on. @internal */
export const facts: readonly PackFact[] = [
  {
    id: 'defendantKind',
    kind: 'word',
    title: 'who the defendant is',
    words: ['private', 'state', 'state-768.28'],
  },
  {
    id: 'processServed',
    kind: 'date',
    title: 'service of process and the initial pleading on the defendant',
    optional: true,
  },
  { id: 'motionFiled', kind: 'date', title: 'filing of the motion', optional: true },
  { id: 'lastDefendantServed', kind: 'date', title: 'service on the last defendant', optional: true },
  { id: 'pretrialConference', kind: 'date', title: 'the pretrial conference', optional: true },
  { id: 'orderRendered', kind: 'date', title: 'rendition of the order', optional: true },
  { id: 'incident', kind: 'date', title: 'the incident of medical malpractice', optional: true },
  { id: 'committed', kind: 'date', title: 'the day on which the fraud was committed', optional: true },
  {
    id: 'claim',
    kind: 'word',
    title: 'what the action is for',
    words: [
      ...['florida-judgment', 'other-judgment', 'written-contract', 'mortgage', 'property-insurance'],
      ...['construction', 'negligence', 'malpractice', 'wrongful-death', 'medical-malpractice', 'fraud'],
    ],
  },
]

import type { PackEvent, PackFact } from '../../rules/pack.js'

/** @internal */
export const events: readonly PackEvent[] = [
  { id: 'claim-issued', title: 'issue of the statement of claim' },
  {
    id: 'claim-served',
    title: 'service of the statement of claim',
    also: ['complaint served', 'lawsuit served'],
  },
  { id: 'defence-served', title: 'service of the statement of defence' },
  { id: 'defence-filed', title: "filing of one's own statement of defence" },
  { id: 'counterclaim-issued', title: 'issue of the counterclaim against a person not yet a party' },
  { id: 'counterclaim-served', title: 'service of the defence and counterclaim' },
  { id: 'third-party-claim-issued', title: 'issue of the third party claim' },
  { id: 'pleadings-closed', title: 'the close of pleadings' },
  { id: 'admission-request-served', title: 'service of the request to admit' },
  { id: 'pre-trial-requisition-served', title: 'service of the requisition for a pre-trial conference' },
  { id: 'pre-trial-conference', title: 'the date fixed for the pre-trial conference' },
  { id: 'trial', title: 'the date fixed for trial' },
  { id: 'simplified-trial', title: 'the date of the trial of the simplified action' },
  { id: 'status-review-notice', title: 'the notice of status review' },
  {
    id: 'status-review-representations-served',
    title: "service of the plaintiff's representations on status review",
  },
  // Motions and orders.
  { id: 'hearing', title: 'the hearing', also: ['motion hearing'] },
  { id: 'summary-judgment-hearing', title: 'the hearing of the motion for summary judgment' },
  { id: 'summary-trial-hearing', title: 'the hearing of the motion for summary trial' },
  { id: 'written-motion-served', title: 'service of the record of the motion in writing' },
  {
    id: 'written-motion-answer-served',
    title: "service of the respondent's record on the motion in writing",
  },
  {
    id: 'appeal-motion-record-served',
    title: "service of the moving party's record in the Federal Court of Appeal",
  },
  { id: 'associate-judge-order', title: 'the order of the associate judge' },
  { id: 'order-made', title: 'the making of the order', also: ['order entered'] },
  { id: 'costs-assessed', title: 'the assessment of costs' },
  // Applications.
  {
    id: 'decision-communicated',
    title:
      'the first communication of the decision to the office of the Deputy Attorney General or the party directly affected',
    also: ['decision received', 'judicial review'],
  },
  { id: 'application-issued', title: 'issue of the notice of application' },
  { id: 'application-served', title: 'service of the notice of application' },
  { id: 'material-request-served', title: "service of the request for the tribunal's material" },
  { id: 'applicant-affidavits-served', title: "service of the applicant's affidavits" },
  { id: 'respondent-affidavits-filed', title: "filing of the respondent's affidavits" },
  { id: 'cross-examinations-completed', title: 'completion of the cross-examinations' },
  { id: 'applicant-record-served', title: "service of the applicant's record" },
  { id: 'respondent-record-served', title: "service of the respondent's record" },
  // Appeals.
  {
    id: 'judgment-pronounced',
    title: 'pronouncement of the judgment',
    also: ['judgment entered', 'judgment given'],
  },
  { id: 'interlocutory-judgment-pronounced', title: 'pronouncement of the interlocutory judgment' },
  { id: 'appeal-issued', title: 'issue of the notice of appeal' },
  { id: 'appeal-served', title: 'service of the notice of appeal' },
  { id: 'appeal-book-time-expired', title: 'the end of the time to agree on the appeal book' },
  { id: 'appeal-book-settled', title: 'filing of the agreement, or the order, on the appeal book' },
  { id: 'appeal-book-filed', title: 'filing of the appeal book' },
  { id: 'appellant-memorandum-served', title: "service of the appellant's memorandum" },
  { id: 'respondent-memorandum-served', title: "service of the respondent's memorandum" },
  { id: 'court-of-appeal-judgment', title: 'the judgment of the court below the Supreme Court' },
  {
    id: 'leave-file-opened',
    title: 'the opening of the file, or service of the application for leave if later',
  },
  { id: 'leave-response-served', title: 'service of the response to the application for leave' },
  { id: 'leave-granted', title: 'the judgment granting leave to appeal' },
  { id: 'leave-refused', title: 'the judgment on the application for leave' },
  { id: 'supreme-court-appeal-filed', title: 'filing of the notice of appeal to the Supreme Court' },
  { id: 'appellant-factum-served', title: "service of the appellant's record and factum" },
  // Claims.
  { id: 'cause-arose-outside-provinces', title: 'a cause of action arising otherwise than in a province' },
  {
    id: 'crown-proceedings-stayed',
    title: 'the stay of proceedings in which the Crown seeks a counterclaim or third party claim',
  },
]

/** @internal */
export const facts: readonly PackFact[] = [
  {
    id: 'servedIn',
    kind: 'word',
    title: 'where the defendant was served',
    words: ['canada-or-us', 'elsewhere'],
  },
  {
    id: 'noticeOfIntention',
    kind: 'boolean',
    title: 'whether a notice of intention to respond was served and filed',
  },
  { id: 'appealHearing', kind: 'date', optional: true, title: 'the hearing of the motion that appeals' },
  { id: 'crown', kind: 'boolean', title: 'whether the proceedings are by or against the Crown' },
]

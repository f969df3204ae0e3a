import type { PackEvent, PackFact } from '../../../rules/pack.js'

/** What the rules on notices of appeal start from and turn on, in the district court. @internal */
export const appealEvents: readonly PackEvent[] = [
  {
    id: 'tolling-motion-decided',
    title: 'entry of the order disposing of the last motion that puts off the appeal',
  },
  { id: 'notice-of-appeal-filed', title: 'filing of the notice of appeal' },
  { id: 'appeal-time-expired', title: 'the end of the time to appeal' },
  { id: 'extension-of-appeal-granted', title: 'entry of the order extending the time to appeal' },
  { id: 'notice-of-entry-received', title: 'receipt of notice that the judgment was entered' },
  { id: 'appeal-reopened', title: 'entry of the order reopening the time to appeal' },
  { id: 'order-certified', title: 'entry of the order certified for appeal' },
  { id: 'class-order-entered', title: 'entry of the order on class certification' },
  { id: 'petition-for-permission-served', title: 'service of the petition for permission to appeal' },
]

/** @internal */
export const appealFacts: readonly PackFact[] = [
  {
    id: 'unitedStatesParty',
    kind: 'boolean',
    title: 'whether the United States, its agency, officer or employee is a party to the civil case',
  },
  {
    id: 'tollingMotionDecided',
    kind: 'date',
    optional: true,
    title: 'entry of the order disposing of the last motion that puts off the appeal',
  },
  {
    id: 'ownAppealDue',
    kind: 'date',
    optional: true,
    title: "the last day of the party's own time to appeal",
  },
  { id: 'appealDue', kind: 'date', title: 'the last day to appeal, as the rule prescribes it' },
  { id: 'judgmentEntered', kind: 'date', title: 'entry of the judgment or order' },
]

/** What starts the other appellate rules, in the order of an appeal. @internal */
export const appellateEvents: readonly PackEvent[] = [
  { id: 'judgment-entered', title: 'entry of the judgment' },
  { id: 'criminal-judgment-entered', title: 'entry of the judgment in the criminal case' },
  { id: 'criminal-appeal-time-expired', title: 'the end of the time to appeal in the criminal case' },
  { id: 'permission-to-appeal-granted', title: 'entry of the order granting permission to appeal' },
  { id: 'transcript-ordered', title: "the reporter's receipt of the order for the transcript" },
  {
    id: 'transcript-order-served',
    title: 'service of the order or certificate and the statement of the issues',
  },
  { id: 'further-parts-designated', title: 'service of the designation of further parts of the transcript' },
  { id: 'further-parts-not-ordered', title: "the end of the appellant's time to order the further parts" },
  { id: 'evidence-statement-served', title: 'service of the statement of the evidence' },
  {
    id: 'pauper-denial-served',
    title: 'service of the notice that leave to proceed in forma pauperis is denied',
  },
  { id: 'enforcement-application-filed', title: 'filing of the application to enforce the agency order' },
  { id: 'petition-for-review-filed', title: 'filing of the petition for review of the agency order' },
  { id: 'appellate-motion-served', title: 'service of the motion in the court of appeals' },
  { id: 'appellate-response-served', title: 'service of the response to the motion in the court of appeals' },
  { id: 'record-filed', title: 'filing of the record' },
  { id: 'appendix-designated', title: 'receipt of the designation for the appendix' },
  { id: 'appendix-filed', title: 'filing of the deferred appendix' },
  { id: 'appellant-brief-served', title: "service of the appellant's principal brief" },
  { id: 'appellee-brief-served', title: "service of the appellee's principal brief" },
  { id: 'response-and-reply-brief-served', title: "service of the appellant's response and reply brief" },
  { id: 'principal-brief-filed', title: 'filing of the principal brief of the party supported' },
  { id: 'appellate-judgment-entered', title: 'entry of the judgment of the court of appeals' },
  { id: 'rehearing-petition-filed', title: 'filing of the petition for rehearing' },
  { id: 'rehearing-time-expired', title: 'the end of the time to petition for rehearing' },
  { id: 'bill-of-costs-served', title: 'service of the bill of costs' },
  { id: 'mandate-stayed', title: 'the stay of the mandate' },
  { id: 'certiorari-due', title: 'the last day for the petition for certiorari' },
  { id: 'certiorari-docketed', title: 'docketing of the case in the Supreme Court' },
]

/** @internal */
export const appellateFacts: readonly PackFact[] = [
  {
    id: 'criminalMotionDecided',
    kind: 'date',
    optional: true,
    title: 'entry of the order disposing of the last motion under Fed. R. Crim. P. 29, 33 or 34',
  },
  {
    id: 'governmentAppealFiled',
    kind: 'date',
    optional: true,
    title: "filing of the government's notice of appeal",
  },
  {
    id: 'defendantAppealFiled',
    kind: 'date',
    optional: true,
    title: "filing of a defendant's notice of appeal",
  },
  { id: 'crossAppeal', kind: 'boolean', title: 'whether there is a cross-appeal' },
  { id: 'deferredAppendix', kind: 'boolean', optional: true, title: 'whether the appendix is deferred' },
  { id: 'argument', kind: 'date', optional: true, title: 'the oral argument' },
  { id: 'amendedDecisionEntered', kind: 'date', optional: true, title: 'entry of an amended decision' },
  {
    id: 'rehearingDenied',
    kind: 'date',
    optional: true,
    title: 'entry of the order denying a timely petition for rehearing',
  },
]

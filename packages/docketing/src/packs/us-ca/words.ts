import type { PackEvent, PackFact } from '../../rules/pack.js'

/** @internal */
export const events: readonly PackEvent[] = [
  { id: 'complaint-filed', title: 'filing of the complaint' },
  { id: 'summons-served', title: 'service of the summons and complaint, complete' },
  { id: 'unlawful-detainer-served', title: 'service of the summons in an unlawful detainer case, complete' },
  { id: 'cross-complaint-served', title: 'service of the cross-complaint' },
  { id: 'answer-served', title: 'service of the answer' },
  { id: 'amended-complaint-served', title: 'service of the amended complaint' },
  { id: 'demurrer-ruling-served', title: 'service of notice of the ruling on the demurrer' },
  { id: 'interrogatories-served', title: 'service of the interrogatories' },
  { id: 'inspection-demand-served', title: 'service of the inspection demand' },
  { id: 'admissions-served', title: 'service of the requests for admission' },
  { id: 'disclosure-demand-served', title: 'service of the demand for initial disclosures' },
  { id: 'responses-served', title: 'service of the verified responses' },
  { id: 'hearing', title: 'the hearing of the motion' },
  { id: 'summary-judgment-hearing', title: 'the hearing of the motion for summary judgment' },
  { id: 'trial', title: 'the date initially set for trial' },
  { id: 'judgment-entered', title: 'entry of the judgment' },
  { id: 'notice-of-entry-served', title: 'service of notice of entry of the judgment' },
  { id: 'order-entry-served', title: 'service of notice of entry of the order' },
  { id: 'notice-of-intention-filed', title: 'filing of the notice of intention to move for a new trial' },
  { id: 'cost-memorandum-served', title: 'service of the memorandum of costs' },
  { id: 'notice-of-appeal-filed', title: 'filing of the notice of appeal' },
  { id: 'record-filed', title: 'filing of the record on appeal' },
  { id: 'opening-brief-filed', title: "filing of the appellant's opening brief" },
  { id: 'respondent-brief-filed', title: "filing of the respondent's brief" },
  { id: 'court-of-appeal-decision-filed', title: 'filing of the decision of the Court of Appeal' },
  { id: 'court-of-appeal-decision-final', title: 'finality of the decision of the Court of Appeal' },
  { id: 'accrual', title: 'accrual of the cause of action' },
]

/** @internal */
export const facts: readonly PackFact[] = [
  { id: 'judgmentEntered', kind: 'date', title: 'entry of the judgment', optional: true },
  { id: 'trialDateSet', kind: 'date', title: 'the setting of the initial trial date', optional: true },
  {
    id: 'claim',
    kind: 'word',
    title: 'what the action is for',
    words: ['written-contract', 'oral-contract', 'personal-injury', 'fraud', 'property', 'libel'],
  },
]

import type { PackEvent, PackFact } from '../../rules/pack.js'

/** @internal */
export const events: readonly PackEvent[] = [
  { id: 'complaint-filed', title: 'filing of the initial pleading' },
  { id: 'process-served', title: 'service of original process and the initial pleading' },
  {
    id: 'pleading-served',
    title: 'service of the crossclaim, counterclaim or answer that calls for a reply',
  },
  { id: 'amended-pleading-served', title: 'service of the amended pleading' },
  { id: 'answer-served', title: 'service of the original answer' },
  { id: 'motion-decided', title: "notice of the court's action on the motion" },
  { id: 'discovery-served', title: 'service of the discovery request' },
  { id: 'summary-judgment-served', title: 'service of the motion for summary judgment' },
  { id: 'summary-judgment-response-due', title: 'the last day for the response to summary judgment' },
  { id: 'proposal-served', title: 'service of the proposal for settlement' },
  { id: 'last-pleading-served', title: 'service of the last pleading directed to the issue' },
  { id: 'hearing', title: 'the hearing' },
  { id: 'summary-judgment-hearing', title: 'the hearing of the motion for summary judgment' },
  { id: 'trial', title: 'the trial, or the first day of its docket' },
  { id: 'verdict', title: 'the return of the verdict' },
  { id: 'judgment-filed', title: 'filing of the judgment' },
  { id: 'order-rendered', title: 'rendition of the order' },
  { id: 'motion-served', title: 'service of the motion on appeal' },
  { id: 'appellate-decision', title: 'the decision of the appellate court' },
  { id: 'magistrate-report-served', title: "service of the magistrate's report" },
]

/** @internal */
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
]

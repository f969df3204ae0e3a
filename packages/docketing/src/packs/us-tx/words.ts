import type { PackEvent, PackFact } from '../../rules/pack.js'

/** @internal */
export const events: readonly PackEvent[] = [
  { id: 'citation-served', title: 'service of the citation' },
  { id: 'justice-citation-served', title: 'service of the citation of a justice court' },
  { id: 'first-answer-filed', title: 'filing of the first answer or general appearance' },
  { id: 'discovery-served', title: 'service of the discovery request' },
  { id: 'discovery-period-ends', title: 'the end of the discovery period' },
  { id: 'summary-judgment-filed', title: 'filing of the motion for summary judgment' },
  {
    id: 'summary-judgment-response-filed',
    title: 'filing of the response to the motion for summary judgment',
  },
  { id: 'summary-judgment-hearing', title: 'the hearing of the motion for summary judgment' },
  { id: 'hearing', title: 'the hearing' },
  { id: 'trial', title: 'the trial' },
  { id: 'judgment-signed', title: 'signing of the judgment' },
  { id: 'justice-judgment-signed', title: 'signing of the judgment of the justice court' },
  { id: 'eviction-judgment-signed', title: 'signing of the judgment for possession' },
  { id: 'first-notice-of-appeal-filed', title: 'filing of the first notice of appeal' },
  { id: 'record-filed', title: 'filing of the appellate record' },
  { id: 'appellant-brief-filed', title: "filing of the appellant's brief" },
  { id: 'appellee-brief-filed', title: "filing of the appellee's brief" },
  { id: 'appellate-judgment', title: 'the judgment of the court of appeals' },
]

/** @internal */
export const facts: readonly PackFact[] = [
  { id: 'motionFiled', kind: 'date', title: 'filing of the motion for summary judgment', optional: true },
  { id: 'caseFiled', kind: 'date', title: 'filing of the case', optional: true },
  { id: 'judgmentSigned', kind: 'date', title: 'signing of the judgment', optional: true },
  {
    id: 'rehearingRuled',
    kind: 'date',
    title: 'the last ruling on all timely motions for rehearing',
    optional: true,
  },
  {
    id: 'appealKind',
    kind: 'word',
    title: 'the kind of appeal',
    words: ['ordinary', 'after-timely-motion', 'accelerated', 'restricted'],
  },
  {
    id: 'familyCode',
    kind: 'boolean',
    title: 'whether the request was served before the answer was due in a suit under the Family Code',
  },
]

import type { PackEvent, PackFact } from '../../rules/pack.js'

/** @internal */
export const events: readonly PackEvent[] = [
  { id: 'claim-form-issued', title: 'issue of the claim form' },
  { id: 'claim-form-served', title: 'service of the claim form, as deemed' },
  { id: 'particulars-served', title: 'service of the particulars of claim, as deemed' },
  { id: 'acknowledgment-filed', title: 'filing of the acknowledgment of service' },
  { id: 'hearing', title: 'the hearing of the application' },
  { id: 'summary-judgment-hearing', title: 'the hearing of the application for summary judgment' },
  { id: 'first-cmc', title: 'the first case management conference' },
  { id: 'expert-report-served', title: "service of the expert's report" },
  { id: 'part-36-offer-made', title: 'the making of the Part 36 offer' },
  { id: 'decision', title: 'the decision of the lower court' },
  { id: 'appellant-notice-filed', title: "filing of the appellant's notice" },
  { id: 'grounds-arose', title: 'the grounds of the claim for judicial review first arising' },
  {
    id: 'judicial-review-acknowledgment-served',
    title: 'service of the acknowledgment of service in judicial review',
  },
  {
    id: 'detailed-assessment-commenced',
    title: 'service of the notice of commencement of detailed assessment',
  },
  { id: 'points-of-dispute-served', title: 'service of the points of dispute' },
  { id: 'accrual', title: 'accrual of the cause of action' },
  { id: 'act-complained-of', title: 'the dismissal, or the act complained of' },
]

/** @internal */
export const facts: readonly PackFact[] = [
  {
    id: 'outOfJurisdiction',
    kind: 'boolean',
    title: 'whether the claim form is to be served out of the jurisdiction',
  },
  { id: 'acknowledged', kind: 'boolean', title: 'whether an acknowledgment of service is filed' },
  {
    id: 'reviewOf',
    kind: 'word',
    title: 'what is to be reviewed',
    words: ['planning', 'procurement', 'other'],
  },
  { id: 'knowledge', kind: 'date', title: 'the date of knowledge', optional: true },
  {
    id: 'claim',
    kind: 'word',
    title: 'what the action is for',
    words: ['tort', 'contract', 'specialty', 'defamation', 'personal-injury'],
  },
]

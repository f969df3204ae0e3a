import type { PackEvent, PackFact } from '../../../rules/pack.js'

/** The events that start the criminal rules, in the order of a case. @internal */
export const criminalEvents: readonly PackEvent[] = [
  { id: 'warrant-issued', title: 'issue of the search warrant' },
  { id: 'initial-appearance', title: 'the initial appearance', also: ['first appearance in court'] },
  { id: 'arraigned', title: 'the arraignment' },
  { id: 'alibi-request-made', title: "the government's request for notice of an alibi" },
  { id: 'alibi-notice-served', title: 'service of the notice of an alibi' },
  { id: 'public-authority-notice-received', title: 'receipt of the notice of a public-authority defense' },
  { id: 'witness-request-received', title: "receipt of the government's request for witnesses" },
  { id: 'witness-statement-received', title: "receipt of the defendant's statement of witnesses" },
  { id: 'criminal-hearing', title: 'the hearing of the motion in the criminal case' },
  { id: 'magistrate-order-served', title: "service of the magistrate judge's order" },
  { id: 'magistrate-recommendation-served', title: "service of the magistrate judge's recommendation" },
  { id: 'criminal-trial', title: 'the criminal trial' },
  { id: 'verdict-returned', title: 'the verdict or finding of guilty', also: ['guilty plea', 'conviction'] },
  { id: 'presentence-report-received', title: 'receipt of the presentence report' },
  { id: 'sentencing', title: 'the day set for sentencing' },
  { id: 'sentenced', title: 'sentencing, the oral announcement of the sentence' },
  {
    id: 'magistrate-criminal-order-entered',
    title: "entry of the magistrate judge's order in the criminal case",
  },
  { id: 'magistrate-judgment-entered', title: "entry of the magistrate judge's judgment of conviction" },
]

/** @internal */
export const criminalFacts: readonly PackFact[] = [
  { id: 'inCustody', kind: 'boolean', title: 'whether the defendant is in custody' },
  { id: 'criminalTrial', kind: 'date', title: 'the day set for the criminal trial', optional: true },
  { id: 'juryDischarged', kind: 'date', title: 'discharge of the jury', optional: true },
]

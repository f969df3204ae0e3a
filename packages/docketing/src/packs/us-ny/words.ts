import type { PackEvent, PackFact } from '../../rules/pack.js'

/** @internal */
export const events: readonly PackEvent[] = [
  { id: 'action-commenced', title: 'filing of the summons and complaint' },
  { id: 'summons-served', title: 'service of the summons, complete' },
  { id: 'proof-of-service-filed', title: 'filing of proof of leave-and-mail or nail-and-mail service' },
  { id: 'service-complete', title: 'completion of service' },
  { id: 'pleading-served', title: 'service of the pleading' },
  { id: 'demand-for-complaint-served', title: 'service of the demand for the complaint' },
  { id: 'amended-pleading-served', title: 'service of the amended pleading' },
  { id: 'answer-served', title: "service of the defendant's answer" },
  { id: 'interrogatories-served', title: 'service of the interrogatories' },
  { id: 'production-notice-served', title: 'service of the notice for production' },
  { id: 'notice-to-admit-served', title: 'service of the notice to admit' },
  { id: 'bill-demand-served', title: 'service of the demand for a bill of particulars' },
  { id: 'motion-return-date', title: 'the time at which the motion is noticed to be heard' },
  { id: 'order-notice-of-entry-served', title: 'service of the order or judgment with notice of entry' },
  {
    id: 'motion-to-dismiss-order-served',
    title: 'service of the order on the motion to dismiss with notice of entry',
  },
  { id: 'note-of-issue-filed', title: 'filing of the note of issue' },
  { id: 'notice-of-appeal-served', title: "service of the adversary's notice of appeal" },
  { id: 'verdict', title: 'the verdict, decision or discharge of the jury' },
  { id: 'arbitration-demand-received', title: 'receipt of the demand for arbitration' },
  { id: 'award-delivered', title: 'delivery of the award' },
  { id: 'trial', title: 'the trial' },
]

/** @internal */
export const facts: readonly PackFact[] = [
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
  {
    id: 'ownNoticeServed',
    kind: 'date',
    title: 'service of the order or judgment with notice of entry on or by the appellant',
    optional: true,
  },
]

import type { Authority } from '../../authority.js'
import type { PackEvent, PackFact } from '../../rules/pack.js'

/** A text read in a verbatim copy on November 22, 2026. @internal */
export function read(cite: string): Authority {
  return { cite, basis: 'official', seen: '2026-11-22' }
}

/** The events that start the rules of this pack. @internal */
export const events: readonly PackEvent[] = [
  { id: 'complaint-filed', title: 'filing of the complaint' },
  { id: 'complaint-served', title: 'service of the summons and complaint' },
  { id: 'waiver-request-sent', title: 'sending of the request to waive service' },
  { id: 'answer-served', title: 'service of the original answer' },
  { id: 'counterclaim-served', title: 'service of the pleading that states a counterclaim or crossclaim' },
  { id: 'reply-order-served', title: 'service of the order to reply to an answer' },
  { id: 'amended-pleading-served', title: 'service of the amended pleading' },
  { id: 'rule-12-motion-decided', title: "notice of the court's action on the Rule 12 motion" },
  { id: 'more-definite-statement-served', title: 'service of the more definite statement' },
  { id: 'last-pleading-served', title: 'service of the last pleading directed to the issue' },
  { id: 'state-pleading-received', title: 'receipt of the initial pleading of the state case' },
  { id: 'removed', title: 'filing of the notice of removal' },
  { id: 'rule-26f-conference', title: 'the Rule 26(f) conference' },
  { id: 'interrogatories-served', title: 'service of the interrogatories' },
  { id: 'document-request-served', title: 'service of the Rule 34 request' },
  { id: 'admission-request-served', title: 'service of the requests for admission' },
  { id: 'hearing', title: 'the hearing' },
]

/** The facts the rules of this pack turn on. @internal */
export const facts: readonly PackFact[] = [
  { id: 'waived', kind: 'boolean', title: 'whether the waiver was returned in time, before service' },
  {
    id: 'abroad',
    kind: 'boolean',
    title: 'whether the request was sent outside any judicial district of the United States',
  },
  {
    id: 'originalResponseDue',
    kind: 'date',
    title: 'the last day to respond to the original pleading',
  },
  {
    id: 'motionDenied',
    kind: 'boolean',
    title: 'whether the court denied the motion or postponed its disposition until trial',
  },
  {
    id: 'summonsServed',
    kind: 'date',
    title: 'service of the summons, where the pleading was then filed and need not be served',
  },
  { id: 'answeredBeforeRemoval', kind: 'boolean', title: 'whether the defendant answered before removal' },
  { id: 'received', kind: 'date', title: 'receipt of the initial pleading' },
  { id: 'served', kind: 'date', title: 'service of the summons for an initial pleading on file' },
]

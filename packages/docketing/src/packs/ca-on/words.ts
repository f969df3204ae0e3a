import type { PackEvent, PackFact } from '../../rules/pack.js'

/** @internal */
export const events: readonly PackEvent[] = [
  { id: 'claim-served', title: 'service of the statement of claim' },
  { id: 'defence-served', title: 'service of the statement of defence' },
  { id: 'counterclaim-served', title: 'service of the defence and counterclaim' },
  { id: 'third-party-claim-issued', title: 'issue of the third party claim' },
  { id: 'third-party-claim-served', title: 'service of the third party claim' },
  { id: 'pleadings-closed', title: 'the close of pleadings' },
  { id: 'admission-request-served', title: 'service of the request to admit' },
  { id: 'hearing', title: 'the hearing of the motion' },
  { id: 'pre-trial-conference', title: 'the pre-trial conference' },
  { id: 'order-made', title: 'the making of the order' },
  { id: 'associate-judge-order', title: 'the interlocutory order of the associate judge' },
  { id: 'notice-of-appeal-served', title: 'service of the notice of appeal' },
  { id: 'notice-of-appeal-filed', title: 'filing of the notice of appeal' },
  { id: 'leave-granted', title: 'the grant of leave to appeal' },
  { id: 'family-application-served', title: 'service of the family application' },
]

/** @internal */
export const facts: readonly PackFact[] = [
  {
    id: 'servedIn',
    kind: 'word',
    title: 'where the party was served',
    words: ['ontario', 'canada-or-us', 'elsewhere'],
  },
  { id: 'noticeOfIntent', kind: 'boolean', title: 'whether a notice of intent to defend was delivered' },
  {
    id: 'servedAbroad',
    kind: 'boolean',
    title: 'whether the family application was served outside Canada and the United States',
  },
]

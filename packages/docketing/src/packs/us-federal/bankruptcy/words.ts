import type { PackEvent, PackFact } from '../../../rules/pack.js'

/** The events that start the bankruptcy rules, in the order of a case. @internal */
export const bankruptcyEvents: readonly PackEvent[] = [
  { id: 'petition-filed', title: 'filing of the petition', also: ['bankruptcy filed', 'case commenced'] },
  { id: 'order-for-relief', title: 'the order for relief' },
  { id: 'claims-time-expired', title: 'the end of the time to file proofs of claim' },
  {
    id: 'creditors-meeting-first-set',
    title: 'the first date set for the meeting of creditors',
    also: ['341 meeting'],
  },
  { id: 'creditors-meeting-concluded', title: 'conclusion of the meeting of creditors' },
  { id: 'claim-objection-hearing', title: 'the hearing of the objection to the claim' },
  { id: 'confirmation-hearing', title: 'the confirmation hearing' },
  { id: 'motion-hearing', title: 'the hearing of the motion in the bankruptcy case' },
  { id: 'adversary-summons-issued', title: 'issue of the summons in the adversary proceeding' },
  { id: 'adversary-crossclaim-served', title: 'service of the crossclaim in the adversary proceeding' },
  {
    id: 'adversary-motion-decided',
    title: "notice of the court's action on the motion in the adversary proceeding",
  },
  { id: 'findings-served', title: 'service of the proposed findings and conclusions' },
  { id: 'bankruptcy-judgment-entered', title: 'entry of the judgment, order or decree' },
  { id: 'bankruptcy-appeal-time-expired', title: 'the end of the time to appeal in the bankruptcy case' },
  { id: 'bankruptcy-appeal-noticed', title: 'filing of the first notice of appeal in the bankruptcy case' },
  { id: 'appellant-designation-served', title: "service of the appellant's designation of the record" },
  { id: 'record-noticed', title: 'docketing of the notice that the record is available' },
  { id: 'appellant-brief-served', title: "service of the appellant's brief" },
  { id: 'appellee-brief-served', title: "service of the appellee's brief" },
  { id: 'bankruptcy-appeal-decided', title: 'entry of the judgment on the appeal' },
]

/** @internal */
export const bankruptcyFacts: readonly PackFact[] = [
  {
    id: 'chapter',
    kind: 'word',
    words: ['7', '7-involuntary', '9', '11', '12', '13'],
    title: 'which chapter the case is under',
  },
  { id: 'governmentUnit', kind: 'boolean', title: 'whether the creditor is a governmental unit' },
  {
    id: 'unitedStatesDefendant',
    kind: 'boolean',
    title: 'whether the defendant is the United States, its officer or agency',
  },
  {
    id: 'exemptionsAmended',
    kind: 'date',
    title: 'filing of an amendment to the list of exemptions',
    optional: true,
  },
  { id: 'scheduleSupplemented', kind: 'date', title: 'filing of a supplemental schedule', optional: true },
  {
    id: 'otherwiseAllowed',
    kind: 'date',
    title: 'the last day otherwise allowed for a notice of appeal',
    optional: true,
  },
  { id: 'appealArgument', kind: 'date', title: 'the day set for the argument of the appeal', optional: true },
]

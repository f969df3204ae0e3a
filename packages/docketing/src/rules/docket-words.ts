import { dayOf, type Reason } from '@matterkit/core/values'
import { because } from '../because.js'
import type { Answer } from '../counting/compute-deadline.js'
import { nameDay, sentence } from '../words.js'
import { decidingOf } from './deciding.js'
import type { Docketed } from './docket.js'
import type { TriggerDay } from './evaluate-due.js'
import type { Facts } from './facts.js'
import type { DocketParty } from './happened.js'
import { type Pack, titleOf } from './pack.js'
import type { Rule } from './rule.js'

/** Where a rule starts, and from which deadline. @internal */
export interface Trigger extends TriggerDay {
  readonly event: string
  readonly from?: Docketed
  readonly party?: DocketParty
  readonly projected: boolean
  readonly service: readonly string[]
  readonly opening: readonly Reason[]
  readonly asks: readonly Reason[]
}

/** An answer of a rule that says from when on the act may be done: it has no end of the day, and no last day. @internal */
export function firstDay<Given extends Answer>(answer: Given): Given {
  const { ends: _ends, ...rest } = answer
  const asFirst = (reason: Reason): Reason => {
    if (reason.code === 'LAST_DAY') return { ...reason, code: 'FIRST_DAY' }
    const { other } = reason.data
    if (typeof other !== 'string') return reason
    return { ...reason, data: { ...reason.data, other: other.replace(/^the last day/, 'the first day') } }
  }
  return {
    ...(rest as Given),
    questions: answer.questions.map(asFirst),
    reasons: answer.reasons.map(asFirst),
  }
}

/** What is said before the period is counted. @internal */
export function openingOf(
  pack: Pack,
  { title, assumes, inPlaceOf }: Rule,
  trigger: Trigger,
  cite: string,
): Reason[] {
  const { event, on, from, projected, party, opening } = trigger
  const first: Reason[] = [because('RULE_APPLIES', { title, cite }, cite)]
  if (inPlaceOf !== undefined && inPlaceOf.cite !== cite) {
    first.push(because('LOCAL_RULE', { of: inPlaceOf.of, was: inPlaceOf.cite }, cite))
  }
  if (party !== undefined) first.push(because('FOR_PARTY', { party: party.name ?? party.id }))
  if (projected && from !== undefined) {
    const what = sentence(titleOf(event, pack))
    const cite = from.ordered ?? from.cite
    first.push(because('PROJECTED', { ...nameDay(dayOf(on)), what, cite }, cite))
  }
  if (assumes !== undefined) first.push(because('RULE_ASSUMES', { assumption: assumes }))
  return [...first, ...opening]
}

/** What is said once it is. @internal */
export function closingOf({ kind, warnings, extendable, authority: { cite } }: Rule): Reason[] {
  const closing: Reason[] = []
  if (kind === 'earliest') closing.push(because('EARLIEST_DAY', {}))
  if (extendable === false) closing.push(because('NOT_EXTENDABLE', { cite }, cite))
  for (const warning of warnings ?? []) closing.push(because('RULE_WARNS', { warning }))
  return closing
}

/** What the rule, its trigger and its facts leave open. @internal */
export function questionsOf(pack: Pack, rule: Rule, trigger: Trigger, facts: Facts): Reason[] {
  const { cite, basis } = rule.authority
  const { event, on, from, earliest, latest, asks } = trigger
  const questions: Reason[] = [...asks]
  for (const { fact, title, wanted } of decidingOf(pack, rule, facts)) {
    questions.push(because('FACT_OPEN', { fact, title, wanted, cite }, cite))
  }
  if (from !== undefined && earliest !== latest) {
    const span = { earliest: nameDay(dayOf(earliest)).day, latest: nameDay(dayOf(latest)).day }
    questions.push(
      because('TRIGGER_OPEN', { ...span, trigger: event, title: from.title, cite: from.cite }, from.cite),
    )
  }
  if (from !== undefined && on === from.due) questions.push(...earlierTriggers(from))
  if (basis !== 'official') questions.push(because('NOT_OFFICIAL', { cite, basis }, cite))
  return questions
}

/** What runs from a deadline that a date not given may bring forward asks for that date as well, and so on down the chain. */
function earlierTriggers({ title, cite, questions }: Docketed): Reason[] {
  return questions.flatMap(({ code, data }) => {
    const what = code === 'EARLIER_IF_GIVEN' ? data.title : code === 'TRIGGER_EARLIER' ? data.what : undefined
    return typeof what === 'string' ? [because('TRIGGER_EARLIER', { title, what, cite }, cite)] : []
  })
}

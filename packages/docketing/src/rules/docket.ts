import { type CivilDate, civilDate, dayOf, type Finding, type Reason } from '@matterkit/core/values'
import type { Authority } from '../authority.js'
import { because } from '../because.js'
import { type CourtCalendar, plainCourt } from '../calendars/court-calendar.js'
import type { Answer } from '../counting/compute-deadline.js'
import { checkService } from '../counting/period.js'
import type { Act } from '../counting/regime.js'
import { fail } from '../errors.js'
import { addFault, readDay, shown } from '../faults.js'
import { nameDay, sentence } from '../words.js'
import { certain, evaluateDue, type TriggerDay, titleOf } from './evaluate-due.js'
import { applies, checkFacts, type Facts, factsOfRule } from './facts.js'
import type { Pack } from './pack.js'
import { governing, type Rule } from './rule.js'

/**
 * An event of a matter.
 *
 * @since 0.1.0
 */
export interface Happened {
  /** One of the events of the pack. */
  readonly event: string
  readonly on: string
  readonly facts?: Facts
  /** How the paper was served, where the event is the service of a paper: every method used. */
  readonly service?: readonly string[]
  readonly court?: CourtCalendar
}

/**
 * A deadline that a rule derives from an event, with all that is needed to derive it again.
 *
 * @since 0.1.0
 */
export interface Docketed extends Answer {
  /** The id of the rule. */
  readonly id: string
  readonly title: string
  readonly act: Act
  readonly trigger: { readonly event: string } & TriggerDay
  readonly cite: string
  readonly authority: Authority
  /** The rule whose act is the trigger. */
  readonly dependsOn?: string
  /** Whether the trigger has not happened yet, its last day standing in for it. */
  readonly projected: boolean
  /** The facts the rule turned on. */
  readonly facts: Facts
  readonly service: readonly string[]
}

/** Where a rule starts, and from which deadline. */
interface Trigger extends TriggerDay {
  readonly event: string
  readonly from?: Docketed
  readonly projected: boolean
  readonly service: readonly string[]
}

/**
 * The deadlines that follow from an event, in date order.
 *
 * A rule that runs from the act of another is counted from that act's last day and marked `projected`, until the
 * day of the act is given among the `facts` under the name of its event.
 *
 * @throws `DOCKET_INVALID` with everything that is wrong: an event the pack does not know (the events are listed),
 *   facts that the rules turn on and were not given, facts and methods of service that are not known;
 *   `DUE_OUT_OF_RANGE` where a period ends outside 1960 to 2060
 * @example
 * const served = docket(usFederal, { event: 'complaint-served', on: '2026-06-15' })
 * served.map(({ due }) => due) // ['2026-07-06', '2026-07-20', '2026-07-20']
 * served[1]?.projected // true
 * docket(usFederal, { event: 'served', on: '2026-06-15' }) // DOCKET_INVALID: Federal civil rules cannot docket this event
 * @since 0.1.0
 */
export function docket(pack: Pack, happened: Happened): Docketed[] {
  const { event, facts = {}, service = [], court = plainCourt(pack.regime.calendar) } = happened
  const on = check(pack, happened, facts, service)
  const docketed: Docketed[] = []
  const triggers: Trigger[] = [{ event, ...certain(on), projected: false, service }]
  for (let trigger = triggers.shift(); trigger !== undefined; trigger = triggers.shift()) {
    for (const rule of pack.rules) {
      if (rule.trigger !== trigger.event || applies(rule, facts) !== true) continue
      const deadline = derive(pack, rule, trigger, facts, court)
      if (deadline === undefined) continue
      docketed.push(deadline)
      for (const next of rule.brings ?? []) triggers.push(chained(next, deadline, facts))
    }
  }
  return docketed.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

function check(pack: Pack, { event, on }: Happened, facts: Facts, service: readonly string[]): CivilDate {
  const faults: Finding[] = []
  const day = readDay(faults, 'on', on)
  const events = pack.events.map(({ id }) => id)
  if (events.includes(event)) checkFacts(pack, chainFrom(pack, event, facts), facts, faults)
  else addFault(faults, 'event', 'EVENT_UNKNOWN', { value: shown(event), allowed: events })
  checkService(pack.regime, service, faults)
  if (day === undefined || faults.length > 0) {
    return fail('DOCKET_INVALID', { pack: pack.title }, { findings: faults })
  }
  return civilDate(on)
}

/** The rules an event may start, and those their acts may start in turn. */
function chainFrom(pack: Pack, event: string, facts: Facts): Rule[] {
  const started = pack.rules.filter((rule) => rule.trigger === event && applies(rule, facts) !== false)
  const next = new Set(started.flatMap(({ brings = [] }) => brings))
  return [...new Set([...started, ...[...next].flatMap((each) => chainFrom(pack, each, facts))])]
}

function chained(event: string, from: Docketed, facts: Facts): Trigger {
  const real = facts[event]
  if (typeof real === 'string')
    return { event, ...certain(civilDate(real)), from, projected: false, service: [] }
  const { due, earliest, latest } = from
  return { event, on: due, earliest, latest, from, projected: true, service: [] }
}

function derive(
  pack: Pack,
  rule: Rule,
  trigger: Trigger,
  facts: Facts,
  court: CourtCalendar,
): Docketed | undefined {
  const { event, on, earliest, latest, from, projected, service } = trigger
  const { due, before } = governing(rule, on)
  const answer = evaluateDue(due, { pack, rule, start: trigger, facts, service, court })
  if (answer === undefined) return undefined
  const used = factsOfRule(rule).flatMap((fact) => {
    const value = facts[fact]
    return value === undefined ? [] : [[fact, value] as const]
  })
  const { id, title, act, authority } = rule
  return {
    id,
    title,
    act,
    trigger: { event, on, earliest, latest },
    due: answer.due,
    earliest: answer.earliest,
    latest: answer.latest,
    questions: [...questionsOf(rule, trigger, before), ...answer.questions],
    reasons: [...openingOf(pack, rule, trigger), ...answer.reasons],
    cite: authority.cite,
    authority,
    ...(from === undefined ? {} : { dependsOn: from.id }),
    projected,
    facts: Object.fromEntries(used),
    service,
  }
}

function openingOf(
  pack: Pack,
  { title, authority, assumes }: Rule,
  { event, on, from, projected }: Trigger,
): Reason[] {
  const { cite } = authority
  const opening: Reason[] = [because('RULE_APPLIES', { title, cite }, cite)]
  if (projected && from !== undefined) {
    const what = sentence(titleOf(event, pack))
    opening.push(because('PROJECTED', { ...nameDay(dayOf(on)), what, cite: from.cite }, from.cite))
  }
  if (assumes !== undefined) opening.push(because('RULE_ASSUMES', { assumption: assumes }))
  return opening
}

function questionsOf(
  { authority, earlier }: Rule,
  { event: trigger, from, earliest, latest }: Trigger,
  before: string | undefined,
): Reason[] {
  const { cite, basis } = authority
  const questions: Reason[] = []
  if (from !== undefined && earliest !== latest) {
    const span = { earliest: nameDay(dayOf(earliest)).day, latest: nameDay(dayOf(latest)).day }
    questions.push(
      because('TRIGGER_OPEN', { ...span, trigger, title: from.title, cite: from.cite }, from.cite),
    )
  }
  if (before !== undefined) {
    const said = earlier ?? 'what it said is not known here'
    questions.push(because('EARLIER_VERSION', { ...nameDay(dayOf(before)), earlier: said, cite }, cite))
  }
  if (basis !== 'official') questions.push(because('NOT_OFFICIAL', { cite, basis }, cite))
  return questions
}

import { civilDate, dayOf, isLocalTime, type Reason } from '@matterkit/core/values'
import type { Authority } from '../authority.js'
import { because } from '../because.js'
import type { Answer } from '../counting/compute-deadline.js'
import type { Act } from '../counting/regime.js'
import { nameDay, sentence } from '../words.js'
import { certain, type TriggerDay } from './evaluate-due.js'
import { applies, dateIn, type Facts, factsReadBy } from './facts.js'
import { courtFor, type DocketParty, type Happened, readHappened } from './happened.js'
import { type Pack, regimeOf, titleOf } from './pack.js'
import type { Rule } from './rule.js'
import { evaluateRule } from './rule-text.js'

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
  /** The id of the event, where it was given one. */
  readonly of?: string
  /** The party it is for, where the rule is applied to each. */
  readonly party?: string
  /** Set where the date is the first on which the act may be done. */
  readonly kind?: 'earliest'
  /** Whether missing it may lose the case. */
  readonly critical?: true
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
  readonly party?: DocketParty
  readonly projected: boolean
  readonly service: readonly string[]
  readonly opening: readonly Reason[]
}

/**
 * The deadlines that follow from an event, in date order.
 *
 * A rule that runs from the act of another is counted from that act's last day and marked `projected`, until the
 * day of the act is given among the `facts` under the name of its event. A rule for each party is applied once for
 * every party in its role, or once where no such party is named.
 *
 * @throws `DOCKET_INVALID` with everything that is wrong: an event the pack does not know (the events are listed),
 *   facts that the rules turn on and were not given, facts and methods of service that are not known;
 *   `DUE_OUT_OF_RANGE` where a period ends outside 1960 to 2060
 * @example
 * const served = docket(usFederal, { event: 'complaint-served', on: '2026-06-15' })
 * served.find(({ id }) => id === 'us.frcp.12.a.1.A.i')?.due // '2026-07-06'
 * docket(usFederal, { event: 'served', on: '2026-06-15' }) // DOCKET_INVALID
 * @since 0.1.0
 */
export function docket(pack: Pack, happened: Happened): Docketed[] {
  const { event, facts = {}, service = [] } = happened
  const { on, at, deemed } = readHappened(pack, happened)
  const docketed: Docketed[] = []
  const first = { event, ...certain(on, at), projected: false, service, opening: deemed }
  const triggers: Trigger[] = [first]
  for (let trigger = triggers.shift(); trigger !== undefined; trigger = triggers.shift()) {
    for (const rule of pack.rules) {
      if (rule.trigger !== trigger.event) continue
      for (const own of startsOf(rule, trigger, happened)) {
        const known = { ...facts, ...own.party?.facts }
        const deadline = derive(pack, rule, own, known, happened)
        if (deadline === undefined) continue
        docketed.push(deadline)
        for (const next of rule.brings ?? []) triggers.push(chained(next, deadline, own, known))
        for (const next of rule.expires ?? []) triggers.push(lapsed(next, deadline, own))
      }
    }
  }
  return docketed.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

/** The triggers of a rule: one for each party in its role, where the rule is for each and parties are named. */
function startsOf(rule: Rule, trigger: Trigger, { parties = [] }: Happened): Trigger[] {
  if (rule.per === undefined || trigger.party !== undefined) return [trigger]
  const own = parties.filter(({ role }) => role === rule.per?.role)
  if (own.length === 0) return [trigger]
  return own.map((party) => {
    const { on, service = trigger.service } = party
    if (on === undefined) return { ...trigger, party, service }
    const day = civilDate(on.slice(0, 10))
    return { ...trigger, ...certain(day, isLocalTime(on) ? on : undefined), party, service }
  })
}

function chained(event: string, from: Docketed, { party }: Trigger, facts: Facts): Trigger {
  const real = dateIn(facts, event)
  const own = { event, from, service: [], opening: [], ...(party === undefined ? {} : { party }) }
  if (real !== undefined) return { ...own, ...certain(civilDate(real)), projected: false }
  const { due, earliest, latest } = from
  return { ...own, on: due, earliest, latest, projected: true }
}

/** What happens on the last day itself, and needs no report. */
function lapsed(event: string, from: Docketed, { party }: Trigger): Trigger {
  const { due, earliest, latest } = from
  const own = { event, from, service: [], opening: [], ...(party === undefined ? {} : { party }) }
  return { ...own, on: due, earliest, latest, projected: from.projected }
}

function derive(
  pack: Pack,
  rule: Rule,
  trigger: Trigger,
  facts: Facts,
  happened: Happened,
): Docketed | undefined {
  const stands = applies(rule, facts)
  if (stands === 'no' || stands === 'missing') return undefined
  const { event, on, earliest, latest, at, from, projected, service, party } = trigger
  const regime = regimeOf(pack, rule)
  const court = courtFor(happened, regime)
  const { means } = happened
  const answer = evaluateRule({ pack, regime, rule, start: trigger, facts, service, court, means, keys: {} })
  if (answer === undefined) return undefined
  const { id, title, act, authority, kind, critical } = rule
  return {
    id,
    title,
    act,
    trigger: { event, on, earliest, latest, ...(at === undefined ? {} : { at }) },
    due: answer.due,
    ...(answer.at === undefined ? {} : { at: answer.at }),
    ...(answer.ends === undefined ? {} : { ends: answer.ends }),
    earliest: answer.earliest,
    latest: answer.latest,
    questions: [...questionsOf(pack, rule, trigger, facts), ...answer.questions],
    reasons: [...openingOf(pack, rule, trigger, answer.cite), ...answer.reasons, ...closingOf(rule)],
    cite: answer.cite,
    authority,
    ...(from === undefined ? {} : { dependsOn: from.id }),
    ...(happened.id === undefined ? {} : { of: happened.id }),
    ...(party === undefined ? {} : { party: party.id }),
    ...(kind === undefined ? {} : { kind }),
    ...(critical === undefined ? {} : { critical }),
    projected,
    facts: factsUsed(pack, rule, facts),
    service,
  }
}

/** The facts that decided: those the rule reads, and the dates that chose a text. */
function factsUsed(pack: Pack, rule: Rule, facts: Facts): Facts {
  const read = [...factsReadBy(rule), ...Object.values(pack.keys ?? {})]
  return Object.fromEntries(
    [...new Set(read)].flatMap((fact) => {
      const value = facts[fact]
      return value === undefined ? [] : [[fact, value] as const]
    }),
  )
}

function openingOf(pack: Pack, { title, assumes }: Rule, trigger: Trigger, cite: string): Reason[] {
  const { event, on, from, projected, party, opening } = trigger
  const first: Reason[] = [because('RULE_APPLIES', { title, cite }, cite)]
  if (party !== undefined) first.push(because('FOR_PARTY', { party: party.name ?? party.id }))
  if (projected && from !== undefined) {
    const what = sentence(titleOf(event, pack))
    first.push(because('PROJECTED', { ...nameDay(dayOf(on)), what, cite: from.cite }, from.cite))
  }
  if (assumes !== undefined) first.push(because('RULE_ASSUMES', { assumption: assumes }))
  return [...first, ...opening]
}

function closingOf({ kind, warnings, extendable, authority: { cite } }: Rule): Reason[] {
  const closing: Reason[] = []
  if (kind === 'earliest') closing.push(because('EARLIEST_DAY', {}))
  if (extendable === false) closing.push(because('NOT_EXTENDABLE', { cite }, cite))
  for (const warning of warnings ?? []) closing.push(because('RULE_WARNS', { warning }))
  return closing
}

function questionsOf(pack: Pack, rule: Rule, trigger: Trigger, facts: Facts): Reason[] {
  const { cite, basis } = rule.authority
  const { event, from, earliest, latest } = trigger
  const questions: Reason[] = []
  for (const [fact, wanted] of Object.entries(rule.when ?? {})) {
    if (facts[fact] !== 'unknown') continue
    const title = titleOf(fact, pack)
    questions.push(because('FACT_OPEN', { fact, title, wanted: wantedOf(title, wanted), cite }, cite))
  }
  if (from !== undefined && earliest !== latest) {
    const span = { earliest: nameDay(dayOf(earliest)).day, latest: nameDay(dayOf(latest)).day }
    questions.push(
      because('TRIGGER_OPEN', { ...span, trigger: event, title: from.title, cite: from.cite }, from.cite),
    )
  }
  if (basis !== 'official') questions.push(because('NOT_OFFICIAL', { cite, basis }, cite))
  return questions
}

function wantedOf(title: string, wanted: boolean | string | readonly string[]): string {
  if (typeof wanted === 'boolean') return `the answer to "${title}" is ${wanted ? 'yes' : 'no'}`
  return `"${title}" is ${typeof wanted === 'string' ? wanted : wanted.join(' or ')}`
}

/** What tells a deadline from every other that follows from the same events. @internal */
export function keyOf({
  id,
  dependsOn,
  party,
  of,
}: Pick<Docketed, 'id' | 'dependsOn' | 'party' | 'of'>): string {
  const rule = `${of === undefined ? '' : `${of}/`}${id}`
  return `${rule}${dependsOn === undefined ? '' : `@${dependsOn}`}${party === undefined ? '' : `#${party}`}`
}

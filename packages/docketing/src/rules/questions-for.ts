import { explain, type Finding, type Reason } from '@matterkit/core/values'
import { because } from '../because.js'
import { fail } from '../errors.js'
import { expectPack } from '../expect.js'
import { addFault, shown } from '../faults.js'
import { docketingMessages } from '../messages.js'
import { sentence } from '../words.js'
import { conditionsOf, type Deciding } from './deciding.js'
import { leavesOf } from './due.js'
import { type Facts, factsOfRule, factsReadBy } from './facts.js'
import { chainFrom, regimesOf } from './happened.js'
import { hintFor } from './nearest.js'
import { type Pack, regimeOf } from './pack.js'
import type { Rule } from './rule.js'

/** One answer that a question may have. @since 0.1.0 */
export interface Choice {
  readonly value: string
  readonly title: string
}

/**
 * What must, or may, be known before an event is docketed.
 *
 * @since 0.1.0
 */
export interface FactQuestion {
  /** The fact; `on` for the day of the event, `service` for the methods used. */
  readonly fact: string
  /** The kind of control it needs. `time` is a day with its hour, `words` any number of the choices. */
  readonly kind: 'date' | 'time' | 'boolean' | 'word' | 'words'
  /** The question, to be put to a person. */
  readonly text: string
  readonly reason: Reason
  readonly choices?: readonly Choice[]
  /** May be left open: what depends on it is then not docketed, or docketed as if it had not happened. */
  readonly optional: boolean
  /** What turns on it, so that a person sees why it is asked. */
  readonly rules: readonly { readonly id: string; readonly title: string; readonly cite: string }[]
}

/**
 * What to ask a person before an event is docketed: its day, how the paper was served where that adds days or decides
 * when it counts, and every fact that a rule turns on. Facts already known are not asked for, nor what they make
 * pointless, so a form asks again after each answer.
 *
 * @param facts - what is known so far
 * @returns required questions first; an empty list never: the day of the event always comes first
 * @throws `NOT_A_PACK`; `DOCKET_INVALID` for an event the pack does not know, with the one that was likely meant
 * @example
 * const asked = questionsFor(usFederal, 'judgment-entered')
 * asked.map(({ fact, kind }) => `${fact} ${kind}`)[0] // 'on date'
 * asked.find(({ fact }) => fact === 'unitedStatesParty')?.kind // 'boolean'
 * @since 0.1.0
 */
export function questionsFor(pack: Pack, event: string, facts: Facts = {}): FactQuestion[] {
  expectPack(pack)
  const events = pack.events.map(({ id }) => id)
  if (!events.includes(event)) {
    const findings: Finding[] = []
    addFault(findings, 'event', 'EVENT_UNKNOWN', {
      value: shown(event),
      hint: hintFor(event, events),
      allowed: events,
    })
    return fail('DOCKET_INVALID', { pack: pack.title }, { findings })
  }
  const chain = chainFrom(pack, event, facts)
  const named = pack.events.find(({ id }) => id === event)?.title ?? event
  const hours = chain.filter((rule) => rule.trigger === event && duesOf(rule).some(isInHours))
  const day = ask(
    'on',
    hours.length > 0 ? 'time' : 'date',
    because('ASK_DAY', { title: named }),
    hours,
    false,
  )
  const rest = pack.facts.flatMap((fact) => {
    if (facts[fact.id] !== undefined) return []
    const needing = chain.filter((rule) => factsOfRule(rule).includes(fact.id))
    const reading = chain.filter((rule) => factsReadBy(rule).includes(fact.id))
    const chosen = Object.values(pack.keys ?? {}).includes(fact.id)
      ? chain.filter(({ versionedBy }) => versionedBy)
      : []
    const turning = [...new Set([...needing, ...reading, ...chosen])]
    if (turning.length === 0) return []
    const { title, kind } = fact
    const code = kind === 'date' ? 'ASK_DATE' : kind === 'boolean' ? 'ASK_WHETHER' : 'ASK_WHICH'
    const words = fact.words?.map((value) => ({ value, title: value.replaceAll('-', ' ') }))
    const optional = fact.optional === true || needing.length === 0
    const made = ask(fact.id, kind, because(code, { title: sentence(title) }), turning, optional, words)
    return [fact.ask === undefined ? made : { ...made, text: fact.ask }]
  })
  return [
    day,
    ...serviceQuestion(pack, event, chain),
    ...rest.toSorted((a, b) => Number(a.optional) - Number(b.optional)),
  ]
}

/**
 * A deadline that is not docketed because something is not known.
 *
 * @since 0.1.0
 */
export interface PossibleDeadline {
  readonly id: string
  readonly title: string
  readonly cite: string
  readonly kind?: 'earliest'
  /** What would bring it about: every one of these. */
  readonly decidedBy: readonly Deciding[]
}

/**
 * The deadlines that an event may bring beside those that `docket` gives: each turns on facts that were left open.
 * Beside them stand the deadlines of the docket itself that carry `decidedBy`, where a fact was said to be `unknown`.
 *
 * @example
 * possibleDeadlines(usFederal, 'removed', {}).some(({ id }) => id === 'us.frcp.81.c.2') // true
 * @since 0.1.0
 */
export function possibleDeadlines(pack: Pack, event: string, facts: Facts = {}): PossibleDeadline[] {
  return chainFrom(pack, event, facts).flatMap((rule) => {
    const decidedBy = conditionsOf(pack, rule, (fact) => facts[fact] === undefined)
    const { id, title, authority, kind } = rule
    if (decidedBy.length === 0) return []
    return [{ id, title, cite: authority.cite, ...(kind === undefined ? {} : { kind }), decidedBy }]
  })
}

/** How a paper was served is asked where it adds days to a period that the event starts, or decides its day. */
function serviceQuestion(pack: Pack, event: string, chain: readonly Rule[]): FactQuestion[] {
  const own = chain.filter((rule) => rule.trigger === event && rule.serviceDays !== false)
  if (own.length === 0 && pack.regime.deemed === undefined) return []
  const regimes = own.length === 0 ? regimesOf(pack, chain) : own.map((rule) => regimeOf(pack, rule))
  const methods = new Map(
    regimes.flatMap(({ service }) => service).map(({ method, title }) => [method, title]),
  )
  if (methods.size === 0) return []
  const choices = [...methods].map(([value, title]) => ({ value, title }))
  const title = pack.events.find(({ id }) => id === event)?.title ?? event
  return [ask('service', 'words', because('ASK_SERVICE', { title }), own, true, choices)]
}

function ask(
  fact: string,
  kind: FactQuestion['kind'],
  reason: Reason,
  rules: readonly Rule[],
  optional: boolean,
  choices?: readonly Choice[],
): FactQuestion {
  return {
    fact,
    kind,
    text: explain(reason, docketingMessages),
    reason,
    ...(choices === undefined ? {} : { choices }),
    optional,
    rules: rules.map(({ id, title, authority }) => ({ id, title, cite: authority.cite })),
  }
}

function duesOf({ due, versions = [] }: Rule) {
  return [due, ...versions.flatMap((version) => version.due ?? [])].flatMap(leavesOf)
}

function isInHours(leaf: ReturnType<typeof leavesOf>[number]): boolean {
  return leaf.kind === 'period' && leaf.unit === 'hour'
}

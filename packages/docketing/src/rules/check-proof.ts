import type { DataFor, Finding } from '@matterkit/core/values'
import { type CourtCalendar, plainCourt } from '../calendars/court-calendar.js'
import type { Deadline } from '../counting/compute-deadline.js'
import { type Period, readPeriod } from '../counting/period.js'
import type { Regime } from '../counting/regime.js'
import { type Walked, walk } from '../counting/walk.js'
import type { docketingMessages } from '../messages.js'
import type { Docketed } from './docket.js'
import { type Due, type DueChoice, type DuePeriod, shapeOf } from './due.js'
import { courtBetween } from './evaluate-due.js'
import { dateIn } from './facts.js'
import { type Pack, regimeOf } from './pack.js'
import type { Rule } from './rule.js'

/**
 * Derives a deadline again by walking the calendar one day at a time, and finds every date that differs. An empty
 * list means that two independent ways of counting agree. A date that the court ordered is not derived from anything,
 * and nothing is found against it.
 *
 * @param basis - the regime of a counted deadline, the pack of a docketed one
 * @param court - the calendar the deadline was counted with, where it was given one
 * @returns findings in the words of `docketingMessages` and `docketingErrors`
 * @example
 * const deadline = computeDeadline(frcp6, { from: '2026-05-08', count: 30, unit: 'day', direction: 'after' })
 * checkProof(frcp6, deadline) // []
 * checkProof(frcp6, { ...deadline, due: civilDate('2026-06-07') })[0]?.code // 'PROOF_DIFFERS'
 * @since 0.1.0
 */
export function checkProof(basis: Regime, deadline: Deadline, court?: CourtCalendar): Finding[]
export function checkProof(basis: Pack, deadline: Docketed, court?: CourtCalendar): Finding[]
export function checkProof(
  basis: Regime | Pack,
  deadline: Deadline | Docketed,
  court?: CourtCalendar,
): Finding[] {
  if ('rules' in basis) return 'id' in deadline ? checkDocketed(basis, deadline, court) : []
  return 'period' in deadline ? checkCounted(basis, deadline, court) : []
}

function checkCounted(regime: Regime, deadline: Deadline, court = plainCourt(regime.calendar)): Finding[] {
  const read = readPeriod(regime, deadline.period)
  if (typeof read !== 'number') return read.map((finding) => ({ ...finding, at: `period.${finding.at}` }))
  return compare(deadline, walk(regime, deadline.period, court))
}

/** What a rule is walked with. */
interface Proof {
  readonly pack: Pack
  readonly rule: Rule
  readonly regime: Regime
  readonly court: CourtCalendar
  readonly deadline: Docketed
  readonly keys: NonNullable<Period['keys']>
  readonly findings: Finding[]
}

function checkDocketed(pack: Pack, deadline: Docketed, given?: CourtCalendar): Finding[] {
  // What the court ordered is not derived from anything.
  if (deadline.ordered !== undefined) return []
  const rule = pack.rules.find(({ id }) => id === deadline.id)
  if (rule === undefined)
    return [finding('id', 'PROOF_RULE_UNKNOWN', { rule: deadline.id, pack: pack.title })]
  if (rule.trigger !== deadline.trigger.event) {
    const data = { found: deadline.trigger.event, wanted: rule.trigger }
    return [finding('trigger.event', 'PROOF_EVENT_DIFFERS', data)]
  }
  const regime = regimeOf(pack, rule)
  const court = given?.calendar === regime.calendar ? given : plainCourt(regime.calendar)
  const keys = Object.fromEntries(
    Object.entries(pack.keys ?? {}).flatMap(([key, fact]) => {
      const on = dateIn(deadline.facts, fact)
      return on === undefined ? [] : [[key, on]]
    }),
  )
  const findings: Finding[] = []
  const proof: Proof = { pack, rule, regime, court, deadline, keys, findings }
  const walked = textsOn(rule, deadline.trigger.on, keys).flatMap((due) => walkDue(due, proof) ?? [])
  const [main] = walked
  if (findings.length > 0 || main === undefined) return findings
  const span = { earliest: pick(walked, 'earliest', false), latest: pick(walked, 'latest', true) }
  return compare(deadline, { due: main.due, ...span })
}

/** The texts a rule may have had on a day, the prevailing one first. */
function textsOn(rule: Rule, on: string, keys: NonNullable<Period['keys']>): Due[] {
  const texts = rule.versions ?? []
  const by = rule.versionedBy ?? 'event'
  const key = by === 'event' ? on : keys[by]
  const text = texts.find(({ from = '' }) => from <= (key ?? on)) ?? texts.at(-1)
  const own = text?.due ?? rule.due
  const may = texts.filter(({ until = on }) => on <= until)
  return key === undefined ? [own, ...may.map(({ due }) => due ?? rule.due)] : [own]
}

/** Walks a due expression; nothing where its event has not happened, or something is found to be wrong. */
function walkDue(due: Due, proof: Proof): Walked | undefined {
  const { deadline, findings } = proof
  if (due.kind === 'period') return walkPeriod(due, proof)
  if (due.kind === 'date') {
    const { on, earliest, latest, event } = deadline.trigger
    if (due.fact === event) return { due: on, earliest, latest }
    const given = deadline.facts[due.fact]
    if (typeof given === 'string') return { due: given, earliest: given, latest: given }
    if (given === undefined && !isOptional(due.fact, proof)) {
      findings.push(finding(`facts.${due.fact}`, 'PROOF_FACT_MISSING', { fact: due.fact }))
    }
    return undefined
  }
  const parts = due.parts.map((part) => walkDue(part, proof))
  if ((due.kind === 'cap' || due.kind === 'floor') && parts[0] === undefined) return undefined
  const walked = parts.flatMap((part) => part ?? [])
  return walked.length === 0 ? undefined : governingOf(due, walked)
}

function isOptional(fact: string, { pack }: Proof): boolean {
  return pack.facts.every(({ id, optional }) => id !== fact || optional === true)
}

function walkPeriod(part: DuePeriod, proof: Proof): Walked | undefined {
  const { rule, regime, court, findings, keys, deadline } = proof
  const { trigger, facts, service } = deadline
  const restart = (part.restartedBy ?? [])
    .flatMap((fact) => dateIn(facts, fact) ?? [])
    .toSorted()
    .at(-1)
  const given = restart ?? (part.from === undefined ? undefined : facts[part.from])
  if (given === null) return undefined
  if (part.from !== undefined && typeof given !== 'string') {
    if (given === undefined && !isOptional(part.from, proof)) {
      findings.push(finding(`facts.${part.from}`, 'PROOF_FACT_MISSING', { fact: part.from }))
    }
    return undefined
  }
  const walkFrom = (from: string): Walked | undefined => {
    const served =
      typeof given === 'string' || service.length === 0 ? {} : { service, serviceDays: rule.serviceDays }
    const period: Period = { ...shapeOf(part), act: rule.act, keys, ...served, from }
    const read = readPeriod(regime, period)
    if (typeof read === 'number') return walk(regime, period, courtBetween(court, part, facts, proof))
    findings.push(...read)
    return undefined
  }
  if (typeof given === 'string') return walkFrom(given)
  if (part.unit === 'hour') return walkFrom(trigger.at ?? trigger.on)
  const [main, first, last] = [trigger.on, trigger.earliest, trigger.latest].map(walkFrom)
  return main && first && last && { due: main.due, earliest: first.earliest, latest: last.latest }
}

function governingOf({ kind }: DueChoice, parts: readonly Walked[]): Walked {
  const last = kind === 'later' || kind === 'longest' || kind === 'floor'
  return {
    due: pick(parts, 'due', last),
    earliest: pick(parts, 'earliest', last),
    latest: pick(parts, 'latest', last),
  }
}

function pick(parts: readonly Walked[], key: keyof Walked, last: boolean): string {
  return (
    parts
      .map((part) => part[key])
      .toSorted()
      .at(last ? -1 : 0) ?? ''
  )
}

function compare(deadline: Walked, walked: Walked): Finding[] {
  return (['due', 'earliest', 'latest'] as const)
    .filter((key) => deadline[key] !== walked[key])
    .map((key) => finding(key, 'PROOF_DIFFERS', { found: deadline[key], walked: walked[key] }))
}

type Table = typeof docketingMessages

function finding<Code extends keyof Table>(
  at: string,
  code: Code,
  data: DataFor<Table[Code]>,
): Finding<Code> {
  return { code, data, severity: 'error', at }
}

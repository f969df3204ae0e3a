import type { DataFor, Finding } from '@matterkit/core/values'
import { type CourtCalendar, plainCourt } from '../calendars/court-calendar.js'
import type { Deadline } from '../counting/compute-deadline.js'
import { type Period, readPeriod } from '../counting/period.js'
import type { Regime } from '../counting/regime.js'
import { type Walked, walk } from '../counting/walk.js'
import type { docketingMessages } from '../messages.js'
import type { Docketed } from './docket.js'
import { type Due, type DueDate, type DuePeriod, partsOf } from './due.js'
import type { Pack } from './pack.js'
import type { Rule } from './rule.js'

/**
 * Derives a deadline again by walking the calendar one day at a time, and finds every date that differs. An empty
 * list means that two independent ways of counting agree.
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

function checkDocketed(pack: Pack, deadline: Docketed, court = plainCourt(pack.regime.calendar)): Finding[] {
  const rule = pack.rules.find(({ id }) => id === deadline.id)
  if (rule === undefined)
    return [finding('id', 'PROOF_RULE_UNKNOWN', { rule: deadline.id, pack: pack.title })]
  if (rule.trigger !== deadline.trigger.event) {
    const data = { found: deadline.trigger.event, wanted: rule.trigger }
    return [finding('trigger.event', 'PROOF_EVENT_DIFFERS', data)]
  }
  const due = textOn(rule, deadline.trigger.on)
  const findings: Finding[] = []
  const parts = partsOf(due).flatMap((part) => walkPart(pack, rule, part, deadline, court, findings) ?? [])
  return findings.length > 0 || parts.length === 0 ? findings : compare(deadline, governingOf(due, parts))
}

/** Walks one part of a rule; nothing where its event has not happened, or something is found to be wrong. */
function walkPart(
  pack: Pack,
  rule: Rule,
  part: DuePeriod | DueDate,
  { trigger, facts, service }: Docketed,
  court: CourtCalendar,
  findings: Finding[],
): Walked | undefined {
  const fact = part.kind === 'date' ? part.fact : part.from
  const given = fact === undefined ? undefined : facts[fact]
  if (given === null) return undefined
  if (fact !== undefined && typeof given !== 'string') {
    findings.push(finding(`facts.${fact}`, 'PROOF_FACT_MISSING', { fact }))
    return undefined
  }
  if (part.kind === 'date') return { due: String(given), earliest: String(given), latest: String(given) }
  const { count, unit, direction } = part
  const own = { count, unit, direction, act: rule.act }
  const walkFrom = (from: string): Walked | undefined => {
    const served = fact === undefined ? { service, serviceDays: rule.serviceDays } : {}
    const period: Period = { ...own, ...served, from }
    const read = readPeriod(pack.regime, period)
    if (typeof read === 'number') return walk(pack.regime, period, court)
    findings.push(...read)
    return undefined
  }
  const starts =
    typeof given === 'string' ? [given, given, given] : [trigger.on, trigger.earliest, trigger.latest]
  const [main, first, last] = starts.map(walkFrom)
  return main && first && last && { due: main.due, earliest: first.earliest, latest: last.latest }
}

function textOn(rule: Rule, on: string): Due {
  const texts = rule.versions ?? []
  return (texts.find(({ from = '' }) => from <= on) ?? texts.at(-1))?.due ?? rule.due
}

function governingOf(due: Due, parts: readonly Walked[]): Walked {
  const at = due.kind === 'shorter' ? 0 : -1
  const pick = (key: keyof Walked) =>
    parts
      .map((part) => part[key])
      .toSorted()
      .at(at) ?? ''
  return { due: pick('due'), earliest: pick('earliest'), latest: pick('latest') }
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

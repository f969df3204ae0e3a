import { type CivilDate, dayOf, type Finding, type Reason } from '@matterkit/core/values'
import { because } from '../because.js'
import { type CourtCalendar, plainCourt } from '../calendars/court-calendar.js'
import { fail } from '../errors.js'
import { expectRegime } from '../expect.js'
import { addFault, shown } from '../faults.js'
import { dateText } from '../words.js'
import { textInForce } from './axes.js'
import { countFrom, lastDay } from './count.js'
import { dayEndOf } from './day-end.js'
import { hoursFrom } from './hours.js'
import { limitsOf } from './limits.js'
import { type Period, periodAlone, readPeriod, strangeIn } from './period.js'
import { spanOf } from './readings.js'
import type { Regime } from './regime.js'
import * as step from './steps.js'

/**
 * A date with all that can be said about it.
 *
 * @since 0.1.0
 */
export interface Answer {
  /** The date on the prevailing reading. */
  readonly due: CivilDate
  /** The hour on that day, where the rule sets one or the period is in hours: `2026-09-28T10:00`, in the court's place. */
  readonly at?: string
  /** The hour at which the last day ends, where the regime says: `24:00`, `16:30`, `closing`. */
  readonly ends?: string
  /** The earliest date that can be defended on what was given: the safe one, unless a question says what may bring it forward. */
  readonly earliest: CivilDate
  /** The latest date that can be defended. */
  readonly latest: CivilDate
  /** What a lawyer should settle before relying on the date. Empty means that nothing is known to be open. */
  readonly questions: readonly Reason[]
  /** How the date came about, step by step. */
  readonly reasons: readonly Reason[]
}

/**
 * The last day of a period, and the period it was counted from.
 *
 * @since 0.1.0
 */
export interface Deadline extends Answer {
  readonly period: Period
}

/**
 * Counts a period as a court's rule counts it.
 *
 * Where readings of the law give different dates, `due` is the prevailing one and `questions` says what turns it.
 * Without `state` holidays in the `court`, every period measured after an event carries the question
 * `STATE_HOLIDAYS_UNKNOWN` where the regime looks to them. Hours pass as they pass: 72 hours over a change of clocks
 * end an hour earlier or later by the clock, and need the court's `zone`.
 *
 * @param period - the period; `court` is the court's own calendar (by default the regime's holidays alone);
 *   `reasons: false` leaves the steps out, for bulk work, and changes nothing else
 * @throws `NOT_A_REGIME`; `PERIOD_INVALID` with every fault of the period; `DUE_OUT_OF_RANGE` where it ends outside 1960 to 2060
 * @example
 * computeDeadline(frcp6, { from: '2026-05-08', count: 30, unit: 'day', direction: 'after', service: ['mail'] }).due // '2026-06-11'
 * computeDeadline(frcp6, { from: '2026-05-08', count: 0, unit: 'day', direction: 'after' }) // PERIOD_INVALID: the period cannot be counted
 * @since 0.1.0
 */
export function computeDeadline(
  regime: Regime,
  period: Period & { readonly court?: CourtCalendar; readonly reasons?: boolean },
): Deadline {
  expectRegime(regime)
  if (typeof period !== 'object' || period === null) return noPeriod(period)
  const { court = plainCourt(regime.calendar), reasons: wanted = true } = period
  const given = periodAlone(period)
  const start = readPeriod(regime, given)
  const strange = strangeIn(period)
  if (typeof start !== 'number' || strange.length > 0) {
    return fail('PERIOD_INVALID', {}, { findings: [...strange, ...(typeof start === 'number' ? [] : start)] })
  }

  const moves: Reason[] = []
  const hours = given.unit === 'hour' ? hoursOf(regime, given, court, moves) : undefined
  const from = hours === undefined ? start : dayOf(hours.slice(0, 10))
  const { axes, missing } = textInForce(regime, given)
  const count = countFrom(regime, axes, given, court, from)

  const due = lastDay(count, 0, wanted ? moves : undefined)
  const span = spanOf(count, due)
  const date = dateText(due)
  const earliest = span.earliest === due ? date : dateText(span.earliest)
  const latest = span.latest === due ? date : dateText(span.latest)
  const time = hours?.slice(11) ?? given.next?.time
  const end = dayEndOf(regime, court, given)
  const limits = limitsOf(count, { earliest, latest, missing })
  const deadline = {
    due: date,
    earliest,
    latest,
    questions: span.questions.length === 0 ? limits : [...span.questions, ...limits],
    reasons: wanted
      ? explained(count, due, moves, time === undefined ? end : undefined, hours === undefined)
      : [],
    period: given,
  }
  // Set beside, for a spread of nothing costs as much as the counting.
  if (time !== undefined) return { ...deadline, at: `${date}T${time}` }
  return end === undefined ? deadline : { ...deadline, ends: end.time }
}

type Count = ReturnType<typeof countFrom>

function noPeriod(period: unknown): never {
  const findings: Finding[] = []
  const wanted = 'an object: { from, count, unit, direction }'
  addFault(findings, 'period', 'WRONG_KIND', { found: shown(period), wanted })
  return fail('PERIOD_INVALID', {}, { findings })
}

function explained(
  count: Count,
  due: number,
  moves: readonly Reason[],
  end: ReturnType<typeof dayEndOf>,
  days: boolean,
): Reason[] {
  const reasons = days ? [step.opening(count), ...moves] : [...moves]
  reasons.push(...step.serviceAddsNothing(count), step.last(due))
  if (end !== undefined) reasons.push(because('DAY_ENDS', { time: end.time, cite: end.cite }, end.cite))
  return reasons
}

/** Where a period in hours ends. Its zone is the court's, or the regime's where all its courts share one. */
function hoursOf(regime: Regime, period: Period, court: CourtCalendar, moves: Reason[]): string {
  const zone = court.zone ?? regime.zone
  if (zone === undefined) {
    const data = { wanted: 'the zone of the court' }
    return fail(
      'PERIOD_INVALID',
      {},
      { findings: [{ code: 'ZONE_MISSING', data, severity: 'error', at: 'court.zone' }] },
    )
  }
  const { count, direction, from } = period
  const { local, reasons } = hoursFrom(from, zone, direction === 'after' ? count : -count)
  const cite = regime.cites.hours ?? regime.cites.count
  moves.push(...reasons, because('HOURS_COUNTED', { from, count, direction, zone, at: local, cite }, cite))
  return local
}

import { type CivilDate, dateOf, dayOf, type Reason } from '@matterkit/core/values'
import { because } from '../because.js'
import { type CourtCalendar, plainCourt } from '../calendars/court-calendar.js'
import { fail } from '../errors.js'
import { nameDay } from '../words.js'
import { type Count, lastDay } from './count.js'
import { type Period, periodAlone, readPeriod } from './period.js'
import { spanOf } from './readings.js'
import type { Regime } from './regime.js'
import { additionOf } from './service-days.js'
import * as step from './steps.js'
import { targetOf } from './target.js'

/**
 * A date with all that can be said about it.
 *
 * @since 0.1.0
 */
export interface Answer {
  /** The date on the prevailing reading. */
  readonly due: CivilDate
  /** The earliest date that can be defended: the safe one. */
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
 * Days end with the day: the hour at which a last day ends is not part of the answer. Where readings of the law
 * give different dates, `due` is the prevailing one and `questions` says what turns it. Without `state` holidays
 * in the `court`, every period measured after an event carries the question `STATE_HOLIDAYS_UNKNOWN`.
 *
 * @param period - the period; `court` is the court's own calendar (by default the regime's holidays alone);
 *   `reasons: false` leaves the steps out, for bulk work, and changes nothing else
 * @throws `PERIOD_INVALID` with every fault of the period; `DUE_OUT_OF_RANGE` where it ends outside 1960 to 2060
 * @example
 * computeDeadline(frcp6, { from: '2026-05-08', count: 30, unit: 'day', direction: 'after', service: ['mail'] }).due // '2026-06-11'
 * computeDeadline(frcp6, { from: '2026-05-08', count: 0, unit: 'day', direction: 'after' }) // PERIOD_INVALID: the period cannot be counted
 * @since 0.1.0
 */
export function computeDeadline(
  regime: Regime,
  period: Period & { readonly court?: CourtCalendar; readonly reasons?: boolean },
): Deadline {
  const { court = plainCourt(regime.calendar), reasons: wanted = true } = period
  const given = periodAlone(period)
  const from = readPeriod(regime, given)
  if (typeof from !== 'number') return fail('PERIOD_INVALID', {}, { findings: from })

  const { count: length, unit, direction } = given
  const target = targetOf(from, length, unit, direction)
  const addition = additionOf(regime, given)
  const count: Count = { regime, period: given, court, from, target, addition, seen: 0 }

  const moves: Reason[] = []
  const due = lastDay(count, 0, wanted ? moves : undefined)
  const span = spanOf(count, due)
  const date = dateOf(due)
  const earliest = span.earliest === due ? date : dateOf(span.earliest)
  const latest = span.latest === due ? date : dateOf(span.latest)
  return {
    due: date,
    earliest,
    latest,
    questions: [...span.questions, ...limitsOf(count, earliest, latest)],
    reasons: wanted
      ? [...step.counted(count), ...moves, ...step.serviceAddsNothing(count), step.last(due)]
      : [],
    period: given,
  }
}

/** The days for which state holidays are known where none were given: none. */
const unknown = { from: '9999-12-31', through: '0001-01-01' }

/** What the calendar and the text do not reach. */
function limitsOf({ regime, court, period }: Count, earliest: CivilDate, latest: CivilDate): Reason[] {
  const { calendar, state } = court
  // Dates compare as text.
  const { from: stateFrom, through: stateThrough } = state ?? unknown
  const limits: Reason[] = []
  if (period.direction === 'after' && (earliest < stateFrom || latest > stateThrough)) {
    const cite = regime.cites.stateHoliday
    limits.push(because('STATE_HOLIDAYS_UNKNOWN', { cite }, cite))
  }
  if (latest > calendar.verifiedThrough) {
    limits.push(
      because('BEYOND_VERIFIED', { title: calendar.title, ...nameDay(dayOf(calendar.verifiedThrough)) }),
    )
  }
  if (period.from < regime.since || earliest < regime.since) {
    const { since, earlier, title } = regime
    limits.push(because('EARLIER_TEXT', { ...nameDay(dayOf(since)), earlier, title }, title))
  }
  return limits
}

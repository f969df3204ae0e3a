import { type Day, dateOf, type Reason } from '@matterkit/core/values'
import type { CourtCalendar } from '../calendars/court-calendar.js'
import { DayIs } from '../calendars/day-table.js'
import { FIRST, LAST } from '../calendars/range.js'
import { fail } from '../errors.js'
import type { Period } from './period.js'
import type { Regime } from './regime.js'
import type { Addition } from './service-days.js'
import * as step from './steps.js'
import type { Target } from './target.js'

/**
 * How a reading departs from the prevailing one, one bit for each open point. 0 is the prevailing reading.
 *
 * @internal
 */
export const Reading = {
  /** An observed day that can be doubted is an ordinary day. */
  observedOpen: 1,
  /** An administrative closure is a legal holiday. */
  closureHoliday: 2,
  /** The other number of days is added for service. */
  otherService: 4,
  /** A missing corresponding day means the day after the short month. */
  afterShortMonth: 8,
  /** The act, which was not given, is a filing. */
  filing: 16,
} as const

/** One count being made. @internal */
export interface Count {
  readonly regime: Regime
  readonly period: Period
  readonly court: CourtCalendar
  readonly from: Day
  readonly target: Target
  readonly addition: Addition
  /** The bits of every last day looked at so far, under any reading. */
  seen: number
  /** The last days looked at, once someone asks. */
  visited?: Set<Day>
}

/** The last day under a reading; what was done on the way goes to `why`. @internal */
export function lastDay(count: Count, reading: number, why?: Reason[]): Day {
  const { target, addition } = count
  const bare = (reading & Reading.afterShortMonth) !== 0 && target.shortened ? target.day + 1 : target.day
  const expiry = settle(count, bare, reading, why)
  const added = (reading & Reading.otherService) === 0 ? addition.days : addition.otherwise
  if (added === 0) return expiry
  why?.push(step.serviceAdds(count, expiry, added))
  return settle(count, expiry + added, reading, why)
}

/**
 * Moves a last day off days on which the period cannot end.
 *
 * A period moves on in its own direction. Only then does a clerk's office out of reach matter: it extends the time
 * for filing, always forward (FRCP 6(a)(3) and 2009 committee note), past legal holidays too.
 */
function settle(count: Count, start: Day, reading: number, why: Reason[] | undefined): Day {
  const { direction, act } = count.period
  const shut = shutUnder(reading, direction)
  const heading = direction === 'after' ? 1 : -1
  let at = start
  let is = look(count, at)
  while ((is & shut) !== 0) {
    why?.push(step.closed(count, at, shut, direction))
    at += heading
    is = look(count, at)
  }
  if (direction === 'before' && (is & DayIs.state) !== 0) why?.push(step.stateHolidayCounts(count, at))
  if ((is & DayIs.unreachable) === 0) return at
  if (act !== 'file' && (act !== undefined || (reading & Reading.filing) === 0)) {
    if (act !== undefined) why?.push(step.notFiling(count, at))
    return at
  }
  while ((is & (shut | DayIs.unreachable)) !== 0) {
    why?.push((is & shut) === 0 ? step.unreachable(count, at) : step.closed(count, at, shut, 'after'))
    at += 1
    is = look(count, at)
  }
  return at
}

function shutUnder(reading: number, direction: Period['direction']): number {
  return (
    DayIs.weekend |
    DayIs.holiday |
    (direction === 'after' ? DayIs.state : 0) |
    ((reading & Reading.observedOpen) === 0 ? DayIs.doubted : 0) |
    ((reading & Reading.closureHoliday) === 0 ? 0 : DayIs.closed)
  )
}

function look(count: Count, at: Day): number {
  const is = count.court.table.bits[at - FIRST]
  if (is === undefined) {
    return fail('DUE_OUT_OF_RANGE', {
      from: count.period.from,
      first: dateOf(FIRST),
      last: dateOf(LAST),
    })
  }
  count.seen |= is
  count.visited?.add(at)
  return is
}

import { type Day, dateOf } from '@matterkit/core/values'
import type { CourtCalendar } from '../calendars/court-calendar.js'
import { DayIs } from '../calendars/day-table.js'
import { FIRST, LAST } from '../calendars/range.js'
import { fail } from '../errors.js'
import type { Axes } from './axes.js'
import type { Period } from './period.js'
import type { Regime } from './regime.js'
import type { Addition } from './service-days.js'

/**
 * How a reading departs from the prevailing one, one bit for each open point. 0 is the prevailing reading.
 *
 * @internal
 */
export const Reading = {
  /** A day that can be doubted is an ordinary day. */
  observedOpen: 1,
  /** An administrative closure is a legal holiday. */
  closureHoliday: 2,
  /** The other number of days is added for service. */
  otherService: 4,
  /** A missing corresponding day means the day after the short month. */
  afterShortMonth: 8,
  /** The act, which was not given, is a filing. */
  filing: 16,
  /** A last day goes the other way. */
  otherRoll: 32,
  /** Days for service are added in the other order. */
  otherSequence: 64,
  /** The days are clear days. */
  clearDays: 128,
} as const

/** One count being made. @internal */
export interface Count {
  readonly regime: Regime
  readonly axes: Axes
  readonly period: Period
  readonly court: CourtCalendar
  /** The day of the event, or the day on which hours end. */
  readonly from: Day
  readonly heading: 1 | -1
  readonly addition: Addition
  readonly included: boolean
  readonly clear: boolean
  /** The bits of days on which time does not run. */
  readonly blocking: number
  /** The bits of the ranges that are left out. */
  readonly leftOut: number
  /** Whether the bare period is so many days and nothing else. */
  readonly plainDays: boolean
  /** The bits of every day looked at so far, under any reading. */
  seen: number
  /** Whether the period ends in a month too short to have the corresponding day. */
  shortened: boolean
  /** The days looked at, once someone asks. */
  visited?: Set<Day>
}

/** The bits of the days that are closed under a reading. @internal */
export function shutUnder(reading: number, direction: Period['direction']): number {
  const after = direction === 'after'
  return (
    DayIs.weekend |
    DayIs.holiday |
    (after ? DayIs.state : 0) |
    ((reading & Reading.observedOpen) === 0 ? DayIs.doubted | (after ? DayIs.stateDoubted : 0) : 0) |
    ((reading & Reading.closureHoliday) === 0 ? 0 : DayIs.closed)
  )
}

/** What a day is; a day outside the calendar is refused. @internal */
export function look(count: Count, at: Day): number {
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

import { type Day, dayFrom, dayParts, daysInMonth, type Reason, weekdayOf } from '@matterkit/core/values'
import { DayIs } from '../calendars/day-table.js'
import { FIRST } from '../calendars/range.js'
import { type Count, look, Reading } from './reading.js'
import * as step from './steps.js'

/** The corresponding day so many months away. @internal */
export interface Corresponding {
  readonly day: Day
  /** Whether that is the last day of a month too short to have the corresponding day. */
  readonly shortened: boolean
}

/** The same day of the month so many months away, or the last day of a month too short to have it. @internal */
export function correspondingDay(from: Day, months: number): Corresponding {
  const start = dayParts(from)
  const index = start.year * 12 + (start.month - 1) + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  const length = daysInMonth(year, month)
  return { day: dayFrom(year, month, Math.min(start.day, length)), shortened: start.day > length }
}

/**
 * Where the bare period ends, before anything is added and before the last day is looked at.
 *
 * @param shut - the bits of the days that are closed under the reading
 * @internal
 */
export function targetOf(count: Count, shut: number, reading: number, why?: Reason[]): Day {
  const { period, axes, heading, blocking } = count
  const { unit } = period
  if (unit === 'month' || unit === 'year') return monthsAway(count, reading, why)
  const length = unit === 'week' ? period.count * 7 : period.count
  if (count.plainDays) {
    const end = count.from + heading * length
    if (why !== undefined) explain(count, why, end, step.daysCounted)
    return end
  }
  const skips = skipsClosed(count)
  let at = count.from
  if (skips && axes.triggerMoves && (look(count, at) & shut) !== 0) {
    do at += heading
    while ((look(count, at) & shut) !== 0)
    why?.push(step.triggerMoved(count, at))
  }
  if (count.included) at -= heading
  if (axes.startsOpen && !skips && unit !== 'court-day') {
    let first = at + heading
    while ((look(count, first) & shut) !== 0) first += heading
    if (first !== at + heading) why?.push(step.startShifted(count, first))
    at = first - heading
  }
  const left: Day[] = []
  if (!skips && blocking === 0 && count.leftOut === 0) at += heading * length
  else {
    for (let counted = 0; counted < length; ) {
      at += heading
      const is = look(count, at)
      if ((skips && (is & shut) !== 0) || (is & blocking) !== 0 || inRange(count, at)) left.push(at)
      else counted += 1
    }
  }
  if (why !== undefined) {
    const counted = (own: Count, end: Day): Reason => step.openDaysCounted(own, end, left, shut)
    explain(count, why, at, skips || left.length > 0 ? counted : step.daysCounted)
  }
  return isClear(count, reading) ? outside(count, at, why) : at
}

function isClear({ clear, period }: Count, reading: number): boolean {
  return clear || (period.clear === 'doubtful' && (reading & Reading.clearDays) !== 0)
}

/** Gives the reason of an end, once it is known to be within the calendar. */
function explain(count: Count, why: Reason[], end: Day, reason: (count: Count, end: Day) => Reason): void {
  look(count, end)
  why.push(reason(count, end))
}

/** Whether closed days are no part of the period. @internal */
export function skipsClosed({ period: { unit, count }, axes: { short } }: Count): boolean {
  if (unit === 'court-day') return true
  return unit === 'day' && short !== undefined && count >= short.least && count <= short.most
}

function inRange({ axes, leftOut }: Count, at: Day): boolean {
  return leftOut !== 0 && ((axes.rangeBits?.[at - FIRST] ?? 0) & leftOut) !== 0
}

/** The first day outside a period of clear days. */
function outside(count: Count, at: Day, why: Reason[] | undefined): Day {
  let next = at + count.heading
  while ((look(count, next) & count.blocking) !== 0 || inRange(count, next)) next += count.heading
  why?.push(step.clearDays(count, next))
  return next
}

function monthsAway(count: Count, reading: number, why: Reason[] | undefined): Day {
  const { period, heading, from, included } = count
  const { day, shortened } = correspondingDay(
    from,
    heading * period.count * (period.unit === 'year' ? 12 : 1),
  )
  count.shortened = shortened
  let at = shortened && (reading & Reading.afterShortMonth) !== 0 ? day + 1 : day
  // "Beginning with" ends the day before the corresponding day, but the end of a short month is not cut further.
  if (included && !shortened) at -= heading
  if (why !== undefined) explain(count, why, at, step.monthsCounted)
  const left: Day[] = []
  if (count.blocking !== 0 || count.leftOut !== 0) {
    for (let each = from; each !== at; ) {
      each += heading
      if ((look(count, each) & count.blocking) !== 0 || inRange(count, each)) left.push(each)
    }
    for (let owed = left.length; owed > 0; ) {
      at += heading
      if ((look(count, at) & count.blocking) !== 0 || inRange(count, at)) left.push(at)
      else owed -= 1
    }
    if (left.length > 0) why?.push(step.openDaysCounted(count, at, left, 0))
  }
  return isClear(count, reading) ? outside(count, at, why) : at
}

/** The given weekday next after a day. @internal */
export function nextWeekday(after: Day, weekday: number): Day {
  return after + ((weekday - weekdayOf(after) + 6) % 7) + 1
}

/** The bits of days on which time does not run. @internal */
export const blockingBits: number = DayIs.suspended

import type { Day, Reason } from '@matterkit/core/values'
import type { CourtCalendar } from '../calendars/court-calendar.js'
import { DayIs } from '../calendars/day-table.js'
import { type Axes, rangesLeftOut } from './axes.js'
import type { Period } from './period.js'
import { type Count, look, Reading, shutUnder } from './reading.js'
import type { Regime } from './regime.js'
import { type Amount, additionOf } from './service-days.js'
import * as step from './steps.js'
import { blockingBits, nextWeekday, targetOf } from './target.js'

/** Begins a count. @internal */
export function countFrom(
  regime: Regime,
  axes: Axes,
  period: Period,
  court: CourtCalendar,
  from: Day,
): Count {
  const included = period.included ?? axes.included
  const own =
    axes.clear !== undefined &&
    period.direction === 'before' &&
    (axes.clear.units === undefined || axes.clear.units.includes(period.unit))
  const clear = period.clear === 'doubtful' ? false : (period.clear ?? own)
  const blocking = court.table.any & blockingBits
  const leftOut = axes.rangeBits === undefined ? 0 : rangesLeftOut(axes, period.excluded)
  const { unit } = period
  const plainDays =
    blocking === 0 &&
    !included &&
    !clear &&
    period.clear !== 'doubtful' &&
    (unit === 'week' || unit === 'day') &&
    leftOut === 0 &&
    axes.plain
  return {
    regime,
    axes,
    period,
    court,
    from,
    heading: period.direction === 'after' ? 1 : -1,
    addition: additionOf(axes, period),
    included,
    clear,
    blocking,
    leftOut,
    plainDays,
    seen: 0,
    shortened: false,
  }
}

/** The last day under a reading; what was done on the way goes to `why`. @internal */
export function lastDay(count: Count, reading: number, why?: Reason[]): Day {
  const { addition, axes, period } = count
  const shut = shutUnder(reading, period.direction)
  const hours = period.unit === 'hour'
  let at = hours ? count.from : targetOf(count, shut, reading, why)
  if (period.next !== undefined) {
    at = nextWeekday(at, period.next.weekday)
    why?.push(step.weekdayNext(count, at))
  }
  const added = (reading & Reading.otherService) === 0 ? addition.prevailing : addition.otherwise
  if (added.days === 0) return settle(count, at, reading, why)
  const lengthens =
    (axes.sequence[period.direction] === 'lengthen') !== ((reading & Reading.otherSequence) !== 0)
  const expiry = lengthens ? at : settle(count, at, reading, why)
  const extended = extend(count, expiry, added, shut)
  why?.push(step.serviceAdds(count, expiry, extended, added, lengthens))
  return settle(count, extended, reading, why)
}

function extend(count: Count, from: Day, { days, unit }: Amount, shut: number): Day {
  if (unit === 'day') return from + count.heading * days
  let at = from
  for (let left = days; left > 0; ) {
    at += count.heading
    if ((look(count, at) & shut) === 0) left -= 1
  }
  return at
}

/**
 * Moves a last day off days on which the period cannot end.
 *
 * A period moves as the regime says, as a rule in its own direction. Only then does a clerk's office out of reach
 * matter: it extends the time for filing, always forward (FRCP 6(a)(3) and 2009 committee note), past legal holidays
 * too.
 */
function settle(count: Count, start: Day, reading: number, why: Reason[] | undefined): Day {
  const { direction, act, rolls } = count.period
  const shut = shutUnder(reading, direction)
  const heading = rolls === false ? 0 : headingOf(count, reading)
  let at = start
  let is = look(count, at)
  if (heading === 0) {
    if ((is & shut) !== 0) why?.push(step.stays(count, at))
    return at
  }
  const last = shut | (direction === 'after' ? DayIs.extended : 0)
  while ((is & last) !== 0) {
    why?.push((is & shut) === 0 ? step.extendedByOrder(count, at) : step.closed(count, at, shut, heading))
    at += heading
    is = look(count, at)
  }
  if (why !== undefined) step.notesPassedOver(count, at, why)
  if ((is & DayIs.unreachable) === 0 || count.axes.cites.unreachable === undefined) return at
  if (act !== 'file' && (act !== undefined || (reading & Reading.filing) === 0)) {
    if (act !== undefined) why?.push(step.notFiling(count, at))
    return at
  }
  while ((is & (last | DayIs.unreachable)) !== 0) {
    why?.push((is & last) === 0 ? step.unreachable(count, at) : step.closed(count, at, last, 1))
    at += 1
    is = look(count, at)
  }
  return at
}

/** Which way a last day goes: not at all where the regime moves only the last day of other acts. */
function headingOf({ axes, period }: Count, reading: number): 1 | -1 | 0 {
  const { rollActs, rollOther, roll } = axes
  if (period.rolls === 'forward') return 1
  if (period.rolls === 'backward') return -1
  if (period.rolls === 'doubtful' && (reading & Reading.otherRoll) !== 0) return 0
  const other = (reading & Reading.otherRoll) !== 0 && rollOther !== undefined
  const heading = (other ? rollOther : roll)[period.direction]
  if (rollActs === undefined) return heading
  const { act } = period
  const moved = act === undefined ? (reading & Reading.filing) !== 0 : rollActs.includes(act)
  return moved ? heading : 0
}

import { addDays, type CivilDate, dayOf, weekdayOf } from '@matterkit/core/values'
import type { CourtCalendar } from '../calendars/court-calendar.js'
import type { Closure } from '../calendars/holiday-calendar.js'
import { isHolidayByRows } from '../calendars/walk-holidays.js'
import type { View, Walk } from './walk-view.js'

/** Whether a day is no part of any period: in a range of the year that is left out, or under a suspension. @internal */
export function isLeftOut(on: CivilDate, { counting, period, closures }: Walk): boolean {
  if (closures.some(is(on, 'suspended'))) return true
  return (counting.excluded ?? []).some(({ id, from, through, always }) => {
    if (period.excluded === undefined ? always === false : !period.excluded.includes(id)) return false
    const monthDay = on.slice(5)
    return from <= through ? from <= monthDay && monthDay <= through : monthDay >= from || monthDay <= through
  })
}

/** Moves a last day off days on which the period cannot end. @internal */
export function offClosedDays(start: CivilDate, given: Walk, view: View): CivilDate {
  const { period, counting, closures, reachable } = given
  if (period.rolls === false || (period.rolls === 'doubtful' && view.rollsOtherwise)) return start
  const { roll = {} } = counting
  const fixed = period.rolls === 'forward' || period.rolls === 'backward' ? period.rolls : undefined
  if (fixed === undefined && roll.acts !== undefined) {
    const moved = period.act === undefined ? view.filing : roll.acts.includes(period.act)
    if (!moved) return start
  }
  const after = period.direction === 'after'
  const own = (after ? roll.after : roll.before) ?? (after ? 'forward' : 'backward')
  const other = after ? roll.otherwise?.after : roll.otherwise?.before
  const way = fixed ?? (view.rollsOtherwise ? (other ?? own) : own)
  if (way === 'none') return start
  const shut = (on: CivilDate): boolean =>
    isClosed(on, given, view) || (after && closures.some(is(on, 'extended')))
  const outOfReach = (on: CivilDate): boolean =>
    reachable && view.filing && closures.some(is(on, 'unreachable'))
  let at = start
  while (shut(at)) at = addDays(at, way === 'forward' ? 1 : -1)
  if (!outOfReach(at)) return at
  while (outOfReach(at) || shut(at)) at = addDays(at, 1)
  return at
}

/** Whether a court is closed on a day under a view; each question is asked once. @internal */
export function isClosed(on: CivilDate, given: Walk, view: View): boolean {
  const question = `${on}${view.doubtedDaysCount ? 'd' : ''}${view.closuresCount ? 'c' : ''}`
  const known = given.asked.get(question)
  if (known !== undefined) return known
  const answer = askDay(on, given, view)
  given.asked.set(question, answer)
  return answer
}

function askDay(on: CivilDate, { period, court, closures }: Walk, view: View): boolean {
  const weekday = weekdayOf(dayOf(on))
  if (weekday === 0 || weekday === 6) return true
  const own = court.closures.concat(court.calendar.closures)
  if (own.some(is(on, 'holiday'))) return true
  if (view.closuresCount && closures.some(is(on, 'closed'))) return true
  if (isHolidayByRows(on, court.calendar, view.doubtedDaysCount)) return true
  if (period.direction === 'before') return false
  return court.states.some((state) =>
    'holidays' in state
      ? state.closures.some(is(on, 'holiday')) || isHolidayByRows(on, state, view.doubtedDaysCount)
      : state.days.some((day) => day.on === on),
  )
}

/** Every closure a court is under; what another sovereign declares a holiday is looked at apart. @internal */
export function closuresOf(court: CourtCalendar): readonly Closure[] {
  const states = court.states.flatMap((state) => ('holidays' in state ? state.closures : []))
  return [...court.closures, ...court.calendar.closures, ...states]
}

function is(on: string, kind: Closure['kind']): (closure: Closure) => boolean {
  return (closure) => closure.kind === kind && closure.on <= on && on <= (closure.through ?? closure.on)
}

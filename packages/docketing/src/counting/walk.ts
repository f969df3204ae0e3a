import { addDays, type CivilDate, civilDate, dayOf, daysInMonth, weekdayOf } from '@matterkit/core/values'
import type { CourtCalendar } from '../calendars/court-calendar.js'
import type { Closure, Holiday, HolidayCalendar } from '../calendars/holiday-calendar.js'
import type { Period } from './period.js'
import type { Regime } from './regime.js'

/**
 * The second way to count: one day after another, every reading in full, the holiday rows asked for each day.
 * Deliberately naive; it shares no counting code with the engine.
 */

/** A reading of the law, in words rather than bits. */
interface View {
  readonly observedDaysCount: boolean
  readonly closuresCount: boolean
  readonly added: number
  readonly shortMonthRunsOver: boolean
  readonly filing: boolean
}

/** The dates of a period, walked. @internal */
export interface Walked {
  readonly due: string
  readonly earliest: string
  readonly latest: string
}

/** Walks a valid period under every reading. @internal */
export function walk(regime: Regime, period: Period, court: CourtCalendar): Walked {
  const [added = 0, ...otherwise] = additions(regime, period)
  const filing = period.act === 'file'
  const prevailing: View = {
    observedDaysCount: true,
    closuresCount: false,
    added,
    shortMonthRunsOver: false,
    filing,
  }
  const due = lastDayOf(period, court, prevailing)
  const dates = [true, false].flatMap((observedDaysCount) =>
    [true, false].flatMap((closuresCount) =>
      [true, false].flatMap((shortMonthRunsOver) =>
        (period.act === undefined ? [true, false] : [filing]).flatMap((files) =>
          [added, ...otherwise].map((more) =>
            lastDayOf(period, court, {
              observedDaysCount,
              closuresCount,
              added: more,
              shortMonthRunsOver,
              filing: files,
            }),
          ),
        ),
      ),
    ),
  )
  const sorted = dates.toSorted()
  return { due, earliest: sorted[0] ?? due, latest: sorted.at(-1) ?? due }
}

/** The days service may add, those of the prevailing reading first. */
function additions(regime: Regime, period: Period): number[] {
  if (period.direction === 'before' || period.serviceDays === false) return [0]
  const amounts = (period.service ?? []).map((method) => {
    const row = regime.service.find(
      (each) =>
        each.method === method &&
        (each.from ?? '0000') <= period.from &&
        period.from <= (each.through ?? '9999'),
    )
    return row?.days ?? 0
  })
  if (amounts.length === 0) return [0]
  return period.serviceDays === 'doubtful' ? [0, Math.max(...amounts)] : amounts.toSorted()
}

function lastDayOf(period: Period, court: CourtCalendar, view: View): string {
  const expiry = offClosedDays(endOfCount(period, view), period, court, view)
  if (view.added === 0) return expiry
  let extended = expiry
  for (let n = 0; n < view.added; n++) extended = addDays(extended, 1)
  return offClosedDays(extended, period, court, view)
}

function endOfCount({ from, count, unit, direction }: Period, view: View): CivilDate {
  const step = direction === 'after' ? 1 : -1
  let at = civilDate(from)
  if (unit === 'day' || unit === 'week') {
    for (let n = 0; n < (unit === 'week' ? count * 7 : count); n++) at = addDays(at, step)
    return at
  }
  const wanted = Number(from.slice(8))
  for (let n = 0; n < (unit === 'year' ? count * 12 : count); n++) at = intoNextMonth(at, step)
  const length = daysInMonth(Number(at.slice(0, 4)), Number(at.slice(5, 7)))
  while (Number(at.slice(8)) < Math.min(wanted, length)) at = addDays(at, 1)
  while (Number(at.slice(8)) > Math.min(wanted, length)) at = addDays(at, -1)
  return wanted > length && view.shortMonthRunsOver ? addDays(at, 1) : at
}

function intoNextMonth(start: CivilDate, step: 1 | -1): CivilDate {
  const month = start.slice(0, 7)
  let at = start
  while (at.slice(0, 7) === month) at = addDays(at, step)
  return at
}

function offClosedDays(start: CivilDate, period: Period, court: CourtCalendar, view: View): CivilDate {
  const legalHoliday = (on: CivilDate) => isClosed(on, court, view, period.direction)
  const outOfReach = (on: CivilDate) =>
    view.filing && court.closures.concat(court.calendar.closures).some(is(on, 'unreachable'))
  let at = start
  while (legalHoliday(at)) at = addDays(at, period.direction === 'after' ? 1 : -1)
  if (!outOfReach(at)) return at
  while (outOfReach(at) || legalHoliday(at)) at = addDays(at, 1)
  return at
}

function isClosed(on: CivilDate, court: CourtCalendar, view: View, direction: Period['direction']): boolean {
  const weekday = weekdayOf(dayOf(on))
  if (weekday === 0 || weekday === 6) return true
  const closures = court.closures.concat(court.calendar.closures)
  if (closures.some(is(on, 'holiday'))) return true
  if (view.closuresCount && closures.some(is(on, 'closed'))) return true
  if (direction === 'after' && court.state?.days.some((day) => day.on === on)) return true
  return isHoliday(on, court.calendar, view.observedDaysCount)
}

function is(on: string, kind: Closure['kind']): (closure: Closure) => boolean {
  return (closure) => closure.on === on && closure.kind === kind
}

function isHoliday(on: CivilDate, calendar: HolidayCalendar, doubtedCount: boolean): boolean {
  if (calendar.holidays.some((row) => fallsOn(row, on))) return true
  return calendar.observed.some((shift) => {
    const actual = addDays(on, -shift.by)
    return (
      weekdayOf(dayOf(actual)) === shift.weekday &&
      (doubtedCount || shift.doubt === undefined) &&
      calendar.holidays.some((row) => fallsOn(row, actual))
    )
  })
}

function fallsOn({ when, from = '0000', through = '9999' }: Holiday, on: CivilDate): boolean {
  if (on < from || on > through || Number(on.slice(5, 7)) !== when.month) return false
  const dayOfMonth = Number(on.slice(8))
  if ('day' in when) return dayOfMonth === when.day
  if (weekdayOf(dayOf(on)) !== when.weekday) return false
  return when.nth === -1
    ? dayOfMonth + 7 > daysInMonth(Number(on.slice(0, 4)), when.month)
    : Math.ceil(dayOfMonth / 7) === when.nth
}

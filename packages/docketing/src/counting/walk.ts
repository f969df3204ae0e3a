import { addDays, type CivilDate, civilDate, dayOf, daysInMonth, weekdayOf } from '@matterkit/core/values'
import type { CourtCalendar } from '../calendars/court-calendar.js'
import type { Closure } from '../calendars/holiday-calendar.js'
import { isHolidayByRows } from '../calendars/walk-holidays.js'
import type { Counting } from './counting.js'
import type { Period } from './period.js'
import type { Regime, ServiceMethod } from './regime.js'
import { walkHours } from './walk-hours.js'

/**
 * The second way to count: one day after another, every reading in full, the holiday rows asked for each day.
 * Deliberately naive; it shares no counting code with the engine.
 */

/** A reading of the law, in words rather than bits. */
interface View {
  readonly doubtedDaysCount: boolean
  readonly closuresCount: boolean
  readonly added: Added
  readonly shortMonthRunsOver: boolean
  readonly filing: boolean
  readonly rollsOtherwise: boolean
  readonly addsOtherwise: boolean
  readonly clear: boolean
}

interface Added {
  readonly days: number
  readonly unit: 'day' | 'court-day'
}

/** What a walk is made with. */
interface Walk {
  readonly counting: Counting
  readonly service: readonly ServiceMethod[]
  readonly reachable: boolean
  readonly period: Period
  readonly court: CourtCalendar
  /** The closures the court is under, those of other sovereigns included. */
  readonly closures: readonly Closure[]
  /** What was asked of each day, so that no view asks it again. */
  readonly asked: Map<string, boolean>
}

/** The dates of a period, walked. @internal */
export interface Walked {
  readonly due: string
  readonly earliest: string
  readonly latest: string
}

/** Walks a valid period under every reading. @internal */
export function walk(regime: Regime, period: Period, court: CourtCalendar): Walked {
  const own = textOf(regime, period)
  const start = period.unit === 'hour' ? walkHours(period, court.zone ?? regime.zone ?? 'UTC') : period.from
  const given: Walk = {
    ...own,
    period: { ...period, from: start },
    court,
    closures: closuresOf(court),
    asked: new Map(),
  }
  const [added = { days: 0, unit: 'day' as const }, ...otherwise] = additions(own.service, period)
  const filing = period.act === 'file'
  const prevailing: View = {
    doubtedDaysCount: true,
    closuresCount: false,
    added,
    shortMonthRunsOver: false,
    filing,
    rollsOtherwise: false,
    addsOtherwise: false,
    clear: false,
  }
  const due = lastDayOf(given, prevailing)
  let views: View[] = [prevailing]
  const split = (change: Partial<View>): void => {
    views = views.flatMap((view) => [view, { ...view, ...change }])
  }
  split({ doubtedDaysCount: false })
  split({ closuresCount: true })
  for (const other of otherwise) split({ added: other })
  const monthEnd = own.counting.monthEnd === 'sure' || isIncluded(given)
  if (!monthEnd) split({ shortMonthRunsOver: true })
  if (period.act === undefined) split({ filing: true })
  if (
    (own.counting.roll?.otherwise !== undefined && (period.rolls ?? true) === true) ||
    period.rolls === 'doubtful'
  )
    split({ rollsOtherwise: true })
  if (own.counting.extension?.doubt !== undefined) split({ addsOtherwise: true })
  if (period.clear === 'doubtful') split({ clear: true })
  const dates = views.map((view) => lastDayOf(given, view)).toSorted()
  return { due, earliest: dates[0] ?? due, latest: dates.at(-1) ?? due }
}

/** The text of the regime for the period, its fields laid over those of the newer ones. */
function textOf(regime: Regime, period: Period): Pick<Walk, 'counting' | 'service' | 'reachable'> {
  const by = regime.versionedBy ?? 'event'
  const key = (by === 'event' ? undefined : period.keys?.[by]) ?? period.from
  const newest = { counting: regime.counting ?? {}, service: regime.service, cites: regime.cites }
  const texts = regime.texts ?? []
  const text = key >= regime.since ? undefined : (texts.find(({ from = '' }) => from <= key) ?? texts.at(-1))
  return {
    counting: { ...newest.counting, ...text?.counting },
    service: text?.service ?? newest.service,
    reachable: { ...newest.cites, ...text?.cites }.unreachable !== undefined,
  }
}

/** What service may add, that of the prevailing reading first. */
function additions(rows: readonly ServiceMethod[], period: Period): Added[] {
  const { service = [], serviceDays = true, direction, from } = period
  if (serviceDays === false || service.length === 0) return [{ days: 0, unit: 'day' }]
  const set = typeof serviceDays === 'object' ? serviceDays.set : undefined
  const amounts = service.map((method): Added => {
    const fitting = rows.filter(
      (row) =>
        row.method === method &&
        (row.direction ?? 'after') === direction &&
        (row.from ?? '0000') <= from &&
        from <= (row.through ?? '9999'),
    )
    const row = fitting.find((each) => each.set === set) ?? fitting.find((each) => each.set === undefined)
    if (row === undefined || (row.only === true && service.length > 1)) return { days: 0, unit: 'day' }
    return { days: row.days, unit: row.unit ?? 'day' }
  })
  const long = ({ days, unit }: Added): number => (unit === 'day' ? days : days * 1.5)
  const sorted = amounts.toSorted((a, b) => long(a) - long(b))
  const most = sorted.at(-1) ?? { days: 0, unit: 'day' }
  const doubtful =
    serviceDays === 'doubtful' || (typeof serviceDays === 'object' && serviceDays.doubtful === true)
  return doubtful ? [{ days: 0, unit: 'day' }, most] : [sorted[0] ?? most, most]
}

function lastDayOf(given: Walk, view: View): string {
  const { period, counting } = given
  let at = period.unit === 'hour' ? civilDate(period.from.slice(0, 10)) : endOfCount(given, view)
  if (period.next !== undefined) {
    do at = addDays(at, 1)
    while (weekdayOf(dayOf(at)) !== period.next.weekday)
  }
  const { days, unit } = view.added
  if (days === 0) return offClosedDays(at, given, view)
  const sequence =
    counting.extension?.[period.direction] ?? (period.direction === 'after' ? 'after-expiry' : 'lengthen')
  if ((sequence === 'after-expiry') !== view.addsOtherwise) at = offClosedDays(at, given, view)
  for (let left = days; left > 0; ) {
    at = addDays(at, stepOf(period))
    if (unit === 'day' || !isClosed(at, given, view)) left -= 1
  }
  return offClosedDays(at, given, view)
}

function stepOf({ direction }: Period): 1 | -1 {
  return direction === 'after' ? 1 : -1
}

function isIncluded({ counting, period }: Walk): boolean {
  return period.included ?? counting.trigger === 'included'
}

function endOfCount(given: Walk, view: View): CivilDate {
  const { period, counting } = given
  const { from, count, unit } = period
  const step = stepOf(period)
  if (unit === 'month' || unit === 'year') return outside(monthsAway(given, view), given, view)
  const { short } = counting
  const skips =
    unit === 'court-day' ||
    (unit === 'day' && short !== undefined && count >= (short.least ?? 1) && count <= short.most)
  let at = civilDate(from)
  if (skips && counting.closedTrigger === 'moves') {
    while (isClosed(at, given, view)) at = addDays(at, step)
  }
  if (isIncluded(given)) at = addDays(at, -step)
  if (counting.start === 'next-open-day' && !skips) {
    while (isClosed(addDays(at, step), given, view)) at = addDays(at, step)
  }
  const total = unit === 'week' ? count * 7 : count
  for (let counted = 0; counted < total; ) {
    at = addDays(at, step)
    if (isLeftOut(at, given) || (skips && isClosed(at, given, view))) continue
    counted += 1
  }
  return outside(at, given, view)
}

function reaches({ units }: NonNullable<Counting['clear']>, period: Period): boolean {
  return period.direction === 'before' && (units ?? [period.unit]).includes(period.unit)
}

/** Clear days end outside the period. */
function outside(end: CivilDate, given: Walk, view: View): CivilDate {
  const { period, counting } = given
  const own = period.clear === 'doubtful' ? view.clear : period.clear
  const clear = own ?? (counting.clear !== undefined && reaches(counting.clear, period))
  if (!clear) return end
  let at = addDays(end, stepOf(period))
  while (isLeftOut(at, given)) at = addDays(at, stepOf(period))
  return at
}

function monthsAway(given: Walk, view: View): CivilDate {
  const { period } = given
  const step = stepOf(period)
  const start = civilDate(period.from)
  const wanted = Number(start.slice(8))
  let at = monthOf(given)
  const length = daysInMonth(Number(at.slice(0, 4)), Number(at.slice(5, 7)))
  while (Number(at.slice(8)) < Math.min(wanted, length)) at = addDays(at, 1)
  while (Number(at.slice(8)) > Math.min(wanted, length)) at = addDays(at, -1)
  if (wanted > length && view.shortMonthRunsOver) at = addDays(at, 1)
  if (wanted <= length && isIncluded(given)) at = addDays(at, -step)
  let owed = 0
  for (let each = leavesOut(given) ? start : at; each !== at; ) {
    each = addDays(each, step)
    if (isLeftOut(each, given)) owed += 1
  }
  while (owed > 0) {
    at = addDays(at, step)
    if (!isLeftOut(at, given)) owed -= 1
  }
  return at
}

/** A day of the month in which the period ends, walked to once for all views. */
function monthOf(given: Walk): CivilDate {
  const known = months.get(given)
  if (known !== undefined) return known
  const { period } = given
  let at = civilDate(period.from)
  for (let n = 0; n < (period.unit === 'year' ? period.count * 12 : period.count); n++) {
    at = intoNextMonth(at, stepOf(period))
  }
  months.set(given, at)
  return at
}

const months = new WeakMap<Walk, CivilDate>()

/** Whether there is anything that could be no part of the period. */
function leavesOut({ counting, closures }: Walk): boolean {
  return (counting.excluded ?? []).length > 0 || closures.some(({ kind }) => kind === 'suspended')
}

function intoNextMonth(start: CivilDate, step: 1 | -1): CivilDate {
  const month = start.slice(0, 7)
  let at = start
  while (at.slice(0, 7) === month) at = addDays(at, step)
  return at
}

/** Whether a day is no part of any period: in a range of the year that is left out, or under a suspension. */
function isLeftOut(on: CivilDate, { counting, period, closures }: Walk): boolean {
  if (closures.some(is(on, 'suspended'))) return true
  return (counting.excluded ?? []).some(({ id, from, through, always }) => {
    if (period.excluded === undefined ? always === false : !period.excluded.includes(id)) return false
    const monthDay = on.slice(5)
    return from <= through ? from <= monthDay && monthDay <= through : monthDay >= from || monthDay <= through
  })
}

function offClosedDays(start: CivilDate, given: Walk, view: View): CivilDate {
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

function isClosed(on: CivilDate, given: Walk, view: View): boolean {
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

/** Every closure a court is under; what another sovereign declares a holiday is looked at apart. */
function closuresOf(court: CourtCalendar): readonly Closure[] {
  const states = court.states.flatMap((state) => ('holidays' in state ? state.closures : []))
  return [...court.closures, ...court.calendar.closures, ...states]
}

function is(on: string, kind: Closure['kind']): (closure: Closure) => boolean {
  return (closure) => closure.kind === kind && closure.on <= on && on <= (closure.through ?? closure.on)
}

import { addDays, civilDate, dayOf, weekdayOf } from '@matterkit/core/values'
import type { CourtCalendar } from '../calendars/court-calendar.js'
import type { Period } from './period.js'
import type { Regime, ServiceMethod } from './regime.js'
import { closuresOf, isClosed, offClosedDays } from './walk-days.js'
import { endOfCount } from './walk-end.js'
import { walkHours } from './walk-hours.js'
import { type Added, isIncluded, stepOf, type View, type Walk } from './walk-view.js'

/**
 * The second way to count: one day after another, every reading in full, the holiday rows asked for each day.
 * Deliberately naive; it shares no counting code with the engine.
 */

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

import type { CourtCalendar } from '../calendars/court-calendar.js'
import type { Closure } from '../calendars/holiday-calendar.js'
import type { Counting } from './counting.js'
import type { Period } from './period.js'
import type { ServiceMethod } from './regime.js'

/** A reading of the law, in words rather than bits. @internal */
export interface View {
  readonly doubtedDaysCount: boolean
  readonly closuresCount: boolean
  readonly added: Added
  readonly shortMonthRunsOver: boolean
  readonly filing: boolean
  readonly rollsOtherwise: boolean
  readonly addsOtherwise: boolean
  readonly clear: boolean
}

/** What service adds. @internal */
export interface Added {
  readonly days: number
  readonly unit: 'day' | 'court-day'
}

/** What a walk is made with. @internal */
export interface Walk {
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

/** One day on, in the direction of a period. @internal */
export function stepOf({ direction }: Period): 1 | -1 {
  return direction === 'after' ? 1 : -1
}

/** Whether the day of the event is the first of the period. @internal */
export function isIncluded({ counting, period }: Walk): boolean {
  return period.included ?? counting.trigger === 'included'
}

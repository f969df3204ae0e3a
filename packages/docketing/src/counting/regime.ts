import type { HolidayCalendar } from '../calendars/holiday-calendar.js'

/** The units of a period. A week is seven days; months and years run to the corresponding day. @since 0.1.0 */
export type Unit = 'day' | 'week' | 'month' | 'year'

/** Whether a period is measured after an event or before it. @since 0.1.0 */
export type Direction = 'after' | 'before'

/** What must be done by the date. Only the time for filing is extended by a clerk's office out of reach. @since 0.1.0 */
export type Act = 'serve' | 'file' | 'do'

/**
 * Whether the days that a method of service adds reach a period. `doubtful` where the text leaves it open: the date
 * is then the one without them, and the answer shows the other.
 *
 * @since 0.1.0
 */
export type ServiceDays = boolean | 'doubtful'

/**
 * What one method of service adds. A method whose days changed has a row for each text.
 *
 * @since 0.1.0
 */
export interface ServiceMethod {
  /** The word used in `service`: `mail`. */
  readonly method: string
  readonly title: string
  /** Calendar days, added after the period would otherwise expire, the sum again moved off closed days. */
  readonly days: number
  /** First day of service under this row. Absent: from the beginning. */
  readonly from?: string
  /** Last day of service under this row. Absent: still in force. */
  readonly through?: string
  readonly cite: string
}

/**
 * How a court counts time. Every regime so far leaves out the day of the event, counts every day, and moves a last
 * day off Saturdays, Sundays and legal holidays in the direction of the count.
 *
 * @since 0.1.0
 */
export interface Regime {
  readonly id: string
  /** As it is cited: `Fed. R. Civ. P. 6`. */
  readonly title: string
  readonly calendar: HolidayCalendar
  /** First day of the text. An earlier date is counted by this text too, and the answer says what governed then. */
  readonly since: string
  /** What the text before `since` said, as the end of a sentence. */
  readonly earlier: string
  /** Every method of service the regime knows, those that add nothing included. */
  readonly service: readonly ServiceMethod[]
  /** Where the regime says each thing. */
  readonly cites: {
    /** The day of the event is not counted. */
    readonly trigger: string
    /** Every day is counted. */
    readonly count: string
    /** The last day moves off a closed day. */
    readonly lastDay: string
    /** A period measured before an event moves backward. */
    readonly backward: string
    /** State holidays, and that they matter only after an event. */
    readonly stateHoliday: string
    /** A clerk's office that cannot be reached. */
    readonly unreachable: string
    /** Days added for service. */
    readonly service: string
  }
}

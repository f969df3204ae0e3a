import type { Authority } from '../authority.js'

/**
 * Where in a year a holiday falls: a day of a month, or the nth (`-1`: the last) weekday of a month. Months are 1
 * to 12, weekdays 0 (Sunday) to 6.
 *
 * @since 0.1.0
 */
export type YearlyDay =
  | { readonly month: number; readonly day: number }
  | { readonly month: number; readonly weekday: number; readonly nth: 1 | 2 | 3 | 4 | 5 | -1 }

/**
 * A holiday as the law sets it: one row for each text, with the days it was in force.
 *
 * @since 0.1.0
 */
export interface Holiday {
  readonly name: string
  readonly when: YearlyDay
  /** First day on which the row counts. Absent: before the calendar begins. */
  readonly from?: string
  /** Last day on which the row counts. Absent: still in force. */
  readonly through?: string
  readonly authority: Authority
}

/**
 * The day on which a holiday is observed when it falls on a weekend.
 *
 * @since 0.1.0
 */
export interface ObservedShift {
  /** The weekday the holiday falls on, 0 (Sunday) to 6. */
  readonly weekday: number
  /** Days to the observed day: -1 for the day before, 1 for the day after. */
  readonly by: -1 | 1
  readonly authority: Authority
  /**
   * Why it can be doubted that the observed day is a legal holiday. The prevailing reading takes it as one; where
   * the other reading gives another date, the answer says so.
   */
  readonly doubt?: string
}

/**
 * A dated event of one court or of the whole government.
 *
 * `holiday` is a legal holiday declared for that day. `unreachable` is a day on which the clerk's office cannot be
 * reached: it extends the time for filing, nothing else. `closed` is an administrative closure: it moves no date,
 * and the answer says that another reading would take it as a holiday.
 *
 * @since 0.1.0
 */
export interface Closure {
  readonly on: string
  readonly kind: 'holiday' | 'unreachable' | 'closed'
  readonly name: string
  readonly authority: Authority
}

/**
 * The legal holidays of a sovereign, as data: rows, shifts and dated closures.
 *
 * @since 0.1.0
 */
export interface HolidayCalendar {
  readonly id: string
  readonly title: string
  readonly holidays: readonly Holiday[]
  readonly observed: readonly ObservedShift[]
  readonly closures: readonly Closure[]
  /** The last day up to which the rows were checked. Answers beyond it say so. */
  readonly verifiedThrough: string
}

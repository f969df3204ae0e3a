import type { Authority } from '../authority.js'

/**
 * Where in a year a holiday falls. Months are 1 to 12, weekdays 0 (Sunday) to 6.
 *
 * @since 0.1.0
 */
export type YearlyDay =
  /** A day of a month: July 4. */
  | { readonly month: number; readonly day: number }
  /** The nth weekday of a month, `-1` the last. */
  | { readonly month: number; readonly weekday: number; readonly nth: 1 | 2 | 3 | 4 | 5 | -1 }
  /** The first such weekday on or after a day of a month: the Tuesday on or after November 2. */
  | { readonly month: number; readonly weekday: number; readonly onOrAfter: number }
  /** Days from Easter Sunday (Gregorian): -2 is Good Friday, 1 Easter Monday. */
  | { readonly easter: number }
  /** A yearly recurrence of RFC 5545: `FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO`. */
  | { readonly rrule: string }
  /** Days set one by one, by proclamation: `['2022-09-19']`. */
  | { readonly dates: readonly string[] }

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
  /** The years it is kept, where not all: even years are `{ every: 2, remainder: 0 }`. */
  readonly years?: { readonly every: number; readonly remainder: number }
  /** Its own observed days, in place of those of the calendar; `[]` where it has none. */
  readonly observed?: readonly ObservedShift[]
  /** `false` for a day that the law names and that is no holiday in the counting of time; the answer says so. */
  readonly counts?: false
  /** Why it can be doubted that the day is a legal holiday. The prevailing reading takes it as one. */
  readonly doubt?: string
  readonly authority: Authority
}

/**
 * The day on which a holiday is observed when it falls on a given weekday.
 *
 * @since 0.1.0
 */
export interface ObservedShift {
  /** The weekday the holiday falls on, 0 (Sunday) to 6. */
  readonly weekday: number
  /** Days to the observed day, -7 to 7 and not 0: -1 for the day before, 1 for the day after. */
  readonly by: number
  /** First and last holiday, by its own date, that is shifted so. */
  readonly from?: string
  readonly through?: string
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
 * - `holiday`: a legal holiday declared for that day.
 * - `unreachable`: the clerk's office cannot be reached; it extends the time for filing, nothing else.
 * - `closed`: an administrative closure; it moves no date, and the answer says that another reading would take it as
 *   a holiday.
 * - `extended`: an order under which a last day that falls here moves to the first open day after it; the days count.
 * - `suspended`: an order under which time does not run; the days do not count.
 *
 * @since 0.1.0
 */
export interface Closure {
  readonly on: string
  /** Last day, where it is more than one. */
  readonly through?: string
  readonly kind: ClosureKind
  readonly name: string
  readonly authority: Authority
}

/** What a closure does to time. @since 0.1.0 */
export type ClosureKind = 'holiday' | 'unreachable' | 'closed' | 'extended' | 'suspended'

/**
 * Something about a calendar that is not known: it becomes a question of every answer it could move.
 *
 * @since 0.1.0
 */
export interface OpenPoint {
  /** As the end of a sentence: `whether the Governor has declared further days is not known`. */
  readonly what: string
  readonly from?: string
  readonly through?: string
  /** `period` where it matters to whatever runs through these days, not only to what ends in them. */
  readonly reaches?: 'period'
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
  /** The first day from which the rows were checked. Absent: as far back as calendars hold. */
  readonly verifiedFrom?: string
  readonly open?: readonly OpenPoint[]
}

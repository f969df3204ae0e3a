import type { CivilDate } from './civil-date.js'

/**
 * A whole-day entry as engines hand it to calendars. The calendar adapters write it; the docketing engine makes it.
 *
 * @since 0.1.0
 */
export interface CalendarEntry {
  /** Stable for the life of what it stands for, so that a calendar updates the entry instead of adding one. */
  readonly uid: string
  /** Counts the changes of the entry, from 0. */
  readonly sequence: number
  readonly on: CivilDate
  readonly title: string
  /** Plain text; lines are kept. */
  readonly notes: string
  /** Days before `on` on which to remind, at nine in the morning where the calendar is read. */
  readonly remindDaysBefore: readonly number[]
  readonly categories: readonly string[]
  /** An entry withdrawn stays as a cancellation, so that calendars that hold it drop it. */
  readonly cancelled: boolean
}

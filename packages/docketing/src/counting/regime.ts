import type { Authority } from '../authority.js'
import type { HolidayCalendar } from '../calendars/holiday-calendar.js'
import type { Counting } from './counting.js'
import type { DeemedService } from './deemed.js'

/**
 * The units of a period. A week is seven days; months and years run to the corresponding day; a court day (elsewhere
 * a business day) is one that is no Saturday, Sunday or holiday of the regime.
 *
 * @since 0.1.0
 */
export type Unit = 'hour' | 'day' | 'court-day' | 'week' | 'month' | 'year'

/** Whether a period is measured after an event or before it. @since 0.1.0 */
export type Direction = 'after' | 'before'

/** What must be done by the date. It decides what extends the time and whether a last day moves. @since 0.1.0 */
export type Act = 'file' | 'serve' | 'do' | 'appear' | 'hear'

/**
 * Whether the days that a method of service adds reach a period. `doubtful` where the text leaves it open: the date
 * is then the one without them, and the answer shows the other. `{ set }` names a set of rows of the regime of its
 * own, where one rule gives other days than the rest (Cal. Code Civ. Proc. 437c).
 *
 * @since 0.1.0
 */
export type ServiceDays = boolean | 'doubtful' | { readonly set: string; readonly doubtful?: true }

/**
 * What one method of service adds. A method whose days changed has a row for each text.
 *
 * @since 0.1.0
 */
export interface ServiceMethod {
  /** The word used in `service`: `mail`. */
  readonly method: string
  readonly title: string
  /** Days added to a period that such service starts, the sum again moved off closed days. */
  readonly days: number
  /** What the days are. Absent: calendar days. */
  readonly unit?: 'day' | 'court-day'
  /** The periods the row reaches. Absent: those measured after an event. */
  readonly direction?: Direction
  /** The days are added only where the paper was served in no other way ("by only mail"). */
  readonly only?: true
  /** The set the row belongs to. Absent: the one that applies unless a rule names another. */
  readonly set?: string
  /** First day of service under this row. Absent: from the beginning. */
  readonly from?: string
  /** Last day of service under this row. Absent: still in force. */
  readonly through?: string
  readonly cite: string
}

/** Where a regime says each thing. @since 0.1.0 */
export interface RegimeCites {
  /** The day of the event is not counted. */
  readonly trigger: string
  /** Every day is counted. */
  readonly count: string
  /** Hours are counted. Absent: as days are. */
  readonly hours?: string
  /** The last day moves off a closed day. */
  readonly lastDay: string
  /** A period measured before an event moves backward. */
  readonly backward: string
  /** State holidays, and that they matter only after an event. Absent: no other sovereign's holidays matter. */
  readonly stateHoliday?: string
  /** A clerk's office that cannot be reached. Absent: such a day moves nothing. */
  readonly unreachable?: string
  /** Days added for service. */
  readonly service: string
}

/**
 * An earlier text of a regime. What it leaves out was as in the present text.
 *
 * @since 0.1.0
 */
export interface RegimeText {
  /** First day of the text. Absent: as far back as is known. */
  readonly from?: string
  readonly counting?: Counting
  readonly service?: readonly ServiceMethod[]
  readonly cites?: Partial<RegimeCites>
}

/**
 * The hour at which a last day ends.
 *
 * @since 0.1.0
 */
export interface DayEnd {
  /** The acts it is for. Absent: every act. */
  readonly acts?: readonly Act[]
  /** How the act is done, in the caller's `means`: `electronic`. Absent: however it is done. */
  readonly means?: string
  /** `24:00` is midnight at the end of the day; `closing` is the hour at which the clerk's office is to close. */
  readonly time: string
  readonly cite: string
}

/**
 * How a court counts time. Without `counting` a regime leaves out the day of the event, counts every day, and moves
 * a last day off Saturdays, Sundays and legal holidays in the direction of the count, as Fed. R. Civ. P. 6 does.
 *
 * @since 0.1.0
 */
export interface Regime {
  readonly id: string
  /** As it is cited: `Fed. R. Civ. P. 6`. */
  readonly title: string
  readonly calendar: HolidayCalendar
  /** How it differs from the plain way to count. */
  readonly counting?: Counting
  /** First day of the text. An earlier date is counted by an earlier text that is known, or by this one with a word. */
  readonly since: string
  /** What the text before the oldest known one said, as the end of a sentence. */
  readonly earlier: string
  /** Earlier texts, newest first. */
  readonly texts?: readonly RegimeText[]
  /** Which date chooses the text. Absent: the day of the event. */
  readonly versionedBy?: VersionKey
  /** Every method of service the regime knows, those that add nothing included. */
  readonly service: readonly ServiceMethod[]
  /** When a paper counts as served, by method. Absent: when it was handed over or sent. */
  readonly deemed?: readonly DeemedService[]
  /** The hours at which a last day ends, the first that fits. Absent: not known. */
  readonly dayEnds?: readonly DayEnd[]
  /** The court's IANA time zone, where it has one. A court's own calendar may name another. */
  readonly zone?: string
  /** Where the way of counting stands as a whole, and how sure that is. */
  readonly authority?: Authority
  readonly cites: RegimeCites
}

/** The date by which a text in force is chosen: of the event, of the filing of the motion, of the case. @since 0.1.0 */
export type VersionKey = 'event' | 'filing' | 'case'

import type { Act, Unit } from './regime.js'

/** How days for service join the period. @since 0.1.0 */
export type Sequence = 'after-expiry' | 'lengthen'

/** Where a last day goes that is no day for the act. @since 0.1.0 */
export type Roll = 'forward' | 'backward' | 'none'

/**
 * The axes on which courts differ in counting time. Each is forced by a rule in force somewhere; what is absent is
 * as in Fed. R. Civ. P. 6.
 *
 * @since 0.1.0
 */
export interface Counting {
  /**
   * Where counting begins: the day after the event, or the next day that is open (Fla. R. Gen. Prac. & Jud. Admin.
   * 2.514(a)(1)(A)).
   */
  readonly start?: 'next-day' | 'next-open-day'
  /** Whether the day of the event is left out, or is the first day ("beginning with"). */
  readonly trigger?: 'excluded' | 'included'
  /** Periods of `least` (1) to `most` days, of which closed days are no part (CPR 2.8(4); N.Y. Gen. Constr. Law 20). */
  readonly short?: { readonly least?: number; readonly most: number; readonly cite: string }
  /**
   * Whether, where closed days are no part of a period, an event on one counts as one of the next open day (Ont.
   * Family Law Rules r. 3).
   */
  readonly closedTrigger?: 'moves'
  /** Periods measured back from an event leave out the day of the act as well: clear days (CPR 2.8(3)). `units`: periods in these alone. */
  readonly clear?: { readonly cite: string; readonly units?: readonly Unit[] }
  /** Where a last day goes on a closed day. */
  readonly roll?: {
    readonly after?: Roll
    readonly before?: Roll
    /** The acts whose last day moves. Absent: every act. */
    readonly acts?: readonly Act[]
    /** Another reading of either, and why there is one. */
    readonly otherwise?: { readonly after?: Roll; readonly before?: Roll; readonly why: string }
  }
  /** Days of the year that are not counted (FCR 2011 (Aus) r 1.61(5)). */
  readonly excluded?: readonly ExcludedRange[]
  /**
   * Whether days for service are added once the period has expired (and rolled), as in Fed. R. Civ. P. 6(d), or
   * lengthen the period before its last day is looked at. Absent: once expired after an event, lengthened before one.
   */
  readonly extension?: {
    readonly after?: Sequence
    readonly before?: Sequence
    /** Why the other sequence can be argued. */
    readonly doubt?: string
  }
  /** Whether the last day of a month too short to have the corresponding day is sure to be the last day. */
  readonly monthEnd?: 'sure'
}

/**
 * Days of every year that are not counted, both ends included; the end may fall in the next year.
 *
 * @since 0.1.0
 */
export interface ExcludedRange {
  readonly id: string
  /** `12-24`. */
  readonly from: string
  /** `01-14`. */
  readonly through: string
  /** `false` where it is left out only of the periods that name it. */
  readonly always?: false
  readonly cite: string
}

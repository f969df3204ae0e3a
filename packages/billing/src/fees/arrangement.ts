import type { CivilDate, Money } from '@matterkit/core/values'
import type { ContingencyTerms, Recovery } from './contingency.js'

/**
 * How a matter is paid for.
 *
 * @since 0.1.0
 */
export type FeeArrangement =
  | Hourly
  | Blended
  | Capped
  | Flat
  | Milestones
  | Subscription
  | Contingency
  | Hybrid

/** Hours at the rates of the card. @since 0.1.0 */
export interface Hourly {
  readonly kind: 'hourly'
}

/** Hours at one rate, whoever worked. @since 0.1.0 */
export interface Blended {
  readonly kind: 'blended'
  readonly rate: Money
}

/** Hours, at the card's rates or at one, up to an amount; what is above it is written down. @since 0.1.0 */
export interface Capped {
  readonly kind: 'capped'
  readonly cap: Money
  readonly hours?: Hourly | Blended
}

/** One amount for all. The hours are shown and included. @since 0.1.0 */
export interface Flat {
  readonly kind: 'flat'
  readonly amount: Money
  readonly narrative: string
  /** The UTBMS task the amount is for. */
  readonly taskCode?: string
}

/** An amount for each thing reached. @since 0.1.0 */
export interface Milestones {
  readonly kind: 'milestones'
  readonly milestones: readonly Milestone[]
}

/** @since 0.1.0 */
export interface Milestone {
  readonly id: string
  readonly name: string
  readonly amount: Money
  /** The day it was reached; absent while it was not. */
  readonly reachedOn?: CivilDate | string
}

/** An amount for every period. @since 0.1.0 */
export interface Subscription {
  readonly kind: 'subscription'
  readonly amount: Money
  /** Months a period has: 1, 3, 12. */
  readonly months: number
  /** The first day of the first period. */
  readonly from: CivilDate | string
  /** The last day on which a period may begin. */
  readonly to?: CivilDate | string
  readonly narrative: string
}

/** A share of what is recovered; the hours are shown and included. @since 0.1.0 */
export interface Contingency {
  readonly kind: 'contingency'
  readonly terms: ContingencyTerms
}

/** Hours at a part of their price, and a share of what is recovered. @since 0.1.0 */
export interface Hybrid {
  readonly kind: 'hybrid'
  /** Percent of the price of the hours that is billed as they are worked: `50`. */
  readonly hourlyPercent: string
  readonly terms: ContingencyTerms
  /** Whether what was paid for hours is taken off the share. */
  readonly creditHours: boolean
}

/** What an arrangement must know besides the hours. @since 0.1.0 */
export interface FeeFacts {
  /** Fees billed under the arrangement before: for a cap, and for hours to be credited. */
  readonly billedBefore?: Money
  /** Milestones that an earlier bill has, by id. */
  readonly milestonesBilled?: readonly string[]
  /** A flat fee that an earlier bill has. */
  readonly flatBilled?: boolean
  /** Present when there is something to share. */
  readonly recovery?: Recovery
}

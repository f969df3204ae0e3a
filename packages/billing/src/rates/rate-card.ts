import type { CivilDate, Money } from '@matterkit/core/values'

/**
 * A rate and the work it is for: each field that is given narrows it. Rates are money an hour.
 *
 * @since 0.1.0
 */
export interface RateRow {
  readonly timekeeperId?: string
  /** The class of a timekeeper: `PARTNR`. */
  readonly classification?: string
  readonly clientId?: string
  readonly matterId?: string
  /** A UTBMS activity code. */
  readonly activity?: string
  /** First and last day of work it is for; without an end it stays in force. */
  readonly from: CivilDate | string
  readonly to?: CivilDate | string
  readonly rate: Money
}

/** The rates of a firm, in any order. @since 0.1.0 */
export type RateCard = readonly RateRow[]

/**
 * Work to be rated.
 *
 * @since 0.1.0
 */
export interface RatedWork {
  readonly on: CivilDate | string
  readonly timekeeperId: string
  readonly classification?: string
  readonly clientId?: string
  readonly matterId?: string
  readonly activity?: string
}

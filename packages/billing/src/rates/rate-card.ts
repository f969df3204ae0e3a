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

/**
 * The rates of a firm, in any order. Among the rows that fit, the most specific wins: the matter, then the client, then
 * the activity, then the timekeeper, then the class. A firm with another order says it.
 *
 * @since 0.1.0
 */
export type RateCard = readonly RateRow[] | OrderedRates

/** Rates with an order of their own. @since 0.1.0 */
export interface OrderedRates {
  readonly rows: readonly RateRow[]
  /**
   * Levels, the strongest first. A level is what a row names, joined by `+` in any order: `matter+timekeeper`, `client`;
   * `firm` is a row that names nothing. Every row must be of one of them.
   */
  readonly precedence: readonly string[]
}

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

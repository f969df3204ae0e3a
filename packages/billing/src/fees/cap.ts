import { type Money, ofMinor, subtract, sum } from '@matterkit/core/values'

/**
 * What a cap lets through.
 *
 * @since 0.1.0
 */
export interface Capped {
  readonly billable: Money
  /** What is above the cap: written down, never carried to a later bill. */
  readonly writeDown: Money
  /** What is left under the cap after this bill. */
  readonly left: Money
}

/**
 * Holds fees to a cap over the life of the matter or a period.
 *
 * @param billed - fees billed under the cap before
 * @throws `CURRENCY_MIXED`
 * @example
 * capFees(money('800', 'USD'), money('10000', 'USD'), money('9500', 'USD')).writeDown // { minor: 30000, currency: 'USD' }
 * @since 0.1.0
 */
export function capFees(fees: Money, cap: Money, billed: Money): Capped {
  const room = Math.max(0, subtract(cap, billed).minor)
  const billable = ofMinor(Math.min(fees.minor, room), fees.currency)
  return {
    billable,
    writeDown: subtract(fees, billable),
    left: ofMinor(Math.max(0, subtract(cap, sum([billed, billable], cap.currency)).minor), cap.currency),
  }
}

import { type Currency, type Money, ofMinor } from '@matterkit/core/values'

/** The three sides of a reconciliation. @since 0.1.0 */
export interface ThreeWay {
  /** The statement's balance, with deposits in transit, without what is outstanding. */
  readonly adjustedBank: Money
  readonly book: Money
  /** All ledgers of clients, the firm's float and the program's interest. */
  readonly ledgers: Money
  /** Adjusted bank less book. */
  readonly difference: Money
  /** All three are equal, to the cent. A ledger below zero may hide behind it: see {@link reconcileTrust}. */
  readonly balanced: boolean
}

/**
 * Sets the bank, the book and the ledgers beside each other.
 *
 * @throws `MONEY_OUT_OF_RANGE`, `CURRENCY_UNKNOWN`
 * @example
 * const sides = threeWay({ statement: 1_497_500, inTransit: [250_000], outstanding: [100_000, 45_000], book: 1_605_000, ledgers: 1_605_000 }, 'USD')
 * sides.difference.minor // -2500
 * sides.balanced // false
 * @since 0.1.0
 */
export function threeWay(
  sides: {
    readonly statement: number
    readonly inTransit: readonly number[]
    /** What left the book and not the bank, as amounts above zero. */
    readonly outstanding: readonly number[]
    readonly book: number
    readonly ledgers: number
  },
  currency: Currency,
): ThreeWay {
  const { statement, inTransit, outstanding, book, ledgers } = sides
  const total = (amounts: readonly number[]) => amounts.reduce((sum, each) => sum + each, 0)
  const adjusted = statement + total(inTransit) - total(outstanding)
  return {
    adjustedBank: ofMinor(adjusted, currency),
    book: ofMinor(book, currency),
    ledgers: ofMinor(ledgers, currency),
    difference: ofMinor(adjusted - book, currency),
    balanced: adjusted === book && book === ledgers,
  }
}

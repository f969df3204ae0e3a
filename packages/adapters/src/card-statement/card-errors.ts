import { defineErrors, type Fail, valueErrors } from '@matterkit/core/values'

/**
 * The error codes of `@matterkit/adapters/card-statement`: findings of `FILE_REFUSED` all.
 *
 * @since 0.1.0
 */
export const cardStatementErrors = {
  /** A day that is not written as the columns say. */
  CARD_DAY_INVALID: '{text} is not a day written {format}',
  /** An amount in no way that is known: digits, thousands, one decimal mark, a sign or brackets. */
  CARD_AMOUNT_INVALID: '{text} is not an amount in {currency}',
} as const

/** Throws an error of the reader. @internal */
export const fail: Fail<typeof cardStatementErrors> = defineErrors(cardStatementErrors, valueErrors)

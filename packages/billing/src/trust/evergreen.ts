import {
  formatMoney,
  type Money,
  ofMinor,
  type Reason,
  reasonsFrom,
  subtract,
  sum,
} from '@matterkit/core/values'
import { fail, trustMessages } from './words.js'

/** A retainer that is filled up again when it falls below a threshold. @since 0.1.0 */
export interface Evergreen {
  readonly threshold: Money
  readonly replenishTo: Money
}

/** What is paid from the retainer, what is asked of the client, and why. @since 0.1.0 */
export interface Replenishment {
  /** Paid on the bill from trust: never more than is there. */
  readonly fromTrust: Money
  readonly balanceAfter: Money
  /** What fills the retainer up; the unpaid part of the bill is not in it. */
  readonly request: Money
  /** What stays open on the bill. */
  readonly billBalance: Money
  /** The request and what stays open. */
  readonly dueFromClient: Money
  readonly reasons: readonly Reason[]
}

const because = reasonsFrom(trustMessages)

/**
 * Pays a bill from an evergreen retainer as far as it reaches, and says what fills the retainer up again. It is asked for
 * strictly below the threshold.
 *
 * @throws `EVERGREEN_INVALID` for amounts below zero, or a target below the threshold; `CURRENCY_MIXED`
 * @example
 * const agreed = { threshold: money(2000, 'USD'), replenishTo: money(5000, 'USD') }
 * replenish(agreed, money(5000, 'USD'), money(3500, 'USD')).request.minor // 350000
 * replenish(agreed, money(2000, 'USD')).request.minor // 0
 * @since 0.1.0
 */
export function replenish(
  { threshold, replenishTo }: Evergreen,
  balance: Money,
  bill: Money = ofMinor(0, balance.currency),
): Replenishment {
  const { currency } = balance
  sum([threshold, replenishTo, balance, bill], currency) // one currency
  if ([threshold, replenishTo, balance, bill].some(({ minor }) => minor < 0))
    fail('EVERGREEN_INVALID', { why: 'an amount is below zero' })
  if (replenishTo.minor < threshold.minor)
    fail('EVERGREEN_INVALID', { why: 'it is filled up to less than the threshold' })
  const fromTrust = ofMinor(Math.min(balance.minor, bill.minor), currency)
  const balanceAfter = subtract(balance, fromTrust)
  const short = balanceAfter.minor < threshold.minor
  const request = short ? subtract(replenishTo, balanceAfter) : ofMinor(0, currency)
  const billBalance = subtract(bill, fromTrust)
  const words = { balance: formatMoney(balanceAfter), threshold: formatMoney(threshold) }
  return {
    fromTrust,
    balanceAfter,
    request,
    billBalance,
    dueFromClient: sum([request, billBalance], currency),
    reasons: [
      short
        ? because('EVERGREEN_REPLENISH', {
            ...words,
            request: formatMoney(request),
            target: formatMoney(replenishTo),
          })
        : because('EVERGREEN_ENOUGH', words),
    ],
  }
}

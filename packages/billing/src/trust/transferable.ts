import { type Money, ofMinor, subtract } from '@matterkit/core/values'

/**
 * What of a client's money may be paid to the firm against an issued bill, and what stays: no more than is there, and
 * nothing that is disputed (ABA Model Rule 1.15(e)).
 *
 * @param there - what is available on the ledger
 * @throws `CURRENCY_MIXED`
 * @example
 * transferable(money(3000, 'USD'), { open: money(2200, 'USD'), disputed: money(700, 'USD') }).transferable.minor // 150000
 * @since 0.1.0
 */
export function transferable(
  there: Money,
  bill: { readonly open: Money; readonly disputed?: Money },
): { readonly transferable: Money; readonly stays: Money } {
  const { currency } = there
  const undisputed = subtract(bill.open, bill.disputed ?? ofMinor(0, currency))
  subtract(there, undisputed) // one currency
  const most = ofMinor(Math.max(0, Math.min(there.minor, undisputed.minor)), currency)
  return { transferable: most, stays: subtract(there, most) }
}

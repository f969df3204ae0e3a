import { civilDate, daysBetween, type Money, multiply, ofMinor, subtract } from '@matterkit/core/values'
import { type Ratio, ratio } from './ratio.js'

/** How a budget goes on if work goes on as it has. @since 0.1.0 */
export interface Forecast {
  /** What is used, of the budget. */
  readonly used: Ratio
  /** Days that are over, of all. */
  readonly elapsed: Ratio
  /** What is used when the time is over, in a straight line; `null` before the first day is over. */
  readonly expected: Money | null
  /** By how much it goes over the budget; below zero where it stays within. */
  readonly over: Money | null
  readonly method: 'straight-line'
}

/**
 * Budget against actual, billed and unbilled together, with a forecast in a straight line: what was used, for each day that
 * is over, over all days. It knows nothing of trials to come; the method is named so that nobody takes it for more.
 *
 * @throws `DATE_INVALID`, `CURRENCY_MIXED`
 * @example
 * const { expected, over } = budgetForecast(money(10000, 'USD'), money(3000, 'USD'), { from: '2026-11-01', to: '2026-11-30', asOf: '2026-11-06' })
 * expected?.minor // 1500000
 * over?.minor // 500000
 * @since 0.1.0
 */
export function budgetForecast(
  budget: Money,
  used: Money,
  time: { readonly from: string; readonly to: string; readonly asOf: string },
): Forecast {
  const [from, to, asOf] = [civilDate(time.from), civilDate(time.to), civilDate(time.asOf)]
  const all = Math.max(0, daysBetween(from, to) + 1)
  const over = Math.min(all, Math.max(0, daysBetween(from, asOf) + 1))
  const shares = {
    used: ratio(used.minor, budget.minor),
    elapsed: ratio(over, all),
    method: 'straight-line' as const,
  }
  if (over === 0) return { ...shares, expected: null, over: null }
  const expected = multiply(used, { num: BigInt(all), den: BigInt(over) })
  return { ...shares, expected: ofMinor(expected.minor, used.currency), over: subtract(expected, budget) }
}

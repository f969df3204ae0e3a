import { type Money, multiply, ofMinor, subtract, sum } from '@matterkit/core/values'
import { type Ratio, ratio } from './ratio.js'

/** What a matter brought and what it cost the firm. @since 0.1.0 */
export interface MatterEconomics {
  readonly matter: string
  /** Collected, or billed: the firm says which, and the report names it. */
  readonly revenue: Money
  /** Hours of each person, at what an hour of them costs the firm. */
  readonly work: readonly { readonly hours: string; readonly costRate: Money }[]
  /** Costs that nobody reimburses. */
  readonly unreimbursed?: Money
}

/** What is left of it. @since 0.1.0 */
export interface Profit {
  readonly matter: string
  readonly revenue: Money
  readonly cost: Money
  readonly profit: Money
  /** Profit of revenue. */
  readonly margin: Ratio
}

/**
 * The profit of matters: revenue less the cost of the hours and of what was not reimbursed; each person's hours are multiplied
 * and rounded once.
 *
 * @throws `CURRENCY_MIXED`, `NUMBER_INVALID`
 * @example
 * const [{ profit, margin }] = profitability([{ matter: '81', revenue: money(1000, 'USD'), work: [{ hours: '4', costRate: money(150, 'USD') }] }]) as [Profit]
 * profit.minor // 40000
 * margin.percent // '40.0'
 * @since 0.1.0
 */
export function profitability(matters: readonly MatterEconomics[]): readonly Profit[] {
  return matters.map(({ matter, revenue, work, unreimbursed }) => {
    const { currency } = revenue
    const hours = work.map(({ hours: worked, costRate }) => multiply(costRate, worked))
    const cost = sum([...hours, unreimbursed ?? ofMinor(0, currency)], currency)
    const profit = subtract(revenue, cost)
    return { matter, revenue, cost, profit, margin: ratio(profit.minor, revenue.minor) }
  })
}

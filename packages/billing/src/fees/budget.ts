import {
  compareExact,
  exact,
  formatMoney,
  type Money,
  ofMinor,
  percent,
  type Reason,
  roundedText,
  subtract,
  sum,
} from '@matterkit/core/values'
import { fail } from '../errors.js'
import { because } from '../messages.js'

/** What a client agreed to spend. @since 0.1.0 */
export interface Budget {
  readonly amount: Money
  /** At how many percent somebody is told, rising: `['75', '100']`. */
  readonly alertsAt: readonly string[]
  /** A part of it by phase or task, by UTBMS code: `L300`. */
  readonly phases?: readonly { readonly code: string; readonly amount: Money }[]
}

/** How a budget stands. @since 0.1.0 */
export interface BudgetStatus {
  /** Billed and unbilled together. */
  readonly used: Money
  /** Percent of the budget to one digit, `105.0`; absent where the budget is zero. */
  readonly percent?: string
  /** Zero where it is not exceeded. */
  readonly overBy: Money
  readonly left: Money
  /** The alerts that are reached, as they were written. */
  readonly alerts: readonly string[]
  readonly reasons: readonly Reason[]
}

/**
 * How much of a budget is used. Work in progress counts: a budget is spent when the work is done, not when it is billed.
 *
 * @throws `CURRENCY_MIXED`, `NUMBER_INVALID`, `FEE_TERMS_INVALID` for a budget below zero
 * @example
 * const budget = { amount: money('10000', 'USD'), alertsAt: ['75', '100'] }
 * budgetStatus(budget, money('7000', 'USD'), money('3500', 'USD')).alerts // ['75', '100']
 * @since 0.1.0
 */
export function budgetStatus({ amount, alertsAt }: Budget, billed: Money, wip: Money): BudgetStatus {
  const { currency } = amount
  if (amount.minor < 0) fail('FEE_TERMS_INVALID', { why: 'a budget below zero' })
  const used = sum([billed, wip], currency)
  const left = Math.max(0, subtract(amount, used).minor)
  const share = { num: BigInt(used.minor), den: BigInt(Math.max(amount.minor, 1)) }
  const alerts = alertsAt.filter((at) =>
    amount.minor === 0 ? used.minor > 0 : compareExact(share, percent(exact(at).num < 0n ? '0' : at)) >= 0,
  )
  const data = {
    used: formatMoney(used),
    budget: formatMoney(amount),
    billed: formatMoney(billed),
    wip: formatMoney(wip),
  }
  return {
    used,
    ...(amount.minor === 0 ? {} : { percent: roundedText({ num: share.num * 100n, den: share.den }, 1) }),
    overBy: ofMinor(Math.max(0, subtract(used, amount).minor), currency),
    left: ofMinor(left, currency),
    alerts,
    reasons: [because('BUDGET_USED', data)],
  }
}

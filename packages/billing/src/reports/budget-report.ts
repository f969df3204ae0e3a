import { formatMoney, type Money } from '@matterkit/core/values'
import { describeChart } from './chart.js'
import type { Forecast } from './forecast.js'
import { type FirmReport, n, pageOf, parts } from './pages.js'

/** The budget of a matter, what is used of it, and where it goes. @since 0.1.0 */
export interface MatterForecast extends Forecast {
  readonly matter: string
  readonly budget: Money
  /** Billed and unbilled together. */
  readonly actual: Money
}

/**
 * Budgets against what was used, with the forecast in a straight line; shares are in minor units and in days.
 *
 * @example
 * const [budget, actual] = [money(100, 'USD'), money(30, 'USD')]
 * const forecast = budgetForecast(budget, actual, { from: '2026-11-01', to: '2026-11-30', asOf: '2026-11-06' })
 * budgetReport([{ matter: '81', budget, actual, ...forecast }]).chart.alt // 'Budget used in percent: 81 30'
 * @since 0.1.0
 */
export function budgetReport(matters: readonly MatterForecast[]): FirmReport {
  const rows = matters.map(({ matter, budget, actual, used, elapsed, expected, over }) => [
    matter,
    formatMoney(budget),
    formatMoney(actual),
    ...parts(used),
    ...parts(elapsed),
    expected === null ? '' : formatMoney(expected),
    over === null ? '' : formatMoney(over),
  ])
  const numbers = [
    ...['Budget', 'Used', 'Used: of it', 'of', '%', 'Days: over', 'of', '%'],
    ...['Expected (straight line)', 'Over'],
  ].map(n)
  return {
    page: pageOf('Budget against actual', ['Matter'], numbers, rows),
    chart: describeChart(
      'Budget used',
      'bar',
      'percent',
      matters.map(({ matter, used: { percent } }) => ({
        label: matter,
        value: percent === null ? null : Number(percent),
      })),
    ),
  }
}

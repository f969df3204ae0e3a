import { type CivilDate, formatMoney, longDate, type Money, plainAmount } from '@matterkit/core/values'
import type { Aging } from '../receivables/aging.js'
import { type ChartDescription, describeChart } from './chart.js'
import type { Performance } from './performance.js'
import type { Profit } from './profitability.js'
import type { Ratio } from './ratio.js'
import type { ReportPage } from './report-page.js'
import type { MatterWip } from './wip.js'

/** A report as data that prints, and as a chart; {@link reportCsv} makes a table of the first. @since 0.1.0 */
export interface FirmReport {
  readonly page: ReportPage
  readonly chart: ChartDescription
}

/** A column of numbers. @internal */
export const n = (label: string): { label: string; numeric: boolean } => ({ label, numeric: true })
/** An amount as a chart wants it. @internal */
export const plain = (amount: Money): number => Number(plainAmount(amount))
/** The parts of a share beside it, so that nobody takes it on trust. @internal */
export const parts = ({ numerator, denominator, percent }: Ratio): string[] => [
  numerator,
  denominator,
  percent ?? '',
]

/**
 * Receivables by age.
 *
 * @example
 * const bills = [{ bill: '1', on: '2026-10-01', dueOn: '2026-10-31', open: money(100, 'USD') }]
 * agingReport(aging(bills, 'USD', { asOf: '2026-11-30', basis: 'due-date' })).chart.alt // 'Receivables by age in USD: current 0, 1-30 100, 31-60 0, 61-90 0, over 90 0'
 * @since 0.1.0
 */
export function agingReport({ buckets, total }: Aging): FirmReport {
  const title = 'Receivables by age'
  const rows = buckets.map(({ bucket, amount, bills }) => [bucket, String(bills.length), formatMoney(amount)])
  return {
    page: pageOf(title, ['Days'], [n('Bills'), n('Open')], rows, ['All', '', formatMoney(total)]),
    chart: describeChart(
      title,
      'bar',
      total.currency,
      buckets.map(({ bucket, amount }) => ({ label: bucket, value: plain(amount) })),
    ),
  }
}

/**
 * Work in progress by matter.
 *
 * @example
 * const work = [{ matter: '81', on: '2026-11-04', hours: '2.3', value: money('839.50', 'USD') }]
 * wipReport(workInProgress(work, 'USD', '2026-11-30')).page.sections[0]?.rows // [['81', 'Wednesday, November 4, 2026', '26', '1', '2.3000', '$839.50']]
 * @since 0.1.0
 */
export function wipReport(matters: readonly MatterWip[]): FirmReport {
  const title = 'Work in progress'
  const rows = matters.map(({ matter, oldest, days, entries, hours, value }) => [
    matter,
    longDate(oldest as CivilDate),
    String(days),
    String(entries),
    hours,
    formatMoney(value),
  ])
  const numbers = [n('Days'), n('Entries'), n('Hours'), n('Value')]
  return {
    page: pageOf(title, ['Matter', 'Oldest'], numbers, rows),
    chart: describeChart(
      title,
      'bar',
      matters[0]?.value.currency ?? '',
      matters.map(({ matter, value }) => ({ label: matter, value: plain(value) })),
    ),
  }
}

/**
 * Utilization, realization, collection and what they come to, each with what it is made of; amounts are minor units.
 *
 * @example
 * const facts = { name: 'Chen', billableHours: '0', worked: money(0, 'USD'), billed: money(0, 'USD'), collected: money(0, 'USD') }
 * performanceReport(performance([facts], 'USD')).chart.alt // 'Realization in percent: Chen none, All none'
 * @since 0.1.0
 */
export function performanceReport({
  each,
  all,
}: {
  readonly each: readonly Performance[]
  readonly all: Performance
}): FirmReport {
  const rowOf = ({ name, utilization, realization, collection, overall }: Performance) => [
    name,
    ...[utilization, realization, collection, overall].flatMap(parts),
  ]
  const numbers = ['Utilization', 'Realization', 'Collection', 'Overall'].flatMap((name) => [
    n(`${name}: of it`),
    n('of'),
    n('%'),
  ])
  return {
    page: pageOf('Performance', ['Name'], numbers, each.map(rowOf), rowOf(all)),
    chart: describeChart(
      'Realization',
      'bar',
      'percent',
      [...each, all].map(({ name, realization: { percent } }) => ({
        label: name,
        value: percent === null ? null : Number(percent),
      })),
    ),
  }
}

/**
 * Profit by matter, with the margin and what it is made of.
 *
 * @example
 * profitReport(profitability([{ matter: '81', revenue: money(1000, 'USD'), work: [] }])).chart.series[0]?.values // [1000]
 * @since 0.1.0
 */
export function profitReport(matters: readonly Profit[]): FirmReport {
  const title = 'Profit by matter'
  const rows = matters.map(({ matter, revenue, cost, profit, margin }) => [
    matter,
    ...[revenue, cost, profit].map(formatMoney),
    margin.percent ?? '',
  ])
  const numbers = [n('Revenue'), n('Cost'), n('Profit'), n('Margin %')]
  return {
    page: pageOf(title, ['Matter'], numbers, rows),
    chart: describeChart(
      title,
      'bar',
      matters[0]?.revenue.currency ?? '',
      matters.map(({ matter, profit }) => ({ label: matter, value: plain(profit) })),
    ),
  }
}

/** A report of one table. @internal */
export function pageOf(
  title: string,
  names: readonly string[],
  numbers: readonly { readonly label: string; readonly numeric: boolean }[],
  rows: readonly (readonly string[])[],
  total?: readonly string[],
): ReportPage {
  const columns = [...names.map((label) => ({ label })), ...numbers]
  const section = { title, columns, rows, ...(total === undefined ? {} : { total }) }
  return { title, facts: [], sections: [section], signatures: [] }
}

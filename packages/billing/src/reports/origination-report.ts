import { formatMoney, type Money, sum } from '@matterkit/core/values'
import { describeChart } from './chart.js'
import { type FirmReport, n, pageOf, parts, plain } from './pages.js'
import { ratio } from './ratio.js'

/**
 * What each person brought, with its share of all. Nobody's part stands under `Nobody named`.
 *
 * @throws `CURRENCY_MIXED`
 * @example
 * originationReport([{ who: 'Chen', amount: money(4, 'USD') }], 'USD').page.sections[0]?.rows // [['Chen', '$4.00', '400', '400', '100.0']]
 * @since 0.1.0
 */
export function originationReport(
  brought: readonly { readonly who: string; readonly amount: Money }[],
  currency: string,
): FirmReport {
  const title = 'Origination'
  const all = sum(
    brought.map(({ amount }) => amount),
    currency,
  )
  const named = brought.map(({ who, amount }) => ({ who: who === '' ? 'Nobody named' : who, amount }))
  const rowOf = (who: string, amount: Money) => [
    who,
    formatMoney(amount),
    ...parts(ratio(amount.minor, all.minor)),
  ]
  const rows = named.map(({ who, amount }) => rowOf(who, amount))
  const numbers = [n('Billed'), n('Share: of it'), n('of'), n('%')]
  return {
    page: pageOf(title, ['Name'], numbers, rows, rowOf('All', all)),
    chart: describeChart(
      title,
      'bar',
      currency,
      named.map(({ who, amount }) => ({ label: who, value: plain(amount) })),
    ),
  }
}

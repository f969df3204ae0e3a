import { type Currency, formatMoney, type Money, ofMinor, type Reason, sum } from '@matterkit/core/values'
import { because } from '../messages.js'
import { computeTaxes } from '../taxes/compute-taxes.js'
import type { TaxPlan, TaxTotal } from '../taxes/tax-plan.js'
import type { InvoiceLine } from './invoice.js'

/** What the lines of an invoice come to. @internal */
export interface LineTotals {
  readonly lines: InvoiceLine[]
  readonly fees: Money
  readonly expenses: Money
  readonly adjustments: Money
  readonly net: Money
  readonly taxes: readonly TaxTotal[]
  readonly taxTotal: Money
  readonly pricesIncludeTax: boolean
  readonly total: Money
  readonly reasons: readonly Reason[]
}

/** Numbers the lines, adds them up, and taxes them. @internal */
export function totalLines(
  unnumbered: readonly Omit<InvoiceLine, 'number'>[],
  currency: Currency,
  plan: TaxPlan | undefined,
): LineTotals {
  let [fees, expenses, adjustments] = [0, 0, 0]
  const lines = unnumbered.map((line, index) => {
    const { minor } = line.total
    if (line.type === 'F') fees += minor
    else if (line.type === 'E') expenses += minor
    else adjustments += minor
    return Object.assign({ number: index + 1 }, line)
  })
  const parts = {
    fees: ofMinor(fees, currency),
    expenses: ofMinor(expenses, currency),
    adjustments: ofMinor(adjustments, currency),
  }
  const amounts = ofMinor(fees + expenses + adjustments, currency)
  const said = {
    fees: formatMoney(parts.fees),
    expenses: formatMoney(parts.expenses),
    adjustments: formatMoney(parts.adjustments),
  }
  const none = ofMinor(0, currency)
  if (plan === undefined || plan.taxes.length === 0) {
    const reasons = [because('INVOICE_SUM', { ...said, total: formatMoney(amounts) })]
    return {
      lines,
      ...parts,
      net: amounts,
      taxes: [],
      taxTotal: none,
      pricesIncludeTax: false,
      total: amounts,
      reasons,
    }
  }
  const taxable = lines.map(({ total, type }) => ({ amount: total, of: ofType(type) }))
  const { net, gross, taxes, lines: taxed } = computeTaxes(taxable, plan, currency)
  const taxTotal = sum(
    taxes.map(({ amount }) => amount),
    currency,
  )
  const data = { ...said, taxes: formatMoney(taxTotal), total: formatMoney(gross) }
  return {
    lines: lines.map((line, index) => ({ ...line, taxes: taxesOfLine(plan, taxed[index] ?? [], line.type) })),
    ...parts,
    net,
    taxes,
    taxTotal,
    pricesIncludeTax: plan.prices === 'inclusive',
    total: gross,
    reasons: [because('INVOICE_SUM_TAXED', data), ...taxes.flatMap(({ reasons }) => reasons)],
  }
}

function taxesOfLine({ taxes }: TaxPlan, amounts: readonly Money[], type: InvoiceLine['type']) {
  return taxes.flatMap(({ id, percent, on }, index) => {
    const amount = amounts[index]
    return amount === undefined || (on !== undefined && !on.includes(ofType(type)))
      ? []
      : [{ id, percent, amount }]
  })
}

/** Whether a line is about fees or about expenses. @internal */
export function ofType(type: InvoiceLine['type']): 'fees' | 'expenses' {
  return type === 'F' || type === 'IF' ? 'fees' : 'expenses'
}

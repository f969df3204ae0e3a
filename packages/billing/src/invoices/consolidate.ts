import { type CivilDate, civilDate, ofMinor, sum } from '@matterkit/core/values'
import { fail } from '../errors.js'
import { noFaults } from '../faults.js'
import type { Invoice } from './invoice.js'

/**
 * Makes one bill of the bills of several matters of a client. Every line says its matter; taxes stay as they were worked
 * out matter by matter, and their totals are added up.
 *
 * @throws `CONSOLIDATION_REFUSED` for no bills, several clients, currencies, or ways of pricing taxes, and credit notes among them
 * @example
 * const timekeeper = { id: 'u_1', name: 'Chen, David', classification: 'ASSOC' }
 * const entry = { id: 'T-1', on: '2026-11-04', seconds: 8_100, narrative: 'Review complaint', timekeeper }
 * const rateCard = [{ from: '2026-01-01', rate: money('365.00', 'USD') }]
 * const head = { number: '1', on: '2026-11-30', from: '2026-11-01', to: '2026-11-30', clientId: 'C', matterId: 'M', description: 'November' }
 * const invoice = draftInvoice({ ...head, currency: 'USD', entries: [entry], rateCard, policy: { mode: 'up' } })
 * const all = consolidate([invoice, { ...invoice, number: '2', matterId: 'N' }], { number: '3', on: '2026-11-30', description: 'November' })
 * all.total // { minor: 167900, currency: 'USD' }
 * @since 0.1.0
 */
export function consolidate(
  invoices: readonly Invoice[],
  head: { readonly number: string; readonly on: CivilDate | string; readonly description: string },
): Invoice {
  const faults = noFaults()
  const [first] = invoices
  if (first === undefined) faults.add('NOTHING_TO_BILL', {}, 'invoices')
  for (const [index, each] of invoices.entries()) {
    const at = `invoices[${index}]`
    const wanted = first ?? each
    if (each.clientId !== wanted.clientId)
      faults.add('WRONG_CLIENT', { id: each.number, found: each.clientId, wanted: wanted.clientId }, at)
    if (each.currency !== wanted.currency)
      faults.add('WRONG_CURRENCY', { field: 'currency', found: each.currency, wanted: wanted.currency }, at)
    if (each.pricesIncludeTax !== wanted.pricesIncludeTax) faults.add('TAXES_DIFFER', { id: each.number }, at)
    if (each.credits !== undefined || each.payor !== undefined)
      faults.add('NOT_A_BILL', { id: each.number }, at)
  }
  if (faults.findings.length > 0 || first === undefined) {
    return fail('CONSOLIDATION_REFUSED', { count: faults.findings.length }, { findings: faults.findings })
  }
  const { currency } = first
  const add = (key: 'fees' | 'expenses' | 'adjustments' | 'net' | 'taxTotal' | 'total') =>
    sum(
      invoices.map((each) => each[key]),
      currency,
    )
  const lines = invoices.flatMap(({ lines: own, matterId, clientMatterId }) =>
    own.map((line) => ({ ...line, matterId, ...(clientMatterId === undefined ? {} : { clientMatterId }) })),
  )
  const taxes = new Map<string, Invoice['taxes'][number]>()
  for (const tax of invoices.flatMap((each) => each.taxes)) {
    const key = `${tax.id} ${tax.percent}`
    const earlier = taxes.get(key)
    const base = ofMinor((earlier?.base.minor ?? 0) + tax.base.minor, currency)
    const amount = ofMinor((earlier?.amount.minor ?? 0) + tax.amount.minor, currency)
    taxes.set(key, { ...tax, base, amount, reasons: [...(earlier?.reasons ?? []), ...tax.reasons] })
  }
  const { matterName: _, clientMatterId: __, ...rest } = first
  return {
    ...rest,
    ...head,
    on: civilDate(head.on),
    from: invoices.map(({ from }) => from).sort()[0] ?? first.from,
    to:
      invoices
        .map(({ to }) => to)
        .sort()
        .at(-1) ?? first.to,
    lines: lines.map((line, index) => ({ ...line, number: index + 1 })),
    fees: add('fees'),
    expenses: add('expenses'),
    adjustments: add('adjustments'),
    net: add('net'),
    taxes: [...taxes.values()],
    taxTotal: add('taxTotal'),
    total: add('total'),
    reasons: invoices.flatMap(({ reasons }) => reasons),
  }
}

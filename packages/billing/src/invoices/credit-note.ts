import {
  type CivilDate,
  civilDate,
  formatMoney,
  type Money,
  multiply,
  negate,
  ofMinor,
  sum,
} from '@matterkit/core/values'
import { fail } from '../errors.js'
import { noFaults } from '../faults.js'
import { because } from '../messages.js'
import type { Invoice, InvoiceLine } from './invoice.js'

/** What is taken back of an invoice. @since 0.1.0 */
export interface CreditInput {
  /** The number of the credit note, in a series of its own. */
  readonly number: string
  readonly on: CivilDate | string
  readonly reason: string
  /** Amounts by the number of the line, without taxes unless the prices include them; all of the invoice unless given. */
  readonly lines?: readonly { readonly line: number; readonly amount: Money }[]
}

/**
 * Makes a credit note: what it takes back stands below zero, line by line, with the taxes that belong to it. A credit of
 * the whole is the exact mirror of the invoice: together they are zero, in every line, tax and total. An issued invoice is
 * never changed instead.
 *
 * @throws `CREDIT_REFUSED` with every fault: unknown lines, more than a line has, another currency, no reason
 * @example
 * const timekeeper = { id: 'u_1', name: 'Chen, David', classification: 'ASSOC' }
 * const entry = { id: 'T-1', on: '2026-11-04', seconds: 8_100, narrative: 'Review complaint', timekeeper }
 * const rateCard = [{ from: '2026-01-01', rate: money('365.00', 'USD') }]
 * const head = { number: '1', on: '2026-11-30', from: '2026-11-01', to: '2026-11-30', clientId: 'C', matterId: 'M', description: 'November' }
 * const invoice = draftInvoice({ ...head, currency: 'USD', entries: [entry], rateCard, policy: { mode: 'up' } })
 * creditNote(invoice, { number: 'C-1', on: '2026-12-01', reason: 'billed in error' }).total // { minor: -83950, currency: 'USD' }
 * @since 0.1.0
 */
export function creditNote(invoice: Invoice, { number, on, reason, lines }: CreditInput): Invoice {
  const faults = noFaults()
  const { currency } = invoice
  for (const [field, text] of Object.entries({ number, reason })) {
    if (!text?.trim()) faults.add('FIELD_MISSING', { field }, field)
  }
  const day = faults.attempt('on', () => civilDate(on))
  const wanted = lines ?? invoice.lines.map((line) => ({ line: line.number, amount: line.total }))
  const seen = new Set<number>()
  const credited = wanted.flatMap(({ line, amount }, index): Omit<InvoiceLine, 'number'>[] => {
    const at = `lines[${index}]`
    const billed = invoice.lines.find((each) => each.number === line)
    if (billed === undefined) faults.add('LINE_UNKNOWN', { line }, at)
    else if (seen.has(line)) faults.add('DUPLICATE', { id: String(line), first: 'an earlier line' }, at)
    else if (amount.currency !== currency)
      faults.add('WRONG_CURRENCY', { field: 'amount', found: amount.currency, wanted: currency }, at)
    else if (!isWithin(amount.minor, billed.total.minor)) {
      faults.add('CREDIT_TOO_LARGE', { amount: formatMoney(amount), total: formatMoney(billed.total) }, at)
    } else return [creditLine(billed, amount, invoice.number, seen)]
    return []
  })
  if (faults.findings.length > 0 || day === undefined) {
    return fail(
      'CREDIT_REFUSED',
      { number: invoice.number, count: faults.findings.length },
      { findings: faults.findings },
    )
  }
  return totalled(
    invoice,
    { number, on: day, reason },
    credited.map((line, index) => ({ number: index + 1, ...line })),
  )
}

function isWithin(amount: number, total: number): boolean {
  return total >= 0 ? amount >= 0 && amount <= total : amount <= 0 && amount >= total
}

function creditLine(
  billed: InvoiceLine,
  amount: Money,
  number: string,
  seen: Set<number>,
): Omit<InvoiceLine, 'number'> {
  seen.add(billed.number)
  const { number: line, taxes, ...rest } = billed
  const none = ofMinor(0, amount.currency)
  const part = { num: BigInt(amount.minor), den: BigInt(billed.total.minor || 1) }
  const whole = amount.minor === billed.total.minor
  return {
    ...rest,
    type: billed.type === 'F' || billed.type === 'IF' ? 'IF' : 'IE',
    units: '0',
    unitCost: none,
    adjustment: negate(amount),
    total: negate(amount),
    ...(taxes === undefined
      ? {}
      : {
          taxes: taxes.map((tax) => ({
            ...tax,
            amount: negate(whole ? tax.amount : multiply(tax.amount, part)),
          })),
        }),
    reasons: [because('CREDITED', { amount: formatMoney(amount), line, number })],
  }
}

function totalled(
  invoice: Invoice,
  note: { number: string; on: CivilDate; reason: string },
  lines: readonly InvoiceLine[],
): Invoice {
  const { currency, pricesIncludeTax } = invoice
  const { dueOn: _, final: __, ...head } = invoice
  const adjustments = sum(
    lines.map(({ total }) => total),
    currency,
  )
  const taxes = invoice.taxes.map((tax) => {
    const bearing = lines.filter((line) => line.taxes?.some(({ id }) => id === tax.id))
    const amount = sum(
      bearing.flatMap(
        (line) => line.taxes?.filter(({ id }) => id === tax.id).map((each) => each.amount) ?? [],
      ),
      currency,
    )
    const gross = sum(
      bearing.map(({ total }) => total),
      currency,
    )
    return { ...tax, amount, base: pricesIncludeTax ? ofMinor(gross.minor - amount.minor, currency) : gross }
  })
  const taxTotal = sum(
    taxes.map(({ amount }) => amount),
    currency,
  )
  const net = pricesIncludeTax ? ofMinor(adjustments.minor - taxTotal.minor, currency) : adjustments
  return {
    ...head,
    number: note.number,
    on: note.on,
    lines,
    fees: ofMinor(0, currency),
    expenses: ofMinor(0, currency),
    adjustments,
    net,
    taxes,
    taxTotal,
    total: sum([net, taxTotal], currency),
    credits: { number: invoice.number, reason: note.reason },
    reasons: lines.flatMap(({ reasons }) => reasons),
  }
}

import { formatMoney, longDate, multiply, ofMinor, sum } from '@matterkit/core/values'
import { hoursOf } from '../invoices/draft-invoice.js'
import type { Invoice, InvoiceLine } from '../invoices/invoice.js'

/** Who sends the bill, who gets it, and how it is to be paid. @since 0.1.0 */
export interface Letterhead {
  readonly firm: {
    readonly name: string
    readonly addressLines: readonly string[]
    readonly phone?: string
    readonly email?: string
    readonly taxId?: string
  }
  readonly billTo: {
    readonly name: string
    readonly addressLines: readonly string[]
    readonly attention?: string
    readonly taxId?: string
  }
  /** How to pay, one line each. */
  readonly remittance?: readonly string[]
  /** What stands at the end: terms, thanks. */
  readonly notes?: readonly string[]
}

/**
 * An invoice in the words that print: plain texts in the order they stand on the page. HTML, PDF and Word templates are
 * made of it, so that all three say the same.
 *
 * @since 0.1.0
 */
export interface InvoicePage {
  readonly title: string
  readonly firm: readonly string[]
  readonly billTo: readonly string[]
  /** Number, dates, matter: labels and values. */
  readonly facts: readonly PageRow[]
  readonly subject: string
  readonly sections: readonly PageSection[]
  readonly timekeepers: readonly {
    readonly name: string
    readonly classification: string
    readonly hours: string
    readonly rate: string
    readonly amount: string
  }[]
  /** The last is what is due. */
  readonly totals: readonly PageRow[]
  readonly remittance: readonly string[]
  readonly notes: readonly string[]
}

/** A label and what it says. @since 0.1.0 */
export interface PageRow {
  readonly label: string
  readonly value: string
}

/** A table of lines. @since 0.1.0 */
export interface PageSection {
  readonly title: string
  readonly columns: 'time' | 'cost' | 'amount'
  readonly lines: readonly {
    readonly on: string
    readonly who: string
    readonly narrative: string
    readonly note?: string
    readonly quantity: string
    readonly rate: string
    readonly amount: string
  }[]
  readonly total: string
}

/**
 * Lays an invoice out for print, in English.
 *
 * @example
 * const timekeeper = { id: 'u_1', name: 'Chen, David', classification: 'ASSOC' }
 * const entry = { id: 'T-1', on: '2026-11-04', seconds: 8_100, narrative: 'Review complaint', timekeeper }
 * const rateCard = [{ from: '2026-01-01', rate: money('365.00', 'USD') }]
 * const head = { number: '1', on: '2026-11-30', from: '2026-11-01', to: '2026-11-30', clientId: 'C', matterId: 'M', description: 'November' }
 * const invoice = draftInvoice({ ...head, currency: 'USD', entries: [entry], rateCard, policy: { mode: 'up' } })
 * const page = invoicePage(invoice, { firm: { name: 'Alder & Moss', addressLines: [] }, billTo: { name: 'Harbor', addressLines: [] } })
 * page.totals // [{ label: 'Total due', value: '$839.50' }]
 * @since 0.1.0
 */
export function invoicePage(
  invoice: Invoice,
  { firm, billTo, remittance = [], notes = [] }: Letterhead,
): InvoicePage {
  const of = (...types: readonly InvoiceLine['type'][]) =>
    invoice.lines.filter(({ type }) => types.includes(type))
  const section = (
    title: string,
    columns: PageSection['columns'],
    lines: readonly InvoiceLine[],
  ): PageSection[] =>
    lines.length === 0
      ? []
      : [
          {
            title,
            columns,
            lines: lines.map(printed),
            total: formatMoney(
              sum(
                lines.map(({ total }) => total),
                invoice.currency,
              ),
            ),
          },
        ]
  const credit = invoice.credits
  return {
    title: credit === undefined ? 'Invoice' : 'Credit note',
    firm: [
      firm.name,
      ...firm.addressLines,
      ...[firm.phone, firm.email].flatMap((each) => each ?? []),
      ...(firm.taxId === undefined ? [] : [`Tax ID ${firm.taxId}`]),
    ],
    billTo: [
      billTo.name,
      ...(billTo.attention === undefined ? [] : [`Attn: ${billTo.attention}`]),
      ...billTo.addressLines,
      ...(billTo.taxId === undefined ? [] : [`Tax ID ${billTo.taxId}`]),
    ],
    facts: [
      { label: credit === undefined ? 'Invoice no.' : 'Credit note no.', value: invoice.number },
      { label: 'Date', value: shortDate(invoice.on) },
      ...(invoice.dueOn === undefined ? [] : [{ label: 'Due', value: shortDate(invoice.dueOn) }]),
      { label: 'Period', value: `${shortDate(invoice.from)} – ${shortDate(invoice.to)}` },
      { label: 'Matter no.', value: invoice.matterId },
      ...(invoice.clientMatterId === undefined
        ? []
        : [{ label: 'Your reference', value: invoice.clientMatterId }]),
      ...(invoice.purchaseOrder === undefined
        ? []
        : [{ label: 'Purchase order', value: invoice.purchaseOrder }]),
      ...(credit === undefined ? [] : [{ label: 'Credits invoice', value: credit.number }]),
    ],
    subject: credit === undefined ? (invoice.matterName ?? invoice.description) : credit.reason,
    sections: [
      ...section('Professional services', 'time', of('F')),
      ...section('Expenses', 'cost', of('E')),
      ...section(credit === undefined ? 'Agreed fees and adjustments' : 'Credited', 'amount', of('IF', 'IE')),
    ],
    timekeepers: summary(invoice),
    totals: totalsOf(invoice),
    remittance,
    notes,
  }
}

function printed(line: InvoiceLine): PageSection['lines'][number] {
  const product = multiply(line.unitCost, line.units)
  const whole = line.type === 'IF' || line.type === 'IE'
  const note = whole || line.adjustment.minor === 0 ? undefined : noteOf(line, formatMoney(product))
  return {
    on: shortDate(line.on),
    who: line.timekeeper === undefined ? '' : initials(line.timekeeper.name),
    narrative: line.narrative,
    ...(note === undefined ? {} : { note }),
    quantity: whole ? '' : line.type === 'F' ? fixed(line.units) : line.units,
    rate: whole ? '' : formatMoney(line.unitCost),
    amount: formatMoney(line.total),
  }
}

function noteOf({ total, reasons, adjustment }: InvoiceLine, product: string): string | undefined {
  const codes = reasons.map(({ code }) => code)
  if (codes.includes('NO_CHARGE')) return `No charge (value ${product})`
  if (codes.includes('INCLUDED')) return `Included in the agreed fee (value ${product})`
  if (codes.includes('PRINT_DIFFERENCE')) return undefined
  return adjustment.minor < 0
    ? `Reduced from ${product} to ${formatMoney(total)}`
    : `${product} adjusted to ${formatMoney(total)}`
}

function summary(invoice: Invoice): InvoicePage['timekeepers'] {
  const groups = new Map<string, InvoiceLine[]>()
  for (const line of invoice.lines) {
    if (line.type !== 'F' || line.timekeeper === undefined) continue
    const key = `${line.timekeeper.id} ${line.unitCost.minor}`
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups.values()].flatMap((lines) => {
    const [first] = lines
    if (first?.timekeeper === undefined) return []
    const { name, classification } = first.timekeeper
    const amount = formatMoney(
      sum(
        lines.map(({ total }) => total),
        invoice.currency,
      ),
    )
    return [
      {
        name: spoken(name),
        classification: classNames[classification] ?? classification,
        hours: fixed(hoursOf({ lines })),
        rate: formatMoney(first.unitCost),
        amount,
      },
    ]
  })
}

function totalsOf(invoice: Invoice): PageRow[] {
  const { fees, expenses, adjustments, net, taxes, taxTotal, total, payor, pricesIncludeTax } = invoice
  const rows = [
    ['Professional services', fees] as const,
    ['Expenses', expenses] as const,
    ['Agreed fees and adjustments', adjustments] as const,
  ].filter(([, amount]) => amount.minor !== 0)
  const taxRows = taxes.map(({ id, percent, amount }) => ({
    label: `${id} ${percent.replace('-', '−')} %${pricesIncludeTax ? ' included' : ''}`,
    value: formatMoney(amount),
  }))
  return [
    ...(rows.length > 1 ? rows.map(([label, amount]) => ({ label, value: formatMoney(amount) })) : []),
    ...(taxTotal.minor === 0 && taxes.length === 0
      ? []
      : [{ label: 'Net', value: formatMoney(net) }, ...taxRows]),
    ...(payor === undefined
      ? []
      : [{ label: `Your part: ${payor.percent} % of ${formatMoney(payor.of)}`, value: formatMoney(total) }]),
    {
      label: invoice.credits === undefined ? 'Total due' : 'Total credited',
      value: formatMoney(invoice.credits === undefined ? total : ofMinor(-total.minor, total.currency)),
    },
  ]
}

const classNames: Readonly<Record<string, string>> = {
  PARTNR: 'Partner',
  ASSOC: 'Associate',
  OFCOUN: 'Of counsel',
  PARALG: 'Paralegal',
  LGLAST: 'Legal assistant',
}

function initials(name: string): string {
  return spoken(name)
    .split(/\s+/)
    .map((part) => part[0] ?? '')
    .join('')
    .toUpperCase()
    .slice(0, 4)
}

/** `Mora, Elena` as one says it. */
function spoken(name: string): string {
  return name
    .split(',')
    .map((part) => part.trim())
    .reverse()
    .join(' ')
}

function fixed(units: string): string {
  const [whole = '0', fraction = ''] = units.split('.')
  return `${whole}.${fraction.padEnd(fraction.length > 1 ? 2 : 1, '0')}`
}

/** `November 4, 2026` */
function shortDate(on: Invoice['on']): string {
  return longDate(on)
    .replace(/^\w+, /, '')
    .replace(/^(\w{3})\w*/, '$1')
}

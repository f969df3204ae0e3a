import type { Finding } from '@matterkit/core/values'
import { fail } from '../errors.js'
import { type Faults, noFaults } from '../faults.js'
import type { Invoice } from '../invoices/invoice.js'
import { type PipedFormat, pipedFormats } from './fields.js'
import { rowOf } from './ledes-lines.js'
import type { LedesInvoice, LedesProfile } from './profile.js'
import { writeRows } from './write-rows.js'

/**
 * A file, and what was changed to fit the format.
 *
 * @since 0.1.0
 */
export interface LedesFile {
  readonly text: string
  /** One a field whose text was changed, and one a code that is not known; warnings all. */
  readonly findings: readonly Finding[]
}

/**
 * Writes invoices as LEDES 1998B or 98BI V2: ASCII, each record ended by `[]` and CRLF, invoice fields the same on every
 * row. What the format cannot carry is replaced, with a finding each. Every line's equation holds to the last digit
 * printed: where four digits do not hold the product, the units are cut and the adjustment makes up for it, with a finding.
 *
 * 1998B has no field for a currency, so only US dollars are written without a warning, and never two currencies in one
 * file; and none for taxes, which become lines of their own. 98BI V2 has one tax a line: a second one becomes two rows,
 * one that bears it and one that takes its base off again.
 *
 * @throws `LEDES_REFUSED` with every field that must be filled and is not, every text that is too long, mixed currencies,
 *   and numbers that are there twice
 * @example
 * const timekeeper = { id: 'u_1', name: 'Chen, David', classification: 'ASSOC' }
 * const entry = { id: 'T-1', on: '2026-11-04', seconds: 8_100, narrative: 'Review complaint', timekeeper }
 * const rateCard = [{ from: '2026-01-01', rate: money('365.00', 'USD') }]
 * const head = { number: '1', on: '2026-11-30', from: '2026-11-01', to: '2026-11-30', clientId: 'C', matterId: 'M', description: 'November' }
 * const invoice = draftInvoice({ ...head, currency: 'USD', entries: [entry], rateCard, policy: { mode: 'up' } })
 * writeLedes([invoice], '1998B', { lawFirmId: '04-1234567' }).findings // []
 * writeLedes([], '1998B', { lawFirmId: '04-1234567' }) // LEDES_REFUSED
 * @since 0.1.0
 */
export function writeLedes(
  invoices: readonly Invoice[],
  format: PipedFormat,
  profile: LedesProfile,
): LedesFile {
  const spec = pipedFormats[format]
  const faults = noFaults()
  const findings: Finding[] = []
  checkTogether(invoices, format, faults, findings)
  let text = `${spec.header}[]\r\n${spec.fields.map(({ name }) => name).join('|')}[]\r\n`
  for (const invoice of invoices) {
    checkHead(invoice, format, profile, faults)
    for (const row of writeRows(invoice, spec, profile, faults, findings)) text += `${row.join('|')}[]\r\n`
  }
  if (faults.findings.length > 0)
    fail('LEDES_REFUSED', { count: faults.findings.length }, { findings: faults.findings })
  return { text, findings }
}

/**
 * Writes one invoice as LEDES 1998B; see {@link writeLedes}.
 *
 * @throws `LEDES_REFUSED`
 * @example
 * const timekeeper = { id: 'u_1', name: 'Chen, David', classification: 'ASSOC' }
 * const entry = { id: 'T-1', on: '2026-11-04', seconds: 8_100, narrative: 'Review complaint', timekeeper }
 * const rateCard = [{ from: '2026-01-01', rate: money('365.00', 'USD') }]
 * const head = { number: '1', on: '2026-11-30', from: '2026-11-01', to: '2026-11-30', clientId: 'C', matterId: 'M', description: 'November' }
 * const invoice = draftInvoice({ ...head, currency: 'USD', entries: [entry], rateCard, policy: { mode: 'up' } })
 * writeLedes1998b(invoice, { lawFirmId: '04-1234567' }).text.split('\r\n')[0] // 'LEDES1998B[]'
 * @since 0.1.0
 */
export function writeLedes1998b(invoice: Invoice, profile: LedesProfile): LedesFile {
  return writeLedes([invoice], '1998B', profile)
}

/**
 * An invoice as a format carries it, which is what reading the written file gives back: its normal form.
 *
 * @throws `LEDES_REFUSED`
 * @example
 * const timekeeper = { id: 'u_1', name: 'Chen, David', classification: 'ASSOC' }
 * const entry = { id: 'T-1', on: '2026-11-04', seconds: 8_100, narrative: 'Review complaint', timekeeper }
 * const rateCard = [{ from: '2026-01-01', rate: money('365.00', 'USD') }]
 * const head = { number: '1', on: '2026-11-30', from: '2026-11-01', to: '2026-11-30', clientId: 'C', matterId: 'M', description: 'November' }
 * const invoice = draftInvoice({ ...head, currency: 'USD', entries: [entry], rateCard, policy: { mode: 'up' } })
 * const file = writeLedes1998b(invoice, { lawFirmId: '04-1234567' })
 * readLedes(file.text).invoices[0]?.rows[0]?.LINE_ITEM_TOTAL // '839.5'
 * ledesForm(invoice, '1998B', { lawFirmId: '04-1234567' }).rows[0]?.LINE_ITEM_TOTAL // '839.5'
 * @since 0.1.0
 */
export function ledesForm(invoice: Invoice, format: PipedFormat, profile: LedesProfile): LedesInvoice {
  const faults = noFaults()
  checkHead(invoice, format, profile, faults)
  const spec = pipedFormats[format]
  const rows = writeRows(invoice, spec, profile, faults, []).map((cells) => rowOf(spec, cells))
  if (faults.findings.length > 0)
    fail('LEDES_REFUSED', { count: faults.findings.length }, { findings: faults.findings })
  return { number: rows[0]?.INVOICE_NUMBER ?? invoice.number, rows }
}

function checkTogether(
  invoices: readonly Invoice[],
  format: PipedFormat,
  faults: Faults,
  findings: Finding[],
): void {
  if (invoices.length === 0) faults.add('LEDES_EMPTY', {}, 'invoices')
  const currencies = [...new Set(invoices.map(({ currency }) => currency))]
  if (format === '1998B' && currencies.length > 1)
    faults.add('LEDES_CURRENCY_MIXED', { currencies }, 'invoices')
  else if (format === '1998B' && currencies[0] !== undefined && currencies[0] !== 'USD') {
    findings.push({
      code: 'LEDES_CURRENCY_UNSAID',
      severity: 'warning',
      at: 'invoice',
      data: { currency: currencies[0] },
    })
  }
  const seen = new Set<string>()
  for (const [index, { number }] of invoices.entries()) {
    if (seen.has(number)) faults.add('LEDES_INVOICE_TWICE', { number }, `invoices[${index}]`)
    seen.add(number)
  }
}

function checkHead(invoice: Invoice, format: PipedFormat, profile: LedesProfile, faults: Faults): void {
  const need = (name: string, text: string | undefined) => {
    if (text === undefined || text.trim() === '') faults.add('LEDES_REQUIRED', {}, name)
  }
  need('INVOICE_NUMBER', invoice.number)
  need('CLIENT_ID', invoice.clientId)
  need('LAW_FIRM_MATTER_ID', invoice.matterId)
  need('LAW_FIRM_ID', profile.lawFirmId)
  if (format === '98BI-V2') need('CLIENT_TAX_ID', profile.client?.taxId)
}

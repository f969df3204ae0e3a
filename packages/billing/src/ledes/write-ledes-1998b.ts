import { currencyDigits, decimalText, exact, type Finding, plainAmount } from '@matterkit/core/values'
import { classifications } from '../codes/classifications.js'
import { unknownCode } from '../codes/utbms.js'
import { fail } from '../errors.js'
import { type Faults, noFaults } from '../faults.js'
import type { Invoice, InvoiceLine } from '../invoices/invoice.js'
import { type LedesField, ledesFields } from './fields.js'
import { plainText } from './plain-text.js'

/**
 * What the receiver of a file wants.
 *
 * @since 0.1.0
 */
export interface LedesProfile {
  /** The firm's tax number, or what the receiver calls the firm. */
  readonly lawFirmId: string
  /**
   * How an adjustment of the whole invoice is laid out: its amount as the adjustment of the line, or as one unit at
   * that cost. As an adjustment unless given.
   */
  readonly adjustments?: 'as-adjustment' | 'as-unit'
}

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

/** Fields that must not be empty, for which lines. */
const required: readonly (readonly [LedesField, (line: InvoiceLine) => boolean])[] = [
  ['INVOICE_NUMBER', () => true],
  ['CLIENT_ID', () => true],
  ['LAW_FIRM_MATTER_ID', () => true],
  ['LAW_FIRM_ID', () => true],
  ['LINE_ITEM_DESCRIPTION', () => true],
  ['TIMEKEEPER_ID', (line) => line.type === 'F'],
  ['TIMEKEEPER_NAME', (line) => line.type === 'F'],
  ['TIMEKEEPER_CLASSIFICATION', (line) => line.type === 'F'],
]

/**
 * Writes an invoice as LEDES 1998B: ASCII, 24 fields, each record ended by `[]` and CRLF, invoice fields the same on
 * every row. What the format cannot carry is replaced, with a finding each. The line equation holds to the last digit
 * printed wherever four digits of adjustment suffice, which tenths, quarters and hundredths of an hour never exceed;
 * elsewhere it holds to the cent, and a finding says so.
 *
 * The format has no field for a currency, so only invoices in US dollars are written without a warning.
 *
 * @throws `LEDES_REFUSED` with every field that must be filled and is not, and every text that is too long
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
  const faults = noFaults()
  const warnings: Finding[] = []
  if (invoice.currency !== 'USD')
    warnings.push(warning('LEDES_CURRENCY_UNSAID', 'invoice', { currency: invoice.currency }))
  const rows = invoice.lines.map((line) => rowOf(invoice, line, profile, faults, warnings))
  if (faults.findings.length > 0)
    fail('LEDES_REFUSED', { count: faults.findings.length }, { findings: faults.findings })
  const head = ledesFields.map(([name]) => name).join('|')
  return { text: ['LEDES1998B', head, ...rows].map((row) => `${row}[]\r\n`).join(''), findings: warnings }
}

function rowOf(
  invoice: Invoice,
  line: InvoiceLine,
  profile: LedesProfile,
  faults: Faults,
  warnings: Finding[],
): string {
  const values = valuesOf(invoice, line, profile)
  const at = (field: LedesField) => `line ${line.number}, ${field}`
  for (const [field, needed] of required) {
    if (needed(line) && values[field].trim() === '') faults.add('LEDES_REQUIRED', {}, at(field))
  }
  const { taskCode, activityCode, expenseCode, timekeeper } = line
  warnings.push(
    ...unknownCode(taskCode, 'task'),
    ...unknownCode(activityCode, 'activity'),
    ...unknownCode(expenseCode, 'expense'),
  )
  if (exactAdjustment(line) === undefined) {
    const data = { units: line.units, cost: plainAmount(line.unitCost), total: plainAmount(line.total) }
    warnings.push(warning('LEDES_LINE_ROUNDED', at('LINE_ITEM_TOTAL'), data))
  }
  const code = timekeeper?.classification
  if (code !== undefined && !classifications.has(code)) {
    warnings.push(warning('CLASSIFICATION_UNKNOWN', at('TIMEKEEPER_CLASSIFICATION'), { code }))
  }
  return ledesFields
    .map(([field, room]) => {
      const { text, replaced, lost } = plainText(values[field])
      if (lost > 0) warnings.push(warning('LEDES_TEXT_LOST', at(field), { replaced, lost }))
      else if (replaced.length > 0) warnings.push(warning('LEDES_TEXT_REPLACED', at(field), { replaced }))
      if (text.length > room)
        faults.add('LEDES_TOO_LONG', { length: text.length, what: 'characters', room }, at(field))
      return text
    })
    .join('|')
}

function valuesOf(invoice: Invoice, line: InvoiceLine, profile: LedesProfile): Record<LedesField, string> {
  const whole = line.type === 'IF' || line.type === 'IE'
  const asUnit = whole && profile.adjustments === 'as-unit'
  return {
    INVOICE_DATE: day(invoice.on),
    INVOICE_NUMBER: invoice.number,
    CLIENT_ID: invoice.clientId,
    LAW_FIRM_MATTER_ID: invoice.matterId,
    INVOICE_TOTAL: plainAmount(invoice.total),
    BILLING_START_DATE: day(invoice.from),
    BILLING_END_DATE: day(invoice.to),
    INVOICE_DESCRIPTION: invoice.description,
    LINE_ITEM_NUMBER: String(line.number),
    'EXP/FEE/INV_ADJ_TYPE': line.type,
    LINE_ITEM_NUMBER_OF_UNITS: asUnit ? '1' : whole ? '' : line.units,
    LINE_ITEM_ADJUSTMENT_AMOUNT: asUnit ? '0.00' : (exactAdjustment(line) ?? plainAmount(line.adjustment)),
    LINE_ITEM_TOTAL: plainAmount(line.total),
    LINE_ITEM_DATE: day(line.on),
    LINE_ITEM_TASK_CODE: line.taskCode ?? '',
    LINE_ITEM_EXPENSE_CODE: line.expenseCode ?? '',
    LINE_ITEM_ACTIVITY_CODE: line.activityCode ?? '',
    TIMEKEEPER_ID: line.timekeeper?.id ?? '',
    LINE_ITEM_DESCRIPTION: line.narrative,
    LAW_FIRM_ID: profile.lawFirmId,
    LINE_ITEM_UNIT_COST: asUnit ? plainAmount(line.total) : whole ? '' : plainAmount(line.unitCost),
    TIMEKEEPER_NAME: line.timekeeper?.name ?? '',
    TIMEKEEPER_CLASSIFICATION: line.timekeeper?.classification ?? '',
    CLIENT_MATTER_ID: invoice.clientMatterId ?? '',
  }
}

/**
 * The adjustment that makes the line's equation hold to the last digit, which may need parts of a cent: 0.1 hours at
 * 365.55 are 36.555. The format has room for four digits; where they do not suffice, there is none.
 */
function exactAdjustment({ unitCost, units, total }: InvoiceLine): string | undefined {
  const digits = currencyDigits(total.currency)
  const { num, den } = exact(units)
  const rest = BigInt(total.minor) * 10_000n - (BigInt(unitCost.minor) * num * 10_000n) / den
  const spare = 10n ** BigInt(digits)
  return rest % spare === 0n ? decimalText(rest / spare, 4).replace(/0{1,2}$/, '') : undefined
}

function day(date: string): string {
  return date.replaceAll('-', '')
}

function warning(code: string, at: string, data: Finding['data']): Finding {
  return { code, severity: 'warning', at, data }
}

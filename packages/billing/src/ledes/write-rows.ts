import {
  currencyDigits,
  decimalText,
  type Exact,
  type Finding,
  type Money,
  percent,
  roundedText,
} from '@matterkit/core/values'
import { amountText, PARTS, partsOf, timesParts, trimmed, unitsOf } from '../amounts/times-units.js'
import { classifications } from '../codes/classifications.js'
import { unknownCode } from '../codes/utbms.js'
import type { Faults } from '../faults.js'
import type { Invoice, InvoiceLine, LineTax, Timekeeper } from '../invoices/invoice.js'
import { type LedesFormatSpec, pipedFormats } from './fields.js'
import { plainText } from './plain-text.js'
import type { LedesParty, LedesProfile } from './profile.js'

const places = Object.fromEntries(
  pipedFormats['98BI-V2'].fields.map(({ name }, index) => [name, index]),
) as Record<string, number>

/** Writes the rows of an invoice, and says what had to be changed. @internal */
export function writeRows(
  invoice: Invoice,
  spec: LedesFormatSpec,
  profile: LedesProfile,
  faults: Faults,
  warnings: Finding[],
): string[][] {
  const international = spec.format === '98BI-V2'
  const carry = carrier(spec, faults, warnings)
  const head = headCells(invoice, spec, profile, carry)
  const rows: string[][] = []
  let number = 0
  const add = (cells: Readonly<Record<string, string>>): void => {
    number++
    const row = head.slice()
    row[8] = String(number)
    for (const name in cells) {
      const place = places[name] ?? -1
      const text = cells[name] ?? ''
      if (place < row.length && text !== '') row[place] = carry(text, place, number)
    }
    rows.push(row)
  }
  for (const line of invoice.lines) {
    const { cells, base } = lineCells(invoice, line, profile, international, number + 1, warnings)
    needs(line, number + 1, faults)
    if (line.taxes === undefined || line.taxes.length === 0) {
      add(international ? { ...cells, ...taxCells(base, undefined) } : cells)
      continue
    }
    const [first, ...further] = line.taxes.filter(({ amount }) => amount.minor !== 0 || international)
    const direct = first !== undefined && !first.percent.startsWith('-')
    add(international ? { ...cells, ...taxCells(base, direct ? first : undefined) } : cells)
    if (direct) checkTax(base, first, number, warnings)
    if (!international) continue
    for (const tax of direct ? further : [first, ...further].filter((each) => each !== undefined)) {
      for (const cellsOfTax of balancedTax(invoice, line, base, tax))
        add({ ...cells, ...noUnits, ...cellsOfTax })
    }
  }
  if (!international && !invoice.pricesIncludeTax) {
    for (const { id, percent: rate, amount } of invoice.taxes) {
      add({
        ...noUnits,
        'EXP/FEE/INV_ADJ_TYPE': 'IF',
        LINE_ITEM_DATE: day(invoice.on),
        LINE_ITEM_DESCRIPTION: `${id} ${rate} %`,
        LINE_ITEM_ADJUSTMENT_AMOUNT: amountText(amount),
        LINE_ITEM_TOTAL: amountText(amount),
      })
      warnings.push(warning('LEDES_TAX_AS_LINE', `line ${number}`, { tax: id, amount: amountText(amount) }))
    }
  }
  return rows
}

const noTimekeeper = {
  TIMEKEEPER_ID: '',
  TIMEKEEPER_NAME: '',
  TIMEKEEPER_CLASSIFICATION: '',
  TIMEKEEPER_LAST_NAME: '',
  TIMEKEEPER_FIRST_NAME: '',
}
const noUnits = { LINE_ITEM_NUMBER_OF_UNITS: '', LINE_ITEM_UNIT_COST: '' }

/** Puts a text into a field: what the format cannot carry is replaced, what is too long is refused. */
function carrier({ fields }: LedesFormatSpec, faults: Faults, warnings: Finding[]) {
  return (text: string, place: number, line: number): string => {
    const { name = '', kind, room = 0 } = fields[place] ?? {}
    if (kind !== 'text') return text
    const at = line === 0 ? name : `line ${line}, ${name}`
    const { text: plain, replaced, lost } = plainText(text)
    if (lost > 0) warnings.push(warning('LEDES_TEXT_LOST', at, { replaced, lost }))
    else if (replaced.length > 0) warnings.push(warning('LEDES_TEXT_REPLACED', at, { replaced }))
    if (plain.length > room)
      faults.add('LEDES_TOO_LONG', { length: plain.length, what: 'characters', room }, at)
    return plain.trim()
  }
}

/** The cells that are the same on every row. */
function headCells(
  invoice: Invoice,
  { fields }: LedesFormatSpec,
  profile: LedesProfile,
  carry: (text: string, place: number, line: number) => string,
): string[] {
  const { firm, client, accountType = 'O' } = profile
  const values: Record<string, string> = {
    INVOICE_DATE: day(invoice.on),
    INVOICE_NUMBER: invoice.number,
    CLIENT_ID: invoice.clientId,
    LAW_FIRM_MATTER_ID: invoice.matterId,
    INVOICE_TOTAL: amountText(invoice.total),
    BILLING_START_DATE: day(invoice.from),
    BILLING_END_DATE: day(invoice.to),
    INVOICE_DESCRIPTION: invoice.description,
    LAW_FIRM_ID: profile.lawFirmId,
    CLIENT_MATTER_ID: invoice.clientMatterId ?? '',
    PO_NUMBER: invoice.purchaseOrder ?? '',
    CLIENT_TAX_ID: client?.taxId ?? '',
    MATTER_NAME: invoice.matterName ?? invoice.description,
    INVOICE_TAX_TOTAL: amountText(invoice.taxTotal),
    INVOICE_NET_TOTAL: amountText(invoice.net),
    INVOICE_CURRENCY: invoice.currency,
    ACCOUNT_TYPE: accountType,
    ...partyCells('LAW_FIRM', firm),
    ...partyCells('CLIENT', client),
    INVOICE_REPORTED_TAX_TOTAL: amountText(invoice.taxTotal),
    INVOICE_TAX_CURRENCY: invoice.currency,
  }
  return fields.map(({ name }, place) => carry(values[name] ?? '', place, 0))
}

function partyCells(prefix: string, party: LedesParty | undefined): Record<string, string> {
  const {
    name = '',
    addressLines: [one = '', ...more] = [],
    city = '',
    region = '',
    postcode = '',
    country = '',
  } = party ?? { name: '' }
  return {
    [`${prefix}_NAME`]: name,
    [`${prefix}_ADDRESS_1`]: one,
    [`${prefix}_ADDRESS_2`]: more.join(', '),
    [`${prefix}_CITY`]: city,
    [`${prefix}_STATEorREGION`]: region,
    [`${prefix}_POSTCODE`]: postcode,
    [`${prefix}_COUNTRY`]: country,
  }
}

function lineCells(
  invoice: Invoice,
  line: InvoiceLine,
  profile: LedesProfile,
  international: boolean,
  number: number,
  warnings: Finding[],
): { cells: Record<string, string>; base: Money } {
  const { type, total, timekeeper, taskCode, activityCode, expenseCode } = line
  const withTax = international && invoice.pricesIncludeTax ? (line.taxes ?? []) : []
  const base = { ...total, minor: withTax.reduce((rest, { amount }) => rest - amount.minor, total.minor) }
  const whole = type === 'IF' || type === 'IE'
  const cells: Record<string, string> = {
    'EXP/FEE/INV_ADJ_TYPE': type,
    LINE_ITEM_TOTAL: amountText(base),
    LINE_ITEM_DATE: day(line.on),
    LINE_ITEM_DESCRIPTION: line.narrative,
  }
  if (whole && profile.adjustments === 'as-unit' && base.minor >= 0) {
    cells.LINE_ITEM_NUMBER_OF_UNITS = '1'
    cells.LINE_ITEM_UNIT_COST = amountText(base)
    cells.LINE_ITEM_ADJUSTMENT_AMOUNT = '0.00'
  } else if (whole) cells.LINE_ITEM_ADJUSTMENT_AMOUNT = amountText(base)
  else {
    const { units, adjustment } = exactLine(line, base)
    if (units !== line.units)
      warnings.push(
        warning('LEDES_UNITS_CUT', `line ${number}, LINE_ITEM_NUMBER_OF_UNITS`, {
          units: line.units,
          printed: units,
        }),
      )
    cells.LINE_ITEM_NUMBER_OF_UNITS = units
    cells.LINE_ITEM_UNIT_COST = amountText(line.unitCost)
    cells.LINE_ITEM_ADJUSTMENT_AMOUNT = adjustment
  }
  if (taskCode !== undefined) cells.LINE_ITEM_TASK_CODE = taskCode
  if (expenseCode !== undefined) cells.LINE_ITEM_EXPENSE_CODE = expenseCode
  if (activityCode !== undefined) cells.LINE_ITEM_ACTIVITY_CODE = activityCode
  if (line.matterId !== undefined) cells.LAW_FIRM_MATTER_ID = line.matterId
  if (line.clientMatterId !== undefined) cells.CLIENT_MATTER_ID = line.clientMatterId
  if (taskCode !== undefined || activityCode !== undefined || expenseCode !== undefined) {
    warnings.push(
      ...unknownCode(taskCode, 'task'),
      ...unknownCode(activityCode, 'activity'),
      ...unknownCode(expenseCode, 'expense'),
    )
  }
  if (timekeeper !== undefined && type === 'F') {
    cells.TIMEKEEPER_ID = ledesIdOf(timekeeper)
    cells.TIMEKEEPER_NAME = timekeeper.name
    cells.TIMEKEEPER_CLASSIFICATION = timekeeper.classification
    const comma = timekeeper.name.indexOf(',')
    cells.TIMEKEEPER_LAST_NAME = comma < 0 ? timekeeper.name : timekeeper.name.slice(0, comma)
    cells.TIMEKEEPER_FIRST_NAME = comma < 0 ? '' : timekeeper.name.slice(comma + 1).trim()
    if (!classifications.has(timekeeper.classification) && timekeeper.classification !== '') {
      warnings.push(
        warning('CLASSIFICATION_UNKNOWN', `line ${number}, TIMEKEEPER_CLASSIFICATION`, {
          code: timekeeper.classification,
        }),
      )
    }
  }
  return { cells, base }
}

/**
 * Units and adjustment that make the line's equation hold to the last digit, which may need parts of a cent: 0.1 hours
 * at 365.55 are 36.555. The format has four digits; where the product has more, the units are cut so that it fits.
 */
function exactLine({ unitCost, units }: InvoiceLine, base: Money): { units: string; adjustment: string } {
  const product = timesParts(unitCost.minor, partsOf(units))
  const scale = 10 ** (4 - currencyDigits(base.currency)) // minor units in ten-thousandths
  const parts = partsOf(units)
  if (parts * unitCost.minor === product * PARTS)
    return { units, adjustment: amountText({ minor: base.minor - product, currency: base.currency }) }
  // minor × parts / 10000 in ten-thousandths must be whole: parts must be a multiple of 10000 / scale
  const step = PARTS / scale
  const printed = (parts * unitCost.minor * scale) % PARTS === 0 ? parts : Math.floor(parts / step) * step
  const rest =
    BigInt(base.minor) * BigInt(scale) -
    (BigInt(unitCost.minor) * BigInt(printed) * BigInt(scale)) / BigInt(PARTS)
  return {
    units: printed === parts ? units : unitsOf(printed),
    adjustment: decimalText(rest, 4).replace(/0{1,2}$/, ''),
  }
}

/** The tax of a line, which the line's total then includes. */
function taxCells(base: Money, tax: LineTax | undefined): Record<string, string> {
  if (tax === undefined)
    return { LINE_ITEM_TOTAL: amountText(base), LINE_ITEM_TAX_RATE: '0', LINE_ITEM_TAX_TOTAL: '0.00' }
  return {
    LINE_ITEM_TOTAL: amountText({ ...base, minor: base.minor + tax.amount.minor }),
    LINE_ITEM_TAX_RATE: rateText(percent(tax.percent)),
    LINE_ITEM_TAX_TOTAL: amountText(tax.amount),
    LINE_ITEM_TAX_TYPE: tax.id,
  }
}

/**
 * A tax beside the one a line has room for: a row that bears it on the same base, and a row that takes the base off again.
 * A tax that is withheld stands on a base below zero.
 *
 * @internal
 */
export function balancedTax(
  { on }: Pick<Invoice, 'on'>,
  { type }: Pick<InvoiceLine, 'type'>,
  base: Money,
  tax: LineTax,
): Record<string, string>[] {
  const withheld = tax.percent.startsWith('-')
  const first = withheld ? -base.minor : base.minor
  const kind = type === 'F' || type === 'IF' ? 'IF' : 'IE'
  const amount = (minor: number) => amountText({ minor, currency: base.currency })
  const row = (minor: number, taxed: number, rate: string, narrative: string) => ({
    'EXP/FEE/INV_ADJ_TYPE': kind,
    LINE_ITEM_DATE: day(on),
    LINE_ITEM_ADJUSTMENT_AMOUNT: amount(minor),
    LINE_ITEM_TOTAL: amount(minor + taxed),
    LINE_ITEM_TAX_RATE: rate,
    LINE_ITEM_TAX_TOTAL: amount(taxed),
    LINE_ITEM_TAX_TYPE: tax.id,
    LINE_ITEM_DESCRIPTION: narrative,
    ...noTimekeeper,
  })
  const rate = rateText(percent(tax.percent.replace('-', '')))
  return [row(first, tax.amount.minor, rate, tax.id), row(-first, 0, '0', `Balancing out ${tax.id}`)]
}

function rateText(rate: Exact): string {
  return trimmed(roundedText(rate, 10))
}

function checkTax(base: Money, tax: LineTax, number: number, warnings: Finding[]): void {
  const { num, den } = percent(tax.percent)
  const twice = 2n * (BigInt(base.minor) * num - BigInt(tax.amount.minor) * den)
  if ((twice < 0n ? -twice : twice) > den + num) {
    const data = { base: amountText(base), rate: rateText({ num, den }), tax: amountText(tax.amount) }
    warnings.push(warning('LEDES_LINE_TAX', `line ${number}, LINE_ITEM_TAX_TOTAL`, data))
  }
}

/** What a file calls a timekeeper. @internal */
export function ledesIdOf({ id, number = id }: Timekeeper): string {
  return number
}

function needs({ type, timekeeper, narrative }: InvoiceLine, number: number, faults: Faults): void {
  need('LINE_ITEM_DESCRIPTION', narrative, number, faults)
  if (type !== 'F') return
  need('TIMEKEEPER_ID', timekeeper && ledesIdOf(timekeeper), number, faults)
  need('TIMEKEEPER_NAME', timekeeper?.name, number, faults)
  need('TIMEKEEPER_CLASSIFICATION', timekeeper?.classification, number, faults)
}

function need(name: string, text: string | undefined, number: number, faults: Faults): void {
  if (text === undefined || text.trim() === '') faults.add('LEDES_REQUIRED', {}, `line ${number}, ${name}`)
}

function day(date: string): string {
  return date.slice(0, 4) + date.slice(5, 7) + date.slice(8)
}

function warning(code: string, at: string, data: Finding['data']): Finding {
  return { code, severity: 'warning', at, data }
}

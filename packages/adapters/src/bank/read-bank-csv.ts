import {
  type CivilDate,
  type Currency,
  formatMoney,
  isCivilDate,
  MatterkitError,
  type Money,
  money,
  ofMinor,
} from '@matterkit/core/values'
import { parse } from 'csv-parse/sync'
import type { BankFileLine, BankFileStatement } from './bank-file.js'
import { noFaults, refuseFaulty, type Told } from './bank-file.js'

/** What a bank calls its columns, and how it writes them; other columns are passed over. @since 0.1.0 */
export interface BankColumns {
  readonly on: string
  readonly text: string
  /** One column with a sign, or one for what came in and one for what went out. */
  readonly amount: string | { readonly credit: string; readonly debit: string }
  readonly checkNumber?: string
  readonly reference?: string
  readonly id?: string
  readonly dates: 'YYYY-MM-DD' | 'MM/DD/YYYY' | 'DD/MM/YYYY' | 'DD.MM.YYYY'
  readonly currency: Currency
}

/**
 * Reads the table of a bank: all of it, or an error that lists every fault by line. A table has no balances, so that the
 * caller says what the account opened and closed with; lines that do not lead from the one to the other are a fault.
 * Without an id of the bank's own a line is known by its day, text, amount and place among its likes, so that the same
 * file read twice gives the same ids.
 *
 * @param file - its name, for the messages
 * @throws `BANK_FILE_REFUSED` with every fault
 * @example
 * const columns = { on: 'Date', text: 'Description', amount: 'Amount', checkNumber: 'Check', dates: 'MM/DD/YYYY', currency: 'USD' } as const
 * const about = { account: '77', from: '2026-11-01', to: '2026-11-30', opening: money(1000, 'USD'), closing: money(550, 'USD') }
 * readBankCsv('Date,Description,Check,Amount\n11/12/2026,Check,501,-450.00', 'november.csv', columns, about).lines[0]?.checkNumber // 501
 * @since 0.1.0
 */
export function readBankCsv(
  text: string,
  file: string,
  columns: BankColumns,
  about: {
    readonly account: string
    readonly from: string
    readonly to: string
    readonly opening: Money
    readonly closing: Money
  },
): BankFileStatement {
  const told = noFaults()
  const { currency } = columns
  checkAbout(about, currency, told)
  const lines = linesOf(text, columns, told)
  for (const { on, line } of lines)
    if (isCivilDate(about.from) && isCivilDate(about.to) && (on < about.from || on > about.to))
      told.tell('BANK_DAY_OUTSIDE', line, { on, from: about.from, to: about.to })
  const moved = lines.reduce((sum, { amount }) => sum + amount.minor, about.opening.minor)
  if (told.findings.length === 0 && moved !== about.closing.minor)
    told.tell('BANK_BALANCE', 1, {
      opening: formatMoney(about.opening),
      sum: formatMoney(ofMinor(moved, currency)),
      closing: formatMoney(about.closing),
    })
  refuseFaulty(file, told)
  const { account, opening, closing } = about
  return {
    account,
    currency,
    from: about.from as CivilDate,
    to: about.to as CivilDate,
    opening: ofMinor(opening.minor, currency),
    closing: ofMinor(closing.minor, currency),
    lines,
  }
}

/** What the caller says of the table: days, and balances in the currency of its lines. */
function checkAbout(
  { from, to, opening, closing }: Parameters<typeof readBankCsv>[3],
  wanted: Currency,
  told: Told,
): void {
  for (const day of [from, to])
    if (!isCivilDate(day)) told.tell('BANK_DAY_INVALID', 1, { text: day, format: 'YYYY-MM-DD' })
  if (told.findings.length === 0 && from > to) told.tell('BANK_PERIOD', 1, { from, to })
  for (const [at, { currency: found }] of Object.entries({ opening, closing }))
    if (found !== wanted) told.tell('BANK_CURRENCY', 1, { at, found, wanted })
}

interface Row {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

function linesOf(text: string, columns: BankColumns, told: Told): BankFileLine[] {
  const [heading, ...rows] = rowsOf(text, told)
  if (heading === undefined) {
    if (told.findings.length === 0) told.tell('BANK_TABLE', 1, { why: 'it is empty' })
    return []
  }
  const { amount } = columns
  const wanted = [
    columns.on,
    columns.text,
    ...(typeof amount === 'string' ? [amount] : [amount.credit, amount.debit]),
  ]
  const names = heading.record.map((name) => name.trim())
  const missing = wanted.filter((field) => !names.includes(field))
  for (const field of missing) told.tell('BANK_FIELD_MISSING', 1, { field })
  if (missing.length > 0) return []
  const likes = new Map<string, number>()
  const ids = new Map<string, number>()
  return rows.flatMap(({ record, info: { lines: line } }): BankFileLine[] => {
    if (record.length !== names.length) {
      told.tell('BANK_TABLE', line, {
        why: `the line has ${record.length} columns, the heading ${names.length}`,
      })
      return []
    }
    const cell = (name: string | undefined) =>
      name === undefined ? '' : (record[names.indexOf(name)] ?? '').trim()
    const on = dayOf(cell(columns.on), columns.dates, line, told)
    const paid =
      typeof amount === 'string'
        ? signed(cell(amount), columns.currency, line, told)
        : parted(cell(amount.credit), cell(amount.debit), columns.currency, line, told)
    const check = cell(columns.checkNumber)
    if (check !== '' && !/^\d{1,12}$/.test(check))
      told.tell('BANK_CHECK_INVALID', line, { text: check.slice(0, 40) })
    if (on === undefined || paid === undefined) return []
    const like = [on, cell(columns.text), paid.minor, check].join('|')
    const place = (likes.get(like) ?? 0) + 1
    likes.set(like, place)
    const id = cell(columns.id) || `${like}|${place}`
    const first = ids.get(id)
    if (first !== undefined) told.tell('BANK_ID_TWICE', line, { id, first })
    ids.set(id, line)
    const reference = cell(columns.reference)
    return [
      {
        id,
        on,
        amount: paid,
        ...(check === '' ? {} : { checkNumber: Number(check) }),
        ...(reference === '' ? {} : { reference }),
        text: cell(columns.text),
        line,
      },
    ]
  })
}

/** Every row that can be told from its neighbours; of the others, why not. */
function rowsOf(text: string, told: Told): Row[] {
  return parse(text, {
    bom: true,
    info: true,
    skipEmptyLines: true,
    relaxColumnCount: true,
    skipRecordsWithError: true,
    onSkip: (error) => {
      const { lines = 1, message = '' } = (error ?? {}) as { lines?: number; message?: string }
      told.tell('BANK_TABLE', lines, { why: message.slice(0, 120) })
      return undefined
    },
  }) as unknown as Row[]
}

function dayOf(text: string, format: BankColumns['dates'], line: number, told: Told): CivilDate | undefined {
  const [a = '', b = '', c = ''] = text.split(/[-/.]/)
  const parts = format === 'YYYY-MM-DD' ? [a, b, c] : format === 'MM/DD/YYYY' ? [c, a, b] : [c, b, a]
  const day = parts.map((part) => part.padStart(2, '0')).join('-')
  const mark = format.replaceAll(/[YMD]/g, '')[0] ?? ''
  if (text.split(mark).length === 3 && isCivilDate(day)) return day
  told.tell('BANK_DAY_INVALID', line, { text: text.slice(0, 40), format })
  return undefined
}

/** `-1,234.56`, `(1,234.56)`, `$12.00`. */
function signed(text: string, currency: Currency, line: number, told: Told): Money | undefined {
  const [, open, before = '', whole = '', fraction = '', close] =
    /^(\()?\s*([-+]?)\s*[$€£]?\s*(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(\))?$/.exec(text) ?? []
  try {
    if (
      whole === '' ||
      (open === undefined) !== (close === undefined) ||
      (open !== undefined && before !== '')
    )
      throw new MatterkitError('NUMBER_INVALID', text)
    const read = money(`${whole.replaceAll(',', '')}${fraction}`, currency)
    return open !== undefined || before === '-' ? ofMinor(-read.minor, currency) : read
  } catch (error) {
    if (!(error instanceof MatterkitError)) throw error
    told.tell('BANK_AMOUNT_INVALID', line, { text: text.slice(0, 40), currency })
    return undefined
  }
}

/** One of the two columns is filled. */
function parted(
  credit: string,
  debit: string,
  currency: Currency,
  line: number,
  told: Told,
): Money | undefined {
  if ((credit === '') === (debit === '')) {
    told.tell('BANK_AMOUNT_INVALID', line, { text: `${credit} ${debit}`.trim(), currency })
    return undefined
  }
  const read = signed(credit === '' ? debit : credit, currency, line, told)
  if (read === undefined || credit !== '') return read
  return ofMinor(-Math.abs(read.minor), currency)
}

import {
  type CivilDate,
  type Currency,
  isCivilDate,
  MatterkitError,
  type Money,
  money,
  ofMinor,
} from '@matterkit/core/values'
import { parse } from 'csv-parse/sync'
import { fail } from './bank-errors.js'
import type { BankFileLine, BankFileStatement } from './bank-file.js'
import { noFaults, type Told } from './bank-file.js'

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
  const lines = linesOf(text, columns, told)
  const moved = lines.reduce((sum, { amount }) => sum + amount.minor, about.opening.minor)
  if (told.findings.length === 0 && moved !== about.closing.minor)
    told.tell('BANK_BALANCE', 1, {
      opening: about.opening.minor,
      sum: moved,
      closing: about.closing.minor,
    })
  for (const day of [about.from, about.to])
    if (!isCivilDate(day)) told.tell('BANK_DAY_INVALID', 1, { text: day, format: 'YYYY-MM-DD' })
  const { findings } = told
  if (findings.length > 0) return fail('BANK_FILE_REFUSED', { file, count: findings.length }, { findings })
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

interface Row {
  readonly record: Readonly<Record<string, string>>
  readonly info: { readonly lines: number }
}

function linesOf(text: string, columns: BankColumns, told: Told): BankFileLine[] {
  let rows: Row[]
  try {
    rows = parse(text, {
      bom: true,
      columns: (names: string[]) => names.map((name) => name.trim()),
      info: true,
      skipEmptyLines: true,
    }) as unknown as Row[]
  } catch (error) {
    const { lines = 1, message } = error as { readonly lines?: number; readonly message: string }
    told.tell('BANK_TABLE', lines, { why: message.slice(0, 120) })
    return []
  }
  const { amount } = columns
  const wanted = [
    columns.on,
    columns.text,
    ...(typeof amount === 'string' ? [amount] : [amount.credit, amount.debit]),
  ]
  const there = Object.keys(rows[0]?.record ?? {})
  if (rows.length > 0)
    for (const field of wanted) if (!there.includes(field)) told.tell('BANK_FIELD_MISSING', 1, { field })
  if (told.findings.length > 0) return []
  const likes = new Map<string, number>()
  const ids = new Map<string, number>()
  return rows.flatMap(({ record, info: { lines: line } }): BankFileLine[] => {
    const cell = (name: string | undefined) => (name === undefined ? '' : (record[name] ?? '').trim())
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

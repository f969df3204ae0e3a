import {
  type CivilDate,
  type Currency,
  civilDate,
  isCivilDate,
  MatterkitError,
  type Money,
  money,
  negate,
} from '@matterkit/core/values'
import { parse } from 'csv-parse/sync'
import { type Column, type Columns, filled, optional, readTable } from '../csv/index.js'
import { fail } from './card-errors.js'

/** What a bank calls the columns of its statement, and how it writes them. @since 0.1.0 */
export interface CardColumns {
  readonly on: string
  readonly merchant: string
  readonly amount: string
  /** The bank's own reference; without it a line is known by its day, merchant, amount, and place among its likes. */
  readonly reference?: string
  readonly cardholder?: string
  readonly memo?: string
  /** How days are written. */
  readonly dates: 'YYYY-MM-DD' | 'MM/DD/YYYY' | 'DD/MM/YYYY' | 'DD.MM.YYYY'
  /** Which sign a charge has. */
  readonly charges: 'positive' | 'negative'
  readonly currency: Currency
}

/** A line of a card statement. @since 0.1.0 */
export interface CardLine {
  readonly row: number
  /** The same whenever the same file, or one that overlaps it by whole days, is read: nothing need be taken twice. */
  readonly reference: string
  readonly on: CivilDate
  readonly merchant: string
  /** Above zero for a charge, below for a refund. */
  readonly amount: Money
  readonly cardholder?: string
  readonly memo?: string
}

interface Read {
  readonly on: CivilDate
  readonly merchant: string
  readonly amount: Money
  readonly reference: string | undefined
  readonly cardholder: string | undefined
  readonly memo: string | undefined
}

/**
 * Reads a card statement: all of it, or an error that lists every fault by row and column. Columns that are not named are
 * passed over, since banks add their own.
 *
 * @param file - its name, for the messages
 * @throws `FILE_REFUSED` with every fault
 * @example
 * const columns = { on: 'Date', merchant: 'Description', amount: 'Amount', dates: 'MM/DD/YYYY', charges: 'positive', currency: 'USD' } as const
 * readCardStatement('Date,Description,Amount\n11/02/2026,Westlaw,"1,020.50"', 'card.csv', columns)[0]?.amount // { minor: 102050, currency: 'USD' }
 * @since 0.1.0
 */
export function readCardStatement(text: string, file: string, columns: CardColumns): CardLine[] {
  const { on, merchant, amount, reference, cardholder, memo, dates, charges, currency } = columns
  const maybe = (header: string | undefined): Column<string | undefined> | undefined =>
    header === undefined ? undefined : { header, read: optional(filled) }
  const wanted = {
    on: { header: on, read: (cell: string) => dayOf(cell.trim(), dates) },
    merchant: { header: merchant, read: filled },
    amount: { header: amount, read: (cell: string) => amountOf(cell.trim(), currency, charges) },
    ...Object.fromEntries(
      Object.entries({
        reference: maybe(reference),
        cardholder: maybe(cardholder),
        memo: maybe(memo),
      }).filter(([, column]) => column !== undefined),
    ),
  } as unknown as Columns<Read>
  const rows = readTable<Read>(
    onlyColumns(
      text,
      Object.values(wanted).map((column) => column.header),
    ),
    file,
    wanted,
  )
  const likes = new Map<string, number>()
  return rows.map((row): CardLine => {
    const like = [row.on, row.cardholder ?? '', row.merchant, row.amount.minor, currency].join('|')
    const place = (likes.get(like) ?? 0) + 1
    likes.set(like, place)
    return {
      row: row.row,
      reference: row.reference ?? `${like}|${place}`,
      on: row.on,
      merchant: row.merchant,
      amount: row.amount,
      ...(row.cardholder === undefined ? {} : { cardholder: row.cardholder }),
      ...(row.memo === undefined ? {} : { memo: row.memo }),
    }
  })
}

/** The file with the wanted columns alone; one that cannot be read is handed on, for the reader of tables to refuse. */
function onlyColumns(text: string, wanted: readonly string[]): string {
  let table: string[][]
  try {
    table = parse(text, { bom: true, relaxColumnCount: true, skipEmptyLines: false })
  } catch {
    return text
  }
  const [header = []] = table
  const unwanted = new Set(header.flatMap((name, index) => (wanted.includes(name.trim()) ? [] : [index])))
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  return table
    .map((cells) =>
      cells.every((cell) => cell === '')
        ? ''
        : cells
            .filter((_, index) => index >= header.length || !unwanted.has(index))
            .map(quoted)
            .join(','),
    )
    .join('\n')
}

function dayOf(text: string, format: CardColumns['dates']): CivilDate {
  const [a = '', b = '', c = ''] = text.split(/[-/.]/)
  const mark = format[format.startsWith('YYYY') ? 4 : 2] ?? ''
  const parts = format === 'YYYY-MM-DD' ? [a, b, c] : format === 'MM/DD/YYYY' ? [c, a, b] : [c, b, a]
  const day = parts.map((part) => part.padStart(2, '0')).join('-')
  return text.split(mark).length === 3 && isCivilDate(day)
    ? civilDate(day)
    : fail('CARD_DAY_INVALID', { text: text.slice(0, 40), format })
}

function amountOf(text: string, currency: Currency, charges: CardColumns['charges']): Money {
  const match = /^(\()?([-+])?\s*(?:[$€£]\s*)?([-+])?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(-)?(\))?$/.exec(text)
  const [, opened, before, inner, whole = '', fraction = '', after, closed] = match ?? []
  const signs = [
    opened,
    before === '+' ? undefined : before,
    inner === '+' ? undefined : inner,
    after,
  ].filter((sign) => sign !== undefined)
  if (match === null || (opened === undefined) !== (closed === undefined) || signs.length > 1) {
    return fail('CARD_AMOUNT_INVALID', { text: text.slice(0, 40), currency })
  }
  try {
    const read = money(`${whole.replaceAll(',', '')}${fraction}`, currency)
    return (signs.length === 1) === (charges === 'positive') ? negate(read) : read
  } catch (error) {
    if (!(error instanceof MatterkitError)) throw error
    return fail('CARD_AMOUNT_INVALID', { text: text.slice(0, 40), currency }, { cause: error })
  }
}

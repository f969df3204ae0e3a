import { currencyDigits, type Finding, formatMoney, isCivilDate, type Money } from '@matterkit/core/values'
import { fail } from '../errors.js'
import { because } from '../messages.js'
import { canonicalLevel, levelOf, specificity } from './levels.js'
import type { RateCard, RateRow } from './rate-card.js'
import type { AppliedRate } from './rate-for.js'

/** A row as it is looked up: its place in the card, its weight among others, and the answer it gives. @internal */
export interface RankedRow {
  readonly row: RateRow
  /** `row 3` */
  readonly name: string
  /** The higher wins. */
  readonly rank: number
  readonly answer: AppliedRate
}

/** The rows of a card by the timekeeper they name; those that name none under the empty name. */
type RateIndex = ReadonlyMap<string, readonly RankedRow[]>

const indexed = new WeakMap<RateCard, RateIndex>()

/** The rows that may be for a timekeeper, the strongest first. A card is checked and indexed once. @internal */
export function candidates(card: RateCard, timekeeperId: string): readonly RankedRow[] {
  const index = indexed.get(card) ?? indexOf(card)
  return index.get(timekeeperId) ?? index.get('') ?? []
}

function indexOf(card: RateCard): RateIndex {
  const rows = 'rows' in card ? card.rows : card
  const order = 'rows' in card ? card.precedence.map((level) => canonicalLevel(level) ?? level) : undefined
  checkRows(rows, order)
  const ranked = rows.map((row, index): RankedRow => {
    const { rate, from } = row
    const data = { rate: formatMoney(rate), level: levelOf(row).replaceAll('+', ' and '), from }
    const rank = order === undefined ? specificity(row) : -order.indexOf(levelOf(row))
    return {
      row,
      name: `row ${index + 1}`,
      rank,
      answer: { rate, row, reasons: [because('RATE_APPLIED', data)] },
    }
  })
  const forAll = ranked.filter(({ row }) => row.timekeeperId === undefined)
  const index = new Map([['', strongestFirst(forAll)]])
  for (const id of new Set(rows.flatMap(({ timekeeperId }) => timekeeperId ?? []))) {
    const own = ranked.filter(({ row }) => row.timekeeperId === id)
    index.set(id, strongestFirst([...own, ...forAll]))
  }
  indexed.set(card, index)
  return index
}

function strongestFirst(rows: readonly RankedRow[]): RankedRow[] {
  return rows.toSorted((a, b) => b.rank - a.rank)
}

/** Looks at every row, and refuses the card with all that is wrong. */
function checkRows(rows: readonly RateRow[], order: readonly string[] | undefined): void {
  const findings = rows.flatMap((row, index): Finding[] => {
    const at = `row ${index + 1}`
    const wrong = (code: string, data: Finding['data']): Finding => ({ code, severity: 'error', at, data })
    const days = [row.from, row.to].filter((day) => day !== undefined)
    if (!days.every(isCivilDate)) return [wrong('FIELD_MISSING', { field: 'a day written YYYY-MM-DD' })]
    if (!isMoney(row.rate)) return [wrong('NOT_MONEY', { field: 'rate' })]
    if (row.rate.minor < 0) return [wrong('RATE_NEGATIVE', {})]
    if (row.to !== undefined && row.to < row.from)
      return [wrong('RATE_ROW_ENDS', { to: row.to, from: row.from })]
    if (order !== undefined && !order.includes(levelOf(row)))
      return [wrong('RATE_ROW_LEVEL', { level: levelOf(row) })]
    return []
  })
  for (const level of order ?? []) {
    if (canonicalLevel(level) === undefined) {
      findings.push({ code: 'RATE_LEVEL_UNKNOWN', severity: 'error', at: 'precedence', data: { level } })
    }
  }
  if (findings.length > 0) fail('RATE_CARD_INVALID', { count: findings.length }, { findings })
}

/** Whether a value is money of a known currency. @internal */
export function isMoney(value: unknown): value is Money {
  if (typeof value !== 'object' || value === null || !('minor' in value) || !('currency' in value))
    return false
  if (!Number.isSafeInteger(value.minor)) return false
  const currency = String(value.currency)
  if (known.has(currency)) return true
  try {
    currencyDigits(currency)
    known.add(currency)
    return true
  } catch {
    return false
  }
}

const known = new Set<string>()

import {
  currencyDigits,
  type Finding,
  formatMoney,
  isCivilDate,
  type Money,
  type Reason,
} from '@matterkit/core/values'
import { fail } from '../errors.js'
import { because } from '../messages.js'
import type { RateCard, RatedWork, RateRow } from './rate-card.js'

/**
 * The rate of a piece of work, the row it comes from, and why that row.
 *
 * @since 0.1.0
 */
export interface AppliedRate {
  /** Money an hour. */
  readonly rate: Money
  readonly row: RateRow
  readonly reasons: readonly Reason[]
}

/** What narrows a row, the most telling first: a rate for the matter beats every rate that is not. */
const scopes = ['matterId', 'clientId', 'activity', 'timekeeperId', 'classification'] as const

const names = { matterId: 'matter', clientId: 'client', activity: 'activity', timekeeperId: 'timekeeper', classification: 'class' } as const // biome-ignore format: a table

/**
 * Finds the rate in force on the day of the work. Among the rows that fit, the most specific wins, by what it names:
 * the matter, then the client, then the activity, then the timekeeper, then the class; a row that names nothing is the
 * firm's own rate. A missing rate is an error, never zero.
 *
 * @throws `RATE_MISSING` where no row is in force; `RATE_CARD_INVALID` where two rows that are equally specific are, or
 *   a row is malformed
 * @example
 * const card = [{ timekeeperId: 'u_1', from: '2026-01-01', rate: money('400.00', 'USD') }]
 * rateFor({ on: '2026-11-02', timekeeperId: 'u_1' }, card).rate // { minor: 40000, currency: 'USD' }
 * rateFor({ on: '2025-11-02', timekeeperId: 'u_1' }, card) // RATE_MISSING: no rate is in force on 2025-11-02
 * @since 0.1.0
 */
export function rateFor(work: RatedWork, card: RateCard): AppliedRate {
  let row: RateRow | undefined
  let rival: RateRow | undefined
  let best = -1
  for (const each of candidates(card, work.timekeeperId)) {
    if (!fits(each, work)) continue
    const telling = specificity(each)
    if (telling === best) rival = each
    if (telling <= best) continue
    best = telling
    row = each
    rival = undefined
  }
  if (row === undefined) {
    const lookedFor = scopes.flatMap((scope) =>
      work[scope] === undefined ? [] : [`${names[scope]} ${work[scope]}`],
    )
    const { on: date, timekeeperId: timekeeper, matterId: matter = 'none' } = work
    return fail('RATE_MISSING', { date, timekeeper, matter, lookedFor })
  }
  if (rival !== undefined) {
    const data = { one: nameOf(row, card), other: nameOf(rival, card), on: work.on }
    const findings: Finding[] = [{ code: 'RATE_OVERLAP', severity: 'error', at: nameOf(rival, card), data }]
    return fail('RATE_CARD_INVALID', { count: 1 }, { findings })
  }
  const { rate, from } = row
  return {
    rate,
    row,
    reasons: [because('RATE_APPLIED', { rate: formatMoney(rate), level: levelOf(row), from })],
  }
}

function fits(row: RateRow, work: RatedWork): boolean {
  for (const scope of scopes) if (row[scope] !== undefined && row[scope] !== work[scope]) return false
  return work.on >= row.from && (row.to === undefined || work.on <= row.to)
}

/** A bit for each field that is named, the most telling highest. */
function specificity(row: RateRow): number {
  let bits = 0
  for (const scope of scopes) bits = bits * 2 + (row[scope] === undefined ? 0 : 1)
  return bits
}

function levelOf(row: RateRow): string {
  const level = scopes.filter((scope) => row[scope] !== undefined).map((scope) => names[scope])
  return level.length === 0 ? 'firm' : level.join(' and ')
}

function nameOf(row: RateRow, card: RateCard): string {
  return `row ${card.indexOf(row) + 1}`
}

/** The rows of a card by the timekeeper they name; those that name none under the empty name. */
type Indexed = ReadonlyMap<string, readonly RateRow[]>

const indexed = new WeakMap<RateCard, Indexed>()

/** The rows that may be for a timekeeper. A card is checked and indexed once, and used for a million entries. */
function candidates(card: RateCard, timekeeperId: string): readonly RateRow[] {
  const index = indexed.get(card) ?? indexOf(card)
  return [...(index.get(timekeeperId) ?? []), ...(timekeeperId === '' ? [] : (index.get('') ?? []))]
}

function indexOf(card: RateCard): Indexed {
  checkRateCard(card)
  const index = new Map<string, RateRow[]>()
  for (const row of card) {
    const name = row.timekeeperId ?? ''
    const rows = index.get(name)
    if (rows === undefined) index.set(name, [row])
    else rows.push(row)
  }
  indexed.set(card, index)
  return index
}

/** Looks at every row, and refuses the card with all that is wrong. */
function checkRateCard(card: RateCard): void {
  const findings = card.flatMap((row, index): Finding[] => {
    const at = `row ${index + 1}`
    const wrong = (code: string, data: Finding['data']): Finding => ({ code, severity: 'error', at, data })
    const days = [row.from, row.to].filter((day) => day !== undefined)
    if (!days.every(isCivilDate)) return [wrong('FIELD_MISSING', { field: 'a day written YYYY-MM-DD' })]
    if (!isMoney(row.rate)) return [wrong('NOT_MONEY', { field: 'rate' })]
    if (row.rate.minor < 0) return [wrong('RATE_NEGATIVE', {})]
    if (row.to !== undefined && row.to < row.from)
      return [wrong('RATE_ROW_ENDS', { to: row.to, from: row.from })]
    return []
  })
  if (findings.length > 0) fail('RATE_CARD_INVALID', { count: findings.length }, { findings })
}

/** Whether a value is money of a known currency. @internal */
export function isMoney(value: unknown): value is Money {
  if (typeof value !== 'object' || value === null || !('minor' in value) || !('currency' in value))
    return false
  try {
    return Number.isSafeInteger(value.minor) && currencyDigits(String(value.currency)) >= 0
  } catch {
    return false
  }
}

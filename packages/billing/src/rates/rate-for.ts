import type { Finding, Money, Reason } from '@matterkit/core/values'
import { fail } from '../errors.js'
import { scopeName, scopes } from './levels.js'
import type { RateCard, RatedWork, RateRow } from './rate-card.js'
import { candidates, type RankedRow } from './rate-index.js'

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

/**
 * Finds the rate in force on the day of the work. Among the rows that fit, the most specific wins, by what it names:
 * the matter, then the client, then the activity, then the timekeeper, then the class; a row that names nothing is the
 * firm's own rate. A card may state another order. A missing rate is an error, never zero.
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
  let best: RankedRow | undefined
  for (const ranked of candidates(card, work.timekeeperId)) {
    if (best !== undefined && ranked.rank < best.rank) break
    if (!fits(ranked.row, work)) continue
    if (best !== undefined) return rivals(best, ranked, work)
    best = ranked
  }
  return best === undefined ? missing(work) : best.answer
}

function fits(row: RateRow, work: RatedWork): boolean {
  for (const scope of scopes) if (row[scope] !== undefined && row[scope] !== work[scope]) return false
  return work.on >= row.from && (row.to === undefined || work.on <= row.to)
}

function rivals({ name: a }: RankedRow, { name: b }: RankedRow, { on }: RatedWork): never {
  const [one = a, other = b] = [a, b].sort((x, y) => Number(x.slice(4)) - Number(y.slice(4)))
  const findings: Finding[] = [
    { code: 'RATE_OVERLAP', severity: 'error', at: other, data: { one, other, on } },
  ]
  return fail('RATE_CARD_INVALID', { count: 1 }, { findings })
}

function missing(work: RatedWork): never {
  const lookedFor = scopes.flatMap((scope) =>
    work[scope] === undefined ? [] : [`${scopeName(scope)} ${work[scope]}`],
  )
  const { on: date, timekeeperId: timekeeper, matterId: matter = 'none' } = work
  return fail('RATE_MISSING', { date, timekeeper, matter, lookedFor })
}

import type { Stored } from '../models/index.js'
import type { Instant } from '../values/index.js'
import type { Where } from './query.js'

/**
 * A record that is work to be done once: who takes it holds a lease, and gives it back by removing it or by setting it
 * due again. Its model declares {@link claimIndexes}.
 *
 * @since 0.1.0
 */
export interface Claimable extends Stored {
  /** Not to be taken before. */
  readonly dueAt: Instant
  /** What is to be done one after another has one lane; the lowest place comes first. */
  readonly lane: string
  readonly place: number
  /** Until when someone holds it; absent or past where nobody does. */
  readonly leasedUntil?: Instant
  readonly leasedBy?: string
  /** How often it was taken. */
  readonly attempts: number
  /** It failed too often and waits for a person; it holds up nothing behind it. */
  readonly dead: boolean
}

/** The indexes that the model of a {@link Claimable} declares. @since 0.1.0 */
export const claimIndexes: readonly ['dueAt', 'lane', 'place', 'leasedUntil', 'dead'] = [
  'dueAt',
  'lane',
  'place',
  'leasedUntil',
  'dead',
]

/**
 * What to take, for whom, and for how long.
 *
 * @since 0.1.0
 */
export interface Claim<T extends Claimable> {
  readonly where?: Where<T>
  /** 1 to 1000. */
  readonly limit: number
  /** Who takes it; written into `leasedBy` and `updatedBy`. */
  readonly by: string
  readonly now: Instant
  /** When the lease ends and another may take it. */
  readonly until: Instant
}

/** A record as it is once it was taken. @since 0.1.0 */
export function leased<T extends Claimable>(record: T, { by, now, until }: Claim<T>): T {
  return {
    ...record,
    version: record.version + 1,
    updatedAt: now,
    updatedBy: by,
    leasedBy: by,
    leasedUntil: until,
    attempts: record.attempts + 1,
  }
}

/**
 * Which of a store's rows a claim takes: the reference for what every store must answer.
 *
 * @param rows - of every firm the claim reaches
 * @since 0.1.0
 */
export function claimedFrom<T extends Claimable>(
  rows: readonly T[],
  claim: Claim<T>,
  fits: (row: T) => boolean,
): T[] {
  const heads = new Map<string, T>()
  for (const row of rows) {
    if (row.dead) continue
    const lane = `${row.firmId}\n${row.lane}`
    const head = heads.get(lane)
    if (head === undefined || row.place < head.place || (row.place === head.place && row.id < head.id))
      heads.set(lane, row)
  }
  return [...heads.values()]
    .filter(
      (row) => row.dueAt <= claim.now && (row.leasedUntil === undefined || row.leasedUntil <= claim.now),
    )
    .filter(fits)
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : a.id < b.id ? -1 : 1))
    .slice(0, claim.limit)
    .map((row) => leased(row, claim))
}

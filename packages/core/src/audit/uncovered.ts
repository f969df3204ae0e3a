import type { StoreReader } from '../store/index.js'
import type { Id } from '../values/index.js'
import { createCoverage } from './coverage.js'
import { journal, type Unsealed, unsealed } from './journal.js'
import { type Seal, seals } from './seal.js'
import type { BrokenLink } from './verification.js'

type Named = { readonly id: Id<'journal'>; readonly seal: number }

/**
 * The first entry that is there and named by nothing, or named twice, in a journal whose numbers do not agree. In two
 * passes, so that memory stays flat: sums of ids in buckets, then the ids of the buckets that differ.
 *
 * @internal
 */
export async function findUncovered(tx: StoreReader, lastSeal: number): Promise<BrokenLink | undefined> {
  const coverage = createCoverage()
  for await (const { id } of named(tx, lastSeal)) coverage.expect(id)
  for await (const { id } of tx.stream(journal)) coverage.find(id)
  const differing = coverage.differing()
  const places = new Map<string, number>()
  for await (const { id, seal } of named(tx, lastSeal)) {
    if (!differing.has(coverage.bucketOf(id))) continue
    if (places.has(id)) return { seal, entry: id, why: 'entry-twice' }
    places.set(id, seal)
  }
  for await (const { id } of tx.stream(journal)) {
    // A name is used up by the row that has it: a second row of one id is one too many.
    if (differing.has(coverage.bucketOf(id)) && !places.delete(id))
      return { seal: lastSeal + 1, entry: id, why: 'entry-unaccounted' }
  }
  const [missing] = places
  return missing && { seal: missing[1], entry: missing[0], why: 'entry-missing' }
}

async function* named(tx: StoreReader, lastSeal: number): AsyncGenerator<Named> {
  for await (const seal of tx.stream(seals, { order: ['number', 'asc'] })) {
    for (const { id } of entriesOf(seal)) yield { id, seal: seal.number }
  }
  for await (const mark of tx.stream(unsealed))
    for (const id of markedBy(mark)) yield { id, seal: lastSeal + 1 }
}

/** The entries of a mark: marks are no part of the chain, so anything may stand there. @internal */
export function markedBy({ entries }: Unsealed): readonly Id<'journal'>[] {
  return Array.isArray(entries) ? entries.filter((id): id is Id<'journal'> => typeof id === 'string') : []
}

/** The entries of a seal that may have been made by another hand. @internal */
export function entriesOf({ entries }: Seal): Seal['entries'] {
  return Array.isArray(entries) ? entries.filter((entry) => typeof entry?.id === 'string') : []
}

import type { Stored } from '../models/index.js'
import type { Store, StoreReader } from '../store/index.js'
import { type FirmId, type Id, MatterkitError } from '../values/index.js'
import { fail } from './audit-errors.js'
import { journal, type Unsealed, unsealed } from './journal.js'
import { hashOfEntry, hashOfSeal, type Seal, sealCounter, seals } from './seal.js'

/** Makes the header fields of a record that the host itself writes. @since 0.1.0 */
export type Stamp = <Name extends string>(prefix: string) => Stored<Name>

/** How many entries one seal covers, at most: it is a row that must be read as one. */
const entriesASeal = 1000
/** How many marks one call takes up. */
const marksACall = 500
/** How often a sealer that lost to another looks again; each time the other has sealed. */
const tries = 20

/**
 * Binds entries that wait into further links of the firm's chain, a thousand a seal. Two sealers at once are safe: one
 * wins, the other looks again at what still waits; no entry is covered twice.
 *
 * @returns how many entries the new seals cover; 0 where none waited
 * @throws `CHAIN_BROKEN` where seals were taken from the end of the chain
 * @since 0.1.0
 */
export async function sealJournal(store: Store, firm: FirmId, stamp: Stamp): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await sealOnce(store, firm, stamp)
    } catch (error) {
      if (attempt === tries || !isLost(error)) throw error
    }
  }
}

/** Another sealer moved the counter, or took the marks up. */
function isLost(error: unknown): boolean {
  return (
    error instanceof MatterkitError &&
    ['COUNTER_GUARD', 'VERSION_CONFLICT', 'STORE_CONFLICT'].includes(error.code)
  )
}

async function sealOnce(store: Store, firm: FirmId, stamp: Stamp): Promise<number> {
  const { marks, last } = await store.read(firm, whatWaits)
  const ids = marks.flatMap((mark) => mark.entries)
  if (ids.length === 0) return 0
  const made: Seal[] = []
  for (let at = 0; at < ids.length; at += entriesASeal) {
    const entries = await hashed(store, firm, ids.slice(at, at + entriesASeal))
    const before = made.at(-1) ?? last
    const body = {
      ...stamp<'seal'>('sea'),
      number: (before?.number ?? 0) + 1,
      previous: before?.hash ?? '',
      entries,
      total: (before?.total ?? 0) + entries.length,
    }
    made.push({ ...body, hash: await hashOfSeal(body) })
  }
  const number = made.at(-1)?.number ?? 0
  await store.write(firm, async (tx) => {
    await tx.increment(sealCounter, made.length, { min: number, max: number })
    for (const mark of marks) await tx.remove(unsealed, mark.id, mark.version)
    await tx.append(seals, made)
  })
  return ids.length
}

async function whatWaits(tx: StoreReader): Promise<{ marks: readonly Unsealed[]; last: Seal | undefined }> {
  const [last] = (await tx.find(seals, { order: ['number', 'desc'], limit: 1 })).items
  const promised = await tx.counter(sealCounter)
  if ((last?.number ?? 0) !== promised) return fail('CHAIN_BROKEN', { found: last?.number ?? 0, promised })
  return { marks: (await tx.find(unsealed, { limit: marksACall })).items, last }
}

/** An entry that is gone before it was sealed is sealed as gone, so that its place stays named. */
async function hashed(store: Store, firm: FirmId, ids: readonly Id<'journal'>[]): Promise<Seal['entries']> {
  const found = await store.read(firm, (tx) => tx.getMany(journal, ids))
  const entries = new Map(found.map((entry) => [entry.id, entry]))
  return Promise.all(
    ids.map(async (id) => {
      const entry = entries.get(id)
      return { id, hash: entry === undefined ? '' : await hashOfEntry(entry) }
    }),
  )
}

import type { Store, StoreReader } from '../store/index.js'
import type { FirmId, Json } from '../values/index.js'
import { canonicalJson, sha256 } from './canonical.js'
import { type JournalEntry, journal, type Seal, seals, unsealed } from './journal.js'

/** Makes the header fields of a record that the host itself writes. */
export type Stamp = <Name extends string>(prefix: string) => import('../models/index.js').Stored<Name>

/**
 * Binds all entries that wait into one further link of the firm's chain. Two sealers at once make one link each or
 * one of them fails with `ID_TAKEN` or `VERSION_CONFLICT` and may try again; no entry is covered twice.
 *
 * @returns how many entries the new seal covers; 0 where none waited
 * @since 0.1.0
 */
export async function sealJournal(store: Store, firm: FirmId, stamp: Stamp): Promise<number> {
  const waiting = await store.read(firm, async (tx) => {
    const { items } = await tx.find(unsealed, { limit: 200 })
    const ids = items.flatMap((mark) => mark.entries)
    const entries = await Promise.all(ids.map((id) => tx.get(journal, id)))
    return { marks: items, entries: entries.filter((entry) => entry !== undefined), last: await lastSeal(tx) }
  })
  if (waiting.entries.length === 0) return 0
  const hashes = await Promise.all(waiting.entries.map(hashOf))
  const body = {
    number: (waiting.last?.number ?? 0) + 1,
    previous: waiting.last?.hash ?? '',
    entries: waiting.entries.map((entry, index) => ({ id: entry.id, hash: hashes[index] ?? '' })),
  }
  const seal: Seal = { ...stamp<'seal'>('sea'), ...body, hash: await sha256(canonicalJson(body)) }
  await store.write(firm, async (tx) => {
    await tx.increment('journal.seals', 1, { min: body.number, max: body.number })
    for (const mark of waiting.marks) await tx.remove(unsealed, mark.id, mark.version)
    await tx.append(seals, [seal])
  })
  return body.entries.length
}

/**
 * What a check of the journal found. An untouched journal has no `broken`; what is not sealed yet cannot be vouched for.
 *
 * @since 0.1.0
 */
export interface Verification {
  readonly seals: number
  readonly sealed: number
  /** Entries written since the last seal. */
  readonly unsealed: number
  /** The first link that does not hold: what was changed, dropped or put in. */
  readonly broken?: { readonly seal: number; readonly entry?: string; readonly why: BrokenLink }
}

/** How a link of the chain can fail. @since 0.1.0 */
export type BrokenLink =
  | 'seal-missing'
  | 'seal-altered'
  | 'entry-missing'
  | 'entry-altered'
  | 'entry-unaccounted'

/**
 * Walks the chain from its first seal and names the first link that does not hold. A tail cut off together with its
 * seals cannot be seen from inside; compare `seals` with a figure kept elsewhere.
 *
 * @since 0.1.0
 */
export async function verifyJournal(store: Store, firm: FirmId): Promise<Verification> {
  return store.read(firm, async (tx) => {
    let previous = ''
    let count = 0
    let sealed = 0
    for await (const seal of inOrder(tx)) {
      count += 1
      const broken = await brokenLink(tx, seal, count, previous)
      if (broken !== undefined) return { seals: count, sealed, unsealed: 0, broken }
      previous = seal.hash
      sealed += seal.entries.length
    }
    const promised = await tx.counter('journal.seals')
    if (promised !== count) {
      return { seals: count, sealed, unsealed: 0, broken: { seal: count + 1, why: 'seal-missing' } }
    }
    const waiting = await waitingEntries(tx)
    if ((await tx.count(journal)) !== sealed + waiting) {
      return {
        seals: count,
        sealed,
        unsealed: waiting,
        broken: { seal: count + 1, why: 'entry-unaccounted' },
      }
    }
    return { seals: count, sealed, unsealed: waiting }
  })
}

async function brokenLink(
  tx: StoreReader,
  seal: Seal,
  number: number,
  previous: string,
): Promise<Verification['broken']> {
  if (seal.number !== number) return { seal: number, why: 'seal-missing' }
  const body = { number: seal.number, previous: seal.previous, entries: seal.entries }
  if (seal.previous !== previous || seal.hash !== (await sha256(canonicalJson(body)))) {
    return { seal: number, why: 'seal-altered' }
  }
  for (const { id, hash } of seal.entries) {
    const entry = await tx.get(journal, id)
    if (entry === undefined) return { seal: number, entry: id, why: 'entry-missing' }
    if ((await hashOf(entry)) !== hash) return { seal: number, entry: id, why: 'entry-altered' }
  }
  return undefined
}

function hashOf(entry: JournalEntry): Promise<string> {
  return sha256(canonicalJson(entry as unknown as Json))
}

async function lastSeal(tx: StoreReader): Promise<Seal | undefined> {
  return (await tx.find(seals, { order: ['number', 'desc'], limit: 1 })).items[0]
}

async function* inOrder(tx: StoreReader): AsyncGenerator<Seal> {
  let after: string | undefined
  do {
    const page = await tx.find(seals, { order: ['number', 'asc'], ...(after === undefined ? {} : { after }) })
    yield* page.items
    after = page.next
  } while (after !== undefined)
}

async function waitingEntries(tx: StoreReader): Promise<number> {
  let waiting = 0
  let after: string | undefined
  do {
    const page = await tx.find(unsealed, after === undefined ? {} : { after })
    waiting += page.items.reduce((all, mark) => all + mark.entries.length, 0)
    after = page.next
  } while (after !== undefined)
  return waiting
}

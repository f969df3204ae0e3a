import type { Store, StoreReader } from '../store/index.js'
import type { FirmId, Instant } from '../values/index.js'
import type { Checkpoint } from './checkpoint.js'
import { type JournalEntry, journal, unsealed } from './journal.js'
import { hashOfEntry, hashOfSeal, type Seal, sealCounter, seals } from './seal.js'
import { entriesOf, findUncovered, markedBy } from './uncovered.js'
import type { BrokenLink, Verification } from './verification.js'

/** How the journal is checked. @since 0.1.0 */
export interface VerifyOptions {
  /** What was seen of the chain before and kept elsewhere; its signature is checked by {@link checkCheckpoint}. */
  readonly against?: Checkpoint
}

/**
 * Walks the chain from its first seal and names the first link that does not hold. The journal is read some entries at a
 * time, so that memory stays flat and others get at the store in between; what is written meanwhile is seen or not.
 *
 * Someone who can write to the store can make all of the chain anew. That, and a tail cut off together with its count,
 * is seen against a checkpoint only.
 *
 * @since 0.1.0
 */
export async function verifyJournal(
  store: Store,
  firm: FirmId,
  { against }: VerifyOptions = {},
): Promise<Verification> {
  const walk: Walk = { store, firm, against, previous: '', seals: 0, sealed: 0 }
  if (against !== undefined && against.firm !== firm)
    return held(walk, { seal: 1, why: 'checkpoint-of-other' })
  for (;;) {
    const link = await walkSeals(walk)
    if (link !== undefined) return held(walk, link)
    const result = await store.read(firm, (tx) => lookAtEnd(tx, walk))
    if (result !== undefined) return result // otherwise it was sealed meanwhile
  }
}

/** How far the walk has come. */
interface Walk {
  readonly store: Store
  readonly firm: FirmId
  readonly against: Checkpoint | undefined
  previous: string
  seals: number
  sealed: number
}

function held({ seals, sealed }: Walk, broken: BrokenLink): Verification {
  return { seals, sealed, unsealed: 0, broken }
}

/** By a cursor, which passes over no seal, whatever number it claims. */
async function walkSeals(walk: Walk): Promise<BrokenLink | undefined> {
  const where = walk.seals === 0 ? {} : { number: { gt: walk.seals } }
  for (let after: string | undefined; ; ) {
    const query = { where, ...bySealNumber, ...(after === undefined ? {} : { after }) }
    const page = await walk.store.read(walk.firm, (tx) => tx.find(seals, query))
    for (const seal of page.items) {
      const link = await checkSeal(walk, seal)
      if (link !== undefined) return link
      walk.previous = seal.hash
      walk.seals = seal.number
      walk.sealed += seal.entries.length
    }
    after = page.next
    if (after === undefined) return undefined
  }
}

const bySealNumber = { order: ['number', 'asc'], limit: 10 } as const

async function checkSeal(walk: Walk, seal: Seal): Promise<BrokenLink | undefined> {
  const number = walk.seals + 1
  if (seal.number !== number)
    return seal.number > number
      ? { seal: number, why: 'seal-missing' }
      : { seal: seal.number, why: 'seal-extra' }
  const { hash, ...body } = seal
  const entries = entriesOf(seal)
  const isNext = seal.previous === walk.previous && seal.total === walk.sealed + entries.length
  if (!isNext || hash !== (await hashOfSeal(body))) return { seal: number, why: 'seal-altered' }
  if (walk.against?.seal === number && walk.against.hash !== hash) return { seal: number, why: 'rewritten' }
  return checkEntries(walk, number, entries)
}

async function checkEntries(
  { store, firm }: Walk,
  seal: number,
  entries: Seal['entries'],
): Promise<BrokenLink | undefined> {
  const ids = entries.map(({ id }) => id)
  const found = await store.read(firm, (tx) => tx.getMany(journal, ids))
  // In the order they were asked for, so that where all are there each must be the one that was asked for.
  const isAll = found.length === ids.length
  const byId = isAll ? undefined : new Map(found.map((entry) => [entry.id, entry]))
  const hashes = await Promise.all(
    ids.map((id, index) => hashIfThere(byId === undefined ? found[index] : byId.get(id), id)),
  )
  for (const [index, { id, hash }] of entries.entries()) {
    if (hash !== '' && hashes[index] === hash) continue
    const isThere = await store.read(firm, (tx) => tx.get(journal, id))
    return { seal, entry: id, why: isThere === undefined ? 'entry-missing' : 'entry-altered' }
  }
  return undefined
}

function hashIfThere(entry: JournalEntry | undefined, id: string): Promise<string> | string {
  return entry?.id === id ? hashOfEntry(entry) : ''
}

/** What stands at the end of the chain, in one view; `undefined` where there are further seals to walk. */
async function lookAtEnd(tx: StoreReader, walk: Walk): Promise<Verification | undefined> {
  const further = await tx.find(seals, { where: { number: { gt: walk.seals } }, limit: 1 })
  if (further.items.length > 0) return undefined
  const tail = tailFault(walk, await tx.counter(sealCounter))
  if (tail !== undefined) return held(walk, tail)
  let [waiting, first] = [0, undefined as BrokenLink | undefined]
  let since: Instant | undefined
  for await (const mark of tx.stream(unsealed)) {
    const ids = markedBy(mark)
    const there = new Set((await tx.getMany(journal, ids)).map(({ id }) => id))
    const gone = ids.find((id) => !there.has(id))
    if (gone !== undefined) first ??= { seal: walk.seals + 1, entry: gone, why: 'entry-missing' }
    if (since === undefined || mark.createdAt < since) since = mark.createdAt
    waiting += ids.length
  }
  if (first === undefined && (await tx.count(journal)) !== walk.sealed + waiting)
    first = await findUncovered(tx, walk.seals)
  const { seals: walked, sealed } = walk
  return {
    ...{ seals: walked, sealed, unsealed: waiting },
    ...(since === undefined ? {} : { unsealedSince: since }),
    ...(first === undefined ? {} : { broken: first }),
  }
}

function tailFault({ against, seals }: Walk, promised: number): BrokenLink | undefined {
  if (promised > seals) return { seal: seals + 1, why: 'seal-missing' }
  if (promised < seals) return { seal: promised + 1, why: 'seal-extra' }
  if (against !== undefined && against.seal > seals) return { seal: seals + 1, why: 'cut-off' }
  return undefined
}

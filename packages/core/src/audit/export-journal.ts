import type { Store } from '../store/index.js'
import type { FirmId, Json } from '../values/index.js'
import { canonicalJson } from './canonical.js'
import { journal, unsealed } from './journal.js'
import { seals } from './seal.js'
import { entriesOf, markedBy } from './uncovered.js'

/**
 * A firm's journal as lines of JSON, for an auditor who checks it without us: each seal, `{"seal":…}`, after it the
 * entries it covers in its order, `{"entry":…}`; in the end those that no seal covers. Every row is whole and as it is
 * stored, what is encrypted stays so. Read some rows at a time; what is written or sealed meanwhile may not be in it.
 *
 * To check it: the hash of a seal is the SHA-256, in hex, of the canonical form (RFC 8785) of the seal without its
 * `hash`; that of an entry is over the whole entry; `previous` is the hash of the seal before.
 *
 * @since 0.1.0
 */
export async function* exportJournal(store: Store, firm: FirmId): AsyncGenerator<string> {
  for (let number = 0; ; ) {
    const { items } = await store.read(firm, (tx) =>
      tx.find(seals, { where: { number: { gt: number } }, order: ['number', 'asc'], limit: 10 }),
    )
    for (const seal of items) {
      yield line('seal', seal)
      yield* entries(
        store,
        firm,
        entriesOf(seal).map(({ id }) => id),
      )
      number = seal.number
    }
    if (items.length === 0) break
  }
  for (let after: string | undefined; ; ) {
    const page = await store.read(firm, (tx) =>
      tx.find(unsealed, { limit: 100, ...(after === undefined ? {} : { after }) }),
    )
    for (const mark of page.items) yield* entries(store, firm, markedBy(mark))
    after = page.next
    if (after === undefined) return
  }
}

async function* entries(store: Store, firm: FirmId, ids: readonly string[]): AsyncGenerator<string> {
  for (let at = 0; at < ids.length; at += 1000) {
    const found = await store.read(firm, (tx) => tx.getMany(journal, ids.slice(at, at + 1000)))
    for (const entry of found) yield line('entry', entry)
  }
}

function line(kind: 'seal' | 'entry', row: object): string {
  return `${canonicalJson({ [kind]: row as Json })}\n`
}

import type { Filter, Store, Where } from '../store/index.js'
import { type Note, notes } from './kit-notes.js'

/** Every note of a query, page by page. @internal */
export async function allPages(
  store: Store,
  where: Where<Note>,
  order: readonly [string, 'asc' | 'desc'],
  limit: number,
  access?: Filter,
): Promise<Note[]> {
  const found: Note[] = []
  let after: string | undefined
  do {
    const cursor: { after?: string } = after === undefined ? {} : { after }
    const page = await store.read('acme', (tx) =>
      tx.find(notes, { where, order, limit, ...cursor, ...(access === undefined ? {} : { access }) }),
    )
    found.push(...page.items)
    after = page.next
  } while (after !== undefined)
  return found
}

/** A small generator of its own (mulberry32), so that the kit asks every store the same questions. @internal */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** @internal */
export function pick<T>(random: () => number, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T
}

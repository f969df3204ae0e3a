import { type Instant, instantOf } from '../values/index.js'
import type { BlobInfo, Blobs } from './blobs.js'

/** A blob that nothing referred to when it was looked at. Plain data: keep it until the next run. @since 0.1.0 */
export interface MarkedBlob extends BlobInfo {
  readonly markedAt: Instant
}

/** How garbage is looked for. @since 0.1.0 */
export interface GarbageSearch {
  readonly blobs: Blobs
  /** Every digest that something refers to; asked once a run, drafts and bins included. */
  readonly referenced: () => AsyncIterable<string> | Iterable<string>
  /** How long a unit of work may take from its `put` until its record is committed, in milliseconds; a day is ample. */
  readonly graceMs: number
  /** Milliseconds since 1970, on the clock of what keeps the blobs; the system clock unless given. */
  readonly clock?: () => number
}

/**
 * The first of two phases: finds what nothing refers to and what was not put within the grace. Removes nothing.
 *
 * @example
 * const blobs = memoryBlobs({ clock: () => 0 })
 * await blobs.put(new Uint8Array([1]))
 * const marked = await markGarbage({ blobs, referenced: () => [], graceMs: 1000, clock: () => 5000 })
 * marked.length // 1
 * @since 0.1.0
 */
export async function markGarbage(search: GarbageSearch): Promise<readonly MarkedBlob[]> {
  const { blobs, graceMs, clock = Date.now } = search
  const now = clock()
  const old = new Map<string, number>()
  for await (const { sha256, size, putAt } of blobs.list())
    if (Date.parse(putAt) < now - graceMs) old.set(sha256, size)
  for await (const sha256 of search.referenced()) old.delete(sha256)
  return [...old].map(([sha256, size]) => ({ sha256, size, markedAt: instantOf(now) }))
}

/**
 * The second phase, at least the grace after the first: removes what was marked, is still referred to by nothing, and
 * was not put since. Marks younger than the grace wait, and are returned.
 *
 * Safe beside any number of writers that put bytes before they commit a record that names them, and take no longer than
 * the grace. A record that takes over a digest from another needs no `put` as long as the other is there.
 *
 * @returns what was removed, and the marks to try again
 * @since 0.1.0
 */
export async function removeGarbage(
  search: GarbageSearch,
  marked: readonly MarkedBlob[],
): Promise<{ readonly removed: readonly BlobInfo[]; readonly waiting: readonly MarkedBlob[] }> {
  const { blobs, graceMs, clock = Date.now } = search
  const now = clock()
  const waiting = marked.filter(({ markedAt }) => Date.parse(markedAt) > now - graceMs)
  const due = new Map(
    marked
      .filter(({ markedAt }) => Date.parse(markedAt) <= now - graceMs)
      .map((mark) => [mark.sha256, mark] as const),
  )
  for await (const sha256 of search.referenced()) due.delete(sha256)
  const removed: BlobInfo[] = []
  for (const { sha256, size, markedAt } of due.values())
    if (await blobs.remove(sha256, { putSince: markedAt })) removed.push({ sha256, size })
  return { removed, waiting }
}

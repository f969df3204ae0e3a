/** How finely ids are told apart before any is looked at itself. */
const buckets = 4096

/**
 * Compares two large sets of ids in little memory: each is only summed up, in buckets, by a keyed hash; ids are kept
 * only of buckets that differ. The key is drawn anew each time, so that no one can prepare ids whose sums agree.
 *
 * @internal
 */
export interface Coverage {
  /** An id that something says is there. */
  expect(id: string): void
  /** An id that is there. */
  find(id: string): void
  /** The buckets in which the two differ. */
  differing(): ReadonlySet<number>
  bucketOf(id: string): number
}

/** Begins an empty comparison. @internal */
export function createCoverage(): Coverage {
  const [keyA = 0, keyB = 0] = crypto.getRandomValues(new Uint32Array(2))
  const sums = new Uint32Array(buckets * 2)

  function count(id: string, sign: 1 | -1): void {
    const [a, b] = [mixed(id, keyA), mixed(id, keyB)]
    const at = (a % buckets) * 2
    sums[at] = (sums[at] ?? 0) + sign * (mixed(id, a ^ b) | 1)
    sums[at + 1] = (sums[at + 1] ?? 0) + sign * b
  }
  return {
    expect: (id) => count(id, 1),
    find: (id) => count(id, -1),
    bucketOf: (id) => mixed(id, keyA) % buckets,
    differing: () =>
      new Set(
        Array.from({ length: buckets }, (_, bucket) => bucket).filter(
          (bucket) => sums[bucket * 2] !== 0 || sums[bucket * 2 + 1] !== 0,
        ),
      ),
  }
}

/** 32 bits that differ where texts do (FNV-1a from a secret start, finished as in MurmurHash3). */
function mixed(text: string, start: number): number {
  let hash = start
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

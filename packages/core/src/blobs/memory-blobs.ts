import { type FirmId, instantOf } from '../values/index.js'
import { createSha256 } from '../values/sha256.js'
import { checkedDigest, failBlobs } from './blob-errors.js'
import type { Blobs } from './blobs.js'
import { gathered, verified } from './chunks.js'

/** How blobs are kept in memory. @since 0.1.0 */
export interface MemoryBlobsOptions {
  /** Whose they are. */
  readonly firm?: FirmId
  /** Milliseconds since 1970; the system clock unless given. */
  readonly clock?: () => number
}

/**
 * Keeps blobs in memory: the reference, and for tests and scripts. Nothing outlives the process.
 *
 * @example
 * const blobs = memoryBlobs()
 * const put = await blobs.put(new TextEncoder().encode('abc'))
 * put.sha256 // 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
 * put.size // 3
 * @since 0.1.0
 */
export function memoryBlobs({ clock = Date.now, firm }: MemoryBlobsOptions = {}): Blobs {
  const kept = new Map<string, { readonly bytes: Uint8Array; readonly putAt: number }>()

  async function* read(sha256: string): AsyncGenerator<Uint8Array> {
    const found = kept.get(checkedDigest(sha256)) ?? failBlobs('BLOB_UNKNOWN', { sha256 })
    yield found.bytes.slice()
  }
  return {
    ...(firm === undefined ? {} : { firm }),
    async put(content) {
      const bytes = await gathered(content)
      const hash = createSha256()
      hash.update(bytes)
      const sha256 = hash.digest()
      kept.set(sha256, { bytes, putAt: clock() })
      return { sha256, size: bytes.length }
    },
    get: (sha256) => verified(sha256, read(sha256)),
    has: async (sha256) => kept.has(checkedDigest(sha256)),
    async remove(sha256, { putSince } = {}) {
      const found = kept.get(checkedDigest(sha256))
      if (found === undefined || (putSince !== undefined && found.putAt >= Date.parse(putSince))) return false
      return kept.delete(sha256)
    },
    async *list() {
      for (const [sha256, { bytes, putAt }] of [...kept])
        yield { sha256, size: bytes.length, putAt: instantOf(putAt) }
    },
  }
}

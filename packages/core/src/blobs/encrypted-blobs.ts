import { type KeyPort, openedStream, sealedStream } from '../encryption/index.js'
import { instantOf, MatterkitError } from '../values/index.js'
import { createSha256 } from '../values/sha256.js'
import { checkedDigest, failBlobs } from './blob-errors.js'
import { type BlobIndex, isSince, type SealedBlob } from './blob-index.js'
import type { Blobs } from './blobs.js'
import { chunksOf, verified } from './chunks.js'

/** What makes blobs encrypted. @since 0.1.0 */
export interface EncryptedBlobsOptions {
  /** Where the encrypted bytes go; nothing else is kept there. */
  readonly blobs: Blobs
  readonly keys: KeyPort
  readonly index: BlobIndex
  /** Milliseconds since 1970; the system clock unless given. */
  readonly clock?: () => number
}

/**
 * Any blobs, their bytes encrypted: each with a key of its own (AES-256-GCM in chunks of 64 KiB, their order and their
 * end bound in), which the key port wraps and the index keeps. To those who use it, a blob has the digest of its plain
 * bytes as ever; where it lies it is named by its encrypted ones, so that a name does not say which file it is.
 *
 * Bytes that a process which died had encrypted and not yet entered are garbage among the inner blobs: found by
 * `markGarbage` there, with the `sealed` digests of the index as what is referred to.
 *
 * @throws what {@link Blobs} throws, and `KEY_UNKNOWN`, `SEALED_UNREADABLE`
 * @since 0.1.0
 */
export function encryptedBlobs({ blobs, keys, index, clock = Date.now }: EncryptedBlobsOptions): Blobs {
  async function* read(sha256: string): AsyncGenerator<Uint8Array> {
    const refuse = (why: string): never => failBlobs('BLOB_CORRUPT', { sha256, why })
    for (let gone: string | undefined; ; ) {
      const entry = (await index.get(checkedDigest(sha256))) ?? failBlobs('BLOB_UNKNOWN', { sha256 })
      const key = await imported(await keys.unwrap(entry, contextOf(entry)))
      try {
        return yield* openedStream(key, blobs.get(entry.sealed), refuse)
      } catch (cause) {
        if (!isOf(cause, 'BLOB_UNKNOWN') || gone === entry.sealed) return named(sha256, cause)
        gone = entry.sealed // where it was put again since it was looked up, the next look finds it
      }
    }
  }
  return {
    ...(blobs.firm === undefined ? {} : { firm: blobs.firm }),
    async put(content) {
      const raw = crypto.getRandomValues(new Uint8Array(32))
      const hash = createSha256()
      let size = 0
      async function* seen(): AsyncGenerator<Uint8Array> {
        for await (const chunk of chunksOf(content)) {
          hash.update(chunk)
          size += chunk.length
          yield chunk
        }
      }
      const { sha256: sealed } = await blobs.put(sealedStream(await imported(raw), seen()))
      const sha256 = hash.digest()
      const wrapped = await keys.wrap(raw, contextOf({ sha256, sealed }))
      const former = await index.put({ sha256, size, sealed, putAt: instantOf(clock()), ...wrapped })
      if (former !== undefined && former.sealed !== sealed) await blobs.remove(former.sealed)
      return { sha256, size }
    },
    get: (sha256) => verified(sha256, read(sha256)),
    has: async (sha256) => (await index.get(checkedDigest(sha256))) !== undefined,
    async remove(sha256, unless = {}) {
      const entry = await index.get(checkedDigest(sha256))
      if (entry === undefined || isSince(entry, unless)) return false
      await blobs.remove(entry.sealed) // first: broken off here, the entry still says what is to be removed
      const removed = await index.remove(sha256, unless)
      if (removed !== undefined && removed.sealed !== entry.sealed) await blobs.remove(removed.sealed)
      return removed !== undefined
    },
    async *list() {
      for await (const { sha256, size, putAt } of index.list()) yield { sha256, size, putAt }
    },
  }
}

/**
 * Wraps the keys of encrypted blobs with the key that is now current; no blob is read or written.
 *
 * @returns how many were wrapped anew
 * @throws `KEY_UNKNOWN`, `SEALED_UNREADABLE`
 * @since 0.1.0
 */
export async function rotateBlobKeys(index: BlobIndex, keys: KeyPort): Promise<number> {
  let changed = 0
  for await (const entry of index.list()) {
    if (entry.keyId === keys.current) continue
    const context = contextOf(entry)
    const wrapped = await keys.wrap(await keys.unwrap(entry, context), context)
    const former = await index.put({ ...entry, ...wrapped }, entry.sealed)
    if (former?.sealed === entry.sealed) changed += 1 // and was not put again meanwhile
  }
  return changed
}

function contextOf({ sha256, sealed }: Pick<SealedBlob, 'sha256' | 'sealed'>): string {
  return JSON.stringify(['blob', sha256, sealed])
}

function imported(raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

/** What is wrong with the encrypted bytes is said of the blob. */
function named(sha256: string, cause: unknown): never {
  if (isOf(cause, 'BLOB_UNKNOWN') || (isOf(cause, 'BLOB_CORRUPT') && cause.data.sha256 !== sha256))
    failBlobs('BLOB_CORRUPT', { sha256, why: `of its encrypted bytes, ${cause.message}` }, { cause })
  throw cause
}

function isOf(cause: unknown, code: string): cause is MatterkitError {
  return cause instanceof MatterkitError && cause.code === code
}

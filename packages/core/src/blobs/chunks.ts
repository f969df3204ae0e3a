import { createSha256 } from '../values/sha256.js'
import { failBlobs } from './blob-errors.js'
import type { BlobContent, Blobs } from './blobs.js'

/** Content as it comes. @internal */
export async function* chunksOf(content: BlobContent): AsyncGenerator<Uint8Array> {
  if (content instanceof Uint8Array) yield content
  else yield* content
}

/** Everything of a stream in one piece, which is its own. @internal */
export async function gathered(content: BlobContent): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunksOf(content)) {
    parts.push(new Uint8Array(chunk)) // a copy, which `slice` of Node's buffers is not
    size += chunk.length
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/**
 * All bytes of a blob at once, checked.
 *
 * @throws `BLOB_UNKNOWN`, `BLOB_CORRUPT`, `BLOB_DIGEST_INVALID`, `BLOBS_FAILED`
 * @example
 * const blobs = memoryBlobs()
 * const put = await blobs.put(new Uint8Array([1, 2, 3]))
 * ;(await bytesOf(blobs, put.sha256)).length // 3
 * @since 0.1.0
 */
export function bytesOf(blobs: Pick<Blobs, 'get'>, sha256: string): Promise<Uint8Array<ArrayBuffer>> {
  return gathered(blobs.get(sha256))
}

/**
 * Hands bytes on and fails at their end where they are not those of the digest: what an implementation of
 * {@link Blobs.get} puts around what it reads.
 *
 * @throws `BLOB_CORRUPT`
 * @since 0.1.0
 */
export async function* verified(
  sha256: string,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const hash = createSha256()
  for await (const chunk of chunks) {
    hash.update(chunk)
    yield chunk
  }
  const found = hash.digest()
  if (found !== sha256) failBlobs('BLOB_CORRUPT', { sha256, why: `its bytes now are ${found}` })
}

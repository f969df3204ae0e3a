import type { Blobs } from './blobs.js'
import { bytesOf } from './chunks.js'

/** Bytes in, digest out, and back: what templates and others who work on whole files ask for. @since 0.1.0 */
export interface WholeFiles {
  put(bytes: Uint8Array): Promise<string>
  get(sha256: string): Promise<Uint8Array>
}

/**
 * Blobs for who works on whole files in memory.
 *
 * @example
 * const files = asFiles(memoryBlobs())
 * const sha256 = await files.put(new Uint8Array([1, 2, 3]))
 * ;(await files.get(sha256)).length // 3
 * @since 0.1.0
 */
export function asFiles(blobs: Blobs): WholeFiles {
  return {
    put: async (bytes) => (await blobs.put(bytes)).sha256,
    get: (sha256) => bytesOf(blobs, sha256),
  }
}

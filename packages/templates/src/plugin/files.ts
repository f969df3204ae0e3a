import { sha256Of } from '../inspect/provenance.js'

/**
 * Where the bytes of templates and documents are kept, by what they are: the same bytes have the same name.
 *
 * @since 0.1.0
 */
export interface TemplateFiles {
  /** Keeps bytes. @returns their SHA-256, 64 hexadecimal digits */
  put(bytes: Uint8Array): Promise<string>
  /** The bytes of that digest. @throws where there are none */
  get(sha256: string): Promise<Uint8Array>
}

/**
 * Files in memory, for trials and tests: what a program forgets when it ends.
 *
 * @example
 * const files = memoryFiles()
 * const sha256 = await files.put(new Uint8Array([1, 2, 3]))
 * ;(await files.get(sha256)).length // 3
 * @since 0.1.0
 */
export function memoryFiles(): TemplateFiles {
  const kept = new Map<string, Uint8Array>()
  return {
    async put(bytes) {
      const sha256 = await sha256Of(bytes)
      kept.set(sha256, bytes.slice())
      return sha256
    },
    async get(sha256) {
      const bytes = kept.get(sha256)
      if (bytes === undefined) throw new Error(`no file has the digest ${sha256}`)
      return bytes.slice()
    },
  }
}

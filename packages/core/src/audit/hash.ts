import { createSha256 } from '../values/sha256.js'

const utf8 = new TextEncoder()

/**
 * The SHA-256 of a text in UTF-8, in hex; the same in Node, a browser and a worker.
 *
 * Not by WebCrypto: its answer comes from another thread, which for the short texts of a journal takes ten times as long as
 * the hash.
 *
 * @since 0.1.0
 */
export async function sha256(text: string): Promise<string> {
  const hash = createSha256()
  hash.update(utf8.encode(text))
  return hash.digest()
}

import { createSha256 } from '../values/sha256.js'
import { checkedDigest } from './blob-errors.js'

/**
 * What a list of blobs sums up to, so that it can be vouched for in one line: the SHA-256 of their digests in order, each
 * followed by a newline. Anyone who has the list computes it without this library. Of the files of an export:
 * `ls files | LC_ALL=C sort | sha256sum`.
 *
 * @param digests - in any order; one that is named twice counts once
 * @throws `BLOB_DIGEST_INVALID`
 * @example
 * digestOfList([]) // 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
 * @since 0.1.0
 */
export function digestOfList(digests: Iterable<string>): string {
  const hash = createSha256()
  const utf8 = new TextEncoder()
  for (const sha256 of [...new Set(digests)].sort()) hash.update(utf8.encode(`${checkedDigest(sha256)}\n`))
  return hash.digest()
}

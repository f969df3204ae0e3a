import { defineErrors, type Fail } from '../values/index.js'

/**
 * The error codes of `@matterkit/core/blobs`; every keeper of blobs throws these and no driver's own.
 *
 * @since 0.1.0
 */
export const blobErrors = {
  /** There are no bytes of this digest. */
  BLOB_UNKNOWN: 'there is no blob {sha256}',
  /** A digest that is not 64 hexadecimal digits in lower case. */
  BLOB_DIGEST_INVALID: '{text} is not a SHA-256 of 64 hexadecimal digits in lower case',
  /** The bytes are no longer those that were put. Restore them from a backup: putting the same bytes again heals it. */
  BLOB_CORRUPT: 'blob {sha256} is damaged: {why}',
  /** There is no room left. Nothing of what was being put is kept. */
  BLOBS_FULL: 'there is no room left for blobs: {why}',
  /** They are kept for another firm than the one that was said; no firm (`null`) is another as well. */
  BLOBS_OF_ANOTHER: 'the files in {where} are of {owner} and not of {firm}',
  /** What keeps the blobs failed; `cause` is what it said. */
  BLOBS_FAILED: 'blobs cannot be kept or read: {why}',
} as const

/** Throws an error of blobs. Vendors' implementations throw by it as well. @since 0.1.0 */
export const failBlobs: Fail<typeof blobErrors> = defineErrors(blobErrors)

/**
 * A digest, or an error: what is no digest never reaches a path or a query.
 *
 * @throws `BLOB_DIGEST_INVALID`
 * @example
 * checkedDigest('../../etc/passwd') // BLOB_DIGEST_INVALID: ../../etc/passwd is not a SHA-256 of 64 hexadecimal digits in lower case
 * @since 0.1.0
 */
export function checkedDigest(sha256: string): string {
  return typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256)
    ? sha256
    : failBlobs('BLOB_DIGEST_INVALID', { text: String(sha256) })
}

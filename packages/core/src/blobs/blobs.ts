import type { FirmId, Instant } from '../values/index.js'

/** Bytes at once, or as they come: a `ReadableStream`, a Node stream, a generator. @since 0.1.0 */
export type BlobContent = Uint8Array | AsyncIterable<Uint8Array>

/** What bytes are called, and how many they are. @since 0.1.0 */
export interface BlobInfo {
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  readonly sha256: string
  /** Bytes. */
  readonly size: number
}

/** A blob as a list has it. @since 0.1.0 */
export interface ListedBlob extends BlobInfo {
  /** When the bytes were last put, on the clock of what keeps them. */
  readonly putAt: Instant
}

/**
 * Where bytes are kept by what they are: the same bytes have the same name, and are kept once. One for each firm, so that
 * what a firm is given, exports or removes is its own, and no firm learns by a name what another has.
 *
 * Nothing half-written is ever seen: a blob is there whole once `put` has returned, and outlives the process where what
 * keeps it does.
 *
 * @since 0.1.0
 */
export interface Blobs {
  /** Whose they are, where they say so. `firms.remove` destroys no others. */
  readonly firm?: FirmId
  /**
   * Keeps bytes. A chunk may be reused by its source once the next is asked for. Where the source fails, its error is
   * thrown and nothing is kept. Bytes that are there are put anew all the same: it heals what was damaged, and they
   * count as put now.
   *
   * @throws `BLOBS_FULL`, `BLOBS_FAILED`
   */
  put(content: BlobContent): Promise<BlobInfo>
  /**
   * The bytes, checked as they are read: a changed byte is an error at the latest at the end, so what was read counts
   * only once the loop has ended. Everything is thrown while reading, nothing by the call itself.
   *
   * @throws `BLOB_UNKNOWN`, `BLOB_CORRUPT` naming the digest; `BLOB_DIGEST_INVALID`, `BLOBS_FAILED`
   */
  get(sha256: string): AsyncIterable<Uint8Array>
  /** Whether there are bytes of this digest; they are not read. @throws `BLOB_DIGEST_INVALID` */
  has(sha256: string): Promise<boolean>
  /**
   * Removes bytes, whoever refers to them: see {@link markGarbage} for what asks first.
   *
   * @param unless - leaves those that were put at this moment or later, even while it runs
   * @returns whether it removed them
   * @throws `BLOB_DIGEST_INVALID`
   */
  remove(sha256: string, unless?: { readonly putSince?: Instant }): Promise<boolean>
  /** Every blob, in no order. One that is put or removed meanwhile may be among them or not. */
  list(): AsyncIterable<ListedBlob>
}

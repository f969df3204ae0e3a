import { type Blobs, checkedDigest, verified } from '@matterkit/core/blobs'
import type { FirmId } from '@matterkit/core/values'
import { saying } from './disk-errors.js'
import { findBlob, listBlobs } from './find-blob.js'
import { ensureFolder, type Places, placesIn, removeStale } from './folder-of-blobs.js'
import { expectOwner, markOwner } from './owner-mark.js'
import { readBlob } from './read-blob.js'
import { removeBlob, removeOutdone } from './remove-blob.js'
import { writeBlob } from './write-blob.js'

/** Where files are kept. @since 0.1.0 */
export interface FileBlobsOptions {
  /** Made where there is none; of one firm. */
  readonly folder: string
  /**
   * Whose it is. The first who writes to the folder marks it with that (`firm.json`), and nobody opens it for another firm
   * from then on, or for none. Not said, the folder is guarded by nothing, and `firms.remove` does not take it.
   */
  readonly firm?: FirmId
}

/**
 * Keeps blobs in a folder, each in a file named by its digest; several processes may share it.
 *
 * A blob is written to a file beside, flushed to the disk, and only then given its name, in one step; the folder is
 * flushed as well. So it is there whole or not at all, after a kill and after a loss of power. Bytes pass through as they
 * come: a blob may be larger than memory. What a writer that died has left is removed by who opens the folder a day later.
 * A link in the place of a file or folder is not followed.
 *
 * @throws what {@link Blobs} throws, and `BLOBS_OF_ANOTHER` by whatever is called
 * @example
 * const blobs = fileBlobs({ folder: 'acme/files', firm: 'acme' })
 * await blobs.has('0'.repeat(64)) // false
 * @since 0.1.0
 */
export function fileBlobs({ folder, firm }: FileBlobsOptions): Blobs {
  const places = placesIn(folder)
  let [isMine, isReady] = [false, false]
  const opened = async () => {
    if (!isMine) isMine = await expectOwner(places, firm)
  }
  const prepared = async () => {
    await opened()
    if (isReady) return
    await prepare(places)
    if (firm !== undefined && !isMine) await markOwner(places, firm)
    isReady = true
  }
  return {
    ...(firm === undefined ? {} : { firm }),
    put: (content) =>
      saying(async () => {
        await prepared()
        return writeBlob(places, content)
      }),
    get: (sha256) => verified(sha256, read(sha256)),
    has: async (sha256) => {
      checkedDigest(sha256)
      return saying(async () => {
        await opened()
        return (await findBlob(places, sha256)) !== undefined
      })
    },
    remove: async (sha256, { putSince } = {}) => {
      checkedDigest(sha256)
      return saying(async () => {
        await prepared()
        const since = putSince === undefined ? Number.POSITIVE_INFINITY : Date.parse(putSince)
        return removeBlob(places, sha256, since)
      })
    },
    async *list() {
      await saying(opened)
      yield* listBlobs(places)
    },
  }

  async function* read(sha256: string): AsyncGenerator<Uint8Array> {
    checkedDigest(sha256)
    await saying(opened)
    yield* readBlob(places, sha256)
  }
}

async function prepare(places: Places): Promise<void> {
  for (const each of [places.blobs, places.incoming, places.outgoing]) await ensureFolder(each)
  await removeStale(places.incoming)
  await removeOutdone(places)
}

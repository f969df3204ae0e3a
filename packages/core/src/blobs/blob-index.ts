import * as z from 'zod'
import type { WrappedKey } from '../encryption/index.js'
import {
  defineModel,
  filledText,
  type Model,
  moment,
  type Stored,
  sha256Text,
  text,
} from '../models/index.js'
import type { Schema, Store, StoreWriter } from '../store/index.js'
import { type FirmId, type Id, type Instant, instantOf, MatterkitError } from '../values/index.js'
import type { BlobInfo } from './blobs.js'

/** Where the encrypted bytes of a blob are, and the key they open with, wrapped. @since 0.1.0 */
export interface SealedBlob extends BlobInfo, WrappedKey {
  /** The digest of the encrypted bytes, which they are kept by. */
  readonly sealed: string
  readonly putAt: Instant
}

/**
 * What is known of encrypted blobs: small, and changed when keys change, so that the bytes need not be. Lost, the bytes
 * are lost: it belongs into every backup.
 *
 * @since 0.1.0
 */
export interface BlobIndex {
  get(sha256: string): Promise<SealedBlob | undefined>
  /**
   * @param over - only in the place of an entry whose bytes are these; nothing is written where there is another
   * @returns what was in its place
   */
  put(blob: SealedBlob, over?: string): Promise<SealedBlob | undefined>
  /** @returns what was removed; nothing where it was put at `putSince` or later */
  remove(sha256: string, unless?: { readonly putSince?: Instant }): Promise<SealedBlob | undefined>
  list(): AsyncIterable<SealedBlob>
}

/** A {@link SealedBlob} as a record. @since 0.1.0 */
export interface SealedBlobRecord extends Stored<'sealed-blob'>, SealedBlob {}

/** What a firm's store knows of its encrypted blobs. @since 0.1.0 */
export const sealedBlobs: Model<SealedBlobRecord> = defineModel<SealedBlobRecord>(
  'sealed-blob',
  {
    sha256: sha256Text(),
    size: z.int().min(0),
    sealed: sha256Text(),
    putAt: moment(),
    keyId: filledText(200),
    wrapped: text(4000),
  },
  { prefix: 'slb', indexes: ['sealed', 'keyId'] },
)

/** What to migrate a store with that is to keep a {@link storedBlobIndex}. @since 0.1.0 */
export const blobIndexSchema: Schema = { owner: 'blobs', models: [sealedBlobs as unknown as Model] }

/**
 * The index in a firm's own store, which was migrated with {@link blobIndexSchema}.
 *
 * @since 0.1.0
 */
export function storedBlobIndex(store: Store, firm: FirmId): BlobIndex {
  const idOf = (sha256: string) => `slb_${sha256}` as Id<'sealed-blob'>
  /** Does it again where somebody else changed the same entry at once, with what is there then. */
  async function changed<Result>(work: (tx: StoreWriter) => Promise<Result>): Promise<Result> {
    for (let tries = 1; ; tries++) {
      try {
        return await store.write(firm, work)
      } catch (error) {
        const isMet = error instanceof MatterkitError && meetings.includes(error.code)
        if (!isMet || tries === mostTries) throw error
      }
    }
  }
  return {
    get: async (sha256) => blobOf(await store.read(firm, (tx) => tx.get(sealedBlobs, idOf(sha256)))),
    put: (blob, over) =>
      changed(async (tx) => {
        const former = await tx.get(sealedBlobs, idOf(blob.sha256))
        if (over !== undefined && former?.sealed !== over) return blobOf(former)
        const at = blob.putAt
        const by = 'service:blobs'
        const { version: before = 0, createdAt = at } = former ?? {}
        const record: SealedBlobRecord = {
          ...{
            id: idOf(blob.sha256),
            firmId: firm,
            version: before + 1,
            schemaVersion: sealedBlobs.schemaVersion,
          },
          ...{ createdAt, createdBy: by, updatedAt: at, updatedBy: by, ext: {}, externalIds: [], ...blob },
        }
        if (former === undefined) await tx.insert(sealedBlobs, [record])
        else await tx.update(sealedBlobs, record)
        return blobOf(former)
      }),
    remove: (sha256, unless = {}) =>
      changed(async (tx) => {
        const found = await tx.get(sealedBlobs, idOf(sha256))
        if (found === undefined || isSince(found, unless)) return undefined
        await tx.remove(sealedBlobs, found.id, found.version)
        return blobOf(found)
      }),
    async *list() {
      let after: string | undefined
      do {
        const query = { limit: 500, ...(after === undefined ? {} : { after }) }
        const page = await store.read(firm, (tx) => tx.find(sealedBlobs, query))
        for (const record of page.items) yield blobOf(record) as SealedBlob
        after = page.next
      } while (after !== undefined)
    },
  }
}

/** Of two who meet, one has succeeded. Not a lost connection, after which it may be done already. */
const meetings: readonly string[] = ['VERSION_CONFLICT', 'ID_TAKEN', 'STORE_CONFLICT']
const mostTries = 100

/** Whether a blob was put at a moment, however that is written, or later. @internal */
export function isSince(
  { putAt }: Pick<SealedBlob, 'putAt'>,
  { putSince }: { readonly putSince?: Instant },
): boolean {
  return putSince !== undefined && putAt >= instantOf(Date.parse(putSince))
}

function blobOf(record: SealedBlobRecord | undefined): SealedBlob | undefined {
  if (record === undefined) return undefined
  const { sha256, size, sealed, putAt, keyId, wrapped } = record
  return { sha256, size, sealed, putAt, keyId, wrapped }
}

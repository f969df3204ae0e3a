import { defineModel, filledText, type Model, moment, type Stored, text } from '../models/index.js'
import { type StoreReader, type StoreWriter, storeErrors } from '../store/index.js'
import {
  defineErrors,
  type Fail,
  type FirmId,
  type Id,
  type Instant,
  instantOf,
  MatterkitError,
} from '../values/index.js'
import { bytesOfText, textOfBytes } from './bytes.js'

/**
 * The key under which the journal keeps one person's data, or that it was destroyed. The only rows of the audit that
 * are changed, once: what the key opened is unreadable from then on.
 *
 * @since 0.1.0
 */
export interface SubjectKey extends Stored<'subject-key'> {
  /** Whose: `contact:con_…`. */
  readonly subject: string
  /** 256 bits, base64url; absent where it was destroyed. */
  readonly key?: string
  readonly destroyedAt?: Instant
}

/** The keys of a firm's data subjects. @since 0.1.0 */
export const subjectKeys: Model<SubjectKey> = defineModel<SubjectKey>(
  'subject-key',
  { subject: filledText(300), key: text(64).exactOptional(), destroyedAt: moment().exactOptional() },
  { prefix: 'sky', indexes: ['subject', 'destroyedAt'] },
)

/**
 * Where keys are kept: {@link storedKeys} unless a vendor has a vault. All calls are made in the transaction of what
 * they are for.
 *
 * @since 0.1.0
 */
export interface SubjectKeyring {
  /** The raw 256-bit keys of those that have one. */
  keysOf(tx: StoreReader, subjects: readonly string[]): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>>
  /** The same, made for those that never had one; one that was destroyed is never made again. */
  makeKeys(
    tx: StoreWriter,
    subjects: readonly string[],
  ): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>>
  /** Destroys a key for good, also one that was never made. Calling it twice is harmless. */
  destroy(tx: StoreWriter, subject: string): Promise<void>
}

/** Whose keys, and in whose name they are made. @since 0.1.0 */
export interface KeyContext {
  readonly firm: FirmId
  /** The actor, as records have it. */
  readonly actor: string
  now(): number
}

/**
 * Keeps the keys in the firm's own store. Whoever has a copy of the store from before a key was destroyed has the key
 * too: backups must be let expire, and where that is too slow, the keys belong in a vault of their own.
 *
 * @since 0.1.0
 */
export function storedKeys({ firm, actor, now }: KeyContext): SubjectKeyring {
  function fresh(subject: string): SubjectKey {
    const at = instantOf(now())
    return {
      ...{ id: idOf(subject), firmId: firm, version: 1, schemaVersion: subjectKeys.schemaVersion },
      ...{ createdAt: at, createdBy: actor, updatedAt: at, updatedBy: actor, ext: {}, externalIds: [] },
      subject,
    }
  }
  async function known(
    tx: StoreReader,
    subjects: readonly string[],
  ): Promise<ReadonlyMap<string, SubjectKey>> {
    const rows = await tx.getMany(subjectKeys, subjects.map(idOf))
    return new Map(rows.map((row) => [row.subject, row]))
  }
  return {
    keysOf: async (tx, subjects) => usable((await known(tx, subjects)).values()),
    makeKeys: (tx, subjects) =>
      whoeverIsFirst(async () => {
        const rows = await known(tx, subjects)
        const made = subjects
          .filter((subject) => !rows.has(subject))
          .sort() // in one order, so that two who make the same keys wait for each other in turn
          .map((subject) => ({
            ...fresh(subject),
            key: textOfBytes(crypto.getRandomValues(new Uint8Array(32))),
          }))
        if (made.length > 0) await tx.insert(subjectKeys, made)
        return usable([...rows.values(), ...made])
      }),
    destroy: (tx, subject) =>
      whoeverIsFirst(async () => {
        const row = (await known(tx, [subject])).get(subject)
        const at = instantOf(now())
        if (row === undefined) return tx.insert(subjectKeys, [{ ...fresh(subject), destroyedAt: at }])
        const { key, ...rest } = row
        if (key === undefined) return
        await tx.update(subjectKeys, {
          ...rest,
          version: row.version + 1,
          updatedAt: at,
          updatedBy: actor,
          destroyedAt: at,
        })
      }),
  }
}

/** Looks again where another transaction made the key first; where it is still not to be seen, the whole is to be tried again. */
async function whoeverIsFirst<Result>(make: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await make()
    } catch (error) {
      if (
        !(error instanceof MatterkitError) ||
        error.code !== ('ID_TAKEN' satisfies keyof typeof storeErrors)
      )
        throw error
      if (attempt === 3)
        return fail('STORE_CONFLICT', { why: 'another made the key of a person' }, { cause: error })
    }
  }
}

const fail: Fail<typeof storeErrors> = defineErrors(storeErrors)

/** One row a subject, so that two who make its key at once cannot both succeed. */
function idOf(subject: string): Id<'subject-key'> {
  return `sky_${subject}` as Id<'subject-key'>
}

function usable(rows: Iterable<SubjectKey>): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  const keys = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const { subject, key = '' } of rows) {
    const bytes = bytesOfText(key)
    if (bytes?.length === 32) keys.set(subject, bytes)
  }
  return keys
}

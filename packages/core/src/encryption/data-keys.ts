import { defineModel, filledText, type Model, type Stored, text } from '../models/index.js'
import type { Schema, Store, StoreReader } from '../store/index.js'
import { type FirmId, type Id, instantOf, MatterkitError } from '../values/index.js'
import type { KeyPort, WrappedKey } from './keys.js'

/**
 * The key a firm's secret fields are encrypted with, wrapped. The one row of it is changed when keys change, and
 * whoever removes it makes the firm's secrets unreadable for good.
 *
 * @since 0.1.0
 */
export interface DataKey extends Stored<'data-key'>, WrappedKey {}

/** The data keys of firms. @since 0.1.0 */
export const dataKeys: Model<DataKey> = defineModel<DataKey>(
  'data-key',
  { keyId: filledText(200), wrapped: text(4000) },
  { prefix: 'dky', indexes: ['keyId'] },
)

/** @internal */
export const encryptionSchema: Schema = { owner: 'encryption', models: [dataKeys as unknown as Model] }

/** What encrypts a firm's fields, and what makes the hashes they are found by. @internal */
export interface FieldKeys {
  readonly keyId: string
  readonly encryption: CryptoKey
  readonly finding: CryptoKey
}

/** There is one, so that two who make it at once cannot both succeed. */
const id = 'dky_fields' as Id<'data-key'>
const contextOf = (firm: FirmId) => JSON.stringify(['data-key', firm])

/** The keys of a firm; `undefined` where it has none yet. @throws `KEY_UNKNOWN`, `SEALED_UNREADABLE` @internal */
export async function readFieldKeys(
  tx: StoreReader,
  firm: FirmId,
  keys: KeyPort,
): Promise<FieldKeys | undefined> {
  const row = await tx.get(dataKeys, id)
  return row === undefined ? undefined : derived(row.keyId, await keys.unwrap(row, contextOf(firm)))
}

/** The keys of a firm, made where it has none. @internal */
export async function ensureFieldKeys(
  store: Store,
  firm: FirmId,
  keys: KeyPort,
  now: () => number,
): Promise<FieldKeys> {
  const read = () => store.read(firm, (tx) => readFieldKeys(tx, firm, keys))
  const known = await read()
  if (known !== undefined) return known
  const wrapped = await keys.wrap(crypto.getRandomValues(new Uint8Array(32)), contextOf(firm))
  const at = instantOf(now())
  const by = 'service:encryption'
  const row: DataKey = {
    ...{ id, firmId: firm, version: 1, schemaVersion: dataKeys.schemaVersion, createdAt: at, createdBy: by },
    ...{ updatedAt: at, updatedBy: by, ext: {}, externalIds: [], ...wrapped },
  }
  try {
    await store.write(firm, (tx) => tx.insert(dataKeys, [row]))
  } catch (error) {
    if (!(error instanceof MatterkitError) || !['ID_TAKEN', 'STORE_CONFLICT'].includes(error.code))
      throw error
  }
  return (await read()) as FieldKeys
}

/** Destroys the key of a firm: what it encrypted is unreadable for good, in backups as well. @internal */
export async function destroyFieldKeys(store: Store, firm: FirmId): Promise<void> {
  await store.write(firm, async (tx) => {
    const row = await tx.get(dataKeys, id)
    if (row !== undefined) await tx.remove(dataKeys, id, row.version)
  })
}

async function derived(keyId: string, bytes: Uint8Array<ArrayBuffer>): Promise<FieldKeys> {
  const secret = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey'])
  const by = (info: string) => ({
    ...{ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new TextEncoder().encode(info) },
  })
  const [encryption, finding] = await Promise.all([
    crypto.subtle.deriveKey(by('matterkit fields'), secret, { name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]),
    crypto.subtle.deriveKey(
      by('matterkit finding'),
      secret,
      { name: 'HMAC', hash: 'SHA-256', length: 256 },
      false,
      ['sign'],
    ),
  ])
  return { keyId, encryption, finding }
}

/**
 * Wraps the data keys of every firm with the key that is now current; what they encrypt is not touched. A former key may
 * be destroyed once this was done in every store and every backup that is still to open.
 *
 * @returns how many were wrapped anew; 0 where all were already
 * @throws `KEY_UNKNOWN`, `SEALED_UNREADABLE`
 * @since 0.1.0
 */
export async function rotateKeys(store: Store, keys: KeyPort, now: () => number = Date.now): Promise<number> {
  let changed = 0
  for (const firm of await store.system((tx) => tx.firms(dataKeys))) {
    await store.write(firm, async (tx) => {
      const row = await tx.get(dataKeys, id)
      if (row === undefined || row.keyId === keys.current) return
      const wrapped = await keys.wrap(await keys.unwrap(row, contextOf(firm)), contextOf(firm))
      await tx.update(dataKeys, { ...row, ...wrapped, version: row.version + 1, updatedAt: instantOf(now()) })
      changed += 1
    })
  }
  return changed
}

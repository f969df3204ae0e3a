import type { Model, Stored } from '../models/index.js'
import {
  filterOf,
  type Query,
  type Schema,
  type Store,
  type StoreReader,
  type StoreWriter,
  type SystemScope,
} from '../store/index.js'
import type { FirmId } from '../values/index.js'
import {
  destroyFieldKeys,
  encryptionSchema,
  ensureFieldKeys,
  type FieldKeys,
  readFieldKeys,
} from './data-keys.js'
import type { KeyPort } from './keys.js'
import { findableText, openedRecord, sealedRecord } from './sealed-record.js'
import { checkSecrets, type SecretFields, type Secrets, secretsByModel } from './secret-fields.js'
import { hashedFilter, hashedQuery } from './secret-queries.js'

/** What makes a store keep secrets. @since 0.1.0 */
export interface EncryptedStoreOptions {
  readonly store: Store
  readonly keys: KeyPort
  readonly secrets: readonly SecretFields[]
  /** Milliseconds since 1970; the system clock unless given. */
  readonly clock?: () => number
}

/** What of one firm a transaction needs. */
interface Ground {
  readonly secrets: ReadonlyMap<string, Secrets>
  readonly firm: FirmId
  keysIn(tx: StoreReader): Promise<FieldKeys | undefined>
}

/**
 * Any store, with the fields marked secret encrypted in it (AES-256-GCM, a key a firm, itself wrapped by the key port):
 * neither its files nor its backups say them. What repeats them is encrypted as well: the patches the journal has of
 * such records, the keys under which it keeps people's data, and what units of work with an idempotency key returned.
 * What a plugin copies of them into records of its own is marked by naming those too.
 *
 * Ids, dates of change and every other field stay readable, and the store sees how long a value is. A firm's key lasts
 * for 2^32 values.
 *
 * @throws when migrated: `SECRETS_REFUSED` with every rule that cannot be kept; when used: `SECRET_QUERY`,
 * `SEALED_UNREADABLE`, `KEY_UNKNOWN`
 * @example
 * const keys = localKeys({ current: '2026', keys: { '2026': createKey() } })
 * const store = encryptedStore({ store: memory(), keys, secrets: [{ model: 'contact', fields: ['identifiers'] }] })
 * store.name // 'memory, encrypted'
 * @since 0.1.0
 */
export function encryptedStore(options: EncryptedStoreOptions): Store {
  return storeOver(options, options.store, new Map())
}

function storeOver(
  options: EncryptedStoreOptions,
  inner: Store,
  known: Map<FirmId, FieldKeys> | undefined,
): Store {
  const { keys, clock = Date.now } = options
  const secrets = secretsByModel(options.secrets)

  function withKeys(schemas: readonly Schema[]): readonly Schema[] {
    checkSecrets(
      options.secrets,
      schemas.flatMap(({ models }) => models),
    )
    return [...schemas, encryptionSchema]
  }
  /** Within a caller's transaction nothing is remembered, for it may be undone. */
  function ground(firm: FirmId, made?: FieldKeys): Ground {
    let found = made ?? known?.get(firm)
    let reading: Promise<FieldKeys | undefined> | undefined
    return {
      secrets,
      firm,
      async keysIn(tx) {
        if (found !== undefined) return found
        reading ??= readFieldKeys(tx, firm, keys) // once, however many records ask at the same time
        found = await reading
        if (found !== undefined) known?.set(firm, found)
        return found
      },
    }
  }
  return {
    name: `${inner.name}, encrypted`,
    capabilities: inner.capabilities,
    plan: async (schemas) => inner.plan(withKeys(schemas)),
    migrate: async (schemas) => inner.migrate(withKeys(schemas)),
    read: (firm, work) => inner.read(firm, (tx) => work(readerOver(ground(firm), tx))),
    async write(firm, work) {
      const made = known?.get(firm) ?? (await ensureFieldKeys(inner, firm, keys, clock))
      known?.set(firm, made)
      return inner.write(firm, (tx) => work(writerOver(ground(firm, made), tx)))
    },
    system: (work) => inner.system((tx) => work(systemOver(secrets, tx))),
    ...(inner.join === undefined
      ? {}
      : { join: (connection) => storeOver(options, inner.join?.(connection) as Store, undefined) }),
    async forget(firm) {
      known?.delete(firm)
      await destroyFieldKeys(inner, firm)
      await inner.forget?.(firm)
    },
    close: () => inner.close(),
  }
}

function readerOver({ secrets, keysIn, firm }: Ground, tx: StoreReader): StoreReader {
  const open = async <T extends Stored>(model: Model<T>, record: T): Promise<T> =>
    secrets.has(model.name) ? openedRecord(model, record, await keysIn(tx)) : record
  async function asked<T extends Stored>(model: Model<T>, query: Query<T>): Promise<Query<T>> {
    const own = secrets.get(model.name)
    if (own === undefined) return query
    return hashedQuery(model, own, query, async (field, text) => {
      const found = await keysIn(tx)
      return found === undefined
        ? `hmac of nothing, for ${firm} has no key`
        : findableText(found, model.name, field, text)
    })
  }
  return {
    async get(model, id) {
      const found = await tx.get(model, id)
      return found === undefined ? undefined : open(model, found)
    },
    async getMany(model, ids) {
      const found = await tx.getMany(model, ids)
      return Promise.all(found.map((record) => open(model, record)))
    },
    async find(model, query = {}) {
      const page = await tx.find(model, await asked(model, query))
      return { ...page, items: await Promise.all(page.items.map((record) => open(model, record))) }
    },
    async *stream(model, query = {}) {
      for await (const record of tx.stream(model, await asked(model, query))) yield open(model, record)
    },
    count: async (model, query = {}) => tx.count(model, await asked(model, query)),
    counter: (key) => tx.counter(key),
    counters: () => tx.counters(),
  }
}

function writerOver(ground: Ground, tx: StoreWriter): StoreWriter {
  const { secrets, firm, keysIn } = ground
  async function closed<T extends Stored>(model: Model<T>, record: T): Promise<T> {
    const own = secrets.get(model.name)
    return own === undefined
      ? record
      : sealedRecord(model, record, own, (await keysIn(tx)) as FieldKeys, firm)
  }
  const all = <T extends Stored>(model: Model<T>, records: readonly T[]) =>
    Promise.all(records.map((record) => closed(model, record)))
  return {
    ...readerOver(ground, tx),
    insert: async (model, records) => tx.insert(model, await all(model, records)),
    append: async (model, rows) => tx.append(model, await all(model, rows)),
    update: async (model, record) => tx.update(model, await closed(model, record)),
    remove: (model, id, version) => tx.remove(model, id, version),
    increment: (key, by, guard) => tx.increment(key, by, guard),
    claim: (model, claim) => tx.claim(model, claim), // of a model that is claimed nothing is secret
  }
}

function systemOver(secrets: ReadonlyMap<string, Secrets>, tx: SystemScope): SystemScope {
  return {
    firms: (model) => tx.firms(model),
    claim: (model, claim) => tx.claim(model, claim),
    async count(model, query = {}) {
      const own = secrets.get(model.name)
      // Each firm has its own hashes, so across firms a secret field is not found at all.
      const none = own === undefined ? undefined : { ...own, findable: new Set<string>() }
      if (none !== undefined)
        await hashedFilter(model, none, filterOf(model, query.where), async (_, text) => text)
      return tx.count(model, query)
    },
  }
}

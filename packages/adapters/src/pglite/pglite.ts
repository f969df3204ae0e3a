import type { Store } from '@matterkit/core/store'
import { connectionOn, joinedTransactor } from '../postgres/pg-transactor.js'
import { postgresDialect } from '../postgres/postgres-dialect.js'
import { translated } from '../postgres/postgres-errors.js'
import type { Transactor } from '../sql/connection.js'
import { fail } from '../sql/scope.js'
import { createSqlStore } from '../sql/sql-store.js'

/**
 * What is used of a `PGlite`, and of one of its transactions, which has no `transaction`.
 *
 * @since 0.1.0
 */
export interface PgliteDatabase extends PgliteTransaction {
  transaction<Result>(work: (tx: PgliteTransaction) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

/** A transaction of PGlite. @since 0.1.0 */
export interface PgliteTransaction {
  // biome-ignore lint/suspicious/noExplicitAny: as the driver types it
  query<Row = any>(
    text: string,
    values?: unknown[],
  ): Promise<{ readonly rows: Row[]; readonly affectedRows?: number }>
}

/**
 * Where the database is.
 *
 * @since 0.1.0
 */
export interface PgliteOptions {
  /** A folder, made where there is none, held for this process alone; or what PGlite takes: `idb://…`. In memory unless given. */
  readonly dataDir?: string
  /** A database that is the caller's: it is not closed with the store. */
  readonly db?: PgliteDatabase
  /** The schema the tables are in, made where there is none; `public` unless given. */
  readonly schema?: string
}

/**
 * Keeps records in PGlite, which is PostgreSQL within this process: the same SQL from a laptop to a server, and in a
 * browser. One transaction runs at a time. What was committed outlives the process; it may not outlive a loss of power,
 * as the engine does not wait for the disk.
 *
 * The engine does not know that another process has its folder open, and the two would destroy it; this store locks the
 * folder, by a file beside it, for as long as it is open. `join` takes a transaction of PGlite.
 *
 * @throws `STORE_LOCKED` where another has the folder, when it is first asked
 * @example
 * const store = pglite({ dataDir: './firm' })
 * store.name // 'pglite'
 * @since 0.1.0
 */
export function pglite({ dataDir, db, schema = 'public' }: PgliteOptions = {}): Store {
  let opened: Promise<{ db: PgliteDatabase; close(): Promise<void> }> | undefined
  const open = () =>
    (opened ??= db === undefined ? openDatabase(dataDir) : Promise.resolve({ db, close: async () => {} }))
  const transactor: Transactor = {
    async transact(_purpose, _firm, work) {
      const { db: database } = await open()
      let failed: { error: unknown } | undefined
      try {
        return await database.transaction(async (tx) => {
          try {
            return await work(connectionOn(({ text, values }) => tx.query(text, [...values])))
          } catch (error) {
            failed = { error }
            throw error
          }
        })
      } catch (cause) {
        return failed === undefined ? translated(cause, 0) : rethrow(failed.error)
      }
    },
    async close() {
      if (opened !== undefined) await (await opened).close()
    },
  }
  return createSqlStore({
    name: 'pglite',
    capabilities: { durable: false, shared: false, concurrent: false, joins: true },
    dialect: postgresDialect({ schema }),
    transactor,
    join: ((tx: PgliteTransaction) => joinedTransactor(tx)) as (connection: never) => Transactor,
  })
}

function rethrow(error: unknown): never {
  throw error
}

async function openDatabase(
  dataDir: string | undefined,
): Promise<{ db: PgliteDatabase; close(): Promise<void> }> {
  const isFolder = dataDir !== undefined && !/^[a-z-]+:\/\//.test(dataDir)
  const lock = isFolder ? (await import('./folder-lock.js')).lockFolder(dataDir) : undefined
  try {
    const { PGlite } = await import('@electric-sql/pglite')
    const db = await PGlite.create(dataDir ?? 'memory://')
    const close = async () => {
      await db.close()
      lock?.release()
    }
    return { db, close }
  } catch (cause) {
    lock?.release()
    return fail('STORE_FAILED', { why: cause instanceof Error ? cause.message : String(cause) }, { cause })
  }
}

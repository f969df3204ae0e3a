import { createMutex, type Store } from '@matterkit/core/store'
import type { Transactor } from '../sql/connection.js'
import { createSqlStore } from '../sql/sql-store.js'
import { openFile } from './open-file.js'
import { sqliteDialect } from './sqlite-dialect.js'
import { joinedTransactor, ownTransactor } from './sqlite-transactor.js'

/**
 * Where the file is and how it is kept.
 *
 * @since 0.1.0
 */
export interface SqliteOptions {
  /** The path of the database file; made where there is none. `:memory:` is kept nowhere. */
  readonly file: string
  /** Encrypts the file and its log (AES-256). A file written with one key cannot be read with another, or with none. */
  readonly key?: string
  /** How long to wait while another process writes, in milliseconds; 5000 unless given. */
  readonly patience?: number
}

/**
 * Keeps records in one SQLite file: the embedded default. Several processes may share it; one writes at a time.
 * A commit is on disk when it returns (WAL, synchronous FULL).
 *
 * `join` takes the `Database` of libsql in which the caller has begun a transaction with `begin immediate`; what is
 * written there is committed or undone by the caller.
 *
 * @throws `STORE_KEY_WRONG`, `STORE_UNREADABLE` where the file does not open
 * @example
 * const store = sqlite({ file: ':memory:' })
 * store.name // 'sqlite'
 * @since 0.1.0
 */
export function sqlite({ file, key, patience = 5000 }: SqliteOptions): Store {
  const opened = openFile(file, key)
  const exclusively = createMutex()
  const onDisk = file !== ':memory:'
  return createSqlStore({
    name: 'sqlite',
    capabilities: { durable: onDisk, shared: onDisk, concurrent: false, joins: true },
    dialect: sqliteDialect,
    transactor: ownTransactor(opened, patience, exclusively),
    join: joinedTransactor as (connection: never) => Transactor,
  })
}

import { createMutex, type Store, storeErrors } from '@matterkit/core/store'
import { defineErrors, type Fail, MatterkitError } from '@matterkit/core/values'
import { Kysely, SqliteDialect } from 'kysely'
import Sqlite from 'libsql'
import { migrateTables } from '../sql/migrate.js'
import type { Database } from '../sql/tables.js'
import { readerOn, writerOn } from '../sql/transaction.js'

/**
 * Where the file is and how it is kept.
 *
 * @since 0.1.0
 */
export interface SqliteOptions {
  /** The path of the database file; made where there is none. */
  readonly file: string
  /** Encrypts the file and its log (AES-256). A file written with one key cannot be read with another, or with none. */
  readonly key?: string
  /** How long to wait while another process writes, in milliseconds; 5000 unless given. */
  readonly patience?: number
}

const fail: Fail<typeof storeErrors> = defineErrors(storeErrors)

/**
 * Keeps records in one SQLite file: the embedded default. Several processes may share it; one writes at a time.
 * A commit is on disk when it returns (WAL, synchronous FULL).
 *
 * @throws `STORE_UNREADABLE` where the file is no database or the key is wrong
 * @example
 * const store = sqlite({ file: ':memory:' })
 * store.name // 'sqlite'
 * @since 0.1.0
 */
export function sqlite({ file, key, patience = 5000 }: SqliteOptions): Store {
  const database = open(file, key)
  const db = new Kysely<Database>({ dialect: new SqliteDialect({ database }) })
  const exclusively = createMutex()
  const known = new Set<string>()
  let closed = false

  /** One transaction at a time on the one connection, whole or undone. */
  function transact<Result>(begin: string, work: () => Promise<Result>): Promise<Result> {
    return exclusively(async () => {
      if (closed) return fail('STORE_CLOSED', {})
      try {
        await beginWithPatience(database, begin, patience)
        try {
          const result = await work()
          database.exec('commit')
          return result
        } catch (error) {
          if (database.inTransaction) database.exec('rollback') // a full disk may have ended it already
          throw error
        }
      } catch (error) {
        return passOn(error)
      }
    })
  }

  return {
    name: 'sqlite',
    migrate: async (models) => {
      // Immediate, so that two processes that start at once make the tables once.
      const applied = await transact('begin immediate', () => migrateTables(db, models))
      for (const model of models) known.add(model.name)
      return { applied }
    },
    read: (firm, work) => transact('begin', () => work(readerOn(db, firm, known))),
    // A deferred transaction that turns into a writer fails at once where another one writes; an immediate one waits.
    write: (firm, work) => transact('begin immediate', () => work(writerOn(db, firm, known))),
    close: () =>
      exclusively(async () => {
        if (closed) return
        closed = true
        // The driver lets go of the log only when its statements are collected; the file must be whole without it.
        database.exec('pragma wal_checkpoint(truncate)')
        await db.destroy()
      }),
  }
}

function open(file: string, key: string | undefined): Sqlite.Database {
  try {
    const cipher = key === undefined ? {} : { encryptionCipher: 'aes256cbc', encryptionKey: key }
    const database = new Sqlite(file, cipher as Sqlite.Options)
    database.exec('pragma journal_mode = wal')
    database.exec('pragma synchronous = full')
    database.exec('select count(*) from sqlite_master')
    return database
  } catch (cause) {
    if (codeOf(cause) === 'SQLITE_NOTADB') return fail('STORE_UNREADABLE', { file }, { cause })
    return fail('STORE_FAILED', { why: cause instanceof Error ? cause.message : String(cause) }, { cause })
  }
}

/**
 * Waits without holding the event loop, which the driver's own timeout would do. Not by a prepared statement: one
 * that fails stays open in this driver, and then nothing can commit.
 */
async function beginWithPatience(database: Sqlite.Database, begin: string, patience: number): Promise<void> {
  const until = Date.now() + patience
  for (let pause = 1; ; pause = Math.min(pause * 2, 50)) {
    try {
      database.exec(begin)
      return
    } catch (cause) {
      if (codeOf(cause) !== 'SQLITE_BUSY') throw cause
      if (Date.now() >= until) fail('STORE_BUSY', { ms: patience }, { cause })
      await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())))
    }
  }
}

/** Our errors and the caller's go on as they are; the driver's become ours. */
function passOn(error: unknown): never {
  const code = codeOf(error)
  if (error instanceof MatterkitError || code === undefined) throw error
  return fail('STORE_FAILED', { why: (error as Error).message, driver: code }, { cause: error })
}

function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  return code?.startsWith('SQLITE_') ? code : undefined
}

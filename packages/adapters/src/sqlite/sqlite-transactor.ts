import type { Exclusively } from '@matterkit/core/store'
import { createMutex } from '@matterkit/core/store'
import type Sqlite from 'libsql'
import type { Connection, Purpose, Transactor } from '../sql/connection.js'
import { fail } from '../sql/scope.js'
import { connectionOn } from './sqlite-connection.js'
import { isBusy, translated } from './sqlite-errors.js'

/**
 * Transactions on a connection of the store's own, one at a time.
 *
 * A writer begins at once as one: a transaction that read first and then writes fails where another process wrote in
 * between, and cannot wait.
 */
export function ownTransactor(database: Sqlite.Database, patience: number, exclusively: Exclusively): Transactor {
  const connection = connectionOn(database)
  return {
    transact: (purpose, _firm, work) =>
      exclusively(async () => {
        await beginWithPatience(database, begins[purpose], patience)
        try {
          const result = await work(connection)
          run(database, 'commit')
          return result
        } catch (error) {
          if (database.inTransaction) run(database, 'rollback') // a full disk may have ended it already
          throw error
        }
      }),
    close: () =>
      exclusively(async () => {
        // The driver lets go of the log only when its statements are collected; the file must be whole without it.
        run(database, 'pragma wal_checkpoint(truncate)')
        database.close()
      }),
  }
}

/** A read takes its view with its first look, so that what fails because others hold the file fails here and is tried again. */
const begins: Record<Purpose, string> = {
  read: 'begin; select 1 from sqlite_master limit 1',
  write: 'begin immediate',
  system: 'begin immediate',
  migrate: 'begin immediate',
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
      if (database.inTransaction) run(database, 'rollback')
      if (!isBusy(cause)) return translated(cause)
      if (Date.now() >= until) return fail('STORE_BUSY', { ms: patience }, { cause })
      await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())))
    }
  }
}

/** Work within a transaction that the caller has open; a write that fails undoes itself only. */
export function joinedTransactor(database: Sqlite.Database): Transactor {
  const wanted = 'a libsql Database in which a transaction was begun'
  if (typeof database?.exec !== 'function' || !('inTransaction' in database)) return fail('STORE_JOIN_INVALID', { wanted })
  const exclusively = createMutex()
  const connection: Connection = connectionOn(database)
  return {
    transact: (purpose, _firm, work) =>
      exclusively(async () => {
        if (!database.inTransaction) return fail('STORE_JOIN_INVALID', { wanted })
        if (purpose === 'read') return work(connection)
        run(database, 'savepoint matterkit')
        try {
          const result = await work(connection)
          run(database, 'release matterkit')
          return result
        } catch (error) {
          if (database.inTransaction) run(database, 'rollback to matterkit; release matterkit')
          throw error
        }
      }),
    close: async () => {},
  }
}

function run(database: Sqlite.Database, text: string): void {
  try {
    database.exec(text)
  } catch (cause) {
    translated(cause)
  }
}

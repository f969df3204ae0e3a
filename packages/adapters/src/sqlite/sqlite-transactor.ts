import type { Exclusively } from '@matterkit/core/store'
import { createMutex } from '@matterkit/core/store'
import { MatterkitError } from '@matterkit/core/values'
import type Sqlite from 'libsql'
import type { Connection, Purpose, Transactor } from '../sql/connection.js'
import { fail } from '../sql/scope.js'
import type { OpenFile } from './open-file.js'
import { connectionOn } from './sqlite-connection.js'
import { isBusy, translated } from './sqlite-errors.js'

/**
 * Transactions on a connection of the store's own, one at a time.
 *
 * A writer begins at once as one: a transaction that read first and then writes fails where another process wrote in
 * between, and cannot wait.
 */
export function ownTransactor(
  { database, settle }: OpenFile,
  patience: number,
  exclusively: Exclusively,
): Transactor {
  const connection = connectionOn(database)
  return {
    transact: (purpose, _firm, work) =>
      exclusively(async () => {
        undo(database) // what a rollback that failed has left
        const begin = () => beginWithPatience(database, settle, begins[purpose], patience)
        await begin()
        try {
          const result = await work(
            purpose === 'read' ? lookingPatiently(database, connection, patience, begin) : connection,
          )
          run(database, 'commit')
          return result
        } catch (error) {
          undo(database)
          throw error
        }
      }),
    close: () =>
      exclusively(async () => {
        try {
          // The driver lets go of the log only when its statements are collected; the file must be whole without it.
          run(database, 'pragma wal_checkpoint(truncate)')
        } catch (error) {
          // Where nothing may be written nothing was. On a full disk the log stays, and is read with the file.
          if (!(error instanceof MatterkitError) || error.code !== 'STORE_READ_ONLY') throw error
        } finally {
          database.close()
        }
      }),
  }
}

const begins: Record<Purpose, string> = {
  read: 'begin',
  write: 'begin immediate',
  system: 'begin immediate',
  migrate: 'begin immediate',
}

/**
 * Waits without holding the event loop, which the driver's own timeout would do. Not by a prepared statement: one
 * that fails stays open in this driver, and then nothing can commit.
 */
async function beginWithPatience(
  database: Sqlite.Database,
  settle: () => void,
  begin: string,
  patience: number,
): Promise<void> {
  const until = Date.now() + patience
  for (let pause = 1; ; pause = Math.min(pause * 2, 50)) {
    try {
      settle()
      database.exec(begin)
      return
    } catch (cause) {
      undo(database)
      if (!isBusy(cause)) return translated(cause)
      if (Date.now() >= until) return fail('STORE_BUSY', { ms: patience }, { cause })
      await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())))
    }
  }
}

/**
 * A read takes its view with its first look, which others can hold up while they put a file in order after a crash.
 * Nothing was seen yet, so it begins again.
 */
function lookingPatiently(
  database: Sqlite.Database,
  connection: Connection,
  patience: number,
  begin: () => Promise<void>,
): Connection {
  let looked = false
  return {
    change: connection.change,
    async rows(statement) {
      const until = Date.now() + patience
      for (;;) {
        try {
          const rows = await connection.rows(statement)
          looked = true
          return rows
        } catch (error) {
          const busy = error instanceof MatterkitError && error.code === 'STORE_BUSY'
          if (!busy || looked || Date.now() >= until) throw error
        }
        run(database, 'rollback')
        await new Promise((resolve) => setTimeout(resolve, 5))
        await begin()
      }
    },
  }
}

/** Work within a transaction that the caller has open; a write that fails undoes itself only. */
export function joinedTransactor(database: Sqlite.Database): Transactor {
  const wanted = 'a libsql Database in which a transaction was begun'
  if (typeof database?.exec !== 'function' || !('inTransaction' in database))
    return fail('STORE_JOIN_INVALID', { wanted })
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

/** Ends a transaction if one is open: a full disk may have ended it already. Why it was to end is what its caller is told. */
function undo(database: Sqlite.Database): void {
  try {
    if (database.inTransaction) database.exec('rollback')
  } catch {
    // tried again before the next transaction begins
  }
}

function run(database: Sqlite.Database, text: string): void {
  try {
    database.exec(text)
  } catch (cause) {
    translated(cause)
  }
}

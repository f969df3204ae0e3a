import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import Sqlite from 'libsql'
import { fail } from '../sql/scope.js'
import { codeOf, isBusy, translated } from './sqlite-errors.js'

/** A file and its keys. @since 0.1.0 */
export interface Rekeying {
  readonly file: string
  /** The key it has; none where it is not encrypted. */
  readonly key?: string
  /** The key it is to have; none to leave it unencrypted. */
  readonly newKey?: string
}

/**
 * Gives a database file another key, encrypts one that had none, or takes its encryption away. A copy is made beside it
 * under the new key, checked, and put in its place in one step: killed at any moment, the file has one key or the other,
 * whole. It needs room for the copy.
 *
 * Close it everywhere first: writers are kept out while it runs, but whoever has it open keeps the former file, and what
 * they write there afterwards is lost.
 *
 * @throws `STORE_BUSY` where another is writing; `STORE_KEY_WRONG`, `STORE_FULL`, `STORE_FAILED`
 * @since 0.1.0
 */
export function rekeySqlite({ file, key, newKey }: Rekeying): void {
  const copy = `${file}.rekeyed`
  rmSync(copy, { force: true })
  try {
    using(file, key, (database) => {
      database.exec('pragma wal_checkpoint(truncate)')
      database.exec('begin immediate')
      if (sizeOf(`${file}-wal`) > 0) fail('STORE_BUSY', { ms: 0 }) // another wrote, or still reads what it saw before
      using(file, key, (reader) => reader.exec(`vacuum into ${quoted(copy)}`))
      using(copy, key, (made) => made.exec(`pragma rekey = ${quoted(newKey ?? '')}`))
      using(copy, newKey, expectWhole)
      flush(copy)
      for (const ending of ['-wal', '-shm']) rmSync(`${file}${ending}`, { force: true }) // of the former file, and empty
      renameSync(copy, file)
    })
  } catch (cause) {
    rmSync(copy, { force: true })
    throw cause
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

function flush(file: string): void {
  const handle = openSync(file, 'r+')
  fsyncSync(handle)
  closeSync(handle)
}

/** Opens a file for something short. @throws `STORE_KEY_WRONG`, `STORE_BUSY`, what else the driver says @internal */
export function using<Result>(
  file: string,
  key: string | undefined,
  work: (database: Sqlite.Database) => Result,
): Result {
  const cipher = key === undefined ? {} : { encryptionCipher: 'aes256cbc', encryptionKey: key }
  try {
    const database = new Sqlite(file, cipher as Sqlite.Options)
    try {
      database.exec('select count(*) from sqlite_master')
      return work(database)
    } finally {
      database.close()
    }
  } catch (cause) {
    if (codeOf(cause) === 'SQLITE_NOTADB') return fail('STORE_KEY_WRONG', { file }, { cause })
    if (isBusy(cause)) return fail('STORE_BUSY', { ms: 0 }, { cause })
    return translated(cause)
  }
}

/** @throws `STORE_FAILED` with what SQLite finds wrong @internal */
export function expectWhole(database: Sqlite.Database): void {
  const [row] = database.prepare('pragma integrity_check').all() as { integrity_check: string }[]
  if (row?.integrity_check !== 'ok')
    fail('STORE_FAILED', { why: row?.integrity_check ?? 'it cannot be checked' })
}

/** A text for SQL that takes no parameters. @internal */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

import { closeSync, openSync, readSync } from 'node:fs'
import Sqlite from 'libsql'
import { fail } from '../sql/scope.js'
import { codeOf, translated } from './sqlite-errors.js'

/** Opens a database file as the store wants it kept. @throws `STORE_KEY_WRONG`, `STORE_UNREADABLE` */
export function openFile(file: string, key: string | undefined): Sqlite.Database {
  try {
    const cipher = key === undefined ? {} : { encryptionCipher: 'aes256cbc', encryptionKey: key }
    const database = new Sqlite(file, cipher as Sqlite.Options)
    database.exec('pragma journal_mode = wal')
    database.exec('pragma synchronous = full')
    database.exec('pragma analysis_limit = 1000') // statistics of a sample: of a large table they are as good
    database.exec('select count(*) from sqlite_master')
    return database
  } catch (cause) {
    const code = codeOf(cause) ?? 'SQLITE_CANTOPEN' // which the driver gives no code
    if (code === 'SQLITE_NOTADB' && (key !== undefined || !isText(file)))
      return fail('STORE_KEY_WRONG', { file }, { cause })
    if (/^SQLITE_(NOTADB|CORRUPT|CANTOPEN)/.test(code)) {
      return fail('STORE_UNREADABLE', { file, why: cause instanceof Error ? cause.message : code }, { cause })
    }
    return translated(cause)
  }
}

/** Whether a file begins like a text or an unencrypted database; what was encrypted looks like noise. */
function isText(file: string): boolean {
  const start = Buffer.alloc(64)
  const handle = openSync(file, 'r')
  try {
    const length = readSync(handle, start, 0, start.length, 0)
    return start
      .subarray(0, length)
      .every(
        (byte) =>
          byte < 0x80 && (byte >= 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0),
      )
  } finally {
    closeSync(handle)
  }
}

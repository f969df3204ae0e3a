import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'libsql'
import { fail } from '../sql/scope.js'
import { codeOf, isBusy, translated } from './sqlite-errors.js'

/** A database file that is open. */
export interface OpenFile {
  readonly database: Sqlite.Database
  /**
   * Sees to it that the file is kept as the store wants it; does nothing once it is. Two programs that begin with a new
   * file at the same moment are in each other's way, so it is tried until it succeeds.
   *
   * @throws the driver's own error where others hold the file; `STORE_KEY_WRONG`, `STORE_UNREADABLE`
   */
  settle(): void
}

/** Opens a database file. @throws `STORE_KEY_WRONG`, `STORE_UNREADABLE` */
export function openFile(file: string, key: string | undefined): OpenFile {
  const database = saying(file, key, () => {
    const cipher = key === undefined ? {} : { encryptionCipher: 'aes256cbc', encryptionKey: key }
    return new Sqlite(file, cipher as Sqlite.Options)
  })
  let settled = false
  const settle = () => {
    if (settled) return
    saying(file, key, () => {
      database.exec('select count(*) from sqlite_master') // which shows a wrong key
      database.exec('pragma journal_mode = wal')
      database.exec('pragma synchronous = full')
      database.exec('pragma analysis_limit = 1000') // statistics of a sample: of a large table they are as good
    })
    settled = true
  }
  try {
    settle()
  } catch (cause) {
    if (!isBusy(cause)) throw cause
  }
  return { database, settle }
}

/** Says of what the driver throws over a file what it means, but for one that others hold. */
function saying<Result>(file: string, key: string | undefined, open: () => Result): Result {
  try {
    return open()
  } catch (cause) {
    if (isBusy(cause)) throw cause
    const code = codeOf(cause) ?? 'SQLITE_CANTOPEN' // which the driver gives no code
    if (code === 'SQLITE_NOTADB' && (key !== undefined || !isText(file)))
      return fail('STORE_KEY_WRONG', { file }, { cause })
    if (/^SQLITE_(NOTADB|CORRUPT|CANTOPEN)/.test(code)) {
      const why = placeFault(file) ?? (cause instanceof Error ? cause.message : code)
      return fail('STORE_UNREADABLE', { file, why }, { cause })
    }
    return translated(cause)
  }
}

/** What is wrong with where a file should be, in words; the driver has a number for it. */
function placeFault(file: string): string | undefined {
  const folder = dirname(file)
  if (!existsSync(folder)) return `there is no folder ${folder}; make it first`
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ? 'it is a folder' : undefined
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

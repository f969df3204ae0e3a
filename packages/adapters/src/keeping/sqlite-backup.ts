import { createReadStream } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { expectWhole, quoted, using } from '../sqlite/rekey.js'
import { fail } from './keeping-errors.js'
import { expectNothing, intoPlace, lookAt, synced, type WrittenFile, writeWholly } from './whole-file.js'

/** A copy of a SQLite file. @since 0.1.0 */
export interface SqliteBackup {
  /** Where the copy is; beside it lies `….sha256`, as `sha256sum --check` reads it. */
  readonly file: string
  readonly size: number
  readonly sha256: string
}

/**
 * Copies a SQLite file while others read and write it: what was committed when it began, and nothing of what was not.
 * The copy has the same key, is checked before it gets its name, and is there whole or not at all.
 *
 * `to` is the path of the copy; nothing may be there.
 *
 * @throws `KEPT_EXISTS`; `STORE_KEY_WRONG`, `STORE_FULL`, `STORE_FAILED`
 * @since 0.1.0
 */
export async function backupSqlite(options: {
  readonly file: string
  readonly key?: string
  readonly to: string
}): Promise<SqliteBackup> {
  const { file, key, to } = options
  await expectNothing(to)
  await lookAt(file)
  const part = `${to}.part`
  await rm(part, { force: true })
  try {
    using(file, key, (database) => database.exec(`vacuum into ${quoted(part)}`))
    using(part, key, expectWhole)
    await synced(part)
    const { size, sha256 } = await lookAt(part)
    await writeWholly(`${to}.sha256`, [new TextEncoder().encode(`${sha256}  ${basename(to)}\n`)])
    await intoPlace(part, to)
    return { file: to, size, sha256 }
  } catch (cause) {
    await rm(part, { force: true })
    throw cause
  }
}

/**
 * Checks a copy: that its bytes are those that were written, and that SQLite finds it whole under the key.
 *
 * @throws `KEPT_MISSING`, `KEPT_DAMAGED` naming the file; `STORE_KEY_WRONG`, `STORE_FAILED`
 * @since 0.1.0
 */
export async function verifySqliteBackup(backup: {
  readonly file: string
  readonly key?: string
}): Promise<WrittenFile> {
  const { file, key } = backup
  const found = await lookAt(file)
  const beside = `${file}.sha256`
  await lookAt(beside)
  const [, sha256, name] = /^([0-9a-f]{64}) {2}(.+)\n$/.exec(await readFile(beside, 'utf8')) ?? []
  if (name !== basename(file)) return fail('KEPT_DAMAGED', { what: beside, why: 'it does not name the copy' })
  if (sha256 !== found.sha256)
    return fail('KEPT_DAMAGED', {
      what: file,
      why: `its bytes are ${found.sha256}, and were ${sha256 ?? 'others'}`,
    })
  using(file, key, expectWhole)
  return found
}

/**
 * Puts a copy in the place of a file, once it was checked. The file may not be there: move a damaged one away first, with
 * its `-wal` and `-shm`.
 *
 * @throws `KEPT_EXISTS`, and what {@link verifySqliteBackup} throws
 * @since 0.1.0
 */
export async function restoreSqlite(options: {
  readonly from: string
  readonly key?: string
  readonly to: string
}): Promise<void> {
  const { from, key, to } = options
  for (const each of [to, `${to}-wal`, `${to}-shm`, `${to}-journal`]) await expectNothing(each)
  const { sha256 } = await verifySqliteBackup({ file: from, ...(key === undefined ? {} : { key }) })
  const written = await writeWholly(to, createReadStream(from) as AsyncIterable<Uint8Array>)
  if (written.sha256 === sha256) return
  await rm(to, { force: true })
  fail('KEPT_DAMAGED', { what: from, why: 'it changed while it was read' })
}

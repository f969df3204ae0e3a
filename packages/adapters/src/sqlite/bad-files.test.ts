import { chmodSync, mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Contact } from '@matterkit/core/models'
import { isRetryable, type Store } from '@matterkit/core/store'
import { MatterkitError, newId } from '@matterkit/core/values'
import Sqlite from 'libsql'
import { afterAll, describe, expect, test } from 'vitest'
import { people } from '../testing/people.js'
import { sqlite } from './index.js'
import { translated } from './sqlite-errors.js'

const folder = mkdtempSync(join(tmpdir(), 'matterkit-bad-files-'))
chmodSync(folder, 0o755) // another user is to reach it
let files = 0
const freshFile = () => join(folder, `${++files}.db`)

afterAll(() => rmSync(folder, { recursive: true }))

function contact(name: string): Contact {
  const at = '2026-11-24T00:00:00.000Z' as Contact['createdAt']
  const who = { createdAt: at, createdBy: 'user:u', updatedAt: at, updatedBy: 'user:u' }
  const header = { id: newId<'contact'>('con'), firmId: 'acme', version: 1, schemaVersion: 1, ...who }
  return { ...header, ...people.parse({ kind: 'person', name: 'x', tags: ['a'] }), name }
}

const schemas = [{ owner: 'test', models: [people] }]
const insert = (store: Store, ...records: Contact[]) =>
  store.write('acme', (tx) => tx.insert(people, records))
const look = (store: Store) =>
  store.read('acme', async (tx) => [await tx.count(people), await tx.counter('n')])

/** What work is refused with: the code, and whether it makes sense to try again. */
async function refusal(work: () => Promise<unknown>): Promise<unknown> {
  return work().then(
    () => 'done',
    (error: unknown) => (error instanceof MatterkitError ? [error.code, isRetryable(error)] : error),
  )
}

/** The connection of a store that is opened. */
function spied(open: () => Store): { readonly store: Store; readonly database: Sqlite.Database } {
  const proto = Object.getPrototypeOf(new Sqlite(':memory:')) as Sqlite.Database
  const { exec } = proto
  let database: Sqlite.Database | undefined
  proto.exec = function (text) {
    database = this
    return exec.call(this, text)
  }
  try {
    const store = open()
    if (database === undefined) throw new Error('it was not opened')
    return { store, database }
  } finally {
    proto.exec = exec
  }
}

describe('a place where no file can be', () => {
  test('is told in words', () => {
    const missing = join(folder, 'nowhere', 'firm.db')
    expect(() => sqlite({ file: missing })).toThrow(
      `STORE_UNREADABLE: ${missing} cannot be read: there is no folder ${join(folder, 'nowhere')}; make it first`,
    )
    expect(() => sqlite({ file: folder })).toThrow(
      `STORE_UNREADABLE: ${folder} cannot be read: it is a folder`,
    )
  })
})

describe('a disk that is full', () => {
  test('is final and coded, leaves nothing of the unit, and is written again once there is room', async () => {
    const file = freshFile()
    const { store, database } = spied(() => sqlite({ file }))
    await store.migrate(schemas)
    await insert(store, contact('kept'))
    const [{ page_count: pages }] = database.prepare('pragma page_count').all() as [{ page_count: number }]
    for (const room of [0, 1, 5, 20]) {
      database.exec(`pragma max_page_count = ${pages + room}`)
      const large = Array.from({ length: 300 }, (_, n) => contact(`${n} ${'large '.repeat(200)}`))
      const unit = () =>
        store.write('acme', async (tx) => {
          await tx.increment('n', 1)
          for (const each of large) await tx.insert(people, [each])
        })
      expect(await refusal(unit)).toEqual(['STORE_FULL', false])
      expect(await look(store)).toEqual([1, 0])
    }
    database.exec('pragma max_page_count = 1000000')
    await insert(store, ...Array.from({ length: 300 }, () => contact('large '.repeat(200))))
    expect(await look(store)).toEqual([301, 0])
    await store.close()
    const again = sqlite({ file })
    await again.migrate(schemas)
    expect(await look(again)).toEqual([301, 0])
    await again.close()
  })

  test('within a transaction of the caller undoes the write, and what the caller then does is theirs', async () => {
    const file = freshFile()
    const store = sqlite({ file })
    await store.migrate(schemas)
    const own = new Sqlite(file)
    own.exec('create table own (n)')
    const [{ page_count: pages }] = own.prepare('pragma page_count').all() as [{ page_count: number }]
    own.exec(`pragma max_page_count = ${pages + 3}; begin immediate; insert into own values (1)`)
    const joined = store.join?.(own as never) as Store
    const large = Array.from({ length: 100 }, () => contact('large '.repeat(200)))
    expect(await refusal(() => insert(joined, ...large))).toEqual(['STORE_FULL', false])
    // The engine may have undone all of it; then there is nothing to join any more, and this is said.
    if (own.inTransaction) own.exec('commit')
    else expect(await refusal(() => insert(joined, contact('x')))).toEqual(['STORE_JOIN_INVALID', false])
    expect((await look(store))[0]).toBe(0)
    await store.close()
  })
})

test('a file that may only be read is read, and a write to it is final', async () => {
  const file = freshFile()
  const first = sqlite({ file })
  await first.migrate(schemas)
  await insert(first, contact('kept'))
  await first.close()
  chmodSync(file, 0o444)
  // What a mode forbids is not forbidden to root.
  const root = process.geteuid?.() === 0
  if (root) process.seteuid?.(65534)
  try {
    const store = sqlite({ file })
    await store.migrate(schemas)
    expect(await look(store)).toEqual([1, 0])
    expect(await refusal(() => insert(store, contact('no')))).toEqual(['STORE_READ_ONLY', false])
    expect(await look(store)).toEqual([1, 0])
    await store.close()
  } finally {
    if (root) process.seteuid?.(0)
  }
})

describe('a file that others hold', () => {
  test('for writing is waited for without holding the program up, and then is retryable', async () => {
    const file = freshFile()
    const store = sqlite({ file, patience: 80 })
    await store.migrate(schemas)
    const other = new Sqlite(file)
    other.exec('begin immediate')
    let turns = 0
    const turning = setInterval(() => (turns += 1), 5)
    expect(await refusal(() => insert(store, contact('later')))).toEqual(['STORE_BUSY', true])
    clearInterval(turning)
    expect(turns).toBeGreaterThan(1)
    expect(await look(store)).toEqual([0, 0]) // readers wait for nobody
    const waiting = insert(store, contact('later'))
    other.exec('rollback')
    await waiting
    expect(await look(store)).toEqual([1, 0])
    await store.close()
  })

  test('as a whole opens all the same, and is used once they let go', async () => {
    const file = freshFile()
    const other = new Sqlite(file)
    other.exec('pragma locking_mode = exclusive; begin exclusive; create table theirs (n); commit')
    const store = sqlite({ file, patience: 30 })
    expect(await refusal(() => store.migrate(schemas))).toEqual(['STORE_BUSY', true])
    other.exec('pragma locking_mode = normal; select * from theirs')
    await store.migrate(schemas)
    await insert(store, contact('now'))
    expect(await look(store)).toEqual([1, 0])
    await store.close()
  })
})

describe('a file that is broken', () => {
  test('is said to be, by a code, by whatever meets what is missing', async () => {
    const file = freshFile()
    const first = sqlite({ file })
    await first.migrate(schemas)
    await insert(first, ...Array.from({ length: 500 }, () => contact('long '.repeat(50))))
    await first.close()
    truncateSync(file, Math.floor(readFileSync(file).length / 3))
    const store = sqlite({ file })
    await store.migrate(schemas)
    const all = () =>
      store.read('acme', async (tx) => {
        for await (const _ of tx.stream(people));
      })
    expect(await refusal(all)).toEqual(['STORE_FAILED', false])
    await store.close().catch(() => undefined)
  })

  test('is none at all where it is a folder', () => {
    expect(() => sqlite({ file: folder })).toThrow(/STORE_UNREADABLE/)
  })

  test('in one document fails that document', async () => {
    const file = freshFile()
    const store = sqlite({ file })
    await store.migrate([{ owner: 'test', models: [{ ...people, name: 'plain', indexes: [] }] }])
    const plain = { ...people, name: 'plain', indexes: [] }
    const [good, bad] = [contact('good'), contact('bad')]
    await store.write('acme', (tx) => tx.insert(plain, [good, bad]))
    const other = new Sqlite(file)
    other.prepare('update mk_plain set doc = ? where id = ?').run(['{"id":', bad.id])
    const get = (id: string) => store.read('acme', (tx) => tx.get(plain, id))
    expect(await get(good.id)).toEqual(good)
    expect(await refusal(() => get(bad.id))).toEqual(['STORE_FAILED', false])
    await store.close()
  })
})

test.each([
  ['SQLITE_FULL', 'STORE_FULL', false],
  ['SQLITE_IOERR_WRITE', 'STORE_FULL', false],
  ['SQLITE_IOERR_SHMSIZE', 'STORE_FULL', false],
  ['SQLITE_IOERR_READ', 'STORE_FAILED', false],
  ['SQLITE_READONLY_DBMOVED', 'STORE_READ_ONLY', false],
  ['SQLITE_BUSY', 'STORE_BUSY', true],
  ['SQLITE_BUSY_SNAPSHOT', 'STORE_BUSY', true],
  ['SQLITE_LOCKED', 'STORE_BUSY', true],
  ['SQLITE_CORRUPT', 'STORE_FAILED', false],
  ['ERR_OTHER', 'STORE_FAILED', false],
] as const)('%s of the driver is %s', async (code, ours, again) => {
  const cause = Object.assign(new Error('the driver failed'), { code })
  expect(await refusal(async () => translated(cause))).toEqual([ours, again])
})

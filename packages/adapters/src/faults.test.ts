import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { type Contact, contacts } from '@matterkit/core/models'
import type { Store } from '@matterkit/core/store'
import { MatterkitError, newId } from '@matterkit/core/values'
import Sqlite from 'libsql'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lockFolder } from './pglite/folder-lock.js'
import { type PgliteDatabase, pglite } from './pglite/index.js'
import { type PgPool, postgres } from './postgres/index.js'
import { sqlite } from './sqlite/index.js'
import { people } from './testing/people.js'
import { type PostgresServer, startPostgres } from './testing/postgres-server.js'

const folder = mkdtempSync(join(tmpdir(), 'matterkit-faults-'))
let server: PostgresServer
let pool: pg.Pool
let lite: PGlite
let schemas = 0

beforeAll(async () => {
  server = await startPostgres({ durable: false })
  pool = new pg.Pool({ connectionString: server.connectionString })
  lite = await PGlite.create()
}, 180_000)
afterAll(async () => {
  await pool.end()
  await server.stop()
  await lite.close()
  rmSync(folder, { recursive: true })
})

/** Counts the statements a driver is given, and fails the one whose turn it is. */
const driver = { count: 0, failing: 0, code: 'XX000', always: false }
function pass(): void {
  driver.count += 1
  const fails = driver.count === driver.failing || (driver.always && driver.count > driver.failing)
  if (fails) throw Object.assign(new Error('the driver failed'), { code: driver.code })
}

function failingPool(): PgPool {
  return {
    on: () => undefined,
    end: async () => {},
    async connect() {
      const client = await pool.connect()
      return {
        async query(config: { text: string }) {
          pass()
          return client.query(config as never)
        },
        release: (destroy?: boolean) => client.release(destroy),
        on: (...args: [never, never]) => client.on(...args),
        off: (...args: [never, never]) => client.off(...args),
      } as never
    },
  }
}

function failingLite(): PgliteDatabase {
  return {
    query: (text, values) => lite.query(text, values),
    close: async () => {},
    transaction: (work) =>
      lite.transaction((tx) =>
        work({
          query: async (text, values) => {
            pass()
            return tx.query(text, values) as never
          },
        }),
      ) as never,
  }
}

const stores: readonly (readonly [string, () => Store])[] = [
  ['sqlite', () => sqlite({ file: join(folder, `${++schemas}.db`) })],
  ['postgres', () => postgres({ pool: failingPool(), schema: `f${++schemas}` })],
  ['pglite', () => pglite({ db: failingLite(), schema: `f${++schemas}` })],
]

function contact(name: string): Contact {
  const at = '2026-11-24T00:00:00.000Z' as Contact['createdAt']
  const who = { createdAt: at, createdBy: 'user:u', updatedAt: at, updatedBy: 'user:u' }
  const header = { id: newId<'contact'>('con'), firmId: 'acme', version: 1, schemaVersion: 1, ...who }
  return { ...header, ...people.parse({ kind: 'person', name, tags: ['a', 'b'] }) }
}

/** The prototypes of libsql, wrapped for as long as a test runs. */
function wrapped<Result>(run: () => Promise<Result>): Promise<Result> {
  const database = new Sqlite(':memory:')
  const proto = Object.getPrototypeOf(database) as { exec(text: string): void }
  const statement = Object.getPrototypeOf(database.prepare('select 1')) as {
    all(...values: unknown[]): unknown
    run(...values: unknown[]): unknown
  }
  const [exec, all, change] = [proto.exec, statement.all, statement.run]
  proto.exec = function (text) {
    pass()
    return exec.call(this, text)
  }
  statement.all = function (...values) {
    pass()
    return all.apply(this, values)
  }
  statement.run = function (...values) {
    pass()
    return change.apply(this, values)
  }
  return run().finally(() => Object.assign(proto, { exec }) && Object.assign(statement, { all, run: change }))
}

test.each(stores)('%s leaves nothing of a write whose statement k fails, for every k', async (_, open) => {
  const store = open()
  await store.migrate([{ owner: 'test', models: [people] }])
  const kept = contact('kept')
  await store.write('acme', (tx) => tx.insert(people, [kept]))
  const unit = () =>
    store.write('acme', async (tx) => {
      await tx.insert(people, [contact('one'), contact('two')])
      await tx.update(people, { ...kept, version: 2, name: 'changed' })
      await tx.increment('n', 5)
      await tx.remove(people, kept.id, 2)
      await tx.insert(people, [contact('three')])
    })
  const look = () =>
    store.read('acme', async (tx) => [
      (await tx.find(people)).items.map(({ name, version }) => [name, version]),
      await tx.count(people, { where: { 'tags[]': { has: 'a' } } }),
      await tx.counter('n'),
    ])
  await wrapped(async () => {
    for (let k = 1; ; k++) {
      Object.assign(driver, { count: 0, failing: k })
      const ended = await unit().then(
        () => 'committed',
        (error: unknown) => error,
      )
      driver.failing = 0
      if (ended === 'committed') {
        expect(k).toBeGreaterThan(6) // there was something to fail
        break
      }
      expect(ended, `statement ${k}`).toBeInstanceOf(MatterkitError)
      expect((ended as MatterkitError).code, `statement ${k}`).toMatch(/^STORE_/)
      expect(await look(), `statement ${k}`).toEqual([[['kept', 1]], 1, 0])
    }
  })
  expect(await look()).toEqual([
    expect.arrayContaining([
      ['one', 1],
      ['two', 1],
      ['three', 1],
    ]),
    3,
    5,
  ])
  await store.close()
})

describe('a schema that was changed by hand', () => {
  const drift = (store: Store) =>
    store.migrate([{ owner: 'test', models: [people] }]).then(
      () => [],
      (error: MatterkitError) => error.findings.map(({ code, at }) => `${code} ${at}`),
    )

  test('is refused on sqlite, with every difference', async () => {
    const file = join(folder, 'drift.db')
    const store = sqlite({ file })
    expect(await drift(store)).toEqual([])
    const database = new Sqlite(file)
    database.exec(
      'drop index mk_contact_ix_name; drop index mk_contact_ix_kind; alter table mk_contact drop column ix_kind; drop table mk_contact__keys',
    )
    database.close()
    const found = await drift(store)
    expect(found).toContain('SCHEMA_DRIFT column ix_kind of mk_contact')
    expect(found).toContain('SCHEMA_DRIFT index mk_contact_ix_name')
    expect(found).toContain('SCHEMA_DRIFT table mk_contact__keys')
    await store.close()
  })

  test('is refused on postgres, with every difference', async () => {
    const schema = `f${++schemas}`
    const store = postgres({ pool, schema })
    expect(await drift(store)).toEqual([])
    await pool.query(
      `drop index ${schema}.mk_contact_ix_name; alter table ${schema}.mk_contact drop column ix_kind, add column ix_kind text collate "C" generated always as (doc ->> 'name') stored; drop table ${schema}.mk_contact__keys`,
    )
    const found = await drift(store)
    expect(found).toContain('SCHEMA_DRIFT column ix_kind of mk_contact')
    expect(found).toContain('SCHEMA_DRIFT index of ix_name of mk_contact')
    expect(found).toContain('SCHEMA_DRIFT table mk_contact__keys')
  })
})

describe('the folder of PGlite', () => {
  test('is held once, in this process as well, and free when it is let go', () => {
    const place = join(folder, 'lite')
    const lock = lockFolder(place)
    expect(() => lockFolder(place)).toThrow(/STORE_LOCKED.*process/)
    lock.release()
    lockFolder(place).release()
  })

  test('is taken over from a process that died, or whose number another has now', () => {
    const place = join(folder, 'stale')
    for (const holder of [
      { pid: 2 ** 22 + 1, started: '' },
      { pid: process.pid, started: '' },
      { pid: process.ppid, started: 'long ago' },
    ]) {
      writeFileSync(`${place}.lock`, JSON.stringify({ host: hostname(), token: 'x', ...holder }))
      lockFolder(place).release()
    }
  })

  test('is not opened while another process has it, and is once that process is killed', async () => {
    const place = join(folder, 'theirs')
    const script = join(import.meta.dirname, 'testing/beginner.ts')
    const child = spawn(process.execPath, [
      ...['-C', '@matterkit/source', '--import', 'tsx', script],
      ...['pglite', place],
    ])
    await new Promise((resolve) => child.stdout.once('data', resolve)) // it has the folder
    await expect(pglite({ dataDir: place }).migrate([])).rejects.toMatchObject({
      code: 'STORE_LOCKED',
      data: { folder: place, pid: child.pid },
    })
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('close', resolve))
    const store = pglite({ dataDir: place })
    await store.migrate([{ owner: 'core', models: [contacts] }])
    expect(await store.read('acme', (tx) => tx.count(contacts))).toBe(0)
    await store.close()
  }, 60_000)

  test('keeps what was committed when it is opened again', async () => {
    const place = join(folder, 'kept')
    const first = pglite({ dataDir: place })
    await first.migrate([{ owner: 'test', models: [people] }])
    const record = contact('Ada')
    await first.write('acme', (tx) => tx.insert(people, [record]))
    const second = pglite({ dataDir: place })
    await expect(second.migrate([])).rejects.toThrow(/STORE_LOCKED/)
    await first.close()
    const third = pglite({ dataDir: place })
    await third.migrate([{ owner: 'test', models: [people] }])
    expect(await third.read('acme', (tx) => tx.get(people, record.id))).toEqual(record)
    await third.close()
  }, 60_000)
})

test('a reader whom others keep from its first look begins again, and says so when it has waited enough', async () => {
  const store = sqlite({ file: join(folder, 'held.db'), patience: 100 })
  await store.migrate([{ owner: 'test', models: [people] }])
  const look = () => store.read('acme', (tx) => tx.count(people))
  await wrapped(async () => {
    Object.assign(driver, { count: 0, failing: 2, code: 'SQLITE_BUSY_RECOVERY' }) // begin is the first
    expect(await look()).toBe(0)
    expect(driver.count).toBeGreaterThan(4) // begin, look, rollback, begin, look, commit
    Object.assign(driver, { count: 0, failing: 2, always: true })
    await expect(look()).rejects.toThrow(/STORE_BUSY/)
    Object.assign(driver, { failing: 0, always: false, code: 'XX000' })
  })
  expect(await look()).toBe(0)
  await store.close()
})

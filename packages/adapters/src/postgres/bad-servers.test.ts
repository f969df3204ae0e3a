import type { Contact } from '@matterkit/core/models'
import { isRetryable, type Store } from '@matterkit/core/store'
import { MatterkitError, newId } from '@matterkit/core/values'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { people } from '../testing/people.js'
import { type PostgresServer, startPostgres } from '../testing/postgres-server.js'
import { type PgPool, postgres } from './index.js'
import { translated } from './postgres-errors.js'

let server: PostgresServer
let pool: pg.Pool
let schemas = 0

beforeAll(async () => {
  server = await startPostgres({ durable: false })
  pool = new pg.Pool({ connectionString: server.connectionString })
}, 180_000)
afterAll(async () => {
  await pool.end()
  await server.stop()
})

function contact(name: string): Contact {
  const at = '2026-11-24T00:00:00.000Z' as Contact['createdAt']
  const who = { createdAt: at, createdBy: 'user:u', updatedAt: at, updatedBy: 'user:u' }
  const header = { id: newId<'contact'>('con'), firmId: 'acme', version: 1, schemaVersion: 1, ...who }
  return { ...header, ...people.parse({ kind: 'person', name, tags: ['a'] }) }
}

const insert = (store: Store, ...records: Contact[]) =>
  store.write('acme', (tx) => tx.insert(people, records))
const names = (store: Store) =>
  store.read('acme', async (tx) => (await tx.find(people)).items.map(({ name }) => name))
const migrated = async (store: Store) => {
  await store.migrate([{ owner: 'test', models: [people] }])
  return store
}

/** What work is refused with: the code, and whether it makes sense to try again. */
async function refusal(work: () => Promise<unknown>): Promise<unknown> {
  return work().then(
    () => 'done',
    (error: unknown) => (error instanceof MatterkitError ? [error.code, isRetryable(error)] : error),
  )
}

/** A role that owns a schema, with a setting of its own, and how it connects. */
async function asRole(name: string, setting: string): Promise<{ connectionString: string; schema: string }> {
  await pool.query(`create role ${name} login password 'x'; alter role ${name} ${setting}`)
  const schema = `of_${name}`
  await migrated(postgres({ pool, schema }))
  await pool.query(
    `grant usage on schema ${schema} to ${name}; grant all on all tables in schema ${schema} to ${name}`,
  )
  return {
    connectionString: server.connectionString.replace('postgres:postgres@', `${name}:x@`),
    schema,
  }
}

describe('a connection that is lost', () => {
  test('in the middle of a write is said to be, leaves nothing half, and is replaced', async () => {
    const own = server.connectionString.concat('?application_name=lost')
    const store = await migrated(postgres({ connectionString: own, schema: `b${++schemas}` }))
    const killed = () =>
      store.write('acme', async (tx) => {
        await tx.insert(people, [contact('half')])
        await pool.query(
          `select pg_terminate_backend(pid, 1000) from pg_stat_activity where application_name = 'lost'`,
        )
        await tx.insert(people, [contact('other half')])
      })
    expect(await refusal(killed)).toEqual(['STORE_LOST', true])
    expect(await names(store)).toEqual([])
    await insert(store, contact('whole'))
    expect(await names(store)).toEqual(['whole'])
    await store.close()
  })

  test('by a program that thought for too long within a transaction is the same', async () => {
    const place = await asRole('slow', `set idle_in_transaction_session_timeout = '50ms'`)
    const store = await migrated(postgres(place))
    const slow = () =>
      store.write('acme', async (tx) => {
        await tx.insert(people, [contact('half')])
        await new Promise((resolve) => setTimeout(resolve, 300))
        await tx.insert(people, [contact('other half')])
      })
    expect(await refusal(slow)).toEqual(['STORE_LOST', true])
    expect(await names(store)).toEqual([])
    await store.close()
  })

  test('before there was one is said as well', async () => {
    const nobody = postgres({ connectionString: 'postgres://u:p@127.0.0.1:1/none' })
    expect(await refusal(() => nobody.migrate([]))).toEqual(['STORE_LOST', true])
    const wrong = postgres({ connectionString: server.connectionString.replace(':postgres@', ':wrong@') })
    expect(await refusal(() => wrong.migrate([]))).toEqual(['STORE_FAILED', false])
  })
})

test('a server whose disk is full at any statement is final, and leaves nothing of the write', async () => {
  const driver = { count: 0, failing: 0 }
  const failing: PgPool = {
    on: () => undefined,
    end: async () => {},
    async connect() {
      const client = await pool.connect()
      const query = async (config: { text: string }) => {
        driver.count += 1
        if (driver.count === driver.failing)
          // The server says it of a statement, which then is undone; what it would have done is not.
          await client.query(`do $$ begin raise 'no space left on device' using errcode = '53100'; end $$`)
        return client.query(config as never)
      }
      return { ...client, query, release: client.release.bind(client), on: () => {}, off: () => {} } as never
    },
  }
  const store = await migrated(postgres({ pool: failing, schema: `b${++schemas}` }))
  await insert(store, contact('kept'))
  const unit = () =>
    store.write('acme', async (tx) => {
      await tx.insert(people, [contact('one'), contact('two')])
      await tx.increment('n', 1)
    })
  let refused = 0
  for (let k = 1; ; k++) {
    Object.assign(driver, { count: 0, failing: k })
    const ended = await refusal(unit)
    driver.failing = 0
    if (ended === 'done') break
    expect(ended, `statement ${k}`).toEqual(['STORE_FULL', false])
    expect(await names(store), `statement ${k}`).toEqual(['kept'])
    refused += 1
  }
  expect(refused).toBeGreaterThan(3)
})

test('a server that may only be read is read, and a write to it is final', async () => {
  const place = await asRole('reader', 'set default_transaction_read_only = on')
  const store = postgres(place)
  expect(await refusal(() => migrated(store))).toEqual('done')
  expect(await names(store)).toEqual([])
  expect(await refusal(() => insert(store, contact('no')))).toEqual(['STORE_READ_ONLY', false])
  const fresh = [{ owner: 'more', models: [{ ...people, name: 'more' }] }]
  expect(await refusal(() => store.migrate(fresh))).toEqual(['STORE_READ_ONLY', false])
  expect(await names(store)).toEqual([])
  await store.close()
})

test('a server that takes no more connections is busy, and is used once it takes one', async () => {
  const place = await asRole('crowd', 'connection limit 1')
  const other = new pg.Client({ connectionString: place.connectionString })
  await other.connect()
  const store = postgres(place)
  expect(await refusal(() => migrated(store))).toEqual(['STORE_BUSY', true])
  await other.end()
  for (let tries = 0; tries < 100; tries++) {
    const gone = await pool.query(`select 1 from pg_stat_activity where usename = 'crowd'`)
    if (gone.rows.length === 0) break
  }
  await migrated(store)
  await insert(store, contact('now'))
  expect(await names(store)).toEqual(['now'])
  await store.close()
})

test('of two writers that wait for each other one is undone, and may try again', async () => {
  const store = await migrated(postgres({ pool, schema: `b${++schemas}` }))
  const [first, second] = [contact('a'), contact('b')]
  await insert(store, first, second)
  let met: () => void = () => {}
  const both = new Promise<void>((resolve) => (met = resolve))
  let begun = 0
  const change = (one: Contact, other: Contact) => () =>
    store.write('acme', async (tx) => {
      await tx.update(people, { ...one, version: 2 })
      begun += 1
      if (begun === 2) met()
      await both
      await tx.update(people, { ...other, version: 2 })
    })
  const ended = await Promise.all([refusal(change(first, second)), refusal(change(second, first))])
  expect(ended).toContainEqual('done')
  expect(ended).toContainEqual(['STORE_CONFLICT', true])
  const versions = await store.read('acme', async (tx) =>
    (await tx.getMany(people, [first.id, second.id])).map(({ version }) => version),
  )
  expect(versions).toEqual([2, 2])
})

test.each([
  ['53100', 'STORE_FULL', false],
  ['25006', 'STORE_READ_ONLY', false],
  ['53300', 'STORE_BUSY', true],
  ['55P03', 'STORE_BUSY', true],
  ['40001', 'STORE_CONFLICT', true],
  ['40P01', 'STORE_CONFLICT', true],
  ['57P01', 'STORE_LOST', true],
  ['08006', 'STORE_LOST', true],
  ['25P03', 'STORE_LOST', true],
  ['ECONNRESET', 'STORE_LOST', true],
  ['28P01', 'STORE_FAILED', false],
  ['42501', 'STORE_FAILED', false],
  ['XX001', 'STORE_FAILED', false],
] as const)('%s of the server is %s', async (code, ours, again) => {
  const cause = Object.assign(new Error('the server said so'), { code })
  expect(await refusal(async () => translated(cause, 5000))).toEqual([ours, again])
})

import { type Contact, contacts, createHost } from '@matterkit/core'
import { createQueue, type Job, jobs, queueSchema } from '@matterkit/core/queue'
import { testQueue, testStore } from '@matterkit/core/testing'
import { instant } from '@matterkit/core/values'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { partitionsTouched, recordOf } from '../testing/partitions-in-plans.js'
import { type PostgresServer, startPostgres } from '../testing/postgres-server.js'
import { type PostgresOptions, postgres } from './index.js'

let server: PostgresServer
let pool: pg.Pool
let schemas = 0
const noon = instant('2026-11-02T12:00:00Z')

beforeAll(async () => {
  server = await startPostgres({ durable: false })
  pool = new pg.Pool({ connectionString: server.connectionString })
}, 180_000)
afterAll(async () => {
  await pool.end()
  await server.stop()
})

/** A schema of its own for every store. */
function opened(options: Partial<PostgresOptions> = {}) {
  return async () => postgres({ pool, schema: `s${++schemas}`, ...options })
}

testStore({ describe, test }, { name: 'postgres', open: opened() })
testStore({ describe, test }, { name: 'postgres, partitioned', open: opened({ partitions: 4 }) })

/** A role that is no superuser, to which the policies apply. */
testStore(
  { describe, test },
  {
    name: 'postgres, row-level security',
    async open() {
      const schema = `s${++schemas}`
      await pool.query(
        `do $$ begin create role app login password 'app'; exception when duplicate_object then null; end $$`,
      )
      await pool.query(`create schema ${schema} authorization app`)
      const connectionString = server.connectionString.replace('postgres:postgres@', 'app:app@')
      return postgres({ connectionString, schema, rowLevelSecurity: true })
    },
  },
)

testStore(
  { describe, test },
  {
    name: 'postgres, within a transaction of the caller',
    async open() {
      const client = await pool.connect()
      await client.query('begin')
      const store = postgres({ pool, schema: `s${++schemas}` }).join?.(client as never)
      if (store === undefined) throw new Error('it does not join')
      let open = true
      return {
        ...store,
        async close() {
          await store.close()
          if (open) await client.query('rollback').finally(() => client.release())
          open = false
        },
      }
    },
    skip: {
      'says what it can do': 'a store that has joined a transaction is asked of the store it came from',
    },
  },
)

test('what is written in a transaction of the caller is there when they commit, and not before, and not where they do not', async () => {
  const schema = `s${++schemas}`
  const store = postgres({ pool, schema })
  const host = await createHost({ store })
  const who = { firm: 'acme', actor: { user: 'u_1' } } as const
  const other = host.session(who)
  for (const end of ['rollback', 'commit']) {
    const client = await pool.connect()
    await client.query('begin')
    await client.query(`create table if not exists ${schema}.own (n int)`)
    await client.query(`insert into ${schema}.own values (1)`)
    await host
      .session(who)
      .transaction((work) => work.contacts.create({ kind: 'person', name: 'Ada' }), { join: client })
    const failing = host.session(who).transaction(
      async (work) => {
        await work.contacts.create({ kind: 'person', name: 'Bea' })
        await work.contacts.create({ kind: 'robot' } as never)
      },
      { join: client },
    )
    await expect(failing).rejects.toThrow('RECORD_INVALID')
    expect(await other.contacts.count()).toBe(0)
    await client.query(end)
    client.release()
  }
  expect((await other.contacts.find()).items.map(({ name }) => name)).toEqual(['Ada'])
  expect((await pool.query(`select count(*) from ${schema}.own`)).rows[0]).toEqual({ count: '1' })
})

test('whatever a firm asks and writes touches one partition of a table', async () => {
  const firms = Array.from({ length: 20 }, (_, n) => `firm-${n}`)
  const touched = await partitionsTouched(pool, `s${++schemas}`, 8, 'firm-7', async (store) => {
    for (const firm of firms) {
      const many = Array.from({ length: 300 }, (_, n) => n)
      await store.write(firm, async (tx) => {
        await tx.insert(
          contacts,
          many.map((n) => recordOf<Contact>(firm, n, { kind: 'person', name: `Person ${n}` })),
        )
        await tx.insert(
          jobs,
          many.map((n) =>
            recordOf<Job>(firm, n, {
              kind: 'k',
              dueAt: noon,
              lane: `${n}`,
              place: 0,
              attempts: 0,
              dead: false,
            }),
          ),
        )
      })
    }
  })
  for (const { what, partitions } of touched) {
    for (const [table, parts] of Object.entries(partitions)) {
      expect(parts, `${what} ${table}`).toHaveLength(what === 'count of all firms' ? 8 : 1)
    }
  }
  expect(Object.fromEntries(touched.map(({ what, partitions }) => [what, Object.keys(partitions)]))).toEqual({
    get: ['mk_contact'],
    'get many': ['mk_contact'],
    page: ['mk_contact'],
    'next page': ['mk_contact'],
    count: ['mk_contact'],
    claim: ['mk_job'],
    insert: [], // a row goes where its firm is, which no plan shows
    'count up': [],
    'count of all firms': ['mk_contact'],
    update: ['mk_contact'],
    remove: ['mk_contact'],
  })
})

describe('a server that goes away', () => {
  test('is a lost store, loses nothing that was committed, and is used again when it is back', async () => {
    const own = await startPostgres()
    const store = postgres({ connectionString: own.connectionString })
    const host = await createHost({ store })
    const session = () => host.session({ firm: 'acme', actor: { user: 'u_1' } })
    const acknowledged: string[] = []
    let lost = 0
    for (let kill = 0; kill < (process.env.SOAK === undefined ? 3 : 100); kill++) {
      // Killed some moment after the first commit of the round, however slow the machine is.
      let committed: () => void = () => {}
      const killing = new Promise<void>((resolve) => (committed = resolve))
        .then(() => new Promise((resolve) => setTimeout(resolve, (kill * 29) % 90)))
        .then(() => own.kill())
      for (;;) {
        try {
          const made = await session().transaction(async (work) => {
            const contact = await work.contacts.create({ kind: 'person', name: 'P' })
            await work.notes.create({ contactId: contact.id, text: 'x', on: '2026-11-02', privilege: 'none' })
            return contact
          })
          acknowledged.push(made.id)
          committed()
        } catch (error) {
          expect(error).toMatchObject({ code: 'STORE_LOST' })
          lost += 1
          break
        }
      }
      await killing
      await own.start()
    }
    expect(lost).toBeGreaterThan(0)
    expect(acknowledged.length).toBeGreaterThan(0)
    const found = new Set<string>()
    for await (const { id } of session().contacts.all()) found.add(id)
    expect(acknowledged.filter((id) => !found.has(id))).toEqual([])
    expect(await session().notes.count()).toBe(found.size)
    await host.close()
    await own.stop()
  }, 1_200_000)
})

testQueue(
  { describe, test },
  {
    name: 'on postgres',
    leaseMs: 60_000,
    async open(clock) {
      const store = postgres({ pool, schema: `s${++schemas}` })
      await store.migrate([queueSchema])
      const made = () => createQueue({ store, clock })
      return { queue: made(), other: made(), close: () => store.close() }
    },
  },
)

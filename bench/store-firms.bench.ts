import { postgres } from '@matterkit/adapters/postgres'
import { contacts, type Store } from '@matterkit/core'
import pg from 'pg'
import { partitionsTouched } from '../packages/adapters/src/testing/partitions-in-plans.js'
import { startPostgres } from '../packages/adapters/src/testing/postgres-server.js'
import type { Contest } from './contest.js'
import { fill, many, seedFirms } from './many-records.js'

const firms = Array.from({ length: Number(process.env.FIRMS ?? 100) }, (_, n) => `firm-${n}`)
const partitions = 32

/** Fills a table that is split by firm, and prints what the plans of one firm touch of it. */
async function showPartitions(pool: pg.Pool): Promise<void> {
  const each = Math.ceil(many / firms.length)
  const touched = await partitionsTouched(pool, 'split', partitions, 'firm-7', async (store) => {
    await seedFirms(pool, 'split', firms.length, each)
    await fill(store, 'firm-7', 10)
  })
  const rows = (each * firms.length).toLocaleString('en-US')
  console.log(
    `store: ${rows} records of ${firms.length} firms in ${partitions} partitions; touched of a table:`,
  )
  for (const { what, partitions: found } of touched) {
    const tables = Object.entries(found).map(([table, parts]) => `${table}: ${parts.length}`)
    console.log(`  ${what.padEnd(20)} ${tables.join(', ') || 'no plan shows it'}`)
  }
  console.log()
}

/** The same records with and without the second belt, asked for by the same role, which is no superuser. */
async function beltContests(pool: pg.Pool, connectionString: string): Promise<[Contest[], Store[]]> {
  await pool.query(`create role app login password 'app'`)
  const asApp = connectionString.replace('postgres:postgres@', 'app:app@')
  const open = async (schema: string, rowLevelSecurity: boolean): Promise<Store> => {
    await pool.query(`create schema ${schema} authorization app`)
    const store = postgres({ connectionString: asApp, schema, rowLevelSecurity })
    await store.migrate([{ owner: 'core', models: [contacts] }])
    for (const firm of firms.slice(0, 10)) await fill(store, firm, 2000)
    return store
  }
  const [belted, plain] = [await open('belted', true), await open('plain', false)]
  const firm = 'firm-3'
  const idsOf = async (store: Store) =>
    (await store.read(firm, (tx) => tx.find(contacts, { limit: 200 }))).items
  const known = new Map([
    [belted, await idsOf(belted)],
    [plain, await idsOf(plain)],
  ])
  const versions = new Map([
    [belted, 1],
    [plain, 1],
  ])
  const reads = async (store: Store) => {
    let length = 0
    for (const { id } of known.get(store) ?? [])
      length += (await store.read(firm, (tx) => tx.get(contacts, id)))?.name.length ?? 0
    return length
  }
  const pages = async (store: Store) => {
    let seen = 0
    for (let n = 0; n < 50; n++) {
      const page = { order: ['name', 'asc'], where: { kind: 'person' }, limit: 50 } as const
      seen += (await store.read(firm, (tx) => tx.find(contacts, page))).items.length
    }
    return seen
  }
  const writes = async (store: Store) => {
    const [first] = known.get(store) ?? []
    for (let n = 0; n < 100 && first !== undefined; n++) {
      const version = (versions.get(store) ?? 0) + 1
      versions.set(store, version)
      await store.write(firm, (tx) => tx.update(contacts, { ...first, version, name: `v${version}` }))
    }
    return versions.get(store)
  }
  const contest = (title: string, items: number, run: (store: Store) => Promise<unknown>): Contest => ({
    title: `${title}, row-level security`,
    items,
    note: 'Each in a transaction of its own, by one role, of the same 20,000 records of ten firms.',
    runners: { 'with it': () => run(belted), 'without it': () => run(plain) },
  })
  return [
    [
      contest('200 point reads', 200, reads),
      contest('50 pages of 50', 50, pages),
      contest('100 durable writes', 100, writes),
    ],
    [belted, plain],
  ]
}

export async function contests(atEnd: (stop: () => Promise<unknown>) => void): Promise<Contest[]> {
  const server = await startPostgres()
  const pool = new pg.Pool({ connectionString: server.connectionString })
  pool.on('error', () => {}) // of connections that nobody uses when the server stops
  await showPartitions(pool)
  const [belts, stores] = await beltContests(pool, server.connectionString)
  for (const store of stores) atEnd(() => store.close())
  atEnd(() => pool.end())
  atEnd(() => server.stop())
  return belts
}

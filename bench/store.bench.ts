import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { postgres } from '@matterkit/adapters/postgres'
import { sqlite } from '@matterkit/adapters/sqlite'
import { type Contact, contacts, newId, type Store } from '@matterkit/core'
import Sqlite from 'libsql'
import pg from 'pg'
import { startPostgres } from '../packages/adapters/src/testing/postgres-server.js'
import type { Contest } from './contest.js'
import { timesAsFast } from './goals.js'

const folder = mkdtempSync(join(tmpdir(), 'matterkit-bench-'))
const many = Number(process.env.ROWS ?? 100_000)

function contact(index: number): Contact {
  const at = '2026-11-24T00:00:00.000Z' as Contact['createdAt']
  const who = { createdAt: at, createdBy: 'user:u', updatedAt: at, updatedBy: 'user:u' }
  const header = { id: newId<'contact'>('con'), firmId: 'acme', version: 1, schemaVersion: 1, ...who }
  return {
    ...header,
    ...contacts.parse({ kind: 'person', name: `Person ${index}`, emails: [{ address: 'a@example.com' }] }),
  }
}

/** The same rows under the same indexes, as a program of one's own would keep them. */
interface Raw {
  insertAll(records: readonly Contact[]): unknown
  get(id: string): Promise<Contact> | Contact
  update(record: Contact): unknown
  page(after: readonly [string, string]): Promise<number> | number
}

const columns = ['firm_id', 'id', 'version', 'doc', 'kind', 'name', 'merged_into']
const rowOf = (record: Contact) => [
  'acme',
  record.id,
  1,
  JSON.stringify(record),
  record.kind,
  record.name,
  record.mergedInto ?? null,
]

function rawSqlite(file: string): Raw {
  const db = new Sqlite(file)
  db.exec('pragma journal_mode = wal; pragma synchronous = full')
  db.exec(`create table c (${columns.join(', ')}, primary key (firm_id, id))`)
  for (const column of ['kind', 'name', 'merged_into'])
    db.exec(`create index c_${column} on c (firm_id, ${column}, id)`)
  const insert = db.prepare(`insert into c values (${columns.map(() => '?').join(', ')})`)
  const select = db.prepare('select doc from c where firm_id = ? and id = ?')
  const update = db.prepare(
    'update c set version = ?, doc = ?, name = ? where firm_id = ? and id = ? and version = ?',
  )
  const page = db.prepare(
    'select doc from c where firm_id = ? and (name, id) > (?, ?) order by name, id limit 51',
  )
  return {
    insertAll(records) {
      db.exec('begin immediate')
      for (const record of records) insert.run(rowOf(record))
      db.exec('commit; analyze')
    },
    get: (id) => JSON.parse((select.get('acme', id) as { doc: string }).doc) as Contact,
    update(record) {
      db.exec('begin immediate')
      update.run(record.version, JSON.stringify(record), record.name, 'acme', record.id, record.version - 1)
      db.exec('commit')
    },
    page: (after) =>
      (page.all('acme', ...after) as { doc: string }[]).map(({ doc }) => JSON.parse(doc) as Contact).length,
  }
}

/** Every read and write in a transaction of its own, with prepared statements. */
async function rawPostgres(connectionString: string): Promise<Raw & { readonly client: pg.Client }> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query(`create table c (firm_id text collate "C", id text collate "C", version integer, doc json, kind text collate "C",
    name text collate "C", merged_into text collate "C", primary key (firm_id, id))`)
  for (const column of ['kind', 'name', 'merged_into'])
    await client.query(`create index on c (firm_id, ${column}, id)`)
  const within = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    await client.query('begin')
    const result = await work()
    await client.query('commit')
    return result
  }
  return {
    client,
    insertAll: async (records) => {
      await within(async () => {
        for (let at = 0; at < records.length; at += 1000) {
          const rows = records.slice(at, at + 1000).map(rowOf)
          const values = columns.map((_, column) => rows.map((row) => row[column]))
          await client.query({
            name: 'insert',
            text: 'insert into c select * from unnest($1::text[], $2::text[], $3::integer[], $4::json[], $5::text[], $6::text[], $7::text[])',
            values,
          })
        }
      })
      await client.query('analyze c')
    },
    get: (id) =>
      within(async () => {
        const text = 'select doc from c where firm_id = $1 and id = $2'
        return (await client.query({ name: 'get', text, values: ['acme', id] })).rows[0].doc as Contact
      }),
    update: (record) =>
      within(async () => {
        const text =
          'update c set version = $1, doc = $2, name = $3 where firm_id = $4 and id = $5 and version = $6'
        const values = [
          record.version,
          JSON.stringify(record),
          record.name,
          'acme',
          record.id,
          record.version - 1,
        ]
        await client.query({ name: 'update', text, values })
      }),
    page: (after) =>
      within(async () => {
        const text =
          'select doc from c where firm_id = $1 and (name, id) > ($2, $3) order by name, id limit 51'
        return (await client.query({ name: 'page', text, values: ['acme', ...after] })).rows.length
      }),
  }
}

function contestsOf(
  name: string,
  driver: string,
  store: Store,
  raw: Raw,
  records: readonly Contact[],
): Contest[] {
  const some = records.filter((_, index) => index % Math.ceil(records.length / 1000) === 0)
  const [first = contact(0)] = records
  let [ours, theirs] = [1, 1]
  let cursor: string | undefined
  const fresh = Array.from({ length: 20_000 }, (_, index) => contact(index))
  const anew = () => fresh.map((record) => ({ ...record, id: newId<'contact'>('con') }))
  return [
    {
      title: `1,000 point reads, ${name}`,
      items: some.length,
      note: 'The same rows by primary key among all of them; ours in a read transaction each.',
      runners: {
        'matterkit store': async () => {
          let length = 0
          for (const { id } of some)
            length += (await store.read('acme', (tx) => tx.get(contacts, id)))?.name.length ?? 0
          return length
        },
        [driver]: async () => {
          let length = 0
          for (const { id } of some) length += (await raw.get(id)).name.length
          return length
        },
      },
      goals: [
        timesAsFast(
          `point reads within twice the time of ${driver}`,
          'matterkit store',
          driver,
          1 / 2,
          'ours begins and ends a transaction, so that all it reads is of one moment: three statements beside one',
        ),
      ],
    },
    {
      title: `200 small durable writes, ${name}`,
      items: 200,
      note: 'One row of three indexes changed at its version and committed to disk.',
      runners: {
        'matterkit store': async () => {
          for (let i = 0; i < 200; i++) {
            ours += 1
            await store.write('acme', (tx) =>
              tx.update(contacts, { ...first, version: ours, name: `v${ours}` }),
            )
          }
          return ours
        },
        [driver]: async () => {
          for (let i = 0; i < 200; i++) {
            theirs += 1
            await raw.update({ ...first, version: theirs, name: `v${theirs}` })
          }
          return theirs
        },
      },
      goals: [
        timesAsFast(`small durable writes within twice of ${driver}`, 'matterkit store', driver, 1 / 2),
      ],
    },
    {
      title: `20,000 records more in one transaction, ${name}`,
      items: fresh.length,
      note: 'Ours checks that every record reads back as it is; both leave statistics.',
      runners: {
        'matterkit store': () => store.write('acme', (tx) => tx.insert(contacts, anew())),
        [driver]: () => raw.insertAll(anew()),
      },
      goals: [timesAsFast(`imports within 1.5 times of ${driver}`, 'matterkit store', driver, 1 / 1.5)],
    },
    {
      title: `20 pages of 50 in the order of a name, ${name}`,
      items: 20,
      note: `Of ${records.length.toLocaleString('en-US')} records and what the imports added, each page after the one before.`,
      runners: {
        'matterkit store': async () => {
          let seen = 0
          for (let i = 0; i < 20; i++) {
            const after = cursor === undefined ? {} : { after: cursor }
            const page = await store.read('acme', (tx) =>
              tx.find(contacts, { order: ['name', 'asc'], limit: 50, ...after }),
            )
            seen += page.items.length
            cursor = page.next
          }
          return seen
        },
        [driver]: async () => {
          let seen = 0
          for (let i = 0; i < 20; i++) seen += await raw.page([`Person ${i * 400}`, ''])
          return seen
        },
      },
    },
  ]
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** An import happens once, so it is timed once; both sides start from nothing. */
async function importBoth(name: string, store: Store, raw: Raw, records: readonly Contact[]): Promise<void> {
  await store.migrate([{ owner: 'core', models: [contacts] }])
  const ours = await timed(() => store.write('acme', (tx) => tx.insert(contacts, records)))
  const theirs = await timed(() => raw.insertAll(records))
  console.log(
    `store: import of ${records.length.toLocaleString('en-US')} records, ${name}: ${ours.toFixed(0)} ms, driver ${theirs.toFixed(0)} ms (${(ours / theirs).toFixed(2)} times the driver)`,
  )
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  let [most, seen] = [0, 0]
  await store.read('acme', async (tx) => {
    for await (const _ of tx.stream(contacts)) {
      seen += 1
      if (seen % 10_000 !== 0) continue
      globalThis.gc?.()
      most = Math.max(most, process.memoryUsage().heapUsed - before)
    }
  })
  console.log(
    `store: streaming ${seen.toLocaleString('en-US')} of them, ${name}: at most ${(most / 1e6).toFixed(1)} MB of heap more\n`,
  )
}

export async function contests(atEnd: (stop: () => Promise<unknown>) => void): Promise<Contest[]> {
  const records = Array.from({ length: many }, (_, index) => contact(index))
  const [file, rawFile] = [sqlite({ file: join(folder, 'ours.db') }), rawSqlite(join(folder, 'raw.db'))]
  await importBoth('SQLite', file, rawFile, records)
  const server = await startPostgres()
  const database = postgres({ connectionString: server.connectionString, schema: 'ours' })
  const rawDatabase = await rawPostgres(server.connectionString)
  await importBoth('PostgreSQL', database, rawDatabase, records)
  atEnd(() => database.close())
  atEnd(() => rawDatabase.client.end().catch(() => undefined))
  atEnd(() => server.stop())
  return [
    ...contestsOf('SQLite', 'libsql, prepared', file, rawFile, records),
    ...contestsOf('PostgreSQL', 'pg, prepared', database, rawDatabase, records),
  ]
}

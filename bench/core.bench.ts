import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sqlite } from '@matterkit/adapters/sqlite'
import { type Contact, contacts, createHost, newId, type Store } from '@matterkit/core'
import Sqlite from 'libsql'
import type { Contest } from './contest.js'

const folder = mkdtempSync(join(tmpdir(), 'matterkit-bench-'))

function contact(index: number): Contact {
  const at = '2026-11-24T00:00:00.000Z' as Contact['createdAt']
  const who = { createdAt: at, createdBy: 'user:u', updatedAt: at, updatedBy: 'user:u' }
  const header = {
    id: newId<'contact'>('con'),
    firmId: 'acme',
    version: 1,
    schemaVersion: 1,
    ext: {},
    externalIds: [],
  }
  return {
    ...header,
    ...who,
    ...contacts.parse({ kind: 'person', name: `Person ${index}`, emails: [{ address: 'a@example.com' }] }),
  }
}

/** The driver alone, with prepared statements, on a table of the same columns and indexes. */
function rawDriver(file: string) {
  const db = new Sqlite(file)
  db.exec('pragma journal_mode = wal; pragma synchronous = full')
  db.exec(
    'create table c (firm_id text, id text, version integer, doc text, kind, name, primary key (firm_id, id))',
  )
  db.exec('create index c_kind on c (firm_id, kind, id); create index c_name on c (firm_id, name, id)')
  const insert = db.prepare('insert into c values (?, ?, ?, ?, ?, ?)')
  const select = db.prepare('select doc from c where firm_id = ? and id = ?')
  const update = db.prepare('update c set version = ?, doc = ? where firm_id = ? and id = ? and version = ?')
  return {
    insertAll(records: readonly Contact[]) {
      db.exec('begin immediate')
      for (const r of records) insert.run('acme', r.id, 1, JSON.stringify(r), r.kind, r.name)
      db.exec('commit')
    },
    get: (id: string) => JSON.parse((select.get('acme', id) as { doc: string }).doc) as Contact,
    update(record: Contact) {
      db.exec('begin immediate')
      update.run(record.version, JSON.stringify(record), 'acme', record.id, record.version - 1)
      db.exec('commit')
    },
  }
}

export async function contests(): Promise<Contest[]> {
  const records = Array.from({ length: 2000 }, (_, index) => contact(index))
  const ours: Store = sqlite({ file: join(folder, 'ours.db') })
  await ours.migrate([{ owner: 'core', models: [contacts] }])
  const raw = rawDriver(join(folder, 'raw.db'))
  raw.insertAll(records)
  await ours.write('acme', (tx) => tx.insert(contacts, records))
  const host = await createHost({ store: sqlite({ file: join(folder, 'host.db') }) })
  const desk = host.session({ firm: 'acme', actor: { user: 'u' } })
  const drafts = records.map(({ kind, name, emails }) => ({ kind, name, emails }))
  let ourVersion = 1
  let rawVersion = 1
  const [first = contact(0)] = records

  return [
    {
      title: 'point reads from SQLite',
      items: 2000,
      note: 'The same rows by primary key; ours in a read transaction each and over the port, the driver bare and prepared.',
      runners: {
        'matterkit store': async () => {
          let length = 0
          for (const { id } of records)
            length += (await ours.read('acme', (tx) => tx.get(contacts, id)))?.name.length ?? 0
          return length
        },
        'libsql, prepared': () => records.reduce((length, { id }) => length + raw.get(id).name.length, 0),
      },
    },
    {
      title: 'small durable writes to SQLite',
      items: 200,
      note: 'One row with two indexes updated at its version and committed to disk (WAL, FULL), 200 times.',
      runners: {
        'matterkit store': async () => {
          for (let i = 0; i < 200; i++) {
            const next = { ...first, version: ++ourVersion, name: `v${ourVersion}` }
            await ours.write('acme', (tx) => tx.update(contacts, next))
          }
          return ourVersion
        },
        'libsql, prepared': () => {
          for (let i = 0; i < 200; i++)
            raw.update({ ...first, version: ++rawVersion, name: `v${rawVersion}` })
          return rawVersion
        },
      },
    },
    {
      title: 'import of 2,000 records into SQLite',
      items: 2000,
      note: 'Ours checks every field, journals every record and commits all in one unit of work; the driver only inserts.',
      runners: {
        'matterkit session': async () => (await desk.contacts.import(drafts)).length,
        'libsql, prepared, insert only': () => {
          const fresh = records.map((_, index) => contact(index))
          raw.insertAll(fresh)
          return fresh.length
        },
      },
    },
  ]
}

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Checkpoint, createHost, type Host } from '@matterkit/core'
import Sqlite from 'libsql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postgres } from './postgres/index.js'
import { sqlite } from './sqlite/index.js'
import { startPostgres } from './testing/postgres-server.js'

const folder = mkdtempSync(join(tmpdir(), 'matterkit-tamper-'))
const who = { firm: 'acme', actor: { user: 'u_1' } } as const
const clean = join(folder, 'clean.db')
let copies = 0
/** How the journal stood when three of its four seals were made. */
let kept: Checkpoint

/** Four seals of three entries each, and two entries that wait; a second firm beside it. */
beforeAll(async () => {
  const host = await createHost({ store: sqlite({ file: clean }) })
  const desk = host.session(who)
  for (let seal = 1; seal <= 4; seal++) {
    for (let n = 0; n < 3; n++) await desk.contacts.create({ kind: 'person', name: `Person ${seal}.${n}` })
    await desk.journal.seal()
    if (seal === 3) kept = await desk.journal.checkpoint()
  }
  for (const name of ['Ada', 'Bea']) await desk.contacts.create({ kind: 'person', name })
  await host.session({ ...who, firm: 'globex' }).contacts.create({ kind: 'person', name: 'Grace' })
  await host.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

type Database = InstanceType<typeof Sqlite>

/** The journal's rows of the firm, in the order they were written. */
const idsOf = (db: Database, table = 'mk_journal') =>
  (db.prepare(`select id from ${table} where firm_id = 'acme' order by id`).all() as { id: string }[]).map(
    ({ id }) => id,
  )

/** Lets someone with the file at the rows, and checks the journal afterwards as the firm would. */
async function tampered(change: (db: Database) => unknown, against?: Checkpoint) {
  const file = join(folder, `${++copies}.db`)
  copyFileSync(clean, file)
  const db = new Sqlite(file)
  change(db)
  db.close()
  const host: Host<readonly []> = await createHost({ store: sqlite({ file }) })
  const found = await host.session(who).journal.verify(against === undefined ? {} : { against })
  await host.close()
  return found
}

test('an untouched journal in a file verifies, also against what was seen of it before', async () => {
  expect(await tampered(() => undefined)).toMatchObject({ seals: 4, sealed: 12, unsealed: 2 })
  expect((await tampered(() => undefined, kept)).broken).toBeUndefined()
})

describe('rows of the journal changed in the database by hand', () => {
  test.each<[string, (db: Database) => unknown, object]>([
    [
      'an altered action',
      (db) =>
        db
          .prepare("update mk_journal set doc = json_set(doc, '$.action', 'import') where id = ?")
          .run(idsOf(db)[4]),
      { seal: 2, why: 'entry-altered' },
    ],
    [
      'another actor',
      (db) =>
        db.prepare("update mk_journal set doc = replace(doc, 'u_1', 'u_2') where id = ?").run(idsOf(db)[6]),
      { seal: 3, why: 'entry-altered' },
    ],
    [
      'a document that is no longer one',
      (db) => db.prepare("update mk_journal set doc = '{}' where id = ?").run(idsOf(db)[0]),
      { seal: 1, why: 'entry-altered' },
    ],
    [
      'a dropped entry',
      (db) => db.prepare('delete from mk_journal where id = ?').run(idsOf(db)[7]),
      { seal: 3, why: 'entry-missing' },
    ],
    [
      'a dropped entry that waits',
      (db) => db.prepare('delete from mk_journal where id = ?').run(idsOf(db)[13]),
      { seal: 5, why: 'entry-missing' },
    ],
    [
      'an entry put in',
      (db) =>
        db
          .prepare(
            "insert into mk_journal (firm_id, id, version, doc) select firm_id, 'jrn_forged', version, json_set(doc, '$.id', 'jrn_forged') from mk_journal where id = ?",
          )
          .run(idsOf(db)[2]),
      { seal: 5, entry: 'jrn_forged', why: 'entry-unaccounted' },
    ],
    [
      'an entry that another firm wrote',
      (db) => db.exec("update mk_journal set firm_id = 'acme' where firm_id = 'globex'"),
      { seal: 5, why: 'entry-unaccounted' },
    ],
    [
      'two entries that change places',
      (db) => {
        const [one, other] = [idsOf(db)[3], idsOf(db)[5]]
        const doc = (id: unknown) =>
          (db.prepare('select doc from mk_journal where id = ?').get(id) as { doc: string }).doc
        const [first, second] = [doc(one), doc(other)]
        db.prepare('update mk_journal set doc = ? where id = ?').run(second, one)
        db.prepare('update mk_journal set doc = ? where id = ?').run(first, other)
      },
      { seal: 2, why: 'entry-altered' },
    ],
    [
      'entries in another order within a seal',
      (db) =>
        db
          .prepare(
            "update mk_seal set doc = json_set(doc, '$.entries', json_array(json_extract(doc, '$.entries[1]'), json_extract(doc, '$.entries[0]'), json_extract(doc, '$.entries[2]'))) where id = ?",
          )
          .run(idsOf(db, 'mk_seal')[1]),
      { seal: 2, why: 'seal-altered' },
    ],
    [
      'seals that change numbers',
      (db) => {
        const number = db.prepare("update mk_seal set doc = json_set(doc, '$.number', ?) where id = ?")
        const [, second, third] = idsOf(db, 'mk_seal')
        number.run(3, second)
        number.run(2, third)
      },
      { seal: 2, why: 'seal-altered' },
    ],
    [
      'a seal taken out of the middle',
      (db) => db.prepare('delete from mk_seal where id = ?').run(idsOf(db, 'mk_seal')[2]),
      { seal: 3, why: 'seal-missing' },
    ],
    [
      'the last seal cut off',
      (db) => db.prepare('delete from mk_seal where id = ?').run(idsOf(db, 'mk_seal')[3]),
      { seal: 4, why: 'seal-missing' },
    ],
    [
      'all seals gone',
      (db) => db.exec("delete from mk_seal where firm_id = 'acme'"),
      { seal: 1, why: 'seal-missing' },
    ],
    [
      'a mark taken away',
      (db) => db.prepare('delete from mk_unsealed where id = ?').run(idsOf(db, 'mk_unsealed')[0]),
      { seal: 5, why: 'entry-unaccounted' },
    ],
  ])('%s: the place is named', async (_, change, broken) => {
    expect((await tampered(change)).broken).toMatchObject(broken)
  })
})

/** Cuts off every seal after one with its entries, all that waits, and makes the count agree: what leaves no trace. */
function cutAfter(seal: number) {
  return (db: Database): void => {
    for (const id of idsOf(db).slice(seal * 3)) db.prepare('delete from mk_journal where id = ?').run(id)
    for (const id of idsOf(db, 'mk_seal').slice(seal)) db.prepare('delete from mk_seal where id = ?').run(id)
    db.exec("delete from mk_unsealed where firm_id = 'acme'")
    db.prepare("update mk_counters set value = ? where firm_id = 'acme' and key = 'journal.seals'").run(seal)
  }
}

describe('a tail that was cut off with all its traces', () => {
  test('is not seen by the journal alone', async () => {
    expect(await tampered(cutAfter(2))).toEqual({ seals: 2, sealed: 6, unsealed: 0 })
  })

  test('is seen against a checkpoint that had seen more of it, and named', async () => {
    expect((await tampered(cutAfter(2), kept)).broken).toEqual({ seal: 3, why: 'cut-off' })
    expect((await tampered(cutAfter(0), kept)).broken).toEqual({ seal: 1, why: 'cut-off' })
  })

  test('after the checkpoint is what no checkpoint vouches for', async () => {
    expect((await tampered(cutAfter(3), kept)).broken).toBeUndefined()
  })
})

test('eight who first write of one person at once, on a server, all succeed under one key', async () => {
  const server = await startPostgres({ durable: false })
  const host = await createHost({
    store: postgres({ connectionString: server.connectionString, schema: 'race' }),
  })
  for (let round = 0; round < 5; round++) {
    const contactId = `con_019336a8-0000-7000-8000-00000000000${round}`
    const note = { contactId, text: 'Called', on: '2026-11-02', privilege: 'none' } as const
    await Promise.all(
      Array.from({ length: 8 }, () =>
        host.session({ firm: 'acme', actor: { service: 'import' } }).notes.create(note),
      ),
    )
  }
  const { items } = await host.session(who).journal.entries()
  expect(items).toHaveLength(40)
  expect(
    items.every(
      ({ encrypted, patch }) => encrypted === undefined && JSON.stringify(patch).includes('Called'),
    ),
  ).toBe(true)
  await host.close()
  await server.stop()
})

/** A third party checks an export, and the file itself is changed by hand, as someone with the database open could. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sqlite } from '@matterkit/adapters/sqlite'
import {
  type Checkpoint,
  createHost,
  createSigningKeys,
  type Verification,
  verifyJournal,
} from '@matterkit/core'
import Sqlite from 'libsql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeExport } from './make-export.js'

const room = mkdtempSync(join(tmpdir(), 'verify-journal-'))
const path = (name: string) => join(room, name)
const read = (name: string) => readFileSync(path(name), 'utf8')
const screen: string[] = []

beforeAll(() => makeExport(room, (line) => screen.push(line)))
afterAll(() => rmSync(room, { recursive: true }))

/** Runs the script as it stands, without anything of ours. */
function check(
  lines: readonly string[],
  key = read('key.pub'),
  checkpoint = read('checkpoint.json'),
): { status: number | null; out: string } {
  writeFileSync(path('given.jsonl'), lines.map((line) => `${line}\n`).join(''))
  writeFileSync(path('given.json'), checkpoint)
  const script = join(import.meta.dirname, 'verify.mjs')
  const { status, stdout, stderr } = spawnSync(
    'node',
    [script, path('given.jsonl'), path('given.json'), key],
    { encoding: 'utf8' },
  )
  return { status, out: stdout + stderr }
}

const exported = () => read('journal.jsonl').trimEnd().split('\n')
const without = (at: number) => exported().toSpliced(at, 1)

test('the program shows a history that a person can read', () => {
  const words = screen.join('\n')
  expect(words).toContain('title: Harbor v. Doe → Harbor Freight v. Doe')
  expect(words).toMatch(
    /moved the matter mat_\S+ from \w+ to declined: decline, because: a conflict of interest/,
  )
  expect(screen.at(-1)).toBe('3 seals over 6 entries, 1 not sealed yet')
})

describe('the script', () => {
  test('says what holds, and what nothing vouches for', () => {
    const { status, out } = check(exported())
    expect(out).toContain('is signed with this key: seal 2.')
    expect(out).toContain('All 3 seals hold; the 6 entries they cover are as they were written.')
    expect(out).toContain('Of these, 4 were there when the checkpoint was signed')
    expect(out).toContain('1 more entries are not sealed yet')
    expect(status).toBe(0)
  })

  // Lines: seal 1, three entries, seal 2, one entry, seal 3, two entries, one unsealed.
  test.each<[string, () => string[], RegExp]>([
    [
      'an altered entry',
      () => exported().with(1, (exported()[1] ?? '').replace('user:ada', 'user:bob')),
      /entry jrn_\S+ under seal 1 was altered/,
    ],
    ['a dropped entry', () => without(2), /entry jrn_\S+ under seal 1 is missing/],
    ['a dropped last entry of a seal', () => without(3), /entry jrn_\S+ under seal 1 is missing/],
    [
      'two entries in another order',
      () => without(1).toSpliced(2, 0, exported()[1] ?? ''),
      /entry jrn_\S+ under seal 1 is missing/,
    ],
    [
      'an entry put in',
      () => exported().toSpliced(4, 0, exported()[9] ?? ''),
      /an entry stands after seal 1 that it does not cover/,
    ],
    [
      'an altered seal',
      () => exported().with(4, (exported()[4] ?? '').replace('user:ada', 'user:bob')),
      /seal 2 was altered/,
    ],
    ['a dropped seal', () => exported().toSpliced(4, 2), /where seal 2 should be, there is seal 3/],
    ['a cut-off tail', () => exported().slice(0, 4), /cut off after seal 1: the checkpoint has seen seal 2/],
    ['nothing at all', () => [], /cut off after seal 0/],
  ])('names the place of %s', (_, lines, place) => {
    const { status, out } = check(lines())
    expect(out).toMatch(place)
    expect(status).toBe(1)
  })

  test('does not take another key, a changed checkpoint or a broken file for an answer', async () => {
    expect(check(exported(), (await createSigningKeys()).publicKey)).toMatchObject({ status: 1 })
    expect(
      check(exported(), read('key.pub'), read('checkpoint.json').replace('"seal": 2', '"seal": 1')),
    ).toMatchObject({ status: 1 })
    expect(check(['{'])).toMatchObject({ status: 2 })
    expect(check(exported(), 'no key')).toMatchObject({ status: 2 })
  })
})

test('two processes’ worth of sealers on one file cover every entry once', async () => {
  const hosts = await Promise.all(
    [0, 1].map(() => createHost({ store: sqlite({ file: path('shared.db') }) })),
  )
  const sealed = await Promise.all(
    hosts.map(async (host, index) => {
      const desk = host.session({ firm: 'acme', actor: { user: `u_${index}` } })
      let total = 0
      for (let unit = 0; unit < 15; unit++) {
        await desk.contacts.create({ kind: 'person', name: `Person ${unit}` })
        total += await desk.journal.seal()
      }
      return total
    }),
  )
  const [first] = hosts
  const rest = await first?.session({ firm: 'acme', actor: { user: 'u_0' } }).journal.seal()
  expect(sealed.reduce((all, each) => all + each, rest ?? 0)).toBe(30)
  expect(await first?.session({ firm: 'acme', actor: { user: 'u_0' } }).journal.verify()).toMatchObject({
    sealed: 30,
    unsealed: 0,
  })
  for (const host of hosts) await host.close()
})

describe('the file, changed by hand,', () => {
  let files = 0

  async function verified(
    change: (run: (sql: string) => void) => void,
    against?: Checkpoint,
  ): Promise<Verification> {
    const file = path(`changed-${++files}.db`)
    cpSync(path('firm.db'), file)
    const database = new Sqlite(file)
    change((sql) => void database.exec(sql))
    database.close()
    const store = sqlite({ file })
    await using _host = await createHost({ store })
    return await verifyJournal(store, 'acme', against === undefined ? {} : { against })
  }

  const nth = (table: string, at: number) => `(select id from ${table} order by id limit 1 offset ${at})`

  test('by nobody verifies', async () => {
    expect(await verified(() => {})).toMatchObject({ seals: 3, sealed: 6, unsealed: 1 })
  })

  test.each<[string, string, object]>([
    [
      'an altered entry',
      `update mk_journal set doc = replace(doc, 'user:ada', 'user:bob') where id = ${nth('mk_journal', 1)}`,
      { seal: 1, why: 'entry-altered' },
    ],
    [
      'an altered reason',
      `update mk_journal set doc = json_set(doc, '$.reason', 'no capacity') where id = ${nth('mk_journal', 3)}`,
      { seal: 2, why: 'entry-altered' },
    ],
    [
      'an entry under another id',
      `update mk_journal set id = 'jrn_x' where id = ${nth('mk_journal', 4)}`,
      { seal: 3, why: 'entry-missing' },
    ],
    [
      'an entry of another firm',
      `update mk_journal set firm_id = 'other' where id = ${nth('mk_journal', 0)}`,
      { seal: 1, why: 'entry-missing' },
    ],
    [
      'a dropped entry',
      `delete from mk_journal where id = ${nth('mk_journal', 5)}`,
      { seal: 3, why: 'entry-missing' },
    ],
    [
      'a dropped entry that waited',
      `delete from mk_journal where id = ${nth('mk_journal', 6)}`,
      { seal: 4, why: 'entry-missing' },
    ],
    [
      'a copied entry',
      `insert into mk_journal (firm_id, id, version, doc) select firm_id, 'jrn_x', version, doc from mk_journal where id = ${nth('mk_journal', 0)}`,
      { seal: 4, why: 'entry-unaccounted' },
    ],
    [
      'two entries in each other’s place',
      `create table t as select id, doc from mk_journal order by id limit 2;
       update mk_journal set doc = (select doc from t where t.id <> mk_journal.id) where id in (select id from t); drop table t`,
      { seal: 1, why: 'entry-altered' },
    ],
    [
      'an altered seal',
      `update mk_seal set doc = json_set(doc, '$.entries', json('[]')) where id = ${nth('mk_seal', 1)}`,
      { seal: 2, why: 'seal-altered' },
    ],
    [
      'seals in another order',
      `update mk_seal set doc = json_set(doc, '$.number', 3 - json_extract(doc, '$.number')) where json_extract(doc, '$.number') < 3`,
      { seal: 1, why: 'seal-altered' },
    ],
    [
      'a dropped seal',
      `delete from mk_seal where id = ${nth('mk_seal', 1)}`,
      { seal: 2, why: 'seal-missing' },
    ],
    [
      'a cut-off seal',
      `delete from mk_seal where id = ${nth('mk_seal', 2)}`,
      { seal: 3, why: 'seal-missing' },
    ],
    [
      'a copied seal',
      `insert into mk_seal (firm_id, id, version, doc) select firm_id, 'sea_x', version, doc from mk_seal where id = ${nth('mk_seal', 2)}`,
      { seal: 3, why: 'seal-extra' },
    ],
    ['a mark taken away', `delete from mk_unsealed`, { seal: 4, why: 'entry-unaccounted' }],
    [
      'a count turned back',
      `update mk_counters set value = value - 1 where key = 'journal.seals'`,
      { seal: 3, why: 'seal-extra' },
    ],
  ])('with %s is found out', async (_, statement, broken) => {
    expect((await verified((run) => run(statement))).broken).toMatchObject(broken)
  })

  test('with the tail cut off and every trace of it is found out against the checkpoint', async () => {
    const cut = (run: (sql: string) => void) =>
      run(`delete from mk_unsealed;
        delete from mk_journal where id not in (select json_extract(each.value, '$.id') from mk_seal, json_each(mk_seal.doc, '$.entries') each where json_extract(mk_seal.doc, '$.number') = 1);
        delete from mk_seal where json_extract(doc, '$.number') > 1;
        update mk_counters set value = 1 where key = 'journal.seals'`)
    const { checkpoint } = JSON.parse(read('checkpoint.json')) as { readonly checkpoint: Checkpoint }
    expect(await verified(cut)).toEqual({ seals: 1, sealed: 3, unsealed: 0 })
    expect((await verified(cut, checkpoint)).broken).toEqual({ seal: 2, why: 'cut-off' })
  })
})

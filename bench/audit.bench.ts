import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sqlite } from '@matterkit/adapters/sqlite'
import {
  canonicalJson,
  changeEntry,
  contacts,
  instantOf,
  type JournalEntry,
  journal,
  memory,
  newId,
  patchBetween,
  type Store,
  type Stored,
  sealJournal,
  seals,
  storedKeys,
  subjectKeys,
  unsealed,
  verifyJournal,
  writeEntries,
} from '@matterkit/core'
import type { Contest } from './contest.js'

const firm = 'acme'
const count = 5000
const folder = mkdtempSync(join(tmpdir(), 'matterkit-bench-'))
const schema = [{ owner: 'core', models: [journal, seals, unsealed, subjectKeys] }]

function stamp<Name extends string>(prefix: string): Stored<Name> {
  const at = instantOf(Date.now())
  const who = { createdAt: at, createdBy: 'user:u', updatedAt: at, updatedBy: 'user:u' }
  return {
    id: newId<Name>(prefix),
    firmId: firm,
    version: 1,
    schemaVersion: 1,
    ...who,
    ext: {},
    externalIds: [],
  }
}
const writing = { stamp, keys: storedKeys({ firm, actor: 'user:u', now: Date.now }) }

function person(index: number): Stored {
  const emails = [{ address: `person${index}@example.com` }]
  return { ...stamp('con'), ...contacts.parse({ kind: 'person', name: `Person ${index}`, emails }) } as Stored
}

const people = Array.from({ length: count }, (_, index) => person(index))
const drafts = people.map((after) => {
  const change = { model: contacts, action: 'create', before: undefined, after, reason: undefined }
  return changeEntry(stamp('jrn'), change)
})
const entries = drafts.map(({ entry }) => entry)

/** A store with entries that wait, ten a unit of work. */
async function waiting(open: () => Store): Promise<Store> {
  const store = open()
  await store.migrate(schema)
  await store.write(firm, async (tx) => {
    await tx.append(journal, entries)
    const marks = Array.from({ length: count / 10 }, (_, unit) => ({
      ...stamp<'unsealed'>('uns'),
      entries: entries.slice(unit * 10, unit * 10 + 10).map(({ id }) => id),
    }))
    await tx.insert(unsealed, marks)
  })
  return store
}

async function sealAll(store: Store): Promise<number> {
  let sealed = 0
  for (let made = -1; made !== 0; sealed += made) made = await sealJournal(store, firm, stamp)
  return sealed
}

/** What one would write instead: each entry's hash over the one before, nothing stored, nothing looked up. */
function plainChain(rows: readonly JournalEntry[]): string {
  return rows.reduce((previous, row) => {
    return createHash('sha256')
      .update(previous)
      .update(canonicalJson(row as never))
      .digest('hex')
  }, '')
}

let files = 0
const open = { memory, sqlite: () => sqlite({ file: join(folder, `${++files}.db`) }) }

/** Stores made ahead, one for each time that sealing is measured: a journal is sealed once. */
async function readied(store: () => Store, rounds: number): Promise<() => Store> {
  const made = await Promise.all(Array.from({ length: rounds }, () => waiting(store)))
  return () => made.pop() as Store
}

export async function contests(): Promise<Contest[]> {
  const [inMemory, onDisk] = [await readied(open.memory, 8), await readied(open.sqlite, 8)]
  const [sealedInMemory, sealedOnDisk] = [await waiting(open.memory), await waiting(open.sqlite)]
  await sealAll(sealedInMemory)
  await sealAll(sealedOnDisk)
  const renamed = people.map((each) => ({ ...each, name: 'Renamed', version: 2 }))
  return [
    {
      title: `sealing a journal of ${count} entries`,
      items: count,
      note: 'ours reads the entries from the store and writes seals to it; the loop has them in hand and keeps nothing',
      runners: {
        'seal, memory store': () => sealAll(inMemory()),
        'seal, SQLite file': () => sealAll(onDisk()),
        'canonical JSON + node:crypto in a loop': () => plainChain(entries),
      },
    },
    {
      title: `verifying a journal of ${count} entries`,
      items: count,
      note: 'ours also accounts for every entry; the loop has them in hand',
      runners: {
        'verify, memory store': () => verifyJournal(sealedInMemory, firm),
        'verify, SQLite file': () => verifyJournal(sealedOnDisk, firm),
        'canonical JSON + node:crypto in a loop': () => plainChain(entries),
      },
    },
    {
      title: `writing ${count} entries of new contacts to the journal, in one unit`,
      items: count,
      note: 'what encryption under a key of each person costs: ours makes 5,000 keys, the others leave names readable',
      runners: {
        'encrypted, SQLite file': () => written(open.sqlite, true),
        'in the clear, SQLite file': () => written(open.sqlite, false),
      },
    },
    {
      title: `patches of ${count} contacts that were renamed`,
      items: count,
      note: 'ours finds the member that changed; the other keeps both states whole',
      runners: {
        patchBetween: () =>
          people.map((each, index) => patchBetween({ ...each }, { ...renamed[index] })).length,
        'both states as JSON': () =>
          people.map((each, index) => JSON.stringify([each, renamed[index]])).length,
      },
    },
  ]
}

async function written(make: () => Store, encrypt: boolean): Promise<number> {
  const store = make()
  await store.migrate(schema)
  const given = encrypt ? drafts : drafts.map(({ entry }) => ({ entry, personal: [] }))
  const kept = await store.write(firm, (tx) => writeEntries(tx, given, writing))
  await store.close()
  return kept.length
}

import { describe, expect, test, vi } from 'vitest'
import type { Stored } from '../models/index.js'
import { memory, type Store } from '../store/index.js'
import { type Id, instantOf, newId } from '../values/index.js'
import {
  type Checkpoint,
  changeEntry,
  checkCheckpoint,
  createSigningKeys,
  ed25519Signer,
  exportJournal,
  type JournalEntry,
  journal,
  type Seal,
  sealJournal,
  seals,
  signCheckpoint,
  storedKeys,
  subjectKeys,
  takeCheckpoint,
  type Unsealed,
  unsealed,
  verifyJournal,
  writeEntries,
} from './index.js'
import { sealCounter } from './seal.js'

const firm = 'acme'
let clock = Date.parse('2026-11-24T09:00:00.000Z')
const now = () => clock++

function stamp<Name extends string>(prefix: string): Stored<Name> {
  const at = instantOf(now())
  const who = { createdAt: at, createdBy: 'user:u_1', updatedAt: at, updatedBy: 'user:u_1' }
  return {
    id: newId<Name>(prefix, now()),
    firmId: firm,
    version: 1,
    schemaVersion: 1,
    ...who,
    ext: {},
    externalIds: [],
  }
}

const writing = { stamp, keys: storedKeys({ firm, actor: 'user:u_1', now }) }

function task(title: string): Stored {
  return { ...stamp('tsk'), title } as Stored
}

async function emptyStore(): Promise<Store> {
  const store = memory()
  await store.migrate([{ owner: 'core', models: [journal, seals, unsealed, subjectKeys] }])
  return store
}

async function write(store: Store, count: number): Promise<void> {
  const drafts = Array.from({ length: count }, (_, index) =>
    changeEntry(stamp('jrn'), {
      model: { name: 'task' },
      action: 'create',
      before: undefined,
      after: task(`${index}`),
      reason: undefined,
    }),
  )
  await store.write(firm, (tx) => writeEntries(tx, drafts, writing))
}

/** Three entries a seal, two seals, and three entries that wait. */
async function written(): Promise<Store> {
  const store = await emptyStore()
  for (let unit = 0; unit < 3; unit++) {
    await write(store, 3)
    if (unit < 2) await sealJournal(store, firm, stamp)
  }
  return store
}

/** What is in a store, to be changed by hand and put into another. */
interface Rows {
  entries: JournalEntry[]
  seals: Seal[]
  marks: Unsealed[]
  sealed: number
}

async function tampered(store: Store, change: (rows: Rows) => void): Promise<Store> {
  const rows = await store.read(
    firm,
    async (tx): Promise<Rows> => ({
      entries: structuredClone((await tx.find(journal)).items) as JournalEntry[],
      seals: structuredClone((await tx.find(seals)).items) as Seal[],
      marks: structuredClone((await tx.find(unsealed)).items) as Unsealed[],
      sealed: await tx.counter(sealCounter),
    }),
  )
  change(rows)
  const changed = await emptyStore()
  await changed.write(firm, async (tx) => {
    await tx.append(journal, rows.entries)
    await tx.append(seals, rows.seals)
    await tx.insert(unsealed, rows.marks)
    await tx.increment(sealCounter, rows.sealed)
  })
  return changed
}

const other = 'jrn_00000000-0000-7000-8000-000000000000' as Id<'journal'>
const swap = <T>(list: T[], a: number, b: number) => list.splice(a, 1, ...list.splice(b, 1, list[a] as T))

describe('an untouched journal', () => {
  test('verifies, and says what is not sealed yet and since when', async () => {
    const store = await written()
    const waiting = await store.read(firm, async (tx) => (await tx.find(unsealed)).items[0]?.createdAt)
    expect(await verifyJournal(store, firm)).toEqual({
      seals: 2,
      sealed: 6,
      unsealed: 3,
      unsealedSince: waiting,
    })
  })

  test('verifies when nothing was ever written', async () => {
    expect(await verifyJournal(await emptyStore(), firm)).toEqual({ seals: 0, sealed: 0, unsealed: 0 })
  })

  test('is sealed a thousand entries at a time, however many one unit of work wrote', async () => {
    const store = await emptyStore()
    await write(store, 2500)
    expect(await sealJournal(store, firm, stamp)).toBe(2500)
    const made = await store.read(firm, async (tx) => (await tx.find(seals)).items)
    expect(made.map(({ number, entries, total }) => [number, entries.length, total])).toEqual([
      [1, 1000, 1000],
      [2, 1000, 2000],
      [3, 500, 2500],
    ])
    expect(await verifyJournal(store, firm)).toEqual({ seals: 3, sealed: 2500, unsealed: 0 })
  })

  test('is sealed once, however many seal it while others write', async () => {
    const store = await emptyStore()
    const sealers = [0, 1, 2, 3].map(async () => {
      let sealed = 0
      for (let round = 0; round < 10; round++) sealed += await sealJournal(store, firm, stamp)
      return sealed
    })
    for (let unit = 0; unit < 10; unit++) await write(store, 2)
    const counts = await Promise.all(sealers)
    const rest = await sealJournal(store, firm, stamp)
    expect(counts.reduce((all, each) => all + each, rest)).toBe(20)
    const { seals: made, ...found } = await verifyJournal(store, firm)
    expect(found).toEqual({ sealed: 20, unsealed: 0 })
    expect(made).toBeGreaterThan(0)
  })

  test('may be written to and sealed while it is checked', async () => {
    const store = await written()
    const checks = [verifyJournal(store, firm), verifyJournal(store, firm)]
    for (let unit = 0; unit < 5; unit++) {
      await write(store, 1)
      await sealJournal(store, firm, stamp)
    }
    for (const each of await Promise.all(checks)) expect(each.broken).toBeUndefined()
  })

  test('holds entries of an earlier form and of one yet to come', async () => {
    const store = await emptyStore()
    const old = {
      action: 'update',
      model: 'task',
      recordId: 'tsk_1',
      recordVersion: 2,
      patch: [{ op: 'replace', path: '/title', value: 'b' }],
    }
    const next = {
      ...old,
      schemaVersion: 9,
      patch: [{ op: 'move', from: '/a', path: '/b' }],
      location: 'Reno',
    }
    const entries = [old, next].map((each) => ({ ...stamp('jrn'), ...each }) as unknown as JournalEntry)
    await store.write(firm, async (tx) => {
      await tx.append(journal, entries)
      await tx.insert(unsealed, [{ ...stamp<'unsealed'>('uns'), entries: entries.map(({ id }) => id) }])
    })
    await sealJournal(store, firm, stamp)
    expect(await verifyJournal(store, firm)).toEqual({ seals: 1, sealed: 2, unsealed: 0 })
    const changed = await tampered(store, ({ entries: [, last] }) =>
      Object.assign(last ?? {}, { location: 'Elko' }),
    )
    expect((await verifyJournal(changed, firm)).broken).toMatchObject({ seal: 1, why: 'entry-altered' })
  })
})

describe('a journal changed by hand', () => {
  test.each<[string, (rows: Rows) => void, object]>([
    [
      'an altered entry',
      ({ entries }) => Object.assign(entries[1] ?? {}, { action: 'remove' }),
      { seal: 1, why: 'entry-altered' },
    ],
    [
      'an altered actor',
      ({ entries }) => Object.assign(entries[4] ?? {}, { createdBy: 'user:x' }),
      { seal: 2, why: 'entry-altered' },
    ],
    [
      'a member put into an entry',
      ({ entries }) => Object.assign(entries[4] ?? {}, { x: 1 }),
      { seal: 2, why: 'entry-altered' },
    ],
    [
      'a text that no writer writes',
      ({ entries }) => Object.assign(entries[0] ?? {}, { patch: null }),
      { seal: 1, why: 'entry-altered' },
    ],
    ['a dropped entry', ({ entries }) => entries.splice(5, 1), { seal: 2, why: 'entry-missing' }],
    ['a dropped entry that waited', ({ entries }) => entries.splice(8, 1), { seal: 3, why: 'entry-missing' }],
    [
      'two entries in each other’s place',
      ({ entries: [first, second] }) => {
        const ids = [first?.id, second?.id]
        Object.assign(first ?? {}, { id: ids[1] })
        Object.assign(second ?? {}, { id: ids[0] })
      },
      { seal: 1, why: 'entry-altered' },
    ],
    [
      'an entry put in',
      ({ entries }) => entries.push({ ...(entries[0] as JournalEntry), id: other }),
      { seal: 3, entry: other, why: 'entry-unaccounted' },
    ],
    ['a mark taken away', ({ marks }) => marks.splice(0, 1), { seal: 3, why: 'entry-unaccounted' }],
    [
      'a mark made empty',
      ({ marks: [mark] }) => Object.assign(mark ?? {}, { entries: null }),
      { seal: 3, why: 'entry-unaccounted' },
    ],
    [
      'a mark that names an entry twice',
      ({ marks: [mark] }) =>
        Object.assign(mark ?? {}, { entries: [...(mark?.entries ?? []), mark?.entries[0]] }),
      { seal: 3, why: 'entry-twice' },
    ],
    [
      'a mark that names a sealed entry',
      ({ marks: [mark], entries: [first] }) =>
        Object.assign(mark ?? {}, { entries: [...(mark?.entries ?? []), first?.id] }),
      { seal: 3, why: 'entry-twice' },
    ],
    [
      'an altered seal',
      ({ seals: [first] }) => Object.assign(first ?? {}, { entries: [] }),
      { seal: 1, why: 'seal-altered' },
    ],
    [
      'a seal of another time',
      ({ seals: [first] }) => Object.assign(first ?? {}, { createdAt: instantOf(0) }),
      { seal: 1, why: 'seal-altered' },
    ],
    [
      'entries of a seal in another order',
      ({ seals: [, second] }) => swap((second as Seal).entries as never[], 0, 1),
      { seal: 2, why: 'seal-altered' },
    ],
    [
      'two seals in each other’s place',
      ({ seals: [first, second] }) => {
        Object.assign(first ?? {}, { number: 2 })
        Object.assign(second ?? {}, { number: 1 })
      },
      { seal: 1, why: 'seal-altered' },
    ],
    ['a dropped first seal', ({ seals: made }) => made.splice(0, 1), { seal: 1, why: 'seal-missing' }],
    ['a cut-off last seal', ({ seals: made }) => made.splice(1, 1), { seal: 2, why: 'seal-missing' }],
    [
      'a seal put in',
      ({ seals: made }) => made.push({ ...(made[1] as Seal), id: 'sea_x' as Id<'seal'> }),
      { seal: 2, why: 'seal-extra' },
    ],
    [
      'a seal that promises more than was made',
      (rows) => {
        rows.sealed -= 1
      },
      { seal: 2, why: 'seal-extra' },
    ],
  ])('with %s is found out, and the place named', async (_, change, broken) => {
    expect((await verifyJournal(await tampered(await written(), change), firm)).broken).toMatchObject(broken)
  })

  test('is not sealed over where seals are gone', async () => {
    const cut = await tampered(await written(), ({ seals: made }) => made.pop())
    await expect(sealJournal(cut, firm, stamp)).rejects.toThrow(
      'CHAIN_BROKEN: the chain ends with seal 1, and 2 were made',
    )
  })

  test('keeps the place of an entry that was gone before it was sealed', async () => {
    const store = await tampered(await written(), ({ entries }) => entries.pop())
    expect(await sealJournal(store, firm, stamp)).toBe(3)
    expect((await verifyJournal(store, firm)).broken).toMatchObject({ seal: 3, why: 'entry-missing' })
  })

  test('says how much holds before the fault', async () => {
    const store = await tampered(await written(), ({ entries }) => entries.splice(4, 1))
    expect(await verifyJournal(store, firm)).toMatchObject({ seals: 1, sealed: 3 })
  })
})

test('a seal put in is found out also where a page of seals ends', async () => {
  const store = await emptyStore()
  for (let unit = 0; unit < 10; unit++) {
    await write(store, 1)
    await sealJournal(store, firm, stamp)
  }
  const changed = await tampered(store, ({ seals: made }) =>
    made.push({ ...(made[9] as Seal), id: 'sea_x' as Id<'seal'> }),
  )
  expect((await verifyJournal(changed, firm)).broken).toMatchObject({ seal: 10, why: 'seal-extra' })
})

describe('a checkpoint', () => {
  const cutOff = (rows: Rows) => {
    const gone = new Set(rows.seals.pop()?.entries.map(({ id }) => id))
    rows.entries = rows.entries.filter(({ id }) => !gone.has(id))
    rows.sealed -= 1
  }

  test('shows a tail that was cut off with all its traces, which nothing else does', async () => {
    const store = await written()
    const seen = await takeCheckpoint(store, firm, 0)
    expect(seen).toMatchObject({ seal: 2, entries: 6, firm })
    expect((await verifyJournal(store, firm, { against: seen })).broken).toBeUndefined()
    const cut = await tampered(store, cutOff)
    expect((await verifyJournal(cut, firm)).broken).toBeUndefined()
    expect((await verifyJournal(cut, firm, { against: seen })).broken).toEqual({ seal: 2, why: 'cut-off' })
  })

  test('shows a chain that was made anew', async () => {
    const store = await written()
    const seen = await takeCheckpoint(store, firm, 0)
    const cut = await tampered(store, cutOff)
    await write(cut, 3)
    await sealJournal(cut, firm, stamp)
    expect((await verifyJournal(cut, firm)).broken).toBeUndefined()
    expect((await verifyJournal(cut, firm, { against: seen })).broken).toEqual({ seal: 2, why: 'rewritten' })
  })

  test('of another firm says nothing of this one', async () => {
    const store = await written()
    const seen = { ...(await takeCheckpoint(store, firm, 0)), firm: 'other' }
    expect((await verifyJournal(store, firm, { against: seen })).broken?.why).toBe('checkpoint-of-other')
  })

  test('is signed so that only what was signed passes, and only by who signed it', async () => {
    const [keys, others] = [await createSigningKeys(), await createSigningKeys()]
    const seen: Checkpoint = await takeCheckpoint(await written(), firm, 0)
    const signed = JSON.parse(
      JSON.stringify(await signCheckpoint(seen, await ed25519Signer(keys))),
    ) as Awaited<ReturnType<typeof signCheckpoint>>
    expect(await checkCheckpoint(signed, keys.publicKey)).toBe(true)
    expect(await checkCheckpoint(signed, others.publicKey)).toBe(false)
    expect(await checkCheckpoint({ ...signed, checkpoint: { ...seen, seal: 1 } }, keys.publicKey)).toBe(false)
    expect(
      await checkCheckpoint({ ...signed, signature: `${signed.signature.slice(0, -4)}AAAA` }, keys.publicKey),
    ).toBe(false)
    expect(await checkCheckpoint({ ...signed, signature: '' }, keys.publicKey)).toBe(false)
    await expect(checkCheckpoint(signed, 'abc')).rejects.toThrow('SIGNING_KEY_INVALID')
    await expect(ed25519Signer({ ...keys, publicKey: others.publicKey })).rejects.toThrow(
      'SIGNING_KEY_INVALID',
    )
  })

  test('is refused in words where the platform has no Ed25519', async () => {
    const lacking = vi
      .spyOn(crypto.subtle, 'generateKey')
      .mockRejectedValue(new DOMException('Unrecognized name.', 'NotSupportedError'))
    await expect(createSigningKeys()).rejects.toThrow(
      'SIGNING_UNSUPPORTED: this platform cannot sign with Ed25519: Unrecognized',
    )
    lacking.mockRestore()
  })
})

test('an export has each seal before what it covers, and what waits last', async () => {
  const lines: string[] = []
  for await (const line of exportJournal(await written(), firm)) lines.push(line)
  const kinds = lines.map((line) => Object.keys(JSON.parse(line) as object)[0])
  const covered = ['seal', 'entry', 'entry', 'entry']
  expect(kinds).toEqual([...covered, ...covered, 'entry', 'entry', 'entry'])
})

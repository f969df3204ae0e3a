import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createHost } from '../host/index.js'
import { memory, type Store } from '../store/index.js'
import { canonicalJson, journal, patchBetween, seals, sha256 } from './index.js'

const who = { firm: 'acme', actor: { user: 'u_1' } } as const

async function journaled(): Promise<{ store: Store; verify: () => Promise<unknown> }> {
  const store = memory()
  const session = (await createHost({ store })).session(who)
  for (let unit = 0; unit < 3; unit++) {
    await session.contacts.import(['a', 'b', 'c'].map((name) => ({ kind: 'person', name: `${name}${unit}` })))
    if (unit < 2) await session.journal.seal()
  }
  return { store, verify: () => session.journal.verify() }
}

/** Changes rows behind the store's back, as someone with the database open could. */
async function tamper(
  store: Store,
  change: (tables: Record<'journal' | 'seal', Map<string, Record<string, unknown>>>) => void,
): Promise<Store> {
  const { entries, sealed } = await store.read('acme', async (tx) => ({
    entries: (await tx.find(journal)).items,
    sealed: (await tx.find(seals)).items,
  }))
  const tables = {
    journal: new Map(
      entries.map((each) => [each.id as string, structuredClone({ ...each }) as Record<string, unknown>]),
    ),
    seal: new Map(
      sealed.map((each) => [each.id as string, structuredClone({ ...each }) as Record<string, unknown>]),
    ),
  }
  change(tables)
  return {
    ...store,
    read: (firm, work) =>
      store.read(firm, (tx) => {
        const rows = (name: string) => (name === 'journal' || name === 'seal' ? tables[name] : undefined)
        return work({
          ...tx,
          get: async (model, id) =>
            (rows(model.name)?.get(id) ?? (rows(model.name) ? undefined : await tx.get(model, id))) as never,
          find: async (model, query) => {
            const found = rows(model.name)
            if (found === undefined) return tx.find(model, query)
            const items = [...found.values()].sort((a, b) => Number(a.number) - Number(b.number))
            return { items } as never
          },
          count: async (model, where) => rows(model.name)?.size ?? tx.count(model, where),
        })
      }),
  }
}

describe('the journal', () => {
  test('has one entry a change, with who, what and why', async () => {
    const session = (await createHost({ store: memory() })).session(who)
    const contact = await session.contacts.create({ kind: 'person', name: 'Ada' })
    const matter = await session.matters.create({ number: '1', title: 'T', clientId: contact.id })
    await session.parties.create({ matterId: matter.id, contactId: contact.id, role: 'client', side: 'ours' })
    await session.matters.transition(matter.id, 'decline', { reason: 'no capacity' })
    const { items } = await session.journal.entries({ matterId: matter.id })
    expect(items.map((each) => [each.model, each.action, each.reason])).toEqual([
      ['matter', 'create', undefined],
      ['party', 'create', undefined],
      ['matter', 'decline', 'no capacity'],
    ])
    expect(items[2]).toMatchObject({
      createdBy: 'user:u_1',
      recordVersion: 2,
      patch: [{ op: 'replace', path: '/state', value: 'declined' }],
    })
  })

  test('verifies while untouched, and says what is not sealed yet', async () => {
    const { verify } = await journaled()
    expect(await verify()).toEqual({ seals: 2, sealed: 6, unsealed: 3 })
  })

  test.each<[string, Parameters<typeof tamper>[1], object]>([
    [
      'an altered entry',
      ({ journal: rows }) => Object.assign([...rows.values()][1] ?? {}, { action: 'remove' }),
      { seal: 1, why: 'entry-altered' },
    ],
    [
      'an altered actor',
      ({ journal: rows }) => Object.assign([...rows.values()][4] ?? {}, { createdBy: 'user:x' }),
      { seal: 2, why: 'entry-altered' },
    ],
    [
      'a dropped entry',
      ({ journal: rows }) => void rows.delete([...rows.keys()][5] ?? ''),
      { seal: 2, why: 'entry-missing' },
    ],
    [
      'a dropped unsealed entry',
      ({ journal: rows }) => void rows.delete([...rows.keys()][8] ?? ''),
      { why: 'entry-unaccounted' },
    ],
    [
      'an entry put in',
      ({ journal: rows }) => void rows.set('jrn_x', { ...[...rows.values()][0] }),
      { why: 'entry-unaccounted' },
    ],
    [
      'an altered seal',
      ({ seal: rows }) => Object.assign([...rows.values()][0] ?? {}, { entries: [] }),
      { seal: 1, why: 'seal-altered' },
    ],
    [
      'a dropped first seal',
      ({ seal: rows }) => void rows.delete([...rows.keys()][0] ?? ''),
      { seal: 1, why: 'seal-missing' },
    ],
    [
      'a cut-off last seal',
      ({ seal: rows }) => void rows.delete([...rows.keys()][1] ?? ''),
      { seal: 2, why: 'seal-missing' },
    ],
  ])('names the place of %s', async (_, change, broken) => {
    const { store } = await journaled()
    const { verifyJournal } = await import('./seal.js')
    expect(await verifyJournal(await tamper(store, change), 'acme')).toMatchObject({ broken })
  })

  test('is sealed once, however many seal it', async () => {
    const host = await createHost({ store: memory() })
    await host.session(who).contacts.create({ kind: 'person', name: 'Ada' })
    await Promise.allSettled([0, 1, 2].map(() => host.session(who).journal.seal()))
    expect(await host.session(who).journal.verify()).toEqual({ seals: 1, sealed: 1, unsealed: 0 })
  })
})

describe('canonical JSON', () => {
  test('is the same for the same data, whatever the order of keys, and reads back as it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value as never)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(reversed(value) as never)).toBe(text)
      }),
    )
    expect(canonicalJson({ '\u20ac': 1, '\r': 2, '1': 3 })).toBe('{"\\r":2,"1":3,"€":1}')
  })

  test('is hashed as everyone hashes it', async () => {
    expect(await sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, reversed(each)]),
  )
}

test('a patch says what was added, replaced and removed', () => {
  expect(patchBetween({ a: 1, b: 2, version: 1 }, { a: 1, c: 3, version: 2, 'x/y~': 0 })).toEqual([
    { op: 'remove', path: '/b' },
    { op: 'add', path: '/c', value: 3 },
    { op: 'add', path: '/x~1y~0', value: 0 },
  ])
  expect(patchBetween({ a: 1 }, undefined)).toEqual([{ op: 'remove', path: '' }])
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { journal, seals, subjectKeys } from '../audit/index.js'
import { createHost, idempotencyKeys } from '../host/index.js'
import { type Contact, contacts, date, defineModel, type Model, type Stored } from '../models/index.js'
import { memory, type Store } from '../store/index.js'
import { testStore } from '../testing/index.js'
import { type CivilDate, civilDate, newId } from '../values/index.js'
import { encryptionSchema } from './data-keys.js'
import {
  createKey,
  dataKeys,
  encryptedStore,
  type KeyPort,
  localKeys,
  rotateKeys,
  type SecretFields,
} from './index.js'
import { openedStream, sealedStream } from './seal-stream.js'

const [one, two] = [createKey(), createKey()]
const keys = localKeys({ current: 'one', keys: { one } })
const secrets: readonly SecretFields[] = [
  { model: 'contact', fields: ['identifiers', 'dateOfBirth', 'ext'], findable: ['name'] },
]
const over = (store: Store, own: KeyPort = keys) => encryptedStore({ store, keys: own, secrets })

testStore(
  { describe, test },
  {
    name: 'memory, its notes encrypted',
    async open() {
      const inner = memory()
      await inner.migrate([encryptionSchema])
      const store = encryptedStore({
        store: inner,
        keys,
        secrets: [{ model: 'note', fields: ['ext', 'externalIds'] }],
      })
      return { ...store, plan: inner.plan, migrate: inner.migrate } // the kit counts what it migrates itself
    },
  },
)

function contact(fields: Partial<Contact>): Contact {
  const at = '2026-11-24T00:00:00.000Z' as Contact['createdAt']
  return {
    ...{
      id: newId<'contact'>('con'),
      firmId: 'acme',
      version: 1,
      schemaVersion: 1,
      ext: {},
      externalIds: [],
    },
    ...{ createdAt: at, createdBy: 'user:u', updatedAt: at, updatedBy: 'user:u' },
    ...contacts.parse({ kind: 'person', name: 'Ada' }),
    ...fields,
  } as Contact
}

async function opened(inner: Store = memory(), own: KeyPort = keys) {
  const store = over(inner, own)
  await store.migrate([{ owner: 'test', models: [contacts] }])
  return { inner, store }
}
const put = (store: Store, records: readonly Contact[]) =>
  store.write('acme', (tx) => tx.insert(contacts, records))
const raw = (inner: Store, id: string) => inner.read('acme', (tx) => tx.get(contacts, id))

describe('a record with secret fields', () => {
  test('reads back as it was, and is stored without them', async () => {
    const { inner, store } = await opened()
    const ada = contact({ dateOfBirth: '1815-12-10' as never, ext: { 'acme.risk': { note: 'PLANTED' } } })
    await put(store, [ada])
    expect(await store.read('acme', (tx) => tx.get(contacts, ada.id))).toEqual(ada)
    expect((await store.read('acme', (tx) => tx.find(contacts))).items).toEqual([ada])
    const text = JSON.stringify(await raw(inner, ada.id))
    for (const said of ['1815', 'PLANTED', 'Ada', 'acme.risk']) expect(text).not.toContain(said)
    expect(text).toContain('"kind":"person"')
  })

  test('whatever it says', async () => {
    const { store } = await opened()
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue(), { maxKeys: 4 }),
        async (said) => {
          const record = contact({ ext: { 'acme.risk': JSON.parse(JSON.stringify(said)) } })
          try {
            await put(store, [record])
          } catch (error) {
            expect(error).toMatchObject({ code: 'RECORD_UNSTORABLE' }) // as without encryption
            return
          }
          expect(await store.read('acme', (tx) => tx.get(contacts, record.id))).toEqual(record)
        },
      ),
      { numRuns: 100 },
    )
  })

  test('is changed, and removed, like any other', async () => {
    const { store } = await opened()
    const ada = contact({ name: 'Ada' })
    await put(store, [ada])
    await store.write('acme', (tx) => tx.update(contacts, { ...ada, version: 2, name: 'Ada King' }))
    await expect(
      store.write('acme', (tx) => tx.update(contacts, { ...ada, version: 2, name: 'x' })),
    ).rejects.toMatchObject({ code: 'VERSION_CONFLICT' })
    expect((await store.read('acme', (tx) => tx.get(contacts, ada.id)))?.name).toBe('Ada King')
    await store.write('acme', (tx) => tx.remove(contacts, ada.id, 2))
    expect(await store.read('acme', (tx) => tx.count(contacts))).toBe(0)
  })

  test('does not open once a bit of it is changed, or it is put in another place', async () => {
    const { inner, store } = await opened()
    const [ada, bea] = [contact({ name: 'Ada' }), contact({ name: 'Bea' })]
    await put(store, [ada, bea])
    const [of, other] = [await raw(inner, ada.id), await raw(inner, bea.id)]
    await inner.write('acme', async (tx) => {
      const closed = of?.ext['matterkit.sealed'] as Record<string, string>
      const text = closed.name ?? ''
      const flipped = `${text.slice(0, 20)}${text[20] === 'A' ? 'B' : 'A'}${text.slice(21)}`
      const ext = { 'matterkit.sealed': { ...closed, name: flipped } }
      await tx.update(contacts, { ...(of as Contact), version: 2, ext })
      await tx.update(contacts, { ...(other as Contact), version: 2, ext: of?.ext as never })
    })
    for (const { id } of [ada, bea])
      await expect(store.read('acme', (tx) => tx.get(contacts, id))).rejects.toMatchObject({
        code: 'SEALED_UNREADABLE',
        message: expect.stringContaining(id),
      })
  })
})

describe('a query', () => {
  test('finds by equality what is findable', async () => {
    const { store } = await opened()
    const [ada, bea, again] = [contact({ name: 'Ada' }), contact({ name: 'Bea' }), contact({ name: 'Ada' })]
    await put(store, [ada, bea, again])
    const found = async (where: object, access?: object) =>
      (
        await store.read('acme', (tx) =>
          tx.find(contacts, {
            where: where as never,
            ...(access === undefined ? {} : { access: access as never }),
          }),
        )
      ).items.map(({ name }) => name)
    expect(await found({ name: 'Ada' })).toEqual(['Ada', 'Ada'])
    expect(await found({ name: { in: ['Bea', 'Cyd'] } })).toEqual(['Bea'])
    expect(await found({ not: { or: [{ name: { eq: 'Ada' } }, { name: null }] } })).toEqual(['Bea'])
    expect(await found({ name: { ne: 'Ada' } })).toEqual(['Bea'])
    expect(await found({}, { op: 'eq', field: 'name', value: 'Bea' })).toEqual(['Bea'])
    expect(await found({}, { op: 'in', field: 'name', values: ['Bea'] })).toEqual(['Bea'])
    expect(await store.read('acme', (tx) => tx.count(contacts, { where: { name: 'Ada' } }))).toBe(2)
  })

  test.each([
    { name: { in: undefined } },
    { name: { in: 'Ada' } },
    { name: undefined },
    { name: { eq: undefined } },
    { and: 'x' },
    { not: undefined },
  ])('that is none (%j) is refused as without secrets', async (where) => {
    const { store, inner } = await opened()
    const refused = { code: 'QUERY_VALUE_INVALID' }
    for (const each of [store, inner]) {
      await expect(
        each.read('acme', (tx) => tx.find(contacts, { where: where as never })),
      ).rejects.toMatchObject(refused)
      await expect(each.system((tx) => tx.count(contacts, { where: where as never }))).rejects.toMatchObject(
        refused,
      )
    }
  })

  test('is checked by what the field holds, and then asked by what the store has in its place', async () => {
    interface Birth extends Stored<'birth'> {
      readonly on: CivilDate
    }
    const births = defineModel<Birth>('birth', { on: date() }, { prefix: 'bir', indexes: ['on'] })
    const secrets = [{ model: 'birth', fields: [], findable: ['on'] }]
    const store = encryptedStore({ store: memory(), keys, secrets })
    await store.migrate([{ owner: 'test', models: [births as never] }])
    const on = civilDate('1815-12-10')
    const birth = { ...contact({}), id: newId<'birth'>('bir'), on } as unknown as Birth
    await store.write('acme', (tx) => tx.insert(births, [birth]))
    const count = (where: object) => store.read('acme', (tx) => tx.count(births, { where: where as never }))
    expect([await count({ on }), await count({ on: '1815-12-11' })]).toEqual([1, 0])
    expect(await count({ on: { in: [on, '2000-01-01'] } })).toBe(1)
    await expect(count({ on: '1815-13-10' })).rejects.toMatchObject({ code: 'QUERY_VALUE_WRONG' })
  })

  test('does not see the same text of another firm by its hash', async () => {
    const { inner, store } = await opened()
    const [here, there] = [contact({}), contact({ firmId: 'globex' })]
    await put(store, [here])
    await store.write('globex', (tx) => tx.insert(contacts, [there]))
    const other = await inner.read('globex', (tx) => tx.get(contacts, there.id))
    expect((await raw(inner, here.id))?.name).not.toBe(other?.name)
  })

  test.each([{ where: { not: { 'identifiers[].value': { has: '1' } } } }, { where: { dateOfBirth: null } }])(
    '%j is of what nothing is found by, secret or not',
    async (query) => {
      const { store } = await opened()
      await expect(store.read('acme', (tx) => tx.find(contacts, query as never))).rejects.toMatchObject({
        code: 'QUERY_INDEX_UNDECLARED',
      })
    },
  )

  test('for a secret that is not to be found is refused, and says what would help', async () => {
    const store = encryptedStore({
      ...{ store: memory(), keys },
      secrets: [{ model: 'contact', fields: ['name'] }],
    })
    await store.migrate([{ owner: 'test', models: [contacts] }])
    const refusal = { code: 'SECRET_QUERY', data: { field: 'name', way: 'declare it findable' } }
    const where = { not: { or: [{ kind: 'person' as const }, { name: 'Ada' }] } }
    await expect(store.read('acme', (tx) => tx.count(contacts, { where }))).rejects.toMatchObject(refusal)
    await expect(store.system((tx) => tx.count(contacts, { where }))).rejects.toMatchObject(refusal)
  })

  test.each([
    [{ where: { name: { prefix: 'A' } } }, 'name'],
    [{ where: { name: { contains: 'A' } } }, 'name'],
    [{ where: { or: [{ name: { gt: 'A' } }] } }, 'name'],
    [{ order: ['name', 'asc'] }, 'name'],
    [{ access: { op: 'not', of: { op: 'prefix', field: 'name', value: 'A' } } }, 'name'],
  ])('%j would see of a secret, and is refused', async (query, field) => {
    const { store } = await opened()
    const refusal = { code: 'SECRET_QUERY', data: { model: 'contact', field } }
    await expect(store.read('acme', (tx) => tx.find(contacts, query as never))).rejects.toMatchObject(refusal)
    await expect(
      store.read('acme', async (tx) => {
        for await (const _ of tx.stream(contacts, query as never));
      }),
    ).rejects.toMatchObject(refusal)
  })
})

describe('keys', () => {
  test('change without any data being written again', async () => {
    const { inner, store } = await opened()
    const ada = contact({})
    await put(store, [ada])
    const before = await raw(inner, ada.id)
    const both = localKeys({ current: 'two', keys: { one, two } })
    expect(await rotateKeys(inner, both)).toBe(1)
    expect(await rotateKeys(inner, both)).toBe(0)
    expect(await raw(inner, ada.id)).toEqual(before)
    const later = over(inner, localKeys({ current: 'two', keys: { two } }))
    expect(await later.read('acme', (tx) => tx.get(contacts, ada.id))).toEqual(ada)
    const former = over(inner)
    await expect(former.read('acme', (tx) => tx.get(contacts, ada.id))).rejects.toMatchObject({
      code: 'KEY_UNKNOWN',
      data: { keyId: 'two' },
    })
  })

  test('of another kind do not open, and say whose', async () => {
    const { inner, store } = await opened()
    await put(store, [contact({})])
    const wrong = over(inner, localKeys({ current: 'one', keys: { one: two } }))
    await expect(wrong.read('acme', (tx) => tx.find(contacts))).rejects.toMatchObject({
      code: 'SEALED_UNREADABLE',
      data: { keyId: 'one' },
    })
  })

  test('of a firm do not open another', async () => {
    const { inner, store } = await opened()
    await put(store, [contact({})])
    await store.write('globex', async () => undefined)
    const [row, other] = await Promise.all(
      ['acme', 'globex'].map((firm) => inner.read(firm, (tx) => tx.get(dataKeys, 'dky_fields'))),
    )
    await inner.write('globex', (tx) =>
      tx.update(dataKeys, { ...(other as never as object), version: 2, wrapped: row?.wrapped } as never),
    )
    await expect(over(inner).write('globex', async () => undefined)).rejects.toMatchObject({
      code: 'SEALED_UNREADABLE',
    })
  })

  test('are made once, however many write first', async () => {
    const { inner } = await opened()
    const writers = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const store = over(inner)
        const record = contact({ name: 'Ada' })
        await put(store, [record])
        return record
      }),
    )
    const found = await over(inner).read('acme', (tx) => tx.find(contacts, { where: { name: 'Ada' } }))
    expect(found.items).toHaveLength(writers.length)
  })

  test.each([
    [{ current: 'a', keys: {} }, 'ENCRYPTION_KEY_INVALID'],
    [{ current: 'a', keys: { a: 'short' } }, 'ENCRYPTION_KEY_INVALID'],
    [{ current: 'a', keys: { a: one, b: 'ä' } }, 'ENCRYPTION_KEY_INVALID'],
  ])('%j are refused', (given, code) => {
    expect(() => localKeys(given as never)).toThrow(code)
  })
})

test('rules that cannot be kept are refused all at once', async () => {
  const bad = [
    { model: 'contact', fields: ['nam'], findable: ['dateOfBirth'] },
    { model: 'ghost', fields: ['x'] },
  ]
  const store = encryptedStore({ store: memory(), keys, secrets: bad })
  await expect(
    store.migrate([{ owner: 'test', models: [contacts as unknown as Model] }]),
  ).rejects.toMatchObject({
    code: 'SECRETS_REFUSED',
    findings: expect.arrayContaining([
      expect.objectContaining({ at: 'contact.nam' }),
      expect.objectContaining({ at: 'contact.dateOfBirth' }),
      expect.objectContaining({ at: 'ghost.' }),
    ]),
  })
})

test('a firm at work on such a store keeps its journal whole, and says its secrets nowhere', async () => {
  const inner = memory()
  const rules = [{ model: 'contact', fields: ['dateOfBirth', 'identifiers', 'emails'] }]
  const host = await createHost({ store: encryptedStore({ store: inner, keys, secrets: rules }) })
  const desk = host.session({ firm: 'acme', actor: { user: 'u_1' } })
  const planted = 'planted@secret.example'
  const made = await desk.transaction(
    async (work) => work.contacts.create({ kind: 'person', name: 'Ada', emails: [{ address: planted }] }),
    { idempotency: { key: 'once' } },
  )
  await desk.contacts.update(made.id, {
    version: 1,
    set: { emails: [{ address: planted, kind: 'work' }] } as never,
  })
  expect(await desk.contacts.get(made.id)).toMatchObject({ emails: [{ address: planted }] })
  const everything: string[] = []
  for (const model of [contacts, journal, seals, idempotencyKeys, subjectKeys])
    for (const record of (await inner.read('acme', (tx) => tx.find(model as never))).items)
      everything.push(JSON.stringify(record))
  const people = (await inner.read('acme', (tx) => tx.find(subjectKeys))).items
  expect(people.length).toBeGreaterThan(0)
  for (const person of people) expect(person.key).toBeUndefined() // which would open what the journal has of them
  expect(everything.length).toBeGreaterThan(3)
  expect(everything.join()).not.toContain('planted')
  const outcome = await host.session({ firm: 'acme', actor: { service: 'ops' } }).journal.verify()
  expect(outcome.broken).toBeUndefined()
  await host.close()
})

describe('a stream', () => {
  const refuse = (why: string): never => {
    throw new Error(why)
  }
  const newKey = () =>
    crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  async function* of(...parts: readonly Uint8Array[]) {
    yield* parts
  }
  async function whole(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
    const all: Uint8Array[] = []
    for await (const part of parts) all.push(part)
    return Buffer.concat(all)
  }

  test.each([0, 1, 65_535, 65_536, 65_537, 200_000])('of %d bytes opens again', async (size) => {
    const key = await newKey()
    const bytes = crypto.getRandomValues(Buffer.alloc(Math.min(size, 65_536)))
    const source = Buffer.concat([bytes, Buffer.alloc(size - bytes.length, 7)])
    const closed = await whole(sealedStream(key, of(source)))
    expect(await whole(openedStream(key, of(closed), refuse))).toEqual(source)
    const [a, b] = [closed.subarray(0, 3), closed.subarray(3)]
    expect(await whole(openedStream(key, of(a, b), refuse))).toEqual(source)
  })

  test('changed, cut, moved or grown in any way does not open', async () => {
    const key = await newKey()
    const closed = await whole(sealedStream(key, of(Buffer.alloc(65_536 * 3, 1))))
    const [head, length] = [4, 65_552]
    const chunk = (n: number) => closed.subarray(head + n * length, head + (n + 1) * length)
    const start = closed.subarray(0, head)
    const flip = (at: number) => {
      const copy = Buffer.from(closed)
      copy[at] = (copy[at] ?? 0) ^ 1
      return copy
    }
    const broken: readonly (readonly Uint8Array[])[] = [
      ...[0, 3, 4, 40_000, head + length, closed.length - 1].map((at) => [flip(at)]),
      [closed.subarray(0, closed.length - 1)],
      [start, chunk(0), chunk(1)],
      [start, chunk(0)],
      [start],
      [],
      [start, chunk(1), chunk(0), chunk(2)],
      [start, chunk(0), chunk(0), chunk(1), chunk(2)],
      [start, chunk(1), chunk(2)],
      [closed, Buffer.alloc(1)],
      [closed, chunk(2)],
    ]
    for (const parts of broken) await expect(whole(openedStream(key, of(...parts), refuse))).rejects.toThrow()
    await expect(whole(openedStream(await newKey(), of(closed), refuse))).rejects.toThrow('chunk 1')
  })
})

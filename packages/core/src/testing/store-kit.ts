import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import { defineModel } from '../models/index.js'
import { compareKeys, filterOf, isRetryable, keyAt, meets, type Store, type Where } from '../store/index.js'
import { type Id, MatterkitError, newId } from '../values/index.js'
import { coded, log, type Note, note, notes, options, shape } from './kit-notes.js'
import { allPages, pick, seeded } from './kit-questions.js'
import type { Runner } from './runner.js'
import { skipping } from './skipping.js'
import { testAccess } from './store-kit-access.js'
import { testMigrations } from './store-kit-migrations.js'
import { testTexts } from './store-kit-texts.js'
import { testWork } from './store-kit-work.js'

/**
 * How the kit opens a store.
 *
 * @since 0.1.0
 */
export interface StoreUnderTest {
  readonly name: string
  /** An empty store, opened afresh for every test; the kit closes it. */
  open(): Promise<Store>
  /** Tests that cannot hold for it, by title, each with the reason. */
  readonly skip?: Readonly<Record<string, string>>
}

/** Runs one test on a store of its own: empty, or migrated for the kit's own records. @internal */
export type WithStore = (title: string, body: (store: Store) => Promise<void>) => void

/**
 * Runs the conformance tests of the storage port against a store.
 *
 * @param runner - `{ describe, test }` of vitest or node:test
 * @since 0.1.0
 */
export function testStore({ describe, test }: Runner, { name, open, skip = {} }: StoreUnderTest): void {
  const rule = skipping(test, skip)
  const withEmpty: WithStore = (title, body) =>
    rule(title, async () => {
      const store = await open()
      try {
        await body(store)
      } finally {
        await store.close()
      }
    })
  const withStore: WithStore = (title, body) =>
    withEmpty(title, async (store) => {
      await store.migrate([{ owner: 'kit', models: [notes, log] }])
      await body(store)
    })
  const insert = (store: Store, ...records: Note[]) => store.write('acme', (tx) => tx.insert(notes, records))
  const read = (store: Store, id: string, firm = 'acme') => store.read(firm, (tx) => tx.get(notes, id))

  describe(`store ${name}`, () => {
    withStore('gives back what was put in, and not the object that was handed over', async (store) => {
      const kept = note({ title: 'Größe, 漢字, 🜁 and "quotes"', rank: -0.5, place: { city: 'Ulm' } })
      const handed = structuredClone(kept) as { title: string } & Note
      await insert(store, handed)
      Object.assign(handed, { title: 'changed afterwards' })
      deepEqual(JSON.parse(JSON.stringify(await read(store, kept.id))), kept)
    })

    withStore('keeps nothing of a write that fails, its counters included', async (store) => {
      const [first, second] = [note(), note()]
      const failing = store.write('acme', async (tx) => {
        await tx.insert(notes, [first, second])
        await tx.increment('n', 3)
        equal((await tx.get(notes, first.id))?.id, first.id)
        throw new Error('on purpose')
      })
      await rejects(failing, /on purpose/)
      equal(await read(store, first.id), undefined)
      equal(await store.read('acme', (tx) => tx.counter('n')), 0)
    })

    withStore('refuses a stale version, and says which is there', async (store) => {
      const first = note()
      await insert(store, first)
      const second = { ...first, version: 2, title: 'b' }
      await store.write('acme', (tx) => tx.update(notes, second))
      const conflict = (expected: number, actual: number | null) => (error: unknown) => {
        deepEqual(error instanceof MatterkitError ? [error.code, error.data, isRetryable(error)] : error, [
          'VERSION_CONFLICT',
          { model: 'note', id: first.id, expected, actual },
          true,
        ])
        return true
      }
      await rejects(
        store.write('acme', (tx) => tx.update(notes, second)),
        conflict(1, 2),
      )
      await rejects(
        store.write('acme', (tx) => tx.remove(notes, first.id, 1)),
        conflict(1, 2),
      )
      equal((await read(store, first.id))?.title, 'b')
      await store.write('acme', (tx) => tx.remove(notes, first.id, 2))
      equal(await read(store, first.id), undefined)
      await rejects(
        store.write('acme', (tx) => tx.update(notes, { ...second, version: 3 })),
        conflict(2, null),
      )
    })

    withStore('lets one of many writers of the same version win', async (store) => {
      const first = note({ rank: 0 })
      await insert(store, first)
      const attempts = Array.from({ length: 20 }, (_, rank) =>
        store.write('acme', (tx) => tx.update(notes, { ...first, version: 2, rank })),
      )
      const won = (await Promise.allSettled(attempts)).filter((each) => each.status === 'fulfilled')
      equal(won.length, 1)
    })

    withStore('refuses an id that is taken, and a change to what is only added to', async (store) => {
      const first = note()
      await insert(store, first)
      await rejects(insert(store, note(), first), coded('ID_TAKEN'))
      equal(await store.read('acme', (tx) => tx.count(notes)), 1)
      await store.write('acme', (tx) => tx.append(log, [first]))
      await rejects(
        store.write('acme', (tx) => tx.update(log, { ...first, version: 2 })),
        coded('APPEND_ONLY'),
      )
      await rejects(
        store.write('acme', (tx) => tx.remove(log, first.id, 1)),
        coded('APPEND_ONLY'),
      )
    })

    withStore(
      'goes on with a write of which one call was refused, as if it had not been made',
      async (store) => {
        const [taken, ...fresh] = Array.from({ length: 1101 }, () => note({ tags: ['x'] })) as [
          Note,
          ...Note[],
        ]
        await insert(store, taken)
        await store.write('acme', async (tx) => {
          await rejects(tx.insert(notes, [...fresh, taken]), coded('ID_TAKEN'))
          await rejects(
            tx.insert(notes, [...fresh, note({ title: 'half \ud83d' })]),
            coded('RECORD_UNSTORABLE'),
          )
          await rejects(tx.insert(notes, [...fresh, note({}, 'globex')]), coded('RECORD_OF_OTHER_FIRM'))
          equal(await tx.count(notes), 1)
          await tx.insert(notes, fresh.slice(0, 2))
        })
        equal(await store.read('acme', (tx) => tx.count(notes, { where: { 'tags[]': { has: 'x' } } })), 3)
      },
    )

    withStore('keeps firms apart, also under one id', async (store) => {
      const first = note()
      await insert(store, first)
      equal(await read(store, first.id, 'other'), undefined)
      await store.write('other', (tx) => tx.insert(notes, [{ ...first, firmId: 'other', title: 'theirs' }]))
      equal((await read(store, first.id))?.title, 'a')
      equal((await store.read('other', (tx) => tx.find(notes))).items.length, 1)
    })

    withStore('moves counters by turns and never past a guard', async (store) => {
      const moves = Array.from({ length: 10 }, () =>
        store.write('acme', (tx) => tx.increment('n', 1, { max: 5 })),
      )
      const values = (await Promise.allSettled(moves)).flatMap((each) =>
        each.status === 'fulfilled' ? [each.value] : [],
      )
      deepEqual(values.sort(), [1, 2, 3, 4, 5])
      await rejects(
        store.write('acme', (tx) => tx.increment('n', 1, { max: 5 })),
        coded('COUNTER_GUARD'),
      )
    })

    withStore('answers random questions as the reference does', async (store) => {
      const random = seeded(7)
      const records = Array.from({ length: 120 }, () => randomNote(random))
      await insert(store, ...records)
      for (let round = 0; round < 150; round++) {
        const where = randomWhere(random, 2)
        const access = random() < 0.5 ? undefined : filterOf(notes, randomWhere(random, 1))
        const expected = records.filter(
          (record) =>
            meets(record, filterOf(notes, where)) && (access === undefined || meets(record, access)),
        )
        const order = ['asc', 'desc'] as const
        const field = pick(random, ['id', ...notes.indexes.filter((index) => !index.includes('[]'))])
        const direction = pick(random, order)
        const found = await allPages(store, where, [field, direction], 1 + Math.floor(random() * 40), access)
        const sorted = expected.toSorted((a, b) => {
          const sign = direction === 'asc' ? 1 : -1
          return sign * (compareKeys(keyAt(a, field), keyAt(b, field)) || compareKeys(a.id, b.id))
        })
        deepEqual(
          found.map((each) => each.id),
          sorted.map((each) => each.id),
          JSON.stringify({ where, field, direction }),
        )
        equal(
          await store.read('acme', (tx) =>
            tx.count(notes, { where, ...(access === undefined ? {} : { access }) }),
          ),
          expected.length,
          JSON.stringify(where),
        )
      }
    })

    withStore('turns pages that neither skip nor repeat while others insert', async (store) => {
      const records = Array.from({ length: 30 }, (_, rank) => note({ rank: rank % 5 }))
      await insert(store, ...records)
      const seen: string[] = []
      let after: string | undefined
      do {
        const cursor: { after?: string } = after === undefined ? {} : { after }
        const page = await store.read('acme', (tx) =>
          tx.find(notes, { order: ['rank', 'asc'], limit: 7, ...cursor }),
        )
        seen.push(...page.items.map((each) => each.id))
        await insert(store, note({ rank: 0, title: 'late' }))
        after = page.next
      } while (after !== undefined)
      equal(new Set(seen).size, seen.length)
      ok(records.every((record) => seen.includes(record.id)))
    })

    withStore('refuses what it cannot answer when the question is asked', async (store) => {
      const ask = (query: object) => store.read('acme', (tx) => tx.find(notes, query))
      await rejects(ask({ where: { createdBy: 'user:u' } }), coded('QUERY_INDEX_UNDECLARED'))
      await rejects(ask({ order: ['version', 'asc'] }), coded('QUERY_INDEX_UNDECLARED'))
      await rejects(ask({ where: { rank: { near: 3 } } }), coded('QUERY_OPERATOR_UNKNOWN'))
      await rejects(ask({ where: { rank: { gt: Number.NaN } } }), coded('QUERY_VALUE_INVALID'))
      await rejects(ask({ where: { title: { prefix: 3 } } }), coded('QUERY_VALUE_INVALID'))
      for (const where of [
        { title: undefined },
        { or: [{ title: undefined }] },
        { title: { in: undefined } },
      ])
        await rejects(ask({ where }), coded('QUERY_VALUE_INVALID')) // it would find everything
      await rejects(ask({ where: { flag: 'yes', rank: '1' } }), coded('QUERY_VALUE_WRONG'))
      await rejects(ask({ where: { 'tags[]': 'x' } }), coded('QUERY_LIST'))
      await rejects(ask({ where: { title: { has: 'x' } } }), coded('QUERY_LIST'))
      await rejects(ask({ order: ['tags[]', 'asc'] }), coded('QUERY_ORDER_LIST'))
      await rejects(
        ask({ access: { op: 'eq', field: 'createdBy', value: 'x' } }),
        coded('QUERY_INDEX_UNDECLARED'),
      )
      const undeclared = { where: { createdBy: 'user:u' } } as object
      await rejects(
        store.read('acme', (tx) => tx.count(notes, undeclared)),
        coded('QUERY_INDEX_UNDECLARED'),
      )
      await rejects(
        store.system((tx) => tx.count(notes, undeclared)),
        coded('QUERY_INDEX_UNDECLARED'),
      )
      const streamed = store.read('acme', async (tx) => {
        for await (const _ of tx.stream(notes, undeclared)) ok(false, 'it was answered')
      })
      await rejects(streamed, coded('QUERY_INDEX_UNDECLARED'))
      await rejects(ask({ limit: 0 }), coded('QUERY_LIMIT_INVALID'))
      await rejects(ask({ after: 'x' }), coded('QUERY_CURSOR_INVALID'))
      const page = await store.read('acme', async (tx) => tx.find(notes, { limit: 1 }))
      equal(page.next, undefined)
    })

    withStore('refuses a model it was not migrated for', async (store) => {
      const stranger = defineModel<Note>('stranger', shape, options)
      await rejects(
        store.read('acme', (tx) => tx.get(stranger, 'x')),
        coded('MODEL_UNKNOWN'),
      )
      await rejects(
        store.write('acme', (tx) => tx.insert(stranger, [note()])),
        coded('MODEL_UNKNOWN'),
      )
    })

    withStore('migrates again without a step, and closes twice without harm', async (store) => {
      await insert(store, note())
      deepEqual((await store.migrate([{ owner: 'kit', models: [notes, log] }])).applied, [])
      equal(await store.read('acme', (tx) => tx.count(notes)), 1)
      await store.close()
      await store.close()
      await rejects(read(store, 'x'), coded('STORE_CLOSED'))
    })

    testTexts(withStore)
    testWork(withStore)
    testMigrations(withEmpty)
    testAccess(withEmpty)
    rule.end()
  })
}

const titles = [
  '',
  'a',
  'ab',
  'abc',
  'B',
  'é',
  'z',
  '10',
  '9',
  '%',
  '_',
  "o'b",
  '\u{ffff}',
  '🜁',
  '🜁a',
  '\ue000',
] as const

function randomNote(random: () => number): Note {
  return note({
    id: newId('not') as Id<'note'>,
    title: pick(random, titles),
    flag: random() < 0.5,
    ...(random() < 0.7 ? { rank: pick(random, [-1, 0, 0.5, 1, 2, 10, 1e12]) } : {}),
    tags: Array.from({ length: Math.floor(random() * 3) }, () => pick(random, titles)),
    links: Array.from({ length: Math.floor(random() * 3) }, () => ({ rank: pick(random, [0, 1, 2]) })),
    ...(random() < 0.5 ? { place: { city: pick(random, titles) } } : {}),
  })
}

function randomWhere(random: () => number, depth: number): Where<Note> {
  const choice = random()
  const nested = () => randomWhere(random, depth - 1)
  if (depth > 0 && choice < 0.15) return { and: [nested(), nested()] }
  if (depth > 0 && choice < 0.3) return { or: [nested(), nested()] }
  if (depth > 0 && choice < 0.45) return { not: nested() }
  const order = pick(random, ['eq', 'ne', 'lt', 'lte', 'gt', 'gte'] as const)
  if (choice < 0.6) return { rank: { [order]: pick(random, [0, 0.5, 2]) } }
  if (choice < 0.65) return { rank: pick(random, [null, { ne: null }]) }
  if (choice < 0.7) return { flag: random() < 0.5 }
  if (choice < 0.75) return { 'place.city': { in: [pick(random, titles), pick(random, titles)] } }
  if (choice < 0.8) return { 'tags[]': { has: pick(random, titles) } }
  if (choice < 0.85) return { 'links[].rank': { has: pick(random, [0, 1, 2]) } }
  const text = pick(random, [order, 'prefix', 'contains'] as const)
  return { title: { [text]: pick(random, titles) } }
}

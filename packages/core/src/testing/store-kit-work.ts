import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import * as z from 'zod'
import { defineModel, type Model } from '../models/index.js'
import { type Claimable, claimIndexes, type Store } from '../store/index.js'
import { instantOf, newId } from '../values/index.js'
import { coded, note, notes } from './kit-notes.js'
import type { WithStore } from './store-kit.js'

interface Chore extends Omit<Claimable, 'id'> {
  readonly id: Claimable['id']
  readonly kind: string
}

const text = () => z.string() as unknown as z.ZodType<never>
const chores: Model<Chore> = defineModel<Chore>(
  'chore',
  {
    kind: z.string(),
    dueAt: text(),
    lane: z.string(),
    place: z.number(),
    leasedUntil: text().exactOptional() as never,
    leasedBy: z.string().exactOptional(),
    attempts: z.number(),
    dead: z.boolean(),
  },
  { prefix: 'cho', indexes: ['kind', ...claimIndexes] },
)

const noon = Date.parse('2026-11-02T12:00:00Z')
const at = (seconds: number) => instantOf(noon + seconds * 1000)

function chore(fields: Partial<Chore> = {}, firm = 'acme'): Chore {
  const id = newId('cho')
  return {
    ...note({}, firm),
    id,
    kind: 'x',
    dueAt: at(0),
    lane: id,
    place: 0,
    attempts: 0,
    dead: false,
    ...fields,
  } as unknown as Chore
}

/** What is taken, streamed, and seen across firms. @internal */
export function testWork(withStore: WithStore): void {
  const put = async (store: Store, ...records: Chore[]) => {
    await store.migrate([{ owner: 'chores', models: [chores] }])
    for (const firm of new Set(records.map(({ firmId }) => firmId))) {
      await store.write(firm, (tx) =>
        tx.insert(
          chores,
          records.filter(({ firmId }) => firmId === firm),
        ),
      )
    }
  }
  const take = (store: Store, seconds: number, limit = 100, by = 'w1') =>
    store.system((tx) => tx.claim(chores, { limit, by, now: at(seconds), until: at(seconds + 60) }))

  withStore('gives work once, the longest due first, and again when its lease ends', async (store) => {
    const [late, early, later] = [
      chore({ dueAt: at(-5) }),
      chore({ dueAt: at(-9) }),
      chore({ dueAt: at(99) }),
    ]
    await put(store, late, early, later)
    const taken = await take(store, 0)
    deepEqual(
      taken.map(({ id }) => id),
      [early.id, late.id],
    )
    deepEqual(
      [taken[0]?.leasedBy, taken[0]?.leasedUntil, taken[0]?.attempts, taken[0]?.version],
      ['w1', at(60), 1, 2],
    )
    deepEqual(await take(store, 59), [])
    deepEqual(
      (await take(store, 60)).map(({ attempts }) => attempts),
      [2, 2],
    )
    deepEqual(
      (await take(store, 99)).map(({ id }) => id),
      [later.id],
    )
    await rejects(take(store, 0, 0), coded('QUERY_LIMIT_INVALID'))
  })

  withStore('gives no row to two claimants', async (store) => {
    await put(store, ...Array.from({ length: 60 }, (_, n) => chore({}, n % 2 === 0 ? 'acme' : 'globex')))
    const taken = (await Promise.all(Array.from({ length: 8 }, (_, n) => take(store, 0, 20, `w${n}`)))).flat()
    equal(new Set(taken.map(({ id }) => id)).size, taken.length)
    taken.push(...(await take(store, 0)))
    equal(taken.length, 60)
  })

  withStore(
    'gives the lowest place of a lane only, past what is dead, each firm with lanes of its own',
    async (store) => {
      const lane = Array.from({ length: 3 }, (_, place) => chore({ lane: 'one', place, dead: place === 0 }))
      const theirs = chore({ lane: 'one', place: 7 }, 'globex')
      const blocked = [chore({ lane: 'two', place: 1, dueAt: at(50) }), chore({ lane: 'two', place: 2 })]
      await put(store, ...lane, theirs, ...blocked)
      deepEqual(new Set((await take(store, 0)).map(({ id }) => id)), new Set([lane[1]?.id, theirs.id]))
      const held = await store.read('acme', (tx) => tx.get(chores, lane[1]?.id ?? ''))
      await store.write('acme', (tx) => tx.remove(chores, lane[1]?.id ?? '', held?.version ?? 0))
      deepEqual(
        (await take(store, 1)).map(({ id }) => id),
        [lane[2]?.id],
      )
      deepEqual(
        (await take(store, 50)).map(({ id }) => id),
        [blocked[0]?.id],
      )
    },
  )

  withStore(
    'takes the work of one firm, or of one kind, and undoes it with the transaction',
    async (store) => {
      const [mine, theirs, other] = [chore(), chore({}, 'globex'), chore({ kind: 'y' })]
      await put(store, mine, theirs, other)
      const claim = { where: { kind: 'x' }, limit: 10, by: 'w', now: at(0), until: at(60) } as const
      const failing = store.write('acme', async (tx) => {
        deepEqual(
          (await tx.claim(chores, claim)).map(({ id }) => id),
          [mine.id],
        )
        throw new Error('on purpose')
      })
      await rejects(failing, /on purpose/)
      deepEqual(
        (await store.write('acme', (tx) => tx.claim(chores, claim))).map(({ id }) => id),
        [mine.id],
      )
      equal(await store.system((tx) => tx.count(chores)), 3)
      equal(await store.system((tx) => tx.count(chores, { where: { kind: 'y' } })), 1)
      deepEqual(await store.system((tx) => tx.firms(chores)), ['acme', 'globex'])
      deepEqual(await store.system((tx) => tx.firms(notes)), [])
    },
  )

  withStore(
    'gives many by their ids, and streams all in order, whatever is added meanwhile',
    async (store) => {
      const records = Array.from({ length: 1200 }, (_, rank) => note({ rank: rank % 7 }))
      await store.write('acme', (tx) => tx.insert(notes, records))
      const asked = [records[5]?.id ?? '', 'not_x', records[2]?.id ?? '', records[5]?.id ?? '']
      deepEqual(
        (await store.read('acme', (tx) => tx.getMany(notes, asked))).map(({ id }) => id as string),
        [asked[0], asked[2]],
      )
      const seen: string[] = []
      await store.read('acme', async (tx) => {
        for await (const { id } of tx.stream(notes, { order: ['rank', 'desc'], where: { rank: { gt: 0 } } }))
          seen.push(id)
      })
      equal(new Set(seen).size, seen.length)
      equal(seen.length, records.filter(({ rank }) => (rank ?? 0) > 0).length)
      await store.write('acme', async (tx) => {
        let met = 0
        for await (const record of tx.stream(notes)) {
          met += 1
          if (met <= 3) await tx.insert(notes, [note({ title: `beside ${record.id}` })])
        }
        ok(met >= 1200)
      })
    },
  )

  withStore('says what it can do', async ({ capabilities, join }) => {
    for (const each of ['durable', 'shared', 'concurrent', 'joins'] as const)
      equal(typeof capabilities[each], 'boolean')
    equal(capabilities.joins, join !== undefined)
  })
}

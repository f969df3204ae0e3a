import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { storedKeys, subjectKeys } from '@matterkit/core'
import type { Contact } from '@matterkit/core/models'
import { jobs } from '@matterkit/core/queue'
import { isRetryable, memory, type Store, type StoreWriter } from '@matterkit/core/store'
import { type Id, instantOf, MatterkitError } from '@matterkit/core/values'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pglite } from './pglite/index.js'
import { postgres } from './postgres/index.js'
import { sqlite } from './sqlite/index.js'
import { people } from './testing/people.js'
import { type PostgresServer, startPostgres } from './testing/postgres-server.js'

const folder = mkdtempSync(join(tmpdir(), 'matterkit-stores-'))
let server: PostgresServer
let pool: pg.Pool
let lite: PGlite
let count = 0

beforeAll(async () => {
  server = await startPostgres({ durable: false })
  pool = new pg.Pool({ connectionString: server.connectionString })
  lite = await PGlite.create()
}, 180_000)
afterAll(async () => {
  await pool.end()
  await server.stop()
  await lite.close()
  rmSync(folder, { recursive: true })
})

/** What a unit of work may do; records are named by small numbers, so that commands meet. */
type Command =
  | { readonly do: 'insert'; readonly n: number; readonly name: string }
  | { readonly do: 'update'; readonly n: number; readonly by: number; readonly name: string }
  | { readonly do: 'remove'; readonly n: number; readonly by: number }
  | { readonly do: 'increment'; readonly key: string; readonly by: number; readonly max: number }
  | { readonly do: 'claim'; readonly at: number; readonly limit: number }
  | {
      readonly do: 'job'
      readonly n: number
      readonly due: number
      readonly lane: string
      readonly place: number
    }
  | { readonly do: 'find'; readonly prefix: string; readonly tag: string; readonly descending: boolean }
  | { readonly do: 'count' }

const name = fc.constantFrom('Ada', 'Adam', 'Bea', 'Ü', '🜁', "O'Neill", '%_')
const n = fc.nat(5)
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ do: fc.constant('insert' as const), n, name }),
  fc.record({ do: fc.constant('update' as const), n, by: fc.integer({ min: -1, max: 1 }), name }),
  fc.record({ do: fc.constant('remove' as const), n, by: fc.integer({ min: -1, max: 1 }) }),
  fc.record({
    do: fc.constant('increment' as const),
    key: fc.constantFrom('a', 'b'),
    by: fc.integer({ min: -3, max: 5 }),
    max: fc.constantFrom(3, 1000),
  }),
  fc.record({
    do: fc.constant('job' as const),
    n,
    due: fc.nat(3),
    lane: fc.constantFrom('x', 'y'),
    place: fc.nat(3),
  }),
  fc.record({ do: fc.constant('claim' as const), at: fc.nat(4), limit: fc.integer({ min: 1, max: 3 }) }),
  fc.record({
    do: fc.constant('find' as const),
    prefix: fc.constantFrom('', 'A', 'Ad', '🜁'),
    tag: fc.constantFrom('t0', 't1', ''),
    descending: fc.boolean(),
  }),
  fc.record({ do: fc.constant('count' as const) }),
)
const unit = fc.record({
  firm: fc.constantFrom('acme', 'globex'),
  commands: fc.array(command, { maxLength: 6 }),
  fails: fc.boolean(),
})

const idOf = (prefix: string, at: number) => `${prefix}_00000000-0000-7000-8000-00000000000${at}`
const time = (hours: number) => instantOf(Date.parse('2026-11-02T00:00:00Z') + hours * 3_600_000)
const header = (firmId: string, id: string) => ({
  id: id as never,
  firmId,
  version: 1,
  schemaVersion: 1,
  createdAt: time(0),
  createdBy: 'user:u',
  updatedAt: time(0),
  updatedBy: 'user:u',
})

async function perform(tx: StoreWriter, firm: string, asked: Command): Promise<unknown> {
  switch (asked.do) {
    case 'insert':
      return tx.insert(people, [
        {
          ...header(firm, idOf('con', asked.n)),
          ...people.parse({ kind: 'person', name: asked.name, tags: [`t${asked.n % 2}`, 'all'] }),
        },
      ])
    case 'update': {
      const found = await tx.get(people, idOf('con', asked.n))
      const base = found ?? {
        ...header(firm, idOf('con', asked.n)),
        ...people.parse({ kind: 'person', name: 'nobody' }),
      }
      return tx.update(people, { ...base, name: asked.name, version: base.version + 1 + asked.by } as Contact)
    }
    case 'remove': {
      const found = await tx.get(people, idOf('con', asked.n))
      return tx.remove(people, idOf('con', asked.n), (found?.version ?? 1) + asked.by)
    }
    case 'increment':
      return tx.increment(asked.key, asked.by, { max: asked.max })
    case 'job':
      return tx.insert(jobs, [
        {
          ...header(firm, idOf('job', asked.n)),
          ...jobs.parse({
            kind: 'k',
            data: null,
            tries: 1,
            dueAt: time(asked.due),
            lane: asked.lane,
            place: asked.place,
            attempts: 0,
          }),
        },
      ])
    case 'claim':
      return tx.claim(jobs, { limit: asked.limit, by: 'w', now: time(asked.at), until: time(asked.at + 2) })
    case 'find': {
      const where =
        asked.tag === ''
          ? { name: { prefix: asked.prefix } }
          : { name: { prefix: asked.prefix }, 'tags[]': { has: asked.tag } }
      return tx.find(people, { where, order: ['name', asked.descending ? 'desc' : 'asc'], limit: 3 })
    }
    case 'count':
      return [await tx.count(people), await tx.count(jobs), await tx.counter('a')]
  }
}

/** What came of a list of units, refusals included. */
async function outcomeOf(
  store: Store,
  units: readonly { firm: string; commands: readonly Command[]; fails: boolean }[],
): Promise<unknown> {
  await store.migrate([{ owner: 'test', models: [people, jobs] }])
  const results: unknown[] = []
  for (const { firm, commands, fails } of units) {
    const seen: unknown[] = []
    const written = store.write(firm, async (tx) => {
      for (const each of commands) seen.push((await perform(tx, firm, each)) ?? null)
      if (fails) throw new MatterkitError('ON_PURPOSE', 'on purpose')
    })
    const ended = await written.then(
      () => 'committed',
      (error: unknown) => (error instanceof MatterkitError ? [error.code, error.data] : String(error)),
    )
    results.push([seen, ended])
  }
  for (const firm of ['acme', 'globex']) {
    results.push(
      await store.read(firm, async (tx) => [
        await tx.find(people),
        await tx.find(jobs),
        await tx.counter('a'),
        await tx.counter('b'),
      ]),
    )
  }
  return JSON.parse(JSON.stringify(results))
}

const stores: readonly (readonly [string, () => Store])[] = [
  ['sqlite', () => sqlite({ file: join(folder, `${++count}.db`) })],
  ['postgres', () => postgres({ pool, schema: `m${++count}` })],
  ['postgres, partitioned', () => postgres({ pool, schema: `m${++count}`, partitions: 3 })],
  ['pglite', () => pglite({ db: lite, schema: `m${++count}` })],
]

test.each(stores)(
  '%s does what the memory store does, whatever it is asked to do',
  async (_, open) => {
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { minLength: 1, maxLength: 12 }), async (units) => {
        const [reference, store] = [memory(), open()]
        try {
          expect(await outcomeOf(store, units)).toEqual(await outcomeOf(reference, units))
        } finally {
          await store.close()
        }
      }),
      { numRuns: process.env.SOAK === undefined ? 25 : 500, interruptAfterTimeLimit: 600_000 },
    )
  },
  700_000,
)

test.each(stores)('%s loses no update of many writers of the same records', async (_, open) => {
  const store = open()
  await store.migrate([{ owner: 'test', models: [people] }])
  const ids = [0, 1, 2].map((at) => idOf('con', at) as Id<'contact'>)
  await store.write('acme', (tx) =>
    tx.insert(
      people,
      ids.map((id) => ({ ...header('acme', id), ...people.parse({ kind: 'person', name: '0' }) })),
    ),
  )
  let conflicts = 0
  const add = async (at: number): Promise<void> => {
    for (;;) {
      try {
        return await store.write('acme', async (tx) => {
          const found = await tx.get(people, ids[at % 3] ?? '')
          if (found === undefined) throw new Error('it is gone')
          await tx.update(people, {
            ...found,
            version: found.version + 1,
            name: String(Number(found.name) + 1),
          })
          await tx.increment('sum', 1)
        })
      } catch (error) {
        if (!(error instanceof MatterkitError) || error.code !== 'VERSION_CONFLICT') throw error
        conflicts += 1
      }
    }
  }
  await Promise.all(Array.from({ length: 60 }, (_, at) => add(at)))
  const names = await store.read('acme', async (tx) =>
    (await tx.getMany(people, ids)).map((each) => [Number(each.name), each.version]),
  )
  expect(names).toEqual([
    [20, 21],
    [20, 21],
    [20, 21],
  ])
  expect(await store.read('acme', (tx) => tx.counter('sum'))).toBe(60)
  expect(conflicts).toBeGreaterThanOrEqual(0)
  await store.close()
})

test.each(stores)('%s gives many first writers one key of one person', async (_, open) => {
  const store = open()
  await store.migrate([{ owner: 'test', models: [subjectKeys] }])
  const { makeKeys } = storedKeys({ firm: 'acme', actor: 'user:u', now: Date.now })
  for (let round = 0; round < 5; round++) {
    const subjects = [`contact:${round}a`, `contact:${round}b`]
    // Each names them in another order.
    const made = Array.from({ length: 8 }, (_, at) =>
      store.write('acme', (tx) => makeKeys(tx, at % 2 === 0 ? subjects : subjects.toReversed())),
    )
    const ended = await Promise.allSettled(made)
    const keys = new Set<string>()
    for (const each of ended) {
      if (each.status === 'fulfilled') keys.add(subjects.map((one) => String(each.value.get(one))).join())
      else expect([each.reason.code, isRetryable(each.reason)]).toEqual(['STORE_CONFLICT', true])
    }
    expect(keys.size).toBe(1)
  }
  await store.close()
})

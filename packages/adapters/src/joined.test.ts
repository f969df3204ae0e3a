import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite, type Transaction } from '@electric-sql/pglite'
import { createHost, type Store } from '@matterkit/core'
import { testStore } from '@matterkit/core/testing'
import Sqlite from 'libsql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pglite } from './pglite/index.js'
import { sqlite } from './sqlite/index.js'

const folder = mkdtempSync(join(tmpdir(), 'matterkit-joined-'))
let lite: PGlite
let count = 0

beforeAll(async () => {
  lite = await PGlite.create()
}, 180_000)
afterAll(async () => {
  await lite.close()
  rmSync(folder, { recursive: true })
})

/** A transaction of the caller's: what a store joins, what they do in it themselves, and its end. */
interface Own {
  readonly connection: never
  run(text: string): Promise<unknown>
  end(how: 'commit' | 'rollback'): Promise<unknown>
}

interface Place {
  readonly store: Store
  begin(): Promise<Own>
}

function sqlitePlace(): Place {
  const file = join(folder, `${++count}.db`)
  return {
    store: sqlite({ file }),
    async begin() {
      const database = new Sqlite(file)
      database.exec('begin immediate')
      const run = async (text: string) => database.exec(text)
      return { connection: database as never, run, end: run }
    },
  }
}

function litePlace(): Place {
  const schema = `j${++count}`
  return {
    store: pglite({ db: lite, schema }),
    begin: () =>
      new Promise((begun, failed) => {
        const work = lite.transaction(
          (tx: Transaction) =>
            new Promise<void>((ended) => {
              const end = async (how: 'commit' | 'rollback') => {
                if (how === 'rollback') await tx.rollback()
                ended()
                await work
              }
              const run = (text: string) => tx.exec(`set search_path = ${schema}; ${text}`)
              begun({ connection: tx as never, run, end })
            }),
        )
        work.catch(failed)
      }),
  }
}

const places = [
  ['sqlite', sqlitePlace],
  ['pglite', litePlace],
] as const

for (const [name, place] of places) {
  testStore(
    { describe, test },
    {
      name: `${name}, within a transaction of the caller`,
      async open() {
        const { store, begin } = place()
        const own = await begin()
        const joined = store.join?.(own.connection)
        if (joined === undefined) throw new Error('it does not join')
        let open = true
        return {
          ...joined,
          async close() {
            await joined.close()
            if (open) await own.end('rollback')
            open = false
          },
        }
      },
      skip: {
        'says what it can do': 'a store that has joined a transaction is asked of the store it came from',
      },
    },
  )
}

test.each(places)(
  'what is written in a transaction of the caller on %s is there when they commit, and not where they do not',
  async (_, place) => {
    const { store, begin } = place()
    const host = await createHost({ store })
    const who = { firm: 'acme', actor: { user: 'u_1' } } as const
    for (const how of ['rollback', 'commit'] as const) {
      const own = await begin()
      await own.run('create table own (n int); insert into own values (1)')
      const joined = { join: own.connection }
      await host
        .session(who)
        .transaction((work) => work.contacts.create({ kind: 'person', name: 'Ada' }), joined)
      // One that is refused undoes itself, and what was done before stands.
      const refused = host.session(who).transaction(async (work) => {
        await work.contacts.create({ kind: 'person', name: 'Bea' })
        await work.contacts.create({ kind: 'robot' } as never)
      }, joined)
      await expect(refused).rejects.toThrow('RECORD_INVALID')
      await own.end(how)
      const found = (await host.session(who).contacts.find()).items.map((each) => each.name)
      expect(found).toEqual(how === 'commit' ? ['Ada'] : [])
    }
    const own = await begin()
    await expect(own.run('create table own (n int)')).rejects.toThrow(/exists/)
    await own.end('rollback').catch(() => undefined) // it has ended where the engine ended it
    await host.close()
  },
)

test.each(places)('a transaction on %s that has ended is joined no more', async (_, place) => {
  const { store, begin } = place()
  await store.migrate([])
  const own = await begin()
  const joined = store.join?.(own.connection) as Store
  await joined.read('acme', (tx) => tx.counter('n'))
  await own.end('commit')
  await expect(joined.read('acme', (tx) => tx.counter('n'))).rejects.toThrow(/STORE_JOIN_INVALID/)
  expect(() => store.join?.({} as never)).toThrow(/STORE_JOIN_INVALID/)
  await store.close()
})

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { postgres } from '@matterkit/adapters/postgres'
import { sqlite } from '@matterkit/adapters/sqlite'
import { type AccessContext, accessFilter, type Store, type Task, tasks } from '@matterkit/core'
import pg from 'pg'
import { startPostgres } from '../packages/adapters/src/testing/postgres-server.js'
import type { Contest } from './contest.js'
import { heapWhile, heldUp, many, matterIdsOf, sample, seedPostgres, seedSqlite } from './many-records.js'

const firm = 'acme'
const matterIds = matterIdsOf(2000)

/** Someone of whom so many matters are hidden, or who sees the matters of a team only. */
function someone(hidden: readonly string[], own?: readonly string[]): AccessContext {
  const why = { code: 'WALLED', data: {} }
  const role = { name: 'r', permissions: ['*:read'], scope: own === undefined ? 'firm' : 'own-matters' }
  return {
    ...{ actor: { user: 'u_1' }, now: '2026-11-24T00:00:00.000Z', user: { userId: 'u_1' }, roles: [role] },
    ...{ ownMatterIds: new Set(own), shares: [], marked: [], opened: new Map() },
    hidden: { matter: new Map(hidden.map((id) => [id, why])), contact: new Map(), wall: new Map() },
  } as unknown as AccessContext
}

const behind = {
  'behind walls about 40 of 2,000 matters': someone(matterIds.slice(0, 40)),
  'behind walls about 1,000 of 2,000 matters': someone(matterIds.slice(0, 1000)),
  'on the team of 20 of 2,000 matters': someone([], matterIds.slice(500, 520)),
} as const

function pagesOf(name: string, store: Store): Contest {
  const page = async (context?: AccessContext) => {
    const access = context === undefined ? undefined : accessFilter(context, tasks)
    const query = { where: { state: 'ready' }, order: ['dueOn', 'asc'], limit: 50 } as const
    const { items } = await store.read(firm, (tx) =>
      tx.find(tasks, access === undefined ? query : { ...query, access }),
    )
    return items.length
  }
  return {
    title: `a page of 50 ready tasks in the order of their days, ${name}`,
    items: 1,
    note: `Of ${many.toLocaleString('en-US')} records; the same page, and what is seen from behind walls.`,
    runners: {
      'without walls': () => page(),
      ...Object.fromEntries(Object.entries(behind).map(([who, context]) => [who, () => page(context)])),
    },
  }
}

async function look(name: string, store: Store): Promise<void> {
  const told: string[] = []
  const count = await heldUp(() => store.read(firm, (tx) => tx.count(tasks, { where: { state: 'ready' } })))
  told.push(`one count of them all holds the event loop for ${count.toFixed(0)} ms`)
  const drafts = Array.from({ length: 20_000 }, (_, n) => ({ ...sample, id: `tsk_x${n}` as Task['id'] }))
  const held = await heldUp(() => store.write(firm, (tx) => tx.insert(tasks, drafts)))
  told.push(`an import of 20,000 more for ${held.toFixed(0)} ms at most`)
  await store.read(firm, async (tx) => {
    const { seen, most } = await heapWhile(() => tx.stream(tasks))
    told.push(`${most.toFixed(1)} MB of heap more while ${seen.toLocaleString('en-US')} are streamed`)
  })
  console.log(`store: ${many.toLocaleString('en-US')} tasks, ${name}: ${told.join('; ')}\n`)
}

const schemas = [{ owner: 'core', models: [tasks] }]

export async function contests(atEnd: (stop: () => Promise<unknown>) => void): Promise<Contest[]> {
  const path = join(mkdtempSync(join(tmpdir(), 'matterkit-bench-')), 'walls.db')
  const file = sqlite({ file: path })
  await file.migrate(schemas)
  seedSqlite(path)
  await look('SQLite', file)
  const server = await startPostgres()
  const pool = new pg.Pool({ connectionString: server.connectionString })
  pool.on('error', () => {}) // of connections that nobody uses when the server stops
  const database = postgres({ pool, schema: 'walls' })
  await database.migrate(schemas)
  await seedPostgres(pool, 'walls')
  await look('PostgreSQL', database)
  for (const store of [file, database]) atEnd(() => store.close())
  atEnd(() => pool.end())
  atEnd(() => server.stop())
  return [pagesOf('SQLite', file), pagesOf('PostgreSQL', database)]
}

import type { Stored } from '@matterkit/core/models'
import { contacts } from '@matterkit/core/models'
import { jobs } from '@matterkit/core/queue'
import type { Store, StoreWriter } from '@matterkit/core/store'
import { instantOf } from '@matterkit/core/values'
import type pg from 'pg'
import { type PgPool, postgres } from '../postgres/index.js'

/** A statement as the driver was given it. */
interface Heard {
  readonly text: string
  readonly values: readonly unknown[]
}

/** What one thing done in one firm touches. */
export interface Touched {
  readonly what: string
  /** By table, its partitions in the plans of what was asked; a table that is only written to has none in a plan. */
  readonly partitions: Readonly<Record<string, readonly string[]>>
}

/** A store on a pool, and what it asks of it. */
function overheard(pool: pg.Pool, schema: string, partitions: number): { store: Store; heard: Heard[] } {
  const heard: Heard[] = []
  const listening: PgPool = {
    on: () => undefined,
    end: async () => {},
    async connect() {
      const client = await pool.connect()
      const query = (config: { text: string; values?: unknown[] }) => {
        heard.push({ text: config.text, values: config.values ?? [] })
        return client.query(config as never)
      }
      return { query, release: client.release.bind(client), on: () => {}, off: () => {} } as never
    },
  }
  return { store: postgres({ pool: listening, schema, partitions }), heard }
}

/**
 * What PostgreSQL touches when one firm reads, turns pages, counts, claims and writes: every statement that the store
 * asks is explained, once planned for its values and once as prepared for any.
 *
 * @param seed - fills the firms before anything is asked
 */
export async function partitionsTouched(
  pool: pg.Pool,
  schema: string,
  partitions: number,
  firm: string,
  seed: (store: Store) => Promise<void>,
): Promise<readonly Touched[]> {
  const { store, heard } = overheard(pool, schema, partitions)
  await store.migrate([{ owner: 'test', models: [contacts, jobs] }])
  await seed(store)
  const { items } = await store.read(firm, (tx) => tx.find(contacts, { limit: 2 }))
  const [first, second] = items
  if (first === undefined || second === undefined) throw new Error(`${firm} has no records`)
  const now = instantOf(Date.parse('2026-11-02T12:00:00Z'))
  /** Asks for a write and undoes it, so that it finds the same when it is explained. */
  const undone = (work: (tx: StoreWriter) => Promise<unknown>) =>
    store
      .write(firm, async (tx) => {
        await work(tx)
        throw new Error('on purpose')
      })
      .catch((error: unknown) => {
        if (!(error instanceof Error) || error.message !== 'on purpose') throw error
      })
  const deeds: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['get', () => store.read(firm, (tx) => tx.get(contacts, first.id))],
    ['get many', () => store.read(firm, (tx) => tx.getMany(contacts, [first.id, second.id]))],
    ['page', () => store.read(firm, (tx) => tx.find(contacts, { order: ['name', 'asc'], limit: 50 }))],
    [
      'next page',
      async () => {
        const page = await store.read(firm, (tx) => tx.find(contacts, { order: ['name', 'asc'], limit: 1 }))
        await store.read(firm, (tx) =>
          tx.find(contacts, { order: ['name', 'asc'], limit: 50, after: page.next ?? '' }),
        )
      },
    ],
    ['count', () => store.read(firm, (tx) => tx.count(contacts, { where: { kind: 'person' } }))],
    ['claim', () => undone((tx) => tx.claim(jobs, { limit: 5, by: 'w', now, until: now }))],
    ['insert', () => undone((tx) => tx.insert(contacts, [{ ...first, id: `${first.id}x` as never }]))],
    ['update', () => undone((tx) => tx.update(contacts, { ...first, version: first.version + 1 }))],
    ['remove', () => undone((tx) => tx.remove(contacts, second.id, second.version))],
    ['count up', () => undone((tx) => tx.increment('n', 1))],
    ['count of all firms', () => store.system((tx) => tx.count(contacts))],
  ]
  const touched: Touched[] = []
  for (const [what, run] of deeds) {
    heard.length = 0
    await run()
    const asked = heard.filter(({ text }) => text.includes(`"${schema}"`) && !/^analyze/.test(text))
    const found: Record<string, string[]> = {}
    for (const each of asked) for (const part of await partsOf(pool, each)) add(found, part)
    touched.push({ what, partitions: found })
  }
  await store.close()
  return touched
}

function add(found: Record<string, string[]>, part: string): void {
  const table = part.replace(/_p\d+$/, '')
  found[table] = [...new Set([...(found[table] ?? []), part])].sort()
}

/** The partitions in the plans of a statement, undone. */
async function partsOf(pool: pg.Pool, { text, values }: Heard): Promise<readonly string[]> {
  const client = await pool.connect()
  const parts: string[] = []
  try {
    for (const mode of ['force_custom_plan', 'force_generic_plan']) {
      await client.query(`begin; set local plan_cache_mode = ${mode}`)
      const name = `explained_${Math.random().toString(36).slice(2)}`
      await client.query(`prepare ${name} as ${text}`)
      const literals = values.map((value) => literal(value)).join(', ')
      const execute = `execute ${name}${values.length > 0 ? `(${literals})` : ''}`
      // Run, so that what is left out only then does not count as touched.
      const { rows } = await client.query(`explain (analyze, costs off, timing off, summary off) ${execute}`)
      for (const row of rows as Record<string, string>[]) {
        const line = Object.values(row)[0] ?? ''
        const part = /(?:scan|on|update|delete)\s+(?:\w+\s+on\s+)?(\w+_p\d+)\b/i.exec(line)?.[1]
        if (part !== undefined && !/never executed/.test(line)) parts.push(part)
      }
      await client.query('rollback')
      await client.query(`deallocate ${name}`)
    }
  } finally {
    client.release()
  }
  return parts
}

function literal(value: unknown): string {
  if (value === null) return 'null'
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return value.length === 0 ? `'{}'` : `array[${value.map(literal).join(', ')}]`
  return `'${String(value).replaceAll("'", "''")}'`
}

/** A record of a firm; only what this asks for is in it. */
export function recordOf<T extends Stored>(firm: string, n: number, fields: Partial<T>): T {
  const at = instantOf(Date.parse('2026-11-02T00:00:00Z'))
  const id = `${firm}_${n}`
  const header = { id, firmId: firm, version: 1, schemaVersion: 1, ext: {}, externalIds: [] }
  return {
    ...header,
    ...{ createdAt: at, createdBy: 'user:u', updatedAt: at, updatedBy: 'user:u' },
    ...fields,
  } as unknown as T
}

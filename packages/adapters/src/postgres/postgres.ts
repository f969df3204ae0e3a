import type { Store } from '@matterkit/core/store'
import type { Transactor } from '../sql/connection.js'
import { fail } from '../sql/scope.js'
import { createSqlStore } from '../sql/sql-store.js'
import type { PgClient, PgPool } from './pg-client.js'
import { joinedTransactor, poolTransactor } from './pg-transactor.js'
import { postgresDialect } from './postgres-dialect.js'

/**
 * Which database, and how records lie in it.
 *
 * @since 0.1.0
 */
export interface PostgresOptions {
  /** A pool of `pg` that is the caller's: it is not ended with the store. */
  readonly pool?: PgPool
  /** Or where the database is: `postgres://user:password@host/database`. The pool is then the store's own. */
  readonly connectionString?: string
  /** The schema the tables are in, made where there is none; `public` unless given. */
  readonly schema?: string
  /** Splits every table by firm into so many partitions. To be said when the store is first migrated, and the same ever after. */
  readonly partitions?: number
  /**
   * A second belt: the server itself shows a transaction the rows of its firm only, whatever is asked. For a role that
   * is no superuser. Off unless said; to be said when the store is first migrated, and ever after.
   */
  readonly rowLevelSecurity?: boolean
}

/**
 * Keeps records in a PostgreSQL database (14 or later): for when a firm or a vendor outgrows one machine. Any number of
 * processes share it, and their transactions run beside each other; readers see one moment, writers wait for each other
 * only over the same record.
 *
 * Often asked statements are prepared on the connection, so a pooler between must keep track of them (PgBouncer since
 * 1.21 does). `join` takes a client of `pg`, or anything with `query(text, values)`, in which a transaction was begun.
 *
 * @throws `STORE_LOST` where the server cannot be reached, when it is first asked
 * @example
 * const store = postgres({ connectionString: 'postgres://localhost/firm' })
 * store.name // 'postgres'
 * @since 0.1.0
 */
export function postgres({
  pool,
  connectionString,
  schema = 'public',
  partitions,
  rowLevelSecurity,
}: PostgresOptions): Store {
  const layout = { schema, partitions, rowLevelSecurity }
  let own: Promise<PgPool> | undefined
  const open = (): Promise<PgPool> => (own ??= pool === undefined ? openPool(connectionString) : heard(pool))
  return createSqlStore({
    name: 'postgres',
    capabilities: { durable: true, shared: true, concurrent: true, joins: true },
    dialect: postgresDialect(layout),
    transactor: poolTransactor(open, layout, async () => {
      if (pool === undefined && own !== undefined) await (await own).end()
    }),
    join: ((client: PgClient) => joinedTransactor(client, layout)) as (connection: never) => Transactor,
  })
}

const heardPools = new WeakSet<PgPool>()

/** A connection that is lost while nobody uses it is replaced; nothing is to be told. */
async function heard(pool: PgPool): Promise<PgPool> {
  if (!heardPools.has(pool)) pool.on('error', () => {})
  heardPools.add(pool)
  return pool
}

async function openPool(connectionString: string | undefined): Promise<PgPool> {
  try {
    const { default: pg } = await import('pg')
    const options = { connectionString, pipeline: true }
    return heard(new pg.Pool(options) as unknown as PgPool)
  } catch (cause) {
    return fail('STORE_FAILED', { why: 'the package pg is not installed' }, { cause })
  }
}

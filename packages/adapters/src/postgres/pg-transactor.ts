import { createMutex } from '@matterkit/core/store'
import type { Connection, Purpose, SqlValue, Statement, Transactor } from '../sql/connection.js'
import { fail } from '../sql/scope.js'
import type { PgPool, PgPoolClient, PgResult } from './pg-client.js'
import type { PostgresLayout } from './postgres-ddl.js'
import { isLost, translated } from './postgres-errors.js'

/** How long a writer waits for another that holds the same record, in milliseconds. */
const patience = 5000

/**
 * Transactions on connections of a pool.
 *
 * Readers see one moment (repeatable read). Writers run at read committed: every change names the version it was made
 * from, so that of two writers of one record the second waits and then finds no row of that version, which is a
 * `VERSION_CONFLICT` that says what is there. At a stricter level it would be told less, and later.
 */
export function poolTransactor(
  open: () => Promise<PgPool>,
  layout: PostgresLayout,
  close: () => Promise<void>,
): Transactor {
  return {
    async transact(purpose, firm, work) {
      const client = await guarded(async () => (await open()).connect())
      const calmly = () => {} // what befalls a connection in use is told by the query that fails
      client.on('error', calmly)
      let broken: unknown
      const connection = connectionOn(async (statement) => {
        try {
          return await ask(client, statement)
        } catch (cause) {
          if (isLost(cause)) broken = cause
          throw cause
        }
      })
      const tell = (text: string) => connection.change({ text, values: [] })
      // A client that pipelines is told to begin and asked at once: a round trip less.
      const pipelined = (client as { pipeline?: boolean }).pipeline === true
      try {
        const begun = tell(beginOf(purpose, firm, layout))
        if (pipelined) begun.catch(() => undefined)
        else await begun
        const result = await work(connection)
        await begun
        const done = tell('commit')
        if (pipelined && purpose === 'read') done.catch(() => undefined)
        else await done
        return result
      } catch (error) {
        if (broken === undefined) await tell('rollback').catch((cause) => (broken = cause))
        throw error
      } finally {
        client.off('error', calmly)
        client.release(broken !== undefined)
      }
    },
    close,
  }
}

function beginOf(
  purpose: Purpose,
  firm: string | undefined,
  { schema, rowLevelSecurity }: PostgresLayout,
): string {
  const begin =
    purpose === 'read'
      ? 'begin isolation level repeatable read read only'
      : `begin isolation level read committed; set local lock_timeout = ${purpose === 'migrate' ? 0 : patience}`
  // One program migrates at a time; the lock ends with the transaction.
  const lock =
    purpose === 'migrate' ? `; select pg_advisory_xact_lock(hashtext(${quoted(`matterkit ${schema}`)}))` : ''
  return begin + lock + (rowLevelSecurity ? `; ${scopeOf(firm)}` : '')
}

/** Says to the policies whose rows these are, until the transaction ends. */
function scopeOf(firm: string | undefined): string {
  const [of, scope] = firm === undefined ? ['', 'system'] : [firm, 'firm']
  return `select set_config('matterkit.firm', ${quoted(of)}, true), set_config('matterkit.scope', '${scope}', true)`
}

function quoted(text: string): string {
  return `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}

/** What speaks to PostgreSQL: a client of pg, a transaction of PGlite, another library's. */
interface Asking {
  query(text: string, values: unknown[]): Promise<Answer>
}

interface Answer {
  readonly rows?: unknown
  readonly rowCount?: unknown
  readonly affectedRows?: unknown
}

/**
 * Work within a transaction that the caller has open; a write that fails undoes itself only.
 *
 * @param client - anything with `query(text, values)`
 */
export function joinedTransactor(
  client: Asking,
  { rowLevelSecurity }: Pick<PostgresLayout, 'rowLevelSecurity'> = {},
): Transactor {
  const wanted = 'a connection with query(text, values) in which a transaction was begun'
  if (typeof client?.query !== 'function') return fail('STORE_JOIN_INVALID', { wanted })
  const exclusively = createMutex()
  const connection = connectionOn(({ text, values }) => client.query(text, [...values]))
  const tell = (text: string) => connection.change({ text, values: [] })
  return {
    transact: (purpose, firm, work) =>
      exclusively(async () => {
        await tell('savepoint matterkit')
        try {
          if (rowLevelSecurity) await tell(scopeOf(firm))
          const result = await work(connection)
          await tell('release savepoint matterkit')
          return result
        } catch (error) {
          await tell('rollback to savepoint matterkit').catch(() => undefined)
          if (purpose === 'read') throw error
          await tell('release savepoint matterkit').catch(() => undefined)
          throw error
        }
      }),
    close: async () => {},
  }
}

/** A connection on a way to ask; what it throws is of the store's table. */
export function connectionOn(run: (statement: Statement) => Promise<Answer>): Connection {
  const asked = (statement: Statement) => guarded(() => run(statement))
  return {
    rows: async (statement) => ((await asked(statement)).rows ?? []) as Record<string, unknown>[],
    async change(statement) {
      const { rowCount, affectedRows } = await asked(statement)
      return Number(rowCount ?? affectedRows ?? 0)
    },
  }
}

async function guarded<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (cause) {
    return translated(cause, patience)
  }
}

const names = new Map<string, string>()

function ask(client: PgPoolClient, { text, values, often }: Statement): Promise<PgResult> {
  if (values.length === 0) return client.query({ text })
  const plain = [...(values as SqlValue[])]
  return client.query(often ? { name: nameOf(text), text, values: plain } : { text, values: plain })
}

/** One name for one text in the whole program: a pool may be shared by two stores. */
function nameOf(text: string): string {
  const name = names.get(text) ?? `matterkit_${names.size}`
  names.set(text, name)
  return name
}

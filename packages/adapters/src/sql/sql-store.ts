import type { Store, StoreCapabilities } from '@matterkit/core/store'
import { isStorable } from '@matterkit/core/store'
import { sql } from 'kysely'
import type { Connection, Purpose, Transactor } from './connection.js'
import { createTexts, type Dialect, statement } from './dialect.js'
import { migrateOn, planOn } from './migrate.js'
import { readerOn } from './reader.js'
import { fail, type Ground } from './scope.js'
import { createStatistics, type Statistics } from './statistics.js'
import { systemOn } from './system.js'
import { writerOn } from './writer.js'

/** What makes a store of a database. */
export interface SqlStoreParts {
  readonly name: string
  readonly capabilities: StoreCapabilities
  readonly dialect: Dialect
  readonly transactor: Transactor
  /** Runs work within a transaction that a caller has open. */
  join(connection: never): Transactor
}

/** A store over SQL: the same for every database but for its dialect and how it runs transactions. */
export function createSqlStore(parts: SqlStoreParts): Store {
  const ground: Ground = {
    dialect: parts.dialect,
    texts: createTexts(parts.dialect),
    known: new Set(),
    layout: new Map(),
  }
  return storeOn(parts, ground, createStatistics())
}

function storeOn(parts: SqlStoreParts, ground: Ground, statistics: Statistics | undefined): Store {
  const { name, capabilities, dialect, transactor } = parts
  let closed = false

  async function transact<Result>(
    purpose: Purpose,
    firm: string | undefined,
    work: (connection: Connection) => Promise<Result>,
  ): Promise<Result> {
    if (closed) return fail('STORE_CLOSED', {})
    if (firm !== undefined && !isStorable(firm)) return fail('QUERY_VALUE_INVALID', { field: 'firmId' })
    return transactor.transact(purpose, firm, work)
  }
  async function analyze(connection: Connection, tables: readonly string[]): Promise<void> {
    for (const table of [...tables].sort()) {
      await connection.change(statement(dialect, sql`analyze ${dialect.table(table)}`))
    }
  }

  return {
    name,
    capabilities,
    plan: (schemas) => transact('read', undefined, (connection) => planOn(dialect, connection, schemas)),
    migrate: async (schemas) => {
      const { applied, layout } = await transact('migrate', undefined, (connection) =>
        migrateOn(dialect, connection, schemas),
      )
      for (const model of schemas.flatMap(({ models }) => models)) ground.known.add(model.name)
      for (const [model, indexes] of layout) ground.layout.set(model, indexes)
      return { applied }
    },
    read: (firm, work) => transact('read', firm, (connection) => work(readerOn(ground, connection, firm))),
    async write(firm, work) {
      let old: readonly string[] = []
      const result = await transact('write', firm, async (connection) => {
        const grown = new Map<string, number>()
        const done = await work(writerOn(ground, connection, firm, grown))
        old = statistics?.grow(grown) ?? []
        if (dialect.analyzesWithin) await analyze(connection, old)
        return done
      })
      if (!dialect.analyzesWithin && old.length > 0) {
        // What was written is committed: a planner that goes on guessing is no reason to say that it is not.
        await transact('system', undefined, (connection) => analyze(connection, old)).catch(() => undefined)
      }
      return result
    },
    system: (work) => transact('system', undefined, (connection) => work(systemOn(ground, connection))),
    join: (connection) => storeOn({ ...parts, transactor: parts.join(connection) }, ground, undefined),
    async close() {
      if (closed) return
      closed = true
      await transactor.close()
    },
  }
}

import type { Key } from '@matterkit/core/store'
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, sql } from 'kysely'
import type { SqlValue } from '../sql/connection.js'
import type { Dialect } from '../sql/dialect.js'
import { sqliteDdl } from './sqlite-ddl.js'
import { isTaken } from './sqlite-errors.js'

/** How SQLite is spoken to. */
export const sqliteDialect: Dialect = {
  compiler: new Kysely<unknown>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  }),
  table: (name) => sql.id(name),
  doc: sql`doc`,
  bound: flagAsNumber,
  oneOf: (column, values) =>
    sql`${column} in (select value from json_each(${JSON.stringify(values.map(flagAsNumber))}))`,
  holds: (column, text) => sql`instr(${column}, ${text}) > 0`,
  nulls: { asc: sql``, desc: sql`` },
  lockFree: sql``,
  async insert(connection, table, firm, rows) {
    const added: string[] = []
    for (const some of portions(rows)) {
      const text = insertText(`insert into "${table}" (firm_id, id, version, doc)`, 4, some.length)
      const values = some.flatMap(({ id, version, doc }) => [firm, id, version, doc])
      try {
        await connection.change({ text, values, often: true })
      } catch (error) {
        if (isTaken(error)) return added
        throw error
      }
      for (const { id } of some) added.push(id)
    }
    return added
  },
  async insertEntries(connection, table, firm, entries) {
    for (const some of portions(entries)) {
      const text = insertText(`insert into "${table}" (firm_id, field, key, id)`, 4, some.length)
      const values = some.flatMap(({ field, key, id }) => [firm, field, key, id])
      await connection.change({ text, values, often: true })
    }
  },
  mostRows: 50,
  analyzesWithin: true,
  ddl: sqliteDdl,
}

/** One of our drivers ends the process over a boolean. */
function flagAsNumber(key: Exclude<Key, null>): SqlValue & (string | number) {
  return typeof key === 'boolean' ? Number(key) : key
}

/** Fifty at a time, and what is left one by one: two statements, each prepared once. */
function portions<T>(rows: readonly T[]): T[][] {
  const full = Math.floor(rows.length / 50)
  return [
    ...Array.from({ length: full }, (_, index) => rows.slice(index * 50, (index + 1) * 50)),
    ...rows.slice(full * 50).map((row) => [row]),
  ]
}

function insertText(into: string, width: number, rows: number): string {
  const row = `(${Array(width).fill('?').join(', ')})`
  return `${into} values ${Array(rows).fill(row).join(', ')}`
}

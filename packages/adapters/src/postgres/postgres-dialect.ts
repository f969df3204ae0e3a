import type { KeyType } from '@matterkit/core/store'
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
} from 'kysely'
import type { Dialect } from '../sql/dialect.js'
import { longestText, type PostgresLayout, pathOf, postgresDdl } from './postgres-ddl.js'

const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

const arrays: Record<KeyType, string> = { text: 'text[]', number: 'double precision[]', flag: 'boolean[]' }

/** How PostgreSQL is spoken to, be it a server or PGlite. */
export function postgresDialect(layout: PostgresLayout): Dialect {
  const table = (name: string) => sql.id(layout.schema, name)
  const named = (name: string) => `"${layout.schema.replaceAll('"', '""')}"."${name}"`
  return {
    compiler,
    table,
    doc: sql`doc::text`,
    longTexts: {
      held: longestText,
      whole: (field) => sql`((doc #>> ${sql.raw(pathOf(field))}) collate "C")`,
    },
    bound: (key) => key,
    oneOf: (column, values, type) => sql`${column} = any(${values}::${sql.raw(arrays[type])})`,
    holds: (column, text) => sql`strpos(${column}, ${text}) > 0`,
    nulls: { asc: sql` nulls first`, desc: sql` nulls last` },
    lockFree: sql`for update of r skip locked`,
    async insert(connection, name, firm, rows) {
      const text = `insert into ${named(name)} (firm_id, id, version, doc)
        select $1, r.id, r.version, r.doc::jsonb from unnest($2::text[], $3::integer[], $4::text[]) as r (id, version, doc)
        on conflict do nothing returning id`
      const values = [
        firm,
        rows.map(({ id }) => id),
        rows.map(({ version }) => version),
        rows.map(({ doc }) => doc),
      ]
      const added = await connection.rows({ text, values, often: true })
      return added.map(({ id }) => String(id))
    },
    async insertEntries(connection, name, firm, entries) {
      const text = `insert into ${named(name)} (firm_id, field, key, id)
        select $1, r.field, r.key, r.id from unnest($2::text[], $3::text[], $4::text[]) as r (field, key, id)`
      const values = [
        firm,
        entries.map(({ field }) => field),
        entries.map(({ key }) => key),
        entries.map(({ id }) => id),
      ]
      await connection.change({ text, values, often: true })
    },
    mostRows: 1000,
    analyzesWithin: false,
    ddl: postgresDdl(layout),
  }
}

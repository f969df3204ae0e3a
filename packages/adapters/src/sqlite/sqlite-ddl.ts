import { type Index, isList, type KeyType } from '@matterkit/core/store'
import type { Finding } from '@matterkit/core/values'
import type { Connection } from '../sql/connection.js'
import type { Ddl } from '../sql/dialect.js'
import { drifted } from '../sql/drifted.js'
import { listsIn } from '../sql/fields.js'
import { columnOf, countersTable, indexNameOf, keysTableOf, migrationsTable, tableOf } from '../sql/names.js'

/** How SQLite keeps records: a column for each index that the database itself reads from the document. */
export const sqliteDdl: Ddl = {
  base: () => [
    `create table "${migrationsTable}" (owner text not null, position integer not null, id text not null,
      steps text not null, applied_at text not null, primary key (owner, position))`,
    `create table "${countersTable}" (firm_id text not null, key text not null, value integer not null,
      primary key (firm_id, key))`,
  ],
  async isBase(connection) {
    return (await objectsIn(connection)).has(migrationsTable)
  },
  createTable(model, columns) {
    const own = columns.map((index) => `, ${definitionOf(index)}`).join('')
    const table = `create table "${tableOf(model)}" (firm_id text not null, id text not null, version integer not null,
      doc text not null${own}, primary key (firm_id, id))`
    return [table, ...columns.map(({ field }) => indexOn(model, field))]
  },
  createKeysTable: (model) => [keysTable(model), keysIndex(model)],
  addColumn: (model, index) => [
    `alter table "${tableOf(model)}" add column ${definitionOf(index)}`,
    indexOn(model, index.field),
  ],
  dropColumn(model, field) {
    const [table, column] = [tableOf(model), columnOf(field)]
    return [`drop index "${indexNameOf(table, column)}"`, `alter table "${table}" drop column "${column}"`]
  },
  dropTable: (name) => `drop table "${name}"`,
  async drift(connection, layout) {
    const there = await objectsIn(connection)
    const findings: Finding[] = []
    for (const [model, indexes] of layout) {
      const table = tableOf(model)
      const found = there.get(table)
      if (found === undefined) {
        findings.push(drifted(`table ${table}`, 'missing', 'there'))
        continue
      }
      const columns = indexes.filter(({ field }) => !isList(field))
      findings.push(...(await columnDrift(connection, table, found, columns)))
      for (const { field } of columns) {
        findings.push(
          ...objectDrift(there, 'index', indexNameOf(table, columnOf(field)), indexOn(model, field)),
        )
      }
      if (listsIn(indexes).length === 0) continue
      findings.push(...objectDrift(there, 'table', keysTableOf(model), keysTable(model)))
      findings.push(...objectDrift(there, 'index', indexNameOf(keysTableOf(model), 'id'), keysIndex(model)))
    }
    return findings
  },
}

/** Typed by what the index holds, so that a value of another kind counts as absent; without affinity, so that digits stay text. */
function definitionOf({ field, type }: Index): string {
  const path = `'$${field
    .split('.')
    .map((step) => `."${step.replaceAll("'", "''")}"`)
    .join('')}'`
  const kinds: Record<KeyType, string> = {
    text: `= 'text'`,
    number: `in ('integer', 'real')`,
    flag: `in ('true', 'false')`,
  }
  const read = `case when json_type(doc, ${path}) ${kinds[type]} then json_extract(doc, ${path}) end`
  return `"${columnOf(field)}" as (${read}) virtual`
}

function indexOn(model: string, field: string): string {
  const [table, column] = [tableOf(model), columnOf(field)]
  return `create index "${indexNameOf(table, column)}" on "${table}" (firm_id, "${column}", id)`
}

function keysTable(model: string): string {
  return `create table "${keysTableOf(model)}" (firm_id text not null, field text not null, key text not null, id text not null,
      primary key (firm_id, field, key, id)) without rowid`
}

function keysIndex(model: string): string {
  const table = keysTableOf(model)
  return `create index "${indexNameOf(table, 'id')}" on "${table}" (firm_id, id)`
}

/** Tables and indexes by name, each as it was made. */
async function objectsIn(connection: Connection): Promise<ReadonlyMap<string, string>> {
  const text = `select name, sql from sqlite_master where type in ('table', 'index') and sql is not null`
  const rows = await connection.rows({ text, values: [] })
  return new Map(rows.map(({ name, sql }) => [String(name), squeezed(String(sql))]))
}

/** SQLite gives back what it was told, but for the first two words. */
function squeezed(sql: string): string {
  return sql.replace(/\s+/g, ' ').replace(/^create (table|index)/i, (start) => start.toLowerCase())
}

function objectDrift(
  there: ReadonlyMap<string, string>,
  kind: string,
  name: string,
  made: string,
): Finding[] {
  const found = there.get(name)
  if (found === squeezed(made)) return []
  return [drifted(`${kind} ${name}`, found ?? 'missing', squeezed(made))]
}

async function columnDrift(
  connection: Connection,
  table: string,
  made: string,
  columns: readonly Index[],
): Promise<Finding[]> {
  const rows = await connection.rows({ text: `select name from pragma_table_xinfo('${table}')`, values: [] })
  const names = rows.map(({ name }) => String(name))
  const wanted = new Map(columns.map((index) => [columnOf(index.field), definitionOf(index)]))
  const findings: Finding[] = []
  for (const name of ['firm_id', 'id', 'version', 'doc', ...wanted.keys()]) {
    if (!names.includes(name))
      findings.push(drifted(`column ${name} of ${table}`, 'missing', wanted.get(name) ?? 'there'))
    else if (!made.includes(wanted.get(name) ?? name)) {
      findings.push(drifted(`column ${name} of ${table}`, `another in ${made}`, wanted.get(name) ?? name))
    }
  }
  for (const name of names) {
    if (name.startsWith('ix_') && !wanted.has(name))
      findings.push(drifted(`column ${name} of ${table}`, 'there', 'gone'))
  }
  return findings
}

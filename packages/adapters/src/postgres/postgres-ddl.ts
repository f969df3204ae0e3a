import { type Index, isList, type KeyType, type Layout } from '@matterkit/core/store'
import type { Finding } from '@matterkit/core/values'
import type { Connection } from '../sql/connection.js'
import type { Ddl } from '../sql/dialect.js'
import { drifted } from '../sql/drifted.js'
import { listsIn } from '../sql/fields.js'
import { columnOf, countersTable, indexNameOf, keysTableOf, migrationsTable, tableOf } from '../sql/names.js'
import { type FoundTable, foundIn } from './found-tables.js'

/** How a store lies in a database. */
export interface PostgresLayout {
  readonly schema: string
  /** Tables are split by firm into so many; whole unless given. */
  readonly partitions?: number | undefined
  readonly rowLevelSecurity?: boolean | undefined
}

/** How many characters of a text an index holds: four bytes each, and what a row of an index may have is 2,704. */
export const longestText = 500

/** By byte, which for UTF-8 is by code point: the order of every store. */
const text = 'text collate "C"'
const types: Record<KeyType, string> = { text, number: 'double precision', flag: 'boolean' }
const jsonTypes: Record<KeyType, string> = { text: 'string', number: 'number', flag: 'boolean' }

/** `'{court,caseNumber}'`: a path as `#>` takes it. */
export function pathOf(field: string): string {
  return `'{${field
    .split('.')
    .map((step) => (/^\w+$/.test(step) ? step : `"${step}"`))
    .join(',')}}'`
}

/** A column that the database itself reads from the document; a value of another kind counts as absent. */
function expressionOf({ field, type }: Index): string {
  const path = pathOf(field)
  const whole = `doc #>> ${path}`
  const value = {
    text: `left(${whole}, ${longestText})`,
    number: `(${whole})::double precision`,
    flag: `(${whole})::boolean`,
  }
  return `case when jsonb_typeof(doc #> ${path}) = '${jsonTypes[type]}' then ${value[type]} else null end`
}

/** What makes and drops tables on PostgreSQL. Every key and index leads with the firm, so that tables split by it. */
export function postgresDdl(layout: PostgresLayout): Ddl {
  const { partitions, rowLevelSecurity } = layout
  const schema = layout.schema.replaceAll(`"`, `""`)
  const named = (name: string) => `"${schema}"."${name}"`
  const definitionOf = (index: Index) =>
    `"${columnOf(index.field)}" ${types[index.type]} generated always as (${expressionOf(index)}) stored`
  const indexOn = (model: string, field: string) => {
    const [table, column] = [tableOf(model), columnOf(field)]
    return `create index "${indexNameOf(table, column)}" on ${named(table)} (firm_id, "${column}" nulls first, id)`
  }

  /** A table with its parts and its policy. */
  function table(name: string, columns: string): string[] {
    const parts = Array.from({ length: partitions ?? 0 }, (_, part) => {
      return `create table ${named(`${name}_p${part}`)} partition of ${named(name)} for values with (modulus ${partitions}, remainder ${part})`
    })
    const split = partitions === undefined ? '' : ' partition by hash (firm_id)'
    return [
      `create table ${named(name)} (${columns})${split}`,
      ...parts,
      ...(rowLevelSecurity ? policyOn(named(name)) : []),
    ]
  }

  return {
    base: () => [
      // A role that may not make schemas may use one that is there.
      `do $make$ begin if to_regnamespace('"${schema}"') is null then create schema "${schema}"; end if; end $make$`,
      `create table ${named(migrationsTable)} (owner text not null, position integer not null, id text not null,
        steps text not null, applied_at text not null, primary key (owner, position))`,
      ...table(
        countersTable,
        `firm_id ${text} not null, key ${text} not null, value bigint not null, primary key (firm_id, key)`,
      ),
    ],
    async isBase(connection) {
      const values = [`"${schema}"."${migrationsTable}"`]
      const [row] = await connection.rows({ text: 'select to_regclass($1) is not null as there', values })
      return row?.there === true
    },
    createTable(model, columns) {
      const own = columns.map((index) => `, ${definitionOf(index)}`).join('')
      const all = `firm_id ${text} not null, id ${text} not null, version integer not null, doc jsonb not null${own}, primary key (firm_id, id)`
      return [...table(tableOf(model), all), ...columns.map(({ field }) => indexOn(model, field))]
    },
    createKeysTable(model) {
      const name = keysTableOf(model)
      const columns = ['firm_id', 'field', 'key', 'id']
        .map((column) => `${column} ${text} not null`)
        .join(', ')
      return [
        ...table(name, `${columns}, primary key (firm_id, field, key, id)`),
        `create index "${indexNameOf(name, 'id')}" on ${named(name)} (firm_id, id)`,
      ]
    },
    addColumn: (model, index) => [
      `alter table ${named(tableOf(model))} add column ${definitionOf(index)}`,
      indexOn(model, index.field),
    ],
    dropColumn: (model, field) => [`alter table ${named(tableOf(model))} drop column "${columnOf(field)}"`],
    dropTable: (name) => `drop table ${named(name)}`,
    drift: (connection, wanted) => driftOf(connection, layout, wanted),
  }
}

/** Rows of one firm only, but for what crosses firms; also for the owner of the table, whom policies else let through. */
function policyOn(table: string): string[] {
  const mine = `firm_id = current_setting('matterkit.firm', true) or current_setting('matterkit.scope', true) = 'system'`
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy matterkit on ${table} using (${mine}) with check (${mine})`,
  ]
}

async function driftOf(connection: Connection, layout: PostgresLayout, wanted: Layout): Promise<Finding[]> {
  const there = await foundIn(connection, layout.schema)
  const findings: Finding[] = []
  for (const [model, indexes] of wanted) {
    const columns = indexes.filter(({ field }) => !isList(field))
    findings.push(...tableDrift(there, layout, tableOf(model), columns))
    if (listsIn(indexes).length > 0) findings.push(...tableDrift(there, layout, keysTableOf(model), []))
  }
  return findings
}

function tableDrift(
  there: ReadonlyMap<string, FoundTable>,
  { partitions, rowLevelSecurity }: PostgresLayout,
  table: string,
  indexes: readonly Index[],
): Finding[] {
  const found = there.get(table)
  if (found === undefined) return [drifted(`table ${table}`, 'missing', 'there')]
  const findings: Finding[] = []
  const compare = (what: string, is: string | undefined, wanted: string | undefined): void => {
    if (squeezed(is) !== squeezed(wanted))
      findings.push(drifted(`${what} of ${table}`, is ?? 'missing', wanted ?? 'gone'))
  }
  for (const index of indexes) {
    const column = columnOf(index.field)
    compare(`column ${column}`, found.columns.get(column), `${types[index.type]} ${expressionOf(index)}`)
    compare(
      `index of ${column}`,
      found.indexes.get(indexNameOf(table, column)),
      `(firm_id, "${column}" nulls first, id)`,
    )
  }
  const known = indexes.map(({ field }) => columnOf(field))
  for (const [column, is] of found.columns) {
    if (column.startsWith('ix_') && !known.includes(column)) compare(`column ${column}`, is, undefined)
  }
  if (partitions !== undefined) compare('partitions', String(found.partitions), String(partitions))
  if (rowLevelSecurity) compare('row level security', found.guarded ? 'on' : 'off', 'on')
  return findings
}

/** PostgreSQL writes expressions its own way: with casts, parentheses and spaces that mean nothing here. */
function squeezed(written: string | undefined): string | undefined {
  return written?.toLowerCase().replace(/::(text(\[\])?|double precision|boolean)|[\s()"]/g, '')
}

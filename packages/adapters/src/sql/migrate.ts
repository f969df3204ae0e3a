import type { Model } from '@matterkit/core/models'
import { storeErrors } from '@matterkit/core/store'
import { defineErrors, type Fail } from '@matterkit/core/values'
import { type Kysely, sql } from 'kysely'
import { columnOf, type Database, tableOf } from './tables.js'

const fail: Fail<typeof storeErrors> = defineErrors(storeErrors)

/**
 * Makes room for models within an open transaction: a table for each, a column and an index for each declared field.
 * A field that is declared later is filled from the documents.
 *
 * @returns the steps taken, in words
 * @throws `SCHEMA_UNEXPECTED` where a newer version of a model was here before
 */
export async function migrateTables(db: Kysely<Database>, models: readonly Model[]): Promise<string[]> {
  await sql`create table if not exists mk_counters (firm_id text not null, key text not null, value integer not null,
    primary key (firm_id, key))`.execute(db)
  await sql`create table if not exists mk_models (model text primary key, schema_version integer not null,
    indexes text not null)`.execute(db)
  const rows = await db.selectFrom('mk_models').selectAll().execute()
  const found = new Map(rows.map((row) => [String(row.model), row]))
  const steps: string[] = []
  for (const model of models) {
    const before = found.get(model.name)
    const version = Number(before?.schema_version ?? 0)
    if (version > model.schemaVersion) {
      fail('SCHEMA_UNEXPECTED', { owner: model.name, found: version, known: model.schemaVersion })
    }
    if (before === undefined) steps.push(await createTable(db, model))
    const declared = before === undefined ? [] : (JSON.parse(String(before.indexes)) as string[])
    const fresh = model.indexes.filter((field) => !declared.includes(field))
    for (const field of fresh) steps.push(await addIndex(db, model, field, before !== undefined))
    if (fresh.length > 0 || version < model.schemaVersion) {
      const row = {
        model: model.name,
        schema_version: model.schemaVersion,
        indexes: JSON.stringify(model.indexes),
      }
      await db.replaceInto('mk_models').values(row).execute()
    }
  }
  return steps
}

async function createTable(db: Kysely<Database>, model: Model): Promise<string> {
  const table = sql.table(tableOf(model))
  await sql`create table ${table} (firm_id text not null, id text not null, version integer not null, doc text not null,
    primary key (firm_id, id))`.execute(db)
  const row = { model: model.name, schema_version: model.schemaVersion, indexes: '[]' }
  await db.insertInto('mk_models').values(row).execute()
  return `create ${tableOf(model)}`
}

/** The column has no declared type, so that a text of digits stays a text. */
async function addIndex(db: Kysely<Database>, model: Model, field: string, filled: boolean): Promise<string> {
  const [table, column] = [sql.table(tableOf(model)), sql.ref(columnOf(field))]
  const name = `${tableOf(model)}_${columnOf(field)}`
  await sql`alter table ${table} add column ${column}`.execute(db)
  if (filled) await sql`update ${table} set ${column} = json_extract(doc, ${`$.${field}`})`.execute(db)
  await sql`create index ${sql.id(name)} on ${table} (firm_id, ${column}, id)`.execute(db)
  return `index ${name}`
}

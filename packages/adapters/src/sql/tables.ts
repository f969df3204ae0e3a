import type { Model, Stored } from '@matterkit/core/models'
import { type Key, keyAt } from '@matterkit/core/store'

/** What a driver can bind: flags go as 0 and 1, since one of our drivers ends the process over a boolean. */
export type SqlValue = string | number | null

/** A table of records as Kysely sees it: names are made from models, so none can be known when this is compiled. */
export interface Database {
  readonly [table: string]: Readonly<Record<string, SqlValue>>
}

/** The table of a model: `mk_time_entry`, `mk_acme_risk__score`. */
export function tableOf(model: Pick<Model, 'name'>): string {
  return `mk_${model.name.replaceAll('/', '__').replace(/[^a-z0-9_]/g, '_')}`
}

/** The column of an indexed field: `ix_number`, `ix_court__caseNumber`; the id has its own. */
export function columnOf(field: string): string {
  return field === 'id' ? 'id' : `ix_${field.replaceAll('.', '__')}`
}

/** A record as a row: the document whole, and a real column for each declared index. */
export function rowOf(model: Model, record: Stored): Record<string, SqlValue> {
  const row: Record<string, SqlValue> = {
    firm_id: record.firmId,
    id: record.id,
    version: record.version,
    doc: JSON.stringify(record),
  }
  for (const field of model.indexes) row[columnOf(field)] = bound(keyAt(record, field))
  return row
}

/** An index value as a driver may have it. */
export function bound(key: Key): SqlValue {
  return typeof key === 'boolean' ? Number(key) : key
}

import type { Connection } from '../sql/connection.js'

/** A table as the catalogues of PostgreSQL have it. */
export interface FoundTable {
  /** Each with its type and what it is generated from. */
  readonly columns: ReadonlyMap<string, string>
  /** Each with what it is of. */
  readonly indexes: ReadonlyMap<string, string>
  readonly partitions: number
  /** Row level security is on, for the owner as well. */
  readonly guarded: boolean
}

/** The tables of a schema by name. */
export async function foundIn(
  connection: Connection,
  schema: string,
): Promise<ReadonlyMap<string, FoundTable>> {
  const values = [schema]
  const tables = await connection.rows({
    text: `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as guarded,
        (select count(*) from pg_inherits i where i.inhparent = c.oid) as partitions
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = $1 and c.relkind in ('r', 'p') and not c.relispartition`,
    values,
  })
  const columns = await connection.rows({
    text: `select c.relname as name, a.attname as column, concat_ws(' ', format_type(a.atttypid, a.atttypmod),
        case when l.collname = 'C' then 'collate "C"' end, pg_get_expr(d.adbin, d.adrelid)) as written
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum left join pg_collation l on l.oid = a.attcollation
      where n.nspname = $1 and c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped`,
    values,
  })
  const indexes = await connection.rows({
    text: `select t.relname as name, c.relname as index, substring(pg_get_indexdef(c.oid) from ' USING btree (.*)$') as written
      from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
        join pg_namespace n on n.oid = t.relnamespace
      where n.nspname = $1 and not t.relispartition and i.indisvalid`,
    values,
  })
  const of = (rows: typeof columns, name: unknown, key: string) =>
    new Map(rows.filter((row) => row.name === name).map((row) => [String(row[key]), String(row.written)]))
  return new Map(
    tables.map(({ name, guarded, partitions }) => [
      String(name),
      {
        columns: of(columns, name, 'column'),
        indexes: of(indexes, name, 'index'),
        partitions: Number(partitions),
        guarded: guarded === true,
      },
    ]),
  )
}

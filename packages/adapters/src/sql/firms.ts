import { type RawBuilder, sql } from 'kysely'
import type { Dialect } from './dialect.js'

/**
 * `with firms as …`: the firms that have rows in a table. Jumps from firm to firm along the index, which is a look a
 * firm however many records they have; `distinct` would read every one.
 */
export function firmsIn(dialect: Dialect, table: string): RawBuilder<unknown> {
  const from = dialect.table(table)
  return sql`with recursive each_firm(firm_id) as (
      select min(firm_id) from ${from}
      union all
      select (select min(firm_id) from ${from} where firm_id > f.firm_id) from each_firm as f where f.firm_id is not null
    ), firms(firm) as (select firm_id from each_firm where firm_id is not null)`
}

import type { Stored } from '@matterkit/core/models'
import { type Key, keyAt, type PagePlan } from '@matterkit/core/store'
import { sql } from 'kysely'
import { conditionOf, isLong } from './conditions.js'
import type { Connection } from './connection.js'
import { statement } from './dialect.js'
import { parsed } from './parsed.js'
import { orderOf, stretchesAfter } from './places.js'
import type { Place } from './scope.js'

/**
 * What a plan finds, in order, and one record more than it asks for.
 *
 * Where an index holds only the beginning of a long text, its order is that of the texts as long as none of them is
 * longer. A page that meets such a text is asked for again, sorted by the whole of it: rarely, and then rightly.
 */
export async function foundOn<T extends Stored>(
  connection: Connection,
  place: Place,
  plan: PagePlan,
): Promise<readonly T[]> {
  const isLongKey = (key: Key) => typeof key === 'string' && isLong(key, place.dialect)
  const mayBeLong = place.fields.get(plan.field) === 'text' && plan.field !== 'id'
  const cut = mayBeLong && isLongKey(plan.after?.key ?? null)
  const found = await rowsOn<T>(connection, place, plan, cut)
  if (cut || !mayBeLong || !found.some((record) => isLongKey(keyAt(record, plan.field)))) return found
  return rowsOn<T>(connection, place, plan, true)
}

async function rowsOn<T>(
  connection: Connection,
  place: Place,
  plan: PagePlan,
  byWhole: boolean,
): Promise<readonly T[]> {
  const { dialect, firm, table } = place
  const found: T[] = []
  for (const stretch of stretchesAfter(plan, dialect, byWhole)) {
    const select = sql`select ${dialect.doc} as doc from ${dialect.table(table)}
      where firm_id = ${firm} and ${conditionOf(plan.filter, place)} and ${stretch}
      ${orderOf(plan, dialect, byWhole)} limit ${plan.limit + 1 - found.length}`
    found.push(...(await connection.rows(statement(dialect, select))).map(parsed<T>))
    if (found.length > plan.limit) break
  }
  return found
}

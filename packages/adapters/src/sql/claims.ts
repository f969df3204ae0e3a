import type { Model } from '@matterkit/core/models'
import { type Claim, type Claimable, documentOf, filterOf, leased } from '@matterkit/core/store'
import { sql } from 'kysely'
import { conditionOf } from './conditions.js'
import type { Connection } from './connection.js'
import { column, statement } from './dialect.js'
import { firmsIn } from './firms.js'
import { parsed } from './parsed.js'
import { fail, type Ground, placeOf } from './scope.js'

/**
 * Takes work: of each lane the lowest place that is not dead, where it is due, free and asked for.
 *
 * Rows that another claimant is just taking are passed by. One that it took since this statement began is looked at
 * again once it is locked, and then is not free any more: no row is taken twice.
 *
 * @param firm - whose work; of every firm where there is none
 */
export async function claimOn<T extends Claimable>(
  ground: Ground,
  connection: Connection,
  model: Model<T>,
  claim: Claim<T>,
  firm?: string,
): Promise<readonly T[]> {
  const { dialect, texts } = ground
  const place = placeOf(ground, model, firm)
  const { limit, now } = claim
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) return fail('QUERY_LIMIT_INVALID', { limit })
  const table = dialect.table(place.table)
  const [dueAt, lane, at, until, dead] = (['dueAt', 'lane', 'place', 'leasedUntil', 'dead'] as const).map(
    column,
  )
  const alive = dialect.bound(true)
  const wanted = conditionOf(filterOf(model, claim.where), place)
  // Of every firm the index is asked what is due there: one that has nothing due costs a single look.
  const from = firm === undefined ? sql`firms cross join ${table} as r` : sql`${table} as r`
  const whose = firm === undefined ? sql`r.firm_id = firms.firm` : sql`r.firm_id = ${firm}`
  const firms = firm === undefined ? firmsIn(dialect, place.table) : sql``
  const select = sql`${firms} select r.firm_id, r.id, ${dialect.doc} as doc from ${from}
    where ${whose} and r.${dueAt} <= ${now} and r.${dead} is distinct from ${alive}
      and (r.${until} is null or r.${until} <= ${now})
      and ${wanted}
      and not exists (
        select 1 from ${table} as b where b.firm_id = r.firm_id and b.${lane} = r.${lane} and b.${dead} is distinct from ${alive}
          and (b.${at} < r.${at} or (b.${at} = r.${at} and b.id < r.id)))
    order by r.${dueAt}, r.id limit ${limit} ${dialect.lockFree}`
  const rows = await connection.rows({ ...statement(dialect, select), often: true })
  const taken = rows.map((row) => leased(parsed<T>(row), claim))
  const text = texts('lease', place.table, () => {
    return sql`update ${table} set version = ${0}, doc = ${''} where firm_id = ${''} and id = ${''}`
  })
  for (const record of taken) {
    const doc = documentOf(model.name, record, record.firmId)
    await connection.change({ text, values: [record.version, doc, record.firmId, record.id], often: true })
  }
  return taken
}

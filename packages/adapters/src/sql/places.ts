import type { PagePlan } from '@matterkit/core/store'
import { type RawBuilder, sql } from 'kysely'
import { keyBeginning } from './conditions.js'
import { column, type Dialect } from './dialect.js'

/**
 * What is left of an order after a page, in pieces that each are one stretch of an index: records without the field
 * come first, so after one with it there is one stretch upwards, and downwards one more at the end.
 */
export function stretchesAfter(
  { after, field, descending }: PagePlan,
  dialect: Dialect,
): RawBuilder<boolean>[] {
  if (after === undefined) return [sql`1 = 1`]
  const beyond = descending ? sql`<` : sql`>`
  const later = sql`id ${beyond} ${after.id}`
  if (field === 'id') return [later as RawBuilder<boolean>]
  const at = column(field)
  if (after.key === null) {
    const withoutField = sql<boolean>`(${at} is null and ${later})`
    return descending ? [withoutField] : [withoutField, sql`${at} is not null`]
  }
  const key = dialect.bound(typeof after.key === 'string' ? keyBeginning(after.key, dialect) : after.key)
  const withField = sql<boolean>`(${at}, id) ${beyond} (${key}, ${after.id})`
  return descending ? [withField, sql`${at} is null`] : [withField]
}

/** `order by` of a plan; ties are settled by id. */
export function orderOf({ field, descending }: PagePlan, dialect: Dialect): RawBuilder<unknown> {
  const direction = descending ? sql`desc` : sql`asc`
  if (field === 'id') return sql`order by id ${direction}`
  return sql`order by ${column(field)} ${direction}${descending ? dialect.nulls.desc : dialect.nulls.asc}, id ${direction}`
}

import type { PagePlan } from '@matterkit/core/store'
import { type RawBuilder, sql } from 'kysely'
import { keyBeginning } from './conditions.js'
import { column, type Dialect } from './dialect.js'

/**
 * What is left of an order after a page, in pieces that each are one stretch of an index: records without the field
 * come first, so after one with it there is one stretch upwards, and downwards one more at the end.
 *
 * @param byWhole - texts that begin alike for longer than an index holds are told apart by all of them
 */
export function stretchesAfter(
  { after, field, descending }: PagePlan,
  dialect: Dialect,
  byWhole: boolean,
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
  const whole = byWhole ? dialect.longTexts?.whole(field) : undefined
  const withField =
    whole === undefined
      ? sql<boolean>`(${at}, id) ${beyond} (${key}, ${after.id})`
      : sql<boolean>`(${at}, ${whole}, id) ${beyond} (${key}, ${after.key}, ${after.id})`
  return descending ? [withField, sql`${at} is null`] : [withField]
}

/** `order by` of a plan; ties are settled by id. */
export function orderOf(
  { field, descending }: PagePlan,
  dialect: Dialect,
  byWhole: boolean,
): RawBuilder<unknown> {
  const direction = descending ? sql`desc` : sql`asc`
  if (field === 'id') return sql`order by id ${direction}`
  const at = column(field)
  const whole = byWhole ? dialect.longTexts?.whole(field) : undefined
  const then = whole === undefined ? sql`` : sql`case when ${at} is not null then ${whole} end ${direction}, `
  return sql`order by ${at} ${direction}${descending ? dialect.nulls.desc : dialect.nulls.asc}, ${then}id ${direction}`
}

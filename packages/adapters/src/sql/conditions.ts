import type { Filter, PagePlan } from '@matterkit/core/store'
import { type RawBuilder, sql } from 'kysely'
import { bound, columnOf } from './tables.js'

/** A filter as SQL: what the memory store's `meets` answers, a comparison with null included. */
export function conditionOf(filter: Filter): RawBuilder<boolean> {
  switch (filter.op) {
    case 'and':
    case 'or': {
      if (filter.of.length === 0) return filter.op === 'and' ? sql`1 = 1` : sql`1 = 0`
      return sql`(${sql.join(filter.of.map(conditionOf), filter.op === 'and' ? sql` and ` : sql` or `)})`
    }
    case 'not':
      return sql`(${conditionOf(filter.of)}) is not true`
    case 'in': {
      const tests = filter.values.map((value): Filter => ({ op: 'eq', field: filter.field, value }))
      return conditionOf({ op: 'or', of: tests })
    }
    default:
      return comparisonOf(filter)
  }
}

function comparisonOf({
  op,
  field,
  value,
}: Exclude<Filter, { of: unknown } | { values: unknown }>): RawBuilder<boolean> {
  const column = sql.ref(columnOf(field))
  const operand = bound(value)
  switch (op) {
    case 'eq':
      return sql`${column} is ${operand}`
    case 'ne':
      return sql`${column} is not ${operand}`
    case 'prefix': {
      const above = firstAfter(String(value))
      return above === undefined
        ? sql`${column} >= ${operand}`
        : sql`(${column} >= ${operand} and ${column} < ${above})`
    }
    case 'contains':
      return sql`(typeof(${column}) = 'text' and instr(${column}, ${operand}) > 0)`
    default:
      return sql`${column} ${sql.raw({ lt: '<', lte: '<=', gt: '>', gte: '>=' }[op])} ${operand}`
  }
}

/** The least text above all that start with this one; none where there is no such text. */
function firstAfter(prefix: string): string | undefined {
  const points = Array.from(prefix, (char) => char.codePointAt(0) ?? 0)
  for (let last = points.pop(); last !== undefined; last = points.pop()) {
    if (last < 0x10ffff) return String.fromCodePoint(...points, last === 0xd7ff ? 0xe000 : last + 1)
  }
  return undefined
}

/** What comes after the last record of the page before: after its key, or at its key with a later id; null is first. */
export function afterPlace({ after, field, descending }: PagePlan): RawBuilder<boolean> {
  if (after === undefined) return sql`1 = 1`
  const beyond = descending ? sql.raw('<') : sql.raw('>')
  const later = sql`id ${beyond} ${after.id}`
  if (field === 'id') return later as RawBuilder<boolean>
  const column = sql.ref(columnOf(field))
  if (after.key === null) {
    return descending ? sql`(${column} is null and ${later})` : sql`(${column} is not null or ${later})`
  }
  const key = bound(after.key)
  const passed = descending ? sql`(${column} < ${key} or ${column} is null)` : sql`${column} > ${key}`
  return sql`(${passed} or (${column} = ${key} and ${later}))`
}

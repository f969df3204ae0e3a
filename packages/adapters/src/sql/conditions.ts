import { compareKeys, type Filter, type Key, type KeyType, meets } from '@matterkit/core/store'
import { type RawBuilder, sql } from 'kysely'
import { column, type Dialect } from './dialect.js'
import { keyText } from './list-keys.js'

/** What a condition is about: a table of records, and the firm it is asked for where it is one. */
export interface Asked {
  readonly dialect: Dialect
  readonly table: string
  readonly keysTable: string
  readonly fields: ReadonlyMap<string, KeyType>
  readonly firm: string | undefined
}

type Comparing = Exclude<Filter, { of: unknown } | { values: unknown }>

/** A filter as SQL: true exactly where the memory store's `meets` is, an absent field included. */
export function conditionOf(filter: Filter, asked: Asked): RawBuilder<boolean> {
  switch (filter.op) {
    case 'and':
    case 'or': {
      if (filter.of.length === 0) return filter.op === 'and' ? always : never
      const parts = filter.of.map((each) => conditionOf(each, asked))
      return sql`(${sql.join(parts, filter.op === 'and' ? sql` and ` : sql` or `)})`
    }
    case 'not':
      return sql`(${conditionOf(filter.of, asked)}) is not true`
    case 'in':
      return amongOf(filter.field, filter.values, asked)
    case 'has':
      return hasOf(filter, asked)
    default:
      return comparisonOf(filter, asked)
  }
}

const always: RawBuilder<boolean> = sql`1 = 1`
const never: RawBuilder<boolean> = sql`1 = 0`

function comparisonOf(filter: Comparing, asked: Asked): RawBuilder<boolean> {
  const { op, field, value } = filter
  const at = column(field)
  const type = asked.fields.get(field) ?? 'text'
  if (value === null) {
    if (op === 'eq') return sql`${at} is null`
    return op === 'ne' ? sql`${at} is not null` : never
  }
  if (type === 'flag')
    return amongOf(
      field,
      [null, false, true].filter((key) => holdsFor(filter, key)),
      asked,
    )
  if (typeof value !== (type === 'number' ? 'number' : 'string')) return comparisonAcross(filter, type, at)
  if (type === 'text' && isLong(String(value), asked.dialect))
    return comparisonWithLong(filter, String(value), asked)
  const operand = asked.dialect.bound(value)
  switch (op) {
    case 'eq':
      return sql`${at} = ${operand}`
    case 'ne':
      return sql`(${at} <> ${operand} or ${at} is null)`
    case 'prefix': {
      const above = firstAfter(String(value))
      return above === undefined ? sql`${at} >= ${operand}` : sql`(${at} >= ${operand} and ${at} < ${above})`
    }
    case 'contains':
      return containsOf(field, String(value), asked)
    default:
      return sql`${at} ${orders[op as keyof typeof orders]} ${operand}`
  }
}

const orders = { lt: sql`<`, lte: sql`<=`, gt: sql`>`, gte: sql`>=` } as const

/** Whether a key meets a comparison, as the reference has it. */
function holdsFor({ op, value }: Comparing, key: Key): boolean {
  return meets({ key } as never, { op, field: 'key', value } as Filter)
}

/** A value of another kind than the field: no text is a number, yet all texts come after all numbers. */
function comparisonAcross(
  { op, value }: Comparing,
  type: KeyType,
  at: RawBuilder<unknown>,
): RawBuilder<boolean> {
  if (op === 'ne') return always
  if (op === 'eq' || op === 'prefix' || op === 'contains') return never
  if (type === 'number' && typeof value === 'boolean')
    return sql`${at} ${orders[op as keyof typeof orders]} ${Number(value)}`
  const sample = type === 'number' ? 0 : ''
  const holds = compareKeys(sample, value) < 0 ? op === 'lt' || op === 'lte' : op === 'gt' || op === 'gte'
  return holds ? sql`${at} is not null` : never
}

function amongOf(field: string, values: readonly Key[], asked: Asked): RawBuilder<boolean> {
  const { dialect, fields } = asked
  const type = fields.get(field) ?? 'text'
  const fitting = values.filter((value) => value !== null && kindOf(value) === type) as Exclude<Key, null>[]
  const long = fitting.filter((value) => isLong(String(value), dialect))
  const short = fitting.filter((value) => !long.includes(value))
  const tests = [
    ...(short.length > 0 ? [dialect.oneOf(column(field), short, type)] : []),
    ...long.map((value) => comparisonWithLong({ op: 'eq', field, value }, String(value), asked)),
    ...(values.includes(null) ? [sql<boolean>`${column(field)} is null`] : []),
  ]
  return tests.length === 0 ? never : sql`(${sql.join(tests, sql` or `)})`
}

function kindOf(value: Exclude<Key, null>): KeyType {
  if (typeof value === 'string') return 'text'
  return typeof value === 'number' ? 'number' : 'flag'
}

function containsOf(field: string, text: string, { dialect }: Asked): RawBuilder<boolean> {
  const at = column(field)
  const { longTexts } = dialect
  if (longTexts === undefined) return dialect.holds(at, text)
  const cut = sql`length(${at}) = ${sql.lit(longTexts.held)}`
  return sql`(${dialect.holds(at, text)} or (${cut} and ${dialect.holds(longTexts.whole(field), text)}))`
}

/** Texts are compared with what an index holds of them; one that is longer is compared with the document's as well. */
export function isLong(value: string, { longTexts }: Pick<Dialect, 'longTexts'>): boolean {
  // A character is one or two units, so that most texts need not be counted.
  return (
    longTexts !== undefined && value.length >= longTexts.held && Array.from(value).length >= longTexts.held
  )
}

function comparisonWithLong(
  { op, field }: Pick<Comparing, 'op' | 'field'> & { value: Key },
  value: string,
  asked: Asked,
): RawBuilder<boolean> {
  const [at, whole] = [column(field), asked.dialect.longTexts?.whole(field)]
  const beginning = keyBeginning(value, asked.dialect)
  switch (op) {
    case 'eq':
      return sql`(${at} = ${beginning} and ${whole} = ${value})`
    case 'ne':
      return sql`(${at} <> ${beginning} or ${at} is null or ${whole} <> ${value})`
    case 'prefix':
      return sql`(${at} = ${beginning} and left(${whole}, ${sql.lit(Array.from(value).length)}) = ${value})`
    case 'contains':
      return containsOf(field, value, asked)
    default: {
      const strictly = op === 'lt' || op === 'lte' ? orders.lt : orders.gt
      return sql`(${at} ${strictly} ${beginning} or (${at} = ${beginning} and ${whole} ${orders[op as keyof typeof orders]} ${value}))`
    }
  }
}

/** As much of a text as an index holds. */
export function keyBeginning(text: string, { longTexts }: Pick<Dialect, 'longTexts'>): string {
  return longTexts === undefined || text.length <= longTexts.held
    ? text
    : Array.from(text).slice(0, longTexts.held).join('')
}

/** What a list has is in a table beside the model's own. */
function hasOf({ field, value }: { field: string; value: Key }, asked: Asked): RawBuilder<boolean> {
  const { dialect, firm } = asked
  if (value === null || kindOf(value) !== (asked.fields.get(field) ?? 'text')) return never
  const entries = sql`from ${dialect.table(asked.keysTable)} where field = ${field} and key = ${keyText(value)}`
  const among =
    firm === undefined
      ? sql<boolean>`(firm_id, id) in (select firm_id, id ${entries})`
      : sql<boolean>`id in (select id ${entries} and firm_id = ${firm})`
  if (keyText(value) === String(value)) return among
  return sql`(${among} and ${dialect.holds(dialect.doc, JSON.stringify(value))})`
}

/** The least text above all that start with this one; none where there is no such text. */
function firstAfter(prefix: string): string | undefined {
  const points = Array.from(prefix, (char) => char.codePointAt(0) ?? 0)
  for (let last = points.pop(); last !== undefined; last = points.pop()) {
    if (last < 0x10ffff) return String.fromCodePoint(...points, last === 0xd7ff ? 0xe000 : last + 1)
  }
  return undefined
}

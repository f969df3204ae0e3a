import type { Stored } from '../models/index.js'
import type { Comparison, Filter } from './filter.js'
import type { Key } from './query.js'

/**
 * The value an index holds for a record: what stands at a dotted path, or null.
 *
 * @since 0.1.0
 */
export function keyAt(record: Stored, path: string): Key {
  let value: unknown = record
  for (const step of path.split('.')) {
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

/**
 * The values an index of a list holds for a record: every one that stands at a path such as `aliases[].name`, each once.
 *
 * @since 0.1.0
 */
export function keysAt(record: Stored, path: string): readonly Key[] {
  let values: unknown[] = [record]
  for (const step of path.split('.')) {
    const [name = '', list] = step.split('[]')
    values = values
      .map((value) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined,
      )
      .flatMap((value) => (list === undefined ? [value] : Array.isArray(value) ? value : []))
  }
  const keys = values.filter((value) => ['string', 'number', 'boolean'].includes(typeof value)) as Key[]
  return [...new Set(keys)]
}

/**
 * Orders two index values: null first, then flags, numbers, texts; texts by code point, as databases sort bytes.
 *
 * @since 0.1.0
 */
export function compareKeys(a: Key, b: Key): number {
  if (a === b) return 0
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b)
  const [rankA, rankB] = [rank(a), rank(b)]
  if (rankA !== rankB) return rankA - rankB
  return Number(a) - Number(b)
}

function rank(key: Key): number {
  return key === null ? 0 : typeof key === 'string' ? 2 : 1
}

function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const [unitA, unitB] = [a.charCodeAt(i), b.charCodeAt(i)]
    if (unitA === unitB) continue
    const [surrogateA, surrogateB] = [unitA >= 0xd800 && unitA < 0xe000, unitB >= 0xd800 && unitB < 0xe000]
    if (surrogateA !== surrogateB) return surrogateA ? 1 : -1 // beyond the basic plane, so above all of it
    return unitA - unitB
  }
  return a.length - b.length
}

/**
 * Whether a record meets a filter. The reference for what every store must answer: a comparison with an absent field
 * is false, except `eq` and `ne` with null and `ne` with a value.
 *
 * @since 0.1.0
 */
export function meets(record: Stored, filter: Filter): boolean {
  switch (filter.op) {
    case 'and':
      return filter.of.every((each) => meets(record, each))
    case 'or':
      return filter.of.some((each) => meets(record, each))
    case 'not':
      return !meets(record, filter.of)
    case 'in':
      return filter.values.includes(keyAt(record, filter.field))
    case 'has':
      return keysAt(record, filter.field).includes(filter.value)
    default:
      return compares(filter.op, keyAt(record, filter.field), filter.value)
  }
}

function compares(op: Comparison, key: Key, value: Key): boolean {
  if (op === 'eq') return key === value
  if (op === 'ne') return key !== value
  if (key === null || value === null) return false
  if (op === 'prefix') return typeof key === 'string' && key.startsWith(String(value))
  if (op === 'contains') return typeof key === 'string' && key.includes(String(value))
  const order = compareKeys(key, value)
  if (op === 'lt') return order < 0
  if (op === 'lte') return order <= 0
  return op === 'gt' ? order > 0 : order >= 0
}

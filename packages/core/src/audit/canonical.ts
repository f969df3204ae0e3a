import type { Json } from '../values/index.js'
import { fail } from './audit-errors.js'

/**
 * JSON in its one canonical spelling (RFC 8785): keys sorted by UTF-16 code units, no spaces, numbers as ECMAScript
 * prints them. Absent and `undefined` members are the same.
 *
 * @throws `CANONICAL_INVALID` for what JSON does not hold without loss: `NaN`, half a surrogate pair, a `Date`, a
 * function, `undefined` in a list, more than 1,000 levels
 * @example
 * canonicalJson({ b: 1, a: [true, null] }) // '{"a":[true,null],"b":1}'
 * canonicalJson([1e21, -0, 0.000001]) // '[1e+21,0,0.000001]'
 * canonicalJson({ a: Number.NaN }) // CANONICAL_INVALID: what stands at /a has no canonical form: NaN
 * @since 0.1.0
 */
export function canonicalJson(value: Json): string {
  return written(value, '', 0)
}

const deepest = 1000

function written(value: unknown, at: string, depth: number): string {
  switch (typeof value) {
    case 'string':
      return value.isWellFormed() ? JSON.stringify(value) : refuse(at, 'half a surrogate pair')
    case 'number':
      return Number.isFinite(value) ? String(value) : refuse(at, String(value))
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      if (value === null) return 'null'
      if (depth > deepest) return refuse('', `more than ${deepest} levels`)
      return Array.isArray(value) ? list(value, at, depth + 1) : members(value, at, depth + 1)
    default:
      return refuse(at, typeof value)
  }
}

function list(items: readonly unknown[], at: string, depth: number): string {
  let text = '['
  for (let index = 0; index < items.length; index++) {
    text += (index === 0 ? '' : ',') + written(items[index], `${at}/${index}`, depth)
  }
  return `${text}]`
}

function members(value: object, at: string, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return refuse(at, `a ${value.constructor.name}`)
  let text = '{'
  for (const key of Object.keys(value).sort()) {
    const member = (value as Readonly<Record<string, unknown>>)[key]
    if (member === undefined) continue
    text += `${text.length === 1 ? '' : ','}${written(key, at, depth)}:${written(member, `${at}/${key}`, depth)}`
  }
  return `${text}}`
}

function refuse(at: string, what: string): never {
  return fail('CANONICAL_INVALID', { at: at === '' ? 'the top' : at, what })
}

import type { Stored } from '../models/index.js'
import type { FirmId } from '../values/index.js'
import { fail } from './store-errors.js'

/**
 * A record as every store keeps it: its JSON, which reads back as an equal record. Members that are `undefined` are left
 * out, as JSON does.
 *
 * @param firm - whose write this is
 * @throws `RECORD_UNSTORABLE` for what would not read back as it is; `RECORD_OF_OTHER_FIRM`
 * @since 0.1.0
 */
export function documentOf(model: string, record: Stored, firm: FirmId): string {
  const { id, firmId } = record
  if (firmId !== firm) return fail('RECORD_OF_OTHER_FIRM', { model, id, is: firmId, firm })
  const fault = faultIn(record, 0)
  if (fault !== undefined)
    return fail('RECORD_UNSTORABLE', { model, id, at: fault.at.join('.'), what: fault.what })
  return JSON.stringify(record)
}

/**
 * Whether a text can be in a store at all: no database holds NUL or half a surrogate pair.
 *
 * @example
 * isStorable('Größe') // true
 * isStorable('a\0b') // false
 * @since 0.1.0
 */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}

/** Far beyond any record, and within what every database reads. */
const deepest = 100

function faultIn(value: unknown, depth: number): { at: string[]; what: string } | undefined {
  switch (typeof value) {
    case 'string':
      return isStorable(value) ? undefined : { at: [], what: 'text with NUL or half a character' }
    case 'number':
      return Number.isFinite(value) ? undefined : { at: [], what: String(value) }
    case 'boolean':
    case 'undefined':
      return undefined
    case 'object':
      return value === null ? undefined : faultWithin(value, depth)
    default:
      return { at: [], what: `a ${typeof value}` }
  }
}

function faultWithin(value: object, depth: number): { at: string[]; what: string } | undefined {
  if (depth > deepest) return { at: [], what: `more than ${deepest} levels` }
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const fault =
        value[index] === undefined
          ? { at: [], what: 'undefined in a list' }
          : faultIn(value[index], depth + 1)
      if (fault !== undefined) return { at: [String(index), ...fault.at], what: fault.what }
    }
    return undefined
  }
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null)
    return { at: [], what: `a ${value.constructor.name}` }
  for (const [name, member] of Object.entries(value)) {
    const fault = isStorable(name)
      ? faultIn(member, depth + 1)
      : { at: [], what: 'a name with NUL or half a character' }
    if (fault !== undefined) return { at: [name, ...fault.at], what: fault.what }
  }
  return undefined
}

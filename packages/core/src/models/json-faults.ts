import type { Json } from '../values/index.js'
import type { modelErrors } from './model-errors.js'

/** A place in a JSON value that some store or file would not hold. */
interface JsonFault {
  readonly path: readonly PropertyKey[]
  readonly code: keyof typeof modelErrors
  readonly data: Readonly<Record<string, Json>>
}

const deepest = 32
const longest = 1_000_000

/**
 * What keeps a value from travelling as JSON without loss: numbers that have lost digits, texts that are no text,
 * `__proto__`, what is not JSON at all, what is too deep or too long. Cycles end by being too deep.
 *
 * @internal
 */
export function faultsOfJson(value: unknown, path: readonly PropertyKey[] = []): JsonFault[] {
  const fault = (code: keyof typeof modelErrors, data: JsonFault['data'] = {}) => [{ path, code, data }]
  if (value === null || typeof value === 'boolean') return []
  if (typeof value === 'number') {
    const lost = !Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))
    return lost ? fault('NUMBER_UNSAFE') : []
  }
  if (typeof value === 'string') {
    if (value.length > longest) return fault('TEXT_TOO_LONG', { most: longest })
    return value.isWellFormed() && !value.includes('\0') ? [] : fault('TEXT_MALFORMED')
  }
  if (path.length > deepest) return fault('JSON_TOO_DEEP', { most: deepest })
  if (Array.isArray(value)) return value.flatMap((each, index) => faultsOfJson(each, [...path, index]))
  if (!isRecord(value)) return fault('TYPE_WRONG', { expected: 'json' })
  return Object.entries(value).flatMap(([key, each]) => {
    if (key === '__proto__') return [{ path: [...path, key], code: 'KEY_FORBIDDEN' as const, data: {} }]
    if (each === undefined) return []
    return faultsOfJson(each, [...path, key])
  })
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}

/**
 * What travels as JSON without loss.
 *
 * @since 0.1.0
 */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined }

/**
 * Whether two values say the same: members of objects may stand in any order, as some databases give them back, and a member
 * that is `undefined` is one that is not there.
 *
 * @example
 * sameJson({ minor: 5, currency: 'USD' }, { currency: 'USD', minor: 5, note: undefined }) // true
 * sameJson([1, 2], [2, 1]) // false
 * @since 0.1.0
 */
export function sameJson(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  if (Array.isArray(a) !== Array.isArray(b)) return false
  if (Array.isArray(a))
    return a.length === (b as unknown[]).length && a.every((each, at) => sameJson(each, (b as unknown[])[at]))
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>]
  const own = (value: Record<string, unknown>) => Object.keys(value).filter((key) => value[key] !== undefined)
  const keys = own(one)
  return (
    keys.length === own(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameJson(one[key], other[key]))
  )
}

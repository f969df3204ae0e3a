/**
 * Values at dotted paths of JSON objects. Paths are those a mapping declares, never those of a record.
 */
import type { Json } from '@matterkit/core/values'

/** An object of JSON values that is being built. */
export type Draft = Record<string, Json>

/** What stands at a path; nothing where a step of it is missing. */
export function at(value: unknown, path: string): Json | undefined {
  const found = path.split('.').reduce<unknown>((each, step) => {
    const inside = typeof each === 'object' && each !== null && Object.hasOwn(each, step)
    return inside ? (each as Readonly<Record<string, unknown>>)[step] : undefined
  }, value)
  return found as Json | undefined
}

/** Puts a value at a path; a step that is a number makes a list. */
export function put(target: Draft, path: string, value: Json): void {
  const [step = '', ...rest] = path.split('.')
  if (rest.length === 0) {
    target[step] = value
    return
  }
  const held = target[step]
  const next = typeof held === 'object' && held !== null ? held : /^\d+$/.test(rest[0] ?? '') ? [] : {}
  target[step] = next
  put(next as Draft, rest.join('.'), value)
}

/** The first step of a path: the field of the record itself. */
export function rootOf(path: string): string {
  return path.split('.')[0] ?? path
}

/** Those fields of an object that are there. */
export function pick(value: Readonly<Record<string, Json>>, keys: readonly string[]): Draft {
  return Object.fromEntries(
    keys.flatMap((key) => (Object.hasOwn(value, key) ? [[key, value[key] as Json]] : [])),
  )
}

/** Whether two JSON values say the same; the order of keys says nothing. */
export function isSame(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [ours, theirs] = [a as Readonly<Record<string, Json>>, b as Readonly<Record<string, Json>>]
  const keys = Object.keys(ours)
  return (
    keys.length === Object.keys(theirs).length &&
    keys.every((key) => Object.hasOwn(theirs, key) && isSame(ours[key], theirs[key]))
  )
}

import type { Finding } from '@matterkit/core/values'
import { addFault, checkKeys as addUnknownKeys, shown } from '../faults.js'

/**
 * The shape of data that comes from outside, as data: what each key holds, and which may be absent (`?`).
 *
 * @internal
 */
export type Shape =
  | 'text'
  | 'number'
  | 'boolean'
  | readonly string[]
  | { readonly list: Shape }
  | { readonly record: Shape }
  | { readonly anyOf: readonly Shape[] }
  | { readonly keys: Readonly<Record<string, Shape | (() => Shape)>> }

/** Finds everything in a value that is not as its shape has it. @internal */
export function checkShape(faults: Finding[], at: string, value: unknown, shape: Shape): void {
  if (typeof shape === 'string') {
    const wanted = shape === 'text' ? 'string' : shape
    if (typeof value !== wanted || (wanted === 'number' && !Number.isFinite(value)))
      wrong(faults, at, value, shape)
  } else if (isWords(shape)) {
    if (typeof value !== 'string' || !shape.includes(value)) wrong(faults, at, value, shape.join(' or '))
  } else if ('list' in shape) {
    if (!Array.isArray(value)) {
      wrong(faults, at, value, 'a list')
      return
    }
    for (const [index, each] of value.entries()) checkShape(faults, `${at}[${index}]`, each, shape.list)
  } else if ('record' in shape) {
    if (!isObject(value)) {
      wrong(faults, at, value, 'an object')
      return
    }
    for (const [key, each] of Object.entries(value)) checkShape(faults, `${at}.${key}`, each, shape.record)
  } else if ('anyOf' in shape) checkAny(faults, at, value, shape.anyOf)
  else checkKeys(faults, at, value, shape.keys)
}

function checkAny(faults: Finding[], at: string, value: unknown, shapes: readonly Shape[]): void {
  const tries = shapes.map((each) => {
    const own: Finding[] = []
    checkShape(own, at, value, each)
    return own
  })
  const best = tries.toSorted((a, b) => a.length - b.length)[0]
  if (best !== undefined) faults.push(...best)
}

function checkKeys(
  faults: Finding[],
  at: string,
  value: unknown,
  keys: Readonly<Record<string, Shape | (() => Shape)>>,
): void {
  if (!isObject(value)) {
    wrong(faults, at, value, 'an object')
    return
  }
  const known = new Map(Object.entries(keys).map(([key, shape]) => [key.replace('?', ''), { key, shape }]))
  for (const [name, { key, shape }] of known) {
    const own = value[name]
    const where = at === '' ? name : `${at}.${name}`
    if (own === undefined) {
      if (!key.endsWith('?')) wrong(faults, where, own, 'something')
    } else checkShape(faults, where, own, typeof shape === 'function' ? shape() : shape)
  }
  addUnknownKeys(faults, at, value, [...known.keys()])
}

/** Whether a shape is one of several words. @internal */
export function isWords(shape: Shape): shape is readonly string[] {
  return Array.isArray(shape)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function wrong(faults: Finding[], at: string, value: unknown, wanted: string): void {
  const found = value === undefined ? 'nothing' : shown(value)
  addFault(faults, at === '' ? 'it' : at, 'WRONG_KIND', { found, wanted })
}

import type { Json } from '../values/index.js'

/** A JSON pointer (RFC 6901) to a place given as names and indexes. @internal */
export function pointerOf(place: readonly (string | number)[]): string {
  return place.map((name) => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** The names and indexes of a JSON pointer; `undefined` where the text is none. @internal */
export function stepsTo(pointer: string): string[] | undefined {
  if (pointer === '') return []
  if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) return undefined
  return pointer
    .slice(1)
    .split('/')
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** The members of an object that are there. @internal */
export function membersAt(value: object): [string, Json][] {
  return Object.entries(value).filter(([, member]) => member !== undefined)
}

/** What stands at a place; `undefined` where nothing does. @internal */
export function valueAt(value: Json | undefined, [name, ...rest]: readonly string[]): Json | undefined {
  if (name === undefined || typeof value !== 'object' || value === null)
    return name === undefined ? value : undefined
  return Object.hasOwn(value, name)
    ? valueAt((value as Readonly<Record<string, Json>>)[name], rest)
    : undefined
}

/** The same value with something else at a place that is there. @internal */
export function withValueAt(value: Json, [name, ...rest]: readonly string[], now: Json): Json {
  if (name === undefined) return now
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return value
  if (Array.isArray(value)) return value.with(Number(name), withValueAt(value[Number(name)], rest, now))
  const members = membersAt(value)
  return Object.fromEntries(
    members.map(([key, member]) => [key, key === name ? withValueAt(member, rest, now) : member]),
  )
}

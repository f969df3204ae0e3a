import type { FieldUse } from '../compile/field-uses.js'
import type { Format } from '../formats/format.js'

/** What a field holds, as far as its template tells. @since 0.1.0 */
export type InspectedType = NonNullable<Format['type']>

/**
 * How a type is known: by a format that takes nothing else, by what the template compares it with, by standing in a
 * list or a condition, by its name alone, or not at all, in which case it is taken for text.
 *
 * @since 0.1.0
 */
export type TypeBasis = 'format' | 'comparison' | 'use' | 'name' | 'unknown'

/** A type and how it is known. @internal */
export interface Inferred {
  readonly type: InspectedType
  readonly basis: TypeBasis
}

/** The type of a field from everything a template does with it. @internal */
export function inferType(uses: readonly FieldUse[], formats: ReadonlyMap<string, Format>): Inferred {
  if (uses.some(({ kind }) => kind === 'list')) return { type: 'list', basis: 'use' }
  // The first format of a chain gets the value itself; `default` takes anything.
  const written = uses.flatMap(({ formats: names }) => {
    const first = names.find((name) => name !== 'default')
    return first === undefined ? [] : (formats.get(first)?.type ?? [])
  })
  const [format] = written.filter((type) => type !== 'text')
  if (format !== undefined) return { type: format, basis: 'format' }
  const compared = uses.flatMap((use) => use.compared.filter((value) => value !== null))
  const [value] = compared
  if (value !== undefined) return { type: kindOf(value), basis: 'comparison' }
  if (written.length > 0) return { type: 'text', basis: 'format' }
  if (uses.every(({ kind }) => kind === 'condition')) return { type: 'boolean', basis: 'use' }
  const named = nameTells(uses[0]?.path ?? '')
  return named === undefined ? { type: 'text', basis: 'unknown' } : { type: named, basis: 'name' }
}

function kindOf(value: string | number | boolean): InspectedType {
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? 'date' : 'text'
  return typeof value === 'number' ? 'number' : 'boolean'
}

/** What the last word of a name tells: `[Effective Date]`, `signed_on`. */
function nameTells(path: string): InspectedType | undefined {
  const words = (path.split('.').at(-1) ?? '').replaceAll(/([a-z])(?=[A-Z])/g, '$1 ').split(/[\s_-]+/)
  const last = words.at(-1)?.toLowerCase() ?? ''
  if (last === 'date' || (last === 'on' && words.length > 1)) return 'date'
  return undefined
}

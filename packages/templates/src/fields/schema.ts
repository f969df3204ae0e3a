import type { DocumentField, DocumentSchema } from '@matterkit/core/values'

/** What a field stands for. @since 0.1.0 */
export type FieldType = DocumentField

/**
 * The data a template may ask for: fields, groups of fields, and lists, whose one member says what a row has.
 *
 * @since 0.1.0
 */
export type TemplateSchema = DocumentSchema

/** What stands at a path of a schema. @internal */
export type Described = FieldType | TemplateSchema | readonly [TemplateSchema] | undefined

/** Looks a path up, by own members only. @internal */
export function describedAt(schema: TemplateSchema, path: string): Described {
  let at: Described = schema
  for (const name of path.split('.')) {
    if (at === 'any') return at // what it holds is not said
    if (at === 'money' && name === 'minor') return 'number'
    if (at === 'money' && name === 'currency') return 'text'
    if (typeof at !== 'object' || Array.isArray(at) || !Object.hasOwn(at, name)) return undefined
    at = (at as TemplateSchema)[name]
  }
  return at
}

/** Every path of a schema that a tag may name; lists are not entered, groups are named where asked. @internal */
export function pathsOf(schema: TemplateSchema, before = '', groups = false): string[] {
  return Object.entries(schema).flatMap(([name, described]) => {
    const path = before + name
    if (typeof described === 'string' || Array.isArray(described)) return [path]
    return [...(groups ? [path] : []), ...pathsOf(described as TemplateSchema, `${path}.`, groups)]
  })
}

/** A name without case, spaces and marks: `Client Name`, `ClientName` and `client.name` are one. @internal */
export function sameName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** The path nearest to a name, where one is near enough to be meant. @internal */
export function nearest(name: string, paths: readonly string[]): string | undefined {
  const wanted = sameName(name)
  if (wanted.length > 80) return undefined
  const near = paths
    .map((path) => ({ path, distance: editDistance(wanted, sameName(path)) }))
    .sort((a, b) => a.distance - b.distance)[0]
  return near !== undefined && near.distance <= Math.min(2, Math.floor(wanted.length / 4))
    ? near.path
    : undefined
}

/** Insertions, deletions, substitutions, and swaps of neighbours. */
function editDistance(a: string, b: string): number {
  const rows: number[][] = Array.from({ length: a.length + 1 }, (_, i) => [i])
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let j = 0; j <= b.length; j++) (rows[0] as number[])[j] = j
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const swap =
        a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY
      ;(rows[i] as number[])[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same, swap)
    }
  }
  return at(a.length, b.length)
}

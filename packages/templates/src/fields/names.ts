import { type Described, describedAt, nearest, pathsOf, sameName, type TemplateSchema } from './schema.js'

/** Another name of a field, as a template's brackets have it: `{ 'Legal name of the employer': 'employer_name' }`. @since 0.1.0 */
export type Aliases = Readonly<Record<string, string>>

/** The names a tag may use where it stands. @internal */
export interface Names {
  /** Whether a schema says what there is. */
  readonly known: boolean
  readonly scopes: readonly NameScope[]
  readonly aliases: ReadonlyMap<string, string>
  typeOf(path: readonly string[]): Described
}

/** A list's row, or the whole data. @internal */
export interface NameScope {
  readonly schema: TemplateSchema | undefined
  /** The variable of `{for x in xs}`; such a row keeps the names around it. */
  readonly as?: string
}

/** @internal */
export function namesOf(scopes: readonly NameScope[], aliases: ReadonlyMap<string, string>): Names {
  const known = scopes[0]?.schema !== undefined
  return { known, scopes, aliases, typeOf: (path) => typeOf(scopes, path) }
}

/** Aliases by what a bracket says, whatever its case and spaces. @internal */
export function aliasMap(aliases: Aliases = {}): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(aliases).map(([name, path]) => [sameName(name.replace(/^\[|\]$/g, '')), path]),
  )
}

/** Whether a bracket says what an alias was declared for. @internal */
export function isAlias({ aliases }: Names, name: string): boolean {
  const same = sameName(name)
  return same !== '' && aliases.has(same)
}

const specials: ReadonlySet<string> = new Set([
  '@this',
  '@parent',
  '@root',
  '@index',
  '@first',
  '@last',
  '@count',
])

/** The path a name stands for; or that it is `unknown`, or `near` one that is known. @internal */
export function matchName(names: Names, name: string): readonly string[] | 'unknown' | `near ${string}` {
  const path = name.trim().split('.')
  if (specials.has(path[0] ?? '')) return path
  const alias = names.aliases.get(sameName(name))
  if (alias !== undefined) return alias.split('.')
  if (!names.known) return 'unknown'
  const visible = visibleScopes(names.scopes)
  for (const { as, schema } of visible) {
    if (schema === undefined && (as === undefined || as === path[0])) return path // a row of something that is not described
    if (as !== undefined && path[0] === as) {
      if (path.length === 1) return path
      const inside = within(schema, path.slice(1).join('.'))
      if (inside !== undefined) return [as, ...inside]
    } else if (as === undefined) {
      const inside = within(schema, name)
      if (inside !== undefined) return inside
    }
  }
  const inner = names.scopes.at(-1)
  if (names.scopes.length > 1 && inner?.as === undefined) {
    const outer = names.scopes.slice(0, -1)
    if (path[0] === 'this' && path.length === 1) return path
    if (path[0] === 'parent' || path[0] === 'root') {
      const from = path[0] === 'root' ? names.scopes.slice(0, 1) : outer
      const inside = matchName({ ...names, scopes: from }, path.slice(1).join('.'))
      if (typeof inside === 'object') return [path[0], ...inside]
    }
  }
  if (path[0] === 'this') return path
  const all = visible.flatMap(({ schema, as }) => pathsOf(schema ?? {}, as === undefined ? '' : `${as}.`))
  const suggestion = nearest(name, [...all, ...names.aliases.values()])
  return suggestion === undefined ? 'unknown' : `near ${suggestion}`
}

/** The scopes whose names can be used: a row of `{#list}` hides what is around it. */
function visibleScopes(scopes: readonly NameScope[]): NameScope[] {
  const visible: NameScope[] = []
  for (const scope of scopes.toReversed()) {
    visible.push(scope)
    if (scope.as === undefined) break
  }
  return visible
}

function within(schema: TemplateSchema | undefined, name: string): readonly string[] | undefined {
  if (schema === undefined) return undefined
  if (describedAt(schema, name) !== undefined) return name.split('.')
  const wanted = sameName(name)
  if (wanted === '') return undefined
  const same = pathsOf(schema, '', true).filter((path) => sameName(path) === wanted)
  return same.length === 1 ? same[0]?.split('.') : undefined
}

function typeOf(scopes: readonly NameScope[], path: readonly string[]): Described {
  const [first = '', ...rest] = path
  if (first.startsWith('@')) return undefined
  if (scopes.length > 1 && scopes.at(-1)?.as === undefined && (first === 'parent' || first === 'root')) {
    const inner = describedAt(scopes.at(-1)?.schema ?? {}, path.join('.'))
    return inner ?? typeOf(first === 'root' ? scopes.slice(0, 1) : scopes.slice(0, -1), rest)
  }
  for (const { schema, as } of visibleScopes(scopes)) {
    if (schema === undefined) return undefined
    if (as === first) return rest.length === 0 ? schema : describedAt(schema, rest.join('.'))
    if (as === undefined) return describedAt(schema, path.join('.'))
  }
  return undefined
}

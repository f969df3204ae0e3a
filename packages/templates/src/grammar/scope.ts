/** Where names are looked up: a row, what the template named, and what stands around it. @internal */
export interface Scope {
  readonly value: unknown
  readonly parent: Scope | undefined
  /** Variables of `{for x in xs}`; such a row keeps the names around it. */
  readonly named?: string
  readonly index: number
  readonly count: number
}

/**
 * An own property that holds a value. Getters are not run and prototypes not asked, so that nothing of the caller's
 * code runs and no name reaches further than the data.
 *
 * @internal
 */
export function ownValue(from: unknown, name: string): unknown {
  if (typeof from !== 'object' || from === null) return undefined
  if (Array.isArray(from) && !/^\d+$/.test(name)) return name === 'length' ? from.length : undefined
  return Object.getOwnPropertyDescriptor(from, name)?.value
}

/** What a path stands for in a scope; undefined where there is nothing. @internal */
export function valueAt(scope: Scope, names: readonly string[]): unknown {
  const outer = outerScope(scope, names[0] ?? '')
  if (outer !== undefined) return names.length === 1 ? outer.value : valueAt(outer, names.slice(1))
  let [from, at] = startOf(scope, names[0] ?? '')
  for (; at < names.length; at++) from = ownValue(from, names[at] as string)
  return from
}

/** What a written `parent` or `root` means; a row's own member of that name comes first. */
function outerScope(scope: Scope, name: string): Scope | undefined {
  if (name !== 'parent' && name !== 'root') return undefined
  let each = scope
  while (each.named !== undefined) {
    if (each.named === name || each.parent === undefined) return undefined
    each = each.parent
  }
  if (each.parent === undefined || hasOwn(each.value, name)) return undefined
  return name === 'parent' ? each.parent : rootOf(each)
}

function startOf(scope: Scope, name: string): [from: unknown, at: number] {
  if (name.charCodeAt(0) === 64) return special(scope, name)
  for (let each: Scope = scope; ; ) {
    if (each.named === undefined) {
      if (name === 'this') return [hasOwn(each.value, 'this') ? ownValue(each.value, 'this') : each.value, 1]
      return [each.value, 0]
    }
    if (each.named === name) return [each.value, 1]
    if (each.parent === undefined) return [each.value, 0]
    each = each.parent
  }
}

function special(scope: Scope, name: string): [from: unknown, at: number] {
  switch (name) {
    case '@this':
      return [scope.value, 1]
    case '@parent':
      return [scope.parent?.value, 1]
    case '@root':
      return [rootOf(scope).value, 1]
    case '@index':
      return [scope.index + 1, 1]
    case '@first':
      return [scope.index === 0, 1]
    case '@last':
      return [scope.index === scope.count - 1, 1]
    case '@count':
      return [scope.count, 1]
    default:
      return [undefined, 1]
  }
}

function rootOf(scope: Scope): Scope {
  let at = scope
  while (at.parent !== undefined) at = at.parent
  return at
}

function hasOwn(value: unknown, name: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
}

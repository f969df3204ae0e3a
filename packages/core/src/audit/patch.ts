import type { Json } from '../values/index.js'
import { fail } from './audit-errors.js'
import { membersAt, pointerOf, stepsTo } from './pointer.js'

/**
 * A step of a JSON Patch (RFC 6902). `was` is what stood there; the standard has readers ignore what they do not know,
 * so any of them applies the patch, and ours also shows what was before and takes it back. Entries of the first form
 * have no `was`.
 *
 * @since 0.1.0
 */
export type PatchStep =
  | { readonly op: 'add'; readonly path: string; readonly value: Json }
  | { readonly op: 'replace'; readonly path: string; readonly value: Json; readonly was?: Json }
  | { readonly op: 'remove'; readonly path: string; readonly was?: Json }

/**
 * Applies a patch.
 *
 * @param value - what it was made from; `undefined` where there was nothing. It stays as it is
 * @returns what it leads to; `undefined` where it removes the whole
 * @throws `PATCH_INAPPLICABLE` naming the step
 * @example
 * applyPatch([{ op: 'add', path: '/tags/1', value: 'b' }], { tags: ['a', 'c'] }) // { tags: ['a', 'b', 'c'] }
 * applyPatch([{ op: 'remove', path: '/tags' }], {}) // PATCH_INAPPLICABLE: step 1 of the patch, remove /tags, does not apply: there is nothing
 * @since 0.1.0
 */
export function applyPatch(patch: readonly PatchStep[], value: Json | undefined): Json | undefined {
  return patch.reduce<Json | undefined>((result, step, index) => {
    const refuse = (why: string): never =>
      fail('PATCH_INAPPLICABLE', { step: index + 1, op: step.op, path: step.path, why })
    const steps = stepsTo(step.path) ?? refuse('its path is no JSON pointer')
    return placed(result, steps, step, refuse)
  }, value)
}

type Refuse = (why: string) => never

function placed(
  target: Json | undefined,
  [name, ...rest]: readonly string[],
  step: PatchStep,
  refuse: Refuse,
): Json | undefined {
  if (name === undefined) {
    if (step.op !== 'add' && target === undefined) return refuse('there is nothing')
    return step.op === 'remove' ? undefined : step.value
  }
  if (Array.isArray(target)) return inList(target as readonly Json[], name, rest, step, refuse)
  if (typeof target !== 'object' || target === null)
    return refuse(`${pointerOf([name])} is within no object or list`)
  const members = new Map<string, Json>(membersAt(target as Readonly<Record<string, Json>>))
  const now = placed(members.get(name), rest, step, refuse)
  if (now === undefined) members.delete(name)
  else members.set(name, now)
  return Object.fromEntries(members)
}

function inList(
  items: readonly Json[],
  name: string,
  rest: readonly string[],
  step: PatchStep,
  refuse: Refuse,
): Json {
  const most = step.op === 'add' && rest.length === 0 ? items.length : items.length - 1
  const index = name === '-' ? items.length : /^(0|[1-9]\d{0,8})$/.test(name) ? Number(name) : -1
  if (index < 0 || index > most) return refuse(`the list has ${items.length} entries`)
  if (rest.length > 0 || step.op === 'replace') {
    return items.with(index, placed(items[index], rest, step, refuse) as Json)
  }
  return step.op === 'add' ? items.toSpliced(index, 0, step.value) : items.toSpliced(index, 1)
}

/**
 * The patch that takes another back: applied to what that one led to, it gives what it was made from.
 *
 * @throws `PATCH_IRREVERSIBLE` where a step does not say what was there
 * @example
 * inversePatch([{ op: 'replace', path: '/title', value: 'b', was: 'a' }]) // [{ op: 'replace', path: '/title', value: 'a', was: 'b' }]
 * @since 0.1.0
 */
export function inversePatch(patch: readonly PatchStep[]): PatchStep[] {
  return patch
    .map((step, index): PatchStep => {
      const { op, path } = step
      if (op === 'add') return { op: 'remove', path, was: step.value }
      const { was = fail('PATCH_IRREVERSIBLE', { step: index + 1, op, path }) } = step
      return op === 'remove' ? { op: 'add', path, value: was } : { op, path, value: was, was: step.value }
    })
    .reverse()
}

/**
 * A patch in which some of what was and is cannot be read, though it is shown that it changed.
 *
 * @param shown - what to show of a value at a place in the record, given as names and indexes: the value itself, or
 *   something in its stead
 * @since 0.1.0
 */
export function maskPatch(
  patch: readonly PatchStep[],
  shown: (value: Json, place: readonly string[]) => Json,
): PatchStep[] {
  const masked = (value: Json, place: readonly string[]): Json => {
    const now = shown(value, place)
    if (now !== value || typeof value !== 'object' || value === null) return now
    if (Array.isArray(value)) return value.map((item: Json, index) => masked(item, [...place, String(index)]))
    const members = membersAt(value as Readonly<Record<string, Json>>)
    return Object.fromEntries(members.map(([name, member]) => [name, masked(member, [...place, name])]))
  }
  return patch.map((step) => {
    const place = stepsTo(step.path) ?? []
    const value = step.op === 'remove' ? {} : { value: within(step.value, place) }
    const was = step.op === 'add' || step.was === undefined ? {} : { was: within(step.was, place) }
    return { ...step, ...value, ...was } as PatchStep
  })

  /** What hides a record's member hides all that is within it. */
  function within(value: Json, place: readonly string[]): Json {
    for (let depth = 1; depth < place.length; depth++) {
      const above = shown(value, place.slice(0, depth))
      if (above !== value) return above
    }
    return masked(value, place)
  }
}

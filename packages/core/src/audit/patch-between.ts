import type { Json } from '../values/index.js'
import type { PatchStep } from './patch.js'
import { membersAt, pointerOf } from './pointer.js'

type Place = readonly (string | number)[]

/**
 * The patch from one state of a record to the next, down to the member or entry of a list that changed, each with what
 * it was. The fields that every change moves (version, `updatedAt`, `updatedBy`) are left out: the entry has them.
 *
 * A list is compared as a whole: entries that stayed are found again where others came or went before them. Money and
 * times at a place are replaced as one.
 *
 * @param whole - fields that are not looked into: they are replaced as one
 * @example
 * patchBetween({ title: 'a' }, { title: 'b' }) // [{ op: 'replace', path: '/title', value: 'b', was: 'a' }]
 * patchBetween({ tags: ['a', 'c'] }, { tags: ['a', 'b', 'c'] }) // [{ op: 'add', path: '/tags/1', value: 'b' }]
 * @since 0.1.0
 */
export function patchBetween(
  before: Readonly<Record<string, unknown>> | undefined,
  after: Readonly<Record<string, unknown>> | undefined,
  whole: readonly string[] = [],
): PatchStep[] {
  if (after === undefined)
    return before === undefined ? [] : [{ op: 'remove', path: '', was: before as Json }]
  if (before === undefined) return [{ op: 'add', path: '', value: after as Json }]
  const steps: PatchStep[] = []
  memberSteps(before as Members, after as Members, [], { moving, whole }, steps)
  return steps
}

type Members = Readonly<Record<string, Json | undefined>>

/** Members that every change moves, and those that are not looked into. */
interface Special {
  readonly moving: readonly string[]
  readonly whole: readonly string[]
}

const moving = ['version', 'updatedAt', 'updatedBy'] as const
const nothing: Special = { moving: [], whole: [] }

function memberSteps(
  old: Members,
  now: Members,
  at: Place,
  { moving, whole }: Special,
  steps: PatchStep[],
): void {
  for (const name of Object.keys(old)) {
    const [was, is] = [old[name], own(now, name)]
    if (was === undefined || moving.includes(name) || equal(was, is)) continue
    if (is === undefined) steps.push({ op: 'remove', path: pointerOf([...at, name]), was })
    else if (whole.includes(name))
      steps.push({ op: 'replace', path: pointerOf([...at, name]), value: is, was })
    else changeSteps(was, is, [...at, name], steps)
  }
  for (const name of Object.keys(now)) {
    const value = now[name]
    if (value === undefined || own(old, name) !== undefined || moving.includes(name)) continue
    steps.push({ op: 'add', path: pointerOf([...at, name]), value })
  }
}

/** Of two that differ. */
function changeSteps(old: Json, now: Json, at: Place, steps: PatchStep[]): void {
  if (Array.isArray(old) && Array.isArray(now)) {
    listSteps(old as readonly Json[], now as readonly Json[], at, steps)
  } else if (isObject(old) && isObject(now) && !(isOneValue(old) && isOneValue(now))) {
    memberSteps(old, now, at, nothing, steps)
  } else {
    steps.push({ op: 'replace', path: pointerOf(at), value: now, was: old })
  }
}

/** An amount of money and a time at a place are read as one, so they are replaced as one: cents alone tell nobody anything. */
function isOneValue(value: object): boolean {
  const names = membersAt(value).map(([name]) => name)
  return names.length === 2 && oneValues.some((parts) => parts.every((part) => names.includes(part)))
}

const oneValues = [
  ['minor', 'currency'],
  ['local', 'zone'],
] as const

/** Walks along what stayed: what came and went between two of them is paired as far as it goes. */
function listSteps(old: readonly Json[], now: readonly Json[], at: Place, steps: PatchStep[]): void {
  let index = 0 // where the walk stands in the list as it is by then
  const gap = (gone: readonly Json[], come: readonly Json[]) => {
    const pairs = Math.min(gone.length, come.length)
    for (let pair = 0; pair < pairs; pair++)
      entrySteps(gone[pair] as Json, come[pair] as Json, [...at, index++], steps)
    for (const was of gone.slice(pairs)) steps.push({ op: 'remove', path: pointerOf([...at, index]), was })
    for (const value of come.slice(pairs)) steps.push({ op: 'add', path: pointerOf([...at, index++]), value })
  }
  let [from, to] = [0, 0]
  for (const [kept, stays] of keptPairs(old, now)) {
    gap(old.slice(from, kept), now.slice(to, stays))
    index += 1
    from = kept + 1
    to = stays + 1
  }
  gap(old.slice(from), now.slice(to))
}

/** One entry in the place of another: changed where they have a member in common, else another altogether. */
function entrySteps(old: Json, now: Json, at: Place, steps: PatchStep[]): void {
  const isSame =
    isObject(old) && isObject(now) && membersAt(old).some(([name, was]) => equal(was, own(now, name)))
  if (isSame) changeSteps(old, now, at, steps)
  else steps.push({ op: 'replace', path: pointerOf(at), value: now, was: old })
}

/** Comparing every entry with every other is worth it up to so many pairs. */
const mostPairs = 40_000

/** Pairs of equal entries, in order: a longest common subsequence, beyond a common beginning and end only where it is cheap. */
function keptPairs(old: readonly Json[], now: readonly Json[]): (readonly [number, number])[] {
  let head = 0
  while (head < old.length && head < now.length && equal(old[head], now[head])) head++
  let tail = 0
  const most = Math.min(old.length, now.length) - head
  while (tail < most && equal(old[old.length - 1 - tail], now[now.length - 1 - tail])) tail++
  const [rows, columns] = [old.length - head - tail, now.length - head - tail]
  const middle =
    rows * columns > mostPairs
      ? []
      : longestCommon(old.slice(head, head + rows), now.slice(head, head + columns))
  return [
    ...Array.from({ length: head }, (_, index) => [index, index] as const),
    ...middle.map(([row, column]) => [row + head, column + head] as const),
    ...Array.from(
      { length: tail },
      (_, index) => [old.length - tail + index, now.length - tail + index] as const,
    ),
  ]
}

function longestCommon(old: readonly Json[], now: readonly Json[]): (readonly [number, number])[] {
  const width = now.length + 1
  const lengths = new Uint32Array((old.length + 1) * width) // of what is common from a row and column on
  const same = old.map((was) => now.map((is) => equal(was, is)))
  for (let row = old.length - 1; row >= 0; row--) {
    for (let column = now.length - 1; column >= 0; column--) {
      const at = row * width + column
      lengths[at] = same[row]?.[column]
        ? 1 + (lengths[at + width + 1] ?? 0)
        : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0)
    }
  }
  const pairs: (readonly [number, number])[] = []
  for (let row = 0, column = 0; row < old.length && column < now.length; ) {
    const at = row * width + column
    if (same[row]?.[column]) pairs.push([row++, column++])
    else if ((lengths[at + width] ?? 0) >= (lengths[at + 1] ?? 0)) row++
    else column++
  }
  return pairs
}

function equal(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => equal(item, b[index]))
    )
  }
  const [left, right] = [a as Members, b as Members]
  return (
    Object.keys(left).every((name) => equal(left[name], own(right, name))) &&
    Object.keys(right).every((name) => right[name] === undefined || own(left, name) !== undefined)
  )
}

function own(value: object, name: string): Json | undefined {
  return Object.hasOwn(value, name) ? (value as Readonly<Record<string, Json>>)[name] : undefined
}

function isObject(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

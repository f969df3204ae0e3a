import type { Json } from '../values/index.js'
import type { JournalEntry } from './journal.js'
import { applyPatch, type PatchStep } from './patch.js'
import { pointerOf, stepsTo, valueAt, withValueAt } from './pointer.js'

/** Stands where a value was erased: itself, and nothing that equals it. @internal */
export const erased: Json = Object.freeze({ erased: true })

/** One field of a record before and after an entry. @internal */
export interface ReadChange {
  /** From the record on: `['nameParts', 'family']`. */
  readonly place: readonly string[]
  /** `undefined` where there was nothing; `unknown` where the entry does not say and no earlier one does. */
  readonly before: Json | undefined
  readonly after: Json | undefined
  readonly unknown: boolean
}

const headers = new Set([
  ...['id', 'firmId', 'version', 'schemaVersion', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy'],
])

/**
 * Reads what entries changed, oldest first. What an entry of the first form does not say (what was there) is taken from
 * the entries of the record that came before, as far as they are given.
 *
 * @internal
 */
export function changesReader(): (entry: JournalEntry) => readonly ReadChange[] {
  const records = new Map<string, Json | undefined>()
  return (entry) => {
    const key = `${entry.model} ${entry.recordId}`
    const before = records.get(key)
    const patch = withErased(entry)
    if (patch.length > 0) records.set(key, after(patch, before))
    return patch.flatMap((step) => changesOf(step, before))
  }
}

/** What follows, where what came before is known; what was lost on the way is not guessed. */
function after(patch: readonly PatchStep[], before: Json | undefined): Json | undefined {
  try {
    return before === undefined && patch[0]?.path !== '' ? undefined : applyPatch(patch, before)
  } catch {
    return undefined
  }
}

function withErased({ patch, encrypted = [] }: JournalEntry): readonly PatchStep[] {
  const places = encrypted.flatMap(({ at }) => at.map((pointer) => stepsTo(pointer) ?? []))
  return places.reduce<Json>(
    (rest, place) => withValueAt(rest, place, erased),
    patch as unknown as Json,
  ) as unknown as readonly PatchStep[]
}

function changesOf(step: PatchStep, record: Json | undefined): ReadChange[] {
  const place = stepsTo(step.path) ?? []
  const now = step.op === 'remove' ? undefined : step.value
  const known = step.op === 'add' || step.was !== undefined
  const was = step.op === 'add' ? undefined : (step.was ?? valueAt(record, place))
  if (place.length > 0) return [{ place, before: was, after: now, unknown: !known && was === undefined }]
  const whole = now ?? was ?? {}
  return Object.entries(whole as Readonly<Record<string, Json>>)
    .filter(([field, value]) => !headers.has(field) && !isEmpty(value))
    .map(([field, value]) => ({
      ...{ place: [field], unknown: false },
      ...(now === undefined ? { before: value, after: undefined } : { before: undefined, after: value }),
    }))
}

function isEmpty(value: Json): boolean {
  return value === erased
    ? false
    : typeof value === 'object' && value !== null && Object.keys(value).length === 0
}

/** @internal */
export function pathOf({ place }: ReadChange): string {
  return pointerOf(place)
}

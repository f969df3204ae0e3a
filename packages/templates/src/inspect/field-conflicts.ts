import type { Finding } from '@matterkit/core/values'
import type { FieldUse } from '../compile/field-uses.js'
import { fault } from '../errors.js'
import type { Format } from '../formats/format.js'

/** The types of values that have no members a template could name. */
const single: ReadonlySet<Format['type']> = new Set(['text', 'number', 'boolean', 'date'])

/** Names that a template writes or compares as one value, and reads members of. @internal */
export function fieldConflicts(
  uses: ReadonlyMap<string, readonly FieldUse[]>,
  formats: ReadonlyMap<string, Format>,
): Finding[] {
  const members = new Map<string, Set<string>>()
  for (const path of uses.keys())
    for (let at = path.indexOf('.'); at !== -1; at = path.indexOf('.', at + 1)) {
      const group = path.slice(0, at)
      members.set(group, (members.get(group) ?? new Set()).add(path))
    }
  return [...uses].flatMap(([path, all]): Finding[] => {
    const named = members.get(path)
    const one = all.find((use) => isSingle(use, formats))
    if (named === undefined || one === undefined) return []
    const at = `${one.part}, paragraph ${one.paragraph}`
    return [fault(at, 'FIELD_CONFLICT', { path, members: [...named] }, 'warning')]
  })
}

/** Whether a use takes a value for one that has no members. */
function isSingle(
  { kind, formats: names, compared }: FieldUse,
  formats: ReadonlyMap<string, Format>,
): boolean {
  if (compared.some((value) => value !== null)) return true
  if (kind !== 'text') return false
  const first = names.find((name) => name !== 'default')
  return first === undefined || single.has(formats.get(first)?.type)
}

import type { Json } from '../values/index.js'
import type { PatchStep } from './patch.js'
import type { PersonalFields } from './personal-fields.js'
import { stepsTo } from './pointer.js'

/** A value within a patch, and whose it is. @since 0.1.0 */
export interface PersonalPlace {
  readonly subject: string
  /** From the patch on: the step's index, `value` or `was`, and the way within. */
  readonly at: readonly (string | number)[]
}

type Values = Readonly<Record<string, Json | undefined>>

/**
 * Where a patch holds personal data.
 *
 * @param before - the record as it was, which says whose what was is; `after` says so of what is
 * @internal
 */
export function personalPlaces(
  rules: readonly PersonalFields[],
  model: string,
  patch: readonly PatchStep[],
  { before, after }: { readonly before: object | undefined; readonly after: object | undefined },
): PersonalPlace[] {
  const own = rules.filter((rule) => rule.model === model)
  if (own.length === 0) return []
  return patch.flatMap((step, index) => {
    const [field] = stepsTo(step.path) ?? []
    return sidesOf(step).flatMap(([side, value]) => {
      const record = ((side === 'was' ? before : after) ?? after ?? before ?? {}) as Values
      const at = [index, side]
      const members =
        field === undefined ? Object.entries((value ?? {}) as Values) : [[field, value] as const]
      return members.flatMap(([name, member]) => {
        const within = field === undefined ? [...at, name] : at
        return own.flatMap((rule) => placesOf(rule, model, name, member, record, within))
      })
    })
  })
}

function sidesOf(step: PatchStep): ['value' | 'was', Json][] {
  const sides: ['value' | 'was', Json][] = step.op === 'remove' ? [] : [['value', step.value]]
  if (step.op !== 'add' && step.was !== undefined) sides.push(['was', step.was])
  return sides
}

function placesOf(
  rule: PersonalFields,
  model: string,
  name: string,
  value: Json | undefined,
  record: Values,
  at: readonly (string | number)[],
): PersonalPlace[] {
  const { list, fields } = rule
  if (list === undefined) {
    const subject = subjectOf(rule, record, model, record)
    return fields.includes(name) && !isEmpty(value) && subject !== undefined ? [{ subject, at }] : []
  }
  if (list !== name || !Array.isArray(value)) return []
  return value.flatMap((entry: Values, index) => {
    const subject = subjectOf(rule, entry ?? {}, model, record)
    const held = fields.filter((field) => !isEmpty(entry?.[field]))
    return subject === undefined ? [] : held.map((field) => ({ subject, at: [...at, index, field] }))
  })
}

function subjectOf(
  { of, orRecord = of === undefined }: PersonalFields,
  holder: Values,
  model: string,
  record: Values,
): string | undefined {
  const contact = of === undefined ? undefined : holder[of]
  if (typeof contact === 'string') return `contact:${contact}`
  return orRecord ? `${model}:${record.id}` : undefined
}

/** What is empty tells nothing of anyone. */
function isEmpty(value: Json | undefined): boolean {
  return (
    value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0)
  )
}

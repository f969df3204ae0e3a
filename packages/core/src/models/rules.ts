import type * as z from 'zod'
import type { Finding, Json } from '../values/index.js'
import type { modelErrors } from './model-errors.js'

type Fault = Finding<keyof typeof modelErrors>

/**
 * What some fields of a record must be to each other. It is asked only where each of them is right by itself.
 *
 * @since 0.1.0
 */
export interface Rule<T = object> {
  readonly of: readonly (keyof T & string)[]
  check(record: T): readonly Finding[]
  /**
   * The same as JSON Schema says it of the whole record, where it can.
   *
   * @param of - the JSON Schema of a part that the rule knows by its own schema
   */
  schema?(of: (part: z.ZodType) => JsonSchema): JsonSchema
}

/** A JSON Schema, draft 2020-12. @since 0.1.0 */
export type JsonSchema = Readonly<Record<string, Json>>

/**
 * Two dates or instants, where both are there, stand in order.
 *
 * @example
 * inOrder('from', 'to').check({ from: '2026-02-01', to: '2026-01-01' })[0]?.at // 'to'
 * @since 0.1.0
 */
export function inOrder<First extends string, Last extends string>(
  first: First,
  last: Last,
): Rule<{ readonly [K in First | Last]?: unknown }> {
  return {
    of: [first, last],
    check: ({ [first]: one, [last]: other }: Record<string, unknown>) =>
      typeof one === 'string' && typeof other === 'string' && other < one && !one.startsWith(other)
        ? [fault('ORDER_WRONG', last, { first, last })]
        : [],
  }
}

/** One field only goes with another. @since 0.1.0 */
export function together<Field extends string, Other extends string>(
  field: Field,
  other: Other,
): Rule<{ readonly [K in Field | Other]?: unknown }> {
  return {
    of: [field, other],
    check: (record: Record<string, unknown>) =>
      record[field] !== undefined && record[other] === undefined
        ? [fault('NEEDS_OTHER', field, { other })]
        : [],
    schema: () => ({ dependentRequired: { [field]: [other] } }),
  }
}

/** Exactly one of two fields is there. @since 0.1.0 */
export function eitherOr<One extends string, Other extends string>(
  one: One,
  other: Other,
): Rule<{ readonly [K in One | Other]?: unknown }> {
  return {
    of: [one, other],
    check: (record: Record<string, unknown>) => {
      if (record[one] === undefined && record[other] === undefined)
        return [fault('ONE_REQUIRED', one, { one, other })]
      const both = record[one] !== undefined && record[other] !== undefined
      return both ? [fault('EXCLUDES_OTHER', one, { other })] : []
    },
    schema: () => ({ oneOf: [{ required: [one] }, { required: [other] }] }),
  }
}

function fault(code: keyof typeof modelErrors, at: string, data: Fault['data']): Fault {
  return { code, severity: 'error', at, data }
}

/** Where a field has one of some values, something is asked of the record; as JSON Schema says it. @internal */
export function whereIs(field: string, values: readonly string[], asked: JsonSchema): JsonSchema {
  return { anyOf: [{ not: { properties: { [field]: { enum: values } }, required: [field] } }, asked] }
}

/** What the rules find in a record, those left out whose fields are at fault already. @internal */
export function faultsOfRules<T>(
  rules: readonly Rule<T>[],
  input: unknown,
  faults: readonly Finding[],
): Finding[] {
  if (rules.length === 0) return []
  if (typeof input !== 'object' || input === null || faults.some(({ at }) => at === '')) return []
  const wrong = new Set(faults.map(({ at }) => /^[^.[]*/.exec(at)?.[0]))
  return rules
    .filter(({ of }) => !of.some((field) => wrong.has(field)))
    .flatMap((rule) => rule.check(input as T))
}

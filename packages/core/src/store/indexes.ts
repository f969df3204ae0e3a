import * as z from 'zod'
import type { Model } from '../models/index.js'
import { schemasAt } from './field-schemas.js'
import { fail } from './store-errors.js'

/**
 * An index as a store keeps it: the field, dotted where nested, and what its values are. A field that ends in `[]` or
 * has it within (`tags[]`, `aliases[].name`) is a list, of which every entry is found.
 *
 * @since 0.1.0
 */
export interface Index {
  readonly field: string
  readonly type: KeyType
}

/** What the values of an index are. @since 0.1.0 */
export type KeyType = 'text' | 'number' | 'flag'

/**
 * The indexes a model declares, each with what its values are, as its schema says.
 *
 * @throws `INDEX_INVALID` for a field that is not there, or is neither text, number nor flag
 * @example
 * indexesOf(matters).find((index) => index.field === 'court.caseNumber') // { field: 'court.caseNumber', type: 'text' }
 * @since 0.1.0
 */
export function indexesOf(model: Model): readonly Index[] {
  return model.indexes.map((field) => ({ field, type: typeOf(model, field) }))
}

/** Whether an index is of a list. @since 0.1.0 */
export function isList(field: string): boolean {
  return field.includes('[]')
}

function typeOf(model: Model, field: string): KeyType {
  const [type] = schemasAt(model, field).flatMap((schema) => keyTypeOf(schema) ?? [])
  return type ?? fail('INDEX_INVALID', { model: model.name, field })
}

/** What a value of a schema of one form is as a key; nothing where it is none. @internal */
export function keyTypeOf(schema: z.ZodType): KeyType | undefined {
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat || schema instanceof z.ZodEnum)
    return 'text'
  if (schema instanceof z.ZodTemplateLiteral) return 'text'
  if (schema instanceof z.ZodLiteral)
    return typeof schema.value === 'string' ? 'text' : typeof schema.value === 'number' ? 'number' : 'flag'
  if (schema instanceof z.ZodNumber || schema instanceof z.ZodNumberFormat) return 'number'
  return schema instanceof z.ZodBoolean ? 'flag' : undefined
}

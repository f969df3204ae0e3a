import * as z from 'zod'
import type { Model } from '../models/index.js'
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
  if (field === 'state' && model.machine !== undefined) return 'text'
  const header = headers[field]
  if (header !== undefined) return header
  let at: z.ZodType | undefined = z.strictObject(model.fields)
  for (const step of field.split('.')) {
    const [name = '', list] = step.split('[]')
    at = at === undefined ? undefined : memberOf(at, name)
    if (list !== undefined) at = at === undefined ? undefined : entryOf(at)
  }
  const type = at === undefined ? undefined : keyTypeOf(at)
  return type ?? fail('INDEX_INVALID', { model: model.name, field })
}

/** The fields of every record that a model may be found by as well. */
const headers: Readonly<Record<string, KeyType>> = {
  version: 'number',
  createdAt: 'text',
  createdBy: 'text',
  updatedAt: 'text',
  updatedBy: 'text',
}

function bare(schema: z.ZodType): z.ZodType {
  let at = schema
  while (
    at instanceof z.ZodExactOptional ||
    at instanceof z.ZodOptional ||
    at instanceof z.ZodNullable ||
    at instanceof z.ZodDefault
  ) {
    at = at.unwrap() as z.ZodType
  }
  return at
}

function memberOf(schema: z.ZodType, name: string): z.ZodType | undefined {
  const at = bare(schema)
  if (at instanceof z.ZodObject) return at.shape[name] as z.ZodType | undefined
  return at instanceof z.ZodUnion
    ? first(at.options as readonly z.ZodType[], (option) => memberOf(option, name))
    : undefined
}

function entryOf(schema: z.ZodType): z.ZodType | undefined {
  const at = bare(schema)
  return at instanceof z.ZodArray ? (at.element as z.ZodType) : undefined
}

function keyTypeOf(schema: z.ZodType): KeyType | undefined {
  const at = bare(schema)
  if (at instanceof z.ZodString || at instanceof z.ZodStringFormat || at instanceof z.ZodEnum) return 'text'
  if (at instanceof z.ZodTemplateLiteral) return 'text'
  if (at instanceof z.ZodLiteral)
    return typeof at.value === 'string' ? 'text' : typeof at.value === 'number' ? 'number' : 'flag'
  if (at instanceof z.ZodNumber || at instanceof z.ZodNumberFormat) return 'number'
  if (at instanceof z.ZodBoolean) return 'flag'
  return at instanceof z.ZodUnion ? first(at.options as readonly z.ZodType[], keyTypeOf) : undefined
}

function first<Result>(
  schemas: readonly z.ZodType[],
  find: (schema: z.ZodType) => Result | undefined,
): Result | undefined {
  for (const schema of schemas) {
    const found = find(schema)
    if (found !== undefined) return found
  }
  return undefined
}

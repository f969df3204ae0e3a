import * as z from 'zod'
import type { Model } from './model.js'
import type { JsonSchema } from './rules.js'

/**
 * A model's drafts as JSON Schema (draft 2020-12), for forms, tools and other languages: what may be left out is not
 * required, nothing else may be given, and what fields must be to each other stands under `allOf`. What it cannot say
 * (that a day exists, that a currency is one, that one day is not before another) the model's `parse` still checks.
 *
 * @example
 * jsonSchemaOf(parties).required // ['matterId', 'contactId', 'role', 'side']
 * @since 0.1.0
 */
export function jsonSchemaOf(model: Model): JsonSchema {
  const fields = Object.fromEntries(
    Object.entries(model.fields).map(([key, field]) => [
      key,
      mayBeLeftOut(key, field) ? field.optional() : field,
    ]),
  )
  const rules = model.ruleSchemas(plainSchema)
  return {
    ...plainSchema(z.strictObject(fields).meta({ title: model.name })),
    ...(rules.length === 0 ? {} : { allOf: rules }),
  }
}

function plainSchema(part: z.ZodType): JsonSchema {
  return JSON.parse(JSON.stringify(z.toJSONSchema(part, { io: 'input' }))) as JsonSchema
}

function mayBeLeftOut(key: string, field: z.ZodType): boolean {
  return key === 'ext' || field instanceof z.ZodArray || field instanceof z.ZodBoolean
}

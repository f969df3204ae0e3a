import * as z from 'zod'
import type { Json } from '../values/index.js'
import type { Model } from './model.js'

/**
 * A model's drafts as JSON Schema (draft 2020-12), for forms, tools and other languages: what may be left out is not
 * required, and nothing else may be given. What it cannot say (that a day exists, that a currency is one) the
 * model's `parse` still checks.
 *
 * @example
 * jsonSchemaOf(parties).required // ['matterId', 'contactId', 'role', 'side']
 * @since 0.1.0
 */
export function jsonSchemaOf(model: Model): Readonly<Record<string, Json>> {
  const fields = Object.fromEntries(
    Object.entries(model.fields).map(([key, field]) => [
      key,
      mayBeLeftOut(key, field) ? field.optional() : field,
    ]),
  )
  const schema = z.toJSONSchema(z.strictObject(fields).meta({ title: model.name }), { io: 'input' })
  return JSON.parse(JSON.stringify(schema)) as Readonly<Record<string, Json>>
}

function mayBeLeftOut(key: string, field: z.ZodType): boolean {
  return key === 'ext' || field instanceof z.ZodArray || field instanceof z.ZodBoolean
}

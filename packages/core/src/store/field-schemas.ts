import * as z from 'zod'
import { type Model, moment } from '../models/index.js'

/**
 * The schemas of what an index holds, one for each form that a record may have there: none where the model declares no
 * such field. An entry's, where it is an index of a list.
 *
 * @internal
 */
export function schemasAt(model: Model, field: string): readonly z.ZodType[] {
  if (field === 'state' && model.machine !== undefined) return [stateOf(model.machine.states)]
  const header = headers[field]
  if (header !== undefined) return [header]
  let at: readonly z.ZodType[] = [z.strictObject(model.fields)]
  for (const step of field.split('.')) {
    const [name = '', list] = step.split('[]')
    at = at.flatMap((schema) => membersOf(schema, name))
    if (list !== undefined) at = at.flatMap(entriesOf)
  }
  return at.flatMap(formsOf)
}

/** The fields of every record that a model may be found by as well. */
const headers: Readonly<Record<string, z.ZodType>> = {
  id: z.string(),
  version: z.int(),
  createdAt: moment(),
  createdBy: z.string(),
  updatedAt: moment(),
  updatedBy: z.string(),
}

/** A state of the machine, or one that a plugin adds: the model in hand may be the one without it. */
function stateOf(states: readonly string[]): z.ZodType {
  return z.string().refine((state) => states.includes(state) || state.includes('/'), {
    params: { code: 'CHOICE_UNKNOWN', data: { choices: states } },
  })
}

/** A schema as it is where there is something, one for each of its forms. */
function formsOf(schema: z.ZodType): readonly z.ZodType[] {
  let at = schema
  while (
    at instanceof z.ZodExactOptional ||
    at instanceof z.ZodOptional ||
    at instanceof z.ZodNullable ||
    at instanceof z.ZodDefault
  ) {
    at = at.unwrap() as z.ZodType
  }
  return at instanceof z.ZodUnion ? (at.options as readonly z.ZodType[]).flatMap(formsOf) : [at]
}

function membersOf(schema: z.ZodType, name: string): readonly z.ZodType[] {
  return formsOf(schema).flatMap((form) => {
    const member = form instanceof z.ZodObject ? (form.shape[name] as z.ZodType | undefined) : undefined
    return member === undefined ? [] : [member]
  })
}

function entriesOf(schema: z.ZodType): readonly z.ZodType[] {
  return formsOf(schema).flatMap((form) => (form instanceof z.ZodArray ? [form.element as z.ZodType] : []))
}

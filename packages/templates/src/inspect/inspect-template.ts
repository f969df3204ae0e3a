import type { Finding } from '@matterkit/core/values'
import type { FieldUse } from '../compile/field-uses.js'
import type { Template } from '../compile/template.js'
import type { TemplateSchema } from '../fields/schema.js'
import { dataTree, schemaOfTree } from './data-tree.js'
import { fieldConflicts } from './field-conflicts.js'
import { type InspectedType, inferType, type TypeBasis } from './infer-type.js'
import { type JsonSchema, jsonSchemaOf } from './json-schema.js'
import { type Question, questionsOf } from './questions.js'
import { zodSourceOf } from './zod-source.js'

/** Where a field stands. @since 0.1.0 */
export interface FieldPlace {
  /** `document`, `header1`, `footnotes` … */
  readonly part: string
  /** From 1, counted within the part. */
  readonly paragraph: number
  readonly heading?: string
  /** The text around it. */
  readonly near: string
  /** The formats it is put through there. */
  readonly formats: readonly string[]
}

/** A field and all that its template tells of it. @since 0.1.0 */
export interface InspectedField {
  /** As the data has it: `client.name`, `lines[].amount`. */
  readonly path: string
  readonly type: InspectedType
  readonly basis: TypeBasis
  /** Whether a document cannot be made without it: it stands somewhere under no condition and has no default. */
  readonly required: boolean
  /** The conditions it stands under, where it stands under one everywhere. */
  readonly when: readonly string[]
  /** The texts it is compared with. Others may be possible. */
  readonly choices: readonly string[]
  readonly places: readonly FieldPlace[]
}

/** What a template asks for. @since 0.1.0 */
export interface Inspection {
  /** In reading order. */
  readonly fields: readonly InspectedField[]
  /** For `compileTemplate`, once a person has looked at the guesses. */
  readonly schema: TemplateSchema
  /** JSON Schema, draft 2020-12, of the data a render takes. */
  readonly jsonSchema: JsonSchema
  /** The same as a TypeScript module for zod 4. */
  readonly zodSource: string
  /** Names that are used in two ways no data can fit: `{court}` and `{court.division}` (`FIELD_CONFLICT`). */
  readonly findings: readonly Finding[]
  /** What to ask a person, in reading order; each is a reason, so that its words can be changed. */
  readonly questions: readonly Question[]
}

/**
 * Says what a template asks for, without any data: its fields with their types as far as formats, comparisons and uses
 * tell, a schema in three forms, and the questions of an interview. What is only guessed says so by its `basis`.
 *
 * @example
 * import { readFileSync } from 'node:fs'
 *
 * export function interview(file: string): string[] {
 *   const { questions } = inspectTemplate(compileTemplate(readFileSync(file)))
 *   return questions.map((each) => explain(each, templateMessages)) // What is the client name?
 * }
 * @since 0.1.0
 */
export function inspectTemplate(template: Template): Inspection {
  const { uses, formats } = template.opened
  const byPath = new Map<string, FieldUse[]>()
  for (const use of uses) {
    const path = (use.list === undefined ? '' : `${use.list}[].`) + use.path
    const before = byPath.get(path)
    if (before === undefined) byPath.set(path, [use])
    else before.push(use)
  }
  const fields = [...byPath].map(([path, all]): InspectedField => {
    const { type, basis } = inferType(all, formats)
    const always = all.some(({ under }) => under.length === 0)
    return {
      path,
      type,
      basis,
      required: all.some(
        ({ under, formats: names, kind }) =>
          under.length === 0 && kind !== 'condition' && !names.includes('default'),
      ),
      when: always ? [] : [...new Set(all.map(({ under }) => under.join(' and ')))],
      choices: [
        ...new Set(all.flatMap(({ compared }) => compared.filter((each) => typeof each === 'string'))),
      ],
      places: all.map(placeOf),
    }
  })
  const tree = dataTree(fields)
  return {
    fields,
    schema: schemaOfTree(tree),
    jsonSchema: jsonSchemaOf(tree),
    zodSource: zodSourceOf(tree),
    findings: fieldConflicts(byPath, formats),
    questions: questionsOf(fields),
  }
}

function placeOf({ part, paragraph, heading, near, formats }: FieldUse): FieldPlace {
  return { part, paragraph, near, formats, ...(heading === undefined ? {} : { heading }) }
}

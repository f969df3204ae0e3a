/** Writes `docs/models.md` from the models themselves: every record's fields, how it is found, and how its state moves. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  amount,
  code,
  coreModels,
  country,
  currency,
  decimal,
  drawMachine,
  identifier,
  jsonSchemaOf,
  type Model,
  partialDay,
  personName,
  postalAddress,
  reason,
  sha256Text,
  telephone,
  wallClock,
} from '@matterkit/core/models'
import * as z from 'zod'

interface Schema {
  readonly type?: string
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly pattern?: string
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>
}

const schemaOf = (type: z.ZodType) => z.toJSONSchema(type, { io: 'input' }) as unknown as Schema

/** Shapes that many records have, told once. */
const shapes: readonly (readonly [name: string, says: string, schema: Schema])[] = [
  ['code', 'A code of a scheme, with the text it was read from.', schemaOf(code())],
  ['amount', 'Money in minor units of a currency.', schemaOf(amount())],
  ['wall-time', 'A time on the clock of a place.', schemaOf(wallClock())],
  ['person-name', 'A person’s name in parts.', schemaOf(personName())],
  ['postal-address', 'Where mail goes.', schemaOf(postalAddress())],
  ['phone', 'A telephone number.', schemaOf(telephone())],
  ['identifier', 'What a register or an authority calls someone.', schemaOf(identifier())],
  ['reason', 'Why something is as it is.', schemaOf(reason())],
]

/** Texts of one form, by the pattern that says it. */
const forms = new Map(
  (
    [
      ['year, month or day', partialDay()],
      ['country', country()],
      ['currency', currency()],
      ['exact number', decimal()],
      ['SHA-256', sha256Text()],
    ] as const
  ).map(([name, type]) => [schemaOf(type).pattern, name]),
)

/** The page, the same for the same models. */
export function modelsPage(): string {
  const entries = Object.entries(coreModels) as [string, Model][]
  return [
    '# The records of a firm',
    '',
    'Written by `npm run models-page` from the models; the test of this page fails where it is behind them. A session has each',
    'under its key: `desk.matters`. Beside what is listed every record has `id`, `firmId`, `version`, `schemaVersion`, `createdAt`,',
    '`createdBy`, `updatedAt`, `updatedBy`, `ext` and `externalIds`. A star marks what a draft must have, within a part what the',
    'part must have; `[]` marks the entries of a list.',
    '',
    entries.map(([key, { name }]) => `[${key}](#${name})`).join(' · '),
    '',
    ...entries.map(([key, model]) => section(key, model)),
    '# Shapes that recur',
    '',
    ...shapes.map(([name, says, { properties = {}, required = [] }]) =>
      [`## ${name}`, '', says, '', ...table(rows(properties, required)), ''].join('\n'),
    ),
  ].join('\n')
}

function section(key: string, model: Model): string {
  const { properties = {}, required = [], allOf = [] } = jsonSchemaOf(model) as unknown as Schema
  const { ext: _, externalIds: __, ...own } = properties
  const rules = allOf.flatMap(ruleText)
  return [
    `## ${model.name}`,
    '',
    `\`desk.${key}\`, ids \`${model.prefix}_…\`, found by ${model.indexes.map((index) => `\`${index}\``).join(', ') || 'its id'}.`,
    '',
    ...table(rows(own, required)),
    '',
    ...longChoices(own),
    ...(rules.length === 0 ? [] : [`${rules.join(' ')}`, '']),
    ...(model.machine === undefined ? [] : ['```mermaid', drawMachine(model.machine), '```', '']),
  ].join('\n')
}

type Row = readonly [field: string, holds: string]

/** A table as the formatter of this repository writes it. */
function table(all: readonly Row[]): string[] {
  const lines: readonly Row[] = [['field', 'what it holds'], ...all]
  const [first, second] = [0, 1].map((column) => Math.max(...lines.map((row) => row[column as 0].length)))
  const line = ([field, holds]: Row) => `| ${field.padEnd(first ?? 0)} | ${holds.padEnd(second ?? 0)} |`
  const [head = '', ...rest] = lines.map(line)
  return [head, line(['-'.repeat(first ?? 0), '-'.repeat(second ?? 0)]), ...rest]
}

/** Choices too many for a cell, below the table. */
function longChoices(properties: Readonly<Record<string, Schema>>): string[] {
  return Object.entries(properties).flatMap(([field, schema]) =>
    isLong(schema) ? [`\`${field}\`: ${choices(schema)}.`, ''] : [],
  )
}

function isLong({ enum: all = [] }: Schema): boolean {
  return all.length > 20
}

function choices({ enum: all = [] }: Schema): string {
  return all.map((each) => `\`${String(each)}\``).join(' ')
}

/** A row for each field, and for each field of a part that only this record has. */
function rows(
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[],
  within: string = '',
): Row[] {
  return Object.entries(properties).flatMap(([field, schema]): Row[] => {
    const part = partOf(schema)
    const path = `${within}${field}`
    const row: Row = [`\`${path}\`${required.includes(field) ? ' \\*' : ''}`, typeText(schema)]
    if (part?.properties === undefined) return [row]
    const inner = `${path}${schema.type === 'array' ? '[]' : ''}.`
    return [row, ...rows(part.properties, part.required ?? [], inner)]
  })
}

/** The part that a field or the entries of a list are, where its shape does not recur. */
function partOf(schema: Schema): Schema | undefined {
  if (schema.type === 'array') return partOf(schema.items ?? {})
  return schema.properties === undefined || shapeOf(schema) !== undefined ? undefined : schema
}

function shapeOf({ properties = {} }: Schema): string | undefined {
  const keys = Object.keys(properties)
  const known = shapes.find(([, , shape]) => {
    const all = Object.keys(shape.properties ?? {})
    return all.every((key) => keys.includes(key)) && keys.every((key) => all.includes(key) || key === 'kind')
  })
  if (known === undefined) return undefined
  const [name, , shape] = known
  const kind = shape.properties?.kind === undefined ? properties.kind : undefined
  return `[${name}](#${name})${kind === undefined ? '' : `, \`kind\`: ${typeText(kind)}`}`
}

function typeText(schema: Schema): string {
  if (schema.const !== undefined) return `\`${String(schema.const)}\``
  if (schema.enum !== undefined)
    return isLong(schema) ? `one of ${schema.enum.length}, below` : choices(schema)
  if (schema.anyOf !== undefined) return schema.anyOf.map(typeText).join(' or ')
  if (schema.type === 'array') return `list of ${typeText(schema.items ?? {})}`
  if (schema.properties !== undefined) return shapeOf(schema) ?? 'these:'
  const [, prefix] = /^\^([a-z]{3})_/.exec(schema.pattern ?? '') ?? []
  if (prefix !== undefined)
    return `id of ${(Object.values(coreModels) as Model[]).find((model) => model.prefix === prefix)?.name ?? prefix}`
  if (schema.format !== undefined)
    return { date: 'day', 'date-time': 'instant' }[schema.format] ?? schema.format
  if (schema.type === 'string') return forms.get(schema.pattern) ?? 'text'
  if (schema.type === 'object') return 'any JSON object'
  return { integer: 'whole number', number: 'number', boolean: 'yes or no' }[schema.type ?? ''] ?? 'any JSON'
}

/** What fields must be to each other, where it is short enough to be a sentence. */
function ruleText({ oneOf = [], dependentRequired = {} }: Schema): string[] {
  const either = oneOf.flatMap(({ required = [] }) => required.map((field) => `\`${field}\``))
  return [
    ...(either.length === 0 ? [] : [`Exactly one of ${either.join(' and ')} is there.`]),
    ...Object.entries(dependentRequired).map(
      ([field, others]) => `\`${field}\` only goes with ${others.map((other) => `\`${other}\``).join(', ')}.`,
    ),
  ]
}

if (process.argv[1]?.endsWith('models-page.ts'))
  writeFileSync(join(import.meta.dirname, '../docs/models.md'), modelsPage())

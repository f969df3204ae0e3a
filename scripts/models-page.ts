/** Writes `docs/models.md` from the models themselves: every record's fields, how it is found, and how its state moves. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { coreModels, drawMachine, jsonSchemaOf, type Model } from '@matterkit/core/models'

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
}

/** The page, the same for the same models. */
export function modelsPage(): string {
  const entries = Object.entries(coreModels) as [string, Model][]
  return [
    '# The records of a firm',
    '',
    'Written by `npm run models-page` from the models; the test of this page fails where it is behind them. A session has each',
    'under its key: `desk.matters`. Beside what is listed every record has `id`, `firmId`, `version`, `schemaVersion`, `createdAt`,',
    '`createdBy`, `updatedAt`, `updatedBy`, `ext` and `externalIds`. A star marks what a draft must have.',
    '',
    entries.map(([key, { name }]) => `[${key}](#${name})`).join(' · '),
    '',
    ...entries.map(([key, model]) => section(key, model)),
  ].join('\n')
}

function section(key: string, model: Model): string {
  const { properties = {}, required = [] } = jsonSchemaOf(model) as unknown as Schema
  const rows = Object.entries(properties)
    .filter(([field]) => field !== 'ext' && field !== 'externalIds')
    .map(
      ([field, schema]) => `| \`${field}\`${required.includes(field) ? ' \\*' : ''} | ${typeText(schema)} |`,
    )
  return [
    `## ${model.name}`,
    '',
    `\`desk.${key}\`, ids \`${model.prefix}_…\`, found by ${model.indexes.map((index) => `\`${index}\``).join(', ') || 'its id'}.`,
    '',
    '| field | what it holds |',
    '| --- | --- |',
    ...rows,
    '',
    ...(model.machine === undefined ? [] : ['```mermaid', drawMachine(model.machine), '```', '']),
  ].join('\n')
}

function typeText(schema: Schema): string {
  if (schema.enum !== undefined) return schema.enum.map((each) => `\`${String(each)}\``).join(' ')
  if (schema.anyOf !== undefined) return schema.anyOf.map(typeText).join(' or ')
  if (schema.type === 'array') return `list of ${typeText(schema.items ?? {})}`
  if (schema.properties !== undefined) return `{ ${Object.keys(schema.properties).join(', ')} }`
  const [, prefix] = /^\^([a-z]{3})_/.exec(schema.pattern ?? '') ?? []
  if (prefix !== undefined)
    return `id of ${(Object.values(coreModels) as Model[]).find((model) => model.prefix === prefix)?.name ?? prefix}`
  if (schema.format !== undefined)
    return { date: 'day', 'date-time': 'instant' }[schema.format] ?? schema.format
  return (
    { string: 'text', integer: 'whole number', number: 'number', boolean: 'yes or no' }[schema.type ?? ''] ??
    'any JSON'
  )
}

if (process.argv[1]?.endsWith('models-page.ts'))
  writeFileSync(join(import.meta.dirname, '../docs/models.md'), modelsPage())

import type { DataNode } from './data-tree.js'

/** A JSON Schema, draft 2020-12. @since 0.1.0 */
export type JsonSchema = Readonly<Record<string, unknown>>

const party: JsonSchema = {
  type: 'object',
  properties: {
    name: { type: 'string', minLength: 1 },
    nameParts: { type: 'object' },
    pronouns: {
      anyOf: [{ enum: ['he', 'she', 'they', 'it', 'undisclosed'] }, { type: 'object' }],
    },
  },
  required: ['name'],
}

const leaves: Readonly<Record<string, JsonSchema>> = {
  text: { type: 'string', minLength: 1 },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  money: {
    type: 'object',
    properties: { minor: { type: 'integer' }, currency: { type: 'string', pattern: '^[A-Z]{3}$' } },
    required: ['minor', 'currency'],
  },
  party: { anyOf: [party, { type: 'array', items: party }] },
  address: {
    type: 'object',
    properties: { lines: { type: 'array', items: { type: 'string' } } },
    required: ['lines'],
  },
  caption: {
    type: 'object',
    properties: {
      court: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
      sides: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          properties: {
            names: { type: 'array', minItems: 1, items: { type: 'string' } },
            role: { type: 'string' },
          },
          required: ['names', 'role'],
        },
      },
      number: { type: 'string' },
    },
    required: ['court', 'sides'],
  },
  signer: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] },
  // Bytes, which JSON has no form for.
  image: { type: 'object', required: ['picture'] },
}

/** @internal */
export function jsonSchemaOf(tree: DataNode): JsonSchema {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', ...groupOf(tree) }
}

function groupOf({ members }: DataNode): JsonSchema {
  const required = [...members].flatMap(([name, node]) => (isRequired(node) ? [name] : []))
  return {
    type: 'object',
    properties: Object.fromEntries([...members].map(([name, node]) => [name, schemaOf(node)])),
    ...(required.length === 0 ? {} : { required }),
  }
}

function schemaOf(node: DataNode): JsonSchema {
  const { field, members } = node
  if (field?.type === 'list')
    return { type: 'array', items: members.size === 0 ? { type: ['string', 'number'] } : groupOf(node) }
  if (members.size > 0) return groupOf(node)
  const leaf = leaves[field?.type ?? 'text'] ?? {}
  const choices = field?.choices ?? []
  return choices.length === 0 ? leaf : { ...leaf, examples: choices }
}

/** Whether a document cannot be made without it, or without one of its members. @internal */
export function isRequired({ field, members }: DataNode): boolean {
  if (field?.required === true) return true
  return field?.type !== 'list' && [...members.values()].some(isRequired)
}

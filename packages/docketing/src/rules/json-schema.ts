import { feedShape, localRulesShape, named, packShape } from './pack-shape.js'
import { isWords, type Shape } from './shape.js'

/**
 * A JSON Schema, of the draft of 2020-12, as far as packs need it.
 *
 * @since 0.1.0
 */
export interface JsonSchema {
  readonly [key: string]: unknown
}

const roots = { pack: packShape, 'local-rules': localRulesShape, 'closure-feed': feedShape } as const

/**
 * The format of a pack, of local rules over one, or of a feed of closures, as a JSON Schema: for an editor that
 * completes, or a pipeline that checks before anything is loaded. It says what may stand where; whether it fits
 * together is for `readPack` and `lintPack`.
 *
 * @example
 * docketingSchema('pack').required // ['id', 'title', 'version', 'regime', 'events', 'facts', 'rules']
 * @since 0.1.0
 */
export function docketingSchema(of: 'pack' | 'local-rules' | 'closure-feed'): JsonSchema {
  const used = new Set<string>()
  const root = schemaOf(roots[of], used, true)
  const defs: Record<string, JsonSchema> = {}
  for (let size = -1; size < used.size; ) {
    size = used.size
    for (const name of used) defs[name] ??= schemaOf(named[name] as Shape, used, true)
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: of,
    ...root,
    ...(used.size === 0 ? {} : { $defs: defs }),
  }
}

function schemaOf(shape: Shape, used: Set<string>, isRoot = false): JsonSchema {
  const name = Object.keys(named).find((each) => named[each] === shape)
  if (name !== undefined && !isRoot) {
    used.add(name)
    return { $ref: `#/$defs/${name}` }
  }
  if (shape === 'text') return { type: 'string' }
  if (typeof shape === 'string') return { type: shape }
  if (isWords(shape)) return { enum: shape }
  if ('keys' in shape) return keysOf(shape.keys, used)
  if ('list' in shape) return { type: 'array', items: schemaOf(shape.list, used) }
  if ('record' in shape) return { type: 'object', additionalProperties: schemaOf(shape.record, used) }
  return { anyOf: shape.anyOf.map((each) => schemaOf(each, used)) }
}

function keysOf(keys: Readonly<Record<string, Shape | (() => Shape)>>, used: Set<string>): JsonSchema {
  const properties = Object.entries(keys).map(([key, shape]): [string, JsonSchema] => [
    key.replace('?', ''),
    schemaOf(typeof shape === 'function' ? shape() : shape, used),
  ])
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    required: Object.keys(keys).filter((key) => !key.endsWith('?')),
    additionalProperties: false,
  }
}

import type { Finding } from '@matterkit/core/values'
import { fault } from '../errors.js'
import { type FoundTag, findTags } from '../fields/find-tags.js'
import { type ReadTag, readTag } from '../fields/read-tag.js'
import { describedAt, sameName, type TemplateSchema } from '../fields/schema.js'
import { templateLimits } from '../safety/limits.js'

/** A field of a template: what it asks for, and where it first stands. @since 0.1.0 */
export interface TemplateField {
  /** As the data has it: `client.name`; within a list, the path in a row. */
  readonly path: string
  readonly kind: 'text' | 'list'
  /** The list whose rows it is read from: `lines`. */
  readonly list?: string
  readonly format?: string
  readonly syntax: '[]' | '{}'
  /** `document`, `header1`, `footnotes` … */
  readonly part: string
  /** From 1, counted within the part. */
  readonly paragraph: number
  readonly heading?: string
  /** How many times it stands in the template. */
  readonly count: number
}

/** What a place of the rewritten XML asks for. @internal */
export type Slot =
  | {
      readonly kind: 'field'
      readonly key: string
      readonly path: string
      readonly format: string | undefined
      readonly at: string
    }
  | { readonly kind: 'list'; readonly path: string; readonly slots: readonly Slot[]; readonly at: string }

/** A part ready to be filled. @internal */
export interface ReadPart {
  readonly name: string
  readonly xml: string
  readonly slots: readonly Slot[]
  readonly fields: readonly Omit<TemplateField, 'count'>[]
  readonly literals: readonly string[]
  readonly findings: readonly Finding[]
}

interface Level {
  readonly path: string
  readonly tag: string
  readonly at: string
  readonly scope: TemplateSchema | undefined
  readonly slots: Slot[]
}

/** Finds and reads the tags of a part, and rewrites it so that each stands whole in one run. @internal */
export function readPart(name: string, xml: string, schema: TemplateSchema | undefined): ReadPart {
  const part = name.replace(/^word\/|\.xml$/g, '')
  const { tags, stray, rewrite } = findTags(xml)
  const top: Level = { path: '', tag: '', at: part, scope: schema, slots: [] }
  const levels: Level[] = [top]
  const fields: Omit<TemplateField, 'count'>[] = []
  const literals: string[] = []
  const findings: Finding[] = stray.map((before) => fault(part, 'TAG_UNCLOSED', { before }))
  const places = new Map<FoundTag, string>()
  if (tags.length > templateLimits.tags)
    findings.push(fault(part, 'TAGS_TOO_MANY', { limit: templateLimits.tags }))

  for (const tag of tags.slice(0, templateLimits.tags)) {
    const at = `${part}, paragraph ${tag.paragraph}`
    const level = levels.at(-1) ?? top
    const reading = readTag(tag, at, level.scope)
    if (reading === 'literal') literals.push(tag.tag)
    else if (!('kind' in reading)) findings.push(...reading)
    else if (reading.kind === 'close') {
      if (levels.length === 1 || !sameList(level.path, reading.path)) {
        findings.push(fault(at, 'LIST_UNOPENED', { tag: tag.tag }))
        continue
      }
      levels.pop()
      places.set(tag, `/${level.path}`)
      levels.at(-1)?.slots.push({ kind: 'list', path: level.path, slots: level.slots, at: level.at })
    } else {
      fields.push(fieldOf(reading, tag, part, level.path))
      if (reading.kind === 'open') {
        places.set(tag, `#${reading.path}`)
        levels.push({
          path: reading.path,
          tag: tag.tag,
          at,
          scope: rowScope(level.scope, reading.path),
          slots: [],
        })
        if (levels.length > templateLimits.listDepth + 1)
          findings.push(fault(at, 'LIST_PLACE', { tag: tag.tag }))
      } else {
        const key = reading.format === undefined ? reading.path : `${reading.path}|${reading.format}`
        places.set(tag, key)
        level.slots.push({ kind: 'field', key, path: reading.path, format: reading.format, at })
      }
    }
  }
  for (const { tag, at } of levels.slice(1)) findings.push(fault(at, 'LIST_UNCLOSED', { tag }))
  return { name, xml: rewrite(places), slots: top.slots, fields, literals, findings }
}

function fieldOf(
  { kind, path, format }: ReadTag,
  tag: FoundTag,
  part: string,
  list: string,
): Omit<TemplateField, 'count'> {
  const { syntax, paragraph, heading } = tag
  return {
    path,
    kind: kind === 'open' ? 'list' : 'text',
    ...(list === '' ? {} : { list }),
    ...(format === undefined ? {} : { format }),
    syntax,
    part,
    paragraph,
    ...(heading === undefined ? {} : { heading }),
  }
}

/** What the rows of a list have. */
function rowScope(scope: TemplateSchema | undefined, path: string): TemplateSchema | undefined {
  const described = scope === undefined ? undefined : describedAt(scope, path)
  return Array.isArray(described) ? described[0] : undefined
}

function sameList(open: string, close: string): boolean {
  return sameName(open) === sameName(close)
}

import type { Finding } from '@matterkit/core/values'
import { fault } from '../errors.js'
import { formats } from '../formats/formats.js'
import type { FoundTag } from './find-tags.js'
import { type Described, describedAt, nearest, pathsOf, sameName, type TemplateSchema } from './schema.js'

/** A tag that was understood. @internal */
export interface ReadTag {
  readonly kind: 'field' | 'open' | 'close'
  /** As the data has it: `client.name`. */
  readonly path: string
  readonly format: string | undefined
}

/** What became of a bracket or brace: a tag, text that stays, or faults. @internal */
export type TagReading = ReadTag | 'literal' | readonly Finding[]

const shape = /^\s*([#/]?)\s*([\p{L}_][\p{L}\p{N}_. ]*?)\s*(?:\|\s*(\w+)\s*)?$/u
/** Without a schema a bracket is a field only if no prose looks like it: `[ClientName]`, `[client.name]`. */
const certain =
  /^(?:\p{Lu}\p{L}*\p{Ll}\p{Lu}[\p{L}\p{N}]*|[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)+)$/u

/**
 * Reads a bracket or brace in the scope of the list it stands in. A brace must be a field; a bracket is one only where
 * the schema knows its name, so that `[sic]` stays what it is.
 *
 * @internal
 */
export function readTag(
  { tag, syntax, inner }: FoundTag,
  at: string,
  scope: TemplateSchema | undefined,
): TagReading {
  const [, mark = '', name = '', format] = shape.exec(inner) ?? []
  if (name === '' || (syntax === '[]' && mark !== ''))
    return syntax === '[]' ? 'literal' : [fault(at, 'TAG_MALFORMED', { tag })]
  const kind = mark === '#' ? 'open' : mark === '/' ? 'close' : 'field'
  if (kind === 'close') return { kind, path: name, format: undefined }
  if (scope === undefined && syntax === '[]' && !certain.test(name)) return 'literal'
  if (scope === undefined && name.includes(' ')) return [fault(at, 'TAG_MALFORMED', { tag })]

  const path = scope === undefined ? name : matching(name, scope)
  if (path === undefined) {
    const suggestion = nearest(name, pathsOf(scope ?? {}))
    if (suggestion !== undefined) return [fault(at, 'FIELD_MISSPELT', { tag, suggestion })]
    return syntax === '[]' ? 'literal' : [fault(at, 'FIELD_UNKNOWN', { tag })]
  }
  const findings = scope === undefined ? [] : typeFindings(tag, at, kind, path, describedAt(scope, path))
  if (format !== undefined && !formats.has(format)) {
    findings.push(fault(at, 'FORMAT_UNKNOWN', { tag, format, formats: [...formats.keys()] }))
  }
  return findings.length > 0 ? findings : { kind, path, format }
}

/** The path that is meant: as written, or the one that differs in case, spaces and dots only. */
function matching(name: string, scope: TemplateSchema): string | undefined {
  if (describedAt(scope, name) !== undefined) return name
  const same = pathsOf(scope).filter((path) => sameName(path) === sameName(name))
  return same.length === 1 ? same[0] : undefined
}

function typeFindings(
  tag: string,
  at: string,
  kind: 'field' | 'open',
  path: string,
  described: Described,
): Finding[] {
  const list = Array.isArray(described)
  if (kind === 'open') return list ? [] : [fault(at, 'FIELD_NOT_LIST', { tag, path })]
  return typeof described === 'string' ? [] : [fault(at, 'FIELD_NOT_TEXT', { tag, path })]
}

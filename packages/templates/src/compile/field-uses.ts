import type { Origin } from '../clauses/origins.js'
import type { FoundTag } from '../fields/find-tags.js'
import type { ReadTag } from '../fields/read-tag.js'
import { type Expression, pathsIn } from '../grammar/syntax.js'
import { type Level, placed } from './levels.js'

/** A field of a template: what it asks for, and where it first stands. @since 0.1.0 */
export interface TemplateField {
  /** As the data has it: `client.name`; within a list, the path in a row. */
  readonly path: string
  readonly kind: 'text' | 'list' | 'condition'
  /** The list whose rows it is read from: `lines`, `matters[].lines`. */
  readonly list?: string
  /** The last of its formats. */
  readonly format?: string
  readonly syntax: '[]' | '{}'
  /** `document`, `header1`, `footnotes`, `clause arbitration@2` … */
  readonly part: string
  /** From 1, counted within the part, or within the clause. */
  readonly paragraph: number
  readonly heading?: string
  /** How many times it stands in the template. */
  readonly count: number
}

/** One use of a name in a tag, with what the tag makes of it. @internal */
export interface FieldUse extends Omit<TemplateField, 'count'> {
  readonly formats: readonly string[]
  readonly near: string
  readonly compared: readonly (string | number | boolean | null)[]
  /** The conditions it stands under, outermost first. */
  readonly under: readonly string[]
}

/** What a tag says of the fields it names. @internal */
export function usesOf(read: ReadTag, tag: FoundTag, origin: Origin, levels: readonly Level[]): FieldUse[] {
  if (read.kind === 'close' || (read.kind === 'else' && read.expression === undefined)) return []
  const { expression } = read as { expression: Expression }
  const kind =
    read.kind === 'field' ? 'text' : read.kind === 'open' && read.block !== 'if' ? 'list' : 'condition'
  const formats = formatNames(expression)
  const under = levels.flatMap(({ condition }) => condition ?? [])
  return pathsIn(expression)
    .filter(([first = '']) => !first.startsWith('@') || first === '@parent' || first === '@root')
    .map((names, index): FieldUse => {
      const { path, list } = placed(names, levels)
      const format = formats.at(-1)
      return {
        path,
        kind: index > 0 && kind === 'list' ? 'condition' : kind,
        ...(list === undefined ? {} : { list }),
        ...(format === undefined ? {} : { format }),
        syntax: tag.syntax,
        ...origin,
        ...(tag.heading === undefined ? {} : { heading: tag.heading }),
        formats,
        near: tag.near,
        compared: comparedWith(expression, names),
        under,
      }
    })
}

function comparedWith(
  expression: Expression,
  names: readonly string[],
): (string | number | boolean | null)[] {
  if (expression.kind === 'not') return comparedWith(expression.of, names)
  if (expression.kind !== 'binary') return []
  const { left, right } = expression
  const sides = [[left, right] as const, [right, left] as const]
  const direct = sides.flatMap(([a, b]) =>
    a.kind === 'path' && a.names.join('.') === names.join('.') && b.kind === 'literal' ? [b.value] : [],
  )
  return [...direct, ...comparedWith(left, names), ...comparedWith(right, names)]
}

/** The formats a value is put through, first to last. @internal */
export function formatNames(expression: Expression): string[] {
  return expression.kind === 'format' ? [...formatNames(expression.of), expression.name] : []
}

import type { Finding } from '@matterkit/core/values'
import type { Origin } from '../clauses/origins.js'
import { fault } from '../errors.js'
import { type BracketKind, classifyBracket } from '../fields/brackets.js'
import { type FoundTag, findTags, type Place } from '../fields/find-tags.js'
import { type NameScope, namesOf } from '../fields/names.js'
import { type Reading, type ReadTag, readTag } from '../fields/read-tag.js'
import { type describedAt, sameName, type TemplateSchema } from '../fields/schema.js'
import type { FormatContext } from '../formats/format.js'
import { evaluator } from '../grammar/evaluate.js'
import { type Expression, pathsIn } from '../grammar/syntax.js'
import { writeExpression } from '../grammar/write.js'
import { liftBlocks } from './lift-blocks.js'
import { type Instruction, programOf, type Step } from './program.js'

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

/** A bracket that stays as it is. @since 0.1.0 */
export interface LiteralBracket {
  readonly tag: string
  readonly kind: BracketKind
  readonly part: string
  readonly paragraph: number
  readonly near: string
}

/** One use of a name in a tag, with what the tag makes of it. @internal */
export interface FieldUse extends Omit<TemplateField, 'count'> {
  readonly formats: readonly string[]
  readonly near: string
  readonly compared: readonly (string | number | boolean | null)[]
  /** The conditions it stands under, outermost first. */
  readonly under: readonly string[]
}

/** A part ready to be filled. @internal */
export interface ReadPart {
  readonly name: string
  readonly steps: readonly Step[]
  readonly uses: readonly FieldUse[]
  readonly literals: readonly LiteralBracket[]
  readonly findings: readonly Finding[]
}

interface Level {
  readonly closes: string
  readonly tag: string
  readonly at: string
  readonly list: string | undefined
  readonly scope: NameScope | undefined
  readonly condition: string | undefined
  /** The conditions of the branches so far. */
  readonly tried: readonly string[]
}

/** What reading parts needs to know. @internal */
export interface PartReading extends Omit<Reading, 'names' | 'locale'> {
  readonly schema: TemplateSchema | undefined
  readonly aliases: ReadonlyMap<string, string>
  readonly context: FormatContext
  isListStyle(style: string): boolean
  /** Where the paragraphs come from, where they are not all of this part. */
  readonly origins: readonly Origin[]
}

/** Finds and reads the tags of a part, and turns it into the steps that write it. @internal */
export function readPart(name: string, xml: string, reading: PartReading): ReadPart {
  const own = name.replace(/^word\/|\.xml$/g, '')
  const { tags, stray, rewrite } = findTags(xml)
  const originOf = ({ paragraph }: { readonly paragraph: number }) =>
    reading.origins[paragraph - 1] ?? { part: own, paragraph }
  const levels: Level[] = []
  const uses: FieldUse[] = []
  const literals: LiteralBracket[] = []
  const findings: Finding[] = stray.map((each) => {
    const { part, paragraph } = originOf(each)
    return fault(`${part}, paragraph ${paragraph}`, 'TAG_UNCLOSED', { before: each.before })
  })
  const instructions: Instruction[] = []
  const places = new Map<FoundTag, Place>()
  const { limits, formats, context } = reading
  if (tags.length > limits.tags) findings.push(fault(own, 'TAGS_TOO_MANY', { limit: limits.tags }))

  function place(tag: FoundTag, instruction: Instruction): void {
    places.set(tag, { number: instructions.push(instruction) - 1, control: instruction.kind !== 'field' })
  }

  for (const tag of tags.slice(0, limits.tags)) {
    const origin = originOf(tag)
    const at = `${origin.part}, paragraph ${origin.paragraph}`
    const scopes = [{ schema: reading.schema }, ...levels.flatMap(({ scope }) => scope ?? [])]
    const names = namesOf(scopes, reading.aliases)
    const read = readTag(tag, at, { names, formats, limits, locale: context.locale })
    if (read === 'literal') {
      const kind = classifyBracket(tag.inner)
      if (!tag.fallback) literals.push({ tag: tag.tag, kind, ...origin, near: tag.near })
      continue
    }
    if (!('kind' in read)) {
      findings.push(...read)
      continue
    }
    if (!tag.fallback) uses.push(...usesOf(read, tag, origin, levels))
    if (read.kind === 'close') {
      const level = levels.at(-1)
      if (level === undefined || !closes(level, read.name)) {
        findings.push(
          fault(at, level === undefined ? 'LIST_UNOPENED' : 'TAGS_CROSS', {
            tag: tag.tag,
            open: level?.tag ?? '',
          }),
        )
        continue
      }
      levels.pop()
      place(tag, { kind: 'close', at })
    } else if (read.kind === 'else') {
      const level = levels.at(-1)
      if (level === undefined) findings.push(fault(at, 'LIST_UNOPENED', { tag: tag.tag }))
      else {
        if (level.condition !== undefined) levels[levels.length - 1] = otherwise(level, read.expression)
        place(tag, {
          kind: 'else',
          at,
          ...(read.expression === undefined
            ? {}
            : { evaluate: evaluator(read.expression, formats, context) }),
        })
      }
    } else if (read.kind === 'open') {
      const path = pathText(read.expression)
      const evaluate = evaluator(read.expression, formats, context)
      const as = read.block === 'loop' ? read.as : undefined
      place(tag, {
        kind: 'open',
        block: read.block,
        evaluate,
        path,
        tag: tag.tag,
        at,
        ...(as === undefined ? {} : { as }),
      })
      const row = names.known ? rowScope(names.typeOf(pathsIn(read.expression)[0] ?? [])) : undefined
      levels.push(levelOf(read, tag.tag, at, levels, row))
      if (levels.length === limits.listDepth + 1)
        findings.push(fault(at, 'BLOCK_DEPTH', { tag: tag.tag, limit: limits.listDepth }))
    } else {
      const used = formatNames(read.expression)
      place(tag, {
        kind: 'field',
        field: {
          evaluate: evaluator(read.expression, formats, context),
          path: pathText(read.expression),
          formats: used,
          tag: tag.tag,
          at,
        },
      })
    }
  }
  /** The part with its instructions, and fields that write blocks in place of their paragraphs. */
  function lifted(): string {
    const blocks = new Map(
      instructions.flatMap((each, number) =>
        each.kind === 'field' && formats.get(each.field.formats.at(-1) ?? '')?.block === true
          ? [[number, each.field] as const]
          : [],
      ),
    )
    const { xml: rewritten, runs } = liftBlocks(rewrite(places), new Set(blocks.keys()))
    for (const [number, field] of blocks) {
      const run = runs.get(number)
      if (run === undefined) findings.push(fault(field.at, 'BLOCK_PLACE', { tag: field.tag }))
      else instructions[number] = { kind: 'field', field: { ...field, run } }
    }
    return rewritten
  }

  for (const { tag, at } of levels) findings.push(fault(at, 'LIST_UNCLOSED', { tag }))
  const broken = findings.some(({ severity }) => severity === 'error')
  const program = broken
    ? { steps: [], findings: [] }
    : programOf(lifted(), instructions, reading.isListStyle)
  return { name, steps: program.steps, uses, literals, findings: [...findings, ...program.findings] }
}

function levelOf(
  read: Extract<ReadTag, { kind: 'open' }>,
  tag: string,
  at: string,
  levels: readonly Level[],
  row: TemplateSchema | undefined | 'condition',
): Level {
  const path = pathText(read.expression)
  if (read.block === 'if' || (read.block === 'section' && row === 'condition'))
    return {
      closes: path,
      tag,
      at,
      list: undefined,
      scope: undefined,
      condition: writeExpression(read.expression),
      tried: [writeExpression(read.expression)],
    }
  const schema = row === 'condition' ? undefined : row
  const as = read.block === 'loop' ? read.as : undefined
  const own = placed(pathsIn(read.expression)[0] ?? [], levels)
  return {
    closes: as ?? path,
    tag,
    at,
    list: (own.list === undefined ? '' : `${own.list}[].`) + own.path,
    scope: as === undefined ? { schema } : { schema, as },
    condition: undefined,
    tried: [],
  }
}

/** What follows an `else`: none of what was tried holds, and its own condition does. */
function otherwise(level: Level, expression: Expression | undefined): Level {
  const none = level.tried.map((each) => `not (${each})`)
  if (expression === undefined) return { ...level, condition: none.join(' and ') }
  const own = writeExpression(expression)
  return { ...level, condition: [...none, own].join(' and '), tried: [...level.tried, own] }
}

/** What the rows of a list have; `condition` where it is a yes or no. */
function rowScope(described: ReturnType<typeof describedAt>): TemplateSchema | undefined | 'condition' {
  if (Array.isArray(described)) return described[0]
  return described === 'boolean' ? 'condition' : undefined
}

function closes({ closes: opened, tag }: Level, name: string): boolean {
  const wanted = sameName(name)
  if (wanted === '' || wanted === sameName(opened)) return true
  if (wanted === 'if' || wanted === 'unless') return /^\{+\s*(if|unless|#|\^)/i.test(tag)
  return wanted === 'for' || wanted === sameName(tag.replace(/^\{+\s*(?:[#^]|if|for|unless)/i, ''))
}

function usesOf(read: ReadTag, tag: FoundTag, origin: Origin, levels: readonly Level[]): FieldUse[] {
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

/** Which list a path is read from. */
function placed(names: readonly string[], levels: readonly Level[]): { path: string; list?: string } {
  const lists = levels.filter(({ scope }) => scope !== undefined)
  const [first = '', ...rest] = names
  const variable = lists.findLast(({ scope }) => scope?.as === first)
  if (variable !== undefined) return { path: rest.join('.') || 'this', ...listOf(variable) }
  if (first === '@root' || first === 'root') return { path: rest.join('.') }
  if (first === '@parent' || first === 'parent')
    return placed(rest, levels.slice(0, levels.lastIndexOf(lists.at(-1) as Level)))
  const plain = lists.findLast(({ scope }) => scope?.as === undefined)
  return { path: names.join('.'), ...listOf(plain) }
}

function listOf(level: Level | undefined): { list?: string } {
  return level?.list === undefined ? {} : { list: level.list }
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

function pathText(expression: Expression): string {
  const [names] = pathsIn(expression)
  return names === undefined ? 'text' : names.join('.').replace(/^@this$/, 'this')
}

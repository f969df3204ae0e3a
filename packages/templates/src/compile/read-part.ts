import type { Finding } from '@matterkit/core/values'
import type { Origin } from '../clauses/origins.js'
import { fault } from '../errors.js'
import { type BracketKind, classifyBracket } from '../fields/brackets.js'
import { type FoundTag, findTags, type Place } from '../fields/find-tags.js'
import { type Names, namesOf } from '../fields/names.js'
import { type Reading, readTag } from '../fields/read-tag.js'
import { sameName, type TemplateSchema } from '../fields/schema.js'
import { writesIn } from '../formats/all-formats.js'
import type { FormatContext } from '../formats/format.js'
import { evaluator } from '../grammar/evaluate.js'
import { type Expression, pathsIn } from '../grammar/syntax.js'
import { labelOf } from '../safety/part-names.js'
import { type FieldUse, formatNames, usesOf } from './field-uses.js'
import { closes, type Level, levelOf, levelOfFaulty, otherwise, pathText, rowScope } from './levels.js'
import { liftBlocks } from './lift-blocks.js'
import { programOf } from './program.js'
import type { Instruction, Step } from './steps.js'

/** A bracket that stays as it is. @since 0.1.0 */
export interface LiteralBracket {
  readonly tag: string
  readonly kind: BracketKind
  readonly part: string
  readonly paragraph: number
  readonly near: string
}

/** A part ready to be filled. @internal */
export interface ReadPart {
  readonly name: string
  readonly steps: readonly Step[]
  readonly uses: readonly FieldUse[]
  readonly literals: readonly LiteralBracket[]
  readonly findings: readonly Finding[]
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
  const own = labelOf(name)
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
  /** How many blocks are open inside one that is too deep; what stands in them is not read. */
  let beyond = 0
  if (tags.length > limits.tags) findings.push(fault(own, 'TAGS_TOO_MANY', { limit: limits.tags }))

  function place(tag: FoundTag, instruction: Instruction): void {
    places.set(tag, { number: instructions.push(instruction) - 1, control: instruction.kind !== 'field' })
  }

  for (const tag of tags.slice(0, limits.tags)) {
    const origin = originOf(tag)
    const at = `${origin.part}, paragraph ${origin.paragraph}`
    const scopes = [{ schema: reading.schema }, ...levels.flatMap(({ scope }) => scope ?? [])]
    const names = namesOf(scopes, reading.aliases)
    const read = readTag(tag, at, {
      names,
      formats,
      limits,
      literals: reading.literals,
      locale: context.locale,
    })
    if (beyond > 0) {
      if (typeof read === 'object' && 'kind' in read)
        beyond += read.kind === 'open' ? 1 : read.kind === 'close' ? -1 : 0
      continue
    }
    if (read === 'literal') {
      const kind = reading.literals.has(sameName(tag.inner)) ? 'citation' : classifyBracket(tag.inner)
      if (!tag.fallback) literals.push({ tag: tag.tag, kind, ...origin, near: tag.near })
      continue
    }
    if (!('kind' in read)) {
      findings.push(...read)
      levels.push(...[levelOfFaulty(tag.tag, at)].filter((level) => level !== undefined))
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
    } else if (read.kind === 'open' && levels.length >= limits.listDepth) {
      findings.push(fault(at, 'BLOCK_DEPTH', { tag: tag.tag, limit: limits.listDepth }))
      beyond = 1
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
    } else {
      const written = inFull(read.expression, names, reading)
      const used = formatNames(written)
      place(tag, {
        kind: 'field',
        field: {
          evaluate: evaluator(written, formats, context),
          path: pathText(written),
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

/** A field that the schema calls a date or money and that names no format, as the format of that name writes it. */
function inFull(
  expression: Expression,
  names: Names,
  { formats, context }: Pick<PartReading, 'formats' | 'context'>,
): Expression {
  if (expression.kind !== 'path') return expression
  const name = names.typeOf(expression.names)
  if (name !== 'date' && name !== 'money') return expression
  const format = formats.get(name)
  return format !== undefined && writesIn(format, context.locale)
    ? { kind: 'format', of: expression, name, values: [] }
    : expression
}

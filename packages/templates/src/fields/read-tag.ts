import type { Finding, Json } from '@matterkit/core/values'
import { fault } from '../errors.js'
import { writesIn } from '../formats/all-formats.js'
import { type Format, unknownStyle } from '../formats/format.js'
import { parseExpression, plainQuotes } from '../grammar/parse.js'
import { type Expression, mapPaths, pathsIn } from '../grammar/syntax.js'
import { writeExpression } from '../grammar/write.js'
import type { TemplateLimits } from '../safety/limits.js'
import { classifyBracket } from './brackets.js'
import type { FoundTag } from './find-tags.js'
import { isAlias, matchName, type Names } from './names.js'
import { sameName } from './schema.js'

/** A tag that was understood. @internal */
export type ReadTag =
  | { readonly kind: 'field'; readonly expression: Expression }
  | {
      readonly kind: 'open'
      readonly block: 'loop'
      readonly expression: Expression
      readonly as?: string
      readonly written: string
    }
  | { readonly kind: 'open'; readonly block: 'if'; readonly expression: Expression; readonly written: string }
  /** `{#x}`: a list is repeated, anything else is a condition. */
  | {
      readonly kind: 'open'
      readonly block: 'section'
      readonly expression: Expression
      readonly written: string
    }
  | { readonly kind: 'else'; readonly expression?: Expression }
  | { readonly kind: 'close'; readonly name: string }

/** What became of a bracket or brace: a tag, text that stays, or faults. @internal */
export type TagReading = ReadTag | 'literal' | readonly Finding[]

/** What reading a tag needs to know. @internal */
export interface Reading {
  readonly names: Names
  readonly formats: ReadonlyMap<string, Format>
  readonly limits: TemplateLimits
  readonly locale: string
  /** Brackets that are text, as {@link sameName} has what is in them. */
  readonly literals: ReadonlySet<string>
}

/** Without a schema a bracket is a field only if no prose looks like it: `[ClientName]`, `[client.name]`. */
const certain =
  /^(?:\p{Lu}\p{L}*\p{Ll}\p{Lu}[\p{L}\p{N}]*|[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)+)$/u
const spoken = /^[\p{L}_][^|"<>=!()]*$/u
const closing = /^(?:\/\s*(.*)|end(?:[-\s]?(if|for|loop|list))?(?:\s+\S+)?)$/iu
const looping = /^for\s+(?:each\s+)?\$?([\p{L}_][\p{L}\p{N}_]*)\s+in\s+([\s\S]+)$/iu
const asking = /^(if|unless|else\s*if|elif|elsif)\s+([\s\S]+)$/iu

/**
 * Reads a bracket or brace in the scope it stands in. A brace must be a field or an instruction; a bracket is one only
 * where its names are known, so that `[sic]` stays what it is.
 *
 * @internal
 */
export function readTag(found: FoundTag, at: string, reading: Reading): TagReading {
  const { tag, syntax, tracked, foreign } = found
  if (foreign) return [fault(at, 'TAG_FOREIGN', { tag })]
  const read = syntax === '[]' ? readBracket(found, at, reading) : readBrace(found, at, reading)
  return tracked && read !== 'literal' && 'kind' in read ? [fault(at, 'TAG_TRACKED', { tag })] : read
}

function readBrace({ tag, inner }: FoundTag, at: string, reading: Reading): TagReading {
  const text = plainQuotes(inner)
    .trim()
    .replace(/^(?:INS|=)\s+/, '')
  const close = closing.exec(text)
  if (close !== null) return { kind: 'close', name: (close[1] ?? '').trim() }
  if (/^(?:else|:else|otherwise)$/i.test(text)) return { kind: 'else' }
  const loop = looping.exec(text)
  if (loop !== null) {
    const expression = understood(tag, loop[2] ?? '', at, reading, 'list')
    return 'kind' in expression
      ? { kind: 'open', block: 'loop', expression, as: loop[1] ?? '', written: tag }
      : expression
  }
  const question = asking.exec(text)
  if (question !== null) {
    const of = understood(tag, question[2] ?? '', at, reading, 'condition')
    if (!('kind' in of)) return of
    if (/^e/i.test(question[1] ?? '')) return { kind: 'else', expression: of }
    const expression: Expression = /^u/i.test(question[1] ?? '') ? { kind: 'not', of } : of
    return { kind: 'open', block: 'if', expression, written: tag }
  }
  const [mark] = text
  if (mark === '#' || mark === '^') {
    const of = understood(tag, text.slice(1), at, reading, mark === '#' ? 'section' : 'condition')
    if (!('kind' in of)) return of
    if (mark === '^') return { kind: 'open', block: 'if', expression: { kind: 'not', of }, written: tag }
    return { kind: 'open', block: 'section', expression: of, written: tag }
  }
  const expression = understood(tag, text, at, reading, 'text')
  return 'kind' in expression ? { kind: 'field', expression } : expression
}

function readBracket({ tag, inner }: FoundTag, at: string, reading: Reading): TagReading {
  const [name = '', ...formats] = splitFormats(plainQuotes(inner).trim())
  const { names } = reading
  if (reading.literals.has(sameName(inner))) return 'literal'
  // An alias is a promise: it holds whatever the bracket looks like.
  const matched = spoken.test(name) || isAlias(names, name) ? matchName(names, name) : 'unknown'
  if (typeof matched === 'object') {
    const source = [matched.join('.'), ...formats].join(' | ')
    const expression = understood(tag, source, at, reading, 'text')
    return 'kind' in expression ? { kind: 'field', expression } : expression
  }
  if (!names.known) {
    if (!certain.test(name) && !(formats.length > 0 && /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name)))
      return 'literal'
    const expression = understood(tag, inner.trim(), at, reading, 'text')
    return 'kind' in expression ? { kind: 'field', expression } : formats.length > 0 ? expression : 'literal'
  }
  if (matched.startsWith('near ') && classifyBracket(inner) === 'placeholder')
    return [fault(at, 'FIELD_MISSPELT', { tag, suggestion: matched.slice(5) })]
  return 'literal'
}

/** What is between bars that stand outside of quotes. */
function splitFormats(text: string): string[] {
  return (text.match(/(?:"[^"]*"|'[^']*'|[^|])+/g) ?? []).map((each) => each.trim())
}

type Use = 'text' | 'list' | 'condition' | 'section'

/** An expression whose every name and format is known, or what is wrong with it. */
function understood(
  tag: string,
  source: string,
  at: string,
  reading: Reading,
  use: Use,
): Expression | readonly Finding[] {
  const { names, formats, limits } = reading
  const [name = '', ...rest] = splitFormats(source)
  const whole = spoken.test(name) && /[\s-]/.test(name) ? matchName(names, name) : undefined
  const text = typeof whole === 'object' ? [whole.join('.'), ...rest].join(' | ') : source
  const parsed = parseExpression(text, limits)
  if ('wrong' in parsed) return [fault(at, 'TAG_MALFORMED', { tag, why: parsed.wrong })]
  const findings: Finding[] = []
  const resolved = mapPaths(parsed.expression, (path) => {
    const match = matchName(names, path.join('.'))
    if (typeof match === 'object') return match
    if (path[0]?.startsWith('@')) findings.push(fault(at, 'FIELD_UNKNOWN', { tag }))
    else if (names.known) {
      findings.push(
        match.startsWith('near ')
          ? fault(at, 'FIELD_MISSPELT', { tag, suggestion: match.slice(5) })
          : fault(at, 'FIELD_UNKNOWN', { tag }),
      )
    }
    return path
  })
  for (const use of formatsIn(resolved)) findings.push(...formatFindings(tag, at, use, reading))
  for (const path of moneyCompared(resolved, names)) findings.push(fault(at, 'MONEY_COMPARED', { tag, path }))
  if (findings.length === 0) findings.push(...useFindings(tag, at, resolved, names, formats, use))
  return findings.length > 0 ? findings : resolved
}

/** Amounts of money that are held against a number: whether of dollars or of cents, nobody could say. */
function moneyCompared(expression: Expression, names: Names): string[] {
  if (expression.kind === 'not' || expression.kind === 'format') return moneyCompared(expression.of, names)
  if (expression.kind !== 'binary') return []
  const { left, right } = expression
  const own = (
    [
      [left, right],
      [right, left],
    ] as const
  ).flatMap(([one, other]) => {
    const isNumber = other.kind === 'literal' && typeof other.value === 'number'
    const isMoney = isNumber && one.kind === 'path' && names.typeOf(one.names) === 'money'
    return isMoney ? [one.names.join('.')] : []
  })
  return [...own, ...moneyCompared(left, names), ...moneyCompared(right, names)]
}

type FormatUse = Extract<Expression, { kind: 'format' }>

function formatsIn(expression: Expression): FormatUse[] {
  switch (expression.kind) {
    case 'format':
      return [...formatsIn(expression.of), expression, ...expression.values.flatMap(formatsIn)]
    case 'not':
      return formatsIn(expression.of)
    case 'binary':
      return [...formatsIn(expression.left), ...formatsIn(expression.right)]
    default:
      return []
  }
}

/** Whether there is such a format, in the language of the document, and it knows what is asked of it. */
function formatFindings(
  tag: string,
  at: string,
  { name, values }: FormatUse,
  { formats, locale }: Reading,
): Finding[] {
  const format = formats.get(name)
  if (format === undefined)
    return [fault(at, 'FORMAT_UNKNOWN', { tag, format: name, formats: [...formats.keys()] })]
  if (!writesIn(format, locale)) return [fault(at, 'FORMAT_LOCALE', { tag, format: name, locale })]
  const { styles = [] } = format
  // Where any style is one too many, so is one that the data would name.
  const asked = values.map((each) =>
    each.kind === 'literal' ? each.value : styles.length === 0 ? writeExpression(each) : undefined,
  )
  const style = unknownStyle(format, asked) as Json | undefined
  return style === undefined
    ? []
    : [
        fault(at, 'FORMAT_STYLE', {
          tag,
          format: name,
          style,
          styles: styles.length === 0 ? ['none'] : styles,
        }),
      ]
}

/** Whether a field fits what it is used for, as far as the schema tells. */
function useFindings(
  tag: string,
  at: string,
  expression: Expression,
  names: Names,
  formats: ReadonlyMap<string, Format>,
  use: Use,
): Finding[] {
  const paths = pathsIn(expression)
  if (!names.known || paths.length === 0) return []
  if (expression.kind === 'path') {
    const described = names.typeOf(expression.names)
    const path = expression.names.join('.')
    if (described === 'any') return []
    if (use === 'list' && !Array.isArray(described)) return [fault(at, 'FIELD_NOT_LIST', { tag, path })]
    if (use === 'section' && described !== 'boolean' && !Array.isArray(described))
      return [fault(at, 'FIELD_NOT_LIST', { tag, path })]
    if (use === 'text' && described !== undefined && typeof described !== 'string')
      return [fault(at, 'FIELD_NOT_TEXT', { tag, path })]
  }
  if (expression.kind === 'format' && expression.of.kind === 'path') {
    const described = names.typeOf(expression.of.names)
    const wanted = formats.get(expression.name)?.type
    const kind = typeof described === 'string' ? described : Array.isArray(described) ? 'list' : undefined
    if (wanted !== undefined && kind !== undefined && clash(kind, wanted))
      return [fault(at, 'FORMAT_TYPE', { tag, path: expression.of.names.join('.'), found: kind, wanted })]
  }
  return []
}

/** Whether a field of one kind can never be written as another. Text may hold what a schema did not say. */
function clash(kind: string, wanted: string): boolean {
  if (kind === wanted || kind === 'any') return false
  if (wanted === 'text') return kind === 'list' || kind === 'money'
  if (kind === 'text') return wanted === 'money' || wanted === 'list'
  return ['date', 'number', 'money', 'boolean', 'list'].includes(wanted)
}

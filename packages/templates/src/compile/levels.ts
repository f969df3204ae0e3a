import type { NameScope } from '../fields/names.js'
import type { ReadTag } from '../fields/read-tag.js'
import { type describedAt, sameName, type TemplateSchema } from '../fields/schema.js'
import { type Expression, pathsIn } from '../grammar/syntax.js'
import { writeExpression } from '../grammar/write.js'

/** A list or condition that is open. @internal */
export interface Level {
  readonly closes: string
  readonly tag: string
  readonly at: string
  readonly list: string | undefined
  readonly scope: NameScope | undefined
  readonly condition: string | undefined
  /** The conditions of the branches so far. */
  readonly tried: readonly string[]
  /** Opened by a tag that could not be read: what closes it, and what is named in it, is not its fault. */
  readonly faulty?: true
}

/** What a tag opens. @internal */
export function levelOf(
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

/** What a tag would have opened that could not be read. @internal */
export function levelOfFaulty(tag: string, at: string): Level | undefined {
  const opened = /^\{+\s*(?:(#|for\s+(?:each\s+)?\$?([\p{L}_][\p{L}\p{N}_]*))|\^|if\b|unless\b)/iu.exec(tag)
  if (opened === null) return undefined
  const [, list, as] = opened
  const scope = list === undefined ? undefined : { schema: undefined, ...(as === undefined ? {} : { as }) }
  return { closes: '', tag, at, list: undefined, scope, condition: undefined, tried: [], faulty: true }
}

/** What follows an `else`: none of what was tried holds, and its own condition does. @internal */
export function otherwise(level: Level, expression: Expression | undefined): Level {
  const none = level.tried.map((each) => `not (${each})`)
  if (expression === undefined) return { ...level, condition: none.join(' and ') }
  const own = writeExpression(expression)
  return { ...level, condition: [...none, own].join(' and '), tried: [...level.tried, own] }
}

/** What the rows of a list have; `condition` where it is a yes or no. @internal */
export function rowScope(
  described: ReturnType<typeof describedAt>,
): TemplateSchema | undefined | 'condition' {
  if (Array.isArray(described)) return described[0]
  return described === 'boolean' ? 'condition' : undefined
}

/** Whether a closing tag of a name closes a level. @internal */
export function closes({ closes: opened, tag, faulty }: Level, name: string): boolean {
  if (faulty) return true
  const wanted = sameName(name)
  if (wanted === '' || wanted === sameName(opened)) return true
  if (wanted === 'if' || wanted === 'unless') return /^\{+\s*(if|unless|#|\^)/i.test(tag)
  return wanted === 'for' || wanted === sameName(tag.replace(/^\{+\s*(?:[#^]|if|for|unless)/i, ''))
}

/** Which list a path is read from. @internal */
export function placed(names: readonly string[], levels: readonly Level[]): { path: string; list?: string } {
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

/** The first path of an expression, as reports name it. @internal */
export function pathText(expression: Expression): string {
  const [names] = pathsIn(expression)
  return names === undefined ? 'text' : names.join('.').replace(/^@this$/, 'this')
}

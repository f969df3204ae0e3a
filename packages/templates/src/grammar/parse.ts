import type { Expression, Operator } from './syntax.js'

/** An expression, or what is wrong with it. @internal */
export type Parsed = { readonly expression: Expression } | { readonly wrong: string }

interface Token {
  readonly kind: 'name' | 'text' | 'number' | 'sign' | 'end'
  readonly text: string
}

class Wrong extends Error {}

const token =
  /\s*(?:(?<text>"[^"]*"|'[^']*')|(?<number>-?\d+(?:\.\d+)?)(?![\p{L}_])|(?<name>@?[\p{L}_][\p{L}\p{N}_-]*|\$(?=[\p{L}_]))|(?<sign>==|!=|<>|<=|>=|&&|\|\||[<>!|.,:()=]))/uy
const words: Readonly<Record<string, Operator>> = {
  and: 'and',
  or: 'or',
  in: 'in',
  '&&': 'and',
  '||': 'or',
  '<>': '!=',
  '=': '==',
}
const strength: Readonly<Record<Operator, number>> = {
  or: 1,
  and: 2,
  in: 4,
  '==': 4,
  '!=': 4,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
}

/**
 * Reads the inside of a tag: `client.name | default: "none" | upper`, `not paid and total.minor > 0`,
 * `(parties | count) > 1`. Word's curly quotes are quotes. A format binds least.
 *
 * @internal
 */
export function parseExpression(
  source: string,
  limits: { readonly expression: number; readonly expressionNodes: number },
): Parsed {
  if (source.length > limits.expression) return { wrong: `it is longer than ${limits.expression} characters` }
  try {
    return { expression: new Reader(tokens(plainQuotes(source)), limits.expressionNodes).all() }
  } catch (error) {
    if (error instanceof Wrong) return { wrong: error.message }
    throw error
  }
}

/** Curly quotes as straight ones, outside of straight ones. @internal */
export function plainQuotes(source: string): string {
  const straight = source.replaceAll(/[“”„«»]/g, '"').replaceAll('\u00a0', ' ')
  return straight.replaceAll(/"[^"]*"|[‘’‚]/g, (found) => (found.length > 1 ? found : "'"))
}

function tokens(source: string): Token[] {
  const all: Token[] = []
  token.lastIndex = 0
  const end = source.trimEnd().length
  while (token.lastIndex < end) {
    const from = token.lastIndex
    const match = token.exec(source)
    if (match === null) throw new Wrong(`"${source.slice(from).trim().slice(0, 20)}" cannot be read`)
    const { text, number, name, sign } = match.groups ?? {}
    if (text !== undefined) all.push({ kind: 'text', text: text.slice(1, -1) })
    else if (number !== undefined) all.push({ kind: 'number', text: number })
    else if (name === '$')
      continue // `$row.name` of docx-templates is `row.name`
    else if (name !== undefined) all.push({ kind: 'name', text: name })
    else all.push({ kind: 'sign', text: sign ?? '' })
  }
  return [...all, { kind: 'end', text: 'the end' }]
}

/** Reads tokens by the strength of their operators. */
class Reader {
  private at = 0
  private nodes = 0
  private readonly all_: readonly Token[]
  private readonly most: number

  constructor(all: readonly Token[], most: number) {
    this.all_ = all
    this.most = most
  }

  all(): Expression {
    const expression = this.formatted()
    if (this.next.kind !== 'end') throw new Wrong(`"${this.next.text}" was not expected`)
    return expression
  }

  private get next(): Token {
    return this.all_[this.at] as Token
  }

  private taken(sign: string): boolean {
    const is = this.next.kind === 'sign' && this.next.text === sign
    if (is) this.at++
    return is
  }

  private made(expression: Expression): Expression {
    if (++this.nodes > this.most) throw new Wrong(`it has more than ${this.most} names, values and operators`)
    return expression
  }

  private formatted(): Expression {
    let of = this.binary(0)
    while (this.taken('|')) {
      const name = this.next
      if (name.kind !== 'name') throw new Wrong(`a format should follow "|", not "${name.text}"`)
      this.at++
      const values: Expression[] = []
      if (this.taken(':'))
        do values.push(this.binary(3))
        while (this.taken(',') || this.taken(':'))
      of = this.made({ kind: 'format', of, name: name.text.toLowerCase(), values })
    }
    return of
  }

  private binary(above: number): Expression {
    let left = this.unary()
    for (;;) {
      const { text, kind } = this.next
      if (kind === 'sign' && text === '=') throw new Wrong('"=" assigns nothing here; compare with "=="')
      const operator = kind === 'text' || kind === 'number' ? undefined : operatorOf(text)
      if (operator === undefined || strength[operator] <= above) return left
      this.at++
      left = this.made({ kind: 'binary', operator, left, right: this.binary(strength[operator]) })
    }
  }

  private unary(): Expression {
    const { kind, text } = this.next
    if (kind === 'end') throw new Wrong('a name or a value is missing')
    this.at++
    if (this.nodes + this.at > this.most * 4) throw new Wrong('it is too long')
    if (kind === 'text') return this.made({ kind: 'literal', value: text })
    if (kind === 'number') return this.made({ kind: 'literal', value: Number(text) })
    if (kind === 'sign' && text === '!') return this.made({ kind: 'not', of: this.binary(3) })
    if (kind === 'sign' && text === '(') {
      const inside = this.formatted()
      if (!this.taken(')')) throw new Wrong('a parenthesis is not closed')
      return inside
    }
    if (kind === 'sign' && text === '.') return this.made({ kind: 'path', names: ['@this'] })
    if (kind !== 'name') throw new Wrong(`"${text}" was not expected`)
    if (text === 'not') return this.made({ kind: 'not', of: this.binary(3) })
    const named = literals.get(text)
    if (named !== undefined && !(this.next.kind === 'sign' && this.next.text === '.'))
      return this.made({ kind: 'literal', value: named === 'null' ? null : named })
    const names = [text]
    while (this.taken('.')) {
      const { kind: part, text: name } = this.next
      if (part !== 'name' && !(part === 'number' && /^\d+$/.test(name)))
        throw new Wrong(`a name should follow ".", not "${name}"`)
      this.at++
      names.push(name)
    }
    if (this.next.kind === 'sign' && this.next.text === '(')
      throw new Wrong(`${names.join('.')} cannot be called`)
    return this.made({ kind: 'path', names })
  }
}

const literals: ReadonlyMap<string, boolean | 'null'> = new Map<string, boolean | 'null'>([
  ['true', true],
  ['false', false],
  ['null', 'null'],
  ['none', 'null'],
])

function operatorOf(text: string): Operator | undefined {
  if (Object.hasOwn(words, text)) return words[text]
  return Object.hasOwn(strength, text) ? (text as Operator) : undefined
}

import { type Format, type FormatContext, stylesOf, unknownStyle } from '../formats/format.js'
import { type Scope, valueAt } from './scope.js'
import type { Expression, Operator } from './syntax.js'

/** Reads a value in a scope. @internal */
export type Evaluate = (scope: Scope) => unknown

/** A value that a format cannot write. @internal */
export class Unfit {
  readonly wanted: string
  readonly found: unknown
  constructor(wanted: string, found: unknown) {
    this.wanted = wanted
    this.found = found
  }
}

/** Makes an expression a function, once, so that rendering looks nothing up twice. @internal */
export function evaluator(
  expression: Expression,
  formats: ReadonlyMap<string, Format>,
  context: FormatContext,
): Evaluate {
  switch (expression.kind) {
    case 'literal':
      return () => expression.value
    case 'path':
      return pathEvaluator(expression.names)
    case 'not': {
      const of = evaluator(expression.of, formats, context)
      return (scope) => {
        const value = of(scope)
        return value instanceof Unfit ? value : !isTrue(value)
      }
    }
    case 'binary': {
      const left = evaluator(expression.left, formats, context)
      const right = evaluator(expression.right, formats, context)
      return binary(expression.operator, left, right)
    }
    case 'format': {
      const of = evaluator(expression.of, formats, context)
      const values = expression.values.map((each) => evaluator(each, formats, context))
      const format = formats.get(expression.name)
      if (format === undefined) return () => new Unfit(`a known format, not ${expression.name}`, undefined)
      return (scope) => {
        const value = of(scope)
        if (value instanceof Unfit) return value
        if (isEmpty(value) && format.ofNothing !== true) return undefined
        if (!format.takes(value)) return new Unfit(format.wanted, value)
        const given = values.map((each) => each(scope))
        const unfit = given.find((each) => each instanceof Unfit)
        if (unfit !== undefined) return unfit
        const style = unknownStyle(format, given)
        if (style !== undefined) return new Unfit(`${expression.name} in ${stylesOf(format)}`, style)
        return format.write(value, given, context)
      }
    }
  }
}

function pathEvaluator(names: readonly string[]): Evaluate {
  const [first = '', ...more] = names
  const plain = more.length === 0 && first.charCodeAt(0) !== 64 && !['this', 'parent', 'root'].includes(first)
  if (!plain) return (scope) => valueAt(scope, names)
  return (scope) => {
    const { value, named } = scope
    if (named !== undefined || typeof value !== 'object' || value === null || Array.isArray(value))
      return valueAt(scope, names)
    return Object.getOwnPropertyDescriptor(value, first)?.value
  }
}

function binary(operator: Operator, left: Evaluate, right: Evaluate): Evaluate {
  switch (operator) {
    case 'and':
      return (scope) => {
        const first = left(scope)
        return first instanceof Unfit || !isTrue(first) ? first : right(scope)
      }
    case 'or':
      return (scope) => {
        const first = left(scope)
        return first instanceof Unfit || isTrue(first) ? first : right(scope)
      }
    case '==':
      return (scope) => compared(left(scope), right(scope), same)
    case '!=':
      return (scope) => compared(left(scope), right(scope), (a, b) => !same(a, b))
    case 'in':
      return (scope) => isIn(left(scope), right(scope))
    case '<':
      return (scope) => compared(left(scope), right(scope), (a, b) => order(a, b) === -1, ordered)
    case '>':
      return (scope) => compared(left(scope), right(scope), (a, b) => order(a, b) === 1, ordered)
    case '<=':
      return (scope) => compared(left(scope), right(scope), (a, b) => [-1, 0].includes(order(a, b)), ordered)
    case '>=':
      return (scope) => compared(left(scope), right(scope), (a, b) => [1, 0].includes(order(a, b)), ordered)
  }
}

/** What can be the same as another, and what can come before another; a list or a group is neither. */
const comparable = 'a text, a number, a yes or no, or an amount'
const ordered = 'a text, a number or an amount'

/** A comparison of values of one kind; `"10"` is neither 10 nor more than 9, and to say no would hide a paragraph. */
function compared(
  a: unknown,
  b: unknown,
  holds: (a: unknown, b: unknown) => boolean,
  wanted: string = comparable,
): unknown {
  if (a instanceof Unfit) return a
  if (b instanceof Unfit) return b
  if (isEmpty(a) || isEmpty(b)) return holds(a, b)
  const [kind, other] = [kindOf(a), kindOf(b)]
  if (kind !== other) return new Unfit(`${other}, as what it is compared with`, a)
  const fits = isScalar(a) && !(wanted === ordered && typeof a === 'boolean')
  return fits ? holds(a, b) : new Unfit(wanted, a)
}

/** Whether a value is one of a list's; a list that has others of another kind, and not this one, gives no answer. */
function isIn(one: unknown, all: unknown): unknown {
  if (one instanceof Unfit) return one
  if (all instanceof Unfit) return all
  if (isEmpty(all)) return false
  if (!Array.isArray(all)) return new Unfit('a list', all)
  if (isEmpty(one)) return false
  if (!isScalar(one)) return new Unfit(comparable, one)
  const members = all.filter((each) => !isEmpty(each))
  if (members.some((each) => same(each, one))) return true
  const other = members.find((each) => kindOf(each) !== kindOf(one))
  return other === undefined ? false : new Unfit(`${kindOf(other)}, as what is in the list`, one)
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || isAmount(value)
}

function kindOf(value: unknown): string {
  if (isAmount(value)) return `an amount in ${value.currency}`
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'a group' : `a ${typeof value === 'string' ? 'text' : typeof value}`
}

/** Whether there is nothing to write. @internal */
export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

/** What a condition holds true: anything there is but `false`, zero, and a list without members. @internal */
export function isTrue(value: unknown): boolean {
  if (value instanceof Unfit || isEmpty(value) || value === false || value === 0) return false
  return !Array.isArray(value) || value.length > 0
}

function same(a: unknown, b: unknown): boolean {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b)
  if (isAmount(a) && isAmount(b)) return a.minor === b.minor && a.currency === b.currency
  return a === b
}

/** -1, 0 or 1; NaN where two values have no order. Dates sort as text; amounts only in one currency. */
function order(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return Math.sign(a - b)
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0
  if (isAmount(a) && isAmount(b) && a.currency === b.currency) return Math.sign(a.minor - b.minor)
  return Number.NaN
}

function isAmount(value: unknown): value is { minor: number; currency: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, 'minor') &&
    Object.hasOwn(value, 'currency')
  )
}

import type { Expression, Literal } from './syntax.js'

/** An expression as a template would write it; reading it again gives the same expression. @internal */
export function writeExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return literal(expression.value)
    case 'path':
      return expression.names.join('.').replace(/^@this$/, '.')
    case 'not':
      return `not ${operand(expression.of)}`
    case 'binary':
      return `${operand(expression.left)} ${expression.operator} ${operand(expression.right)}`
    case 'format': {
      const values = expression.values.map((each) => operand(each)).join(', ')
      return `${operand(expression.of, 'format')} | ${expression.name}${values === '' ? '' : `: ${values}`}`
    }
  }
}

/** In parentheses, unless it needs none whatever stands beside it. */
function operand(expression: Expression, alone?: Expression['kind']): string {
  const written = writeExpression(expression)
  return ['literal', 'path', alone].includes(expression.kind) ? written : `(${written})`
}

function literal(value: Literal): string {
  if (typeof value !== 'string') return String(value)
  return value.includes('"') ? `'${value}'` : `"${value}"`
}

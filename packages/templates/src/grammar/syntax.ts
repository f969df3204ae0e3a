/** A literal a template may write. @internal */
export type Literal = string | number | boolean | null

/**
 * What a tag says: an own-property path, a literal, a comparison, logic, or a value put through formats. There are no
 * calls and no assignments to say.
 *
 * @internal
 */
export type Expression =
  | { readonly kind: 'literal'; readonly value: Literal }
  | { readonly kind: 'path'; readonly names: readonly string[] }
  | { readonly kind: 'not'; readonly of: Expression }
  | {
      readonly kind: 'binary'
      readonly operator: Operator
      readonly left: Expression
      readonly right: Expression
    }
  | {
      readonly kind: 'format'
      readonly of: Expression
      readonly name: string
      readonly values: readonly Expression[]
    }

/** @internal */
export type Operator = 'and' | 'or' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in'

/** Every path an expression reads. @internal */
export function pathsIn(expression: Expression): (readonly string[])[] {
  switch (expression.kind) {
    case 'literal':
      return []
    case 'path':
      return [expression.names]
    case 'not':
      return pathsIn(expression.of)
    case 'binary':
      return [...pathsIn(expression.left), ...pathsIn(expression.right)]
    case 'format':
      return [...pathsIn(expression.of), ...expression.values.flatMap(pathsIn)]
  }
}

/** The same expression with each path replaced. @internal */
export function mapPaths(
  expression: Expression,
  change: (names: readonly string[]) => readonly string[],
): Expression {
  const inside = (each: Expression) => mapPaths(each, change)
  switch (expression.kind) {
    case 'literal':
      return expression
    case 'path':
      return { kind: 'path', names: change(expression.names) }
    case 'not':
      return { kind: 'not', of: inside(expression.of) }
    case 'binary':
      return { ...expression, left: inside(expression.left), right: inside(expression.right) }
    case 'format':
      return { ...expression, of: inside(expression.of), values: expression.values.map(inside) }
  }
}

/**
 * A value as a database may give it back: the members of every object in another order, and nothing else different. What
 * compares stored values by their text is seen to be wrong with it; `sameJson` of `@matterkit/core/values` is right.
 *
 * @example
 * JSON.stringify(reordered({ minor: 5, currency: 'USD' })) // '{"currency":"USD","minor":5}'
 * @since 0.1.0
 */
export function reordered<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(reordered) as Value
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).reverse()
  return Object.fromEntries(members.map(([key, each]) => [key, reordered(each)])) as Value
}

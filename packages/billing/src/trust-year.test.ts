import { expect, test } from 'vitest'
import { reconcileTrust } from './index.js'
import { withTenErrors } from './testing/ten-errors.js'
import { blamed, reconcileUntil, statementOf, trustYear } from './testing/trust-year.js'

test('errors of ten kinds in the last month of a year are found, each where it is, and nothing else is blamed', () => {
  const year = trustYear(60, 6_000)
  const opening = reconcileUntil(year, '2026-12')
  const honest = year.lines.get('2026-12') ?? []
  expect(reconcileTrust(year.trust, statementOf('2026-12', honest, opening)).passed).toBe(true)
  const { lines, options, expected } = withTenErrors(year)
  const found = reconcileTrust(year.trust, statementOf('2026-12', lines, opening), options)
  expect(expected).toHaveLength(10)
  expect(blamed(found)).toEqual(expected)
  expect([found.passed, found.unexplained.minor]).toEqual([false, 0])
})

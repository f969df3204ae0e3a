import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('every stop of the tour is there', () => {
  const stops = [...readFileSync('docs/tour.md', 'utf8').matchAll(/\]\(([^)]+)\)/g)].map(
    ([, path = '']) => path,
  )
  expect(stops.length).toBeGreaterThan(30)
  expect(stops.filter((path) => !existsSync(join('docs', path)))).toEqual([])
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { modelsPage } from '../scripts/models-page.js'

test('the page of the models says what the models say', () => {
  expect(readFileSync(join(import.meta.dirname, 'models.md'), 'utf8')).toBe(modelsPage())
})

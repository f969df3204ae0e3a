import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rulesPages } from '../scripts/rules-page.js'

const folder = join(import.meta.dirname, 'rules')

test('the pages of the rules say what the packs say', () => {
  const pages = rulesPages()
  expect(readdirSync(folder).toSorted()).toEqual([...pages.keys()].toSorted())
  for (const [name, text] of pages) expect(readFileSync(join(folder, name), 'utf8'), name).toBe(text)
})

test('every rule has an example that gives a date', () => {
  for (const [name, text] of rulesPages()) expect(text, name).not.toContain('→ no date')
})

import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
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

test('the code of the guide runs', () => {
  const guide = readFileSync(join(import.meta.dirname, 'rule-packs.md'), 'utf8')
  const room = resolve('.cache/guides')
  mkdirSync(room, { recursive: true })
  const blocks = [...guide.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code)
  expect(blocks.length).toBeGreaterThan(0)
  for (const [index, code] of blocks.entries()) {
    const file = join(room, `rule-packs-${index}.ts`)
    writeFileSync(file, code)
    const args = ['-C', '@matterkit/source', '--import', 'tsx', file]
    expect(spawnSync(process.execPath, args, { encoding: 'utf8' }).stderr).toBe('')
  }
})

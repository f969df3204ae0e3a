/** The code of every README compiles, and where a README shows what it prints, that is what it prints. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { workspaces } from '../scripts/packages.js'

const room = resolve('.cache/readmes')

const blocks = ['README.md', ...workspaces().map(({ folder }) => join(folder, 'README.md'))].flatMap(
  (readme) =>
    [...readFileSync(readme, 'utf8').matchAll(/```ts\n([\s\S]*?)```\n(?:\n```\n([\s\S]*?)```)?/g)].map(
      ([, code = '', printed], index) => {
        const name = `${readme.replaceAll('/', '-').replace('.md', '')}-${index + 1}.ts`
        return { title: `${readme}, block ${index + 1}`, file: join(room, name), code, printed }
      },
    ),
)

rmSync(room, { recursive: true, force: true })
mkdirSync(room, { recursive: true })
for (const { file, code } of blocks) writeFileSync(file, `${code}\nexport {}\n`)

test('every block compiles', { timeout: 300_000 }, () => {
  const config = {
    extends: resolve('tsconfig.json'),
    compilerOptions: { noUnusedLocals: false, isolatedDeclarations: false, declaration: false },
    include: [`${room}/*.ts`],
  }
  writeFileSync(join(room, 'tsconfig.json'), JSON.stringify(config))
  expect(spawnSync(resolve('node_modules/.bin/tsc'), ['-p', room], { encoding: 'utf8' }).stdout).toBe('')
})

test.each(blocks.filter(({ printed }) => printed !== undefined))('$title prints what it says', (block) => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['-C', '@matterkit/source', '--import', 'tsx', block.file],
    { encoding: 'utf8' },
  )
  expect(stderr).toBe('')
  const [start = '', cut] = (block.printed ?? '').split('…\n')
  if (cut === undefined) expect(stdout).toBe(start)
  else expect(stdout.slice(0, start.length)).toBe(start)
})

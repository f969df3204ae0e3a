/**
 * Looks at the packages as npm would publish them: packs each, lets publint and are-the-types-wrong judge the
 * tarballs, and loads every subpath from the unpacked tarballs by `import` and by `require`.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { workspaces } from './packages.js'

const room = resolve('.cache/packed')
const consumer = join(room, 'consumer')
rmSync(room, { recursive: true, force: true })
mkdirSync(consumer, { recursive: true })

const faults: string[] = []
for (const { folder, name } of workspaces()) {
  const packed = execFileSync(
    'npm',
    ['pack', `./${folder}`, '--pack-destination', room, '--json', '--silent'],
    {
      encoding: 'utf8',
    },
  )
  const tarball = join(room, (JSON.parse(packed) as [{ filename: string }])[0].filename)
  for (const [tool, ...args] of [
    ['publint', tarball, '--strict'],
    ['attw', tarball, '--profile', 'esm-only', '--format', 'ascii', '--no-emoji', '--quiet'],
  ] as const) {
    if (spawnSync(tool, args, { stdio: 'inherit' }).status !== 0) faults.push(`${tool} ${name}`)
  }
  const home = join(consumer, 'node_modules', name)
  mkdirSync(home, { recursive: true })
  execFileSync('tar', ['-xzf', tarball, '-C', home, '--strip-components', '1'])
}

const specifiers = workspaces().flatMap(({ subpaths }) => subpaths.map(({ specifier }) => specifier))
writeFileSync(
  join(consumer, 'load.cjs'),
  `for (const name of ${JSON.stringify(specifiers)}) {
     if (Object.keys(require(name)).length === 0) throw new Error('require of ' + name + ' gives nothing')
   }`,
)
writeFileSync(
  join(consumer, 'load.mjs'),
  specifiers
    .map((name, i) => `import * as m${i} from '${name}'; if (!Object.keys(m${i}).length) throw '${name}'`)
    .join('\n'),
)
for (const script of ['load.cjs', 'load.mjs']) {
  const { status } = spawnSync(process.execPath, ['--no-warnings', script], {
    cwd: consumer,
    stdio: 'inherit',
  })
  if (status !== 0) faults.push(script)
}

writeFileSync(
  join(consumer, 'types.ts'),
  specifiers
    .map((name, i) => `import type * as t${i} from '${name}'; export type T${i} = keyof typeof t${i}`)
    .join('\n'),
)
for (const [module, moduleResolution] of [
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
] as const) {
  const args = [
    '--noEmit',
    '--strict',
    '--target',
    'es2023',
    '--module',
    module,
    '--moduleResolution',
    moduleResolution,
  ]
  const types = ['--types', 'node', '--skipLibCheck', 'false', join(consumer, 'types.ts')]
  if (spawnSync('tsc', ['--ignoreConfig', ...args, ...types], { stdio: 'inherit' }).status !== 0)
    faults.push(`tsc ${module}`)
}

if (faults.length > 0) {
  console.log(`Faults: ${faults.join(', ')}`)
  process.exitCode = 1
} else {
  console.log(`${specifiers.length} subpaths load by import and by require, and their types check.`)
}

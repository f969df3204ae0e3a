/**
 * Looks at the packages as npm would publish them: packs each, lets publint and are-the-types-wrong judge the
 * tarballs, installs them in a folder elsewhere as a user would, and loads every subpath by `import` and by `require`.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { workspaces } from './packages.js'

const consumer = mkdtempSync(join(tmpdir(), 'matterkit-packed-'))
process.on('exit', () => rmSync(consumer, { recursive: true }))

const faults: string[] = []
const tarballs = workspaces().map(({ folder, name }) => {
  const args = ['pack', `./${folder}`, '--pack-destination', consumer, '--json', '--silent']
  const packed = JSON.parse(execFileSync('npm', args, { encoding: 'utf8' })) as [{ filename: string }]
  const tarball = join(consumer, packed[0].filename)
  for (const [tool, ...options] of [
    ['publint', tarball, '--strict'],
    ['attw', tarball, '--profile', 'esm-only', '--format', 'ascii', '--no-emoji', '--quiet'],
  ] as const) {
    if (spawnSync(tool, options, { stdio: 'inherit' }).status !== 0) faults.push(`${tool} ${name}`)
  }
  return tarball
})

// npm installs peers, but for those that are optional; a user of every subpath has these too.
const { devDependencies: versions } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  devDependencies: Record<string, string>
}
const { peerDependencies: peers } = JSON.parse(readFileSync('packages/adapters/package.json', 'utf8')) as {
  peerDependencies: Record<string, string>
}
const optional = [...Object.keys(peers), '@types/node', '@types/pg', '@types/pdfkit'].map(
  (name) => `${name}@${versions[name]}`,
)
writeFileSync(join(consumer, 'package.json'), '{ "private": true }')
execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', ...tarballs, ...optional], {
  cwd: consumer,
  stdio: 'inherit',
})

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
  if (
    spawnSync('tsc', ['--ignoreConfig', ...args, ...types], { stdio: 'inherit', cwd: consumer }).status !== 0
  )
    faults.push(`tsc ${module}`)
}

if (faults.length > 0) {
  console.log(`Faults: ${faults.join(', ')}`)
  process.exitCode = 1
} else {
  console.log(`${specifiers.length} subpaths load by import and by require, and their types check.`)
}

import { readdirSync, readFileSync } from 'node:fs'
import type { Options } from 'tsup'
import { writeDeclarations } from './scripts/declarations.js'

interface Manifest {
  readonly name: string
  readonly exports: Record<string, string | Record<string, string>>
  readonly dependencies?: Record<string, string>
  readonly peerDependencies?: Record<string, string>
}

/** One build a package: its entries are its exports, and what it depends on stays outside. */
function build(folder: string): Options {
  const root = `packages/${folder}`
  const manifest = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as Manifest
  const sources = Object.values(manifest.exports).flatMap((target) =>
    typeof target === 'string' ? [] : [target['@matterkit/source'] ?? ''],
  )
  const entries = sources.map((source) => source.replace('./', `${root}/`))
  const outside = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
  return {
    name: folder,
    entry: Object.fromEntries(entries.map((entry) => [entry.replace(/^.*\/src\/|\.ts$/g, ''), entry])),
    outDir: `${root}/dist`,
    format: 'esm',
    target: 'es2023',
    platform: 'neutral',
    external: outside.flatMap((name) => [name, new RegExp(`^${name}/`)]),
    splitting: true,
    clean: true,
    sourcemap: true,
    // Declarations are made from each source alone: bundled, they take minutes and gigabytes.
    onSuccess: async () => writeDeclarations(entries, `${root}/src`, `${root}/dist`),
  }
}

const config: Options[] = readdirSync('packages').map(build)
export default config

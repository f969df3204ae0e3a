import { readdirSync, readFileSync } from 'node:fs'
import type { Options } from 'tsup'

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
  const outside = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
  return {
    name: folder,
    entry: Object.fromEntries(
      sources.map((source) => [source.replace(/^\.\/src\/|\.ts$/g, ''), source.replace('./', `${root}/`)]),
    ),
    outDir: `${root}/dist`,
    format: 'esm',
    target: 'es2023',
    platform: 'neutral',
    external: outside.flatMap((name) => [name, new RegExp(`^${name}/`)]),
    splitting: true,
    clean: true,
    sourcemap: true,
    dts: { compilerOptions: { ignoreDeprecations: '6.0', customConditions: ['@matterkit/source'] } },
  }
}

const config: Options[] = readdirSync('packages').map(build)
export default config

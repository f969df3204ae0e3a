/**
 * What a program pays for each subpath, bundled alone and minified, and what comes along with it. An engine's root
 * may bring values and its own code, and nothing of stores, hosts or schemas.
 */
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { workspaces } from './packages.js'

const engines = ['docketing', 'conflicts', 'billing', 'templates']
let clean = true

console.log(`${'subpath'.padEnd(42)}${'minified'.padStart(10)}${'gzip'.padStart(10)}   brings`)
for (const { name, subpaths } of workspaces()) {
  for (const { specifier, source } of subpaths) {
    if (specifier.endsWith('/testing')) continue
    const bundle = await build({
      entryPoints: [source],
      bundle: true,
      write: false,
      minify: true,
      format: 'esm',
      platform: specifier.startsWith('@matterkit/adapters') ? 'node' : 'browser',
      conditions: ['@matterkit/source'],
      external: ['libsql'],
      metafile: true,
      logLevel: 'error',
    })
    const code = bundle.outputFiles[0]?.contents ?? new Uint8Array()
    const [output] = Object.values(bundle.metafile.outputs)
    const inputs = Object.entries(output?.inputs ?? {})
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => path)
    const libraries = new Set(
      inputs.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []),
    )
    const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`
    const sizes = kb(code.length).padStart(10) + kb(gzipSync(code).length).padStart(10)
    console.log(`${specifier.padEnd(42)}${sizes}   ${[...libraries].join(', ')}`)

    if (!engines.some((engine) => specifier === `@matterkit/${engine}` || specifier.includes('/packs/')))
      continue
    const own = `packages/${name.replace('@matterkit/', '')}/`
    const allowed = name === '@matterkit/templates' ? /node_modules/ : /^$/
    const strangers = inputs.filter(
      (path) => !path.startsWith(own) && !path.startsWith('packages/core/src/values/') && !allowed.test(path),
    )
    if (strangers.length > 0) {
      clean = false
      console.log(`  must not bring: ${strangers.join(', ')}`)
    }
  }
}
process.exitCode = clean ? 0 : 1

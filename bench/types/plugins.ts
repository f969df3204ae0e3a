/**
 * What a session of many plugins costs the type checker, and a declaration file: instantiations over a host without
 * plugins, and bytes. Run with `npm run bench:types`.
 */
import { join, resolve } from 'node:path'
import ts from 'typescript'

const root = resolve(import.meta.dirname, '../..')
const folder = join(root, 'bench/types')

/** A program that opens a host with so many plugins, reads a field of each and calls a service of each. */
function sourceOf(plugins: number): string {
  const numbers = Array.from({ length: plugins }, (_, n) => n)
  const defined = numbers.map(
    (n) => `
export interface Fields${n} { readonly matter: { readonly risk${n}: number; readonly note${n}?: string; readonly a${n}: boolean } }
export interface Services${n} { score${n}(id: string): Promise<number>; name${n}(): string }
export const plugin${n}: Plugin<'acme.p${n}', Fields${n}, Services${n}> = definePlugin({ id: 'acme.p${n}', version: '1.0.0' } as Plugin<'acme.p${n}', Fields${n}, Services${n}>)`,
  )
  const used = numbers.map(
    (n) => `  await desk['acme.p${n}'].score${n}(String(matter.ext['acme.p${n}']?.risk${n}))`,
  )
  return `import { createHost, definePlugin, memory, type Plugin } from '@matterkit/core'
${defined.join('\n')}
export const plugins = [${numbers.map((n) => `plugin${n}`).join(', ')}] as const
export async function open() {
  const host = await createHost({ store: memory(), plugins })
  const desk = host.session({ firm: 'acme', actor: { user: 'u' } })
  const matter = await desk.matters.get('mat_1')
${used.join('\n')}
  return desk
}
`
}

interface Cost {
  readonly instantiations: number
  readonly declarationBytes: number
  readonly faults: readonly string[]
}

function costOf(plugins: number): Cost {
  const file = join(folder, 'generated.ts')
  const source = sourceOf(plugins)
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const settings: ts.CompilerOptions = {
    ...options,
    noEmit: false,
    emitDeclarationOnly: true,
    isolatedDeclarations: false,
    skipLibCheck: true,
  }
  const host = ts.createCompilerHost(settings)
  const { fileExists, getSourceFile, readFile } = host
  host.fileExists = (name) => name === file || fileExists(name)
  host.readFile = (name) => (name === file ? source : readFile(name))
  host.getSourceFile = (name, version) =>
    name === file ? ts.createSourceFile(name, source, version) : getSourceFile(name, version)
  let bytes = 0
  host.writeFile = (name, text) => {
    if (name.endsWith('generated.d.ts')) bytes = text.length
  }
  const program = ts.createProgram([file], settings, host)
  const generated = program.getSourceFile(file)
  const faults = program
    .getSemanticDiagnostics(generated)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
  program.emit(generated)
  return { instantiations: program.getInstantiationCount(), declarationBytes: bytes, faults }
}

const without = costOf(0)
console.log(
  `no plugin: ${without.instantiations.toLocaleString('en-US')} instantiations, ${without.declarationBytes} bytes of declarations`,
)
for (const plugins of [5, 20, 50]) {
  const { instantiations, declarationBytes, faults } = costOf(plugins)
  const more = (instantiations - without.instantiations).toLocaleString('en-US')
  console.log(
    `${plugins} plugins: ${more} more, ${declarationBytes} bytes${faults.length === 0 ? '' : `\n  ${faults.join('\n  ')}`}`,
  )
  if (faults.length > 0) process.exitCode = 1
}

/** Writes what the entries of a package promise: a declaration beside each source they reach, told from that source alone. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'

const compilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  isolatedDeclarations: true,
}

/**
 * @param entries - sources, by their paths
 * @param src - the folder of sources, of which `dist` is to have the form
 */
export function writeDeclarations(entries: readonly string[], src: string, dist: string): void {
  const reached = new Set(entries.map((entry) => join(entry)))
  for (const source of reached) {
    const { outputText, diagnostics = [] } = ts.transpileDeclaration(readFileSync(source, 'utf8'), {
      fileName: source,
      compilerOptions,
      reportDiagnostics: true,
    })
    for (const { messageText } of diagnostics)
      throw new Error(`${source}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`)
    const target = join(dist, relative(src, source)).replace(/\.ts$/, '.d.ts')
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, outputText)
    for (const { fileName } of ts.preProcessFile(outputText).importedFiles)
      if (fileName.startsWith('.')) reached.add(join(dirname(source), fileName.replace(/\.js$/, '.ts')))
  }
}

/**
 * What each model costs the type checker: instantiations made when its file is checked, after everything it rests on.
 * Run with `npm run bench:types`.
 */
import { readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import ts from 'typescript'

const root = resolve(import.meta.dirname, '../..')
const folder = join(root, 'packages/core/src/models')
const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)

const files = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
  .map((name) => join(folder, name))
const program = ts.createProgram(files, options)
const basis = ['model.ts', 'schemas.ts', 'rules.ts', 'machine.ts', 'guards.ts'].map((name) =>
  join(folder, name),
)

function costOf(file: string): number {
  const before = program.getInstantiationCount()
  program.getSemanticDiagnostics(program.getSourceFile(file))
  return program.getInstantiationCount() - before
}

const shared = basis.reduce((sum, file) => sum + costOf(file), 0)
const costs = files
  .filter((file) => /defineModel</.test(ts.sys.readFile(file) ?? '') && !basis.includes(file))
  .map((file) => [basename(file, '.ts'), costOf(file)] as const)
  .sort(([, a], [, b]) => b - a)
const total = costs.reduce((sum, [, cost]) => sum + cost, 0)
console.log(
  `${costs.length} models: ${total.toLocaleString('en-US')} instantiations, and ${shared.toLocaleString('en-US')} for what they share`,
)
for (const [name, cost] of costs)
  console.log(`  ${name.padEnd(24)} ${cost.toLocaleString('en-US').padStart(8)}`)

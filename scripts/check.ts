/** Everything that must hold before a change lands, one step after another; each says what it found. */
import { spawnSync } from 'node:child_process'

const source = ['-C', '@matterkit/source', '--import', 'tsx']

const steps: readonly (readonly [title: string, command: string, args: readonly string[]])[] = [
  ['format and lint', 'biome', ['ci', '.']],
  ['types', 'tsc', ['-p', '.']],
  ['types of the examples', 'tsc', ['-p', 'examples']],
  ['build', 'tsup', ['--silent']],
  ['import directions', 'depcruise', ['--config', '.dependency-cruiser.cjs', 'packages', 'examples']],
  ['unused code and dependencies', 'knip', []],
  ['packed packages', 'node', [...source, 'scripts/check-packed.ts']],
  ['sizes and what they hold', 'node', [...source, 'scripts/sizes.ts']],
  ['trust of the rule packs', 'node', [...source, 'scripts/trust.ts']],
  ['reference', 'typedoc', []],
]

const failed = steps.filter(([title, command, args]) => {
  console.log(`\n── ${title}`)
  const started = Date.now()
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  console.log(`${status === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`)
  return status !== 0
})

console.log(
  failed.length === 0 ? '\nAll checks hold.' : `\nFailed: ${failed.map(([title]) => title).join(', ')}`,
)
process.exitCode = failed.length === 0 ? 0 : 1

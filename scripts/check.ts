/** Everything that must hold before a change lands; each step says what it found, once it is done. */
import { spawn } from 'node:child_process'

const source = ['-C', '@matterkit/source', '--import', 'tsx']

type Step = readonly [title: string, command: string, args: readonly string[]]

/** One step after another; what needs the build stands behind it. */
const lanes: readonly (readonly Step[])[] = [
  [
    ['build', 'tsup', ['--silent']],
    ['import directions', 'depcruise', ['--config', '.dependency-cruiser.cjs', 'packages', 'examples']],
    ['unused code and dependencies', 'knip', []],
    ['packed packages', 'node', [...source, 'scripts/check-packed.ts']],
    ['sizes and what they hold', 'node', [...source, 'scripts/sizes.ts']],
  ],
  [
    ['format and lint', 'biome', ['ci', '.']],
    ['types', 'tsc', ['-p', '.']],
    ['types of the examples', 'tsc', ['-p', 'examples']],
    ['reference', 'typedoc', []],
    ['trust of the rule packs', 'node', [...source, 'scripts/trust.ts']],
  ],
]

function holds([title, command, args]: Step): Promise<boolean> {
  const started = Date.now()
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    const said: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk))
    child.on('error', (error) => said.push(Buffer.from(`${error}\n`)))
    child.on('close', (status) => {
      const end = `${status === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`
      console.log(`\n── ${title}\n${Buffer.concat(said)}${end}`)
      resolve(status === 0)
    })
  })
}

const failed: string[] = []
await Promise.all(
  lanes.map(async (steps) => {
    for (const step of steps) if (!(await holds(step))) failed.push(step[0])
  }),
)
console.log(failed.length === 0 ? '\nAll checks hold.' : `\nFailed: ${failed.join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1

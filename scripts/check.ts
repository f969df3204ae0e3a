/** Everything that must hold before a change lands: two rows of steps side by side, and each step says what it found. */
import { spawn } from 'node:child_process'

type Step = readonly [title: string, command: string, args: readonly string[]]

const source = ['-C', '@matterkit/source', '--import', 'tsx']

/** What a step needs stands before it in its row. */
const rows: readonly (readonly Step[])[] = [
  [
    ['types', 'tsc', ['-p', '.']],
    ['import directions', 'depcruise', ['--config', '.dependency-cruiser.cjs', 'packages', 'examples']],
    ['unused code and dependencies', 'knip', []],
    ['reference', 'typedoc', []],
  ],
  [
    ['format and lint', 'biome', ['ci', '.']],
    ['build', 'tsup', ['--silent']],
    ['packed packages', 'node', [...source, 'scripts/check-packed.ts']],
    ['sizes and what they hold', 'node', [...source, 'scripts/sizes.ts']],
    ['trust of the rule packs', 'node', [...source, 'scripts/trust.ts']],
    ['types of the examples', 'tsc', ['-p', 'examples']],
  ],
]

/** Runs a step; what it says is printed whole, once it has ended. */
function holds([title, command, args]: Step): Promise<boolean> {
  const started = Date.now()
  const said: Buffer[] = []
  return new Promise((done) => {
    const run = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    run.stdout.on('data', (piece: Buffer) => said.push(piece))
    run.stderr.on('data', (piece: Buffer) => said.push(piece))
    const end = (held: boolean): void => {
      const seconds = ((Date.now() - started) / 1000).toFixed(1)
      console.log(`\n── ${title}\n${Buffer.concat(said)}${held ? 'passed' : 'FAILED'} in ${seconds} s`)
      done(held)
    }
    run.on('error', (error) => {
      said.push(Buffer.from(`${error.message}\n`))
      end(false)
    })
    run.on('close', (status) => end(status === 0))
  })
}

async function failedIn(steps: readonly Step[]): Promise<readonly string[]> {
  const failed: string[] = []
  for (const step of steps) if (!(await holds(step))) failed.push(step[0])
  return failed
}

const failed = (await Promise.all(rows.map(failedIn))).flat()
console.log(failed.length === 0 ? '\nAll checks hold.' : `\nFailed: ${failed.join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1

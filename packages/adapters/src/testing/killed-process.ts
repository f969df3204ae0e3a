import { spawn } from 'node:child_process'
import { resolve as pathOf } from 'node:path'

/** How a process ended: what it said line by line, what it complained of, and whether it was killed. */
export interface ProcessEnd {
  readonly lines: readonly string[]
  readonly errors: string
  readonly killed: boolean
}

/**
 * Runs a script, by its path or by its name in this folder; kills it at some moment after it has said so many lines, or lets it end.
 *
 * @param within - milliseconds in which the kill falls: anywhere in a unit of work, and before the script can end
 */
export function runProcess(
  script: string,
  args: readonly string[],
  kill?: { readonly afterLines: number; readonly within: number },
): Promise<ProcessEnd> {
  return new Promise((resolve) => {
    const node = ['-C', '@matterkit/source', '--import', 'tsx', pathOf(import.meta.dirname, script)]
    const child = spawn(process.execPath, [...node, ...args])
    let [out, errors, armed] = ['', '', false]
    child.stdout.on('data', (chunk) => {
      out += chunk
      if (kill === undefined || armed || out.split('\n').length <= kill.afterLines) return
      armed = true
      setTimeout(() => child.kill('SIGKILL'), Math.random() * kill.within)
    })
    child.stderr.on('data', (chunk) => (errors += chunk))
    child.on('close', (_, signal) =>
      resolve({ lines: out.split('\n').filter((line) => line !== ''), errors, killed: signal === 'SIGKILL' }),
    )
  })
}

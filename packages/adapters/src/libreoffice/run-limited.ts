import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { fail } from './conversion-errors.js'

/** What a program may take. @internal */
export interface ProgramLimits {
  readonly seconds: number
  readonly megabytes: number
  readonly signal: AbortSignal | undefined
}

/** A program to be run, without a shell. @internal */
export interface Program {
  readonly command: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
}

/**
 * Runs a program in a process group of its own and ends all of it where it takes longer or more memory than it may.
 *
 * @returns its exit code and what it said
 * @internal
 */
export function runLimited(
  program: Program,
  limits: ProgramLimits,
): Promise<{ code: number | null; said: string }> {
  const { command, args, env, cwd } = program
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], {
      cwd,
      env: { ...env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    let why: (() => never) | undefined
    const end = (reason: () => never) => {
      why ??= reason
      if (child.pid === undefined) return
      try {
        process.kill(-child.pid, 'SIGKILL')
      } catch {
        // it has ended meanwhile
      }
    }
    const abort = () => end(() => fail('CONVERSION_ABORTED', {}, { cause: limits.signal?.reason }))
    const clock = setTimeout(
      () => end(() => fail('CONVERSION_TIMEOUT', { seconds: limits.seconds })),
      limits.seconds * 1000,
    )
    const watch = setInterval(async () => {
      const used = await residentMegabytes(child.pid ?? 0)
      if (used > limits.megabytes) end(() => fail('CONVERSION_MEMORY', { megabytes: limits.megabytes }))
    }, 100)
    const done = () => {
      clearTimeout(clock)
      clearInterval(watch)
      limits.signal?.removeEventListener('abort', abort)
    }
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => {
        if (said.length < 4000) said += data.toString()
      })
    child.on('error', (error) => {
      done()
      reject(error)
    })
    child.on('close', (code) => {
      done()
      try {
        why?.()
        resolve({ code, said: said.trim() })
      } catch (error) {
        reject(error)
      }
    })
    limits.signal?.addEventListener('abort', abort)
    if (limits.signal?.aborted === true) abort()
  })
}

/** The memory of a process group; zero where the system does not tell, as beyond Linux. */
async function residentMegabytes(group: number): Promise<number> {
  const names = await readdir('/proc').catch(() => [])
  const sizes = await Promise.all(
    names
      .filter((name) => /^\d+$/.test(name))
      .map(async (pid) => {
        const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
        // After the name in parentheses: state, parent, group, …, and the resident pages as the 22nd.
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        return Number(fields[2]) === group ? Number(fields[21]) * 4096 : 0
      }),
  )
  return sizes.reduce((sum, size) => sum + size, 0) / 1024 / 1024
}

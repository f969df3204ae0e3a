import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { dirname, resolve } from 'node:path'
import { fail } from '../sql/scope.js'

/** Who has a folder open, as the lock file says. */
interface Holder {
  readonly pid: number
  readonly host: string
  /** When that process was started, as its system counts; a number that was given again is so seen. */
  readonly started: string
  /** Of this one lock. */
  readonly token: string
}

/** A folder that is held. */
export interface FolderLock {
  release(): void
}

/** How often a holder shows that it lives, and how long one that cannot be asked is believed to, in milliseconds. */
const [beat, silence] = [5000, 30_000]

/** The locks of this process, so that a second opening in it is seen as well. */
const own = new Set<string>()

/**
 * Takes a folder for this process: the engine keeps no lock of its own, and two that write one folder destroy it. The
 * lock is a file beside the folder; one that a killed process left is taken over.
 *
 * @throws `STORE_LOCKED` with the process that has it
 */
export function lockFolder(folder: string): FolderLock {
  const file = `${resolve(folder)}.lock`
  mkdirSync(dirname(file), { recursive: true })
  const mine: Holder = {
    pid: process.pid,
    host: hostname(),
    started: startOf(process.pid),
    token: crypto.randomUUID(),
  }
  if (!placed(file, mine)) takeOver(file, folder, mine)
  own.add(mine.token)
  const timer = setInterval(() => {
    try {
      utimesSync(file, new Date(), new Date())
    } catch {
      // removed by hand; there is nothing to keep up
    }
  }, beat)
  timer.unref()
  return {
    release() {
      clearInterval(timer)
      own.delete(mine.token)
      if (holderOf(file)?.token === mine.token) rmSync(file, { force: true })
    },
  }
}

/** Makes the lock file whole or not at all, and only where there is none. */
function placed(file: string, holder: Holder): boolean {
  const draft = `${file}.${holder.token}`
  writeFileSync(draft, JSON.stringify(holder))
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** One at a time looks at a lock that was found and takes it over: of two, the second would else remove the first's. */
function takeOver(file: string, folder: string, mine: Holder): void {
  const gate = `${file}.taking`
  const refuse = (pid: number): never => fail('STORE_LOCKED', { folder, pid })
  try {
    mkdirSync(gate)
  } catch {
    if (Date.now() - changedAt(gate) < silence) refuse(holderOf(file)?.pid ?? 0)
    // left by a process that died within these few lines
  }
  try {
    const holder = holderOf(file)
    if (holder !== undefined && lives(holder, file)) refuse(holder.pid)
    const draft = `${file}.${mine.token}`
    writeFileSync(draft, JSON.stringify(mine))
    renameSync(draft, file)
  } finally {
    rmdirSync(gate)
  }
}

function holderOf(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

/** A process of this machine is looked up; one of another, whose disk this is too, must have shown itself lately. */
function lives({ pid, host, started, token }: Holder, file: string): boolean {
  if (host !== hostname()) return Date.now() - changedAt(file) < silence
  if (pid === process.pid) return own.has(token)
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as { code?: string }).code === 'ESRCH') return false
  }
  return startOf(pid) === started
}

function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

/** When a process was started, where the system says; nothing elsewhere. */
function startOf(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')
    return `${boot} ${fields?.[19] ?? ''}`
  } catch {
    return ''
  }
}

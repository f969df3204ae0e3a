import { type FileHandle, lstat, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** The places of one folder of blobs. */
export interface Places {
  readonly folder: string
  /** What says whose they are: `{"firm":"acme"}`. */
  readonly mark: string
  /** `blobs/ba/ba7816…` */
  readonly blob: (sha256: string) => string
  readonly blobs: string
  /** What is being written. */
  readonly incoming: string
  /** What is on its way out: still the blob, until it is known that nobody put it meanwhile. */
  readonly outgoing: string
}

export function placesIn(folder: string): Places {
  const [blobs, incoming, outgoing] = ['blobs', 'incoming', 'outgoing'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  return {
    folder,
    mark: join(folder, 'firm.json'),
    blobs,
    incoming,
    outgoing,
    blob: (sha256) => join(blobs, sha256.slice(0, 2), sha256),
  }
}

/** Makes a folder and sees to it that it outlives a loss of power; a link in its place is refused. */
export async function ensureFolder(folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true })
  if (!(await lstat(folder)).isDirectory()) throw new Error(`${folder} is a link and not a folder`)
  if (made !== undefined) await syncFolder(join(folder, '..'))
}

/** Has the names in a folder written to disk. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return // which has no such call, and writes names through
  let handle: FileHandle | undefined
  try {
    handle = await open(folder, 'r')
    await handle.sync()
  } finally {
    await handle?.close()
  }
}

/** The names in a folder; none where there is no folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (cause) {
    if (isAbsent(cause)) return []
    throw cause
  }
}

const dayMs = 86_400_000

/** Removes what writers that died have left: parts that nobody has touched for a day. */
export async function removeStale(folder: string): Promise<void> {
  for (const name of await namesIn(folder)) {
    const part = join(folder, name)
    const found = await stat(part).catch(() => undefined)
    if (found !== undefined && found.mtimeMs < Date.now() - dayMs) await rm(part, { force: true })
  }
}

export function isAbsent(cause: unknown): boolean {
  return hasCode(cause, 'ENOENT')
}

export function hasCode(cause: unknown, ...codes: readonly string[]): boolean {
  return cause instanceof Error && 'code' in cause && codes.includes(String(cause.code))
}

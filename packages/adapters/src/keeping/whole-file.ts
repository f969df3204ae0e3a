import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fail } from './keeping-errors.js'

/** How long a file is, in bytes, and its SHA-256. @since 0.1.0 */
export interface WrittenFile {
  readonly size: number
  readonly sha256: string
}

/** Writes a file that is there whole or not at all, also after a loss of power. */
export async function writeWholly(
  path: string,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<WrittenFile> {
  const part = `${path}.part`
  const hash = createHash('sha256')
  let size = 0
  await mkdir(dirname(path), { recursive: true })
  try {
    const handle = await open(part, 'w', 0o600)
    try {
      for await (const chunk of content) {
        hash.update(chunk)
        size += chunk.length
        for (let at = 0; at < chunk.length; ) at += (await handle.write(chunk, at)).bytesWritten
      }
      await handle.sync()
    } finally {
      await handle.close()
    }
    await intoPlace(part, path)
  } catch (cause) {
    await rm(part, { force: true })
    throw cause
  }
  return { size, sha256: hash.digest('hex') }
}

/** Gives a finished file its name, and has it written to disk. */
export async function intoPlace(part: string, path: string): Promise<void> {
  await rename(part, path)
  await syncFolder(dirname(path))
}

/** Has the names in a folder written to disk; Windows has no such call, and writes them through. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform !== 'win32') await synced(folder)
}

/** Has a file written to disk. */
export async function synced(path: string): Promise<void> {
  let handle: FileHandle | undefined
  try {
    handle = await open(path, 'r')
    await handle.sync()
  } finally {
    await handle?.close()
  }
}

/** What a file is. @throws `KEPT_MISSING` */
export async function lookAt(path: string): Promise<WrittenFile> {
  if ((await stat(path).catch(() => undefined)) === undefined) return fail('KEPT_MISSING', { place: path })
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
    hash.update(chunk)
    size += chunk.length
  }
  return { size, sha256: hash.digest('hex') }
}

/** @throws `KEPT_EXISTS` */
export async function expectNothing(path: string): Promise<void> {
  if ((await stat(path).catch(() => undefined)) !== undefined) fail('KEPT_EXISTS', { place: path })
}

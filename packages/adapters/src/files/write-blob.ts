import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { BlobContent, BlobInfo } from '@matterkit/core/blobs'
import { OfSource } from './disk-errors.js'
import { ensureFolder, type Places, syncFolder } from './folder-of-blobs.js'

/** Writes a blob beside, and gives it its name once it is on the disk. */
export async function writeBlob(places: Places, content: BlobContent): Promise<BlobInfo> {
  const part = join(places.incoming, randomUUID())
  const hash = createHash('sha256')
  let size = 0
  try {
    const handle = await open(part, 'wx', 0o600)
    try {
      const source = content instanceof Uint8Array ? [content] : sourced(content)
      for await (const chunk of source) {
        hash.update(chunk)
        size += chunk.length
        await writeWhole(handle, chunk)
      }
      await handle.sync()
      // Last, for a large file is long on its way to the disk, and counts as put when it is there. A file has whole
      // nanoseconds, and a number of seconds falls short of some: half a millisecond more is the same millisecond.
      const now = (Date.now() + 0.5) / 1000
      await handle.utimes(now, now)
    } finally {
      await handle.close()
    }
    const sha256 = hash.digest('hex')
    const place = places.blob(sha256)
    await ensureFolder(dirname(place))
    await rename(part, place)
    await syncFolder(dirname(place))
    return { sha256, size }
  } catch (cause) {
    await rm(part, { force: true })
    throw cause
  }
}

async function writeWhole(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.length; ) at += (await handle.write(chunk, at, chunk.length - at)).bytesWritten
}

async function* sourced(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* content
  } catch (cause) {
    throw new OfSource(cause)
  }
}

import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { failBlobs } from '@matterkit/core/blobs'
import { saying } from './disk-errors.js'
import { leaving } from './find-blob.js'
import { hasCode, isAbsent, type Places } from './folder-of-blobs.js'

/** The bytes of a blob, as fast as they are asked for. Whoever has begun reads to the end, also where it is removed. */
export async function* readBlob(places: Places, sha256: string): AsyncGenerator<Uint8Array> {
  const handle =
    (await opened(places.blob(sha256), sha256)) ??
    (await openedLeaving(places, sha256)) ??
    (await opened(places.blob(sha256), sha256)) ?? // it was on its way back
    failBlobs('BLOB_UNKNOWN', { sha256 })
  try {
    for (;;) {
      const buffer = new Uint8Array(65_536)
      const { bytesRead } = await saying(() => handle.read(buffer, 0, buffer.length))
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

async function openedLeaving(places: Places, sha256: string): Promise<FileHandle | undefined> {
  for (const path of await saying(() => leaving(places, sha256))) {
    const handle = await opened(path, sha256)
    if (handle !== undefined) return handle
  }
  return undefined
}

async function opened(path: string, sha256: string): Promise<FileHandle | undefined> {
  try {
    const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW)
    if ((await handle.stat()).isFile()) return handle
    await handle.close()
    return failBlobs('BLOB_CORRUPT', { sha256, why: 'in its place is no file' })
  } catch (cause) {
    if (isAbsent(cause)) return undefined
    if (hasCode(cause, 'ELOOP', 'EMLINK'))
      return failBlobs('BLOB_CORRUPT', { sha256, why: 'in its place is a link' })
    return saying(() => Promise.reject(cause))
  }
}

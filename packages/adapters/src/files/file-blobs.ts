import { createHash, randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, link, lstat, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import {
  type BlobContent,
  type BlobInfo,
  type Blobs,
  checkedDigest,
  failBlobs,
  type ListedBlob,
  verified,
} from '@matterkit/core/blobs'
import { instantOf, MatterkitError } from '@matterkit/core/values'
import {
  ensureFolder,
  hasCode,
  isAbsent,
  namesIn,
  type Places,
  placesIn,
  removeStale,
  syncFolder,
} from './folder-of-blobs.js'

/**
 * Keeps blobs in a folder, each in a file named by its digest; several processes may share it.
 *
 * A blob is written to a file beside, flushed to the disk, and only then given its name, in one step; the folder is
 * flushed as well. So it is there whole or not at all, after a kill and after a loss of power. What a writer that died
 * has left is removed a day later. A link in the place of a file or folder is not followed.
 *
 * @param folder - made where there is none; of one firm
 * @example
 * const blobs = fileBlobs({ folder: 'acme/files' })
 * await blobs.has('0'.repeat(64)) // false
 * @since 0.1.0
 */
export function fileBlobs({ folder }: { readonly folder: string }): Blobs {
  const places = placesIn(folder)
  let ready: Promise<void> | undefined
  const prepared = () => (ready ??= prepare(places).catch(retried))
  const retried = (cause: unknown): never => {
    ready = undefined
    throw cause
  }
  return {
    put: (content) =>
      saying(async () => {
        await prepared()
        return written(places, content)
      }),
    get: (sha256) => verified(sha256, chunksIn(places, sha256)),
    has: async (sha256) => {
      const place = places.blob(checkedDigest(sha256))
      return saying(
        async () => (await fileAt(place)) !== undefined || (await leaving(places, sha256)).length > 0,
      )
    },
    remove: async (sha256, { putSince } = {}) => {
      checkedDigest(sha256)
      return saying(async () => {
        await prepared()
        return removed(
          places,
          sha256,
          putSince === undefined ? Number.POSITIVE_INFINITY : Date.parse(putSince),
        )
      })
    },
    async *list() {
      for (const shard of await shards(places))
        for (const sha256 of await saying(() => namesIn(shard))) {
          const found = isDigest(sha256) ? await saying(() => fileAt(join(shard, sha256))) : undefined
          if (found !== undefined) yield listed(sha256, found)
        }
      const leftBehind = new Map(
        (await saying(() => namesIn(places.outgoing))).map((name) => [name.split('.')[0] ?? '', name]),
      )
      for (const [sha256, name] of leftBehind) {
        if (!isDigest(sha256) || (await saying(() => fileAt(places.blob(sha256)))) !== undefined) continue
        const found = await saying(() => fileAt(join(places.outgoing, name)))
        if (found !== undefined) yield listed(sha256, found)
      }
    },
  }
}

function listed(sha256: string, { size, mtimeMs }: { size: number; mtimeMs: number }): ListedBlob {
  return { sha256, size, putAt: instantOf(Math.floor(mtimeMs)) }
}

function isDigest(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name)
}

/** The files of a blob that someone is removing, or was when they died. */
async function leaving({ outgoing }: Places, sha256: string): Promise<readonly string[]> {
  const names = await namesIn(outgoing)
  return names.filter((name) => name.startsWith(`${sha256}.`)).map((name) => join(outgoing, name))
}

async function prepare(places: Places): Promise<void> {
  for (const each of [places.blobs, places.incoming, places.outgoing]) await ensureFolder(each)
  await removeStale(places.incoming)
}

async function shards(places: Places): Promise<readonly string[]> {
  const names = await saying(() => namesIn(places.blobs))
  return names.filter((name) => /^[0-9a-f]{2}$/.test(name)).map((name) => join(places.blobs, name))
}

async function fileAt(path: string | undefined): Promise<{ size: number; mtimeMs: number } | undefined> {
  try {
    const found = path === undefined ? undefined : await lstat(path)
    return found?.isFile() ? found : undefined
  } catch (cause) {
    if (isAbsent(cause)) return undefined
    throw cause
  }
}

/** The error of a source goes through as it is; that of the disk is said in our words. */
async function written(places: Places, content: BlobContent): Promise<BlobInfo> {
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
      const now = Date.now() / 1000
      await handle.utimes(now, now) // to the millisecond, where the file system's own clock ticks in hundredths
      await handle.sync()
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

/** What a source throws is marked, so that it is not taken for a failure of the disk. */
async function* sourced(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* content
  } catch (cause) {
    throw new OfSource(cause)
  }
}

class OfSource extends Error {
  constructor(cause: unknown) {
    super('the source failed', { cause })
  }
}

async function* chunksIn(places: Places, sha256: string): AsyncGenerator<Uint8Array> {
  checkedDigest(sha256)
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

/**
 * Takes the name away first and looks then: whoever puts the same bytes from here on writes a file of its own, and what
 * was put before is seen by its time, and goes back.
 */
async function removed(places: Places, sha256: string, putSince: number): Promise<boolean> {
  const place = places.blob(sha256)
  const there = await fileAt(place)
  if (there !== undefined && there.mtimeMs >= putSince) return false
  if (there !== undefined) await unlessGone(rename(place, join(places.outgoing, `${sha256}.${randomUUID()}`)))
  const going = await leaving(places, sha256)
  for (const path of going) {
    const found = await fileAt(path)
    if (found !== undefined && found.mtimeMs >= putSince) await unlessGone(link(path, place))
    await rm(path, { force: true })
  }
  if (going.length === 0 || (await fileAt(place)) !== undefined) return false
  await unlessGone(syncFolder(dirname(place)))
  return true
}

/** Another may have been quicker, in either direction: then it is as it should be. */
async function unlessGone(step: Promise<void>): Promise<void> {
  try {
    await step
  } catch (cause) {
    if (!hasCode(cause, 'ENOENT', 'EEXIST')) throw cause
  }
}

async function saying<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof MatterkitError) throw cause
    if (cause instanceof OfSource) throw cause.cause
    const why = cause instanceof Error ? cause.message : String(cause)
    return hasCode(cause, 'ENOSPC', 'EDQUOT', 'EFBIG')
      ? failBlobs('BLOBS_FULL', { why }, { cause })
      : failBlobs('BLOBS_FAILED', { why }, { cause })
  }
}

import { lstat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ListedBlob } from '@matterkit/core/blobs'
import { instantOf } from '@matterkit/core/values'
import { saying } from './disk-errors.js'
import { isAbsent, namesIn, type Places } from './folder-of-blobs.js'

/** The file of a blob. */
export interface FoundFile {
  readonly path: string
  readonly size: number
  /** When it was put, to the millisecond. */
  readonly putAt: number
}

/** A file; nothing where there is none, or a link or folder in its place. */
export async function fileAt(path: string): Promise<FoundFile | undefined> {
  try {
    const found = await lstat(path)
    return found.isFile() ? { path, size: found.size, putAt: Math.floor(found.mtimeMs) } : undefined
  } catch (cause) {
    if (isAbsent(cause)) return undefined
    throw cause
  }
}

/** The files of a blob that someone is removing, or was when they died. */
export async function leaving({ outgoing }: Places, sha256: string): Promise<readonly string[]> {
  const names = await namesIn(outgoing)
  return names.filter((name) => digestOf(name) === sha256).map((name) => join(outgoing, name))
}

/** Whose file a name among those on their way out is. */
export function digestOf(name: string): string | undefined {
  return /^([0-9a-f]{64})\./.exec(name)?.[1]
}

/** A blob's file, wherever it is. The place is looked at again: meanwhile the file may have gone back there. */
export async function findBlob(places: Places, sha256: string): Promise<FoundFile | undefined> {
  const place = places.blob(sha256)
  return (await fileAt(place)) ?? (await fileLeaving(places, sha256)) ?? (await fileAt(place))
}

async function fileLeaving(places: Places, sha256: string): Promise<FoundFile | undefined> {
  for (const path of await leaving(places, sha256)) {
    const found = await fileAt(path)
    if (found !== undefined) return found
  }
  return undefined
}

/** Every blob once. */
export async function* listBlobs(places: Places): AsyncGenerator<ListedBlob> {
  const shards = await saying(() => namesIn(places.blobs))
  for (const shard of shards.filter((name) => /^[0-9a-f]{2}$/.test(name)))
    for (const sha256 of await saying(() => digestsIn(places, join(places.blobs, shard)))) {
      const found = await saying(() => findBlob(places, sha256))
      if (found !== undefined) yield { sha256, size: found.size, putAt: instantOf(found.putAt) }
    }
}

/** A name that leaves while the folder is read, and is back before its way out is, is there when it is read again. */
async function digestsIn(places: Places, shard: string): Promise<ReadonlySet<string>> {
  const before = await namesIn(shard)
  const between = (await namesIn(places.outgoing)).flatMap((name) => digestOf(name) ?? [])
  const after = await namesIn(shard)
  const isHere = (name: string) => /^[0-9a-f]{64}$/.test(name) && name.startsWith(basename(shard))
  return new Set([...before, ...between, ...after].filter(isHere))
}

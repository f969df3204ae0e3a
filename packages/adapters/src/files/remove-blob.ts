import { randomUUID } from 'node:crypto'
import { link, rename, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { digestOf, fileAt, leaving } from './find-blob.js'
import { hasCode, namesIn, type Places, syncFolder } from './folder-of-blobs.js'

/**
 * Takes the name away first and looks then: whoever puts the same bytes from here on writes a file of its own, and what
 * was put before is seen by its time, and goes back. Of several who remove at once, each finishes what it finds, and one
 * of them has removed it.
 *
 * @param putSince - milliseconds since 1970: what was put then or later stays
 */
export async function removeBlob(places: Places, sha256: string, putSince: number): Promise<boolean> {
  const place = places.blob(sha256)
  const there = await fileAt(place)
  if (there !== undefined && there.putAt < putSince)
    await unlessGone(rename(place, join(places.outgoing, `${sha256}.${randomUUID()}`)))
  let gone = false
  for (const path of await leaving(places, sha256)) {
    const found = await fileAt(path)
    if (found !== undefined && found.putAt >= putSince) await unlessGone(link(path, place))
    if (found !== undefined && (await unlessGone(unlink(path)))) gone = true
  }
  if (!gone || (await fileAt(place)) !== undefined) return false
  for (const folder of [dirname(place), places.outgoing]) await unlessGone(syncFolder(folder))
  return true
}

/** Removes what somebody who died had on its way out, where the blob was put again since. */
export async function removeOutdone(places: Places): Promise<void> {
  for (const name of await namesIn(places.outgoing)) {
    const sha256 = digestOf(name)
    if (sha256 === undefined) continue
    const path = join(places.outgoing, name)
    const [there, former] = [await fileAt(places.blob(sha256)), await fileAt(path)]
    if (there !== undefined && former !== undefined && former.putAt <= there.putAt)
      await unlessGone(unlink(path))
  }
}

/** Another may have been quicker, in either direction: then it is as it should be. */
async function unlessGone(step: Promise<void>): Promise<boolean> {
  try {
    await step
    return true
  } catch (cause) {
    if (hasCode(cause, 'ENOENT', 'EEXIST')) return false
    throw cause
  }
}

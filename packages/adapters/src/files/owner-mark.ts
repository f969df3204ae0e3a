import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { link, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { failBlobs } from '@matterkit/core/blobs'
import { hasCode, isAbsent, type Places, syncFolder } from './folder-of-blobs.js'

/**
 * Refuses a folder that is marked as another firm's, or as a firm's where none is said.
 *
 * @returns whether it is marked as that firm's; not yet where nobody has written to it who said whose it is
 * @throws `BLOBS_OF_ANOTHER`
 */
export async function expectOwner(places: Places, firm: string | undefined): Promise<boolean> {
  const owner = await ownerOf(places)
  if (owner !== undefined && owner !== firm)
    failBlobs('BLOBS_OF_ANOTHER', { owner, firm: firm ?? null, where: places.folder })
  return owner !== undefined
}

/** Marks a folder as a firm's. Of two firms that are first at once, one is refused. @throws `BLOBS_OF_ANOTHER` */
export async function markOwner(places: Places, firm: string): Promise<void> {
  const part = join(places.incoming, randomUUID())
  try {
    const handle = await open(part, 'wx', 0o600)
    try {
      await handle.writeFile(`${JSON.stringify({ firm })}\n`)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await link(part, places.mark) // whole, and only where there is none
    await syncFolder(places.folder)
  } catch (cause) {
    if (!hasCode(cause, 'EEXIST')) throw cause
  } finally {
    await rm(part, { force: true })
  }
  await expectOwner(places, firm)
}

async function ownerOf({ mark }: Places): Promise<string | undefined> {
  let text: string
  try {
    text = await readFile(mark, { encoding: 'utf8', flag: constants.O_RDONLY | constants.O_NOFOLLOW })
  } catch (cause) {
    if (isAbsent(cause)) return undefined
    throw cause
  }
  const firm = firmIn(text)
  return firm ?? failBlobs('BLOBS_FAILED', { why: `${mark} does not say whose files these are` })
}

function firmIn(text: string): string | undefined {
  try {
    const { firm } = JSON.parse(text) as { readonly firm?: unknown }
    return typeof firm === 'string' ? firm : undefined
  } catch {
    return undefined
  }
}

import { type Blobs, digestOfList } from '../../blobs/index.js'
import { defineErrors, type Fail, type FirmId } from '../../values/index.js'
import { hostErrors } from '../host-errors.js'
import type { FirmRemoval } from './host-firm.js'

/**
 * Refuses files that do not say that they are of the firm, before anything is done: of two firms that share a folder, both
 * would lose theirs.
 *
 * @internal
 */
export async function expectFilesOf(firm: FirmId, blobs: Blobs | undefined): Promise<void> {
  if (blobs === undefined) return
  const whose = blobs.firm === undefined ? 'do not say whose they are' : `are of ${blobs.firm}`
  if (blobs.firm !== firm)
    fail('ORDER_INVALID', { action: 'remove', firm, wanted: `its own files; those that were given ${whose}` })
  for await (const _ of blobs.list()) return // what keeps them may refuse as well, or fail
}

const fail: Fail<typeof hostErrors> = defineErrors(hostErrors)

/** What of the files is certified. @internal */
export async function sumOfFiles(blobs: Blobs): Promise<NonNullable<FirmRemoval['files']>> {
  const digests: string[] = []
  for await (const { sha256 } of blobs.list()) digests.push(sha256)
  return { count: new Set(digests).size, sha256: digestOfList(digests) }
}

/** Until none is left: what was being put when the firm was marked as gone came in late, and no record names it. @internal */
export async function destroyFiles(blobs: Blobs): Promise<void> {
  for (let left = true; left; ) {
    left = false
    for await (const { sha256 } of blobs.list()) if (await blobs.remove(sha256)) left = true
  }
}

import { failBlobs } from '@matterkit/core/blobs'
import { MatterkitError } from '@matterkit/core/values'
import { hasCode } from './folder-of-blobs.js'

/** What a source throws is marked, so that it is not taken for a failure of the disk. */
export class OfSource extends Error {
  constructor(cause: unknown) {
    super('the source failed', { cause })
  }
}

/** Says what the disk complains of in the words of blobs; what a source threw goes through as it is. */
export async function saying<Result>(work: () => Promise<Result>): Promise<Result> {
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

import type { Blobs } from '@matterkit/core/blobs'
import type { StoreFault } from '@matterkit/core/testing'

/** Blobs of which a listing or a removal fails at a call that a test chooses; what is listed counts one by one. */
export function failingBlobs(inner: Blobs, fault: StoreFault): Blobs {
  const pass = () => {
    if (fault.left-- !== 0) return
    fault.met = true
    throw new Error('the disk fails, as the test wants it to')
  }
  return {
    ...inner,
    async remove(sha256, unless) {
      pass()
      return inner.remove(sha256, unless)
    },
    async *list() {
      pass()
      for await (const blob of inner.list()) {
        pass()
        yield blob
      }
    },
  }
}

import type { Store } from '@matterkit/core'
import { blobIndexSchema, encryptedBlobs, memoryBlobs, storedBlobIndex } from '@matterkit/core/blobs'
import { createKey, localKeys } from '@matterkit/core/encryption'
import { testBlobs } from '@matterkit/core/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { storeKinds, withStore } from '../testing/with-store.js'

const keys = localKeys({ current: 'one', keys: { one: createKey() } })

describe.each(storeKinds)('an index on %s', (kind) => {
  let store: Store
  let close = () => {}
  let closed: Promise<void>
  beforeAll(
    () =>
      new Promise<void>((ready, failed) => {
        closed = withStore(kind, async (opened) => {
          await opened.migrate([blobIndexSchema])
          store = opened
          ready()
          await new Promise<void>((done) => {
            close = done
          })
        })
        closed.catch(failed)
      }),
  )
  afterAll(() => {
    close()
    return closed
  })
  let firms = 0
  async function opened() {
    const index = storedBlobIndex(store, `firm ${++firms}`)
    const inner = memoryBlobs()
    const blobs = () => encryptedBlobs({ blobs: inner, keys, index })
    return { inner, blobs: blobs(), other: blobs() }
  }
  testBlobs({ describe, test }, { name: `encrypted, with an index on ${kind}`, open: opened })

  test('is written to by many at once: the same bytes are kept once, and go once', async () => {
    const { inner, blobs, other } = await opened()
    const all = [blobs, other]
    for (let round = 0; round < 8; round++) {
      const same = new Uint8Array(1000).fill(round)
      const names = await Promise.all([...all, ...all].map((each) => each.put(same)))
      const { sha256 } = names[0] ?? { sha256: '' }
      const kept: string[] = []
      for await (const { sha256: sealed } of inner.list()) kept.push(sealed)
      expect(kept).toHaveLength(1)
      const gone = await Promise.all([...all, ...all].map((each) => each.remove(sha256)))
      expect(gone.filter(Boolean)).toHaveLength(1)
      expect(await blobs.has(sha256)).toBe(false)
    }
  })
})

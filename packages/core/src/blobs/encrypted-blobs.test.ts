import { describe, expect, test } from 'vitest'
import { createKey, localKeys } from '../encryption/index.js'
import { memory } from '../store/index.js'
import { testBlobs } from '../testing/blobs-kit.js'
import {
  type Blobs,
  blobIndexSchema,
  bytesOf,
  encryptedBlobs,
  memoryBlobs,
  rotateBlobKeys,
  storedBlobIndex,
} from './index.js'

const [one, two] = [createKey(), createKey()]
const keys = localKeys({ current: 'one', keys: { one } })

async function opened(inner: Blobs = memoryBlobs()) {
  const store = memory()
  await store.migrate([blobIndexSchema])
  const index = storedBlobIndex(store, 'acme')
  return { inner, index, blobs: encryptedBlobs({ blobs: inner, keys, index }) }
}

/** Memory blobs of which a byte can be changed. */
function fragile() {
  const inner = memoryBlobs()
  const broken = new Set<string>()
  const blobs: Blobs = {
    ...inner,
    async *get(sha256) {
      for await (const chunk of inner.get(sha256)) {
        if (broken.has(sha256)) chunk[chunk.length >> 1] = (chunk[chunk.length >> 1] ?? 0) ^ 1
        yield chunk
      }
    },
  }
  return { blobs, broken }
}

testBlobs(
  { describe, test },
  {
    name: 'encrypted',
    async open() {
      const { blobs: inner, broken } = fragile()
      const { blobs, index } = await opened(inner)
      return {
        blobs,
        other: encryptedBlobs({ blobs: inner, keys, index }),
        damage: async (sha256) => void broken.add((await index.get(sha256))?.sealed ?? ''),
      }
    },
  },
)

const planted = new TextEncoder().encode('PLANTED '.repeat(20_000))

test('what lies there says nothing, by its bytes or its name', async () => {
  const { inner, blobs } = await opened()
  const { sha256 } = await blobs.put(planted)
  for await (const { sha256: name, size } of inner.list()) {
    expect(name).not.toBe(sha256)
    expect(size).toBeGreaterThan(planted.length)
    expect(Buffer.from(await bytesOf(inner, name)).includes('PLANTED')).toBe(false)
  }
})

test('the same bytes put twice are kept once', async () => {
  const { inner, blobs } = await opened()
  await blobs.put(planted)
  await blobs.put(planted)
  let count = 0
  for await (const _ of inner.list()) count += 1
  expect(count).toBe(1)
})

test('keys change without a byte being written again', async () => {
  const { inner, index, blobs } = await opened()
  const { sha256 } = await blobs.put(planted)
  const before = await index.get(sha256)
  const both = localKeys({ current: 'two', keys: { one, two } })
  expect(await rotateBlobKeys(index, both)).toBe(1)
  expect(await rotateBlobKeys(index, both)).toBe(0)
  expect(await index.get(sha256)).toMatchObject({ sealed: before?.sealed, keyId: 'two' })
  const later = encryptedBlobs({ blobs: inner, keys: localKeys({ current: 'two', keys: { two } }), index })
  expect(Buffer.from(await bytesOf(later, sha256)).equals(planted)).toBe(true)
  await expect(bytesOf(blobs, sha256)).rejects.toMatchObject({ code: 'KEY_UNKNOWN', data: { keyId: 'two' } })
})

test('an entry that points to the bytes of another does not open', async () => {
  const { index, blobs } = await opened()
  const [a, b] = [await blobs.put(planted), await blobs.put(new Uint8Array([1]))]
  const other = await index.get(b.sha256)
  await index.put({ ...(await index.get(a.sha256)), sealed: other?.sealed } as never)
  await expect(bytesOf(blobs, a.sha256)).rejects.toMatchObject({ code: 'SEALED_UNREADABLE' })
})

test('encrypted bytes that are gone are named by the blob', async () => {
  const { inner, index, blobs } = await opened()
  const { sha256 } = await blobs.put(planted)
  await inner.remove((await index.get(sha256))?.sealed ?? '')
  await expect(bytesOf(blobs, sha256)).rejects.toMatchObject({ code: 'BLOB_CORRUPT', data: { sha256 } })
})

test('who reads while the same is put again reads on, or what was put', async () => {
  const inner = memoryBlobs()
  let meanwhile = async () => {}
  const { blobs, index } = await opened({
    ...inner,
    async *get(sha256) {
      await meanwhile()
      yield* inner.get(sha256)
    },
  })
  const { sha256 } = await blobs.put(planted)
  let times = 0
  meanwhile = async () => {
    if (times++ < 3) await blobs.put(planted)
  }
  expect(Buffer.from(await bytesOf(blobs, sha256)).equals(planted)).toBe(true)
  expect(times).toBe(4)
  meanwhile = async () => void (await index.remove(sha256)) // and not its bytes: it is read to the end
  expect((await bytesOf(blobs, sha256)).length).toBe(planted.length)
  await blobs.put(planted)
  meanwhile = async () => void (await blobs.remove(sha256))
  await expect(bytesOf(blobs, sha256)).rejects.toMatchObject({ code: 'BLOB_UNKNOWN', data: { sha256 } })
})

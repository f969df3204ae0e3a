import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { testBlobs } from '../testing/blobs-kit.js'
import { createSha256, portableSha256 } from '../values/sha256.js'
import { asFiles, type Blobs, bytesOf, memoryBlobs, verified } from './index.js'

testBlobs({ describe, test }, { name: 'memory', open: async () => ({ blobs: memoryBlobs() }) })

/** FIPS 180-4, and the NIST examples of SHA-256. */
test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
  ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
])('the published digest of %.10s', (text, digest) => {
  for (const hash of [createSha256(), portableSha256()]) {
    hash.update(new TextEncoder().encode(text))
    expect(hash.digest()).toBe(digest)
  }
})

test('the digest is that of another implementation, however the bytes are cut', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 }), (parts) => {
      const [ours, theirs] = [portableSha256(), createHash('sha256')]
      for (const part of parts) {
        ours.update(part)
        theirs.update(part)
      }
      expect(ours.digest()).toBe(theirs.digest('hex'))
    }),
    { numRuns: 500 },
  )
})

test('whole files are what templates ask for', async () => {
  const files = asFiles(memoryBlobs())
  const sha256 = await files.put(new Uint8Array([1, 2, 3]))
  expect(await files.get(sha256)).toEqual(new Uint8Array([1, 2, 3]))
  await expect(files.get('0'.repeat(64))).rejects.toMatchObject({ code: 'BLOB_UNKNOWN' })
})

/** What a kit would run, so that it can be seen to fail. */
async function failuresOf(open: () => Blobs): Promise<readonly string[]> {
  const tests = new Map<string, () => Promise<void>>()
  const runner = {
    describe: (_: string, body: () => void) => body(),
    test: (title: string, body: () => Promise<void>) => void tests.set(title, body),
  }
  testBlobs(runner, { name: 'x', open: async () => ({ blobs: open() }) })
  const failed: string[] = []
  for (const [title, body] of tests) await body().catch(() => failed.push(title))
  return failed
}

test.each<readonly [flaw: string, (inner: Blobs) => Partial<Blobs>, caught: string]>([
  [
    'takes any digest',
    (inner) => ({ has: (name) => inner.has(name.toLowerCase().trim()) }),
    'refuses what is no digest',
  ],
  [
    'removes what was put since',
    (inner) => ({ remove: (name) => inner.remove(name) }),
    'leaves what was put since',
  ],
  ['forgets to list', () => ({ list: async function* () {} }), 'takes a stream, however it is cut'],
  [
    'says nothing of what is not there',
    (inner) => ({
      get: async function* (name) {
        if (await inner.has(name)) yield* inner.get(name)
      },
    }),
    'says which are not there',
  ],
])('the kit catches one that %s', async (_, flaw, caught) => {
  const failed = await failuresOf(() => {
    const inner = memoryBlobs()
    return { ...inner, ...flaw(inner) }
  })
  expect(failed).toContain(caught)
})

test('a flipped bit is found at the end, and named', async () => {
  const sha256 = createHash('sha256').update('abc').digest('hex')
  const stream = async function* () {
    yield new TextEncoder().encode('abb')
  }
  const blobs = { get: () => verified(sha256, stream()) }
  await expect(bytesOf(blobs, sha256)).rejects.toMatchObject({ code: 'BLOB_CORRUPT', data: { sha256 } })
})

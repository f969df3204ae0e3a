import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Blobs, digestOfList, memoryBlobs } from '../../blobs/index.js'
import { memory } from '../../store/index.js'
import { createHost } from '../index.js'

const order = { by: { service: 'operations' }, reason: 'They asked for it' } as const
const firm = 'acme'
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** A suspended firm with two files. */
async function leaving() {
  const host = await createHost({ store: memory() })
  await host.session({ firm, actor: { user: 'u' } }).contacts.create({ kind: 'person', name: 'Ada' })
  await host.firms.suspend(firm, order)
  const blobs = memoryBlobs({ firm })
  for (const text of ['a', 'b']) await blobs.put(new TextEncoder().encode(text))
  return { host, blobs }
}

const digests = [sha256('a'), sha256('b')].sort()
const files = { count: 2, sha256: sha256(`${digests[0]}\n${digests[1]}\n`) }

async function digestsIn(blobs: Blobs): Promise<readonly string[]> {
  const found: string[] = []
  for await (const { sha256: each } of blobs.list()) found.push(each)
  return found.sort()
}

test('a list of files sums up to the digest of its lines in order', () => {
  const anyDigest = fc.stringMatching(/^[0-9a-f]{64}$/)
  fc.assert(
    fc.property(fc.array(anyDigest, { maxLength: 6 }), (list) => {
      const lines = [...new Set(list)].sort().map((each) => `${each}\n`)
      expect(digestOfList(list)).toBe(sha256(lines.join('')))
      expect(digestOfList([...list].reverse())).toBe(digestOfList(list))
    }),
  )
  expect(() => digestOfList(['x'])).toThrow(/BLOB_DIGEST_INVALID/)
})

test.each<readonly [whose: string, blobs: (own: Blobs) => Blobs, said: RegExp]>([
  ['another firm', (own) => ({ ...own, firm: 'globex' }), /ORDER_INVALID.*are of globex/],
  ['nobody', ({ firm: _, ...own }) => own, /ORDER_INVALID.*do not say whose they are/],
  [
    'a place that refuses',
    (own) => ({
      ...own,
      // biome-ignore lint/correctness/useYield: it fails before there is anything
      async *list() {
        throw new Error('the disk is gone')
      },
    }),
    /the disk is gone/,
  ],
])('files of %s are refused, and nothing is begun', async (_, given, said) => {
  const { host, blobs } = await leaving()
  await expect(host.firms.remove(firm, { ...order, blobs: given(blobs) })).rejects.toThrow(said)
  expect(await host.firms.standing(firm)).toBe('suspended')
  expect((await host.firms.removals()).items).toEqual([])
  expect(await digestsIn(blobs)).toEqual(digests)
})

test('what comes in late goes as well, and is not among what is certified', async () => {
  const { host, blobs } = await leaving()
  let late = 3
  const busy: Blobs = {
    ...blobs,
    async remove(each) {
      const removed = await blobs.remove(each)
      if (late-- > 0) await blobs.put(new TextEncoder().encode(`late ${late}`))
      return removed
    },
  }
  expect(await host.firms.remove(firm, { ...order, blobs: busy })).toMatchObject({ files })
  expect([late < 0, await digestsIn(blobs)]).toEqual([true, []])
})

test('files that are given only later are certified then, and it is completed when they are gone', async () => {
  const { host, blobs } = await leaving()
  const without = await host.firms.remove(firm, order)
  expect([without.files, without.completedAt]).toEqual([undefined, expect.any(String)])
  const broken = { ...blobs, remove: () => Promise.reject(new Error('the disk is gone')) }
  await expect(host.firms.remove(firm, { ...order, blobs: broken })).rejects.toThrow('the disk is gone')
  const [begun] = (await host.firms.removals()).items
  expect([begun?.files, begun?.completedAt]).toEqual([files, undefined])
  await expect(host.firms.remove(firm, order)).rejects.toThrow(/ORDER_INVALID.*its files again/)
  const { completedAt, ...certificate } = await host.firms.remove(firm, { ...order, blobs })
  expect(completedAt).toBeDefined()
  const { completedAt: _, ...before } = without
  expect(certificate).toEqual({ ...before, files, version: 4, updatedAt: certificate.updatedAt })
  expect(await digestsIn(blobs)).toEqual([])
  for (const again of [order, { ...order, blobs }])
    expect(await host.firms.remove(firm, again)).toEqual({ ...certificate, completedAt })
  await host.firms.journal.seal()
  expect(await host.firms.journal.verify()).toMatchObject({ sealed: 4, unsealed: 0 })
})

import { deepEqual, equal, notEqual, ok, rejects } from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { type Blobs, bytesOf, markGarbage, removeGarbage } from '../blobs/index.js'
import { instantOf } from '../values/index.js'
import type { Runner } from './runner.js'
import { skipping } from './skipping.js'

/**
 * How the kit opens what keeps blobs.
 *
 * @since 0.1.0
 */
export interface BlobsUnderTest {
  readonly name: string
  /** Empty ones. `other` is the same seen by a second process, where there is such a thing. */
  open(): Promise<{
    readonly blobs: Blobs
    readonly other?: Blobs
    /** Changes one bit of what is kept, behind the back of the implementation. */
    damage?(sha256: string): Promise<void>
    close?(): Promise<void>
  }>
  /** Tests that cannot hold for it, by title, each with the reason. */
  readonly skip?: Readonly<Record<string, string>>
}

const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const utf8 = new TextEncoder()

/** Bytes that repeat nowhere near. */
function noise(size: number, seed = 1): Uint8Array {
  let state = seed
  return Uint8Array.from({ length: size }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 24
  })
}

/** A stream of pieces of uneven length in one buffer that it uses again and again; as Node's own, whose `slice` is no copy. */
async function* pieces(bytes: Uint8Array, fails?: Error): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.alloc(70_001)
  for (let at = 0, step = 1; at < bytes.length; at += step, step = Math.min(step * 3, 70_001)) {
    const part = bytes.subarray(at, at + step)
    buffer.set(part)
    yield buffer.subarray(0, part.length)
  }
  if (fails !== undefined) throw fails
}

async function listed(blobs: Blobs): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  for await (const { sha256, size } of blobs.list()) {
    ok(!found.has(sha256), 'a blob is listed twice')
    found.set(sha256, size)
  }
  return found
}

/**
 * Runs the conformance tests of the port of blobs.
 *
 * @param runner - `{ describe, test }` of vitest or node:test
 * @since 0.1.0
 */
export function testBlobs({ describe, test }: Runner, under: BlobsUnderTest): void {
  const rule = skipping(test, under.skip ?? {})
  type Opened = Awaited<ReturnType<BlobsUnderTest['open']>>
  const withBlobs = (title: string, body: (opened: Opened) => Promise<void>) =>
    rule(title, async () => {
      const opened = await under.open()
      try {
        await body(opened)
      } finally {
        await opened.close?.()
      }
    })

  describe(`blobs ${under.name}`, () => {
    withBlobs('gives back what was put, by its SHA-256', async ({ blobs }) => {
      deepEqual(await blobs.put(utf8.encode('abc')), { sha256: abc, size: 3 })
      deepEqual(await blobs.put(new Uint8Array()), { sha256: empty, size: 0 })
      deepEqual(new TextDecoder().decode(await bytesOf(blobs, abc)), 'abc')
      equal((await bytesOf(blobs, empty)).length, 0)
      equal(await blobs.has(abc), true)
    })

    withBlobs('takes a stream, however it is cut', async ({ blobs, other = blobs }) => {
      for (const size of [1, 65_535, 65_536, 65_537, 131_072, 1_500_000]) {
        const bytes = noise(size, size)
        const sha256 = createHash('sha256').update(bytes).digest('hex')
        deepEqual(await blobs.put(pieces(bytes)), { sha256, size })
        deepEqual(await blobs.put(bytes), { sha256, size })
        deepEqual(
          createHash('sha256')
            .update(await bytesOf(other, sha256))
            .digest('hex'),
          sha256,
        )
      }
      equal((await listed(other)).size, 6)
    })

    withBlobs('keeps bytes and not the buffer they came in', async ({ blobs }) => {
      const bytes = utf8.encode('abc')
      await blobs.put(bytes)
      bytes[0] = 0
      for await (const chunk of blobs.get(abc)) chunk.fill(0)
      equal(new TextDecoder().decode(await bytesOf(blobs, abc)), 'abc')
    })

    withBlobs('keeps nothing of a stream that fails', async ({ blobs }) => {
      const bytes = noise(400_000)
      const failure = new Error('the line went dead')
      await rejects(blobs.put(pieces(bytes, failure)), (error) => error === failure)
      const cut = createHash('sha256').update(bytes).digest('hex')
      equal(await blobs.has(cut), false)
      deepEqual(await listed(blobs), new Map())
    })

    withBlobs('lets go where a reader goes away, and leaves alone what another holds', async ({ blobs }) => {
      const bytes = noise(400_000, 5)
      const { sha256 } = await blobs.put(bytes)
      for (let round = 0; round < 300; round++)
        for await (const chunk of blobs.get(sha256)) {
          ok(chunk.length > 0)
          break // as a download that is broken off
        }
      deepEqual(await bytesOf(blobs, sha256), bytes)
      let seen = 0
      for await (const chunk of blobs.get(sha256)) {
        deepEqual(chunk, bytes.subarray(seen, seen + chunk.length))
        seen += chunk.length
        await new Promise((resolve) => setTimeout(resolve, 1)) // what comes later does not overwrite what is held
        deepEqual(chunk, bytes.subarray(seen - chunk.length, seen))
      }
      equal(seen, bytes.length)
      equal(await blobs.remove(sha256), true)
      equal(await blobs.has(sha256), false)
    })

    withBlobs('says which are not there', async ({ blobs }) => {
      await rejects(bytesOf(blobs, abc), { code: 'BLOB_UNKNOWN', data: { sha256: abc } })
      equal(await blobs.has(abc), false)
      equal(await blobs.remove(abc), false)
    })

    withBlobs('refuses what is no digest', async ({ blobs }) => {
      await blobs.put(utf8.encode('abc'))
      const { length } = abc
      const bad = [
        ...['', '.', '..', '../../../../etc/passwd', '/etc/passwd', `${abc}\n`, `${abc}/..`, `${abc}\0`],
        ...[abc.toUpperCase(), abc.slice(1), `${abc}0`, '.'.repeat(length), '%2e'.padEnd(length, '0')],
      ]
      for (const text of [...bad, undefined as unknown as string, [abc] as unknown as string]) {
        await rejects(bytesOf(blobs, text), { code: 'BLOB_DIGEST_INVALID' })
        await rejects(blobs.has(text), { code: 'BLOB_DIGEST_INVALID' })
        await rejects(blobs.remove(text), { code: 'BLOB_DIGEST_INVALID' })
      }
      equal((await listed(blobs)).size, 1)
    })

    withBlobs('removes, and takes again', async ({ blobs, other = blobs }) => {
      await blobs.put(utf8.encode('abc'))
      equal(await other.remove(abc), true)
      equal(await other.remove(abc), false)
      equal(await blobs.has(abc), false)
      await blobs.put(utf8.encode('abc'))
      equal(await other.has(abc), true)
    })

    withBlobs('is removed by one of those who do at once', async ({ blobs, other = blobs }) => {
      for (let round = 0; round < 10; round++) {
        await blobs.put(utf8.encode('abc'))
        const removed = await Promise.all([blobs, other, blobs, other].map((each) => each.remove(abc)))
        deepEqual([removed.filter(Boolean).length, await other.has(abc)], [1, false])
      }
    })

    withBlobs('leaves what was put since', async ({ blobs }) => {
      await blobs.put(utf8.encode('abc'))
      equal(await blobs.remove(abc, { putSince: instantOf(Date.now() - 60_000) }), false)
      equal(await blobs.has(abc), true)
      equal(await blobs.remove(abc, { putSince: instantOf(Date.now() + 60_000) }), true)
      equal(await blobs.has(abc), false)
    })

    withBlobs('lists each once, with its size and when it was put', async ({ blobs }) => {
      const before = Date.now() - 5000 // clocks of files are coarse
      await blobs.put(utf8.encode('abc'))
      await blobs.put(utf8.encode('abc'))
      await blobs.put(new Uint8Array())
      deepEqual(
        new Map([...(await listed(blobs))].sort()),
        new Map(
          [
            [abc, 3],
            [empty, 0],
          ].sort() as never,
        ),
      )
      for await (const { putAt } of blobs.list()) {
        ok(Date.parse(putAt) >= before, putAt)
        ok(Date.parse(putAt) <= Date.now() + 5000, putAt)
      }
    })

    withBlobs('takes the same and others at once', async ({ blobs, other = blobs }) => {
      const same = noise(200_000, 7)
      const puts = Array.from({ length: 12 }, (_, n) =>
        (n % 2 === 0 ? blobs : other).put(n < 6 ? pieces(same) : pieces(noise(50_000, n + 100))),
      )
      const names = (await Promise.all(puts)).map(({ sha256 }) => sha256)
      equal(new Set(names).size, 7)
      deepEqual(new Set((await listed(blobs)).keys()), new Set(names))
      for (const name of new Set(names)) ok((await bytesOf(other, name)).length > 0)
    })

    withBlobs('never loses what is put while it is removed', async ({ blobs, other = blobs }) => {
      const bytes = noise(3000, 3)
      const { sha256 } = await blobs.put(bytes)
      for (let round = 0; round < 30; round++) {
        const mark = instantOf(Date.now() + (round % 2 === 0 ? 0 : 1))
        await new Promise((resolve) => setTimeout(resolve, 3))
        const [, removed] = await Promise.all([blobs.put(bytes), other.remove(sha256, { putSince: mark })])
        ok(await blobs.has(sha256), `round ${round}: it was put and is gone (removed: ${removed})`)
        equal((await bytesOf(other, sha256)).length, 3000)
      }
    })

    withBlobs('finds garbage in two phases, and spares what is put meanwhile', async ({ blobs }) => {
      const [used, again, unused] = await Promise.all([1, 2, 3].map((n) => blobs.put(noise(100 + n, n))))
      let ahead = 0
      const search = {
        blobs,
        referenced: () => [used?.sha256 ?? ''],
        graceMs: 60_000,
        clock: () => Date.now() + ahead,
      }
      deepEqual(await markGarbage(search), []) // all too young
      ahead = 120_000
      const marked = await markGarbage(search)
      deepEqual(
        new Set(marked.map(({ sha256 }) => sha256)),
        new Set([again?.sha256 ?? '', unused?.sha256 ?? '']),
      )
      const early = await removeGarbage(search, marked)
      deepEqual([early.removed, early.waiting.length], [[], 2])
      ahead = 0
      // one that was marked is put again: as if the mark were a moment old
      const mark = marked.map((each) => ({ ...each, markedAt: instantOf(Date.now() - 1) }))
      await new Promise((resolve) => setTimeout(resolve, 20))
      await blobs.put(noise(102, 2))
      ahead = 120_000
      const { removed } = await removeGarbage(search, mark)
      ok(!removed.some(({ sha256 }) => sha256 === again?.sha256))
      equal(await blobs.has(again?.sha256 ?? ''), true)
      equal(await blobs.has(used?.sha256 ?? ''), true)
    })

    withBlobs('names what was damaged, and heals it when it is put again', async (opened) => {
      const { blobs, damage } = opened
      if (damage === undefined) return
      for (const bytes of [noise(1), noise(300), noise(200_000)]) {
        const { sha256 } = await blobs.put(bytes)
        await damage(sha256)
        await rejects(bytesOf(blobs, sha256), (error: { code?: string; data?: { sha256?: string } }) => {
          equal(error.code, 'BLOB_CORRUPT')
          equal(error.data?.sha256, sha256)
          return true
        })
        await blobs.put(bytes)
        notEqual((await bytesOf(blobs, sha256)).length, 0)
      }
    })
    rule.end()
  })
}

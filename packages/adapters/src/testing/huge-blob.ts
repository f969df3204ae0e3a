/**
 * Puts a blob too large for the memory it may use, reads it back as fast and as slow readers do, breaks off half way, and
 * says what that took. Run as `huge-blob.ts plain|encrypted <folder> <bytes>`.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { memory } from '@matterkit/core'
import { blobIndexSchema, encryptedBlobs, storedBlobIndex } from '@matterkit/core/blobs'
import { createKey, localKeys } from '@matterkit/core/encryption'
import { fileBlobs } from '../files/index.js'

/** What came of it. Memory is that of the process with all it holds, in bytes. */
export interface HugeBlobEnd {
  /** What was put, as the source counted it itself, and what the blobs said of it. */
  readonly wanted: string
  readonly put: string
  readonly fast: string
  readonly slow: string
  /** How much memory was added to what a small blob had needed, at the worst moment. */
  readonly growth: number
  /** How the writers ended whose source failed, and whether their source was let go. */
  readonly broken: readonly string[]
  readonly letGo: number
  /** Files open before the large blob and after all of it. */
  readonly openBefore: number
  readonly openAfter: number
}

async function opened(kind: string, folder: string) {
  const plain = fileBlobs({ folder })
  if (kind === 'plain') return plain
  const store = memory()
  await store.migrate([blobIndexSchema])
  const keys = localKeys({ current: 'one', keys: { one: createKey() } })
  return encryptedBlobs({ blobs: plain, keys, index: storedBlobIndex(store, 'acme') })
}

const step = 100_003
let letGo = 0

/** So many bytes in one buffer that is used again and again, and their digest at the end; fails after so many where it is to. */
async function* made(size: number, digest = createHash('sha256'), failAt = Number.POSITIVE_INFINITY) {
  const buffer = Buffer.alloc(step, 'of no use to a compressor, and never the same twice ')
  try {
    for (let at = 0; at < size; at += step) {
      if (at >= failAt) throw new Error('the line went dead')
      buffer.writeUInt32BE(at % 2 ** 32, 0)
      const chunk = buffer.subarray(0, Math.min(step, size - at))
      digest.update(chunk)
      yield chunk
    }
  } finally {
    letGo += 1
  }
}

const listing = existsSync('/proc/self/fd') ? '/proc/self/fd' : '/dev/fd'
const openFiles = () => readdirSync(listing).length
const soon = () => new Promise((resolve) => setTimeout(resolve, 10))
const peak = () => process.resourceUsage().maxRSS * 1024

if (process.argv[1]?.endsWith('huge-blob.ts')) {
  const [kind = '', folder = '', bytes = ''] = process.argv.slice(2)
  const size = Number(bytes)
  const blobs = await opened(kind, folder)
  const digestOf = async (sha256: string, pauseEvery = Number.POSITIVE_INFINITY) => {
    const digest = createHash('sha256')
    let chunks = 0
    for await (const chunk of blobs.get(sha256)) {
      digest.update(chunk)
      if (++chunks % pauseEvery === 0) await new Promise((resolve) => setTimeout(resolve, 1))
    }
    return digest.digest('hex')
  }
  for (let round = 0; round < 3; round++) await digestOf((await blobs.put(made(5_000_000 + round))).sha256, 8)
  const [before, openBefore] = [peak(), openFiles()]
  letGo = 0

  const digest = createHash('sha256')
  const put = await blobs.put(made(size, digest))
  const wanted = `${digest.digest('hex')} ${size}`
  const fast = await digestOf(put.sha256)
  const slow = await digestOf(put.sha256, 4)

  let seen = 0
  for await (const chunk of blobs.get(put.sha256)) {
    seen += chunk.length
    if (seen > size / 2) break
  }
  const full = new Writable({
    write(_, __, done) {
      done(new Error('the other end hung up'))
    },
  })
  const broken: string[] = []
  const note = (error: Error) => broken.push(error.message)
  await pipeline(Readable.from(blobs.get(put.sha256)), full).catch(note)
  await blobs.put(made(size, createHash('sha256'), size / 2)).catch(note)
  await blobs.put(made(size, createHash('sha256'), 0)).catch(note)
  for (let tries = 0; tries < 100 && openFiles() > openBefore; tries++) await soon()

  const end: HugeBlobEnd = {
    ...{ wanted, put: `${put.sha256} ${put.size}`, fast, slow, growth: peak() - before },
    ...{ broken, letGo, openBefore, openAfter: openFiles() },
  }
  process.stdout.write(JSON.stringify(end))
}

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { link, rename, stat, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bytesOf, markGarbage, removeGarbage } from '@matterkit/core/blobs'
import { testBlobs } from '@matterkit/core/testing'
import { instantOf } from '@matterkit/core/values'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { fileBlobs } from './index.js'

const root = mkdtempSync(join(tmpdir(), 'matterkit-blobs-'))
let count = 0
const fresh = () => join(root, String(++count))
afterAll(() => rmSync(root, { recursive: true }))

async function all<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const found: Item[] = []
  for await (const item of items) found.push(item)
  return found
}
const placeOf = (folder: string, sha256: string) => join(folder, 'blobs', sha256.slice(0, 2), sha256)
const abc = createHash('sha256').update('abc').digest('hex')
const bytes = new TextEncoder().encode('abc')
const entries = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' })

testBlobs(
  { describe, test },
  {
    name: 'files',
    async open() {
      const folder = fresh()
      return {
        blobs: fileBlobs({ folder }),
        other: fileBlobs({ folder }),
        async damage(sha256) {
          const kept = readFileSync(placeOf(folder, sha256))
          const at = Math.floor(kept.length / 2)
          kept[at] = (kept[at] ?? 0) ^ 1
          writeFileSync(placeOf(folder, sha256), kept)
        },
      }
    },
  },
)

const script = join(import.meta.dirname, '../testing/blob-putter.ts')
const run = (folder: string, ...more: string[]) =>
  spawn(process.execPath, ['-C', '@matterkit/source', '--import', 'tsx', script, folder, ...more])

test('a writer that is killed leaves nothing half-written, and nothing it had said is lost', async () => {
  const folder = fresh()
  const said = new Set<string>()
  for (let round = 0; round < 5; round++) {
    const child = run(folder)
    let text = ''
    child.stdout.on('data', (chunk) => (text += chunk))
    while (text.split('\n').length < 3 + round) await new Promise((resolve) => setTimeout(resolve, 2))
    await new Promise((resolve) => setTimeout(resolve, round * 3))
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('close', resolve))
    for (const sha256 of text.split('\n').filter((line) => line.length === 64)) said.add(sha256)
  }
  const blobs = fileBlobs({ folder })
  expect(said.size).toBeGreaterThan(10)
  for (const sha256 of said) expect((await bytesOf(blobs, sha256)).length).toBeGreaterThan(120_000)
  for await (const { sha256 } of blobs.list()) await bytesOf(blobs, sha256) // whole, said or not
  const parts = readdirSync(join(folder, 'incoming'))
  expect(parts.length).toBeGreaterThan(0)
  for (const part of parts) utimesSync(join(folder, 'incoming', part), 0, 0)
  writeFileSync(join(folder, 'incoming', 'of-one-at-work'), 'x')
  await fileBlobs({ folder }).put(bytes)
  expect(readdirSync(join(folder, 'incoming'))).toEqual(['of-one-at-work'])
})

test.runIf(process.platform === 'linux')('a full disk is said, and nothing is kept', async () => {
  const folder = fresh()
  const limited = ['-c', `ulimit -f 100; exec "$0" "$@"`, process.execPath]
  const args = ['-C', '@matterkit/source', '--import', 'tsx', script, folder]
  const outOf = (size: string) =>
    new Promise<string>((resolve) => {
      const child = spawn('bash', [...limited, ...args, size])
      let text = ''
      child.stdout.on('data', (chunk) => (text += chunk))
      child.on('close', () => resolve(text))
    })
  expect(await outOf('1000000')).toBe('BLOBS_FULL') // more than one file may hold
  expect(entries(folder).filter((name) => statSync(join(folder, name)).isFile())).toEqual([])
  expect(await outOf('1000')).toBe('kept')
})

test('what cannot be written is an error of ours with the cause', async () => {
  const folder = fresh()
  writeFileSync(folder, 'a file where the folder would be')
  await expect(fileBlobs({ folder }).put(bytes)).rejects.toMatchObject({
    code: 'BLOBS_FAILED',
    cause: { code: expect.stringMatching(/ENOTDIR|EEXIST/) },
  })
})

describe('a link is not followed', () => {
  test('in the place of a blob', async () => {
    const [folder, secret] = [fresh(), join(root, 'secret')]
    writeFileSync(secret, 'abc')
    mkdirSync(join(folder, 'blobs', abc.slice(0, 2)), { recursive: true })
    symlinkSync(secret, placeOf(folder, abc))
    const blobs = fileBlobs({ folder })
    await expect(bytesOf(blobs, abc)).rejects.toMatchObject({ code: 'BLOB_CORRUPT', data: { sha256: abc } })
    expect(await blobs.has(abc)).toBe(false)
    await blobs.put(bytes) // takes its place, and does not write through it
    expect(await bytesOf(blobs, abc)).toEqual(bytes)
    expect(readFileSync(secret, 'utf8')).toBe('abc')
  })

  test('in the place of a folder', async () => {
    const [folder, elsewhere] = [fresh(), fresh()]
    mkdirSync(elsewhere)
    mkdirSync(join(folder, 'blobs'), { recursive: true })
    symlinkSync(elsewhere, join(folder, 'blobs', abc.slice(0, 2)))
    await expect(fileBlobs({ folder }).put(bytes)).rejects.toMatchObject({ code: 'BLOBS_FAILED' })
    expect(readdirSync(elsewhere)).toEqual([])
  })
})

test('a file that leaves and comes back is there all the time', async () => {
  const folder = fresh()
  const blobs = fileBlobs({ folder })
  await blobs.put(bytes)
  const [place, away] = [placeOf(folder, abc), join(folder, 'outgoing', `${abc}.0`)]
  const travel = async (after: number) => {
    for (let step = 0; step < after; step++) await stat(place)
    await rename(place, away)
    await link(away, place)
    await unlink(away)
  }
  for (let round = 0; round < 300; round++) {
    const during = async <Seen>(look: () => Promise<Seen>) =>
      (await Promise.all([look(), travel(round % 4)]))[0] // there and back once while it is looked for
    expect([round, await during(() => blobs.has(abc))]).toEqual([round, true])
    expect([round, (await during(() => all(blobs.list()))).length]).toEqual([round, 1])
    expect((await during(() => bytesOf(blobs, abc))).length).toBe(3)
  }
})

test('is put at the millisecond at which it was put', async () => {
  const blobs = fileBlobs({ folder: fresh() })
  const clock = vi.spyOn(Date, 'now')
  try {
    for (let n = 0; n < 40; n++) {
      const now = 1_795_000_000_000 + n * 7919
      clock.mockReturnValue(now)
      await blobs.put(bytes)
      expect(await all(blobs.list())).toMatchObject([{ putAt: instantOf(now) }])
      expect(await blobs.remove(abc, { putSince: instantOf(now) })).toBe(false)
    }
  } finally {
    clock.mockRestore()
  }
})

describe('a folder that is marked', () => {
  test('is opened for nobody else', async () => {
    const folder = fresh()
    const of = (firm?: string) => fileBlobs({ folder, ...(firm === undefined ? {} : { firm }) })
    expect(await of('acme').has(abc)).toBe(false)
    await expect(of('acme').put(bytes)).resolves.toMatchObject({ sha256: abc })
    expect(readFileSync(join(folder, 'firm.json'), 'utf8')).toBe('{"firm":"acme"}\n')
    expect(readdirSync(join(folder, 'incoming'))).toEqual([])
    for (const firm of ['globex', undefined]) {
      const other = of(firm)
      const error = { code: 'BLOBS_OF_ANOTHER', data: { owner: 'acme', firm: firm ?? null, where: folder } }
      await expect(other.put(bytes)).rejects.toMatchObject(error)
      await expect(bytesOf(other, abc)).rejects.toMatchObject(error)
      await expect(other.has(abc)).rejects.toMatchObject(error)
      await expect(other.remove(abc)).rejects.toMatchObject(error)
      await expect(all(other.list())).rejects.toMatchObject(error)
    }
    expect(await all(of('acme').list())).toMatchObject([{ sha256: abc }])
    expect([of('acme').firm, of().firm]).toEqual(['acme', undefined])
  })

  test('is of one of those who are first at once', async () => {
    for (let round = 0; round < 20; round++) {
      const folder = fresh()
      const firms = ['acme', 'globex', 'initech']
      const ends = await Promise.allSettled(firms.map((firm) => fileBlobs({ folder, firm }).put(bytes)))
      const [won, ...more] = firms.filter((_, n) => ends[n]?.status === 'fulfilled')
      expect([more, JSON.parse(readFileSync(join(folder, 'firm.json'), 'utf8'))]).toEqual([[], { firm: won }])
    }
  })

  test('is seen by who had it open', async () => {
    const folder = fresh()
    const early = fileBlobs({ folder })
    await early.put(bytes)
    await fileBlobs({ folder, firm: 'acme' }).put(bytes) // the first who says whose it is
    await expect(early.remove(abc)).rejects.toMatchObject({ code: 'BLOBS_OF_ANOTHER' })
  })

  test.each(['', '{', '{"firm":7}', 'null'])('is opened by nobody where its mark is %j', async (mark) => {
    const folder = fresh()
    mkdirSync(folder)
    writeFileSync(join(folder, 'firm.json'), mark)
    const put = fileBlobs({ folder, firm: 'acme' }).put(bytes)
    await expect(put).rejects.toMatchObject({ code: 'BLOBS_FAILED' })
    await expect(put).rejects.toThrow(/firm\.json does not say whose files these are/)
  })
})

describe('a removal that was interrupted', () => {
  async function interrupted() {
    const folder = fresh()
    const blobs = fileBlobs({ folder })
    await blobs.put(bytes)
    renameSync(placeOf(folder, abc), join(folder, 'outgoing', `${abc}.0`))
    return blobs
  }

  test('has not yet taken the blob away', async () => {
    const blobs = await interrupted()
    expect(await bytesOf(blobs, abc)).toEqual(bytes)
    expect(await blobs.has(abc)).toBe(true)
    const listed = await all(blobs.list())
    expect(listed).toMatchObject([{ sha256: abc, size: 3 }])
  })

  test('is not listed beside what was put since', async () => {
    const blobs = await interrupted()
    await blobs.put(bytes)
    expect(await all(blobs.list())).toHaveLength(1)
    expect(await blobs.remove(abc)).toBe(true)
    expect(await all(blobs.list())).toEqual([])
  })

  test('is finished by the next', async () => {
    const blobs = await interrupted()
    expect(await blobs.remove(abc)).toBe(true)
    expect(await blobs.has(abc)).toBe(false)
  })

  test('is cleared away by who opens the folder, where it was put since', async () => {
    const blobs = await interrupted()
    await blobs.put(bytes)
    const folder = join(root, String(count))
    expect(readdirSync(join(folder, 'outgoing'))).toHaveLength(1)
    await fileBlobs({ folder }).put(new Uint8Array(1))
    expect(readdirSync(join(folder, 'outgoing'))).toEqual([])
    expect(await bytesOf(blobs, abc)).toEqual(bytes)
  })

  test('is taken back by the next where it was put since', async () => {
    const blobs = await interrupted()
    expect(await blobs.remove(abc, { putSince: instantOf(0) })).toBe(false)
    expect(await bytesOf(blobs, abc)).toEqual(bytes)
    expect(await blobs.remove(abc, { putSince: instantOf(Date.now() + 60_000) })).toBe(true)
  })
})

test('names that are no digests are left alone', async () => {
  const folder = fresh()
  const blobs = fileBlobs({ folder })
  await blobs.put(bytes)
  writeFileSync(join(folder, 'blobs', abc.slice(0, 2), '.DS_Store'), '')
  mkdirSync(join(folder, 'blobs', 'lost+found'))
  expect(await all(blobs.list())).toHaveLength(1)
})

test('garbage is collected beside writers, and nothing that is referred to is ever lost', async () => {
  const folder = fresh()
  const references = new Map<string, number>()
  const refer = (sha256: string, by: number) => references.set(sha256, (references.get(sha256) ?? 0) + by)
  const underWay = new Set<Promise<string>>()
  let [stop, lost, collected] = [false, 0, 0]

  /** Puts one of few contents, commits a reference to it, looks, and drops it again. */
  async function write(seed: number): Promise<void> {
    const blobs = fileBlobs({ folder })
    for (let n = 0; !stop; n++) {
      const unit = (async () => {
        const { sha256 } = await blobs.put(new Uint8Array(2000).fill((n * 7 + seed) % 5))
        refer(sha256, 1)
        return sha256
      })()
      underWay.add(unit)
      const sha256 = await unit
      underWay.delete(unit)
      await new Promise((resolve) => setTimeout(resolve, n % 4))
      if (!(await blobs.has(sha256))) lost += 1
      refer(sha256, -1)
    }
  }
  async function collect(): Promise<void> {
    const referenced = () => [...references].filter(([, count]) => count > 0).map(([sha256]) => sha256)
    const search = { blobs: fileBlobs({ folder }), referenced, graceMs: 0 }
    for (let round = 0; round < 60; round++) {
      const marked = await markGarbage(search)
      await Promise.all([...underWay]) // what the grace is for: whatever had begun is committed
      collected += (await removeGarbage(search, marked)).removed.length
    }
    stop = true
  }
  await Promise.all([write(1), write(2), write(3), collect()])
  expect(lost).toBe(0)
  expect(collected).toBeGreaterThan(5)
  expect(readdirSync(join(folder, 'outgoing'))).toEqual([])
})

import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Blobs, bytesOf, type GarbageSearch, markGarbage, removeGarbage } from '@matterkit/core/blobs'
import { expect, test } from 'vitest'
import { graceMs, openGarbage } from '../testing/garbage-worker.js'
import { runProcess } from '../testing/killed-process.js'

const soak = process.env.SOAK === '1'
const [rounds, lengthMs] = soak ? [10, 12_000] : [1, 3000]

/** A collection that nothing disturbs, by a clock that is past every grace. */
async function collected(search: GarbageSearch): Promise<readonly string[]> {
  const later = (ms: number) => ({ ...search, clock: () => Date.now() + ms })
  const marked = await markGarbage(later(2 * graceMs))
  const { removed } = await removeGarbage(later(4 * graceMs), marked)
  return removed.map(({ sha256 }) => sha256)
}

async function digestsIn(blobs: Blobs): Promise<readonly string[]> {
  const found: string[] = []
  for await (const { sha256 } of blobs.list()) found.push(sha256)
  return found.sort()
}

async function lived(kind: string, folder: string): Promise<number> {
  const worker = (
    what: string,
    length: number,
    kill?: { readonly afterLines: number; readonly within: number },
  ) => runProcess('garbage-worker.ts', [what, kind, folder, String(length)], kill)
  /** Anywhere in its work, once it has begun. */
  const killed = async (what: string) => {
    const end = await worker(what, 60_000, { afterLines: 1, within: 700 })
    expect([end.killed, end.errors]).toEqual([true, ''])
    return end.lines
  }
  const calm = async (what: string) => {
    const end = await worker(what, lengthMs)
    expect([end.killed, end.errors]).toEqual([false, ''])
    return end.lines
  }
  const [kept, removed] = await Promise.all([
    Promise.all([calm('put'), soak ? killed('put') : []]).then((lines) => lines.flat()),
    Promise.all([calm('collect'), killed('collect'), soak ? killed('collect') : []]).then((lines) =>
      lines.flat(),
    ),
  ])
  const { blobs, references, searches } = await openGarbage(kind, folder)
  for (const sha256 of kept) if (sha256.length === 64) await bytesOf(blobs, sha256)
  const named = [...new Set(readdirSync(references).map((name) => name.split('.')[0] ?? ''))].sort()
  for (const sha256 of named) await bytesOf(blobs, sha256)
  for (const search of searches) await collected(search)
  expect(await digestsIn(blobs)).toEqual(named)
  for (const search of searches) expect(await collected(search)).toEqual([])
  expect(await digestsIn(blobs)).toEqual(named)
  await searches.at(-1)?.blobs.remove('0'.repeat(64)) // whoever writes first clears away what the killed had on its way
  const files = ['blobs', 'outgoing'].flatMap((place) =>
    readdirSync(join(folder, 'files', place), { recursive: true, encoding: 'utf8' }),
  )
  expect(files.filter((name) => name.length > 64)).toHaveLength(named.length) // each once
  return removed.length
}

test.each(['plain', 'encrypted'])(
  'two processes collect garbage while others put and some are killed: nothing that is referred to is lost, %s',
  async (kind) => {
    for (let round = 0; round < rounds; round++) {
      const folder = mkdtempSync(join(tmpdir(), 'matterkit-garbage-'))
      try {
        expect(await lived(kind, folder)).toBeGreaterThan(0)
      } finally {
        rmSync(folder, { recursive: true })
      }
    }
  },
  600_000,
)

import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import type { HugeBlobEnd } from '../testing/huge-blob.js'

const size = process.env.SOAK === '1' ? 1_000_000_000 : 96_000_000

/** Some hundred chunks that nobody collected yet; far less than the smallest blob tried here. */
const mostGrowth = 48_000_000

/** In a process that could not hold the blob: its own heap is smaller, and what it holds outside of that is measured. */
async function lived(kind: string, folder: string): Promise<HugeBlobEnd> {
  const script = join(import.meta.dirname, '../testing/huge-blob.ts')
  const node = ['--max-old-space-size=64', '-C', '@matterkit/source', '--import', 'tsx', script]
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [
    ...node,
    kind,
    folder,
    String(size),
  ])
  expect(stderr).toBe('') // where Node says that it had to close a file that nobody did
  return JSON.parse(stdout) as HugeBlobEnd
}

test.each(['plain', 'encrypted'])(
  'a huge blob needs little memory, %s, and who breaks off leaves nothing',
  async (kind) => {
    const folder = mkdtempSync(join(tmpdir(), 'matterkit-huge-'))
    try {
      const end = await lived(kind, folder)
      expect(end.put).toBe(end.wanted)
      expect([end.fast, end.slow].map((digest) => `${digest} ${size}`)).toEqual([end.wanted, end.wanted])
      expect(end.growth).toBeLessThan(mostGrowth)
      expect(end.broken).toEqual(['the other end hung up', 'the line went dead', 'the line went dead'])
      expect(end.letGo).toBe(3) // each source once: the one that ended and those that failed
      expect(end.openAfter).toBe(end.openBefore)
      for (const place of ['incoming', 'outgoing']) expect(readdirSync(join(folder, place))).toEqual([])
      const kept = readdirSync(join(folder, 'blobs'), { recursive: true, encoding: 'utf8' })
      expect(kept.filter((name) => name.length > 64)).toHaveLength(4) // the small ones, and the one that ended
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
  600_000,
)

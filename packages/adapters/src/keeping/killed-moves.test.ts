/** Packing a firm and taking it in, killed at any moment: what is there is whole or not there, and doing it again completes it. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHost } from '@matterkit/core'
import { afterAll, expect, test } from 'vitest'
import { fileBlobs } from '../files/index.js'
import { sqlite } from '../sqlite/index.js'
import { type ProcessEnd, runProcess } from '../testing/killed-process.js'
import { exportFirm, importFirm, verifyPackage } from './index.js'

const room = mkdtempSync(join(tmpdir(), 'matterkit-moves-'))
afterAll(() => rmSync(room, { recursive: true }))
const order = { by: { service: 'operations' }, reason: 'They move' } as const
const kills = process.env.SOAK === '1' ? 20 : 2

/** Runs the script; killed, it is some time after it began and before it can be done. */
const move = (
  what: string,
  file: string,
  place: string,
  files: string,
  within?: number,
): Promise<ProcessEnd> =>
  runProcess(
    'firm-mover.ts',
    [what, file, place, files],
    within === undefined ? undefined : { afterLines: 1, within },
  )

/** A firm of some thousand records and some files. */
async function firmIn(file: string, files: string): Promise<void> {
  const host = await createHost({ store: sqlite({ file }) })
  const blobs = fileBlobs({ folder: files })
  const desk = host.session({ firm: 'acme', actor: { user: 'u_1' } })
  await desk.contacts.import(
    Array.from(
      { length: 3_000 },
      (_, n) => ({ kind: 'person', name: `Person ${n}`, tags: ['client'] }) as const,
    ),
  )
  for (let n = 0; n < 20; n++) await blobs.put(new TextEncoder().encode(`file ${n}`.repeat(10_000)))
  await host.close()
}

test('a firm that is packed and taken in by processes that are killed arrives whole', async () => {
  const [file, files] = [join(room, 'from.db'), join(room, 'files')]
  await firmIn(file, files)
  const met = { export: 0, import: 0 }
  for (let n = 0; n < kills || met.export === 0; n++) {
    const to = join(room, `package-${n}`)
    if ((await move('export', file, to, files, 300)).killed) met.export++
    if (existsSync(to)) await verifyPackage({ from: to })
    else expect((await move('export', file, to, files)).errors).toBe('')
    await verifyPackage({ from: to })
  }

  const from = join(room, 'whole')
  const blobs = fileBlobs({ folder: files })
  const host = await createHost({ store: sqlite({ file }) })
  const { records } = await exportFirm({
    firm: 'acme',
    lines: host.firms.export('acme', order),
    blobs,
    to: from,
  })
  await host.close()
  for (let n = 0; n < kills || met.import === 0; n++) {
    const [target, there] = [join(room, `to-${n}.db`), join(room, `files-${n}`)]
    if ((await move('import', target, from, there, 900)).killed) met.import++
    const store = sqlite({ file: target })
    const other = await createHost({ store })
    const desk = other.session({ firm: 'acme', actor: { service: 'operations' } })
    const found = await desk.contacts.count()
    expect([0, 3_000]).toContain(found)
    if (found === 0) {
      const taken = await importFirm({ order, from, store, blobs: fileBlobs({ folder: there }) })
      expect(taken.sha256).toBe(records)
    } else await expect(importFirm({ order, from, store, blobs })).rejects.toThrow(/IMPORT_REFUSED/)
    expect(await desk.contacts.count()).toBe(3_000)
    expect((await desk.journal.verify()).broken).toBeUndefined()
    const noted = (await other.firms.journal.timeline()).map(({ text }) => text)
    expect(noted.length).toBeGreaterThan(0)
    for (const text of noted) expect(text).toMatch(/firm.*They move/s)
    expect((await other.firms.journal.verify()).broken).toBeUndefined()
    await other.close()
  }
}, 900_000)

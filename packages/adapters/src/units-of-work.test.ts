import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contacts, notes } from '@matterkit/core/models'
import { jobs } from '@matterkit/core/queue'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { heards, openFirm, who } from './testing/busy-firm.js'
import { type PostgresServer, startPostgres } from './testing/postgres-server.js'

const kills = process.env.SOAK === undefined ? 4 : 100
const folder = mkdtempSync(join(tmpdir(), 'matterkit-units-'))
let server: PostgresServer

beforeAll(async () => {
  server = await startPostgres()
}, 180_000)
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

/** Runs a firm in a process of its own, kills it after a while, and gives back what it was told is committed. */
function killedAfter(ms: number, args: readonly string[]): Promise<readonly string[]> {
  const script = join(import.meta.dirname, 'testing/busy-firm.ts')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['-C', '@matterkit/source', '--import', 'tsx', script, ...args])
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk) => {
      if (out === '') setTimeout(() => child.kill('SIGKILL'), ms)
      out += chunk
    })
    child.stderr.on('data', (chunk) => (err += chunk))
    child.on('close', () => (err === '' ? resolve(out.split('\n').slice(0, -1)) : reject(new Error(err))))
  })
}

describe.each(['sqlite', 'postgres'])('processes killed in the middle of units of work on %s', (kind) => {
  test(
    'lose nothing they were told is committed, leave nothing half, and every event is told all the same',
    async () => {
      const place = kind === 'sqlite' ? join(folder, 'firm.db') : server.connectionString
      const acknowledged: string[] = []
      for (let kill = 0; kill < kills; kill++) {
        acknowledged.push(...(await killedAfter(30 + ((kill * 37) % 170), [kind, place, 'units'])))
      }
      expect(acknowledged.length).toBeGreaterThan(kills)
      const host = await openFirm(kind, place, 'units')
      const desk = host.session(who)
      const found = new Set<string>()
      for await (const { id } of desk.contacts.all()) found.add(id)
      expect(acknowledged.filter((id) => !found.has(id))).toEqual([])
      const noted = new Set<string>()
      for await (const { contactId } of desk.notes.all()) noted.add(contactId ?? '')
      expect(noted).toEqual(found)
      expect(await desk.nextNumber('call')).toBe(found.size + 1)
      expect(await desk.records(jobs).count()).toBe(found.size)
      expect(await desk.records(contacts).count()).toBe(await desk.records(notes).count())
      await desk.journal.seal()
      expect((await desk.journal.verify()).broken).toBeUndefined()
      // What a killed process had taken to deliver is free again when its lease ends.
      const later = await openFirmLater(kind, place)
      await later.outbox.deliver()
      const told = new Set<string>()
      for await (const { contact } of later.session(who).records(heards).all()) told.add(contact)
      expect(told).toEqual(found)
      await later.close()
      await host.close()
    },
    kills * 10_000 + 60_000,
  )
})

async function openFirmLater(kind: string, place: string): ReturnType<typeof openFirm> {
  return openFirm(kind, place, 'units', () => Date.now() + 3_600_000)
}

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Contact, contacts } from '@matterkit/core/models'
import { instant, newId } from '@matterkit/core/values'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { postgres } from './postgres/index.js'
import { sqlite } from './sqlite/index.js'
import { type PostgresServer, startPostgres } from './testing/postgres-server.js'

const long = process.env.SOAK !== undefined
const [processes, ms] = long ? [{ sqlite: 4, postgres: 8 }, 60_000] : [{ sqlite: 3, postgres: 3 }, 1500]
const folder = mkdtempSync(join(tmpdir(), 'matterkit-contention-'))
let server: PostgresServer

beforeAll(async () => {
  server = await startPostgres()
}, 180_000)
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

interface Told {
  readonly done: number
  readonly conflicts: number
  readonly blocked: number
}

/** Runs a script of the folder `testing` in a process of its own; what it prints. */
function processOf(name: string, args: readonly string[]): Promise<string> {
  const script = join(import.meta.dirname, 'testing', name)
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['-C', '@matterkit/source', '--import', 'tsx', script, ...args])
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk) => (out += chunk))
    child.stderr.on('data', (chunk) => (err += chunk))
    child.on('close', () => (err === '' ? resolve(out) : reject(new Error(err))))
  })
}

const contender = async (args: readonly string[]) => JSON.parse(await processOf('contender.ts', args)) as Told

test.each(['sqlite', 'postgres'] as const)(
  'of processes that begin with an empty store on %s at one moment one makes room, and all go on',
  async (kind) => {
    for (let round = 0; round < (long ? 20 : 1); round++) {
      const place = kind === 'sqlite' ? join(folder, `empty-${round}.db`) : server.connectionString
      const args = [kind, place, `empty_${round}`, String(Date.now() + 2000)]
      const steps = await Promise.all(Array.from({ length: 4 }, () => processOf('beginner.ts', args)))
      expect(steps.sort()).toEqual(['0', '0', '0', '1'])
    }
  },
  long ? 300_000 : 60_000,
)

test.each(['sqlite', 'postgres'] as const)(
  'processes that change the same records on %s lose no update and never wait for good',
  async (kind) => {
    const place = kind === 'sqlite' ? join(folder, 'shared.db') : server.connectionString
    const store =
      kind === 'sqlite' ? sqlite({ file: place }) : postgres({ connectionString: place, schema: 'shared' })
    await store.migrate([{ owner: 'core', models: [contacts] }])
    const at = instant('2026-11-02T12:00:00Z')
    const header = {
      firmId: 'acme',
      version: 1,
      schemaVersion: 1,
      createdAt: at,
      createdBy: 'u',
      updatedAt: at,
      updatedBy: 'u',
    }
    const records = Array.from(
      { length: 5 },
      (): Contact => ({ id: newId('con'), ...header, ...contacts.parse({ kind: 'person', name: '0' }) }),
    )
    await store.write('acme', (tx) => tx.insert(contacts, records))
    const ids = records.map(({ id }) => id as string)
    const args = [kind, place, 'shared', String(ms), ...ids]
    const told = await Promise.all(Array.from({ length: processes[kind] }, () => contender(args)))
    const found = await store.read('acme', (tx) => tx.getMany(contacts, ids))
    const sum = found.reduce((total, { name }) => total + Number(name), 0)
    expect(sum).toBe(told.reduce((total, { done }) => total + done, 0))
    expect(found.every(({ name, version }) => version === Number(name) + 1)).toBe(true)
    expect(told.every(({ done }) => done > 0)).toBe(true)
    if (long) process.stdout.write(`${kind}: ${JSON.stringify(told)}\n`)
    await store.close()
  },
  ms + 120_000,
)

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type ReceivableEntry,
  receivableEntries,
  reminderRecords,
  writeOffs,
} from '@matterkit/billing/plugin'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientWithBill } from './testing/client-with-bill.js'
import { type ProcessEnd, runProcess } from './testing/killed-process.js'
import { type PostgresServer, startPostgres } from './testing/postgres-server.js'
import { openReceivables } from './testing/receivables-poster.js'

const folder = mkdtempSync(join(tmpdir(), 'matterkit-receivables-'))
let server: PostgresServer

beforeAll(async () => {
  server = await startPostgres({ durable: false })
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

const poster = (args: readonly string[], afterLines?: number): Promise<ProcessEnd> =>
  runProcess('receivables-poster.ts', args, afterLines === undefined ? undefined : { afterLines, within: 50 })

test.each(['sqlite', 'postgres'] as const)(
  'two who take payments of one client on %s, one of them killed and begun again, lose nothing and apply nothing twice',
  async (kind) => {
    const place = kind === 'sqlite' ? join(folder, 'receivables.db') : server.connectionString
    const host = await openReceivables(kind, place, 'receivables')
    const desk = host.session({ firm: 'acme', actor: { user: 'u_1' } })
    const { clientId, number } = await clientWithBill(desk, 1)
    const args = (name: string) => [kind, place, 'receivables', clientId, number, name, '24']
    const [killed, whole] = await Promise.all([
      poster(args('a'), 3).then(async (first) => [first, await poster(args('a'))]),
      poster(args('b')).then((only) => [only]),
    ])
    const runs = [...(killed ?? []), ...(whole ?? [])]
    expect(runs.map((run) => run.killed)).toEqual([true, false, false])
    expect(runs.map(({ errors }) => errors)).toEqual(['', '', ''])

    const entries: ReceivableEntry[] = []
    for await (const entry of desk.records(receivableEntries).all()) entries.push(entry)
    const keys = entries.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    for (const key of runs.flatMap(({ lines }) => lines)) expect(keys).toContain(key) // what was told is there
    expect(keys.filter((key) => /^[ab]-/.test(key))).toHaveLength(48)
    expect(keys.filter((key) => key.startsWith('interest')).length).toBeLessThanOrEqual(1)
    const of = (what: string) =>
      entries.reduce(
        (sum, { event }) => sum + (event.kind === what && 'amount' in event ? event.amount.minor : 0),
        0,
      )
    const applied = entries
      .flatMap(({ event }) => (event.kind === 'payment' ? (event.to ?? []) : []))
      .reduce((sum, { amount }) => sum + amount.minor, 0)
    const [bill] = await desk.receivables.bills(clientId, 'USD')
    expect(bill?.open.minor).toBe(10_000 + of('interest') - applied - of('write-off'))
    expect(bill?.open.minor).toBeGreaterThanOrEqual(0)
    expect(applied).toBeGreaterThan(9_000)
    expect(of('payment') - applied).toBeGreaterThanOrEqual(of('refund'))
    for (const { state, entryId } of (await desk.records(writeOffs).find()).items)
      expect(entryId !== undefined).toBe(state === 'written-off')
    expect(await desk.records(reminderRecords).count()).toBeLessThanOrEqual(1)
    await host.close()
  },
  120_000,
)

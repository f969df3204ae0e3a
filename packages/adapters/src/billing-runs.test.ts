import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { invoices, prebills } from '@matterkit/billing/plugin'
import { civilDate } from '@matterkit/core/values'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBilling } from './testing/bulk-biller.js'
import { type ProcessEnd, runProcess } from './testing/killed-process.js'
import { type PostgresServer, startPostgres } from './testing/postgres-server.js'

const bills = 24
const folder = mkdtempSync(join(tmpdir(), 'matterkit-billing-'))
let server: PostgresServer

beforeAll(async () => {
  server = await startPostgres({ durable: false })
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

const biller = (args: readonly string[], afterLines?: number): Promise<ProcessEnd> =>
  runProcess('bulk-biller.ts', args, afterLines === undefined ? undefined : { afterLines, within: 8 })

test.each(['sqlite', 'postgres'] as const)(
  'bills issued on %s by processes that are killed have every number once, and every piece of work once',
  async (kind) => {
    const place = kind === 'sqlite' ? join(folder, 'bills.db') : server.connectionString
    const host = await openBilling(kind, place, 'bills')
    const desk = host.session({ firm: 'acme', actor: { user: 'u_1' } })
    const second = host.session({ firm: 'acme', actor: { user: 'u_2' } })
    const on = civilDate('2026-11-30')
    const client = await desk.contacts.create({ kind: 'organization', name: 'Harbor Freight LLC' })
    const ids: string[] = []
    for (let n = 1; n <= bills; n++) {
      const { id: matterId } = await desk.matters.create({ number: `${n}`, title: 'T', clientId: client.id })
      const time = { matterId, timekeeperId: 'u_1', on, seconds: 3_600, narrative: 'Draft answer' } as const
      const { id } = await desk.timeEntries.create(time as never)
      await desk.timeEntries.transition(id, 'submit')
      await second.timeEntries.transition(id, 'approve')
      const bill = { from: on, to: on, on, clientCode: 'HARBOR', description: 'November' }
      const prebill = await desk.billing.prepare(matterId, bill)
      await desk.records(prebills).transition(prebill.id, 'submit')
      await second.records(prebills).transition(prebill.id, 'approve')
      ids.push(prebill.id)
    }

    const halves = [ids.slice(0, bills / 2), ids.slice(bills / 2)]
    const run = (half: number, killAfter?: number) =>
      biller([kind, place, 'bills', `run-${half}`, ...(halves[half] ?? [])], killAfter)
    // two runs at once want the same numbers; each is killed, goes on, is killed again, and goes on to its end
    const told = await Promise.all(
      [0, 1].map(async (half) => [await run(half, 2), await run(half, 5), await run(half)]),
    )
    expect(told.flat().map(({ errors }) => errors)).toEqual(Array(6).fill(''))
    expect(told.map((runs) => runs.map(({ killed }) => killed))).toEqual([
      [true, true, false],
      [true, true, false],
    ])

    const issued = []
    for await (const record of desk.records(invoices).all()) issued.push(record)
    const inOrder = issued.map(({ number }) => Number(number)).sort((a, b) => a - b)
    expect(inOrder).toEqual(Array.from({ length: bills }, (_, index) => index + 1))
    expect(new Set(issued.map(({ prebillId }) => prebillId)).size).toBe(bills)
    expect(new Set(issued.flatMap(({ timeEntryIds }) => timeEntryIds)).size).toBe(bills)
    expect(await desk.timeEntries.count({ where: { state: 'billed' } })).toBe(bills)
    expect(await desk.records(prebills).count({ where: { state: 'issued' } })).toBe(bills)
    await host.close()
  },
  240_000,
)

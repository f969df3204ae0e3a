import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openTrustLedger } from '@matterkit/billing'
import { trustAccounts, trustEntries } from '@matterkit/billing/plugin'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ProcessEnd, runProcess } from './testing/killed-process.js'
import { type PostgresServer, startPostgres } from './testing/postgres-server.js'
import { openTrust } from './testing/trust-poster.js'

const folder = mkdtempSync(join(tmpdir(), 'matterkit-trust-'))
let server: PostgresServer

beforeAll(async () => {
  server = await startPostgres({ durable: false })
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

const poster = (args: readonly string[], afterLines?: number): Promise<ProcessEnd> =>
  runProcess('trust-poster.ts', args, afterLines === undefined ? undefined : { afterLines, within: 10 })

test.each(['sqlite', 'postgres'] as const)(
  'two who post to one trust account on %s, one of them killed and begun again, lose nothing, post nothing twice and overdraw nothing',
  async (kind) => {
    const place = kind === 'sqlite' ? join(folder, 'trust.db') : server.connectionString
    const host = await openTrust(kind, place, 'trust')
    const desk = host.session({ firm: 'acme', actor: { user: 'u_1' } })
    const client = await desk.contacts.create({ kind: 'organization', name: 'Harbor LLC' })
    const matter = await desk.matters.create({ number: '1', title: 'Quay', clientId: client.id })
    const account = await desk.records(trustAccounts).create({
      name: 'IOLTA',
      currency: 'USD',
      jurisdiction: 'us-fl',
      floatLimit: { minor: 20_000, currency: 'USD' },
      approvers: ['u_partner'] as never,
      collectedAtOnce: ['wire'],
    })
    const args = (name: string) => [kind, place, 'trust', account.id, client.id, matter.id, name, '12']
    const [killed, whole] = await Promise.all([
      poster(args('a'), 5).then(async (first) => [first, await poster(args('a'))]),
      poster(args('b')).then((only) => [only]),
    ])
    const runs = [...(killed ?? []), ...(whole ?? [])]
    expect(runs.map((run) => run.killed)).toEqual([true, false, false])
    expect(runs.map(({ errors }) => errors)).toEqual(['', '', ''])

    const records = []
    for await (const record of desk.records(trustEntries).all({ order: ['number', 'asc'] }))
      records.push(record)
    expect(records.map(({ number }) => number)).toEqual(records.map((_, index) => index + 1))
    const keys = records.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    for (const key of runs.flatMap(({ lines }) => lines)) expect(keys).toContain(key) // what was told is there
    expect(keys.filter((key) => !key.startsWith('w-'))).toHaveLength(24)
    const { floatLimit, approvers } = account
    const terms = {
      id: account.id,
      name: 'IOLTA',
      currency: 'USD',
      jurisdiction: 'us-fl',
      floatLimit,
      approvers,
    }
    const ledger = openTrustLedger(
      { ...terms, collectedAtOnce: ['wire'] },
      records.map(({ entry }) => entry),
    )
    const paid = keys.filter((key) => key.startsWith('w-')).length
    expect(ledger.book().minor).toBe(2_400 - 170 * paid)
    let balance = 0
    for (const { entry } of records) {
      balance += entry.bank.minor
      expect(balance).toBeGreaterThanOrEqual(0) // at every step
    }
    expect(ledger.standings()).toEqual(await desk.trust.standings(account.id))
    await host.close()
  },
  240_000,
)

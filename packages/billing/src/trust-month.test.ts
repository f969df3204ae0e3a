import { tasks } from '@matterkit/core'
import { civilDate } from '@matterkit/core/values'
import { afterAll, describe, expect, test } from 'vitest'
import { trustMonthEnd } from './plugin/trust-month.js'
import { evergreens, reconciliations, replenishments, trustBankLines } from './plugin.js'
import { bank } from './testing/bank.js'
import { usd } from './testing/trust.js'

const open: { close(): Promise<void> }[] = []
afterAll(async () => {
  for (const host of open) await host.close()
})

const month = { from: civilDate('2026-11-01'), to: civilDate('2026-11-30') } as const

async function office() {
  const { host, clerk, client, matter, account } = await bank([], '2026-12-31T15:00:00Z')
  open.push(host)
  const deposit = (key: string, minor: number, on: string, earned = 0) => {
    const amount = usd(minor)
    const ledger = { client: client.id, matter: matter.id }
    const kept = { ledger, amount: usd(minor - earned) }
    const lines = earned === 0 ? [kept] : [kept, { ledger, amount: usd(earned), earned: true }]
    const paid = { from: 'Harbor', instrument: 'wire', reference: key, amount, lines } as const
    return clerk.trust.record(account.id, { kind: 'deposit', key, on: civilDate(on), ...paid })
  }
  const line = (id: string, minor: number, on: string) =>
    clerk.trust.importLines(account.id, [{ id, on, amount: usd(minor), reference: id, text: id }])
  const service = host.session({ firm: 'acme', actor: { service: 'trust' } })
  const end = async (data: Readonly<Record<string, unknown>> = {}) => {
    await trustMonthEnd.run(service, { on: month.to, ...data } as never, {} as never)
  }
  const closing = (minor: number) => [
    { accountId: account.id, ...month, opening: usd(0), closing: usd(minor) },
  ]
  const raised = async () =>
    (await clerk.records(tasks).find({ limit: 100 })).items.toSorted((a, b) => (a.title > b.title ? 1 : -1))
  const titles = async () => (await raised()).map(({ title }) => title)
  return { host, clerk, service, client, matter, account, deposit, line, end, closing, raised, titles }
}

describe('the end of a month', () => {
  test('reconciles what was imported, once, and says what was cleared', async () => {
    const { clerk, deposit, line, end, closing, titles } = await office()
    await deposit('d1', 10_000, '2026-11-10')
    await line('d1', 10_000, '2026-11-11')
    for (const _ of [1, 2]) await end({ statements: closing(10_000) })
    const made = (await clerk.records(reconciliations).find()).items
    expect(made).toMatchObject([{ ...month, passed: true, preparedBy: 'service:trust' }])
    const lines = (await clerk.records(trustBankLines).find()).items
    expect(lines.map(({ entryKey }) => entryKey)).toEqual(['d1'])
    expect(await titles()).toEqual([])
  })

  test('goes on with a reconciliation that was cut short', async () => {
    const { clerk, service, deposit, line, end, closing } = await office()
    await deposit('d1', 10_000, '2026-11-10')
    await line('d1', 10_000, '2026-11-11')
    await end({ statements: closing(10_000) })
    const [kept] = (await clerk.records(trustBankLines).find()).items
    if (kept === undefined) throw new Error('no line is kept')
    await service
      .records(trustBankLines)
      .update(kept.id, { version: kept.version, set: { entryKey: undefined } } as never)
    for (const _ of [1, 2]) await end({ statements: closing(10_000) })
    expect((await clerk.records(trustBankLines).get(kept.id)).entryKey).toBe('d1')
    expect(await clerk.records(reconciliations).count()).toBe(2)
  })

  test('hands an account that does not reconcile to its first approver, once', async () => {
    const { clerk, account, deposit, end, closing, raised } = await office()
    await deposit('d1', 10_000, '2026-11-10')
    for (const _ of [1, 2]) await end({ statements: closing(9_000) })
    expect(await raised()).toMatchObject([
      {
        title: 'IOLTA: the reconciliation up to 2026-11-30 did not pass',
        kind: { scheme: 'trust', code: 'TRUST_NOT_RECONCILED' },
        priority: 'high',
        assigneeId: 'u_partner',
        dueOn: '2026-11-30',
      },
    ])
    expect((await clerk.records(reconciliations).find()).items).toMatchObject([
      { accountId: account.id, passed: false },
    ])
  })

  test('raises what does not move and what was earned, by the name of the matter, once in a month', async () => {
    const { deposit, matter, end, raised, titles } = await office()
    await deposit('d1', 10_000, '2026-01-10', 4_000)
    for (const _ of [1, 2]) await end({ staleAfterDays: 90 })
    expect(await titles()).toEqual([
      'IOLTA: 1 Quay holds $100.00 and has not moved since 2026-01-10',
      'IOLTA: entry 1 put $40.00 of earned money into trust on 2026-01-10, and $40.00 is still there',
    ])
    for (const task of await raised())
      expect(task).toMatchObject({ matterId: matter.id, notes: expect.any(String) })
    await end({ staleAfterDays: 90, on: '2026-12-31' })
    expect(await titles()).toHaveLength(4)
  })

  test('raises money on a matter that nobody works on, and a ledger that the bank took below zero', async () => {
    const { host, clerk, account, client, deposit, matter, end, titles } = await office()
    await clerk.matters.transition(matter.id, 'decline', { reason: 'a conflict' })
    await deposit('d1', 10_000, '2026-11-10')
    await end()
    expect(await titles()).toEqual(['IOLTA: 1 Quay holds $100.00, and its matter is closed'])
    const ledger = { client: client.id, matter: matter.id }
    const on = month.to
    const paid = { purpose: 'client', payee: 'Harbor', method: 'wire', reference: 'w' } as const
    const drawn = { kind: 'withdrawal', key: 'w', on, ledger, amount: usd(4_000), ...paid } as const
    const partner = host.session({ firm: 'acme', actor: { user: 'u_partner' } })
    await partner.trust.approve((await clerk.trust.request(account.id, drawn)).id)
    const back = { kind: 'deposit-returned', key: 'back', on, of: 'd1', reference: 'back' } as const
    await clerk.trust.record(account.id, back)
    for (const _ of [1, 2]) await end()
    expect((await titles())[1]).toBe('IOLTA: 1 Quay stands at -$40.00, though the account may balance')
    expect(await titles()).toHaveLength(2)
  })

  test('asks for retainers to be filled up, once', async () => {
    const { clerk, client, matter, account, deposit, end } = await office()
    const agreed = { threshold: usd(2_000), replenishTo: usd(5_000) }
    const whose = { accountId: account.id, clientId: client.id, matterId: matter.id }
    await clerk.records(evergreens).create({ ...whose, ...agreed })
    await deposit('d1', 1_999, '2026-11-10')
    for (const _ of [1, 2]) await end()
    expect((await clerk.records(replenishments).find()).items).toMatchObject([
      { on: month.to, request: usd(3_001) },
    ])
  })

  test('is a job of the host', async () => {
    const { host, clerk, deposit, titles } = await office()
    await deposit('d1', 10_000, '2026-01-10')
    await clerk.jobs.add({ kind: 'trust.month-end', data: { on: '2026-11-30', staleAfterDays: 90 } })
    host.work()
    while ((await titles()).length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    expect(await titles()).toHaveLength(1)
  })
})

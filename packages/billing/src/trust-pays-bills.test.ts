import { createHost, type Id, memory } from '@matterkit/core'
import { civilDate, type MatterkitError, money } from '@matterkit/core/values'
import { expect, test } from 'vitest'
import { billing, receivables, trust, trustAccounts, trustEntries } from './plugin.js'
import { usd } from './testing/trust.js'

const day = civilDate

/** A firm with $900.00 in trust for a client, a bill of $300.00, and requests to pay it out of trust. */
async function firm() {
  const timekeepers = [{ id: 'u_chen', name: 'Chen, David', classification: 'ASSOC' }]
  const rateCard = [{ from: '2026-01-01', rate: money('300', 'USD') }]
  const plugins = [billing({ timekeepers, rateCard }), trust(), receivables()] as const
  const host = await createHost({ store: memory(), plugins })
  const clerk = host.session({ firm: 'acme', actor: { user: 'u_clerk' } })
  const lawyer = host.session({ firm: 'acme', actor: { user: 'u_partner' } })
  const { id: client } = await clerk.contacts.create({ kind: 'organization', name: 'Harbor LLC' })
  const { id: matter } = await clerk.matters.create({ number: '1', title: 'Quay', clientId: client })
  const worked = { matterId: matter, timekeeperId: 'u_chen', on: day('2026-11-02') } as const
  const { id } = await clerk.timeEntries.create({ ...worked, seconds: 3_600, narrative: 'Draft answer' })
  await clerk.timeEntries.transition(id, 'submit')
  await clerk.timeEntries.transition(id, 'approve')
  const month = { from: day('2026-11-01'), to: day('2026-11-09'), on: day('2026-11-10') }
  const bill = await clerk.billing.invoice(matter, { ...month, clientCode: 'H', description: 'November' })
  const account = await clerk.records(trustAccounts).create({
    ...{ name: 'IOLTA', currency: 'USD', jurisdiction: 'us-fl', floatLimit: usd(20_000) },
    ...{ approvers: ['u_partner'] as never, collectedAtOnce: ['wire'] as const },
  })
  const ledger = { client, matter }
  const lines = [{ ledger, amount: usd(90_000) }]
  const head = { on: '2026-11-12', from: 'Harbor', instrument: 'wire', reference: 'w' } as const
  await clerk.trust.record(account.id, { ...head, kind: 'deposit', key: 'd', amount: usd(90_000), lines })
  const ask = async (key: string, minor: number) =>
    (
      await clerk.trust.request(account.id, {
        ...{ kind: 'withdrawal', key, on: '2026-11-12', purpose: 'earned-fees', amount: usd(minor), ledger },
        ...{ payee: 'The firm', method: 'transfer', reference: key },
        bill: { number: bill.number, issuedOn: bill.on, total: bill.total },
      })
    ).id
  const pay = (key: string, minor: number) =>
    clerk.receivables.enter(client, {
      ...{ kind: 'payment', key, on: day('2026-11-12'), amount: usd(minor), source: 'operating' },
    })
  const open = async () => (await clerk.receivables.bills(client, 'USD')).map((each) => each.open.minor)
  return { clerk, lawyer, client, account, bill, ask, pay, open }
}

test('what trust pays on a bill is paid on it at once, and owed again when the entry is taken back', async () => {
  const { clerk, lawyer, client, account, ask, open } = await firm()
  const { number } = await lawyer.trust.approve(await ask('w1', 20_000))
  expect(await open()).toEqual([10_000])
  const undo = { kind: 'correction', key: 'v1', on: '2026-11-13', of: 'w1', reason: 'lost' } as const
  await lawyer.trust.approve((await clerk.trust.request(account.id, undo)).id)
  expect(await open()).toEqual([30_000])
  const page = await clerk.receivables.statement(client, 'USD', { from: '2026-11-01', to: '2026-11-30' })
  expect(page.sections[0]?.rows.map(([, what, charged, taken]) => [what, charged, taken]).slice(1)).toEqual([
    ['Bill 1', '$300.00', ''],
    ['Payment from trust', '', '$200.00'],
    [`Payment returned: Entry ${number} of trust was taken back: lost`, '$200.00', ''],
  ])
})

test('a bill that was paid meanwhile is not paid out of trust again, and nothing is posted', async () => {
  const { clerk, lawyer, ask, pay, open } = await firm()
  const request = await ask('w1', 30_000)
  await pay('p1', 10_000)
  const refused = (await lawyer.trust.approve(request).catch((error) => error)) as MatterkitError
  expect(refused.code).toBe('CHANGE_VETOED')
  expect(refused.message).toContain('$300.00 is more than the $200.00 open on bill 1')
  expect([await open(), await clerk.records(trustEntries).count()]).toEqual([[20_000], 1])
})

test('money of trust is not paid on a bill by hand, and a payment that came back is owed again', async () => {
  const { clerk, lawyer, client, bill, ask, pay, open } = await firm()
  const by = { kind: 'payment', on: day('2026-11-12'), amount: usd(100), source: 'trust' } as const
  const to = [{ bill: bill.number, amount: usd(100) }]
  for (const key of ['x', 'trust tra_1 1'])
    await expect(clerk.receivables.enter(client, { ...by, key, to })).rejects.toThrow(
      /by the entry of trust that pays the bill/,
    )
  const { accountId, number } = await lawyer.trust.approve(await ask('w1', 10_000))
  const paid = `trust ${accountId as Id<'trust/account'>} ${number}`
  const back = {
    kind: 'return',
    on: day('2026-11-14'),
    amount: usd(10_000),
    reason: 'returned unpaid',
  } as const
  await expect(clerk.receivables.enter(client, { ...back, key: 'r0', of: paid })).rejects.toThrow(/of trust/)
  await pay('p1', 20_000)
  expect(await open()).toEqual([0])
  await expect(clerk.receivables.enter(client, { ...back, key: 'r1', of: 'p1' })).rejects.toThrow(
    /\$100.00 is not the \$200.00 that were paid/,
  )
  await clerk.receivables.enter(client, { ...back, key: 'r1', of: 'p1', amount: usd(20_000) })
  expect(await open()).toEqual([20_000])
  for (const [key, of] of [['r2', 'p1'], ['r3', 'p9']] as const) // biome-ignore format: pairs
    await expect(clerk.receivables.enter(client, { ...back, key, of, amount: usd(20_000) })).rejects.toThrow(
      /payment p1 was returned before|there is no payment p9/,
    )
})

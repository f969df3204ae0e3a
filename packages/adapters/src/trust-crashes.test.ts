import { openTrustLedger } from '@matterkit/billing'
import {
  reconciliations,
  type TrustPlugin,
  trust,
  trustAccounts,
  trustBankLines,
  trustEntries,
  trustRequests,
} from '@matterkit/billing/plugin'
import { createHost, type Host } from '@matterkit/core'
import { civilDate } from '@matterkit/core/values'
import { expect, test } from 'vitest'
import { failEverywhere, type Story } from './testing/fail-everywhere.js'
import { storeKinds, withStore } from './testing/with-store.js'

const usd = (minor: number) => ({ minor, currency: 'USD' })

function people(host: Host<readonly [TrustPlugin]>, firm: string) {
  const as = (user: string) => host.session({ firm, actor: { user } })
  return { clerk: as('u_clerk'), partner: as('u_partner'), other: as('u_other') }
}
type Office = ReturnType<typeof people>

/** A month of an account; what was done is not done again, so that it can be gone on with. */
async function month(
  { clerk, partner, other }: Office,
  account: never,
  ledger: { client: string; matter: string },
) {
  const on = civilDate('2026-11-10')
  const head = { on, from: 'Harbor', instrument: 'wire' } as const
  for (const [key, minor] of [
    ['d1', 10_000],
    ['d2', 2_500],
    ['d3', 1_000],
  ] as const) {
    const amount = usd(minor)
    await clerk.trust.record(account, {
      ...head,
      kind: 'deposit',
      key,
      reference: key,
      amount,
      lines: [{ ledger, amount }],
    })
  }
  const fact = { on, reference: 'd3 back' } as const
  await clerk.trust.record(account, { ...fact, kind: 'deposit-returned', key: 'd3 back', of: 'd3' })
  const requests = (await clerk.records(trustRequests).find()).items
  const asked =
    requests[0] ??
    (await clerk.trust.request(account, {
      kind: 'withdrawal',
      key: 'w1',
      on,
      purpose: 'client',
      ledger,
      amount: usd(4_000),
      payee: 'Harbor',
      method: 'wire',
      reference: 'w1',
    }))
  if (asked.state === 'requested') await partner.trust.approve(asked.id)
  const line = (id: string, minor: number) => ({ id, on, amount: usd(minor), reference: id, text: id })
  await clerk.trust.importLines(account, [
    line('d1', 10_000),
    line('d2', 2_500),
    line('d3', 1_000),
    line('d3 back', -1_000),
    line('w1', -4_000),
  ])
  const statement = { from: '2026-11-01', to: '2026-11-20', opening: usd(0), closing: usd(8_500) }
  const { reconciledThrough } = await clerk.records(trustAccounts).get(account)
  if (reconciledThrough !== undefined) return
  const made = (await clerk.records(reconciliations).find()).items.find(({ passed }) => passed)
  await other.trust.review((made ?? (await clerk.trust.reconcile(account, statement)).record).id)
}

/** What is kept, and whether it holds together. */
async function held({ clerk }: Office, account: never) {
  const { id, name, currency, jurisdiction, floatLimit, approvers, reconciledThrough } = await clerk
    .records(trustAccounts)
    .get(account)
  const records = (await clerk.records(trustEntries).find({ order: ['number', 'asc'], limit: 1000 })).items
  expect(records.map(({ number }) => number)).toEqual(records.map((_, at) => at + 1)) // none missing
  expect(new Set(records.map(({ key }) => key)).size).toBe(records.length) // none twice
  const terms = {
    id,
    name,
    currency,
    jurisdiction,
    floatLimit,
    approvers,
    collectedAtOnce: ['wire'],
  } as const
  const replayed = openTrustLedger(
    terms,
    records.map(({ entry }) => entry),
  )
  const standings = replayed.standings()
  expect(standings.reduce((sum, { balance }) => sum + balance.minor, 0)).toBe(replayed.book().minor)
  // and what the book calls cleared is what the bank's lines say, each by its own id and amount
  const bank = new Map<string, number>()
  for (const { lineId, amount } of (await clerk.records(trustBankLines).find()).items)
    bank.set(lineId, amount.minor)
  const cleared = records.filter(({ key }) => replayed.clearedOn(key) !== undefined)
  for (const { key, entry } of cleared) expect([key, bank.get(key)]).toEqual([key, entry.bank.minor])
  if (reconciledThrough !== undefined) {
    const atBank = [...bank.values()].reduce((sum, minor) => sum + minor, 0)
    expect([cleared.length, atBank]).toEqual([bank.size, replayed.book().minor])
  }
  expect(standings.every(({ balance }) => balance.minor >= 0)).toBe(true)
  expect(await clerk.trust.standings(account)).toEqual(standings) // what is in memory is what is kept
  for (const { state, entryId } of (await clerk.records(trustRequests).find()).items) {
    expect(state === 'posted').toBe(entryId !== undefined)
    expect(records.some((each) => each.id === entryId)).toBe(state === 'posted')
  }
  expect(records.some(({ key }) => key === 'w1')).toBe(
    (await clerk.records(trustRequests).find()).items.some(({ state }) => state === 'posted'),
  )
  const lines = (await clerk.records(trustBankLines).find()).items.map(({ lineId, entryKey }) => [
    lineId,
    entryKey,
  ])
  const balances = standings.map(({ balance }) => balance.minor)
  return { keys: records.map(({ key }) => key).sort(), balances, lines: lines.sort(), reconciledThrough }
}

async function begun(office: Office) {
  const client = await office.clerk.contacts.create({ kind: 'organization', name: 'Harbor LLC' })
  const matter = await office.clerk.matters.create({ number: '1', title: 'Quay', clientId: client.id })
  const account = await office.clerk.records(trustAccounts).create({
    name: 'IOLTA',
    currency: 'USD',
    jurisdiction: 'us-fl',
    floatLimit: usd(20_000),
    approvers: ['u_partner', 'u_other'] as never,
    collectedAtOnce: ['wire'],
  })
  return { account: account.id as never, ledger: { client: client.id, matter: matter.id } }
}

type Place = Awaited<ReturnType<typeof begun>>

const story: Story<Host<readonly [TrustPlugin]>, Place> = {
  open: (store) => createHost({ store, plugins: [trust()] as const }),
  begin: (host, firm) => begun(people(host, firm)),
  live: (host, firm, { account, ledger }) => month(people(host, firm), account, ledger),
  kept: (host, firm, { account }) => held(people(host, firm), account),
}

/** Every call of the store where it is quick, and under SOAK; else some of them. */
const some = process.env.SOAK === '1' ? 1 : 61

test.each(storeKinds)(
  'whichever call fails on %s, a month of trust holds together, and going on ends the same',
  (kind) => withStore(kind, (store) => failEverywhere(store, kind === 'memory' ? 1 : some, story)),
  1_200_000,
)

/** Two who try anything on one trust account at once, lawful or not, from hosts that share nothing but the store. */
import { type ClientLedger, openTrustLedger, type TrustTransaction } from '@matterkit/billing'
import { type TrustPlugin, trust, trustAccounts, trustEntries } from '@matterkit/billing/plugin'
import { createHost, type Host, MatterkitError, type Store } from '@matterkit/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Act, anyAct, attempted } from '../../billing/src/testing/any-act.js'
import { storeKinds, withStore } from './testing/with-store.js'

type Firm = Host<readonly [TrustPlugin]>
const account = {
  ...{ name: 'IOLTA', currency: 'USD', jurisdiction: 'us-fl' },
  ...{ floatLimit: { minor: 20_000, currency: 'USD' }, approvers: ['u_partner'] as never },
}

async function begun(host: Firm, firm: string) {
  const desk = host.session({ firm, actor: { user: 'u_1' } })
  const ledgers: ClientLedger[] = []
  for (const number of ['1', '2', '3']) {
    const client = await desk.contacts.create({ kind: 'organization', name: `Client ${number}` })
    const matter = await desk.matters.create({ number, title: 'Quay', clientId: client.id })
    ledgers.push({ client: client.id, matter: matter.id })
  }
  return { ledgers, accountId: (await desk.records(trustAccounts).create(account)).id }
}
type Bank = Awaited<ReturnType<typeof begun>>

/** Tries each act on what is there by then. @returns the keys that were told to be posted, and how many acts were refused */
async function tryAll(host: Firm, firm: string, { ledgers, accountId }: Bank, acts: readonly Act[]) {
  const clerk = host.session({ firm, actor: { user: 'u_clerk' } })
  const partner = host.session({ firm, actor: { user: 'u_partner' } })
  const told: string[] = []
  let refused = 0
  for (const act of acts) {
    const last = await clerk
      .records(trustEntries)
      .find({ where: { accountId }, order: ['number', 'desc'], limit: 50 })
    const entries = last.items.map(({ entry }) => entry).reverse()
    const { preparedBy: _, ...wanted } = attempted(act, ledgers, entries)
    try {
      if ('approvedBy' in wanted) {
        const { approvedBy: _, ...draft } = wanted
        await partner.trust.approve((await clerk.trust.request(accountId, draft as never)).id)
      } else await clerk.trust.record(accountId, wanted as never)
      told.push(wanted.key)
    } catch (error) {
      expect(String(error)).toMatch(/TRUST_REFUSED|TRUST_KEY_REUSED/)
      expect(error).toBeInstanceOf(MatterkitError)
      refused++
    }
  }
  return { told, refused }
}

const facts: readonly TrustTransaction['kind'][] = ['bank-fee', 'deposit-returned']

/** At every entry of the journal: the book is the sum of the ledgers, each stands where the entry says, and what is below zero is so by a fact of the bank. */
async function holds(host: Firm, firm: string, { accountId }: Bank) {
  const desk = host.session({ firm, actor: { user: 'u_1' } })
  const ledger = openTrustLedger({ ...account, id: accountId })
  const below = new Map<string, TrustTransaction['kind']>()
  const [keys, cleared]: [string[], Map<string, number>] = [[], new Map()]
  const moved = new Map<string, number>()
  for await (const record of desk.records(trustEntries).all({ order: ['number', 'asc'] })) {
    const { number, key, entry, balances, turns } = record
    expect(number).toBe(ledger.entries.length + 1)
    ledger.take(entry)
    for (const name of new Set(entry.lines.map((line) => line.ledger))) {
      const turn = (moved.get(name) ?? 0) + 1
      moved.set(name, turn)
      expect([balances[name], turns.includes(`${name} ${turn}`)]).toEqual([
        ledger.standing(name).balance.minor,
        true,
      ])
    }
    keys.push(key)
    const { transaction, bank } = entry
    if (bank.minor !== 0) cleared.set(key, bank.minor)
    const standings = ledger.standings()
    expect(standings.reduce((sum, { balance }) => sum + balance.minor, 0)).toBe(ledger.book().minor)
    for (const { ledger: name, balance } of standings) {
      if (balance.minor >= 0) below.delete(name)
      else if (!below.has(name)) below.set(name, transaction.kind)
    }
  }
  for (const kind of below.values()) expect(facts).toContain(kind)
  expect(new Set(keys).size).toBe(keys.length)
  const atBank = [...cleared].filter(([key]) => ledger.clearedOn(key) !== undefined)
  const onTheWay = [...cleared].filter(([key]) => ledger.clearedOn(key) === undefined)
  const sumOf = (each: readonly (readonly [string, number])[]) =>
    each.reduce((sum, [, minor]) => sum + minor, 0)
  expect(sumOf(atBank) + sumOf(onTheWay)).toBe(ledger.book().minor)
  expect(await desk.trust.standings(accountId)).toEqual(ledger.standings())
  return keys
}

const numRuns = process.env.SOAK === '1' ? 100 : 4
const acts = () => fc.array(anyAct, { minLength: 8, maxLength: 16 })

async function everyRun(store: Store) {
  const boot = () => createHost({ store, plugins: [trust()] as const })
  const [one, two] = [await boot(), await boot()]
  let [run, posted, refused] = [0, 0, 0]
  await fc.assert(
    fc.asyncProperty(acts(), acts(), async (mine, theirs) => {
      const firm = `firm ${++run}`
      const bank = await begun(one, firm)
      const ends = await Promise.all([tryAll(one, firm, bank, mine), tryAll(two, firm, bank, theirs)])
      const keys = await holds(one, firm, bank)
      for (const { told } of ends) for (const key of told) expect(keys).toContain(key)
      expect(await holds(await boot(), firm, bank)).toEqual(keys) // and in a process that begins anew
      posted += keys.length
      refused += ends[0].refused + ends[1].refused
    }),
    { numRuns, endOnFailure: true },
  )
  expect([posted > numRuns, refused > numRuns]).toEqual([true, true]) // it was tried, both ways
}

test.each(storeKinds)(
  'whatever two try at once on %s, client money holds together at every entry',
  (kind) => withStore(kind, everyRun),
  1_200_000,
)

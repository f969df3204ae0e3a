import { openTrustLedger, reconcileTrust, type TrustEntry } from '@matterkit/billing'
import { statementOf, trustYear } from '../packages/billing/src/testing/trust-year.js'
import type { Contest } from './contest.js'

/** Entries of one account; the last is for long runs: it takes minutes and five gigabytes. */
const sizes: readonly number[] = process.env.SOAK === '1' ? [20_000, 200_000, 2_000_000] : [20_000, 200_000]

/** An entry as a store hands it over: plain, and without the room that objects have which were put together of others. */
const asKept = (entry: TrustEntry): TrustEntry => JSON.parse(JSON.stringify(entry))

export async function contests(): Promise<Contest[]> {
  const replays: Record<string, () => unknown> = {}
  const posts: Record<string, () => unknown> = {}
  const months: Record<string, () => unknown> = {}
  for (const size of sizes) {
    const { trust: made, lines } = trustYear(2_000, size)
    const trust = openTrustLedger(made.account, made.entries.map(asKept))
    const name = `${size.toLocaleString('en-US')} entries`
    const january = statementOf('2026-01', lines.get('2026-01') ?? [], 0)
    const deposit = (key: string) => {
      const amount = { minor: 100, currency: 'USD' }
      const ledger = { client: 'C1', matter: 'M1' }
      const paid = { from: 'Client', instrument: 'wire', reference: key, amount } as const
      const head = { key, on: '2026-12-28', preparedBy: 'u_clerk' }
      return trust.draft({ ...head, ...paid, kind: 'deposit', lines: [{ ledger, amount }] })
    }
    replays[name] = () => openTrustLedger(trust.account, trust.entries).book().minor
    posts[name] = () => {
      let sum = 0
      for (let at = 0; at < 1_000; at++) sum += deposit(`bench ${at}`).entry.number
      return sum
    }
    months[name] = () => {
      const found = reconcileTrust(trust, january)
      if (!found.passed) throw new Error('January does not reconcile')
      return found.cleared.length
    }
  }
  const same = { rounds: 3 } as const
  const growth = '2,000 ledgers; our own work at one size beside another, for how its cost grows'
  return [
    { ...same, title: 'replay of a journal of client money', items: 1, note: growth, runners: replays },
    { ...same, title: '1,000 postings checked and drafted', items: 1_000, note: growth, runners: posts },
    { ...same, title: 'the first month reconciled', items: 1, note: growth, runners: months },
  ]
}

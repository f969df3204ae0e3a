import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sqlite } from '@matterkit/adapters/sqlite'
import { openTrustLedger, type TrustTransaction } from '@matterkit/billing'
import {
  billing,
  receivableEntries,
  receivables,
  trust,
  trustAccounts,
  trustEntries,
} from '@matterkit/billing/plugin'
import { createHost } from '@matterkit/core'
import { civilDate, type Money } from '@matterkit/core/values'
import type { Contest } from './contest.js'

const sizes = [10, 1_000, 10_000] as const
const each = 10
const atOnce = 500
const on = civilDate('2026-11-10')
const usd = (minor: number): Money => ({ minor, currency: 'USD' })
let next = 0

/** A client with so many bills and payments, and a ledger in trust with so many deposits, in a file of their own. */
async function lived(folder: string, size: number) {
  const timekeepers = [{ id: 'u_chen', name: 'Chen, David', classification: 'ASSOC' }]
  const rateCard = [{ from: '2026-01-01', rate: usd(100_000) }]
  const host = await createHost({
    store: sqlite({ file: join(folder, `${size}.db`) }),
    plugins: [billing({ timekeepers, rateCard }), receivables(), trust()] as const,
  })
  const desk = host.session({ firm: 'acme', actor: { user: 'u_clerk' } })
  const partner = host.session({ firm: 'acme', actor: { user: 'u_partner' } })
  const client = await desk.contacts.create({ kind: 'organization', name: 'Harbor LLC' })
  const matter = await desk.matters.create({ number: '1', title: 'Quay', clientId: client.id })

  const bills: string[] = []
  for (let at = 0; at < Math.ceil(size / 100); at++) {
    const worked = { matterId: matter.id, timekeeperId: 'u_chen', on, narrative: 'Draft answer' } as const
    const { id } = await desk.timeEntries.create({ ...worked, seconds: 3_600 })
    await desk.timeEntries.transition(id, 'submit')
    await desk.timeEntries.transition(id, 'approve')
    const month = { from: on, to: on, on, clientCode: 'HARBOR', description: 'November' }
    bills.push((await desk.billing.invoice(matter.id, month)).number)
  }
  const payments = Array.from({ length: size - bills.length }, (_, at) => {
    const bill = bills[at % bills.length] ?? ''
    const to = [{ bill, amount: usd(100) }]
    const paid = { kind: 'payment', client: client.id, amount: usd(100), source: 'operating' } as const
    const event = { ...paid, key: `p${at}`, on, to }
    const of = { clientId: client.id, matterIds: [matter.id], bills: [bill] }
    return { ...of, key: event.key, on, event, asked: event, enteredBy: 'u_clerk' }
  })
  for (let at = 0; at < payments.length; at += atOnce)
    await desk.transaction(async (work) => {
      for (const draft of payments.slice(at, at + atOnce)) await work.records(receivableEntries).create(draft)
    })

  const terms = { jurisdiction: 'us-fl', floatLimit: usd(0), approvers: ['u_partner'] } as const
  const account = await desk.records(trustAccounts).create({
    ...{ name: 'IOLTA', currency: 'USD', collectedAtOnce: ['wire'] as const },
    ...(terms as object as typeof terms & { approvers: never }),
  })
  const ledger = { client: client.id, matter: matter.id }
  const book = openTrustLedger({ ...account, approvers: ['u_partner'] })
  const name = `${client.id}/${matter.id}`
  const about = { accountId: account.id, matterIds: [matter.id], ledgers: [name] }
  for (let at = 0; at < size; at += atOnce) {
    const first = await desk.nextNumber(`trust/${account.id}`)
    await desk.transaction(async (work) => {
      for (let number = at + 1; number <= Math.min(size, at + atOnce); number++) {
        if (number !== first) await work.nextNumber(`trust/${account.id}`)
        const paid = { from: 'Harbor', instrument: 'wire', reference: `d${number}` } as const
        const head = { kind: 'deposit', key: `d${number}`, on, preparedBy: 'u_clerk' } as const
        const lines = [{ ledger, amount: usd(100) }]
        const entry = book.post({ ...head, ...paid, amount: usd(100), lines } as TrustTransaction).entry
        await work.records(trustEntries).create({
          ...about,
          balances: { [name]: 100 * number },
          turns: [`${name} ${number}`],
          number,
          on,
          key: head.key,
          entry,
        })
      }
    })
  }

  const pay = async () => {
    for (let at = 0; at < each; at++) {
      const payment = { kind: 'payment', key: `b${++next}`, on, amount: usd(1), source: 'operating' } as const
      await desk.receivables.enter(client.id, payment)
    }
    return next
  }
  const withdraw = async () => {
    for (let at = 0; at < each; at++) {
      const paid = { purpose: 'client', payee: 'Harbor', method: 'wire', reference: `w${next}` } as const
      const head = { kind: 'withdrawal', key: `w${++next}`, on, ledger, amount: usd(1) } as const
      await partner.trust.approve((await desk.trust.request(account.id, { ...head, ...paid })).id)
    }
    return next
  }
  return { host, pay, withdraw }
}

export async function contests(atEnd: (stop: () => Promise<unknown>) => void): Promise<Contest[]> {
  const folder = mkdtempSync(join(tmpdir(), 'matterkit-bench-'))
  const pays: Record<string, () => unknown> = {}
  const withdrawals: Record<string, () => unknown> = {}
  for (const size of sizes) {
    const { host, pay, withdraw } = await lived(folder, size)
    atEnd(() => host.close())
    pays[`after ${size.toLocaleString('en-US')} events`] = pay
    withdrawals[`after ${size.toLocaleString('en-US')} entries`] = withdraw
  }
  const same = {
    items: each,
    rounds: 5,
    note: 'SQLite, each durable; our own work at one size beside another',
  }
  return [
    { ...same, title: 'payments of a client entered in a host', runners: pays },
    { ...same, title: 'withdrawals of one ledger asked for and approved in a host', runners: withdrawals },
  ]
}

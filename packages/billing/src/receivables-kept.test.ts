import { createHost, memory } from '@matterkit/core'
import { civilDate as day, type MatterkitError } from '@matterkit/core/values'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { statementOfAccount } from './index.js'
import { KeptAccounts } from './plugin/receivables-kept.js'
import { accountsOf, factsOf, mattersIn } from './plugin/receivables-of.js'
import { billing, invoices, receivableEntries, receivables } from './plugin.js'
import { usd } from './testing/trust.js'

const month = { from: day('2026-11-01'), to: day('2026-11-30'), on: day('2026-11-30') }
const period = { from: '2026-01-01', to: '2027-12-31' }

/** Two processes on one store, a client with two matters, and what anybody may try on them. */
async function office() {
  const store = memory()
  const timekeepers = [{ id: 'u_chen', name: 'Chen, David', classification: 'ASSOC' }]
  const open = async () => {
    const rateCard = [{ from: '2026-01-01', rate: usd(10_000) }]
    const plugins = [billing({ rateCard, timekeepers }), receivables()] as const
    return (await createHost({ store, plugins })).session({ firm: 'acme', actor: { user: 'u_1' } })
  }
  const desks = [await open(), await open()] as const
  const [desk] = desks
  const client = await desk.contacts.create({ kind: 'organization', name: 'Harbor LLC' })
  const other = await desk.contacts.create({ kind: 'organization', name: 'Other' })
  const matterOf = (number: string) => desk.matters.create({ number, title: number, clientId: client.id })
  const matters = [await matterOf('1'), await matterOf('2')] as const
  let next = 0

  async function act(kind: string, which: number, minor: number): Promise<unknown> {
    const by = desks[which % 2] as typeof desk
    const key = `k${++next}`
    const matter = matters[which % 3 === 0 ? 1 : 0]
    const bills = (await desk.records(invoices).find({ limit: 100 })).items.filter(
      ({ creditsId }) => !creditsId,
    )
    const bill = bills[which % Math.max(1, bills.length)]
    const head = { key, on: month.on, amount: usd(minor) } as const
    switch (kind) {
      case 'bill': {
        const worked = {
          matterId: matter.id,
          timekeeperId: 'u_chen',
          on: month.from,
          seconds: 3_600,
        } as const
        const { id } = await by.timeEntries.create({ ...worked, narrative: 'Draft' })
        await by.timeEntries.transition(id, 'submit')
        await by.timeEntries.transition(id, 'approve')
        return by.billing.invoice(matter.id, { ...month, clientCode: 'H', description: 'November' })
      }
      case 'void':
        return by.billing.void(bill?.id as never, 'wrong')
      case 'credit':
        return by.billing.credit(bill?.id as never, { on: month.on, reason: 'agreed' } as never)
      case 'dispute':
        return by.receivables.enter(client.id, { ...head, kind, bill: bill?.number ?? '', reason: 'hours' })
      case 'return': {
        const paid = (await by.records(receivableEntries).find({ limit: 100 })).items.flatMap(({ event }) =>
          event.kind === 'payment' ? [event] : [],
        )
        const { key: of = '', amount = usd(1) } = paid[which % Math.max(1, paid.length)] ?? {}
        return by.receivables.enter(client.id, { ...head, kind, of, amount, reason: 'no funds' })
      }
      case 'pass': {
        const { clientId, version } = await desk.matters.get(matters[1].id)
        const set = { clientId: clientId === client.id ? other.id : client.id }
        return desk.matters.update(matters[1].id, { version, set })
      }
      default:
        return by.receivables.enter(client.id, { ...head, kind: 'payment', source: 'operating' })
    }
  }
  const kept = new KeptAccounts()
  const compared = () =>
    store.read('acme' as never, async (tx) => {
      const accounts = await kept.of(tx, 'acme', client.id)
      const own = await mattersIn(tx, client.id)
      const anew = accountsOf(client.id, await factsOf(tx, client.id, own))
      return [accounts, anew].map((all) =>
        all.map(({ currency, owed }) => ({
          currency,
          bills: owed.bills(),
          held: owed.unapplied(client.id),
          events: owed.events.map(({ key }) => key).toSorted(),
          rows: statementOfAccount(owed, currency, client.id, period).sections[0]?.rows,
        })),
      )
    })
  return { act, compared }
}

test('a matter passes to another client until a bill of it went out', async () => {
  const { act } = await office()
  await act('pass', 0, 1)
  await act('pass', 0, 1)
  await act('bill', 3, 1)
  const error = (await act('pass', 0, 1).catch((cause: unknown) => cause)) as MatterkitError
  expect([error.code, error.findings.map(({ code, at }) => [code, at])]).toEqual([
    'GATE_REFUSED',
    [['CLIENT_BILLED', 'clientId']],
  ])
  await act('void', 0, 1)
  await act('pass', 0, 1)
})

test('an account that is kept is the account made anew, whatever happened and in whichever process', async () => {
  const anyAct = fc.tuple(
    fc.constantFrom('bill', 'bill', 'pay', 'pay', 'pay', 'return', 'dispute', 'credit', 'void', 'pass'),
    fc.nat(30),
    fc.integer({ min: 1, max: 15_000 }),
  )
  const everything: [string, number, number][] = [
    ['bill', 1, 1],
    ['bill', 2, 1],
    ['bill', 3, 1],
    ['pass', 0, 1],
    ['pass', 0, 1],
    ['pay', 0, 5_000],
    ['dispute', 0, 100],
    ['return', 0, 1],
    ['pay', 1, 2_000],
    ['credit', 0, 1],
    ['void', 1, 1],
    ['pay', 2, 3_000],
  ]
  const done = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 6, maxLength: 16 }), async (acts) => {
      const { act, compared } = await office()
      for (const [kind, which, minor] of acts) {
        try {
          if ((await act(kind, which, minor)) !== undefined) done.add(kind)
        } catch (error) {
          expect((error as MatterkitError).code).toMatch(/REFUSED|NOT_FOUND|INVALID|NOTHING|CREDIT|VOID/)
        }
        const [accounts, anew] = await compared()
        expect(accounts).toEqual(anew)
      }
    }),
    { numRuns: Number(process.env.SOAK === '1' ? 200 : 10), examples: [[everything]] },
  )
  expect([...done].sort()).toEqual(['bill', 'credit', 'dispute', 'pass', 'pay', 'return', 'void'])
})

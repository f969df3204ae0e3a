import {
  type BillingPlugin,
  billing,
  instalmentPlans,
  invoices,
  type ReceivablesPlugin,
  receivableEntries,
  receivables,
  reminderRecords,
  writeOffs,
} from '@matterkit/billing/plugin'
import { createHost, type Host, memory } from '@matterkit/core'
import { civilDate as day, type Id, money } from '@matterkit/core/values'
import { expect, test } from 'vitest'
import { clientWithBill } from './testing/client-with-bill.js'
import { failEverywhere, type Story } from './testing/fail-everywhere.js'
import { storeKinds, withStore } from './testing/with-store.js'

const usd = (minor: number) => ({ minor, currency: 'USD' })

type Firm = Host<readonly [BillingPlugin, ReceivablesPlugin]>

function people(host: Firm, firm: string) {
  const as = (user: string) => host.session({ firm, actor: { user } })
  return { clerk: as('u_1'), partner: as('u_2') }
}
type Office = ReturnType<typeof people>

/** What happens to the bill; what was done is not done again, so that it can be gone on with. */
async function lived({ clerk, partner }: Office, clientId: Id<'contact'>): Promise<void> {
  const all = (await clerk.records(invoices).find()).items
  const bill = all.find(({ creditsId }) => creditsId === undefined)
  if (bill === undefined) throw new Error('there is a bill')
  const { number } = bill
  const on = day('2026-12-10')
  const payment = { kind: 'payment', on, source: 'operating' } as const
  await clerk.receivables.enter(clientId, { ...payment, key: 'p1', amount: usd(40_000) })
  const doubt = { on, bill: number, amount: usd(5_000), reason: 'hours' } as const
  await clerk.receivables.enter(clientId, { ...doubt, kind: 'dispute', key: 'd1' })
  await clerk.receivables.enter(clientId, { ...doubt, kind: 'settle-dispute', key: 'd2' })
  const [asked] = (await clerk.records(writeOffs).find()).items
  const off = { bill: number, on, amount: usd(10_000), reason: 'Courtesy' }
  const request = asked ?? (await clerk.receivables.requestWriteOff(clientId, off))
  if (request.state === 'requested') await partner.receivables.approveWriteOff(request.id)
  if (all.length === 1) {
    const lines = [{ line: 1, amount: money('50', 'USD') }]
    await clerk.billing.credit(bill.id, { on: '2026-12-11', reason: 'goodwill', lines })
  }
  if ((await clerk.records(instalmentPlans).count()) === 0) {
    const plan = { agreedOn: on, count: 3, first: day('2026-12-15'), every: 'month' } as const
    await clerk.receivables.agreePlan(clientId, { bills: [number], ...plan })
  }
  await clerk.receivables.chargeInterest(clientId, day('2026-12-31'))
  await clerk.receivables.remind(clientId, day('2026-12-31'))
  await clerk.receivables.enter(clientId, { ...payment, key: 'p2', amount: usd(60_000) })
  const [standing] = await clerk.receivables.bills(clientId, 'USD')
  const { paid } = standing ?? { paid: usd(0) }
  const back = { kind: 'refund', key: 'r', on, amount: usd(100_000 - paid.minor), to: 'client' } as const
  await clerk.receivables.enter(clientId, back)
}

/** What is kept; and on the bill, what is open is what the records say, each once. */
async function held({ clerk }: Office, clientId: Id<'contact'>) {
  const entries = (await clerk.records(receivableEntries).find()).items
  const keys = entries.map(({ key }) => key.replace(/rcw_\S+/, 'of it')).toSorted()
  expect(new Set(keys).size).toBe(keys.length)
  const of = (kind: string) =>
    entries.reduce(
      (sum, { event }) => sum + (event.kind === kind && 'amount' in event ? event.amount.minor : 0),
      0,
    )
  const [bill] = await clerk.receivables.bills(clientId, 'USD')
  const credited = (await clerk.records(invoices).find()).items.reduce(
    (sum, { total, creditsId }) => (creditsId === undefined ? sum : sum - total.minor),
    0,
  )
  const applied = entries
    .flatMap(({ event }) => (event.kind === 'payment' ? (event.to ?? []) : []))
    .reduce((sum, { amount }) => sum + amount.minor, 0)
  expect(bill?.open.minor).toBe(100_000 + of('interest') - applied - credited - of('write-off'))
  expect(of('payment')).toBeGreaterThanOrEqual(applied + of('refund')) // the rest is held for the client
  const requests = (await clerk.records(writeOffs).find()).items
  for (const { state, entryId } of requests) expect(entryId !== undefined).toBe(state === 'written-off')
  return {
    keys,
    bill: { ...bill, client: '', matter: '' },
    requests: requests.length,
    reminders: await clerk.records(reminderRecords).count(),
    plans: await clerk.records(instalmentPlans).count(),
  }
}

const timekeepers = [{ id: 'u_chen', name: 'Chen, David', classification: 'ASSOC' }]
const rateCard = [{ from: '2026-01-01', rate: money('100.00', 'USD') }]
const reminders = [{ name: 'friendly', afterDays: 7 }]

const story: Story<Firm, Id<'contact'>> = {
  open: (store) =>
    createHost({ store, plugins: [billing({ rateCard, timekeepers }), receivables({ reminders })] as const }),
  begin: async (host, firm) => (await clientWithBill(people(host, firm).clerk, 10)).clientId,
  live: (host, firm, clientId) => lived(people(host, firm), clientId),
  kept: (host, firm, clientId) => held(people(host, firm), clientId),
}

test('lived through whole, the bill is paid, credited and written off', async () => {
  const host = await story.open(memory())
  const clientId = await story.begin(host, 'acme')
  await story.live(host, 'acme', clientId)
  expect(await story.kept(host, 'acme', clientId)).toMatchObject({
    bill: { open: usd(0), credited: usd(5_000), writtenOff: usd(10_000) },
  })
})

/** Every call of the store under SOAK; else some of them. */
const strides =
  process.env.SOAK === '1' ? { memory: 1, sqlite: 1, postgres: 1 } : { memory: 5, sqlite: 61, postgres: 61 }

test.each(storeKinds)(
  'whichever call fails on %s, what is owed holds together, and going on ends the same',
  (kind) => withStore(kind, (store) => failEverywhere(store, strides[kind], story)),
  1_200_000,
)

import { createHost, type Host, memory } from '@matterkit/core'
import { failingStore } from '@matterkit/core/testing'
import { civilDate as day, type Id, money } from '@matterkit/core/values'
import { expect, test } from 'vitest'
import {
  type BillingPlugin,
  billing,
  instalmentPlans,
  interestTerms,
  invoices,
  type ReceivablesPlugin,
  receivableEntries,
  receivables,
  reminderRecords,
  writeOffs,
} from './plugin.js'
import { usd } from './testing/trust.js'

type Firm = Host<readonly [BillingPlugin, ReceivablesPlugin]>

function people(host: Firm, firm: string) {
  const as = (user: string) => host.session({ firm, actor: { user } })
  return { clerk: as('u_1'), partner: as('u_2') }
}
type Office = ReturnType<typeof people>

/** A client who agreed on interest, with a bill of $1,000.00 that is due on its day. */
async function begun({ clerk }: Office): Promise<Id<'contact'>> {
  const { id: clientId } = await clerk.contacts.create({ kind: 'organization', name: 'Harbor LLC' })
  const matter = await clerk.matters.create({ number: '1', title: 'Quay', clientId })
  const what = { matterId: matter.id, timekeeperId: 'u_chen', on: day('2026-11-02') } as const
  const { id } = await clerk.timeEntries.create({ ...what, seconds: 36_000, narrative: 'Draft answer' })
  await clerk.timeEntries.transition(id, 'submit')
  await clerk.timeEntries.transition(id, 'approve')
  const month = { from: day('2026-11-01'), to: day('2026-11-30'), on: day('2026-11-30') }
  await clerk.billing.invoice(matter.id, { ...month, clientCode: 'H', description: 'November' })
  const agreed = { annualPercent: '12', dayCount: 'actual/365', agreedOn: day('2026-01-01') } as const
  await clerk.records(interestTerms).create({ clientId, ...agreed } as never)
  return clientId
}

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
async function kept({ clerk }: Office, clientId: Id<'contact'>) {
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
    bill: { ...bill, matter: '' },
    requests: requests.length,
    reminders: await clerk.records(reminderRecords).count(),
    plans: await clerk.records(instalmentPlans).count(),
  }
}

test('whichever call of the store fails, what is owed holds together, and going on ends where nothing had failed', async () => {
  const never = Number.POSITIVE_INFINITY
  const fault = { left: never, met: false }
  const store = failingStore(memory(), fault)
  const timekeepers = [{ id: 'u_chen', name: 'Chen, David', classification: 'ASSOC' }]
  const rateCard = [{ from: '2026-01-01', rate: money('100.00', 'USD') }]
  const reminders = [{ name: 'friendly', afterDays: 7 }]
  const plugins = [billing({ rateCard, timekeepers }), receivables({ reminders })] as const
  const [one, two] = [await createHost({ store, plugins }), await createHost({ store, plugins })]
  const calm = people(one, 'calm')
  const calmly = await begun(calm)
  await lived(calm, calmly)
  const { bill, ...wanted } = await kept(calm, calmly)
  expect(bill).toMatchObject({ open: usd(0), credited: usd(5_000), writtenOff: usd(10_000) })
  const stride = process.env.SOAK === '1' ? 1 : 3
  let met = 0
  for (let k = 0; ; k += stride) {
    const office = people(one, `firm ${k}`)
    const clientId = await begun(office)
    Object.assign(fault, { left: k, met: false })
    const ended = await lived(office, clientId).then(
      () => 'done',
      (error: unknown) => String(error),
    )
    fault.left = never
    await kept(office, clientId) // in the process that goes on
    const again = people(two, `firm ${k}`) // and in one that was begun anew
    await lived(again, clientId)
    const { bill: found, ...rest } = await kept(again, clientId)
    expect(rest).toEqual(wanted)
    expect({ ...found, client: '' }).toEqual({ ...bill, client: '' })
    if (!fault.met) {
      expect(ended).toBe('done')
      break
    }
    met++
  }
  expect(met * stride).toBeGreaterThan(100)
}, 120_000)

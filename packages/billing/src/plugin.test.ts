import { createHost, memory, type TimeEntry } from '@matterkit/core'
import { civilDate, money } from '@matterkit/core/values'
import { describe, expect, test } from 'vitest'
import { billing, invoices } from './plugin.js'

const timekeepers = [{ id: 'u_chen', name: 'Chen, David', classification: 'ASSOC' }]
const november = {
  from: civilDate('2026-11-01'),
  to: civilDate('2026-11-30'),
  on: civilDate('2026-11-30'),
  clientCode: 'HARBOR',
  description: 'November services',
}

async function office() {
  const rateCard = [{ from: '2026-01-01', rate: money('365.00', 'USD') }]
  const host = await createHost({ store: memory(), plugins: [billing({ rateCard, timekeepers })] })
  const desk = host.session({ firm: 'acme', actor: { user: 'u_1' } })
  const client = await desk.contacts.create({ kind: 'organization', name: 'Harbor Freight LLC' })
  const matter = await desk.matters.create({
    number: '1',
    title: 'Quay v. Harbor',
    clientId: client.id,
    clientMatterId: 'HF-77',
  })
  async function work(on: string, seconds: number, more: Partial<TimeEntry> = {}, approve = true) {
    const entry = await desk.timeEntries.create({
      matterId: matter.id,
      timekeeperId: 'u_chen',
      on: civilDate(on),
      seconds,
      narrative: 'Draft answer',
      ...more,
    })
    await desk.timeEntries.transition(entry.id, 'submit')
    if (approve) await desk.timeEntries.transition(entry.id, 'approve')
    return entry.id
  }
  return { host, desk, matter, work }
}

describe('billing in a host', () => {
  test('bills the approved time of the period once, and marks it', async () => {
    const { desk, matter, work } = await office()
    const billed = [await work('2026-11-01', 3_600), await work('2026-11-30', 61)]
    const left = [await work('2026-10-31', 3_600), await work('2026-11-10', 3_600, {}, false)]
    const record = await desk.billing.invoice(matter.id, november)
    expect(record).toMatchObject({ number: '1', total: money('401.50', 'USD'), hours: '1.1' })
    expect(record.invoice).toMatchObject({ clientId: 'HARBOR', matterId: '1', clientMatterId: 'HF-77' })
    expect(record.invoice.lines.map((line) => line.sourceId)).toEqual(billed)
    const states = async (ids: typeof billed) =>
      Promise.all(ids.map(async (id) => (await desk.timeEntries.get(id)).state))
    expect(await states(billed)).toEqual(['billed', 'billed'])
    expect(await states(left)).toEqual(['approved', 'submitted'])
    expect(await desk.records(invoices).get(record.id)).toEqual(record)
  })

  test('leaves no gap in the numbers where a bill is refused', async () => {
    const { desk, matter, work } = await office()
    await expect(desk.billing.invoice(matter.id, november)).rejects.toThrow(/INVOICE_REFUSED/)
    await work('2026-11-02', 3_600)
    const stranger = await work('2026-11-03', 3_600, { timekeeperId: 'u_ghost' })
    await expect(desk.billing.invoice(matter.id, november)).rejects.toThrow(/TIMEKEEPER_UNKNOWN.*u_ghost/)
    expect((await desk.timeEntries.get(stranger)).state).toBe('approved')
    await desk.timeEntries.transition(stranger, 'return', { reason: 'not ours' })
    expect((await desk.billing.invoice(matter.id, november)).number).toBe('1')
    await work('2026-11-04', 600)
    expect((await desk.billing.invoice(matter.id, november)).number).toBe('2')
    expect(await desk.records(invoices).count()).toBe(2)
  })

  test('of two bills at once lets one through and bills nothing twice', async () => {
    const { host, matter, work, desk } = await office()
    await work('2026-11-02', 3_600)
    const bill = () =>
      host.session({ firm: 'acme', actor: { user: 'u_2' } }).billing.invoice(matter.id, november)
    const results = await Promise.allSettled([bill(), bill()])
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await desk.records(invoices).count()).toBe(1)
  })
})

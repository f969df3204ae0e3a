import { civilDate, money } from '@matterkit/core/values'
import { describe, expect, test } from 'vitest'
import { cardCharges, invoices, type Prebill, prebills, timers } from './plugin.js'
import { november, office } from './testing/office.js'

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

  const bill = november

  test('prepares, edits, has approved by someone else, and issues with the work marked', async () => {
    const { host, desk, matter, work } = await office()
    const id = await work('2026-11-02', 3_600)
    const prebill = await desk.billing.prepare(matter.id, bill)
    await desk.billing.edit(prebill.id, [{ kind: 'write-to', id, to: money('300', 'USD'), why: 'agreed' }])
    expect((await desk.billing.draft(prebill.id)).invoice.total).toEqual(money('300', 'USD'))
    const face = desk.records(prebills)
    await face.transition(prebill.id, 'submit')
    await expect(face.transition(prebill.id, 'approve')).rejects.toThrow(/TRANSITION_REFUSED/)
    await expect(desk.billing.issue(prebill.id)).rejects.toThrow(/TRANSITION_REFUSED/)
    const other = host.session({ firm: 'acme', actor: { user: 'u_2' } })
    await other.records(prebills).transition(prebill.id, 'approve')
    await expect(desk.billing.edit(prebill.id, [{ kind: 'no-charge', id, why: 'late' }])).rejects.toThrow(
      /GATE_REFUSED/,
    )
    const [record] = await desk.billing.issue(prebill.id)
    expect(record).toMatchObject({
      number: '1',
      state: 'issued',
      total: money('300', 'USD'),
      timeEntryIds: [id],
    })
    expect((await desk.timeEntries.get(id)).state).toBe('billed')
    const entry = await desk.timeEntries.get(id)
    await expect(
      desk.timeEntries.update(id, { version: entry.version, set: { seconds: 1 } }),
    ).rejects.toThrow(/GATE_REFUSED/)
    await expect(
      desk.records(invoices).update(record?.id ?? '', { version: record?.version ?? 0, set: { hours: '9' } }),
    ).rejects.toThrow(/GATE_REFUSED/)
  })

  test('freezes the rate when time is approved', async () => {
    const { desk, work } = await office()
    const id = await work('2026-11-02', 3_600)
    expect((await desk.timeEntries.get(id)).ext.billing?.rate).toEqual(money('365.00', 'USD'))
  })

  test('voids with the number kept and the work let go, and credits no more than there is', async () => {
    const { desk, matter, work } = await office()
    const id = await work('2026-11-02', 3_600)
    const first = await desk.billing.invoice(matter.id, bill)
    await desk.billing.void(first.id, 'wrong matter')
    expect((await desk.timeEntries.get(id)).state).toBe('approved')
    const second = await desk.billing.invoice(matter.id, bill)
    expect(second.number).toBe('2')
    const half = { on: '2026-12-01', reason: 'goodwill', lines: [{ line: 1, amount: money('200', 'USD') }] }
    expect(await desk.billing.credit(second.id, half)).toMatchObject({
      number: 'CN-1',
      total: money('-200', 'USD'),
    })
    await expect(desk.billing.credit(second.id, half)).rejects.toThrow(/CREDIT_REFUSED/)
    expect((await desk.billing.credit(second.id, { on: '2026-12-01', reason: 'the rest' })).total).toEqual(
      money('-165', 'USD'),
    )
  })

  test('numbers without a gap while many issue at once', async () => {
    const { host, desk, matter, work } = await office()
    const prepared: Prebill[] = []
    for (let day = 1; day <= 8; day++) {
      const on = civilDate(`2026-11-0${day}`)
      await work(on, 3_600)
      const prebill = await desk.billing.prepare(matter.id, { ...bill, from: on, to: on })
      await desk.records(prebills).transition(prebill.id, 'submit')
      await host
        .session({ firm: 'acme', actor: { user: 'u_2' } })
        .records(prebills)
        .transition(prebill.id, 'approve')
      prepared.push(prebill)
    }
    const issued = await Promise.allSettled(
      prepared.map(({ id }) => host.session({ firm: 'acme', actor: { user: 'u_3' } }).billing.issue(id)),
    )
    for (const [index, result] of issued.entries()) {
      if (result.status === 'rejected') await desk.billing.issue(prepared[index]?.id as never)
    }
    const numbers = (await desk.records(invoices).find({ limit: 100 })).items
      .map(({ number }) => Number(number))
      .sort((a, b) => a - b)
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  test('prepares in bulk, goes on after it was stopped, and tries without keeping', async () => {
    const { desk, matter, work } = await office()
    await work('2026-11-02', 3_600)
    const empty = await desk.matters.create({ number: '2', title: 'Nothing done', clientId: matter.clientId })
    const tried = await desk.billing.tryMany([matter.id, empty.id], bill)
    expect(tried.map(({ invoice, error }) => [invoice?.total.minor, error === undefined])).toEqual([
      [36_500, true],
      [undefined, false],
    ])
    expect(await desk.records(prebills).count()).toBe(0)
    const run = () => desk.billing.prepareMany([matter.id, empty.id], { ...bill, key: 'november' })
    expect((await run()).failed.map(({ matterId }) => matterId)).toEqual([empty.id])
    await run()
    expect(await desk.records(prebills).count()).toBe(1)
  })

  test('keeps one timer running for a person, and makes an entry of it once', async () => {
    const { desk, matter } = await office()
    const one = await desk.billing.startTimer({ matterId: matter.id, narrative: 'Draft answer' })
    const two = await desk.billing.startTimer({ matterId: matter.id })
    expect((await desk.records(timers).get(one.id)).runningSince).toBeUndefined()
    await expect(desk.billing.entryOfTimer(two.id, 'America/New_York')).rejects.toThrow(/TIMER_REFUSED/)
    await desk.billing.stopTimer(two.id)
    expect(await desk.records(timers).count()).toBe(2)
  })

  test('takes the charges of a card once, and makes expenses of them', async () => {
    const { desk, matter } = await office()
    const charge = {
      reference: 'r1',
      on: '2026-11-03',
      merchant: 'Court reporter',
      amount: money('405', 'USD'),
    }
    expect([await desk.billing.importCharges([charge]), await desk.billing.importCharges([charge])]).toEqual([
      1, 0,
    ])
    const [kept] = (await desk.records(cardCharges).find()).items
    const expenseId = await desk.billing.assignCharge(kept?.id ?? '', matter.id, 'E115')
    expect(await desk.expenses.get(expenseId)).toMatchObject({ kind: 'hard', amount: money('405', 'USD') })
  })
})

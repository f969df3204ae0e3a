import { createHost, definePlugin, memory, type Plugin } from '@matterkit/core'
import { civilDate, type Id, money } from '@matterkit/core/values'
import { describe, expect, test } from 'vitest'
import {
  type BillInput,
  billing,
  instalmentPlans,
  interestTerms,
  invoices,
  operatingBankLines,
  receivableEntries,
  receivables,
  reminderRecords,
  writeOffs,
} from './plugin.js'
import { usd } from './testing/trust.js'

const day = civilDate
const steps = [
  { name: 'friendly', afterDays: 7 },
  { name: 'firm', afterDays: 30 },
]

/** A firm with a client, two matters, and a bill of $365 an hour on each it is asked for. */
async function firm(more: readonly Plugin[] = []) {
  const timekeepers = [{ id: 'u_chen', name: 'Chen, David', classification: 'ASSOC' }]
  const rateCard = [{ from: '2026-01-01', rate: money('100.00', 'USD') }]
  const plugins = [billing({ rateCard, timekeepers }), receivables({ reminders: steps }), ...more] as const
  const host = await createHost({ store: memory(), plugins })
  const as = (user: string) => host.session({ firm: 'acme', actor: { user } })
  const desk = as('u_1')
  const client = await desk.contacts.create({ kind: 'organization', name: 'Harbor LLC' })
  const open = (number: string) => desk.matters.create({ number, title: number, clientId: client.id })
  const matters = [await open('1'), await open('2')] as const
  async function bill(hours: number, matter = matters[0], month = '11') {
    const entry = await desk.timeEntries.create({
      matterId: matter.id,
      timekeeperId: 'u_chen',
      on: day(`2026-${month}-02`),
      seconds: hours * 3600,
      narrative: 'Draft answer',
    })
    await desk.timeEntries.transition(entry.id, 'submit')
    await desk.timeEntries.transition(entry.id, 'approve')
    const input: BillInput = {
      from: day(`2026-${month}-01`),
      to: day(`2026-${month}-30`),
      on: day(`2026-${month}-30`),
      clientCode: 'HARBOR',
      description: 'Services',
    }
    return desk.billing.invoice(matter.id, input)
  }
  const pay = (key: string, minor: number, more: object = {}, by = desk) =>
    by.receivables.enter(client.id, {
      kind: 'payment',
      key,
      on: day('2026-12-10'),
      amount: usd(minor),
      source: 'operating',
      ...more,
    })
  const standing = async () =>
    (await desk.receivables.bills(client.id, 'USD')).map(({ bill: number, open: left }) => [
      number,
      left.minor,
    ])
  return { host, as, desk, client, matters, bill, pay, standing }
}

describe('what clients owe, in a host', () => {
  test('a payment goes to the oldest bills, and where it went is kept; the same key is entered once', async () => {
    const { desk, client, bill, pay, standing, matters } = await firm()
    const [first, second] = [await bill(2), await bill(3, matters[1])]
    const [one, again] = [await pay('p1', 30_000), await pay('p1', 30_000)]
    expect(again.id).toBe(one.id)
    expect(one).toMatchObject({ bills: [first.number, second.number], enteredBy: 'u_1' })
    expect(await standing()).toEqual([
      [first.number, 0],
      [second.number, 20_000],
    ])
    await expect(pay('p1', 30_001)).rejects.toThrow(/RECEIVABLE_KEY_REUSED/)
    await expect(pay('p2', 1, { to: [{ bill: 'none', amount: usd(1) }] })).rejects.toThrow(
      /RECEIVABLE_REFUSED/,
    )
    await expect(
      desk.records(receivableEntries).update(one.id, { version: 1, set: { key: 'x' } }),
    ).rejects.toThrow()
    const aged = await desk.receivables.aging('USD', { asOf: '2027-01-15', basis: 'invoice-date' })
    expect(aged.buckets.filter(({ bills }) => bills.length > 0)).toMatchObject([
      { bucket: '31-60', amount: usd(20_000), bills: [second.number] },
    ])
    const period = { from: '2026-11-01', to: '2026-12-31' }
    const page = await desk.receivables.statement(client.id, 'USD', period)
    expect(page.sections[0]?.total).toEqual(['', 'Balance due', '$500.00', '$300.00', '$200.00'])
    expect(page.facts).toEqual([
      { label: 'Client', value: 'Harbor LLC' },
      { label: 'Currency', value: 'USD' },
      { label: 'Period', value: 'Sunday, November 1, 2026 to Thursday, December 31, 2026' },
      { label: 'As of', value: 'Thursday, December 31, 2026' },
    ])
    expect(JSON.stringify(page)).not.toMatch(/con_|mat_/)
    const house = { country: 'US', zone: 'America/New_York', currency: 'USD', language: 'en-US' } as const
    await desk.firms.create({ name: 'Abbott & Chen', ...house, jurisdictions: ['us-ny'] } as never)
    const named = await desk.receivables.statement(client.id, 'USD', period)
    expect(named.facts[0]).toEqual({ label: 'Firm', value: 'Abbott & Chen' })
  })

  test('two who pay the last of a bill at once: one of them pays it, what the other paid is held for the client', async () => {
    const { as, desk, client, bill, pay, standing } = await firm()
    await bill(1)
    const both = await Promise.all([pay('a', 10_000), pay('b', 10_000, {}, as('u_2'))])
    expect(both.map(({ bills }) => bills.length).sort()).toEqual([0, 1])
    expect((await standing())[0]?.[1]).toBe(0)
    const refund = {
      kind: 'refund',
      key: 'r',
      on: day('2026-12-12'),
      amount: usd(10_000),
      to: 'client',
    } as const
    await desk.receivables.enter(client.id, refund)
    await expect(desk.receivables.enter(client.id, { ...refund, key: 'r2' })).rejects.toThrow(
      /RECEIVABLE_REFUSED/,
    )
  })

  test('lines of the bank are kept and matched once, however often their file comes', async () => {
    const { desk, client, bill, standing } = await firm()
    const [first, second] = [await bill(1), await bill(2, undefined, '10')]
    const line = { id: 'b1', on: '2026-12-10', amount: usd(10_000), text: `HARBOR INV ${first.number}` }
    const vague = { ...line, id: 'b2', amount: usd(5_000), text: 'HARBOR' }
    const fee = { ...line, id: 'b3', amount: usd(-500), text: `fee ${second.number}` }
    const file = [line, vague, fee]
    expect(await desk.receivables.importLines('main', file)).toEqual({ taken: 3, known: 0, paid: 1 })
    expect(await desk.receivables.importLines('main', file)).toEqual({ taken: 0, known: 3, paid: 0 })
    expect(await desk.receivables.importLines('other', [vague])).toEqual({ taken: 1, known: 0, paid: 0 })
    await expect(
      desk.receivables.importLines('main', [
        { ...line, id: 'b4' },
        { ...vague, amount: usd(1) },
      ]),
    ).rejects.toThrow(/BANK_LINE_CHANGED/)
    const kept = (await desk.records(operatingBankLines).find({ where: { account: 'main' } })).items
    expect(kept.map(({ lineId, entryId }) => [lineId, entryId !== undefined]).sort()).toEqual([
      ['b1', true],
      ['b2', false],
      ['b3', false],
    ])
    const left = kept.find(({ lineId }) => lineId === 'b2')
    await desk.receivables.takeLine(left?.id as never, client.id)
    await expect(desk.receivables.takeLine(left?.id as never, client.id)).rejects.toThrow(/BANK_LINE_TAKEN/)
    expect((await standing()).toSorted()).toEqual(
      [
        [first.number, 0],
        [second.number, 15_000],
      ].toSorted(),
    )
  })

  test('a write-off is asked for by one and approved by another', async () => {
    const { as, desk, client, bill, standing } = await firm()
    const { number } = await bill(1)
    const asked = { bill: number, on: day('2026-12-20'), amount: usd(4_000), reason: 'Courtesy' }
    await expect(
      desk.receivables.requestWriteOff(client.id, { ...asked, amount: usd(10_001) }),
    ).rejects.toThrow(/RECEIVABLE_REFUSED/)
    const request = await desk.receivables.requestWriteOff(client.id, asked)
    await expect(desk.receivables.approveWriteOff(request.id)).rejects.toThrow(/TRANSITION_REFUSED/)
    expect(await standing()).toEqual([[number, 10_000]]) // nothing of it was kept
    const entry = await as('u_2').receivables.approveWriteOff(request.id)
    expect(await desk.records(writeOffs).get(request.id)).toMatchObject({
      state: 'written-off',
      entryId: entry.id,
    })
    expect(await standing()).toEqual([[number, 6_000]])
  })

  test('credits reach the account; a paid bill is not voided, and what is credited beyond it is held', async () => {
    const { desk, client, bill, pay, standing } = await firm()
    const invoice = await bill(1)
    await pay('p', 9_000)
    await expect(desk.billing.void(invoice.id, 'wrong')).rejects.toThrow(/GATE_REFUSED[\s\S]*has 1 entries/)
    await desk.billing.credit(invoice.id, { on: '2026-12-15', reason: 'withdrawn' } as never)
    expect(await standing()).toEqual([[invoice.number, 0]])
    const back = {
      kind: 'refund',
      key: 'r',
      on: day('2026-12-16'),
      amount: usd(9_000),
      to: 'client',
    } as const
    await desk.receivables.enter(client.id, back)
    const unpaid = await bill(1, undefined, '10')
    await desk.billing.void(unpaid.id, 'wrong')
    expect(await standing()).toEqual([[invoice.number, 0]])
  })

  test('two who charge interest while a payment comes in charge it once, on what is open when it is entered', async () => {
    let meanwhile: (() => Promise<unknown>) | undefined
    const between = definePlugin({
      id: 'acme.between',
      version: '1.0.0',
      capabilities: ['*:read'],
      before: [
        {
          model: receivableEntries as never,
          on: ['create'],
          async run() {
            const act = meanwhile
            meanwhile = undefined
            await act?.()
            return undefined
          },
        },
      ],
    })
    const { as, desk, client, bill, pay, standing } = await firm([between])
    const { number } = await bill(10)
    const agreed = { annualPercent: '12', dayCount: 'actual/365', agreedOn: day('2026-01-01') } as const
    await desk.records(interestTerms).create({ clientId: client.id, ...agreed } as never)
    const charge = (user: string) => as(user).receivables.chargeInterest(client.id, day('2026-12-31'))
    meanwhile = async () => {
      await pay('p', 10_000, { to: [{ bill: number, amount: usd(10_000) }] }, as('u_2'))
      expect(await charge('u_2')).toMatchObject([{ event: { amount: usd(917) } }]) // 31 days of 12 % on 900.00
    }
    expect(await charge('u_3')).toEqual([])
    expect(await standing()).toEqual([[number, 90_917]])
  })

  test('month end charges interest that was agreed, never on interest, and reminds; run again, it does nothing twice', async () => {
    const { desk, client, bill, standing } = await firm()
    const { number } = await bill(10)
    const run = async (on: string) => {
      await desk.receivables.chargeInterest(client.id, day(on))
      await desk.receivables.remind(client.id, day(on))
    }
    await run('2026-12-31')
    expect(await standing()).toEqual([[number, 100_000]]) // nothing was agreed
    const terms = {
      clientId: client.id,
      annualPercent: '12',
      dayCount: 'actual/365',
      agreedOn: day('2026-01-01'),
    } as const
    await desk.records(interestTerms).create(terms as never)
    for (const on of ['2026-12-31', '2026-12-31', '2027-01-31']) await run(on)
    const events = (await desk.records(receivableEntries).find()).items.map(({ event, on }) => [
      on,
      'amount' in event && event.amount.minor,
    ])
    expect(events).toEqual([
      ['2026-12-31', 1_019], // 31 days of 12 % on 1,000.00
      ['2027-01-31', 1_019],
    ])
    const reminded = (await desk.records(reminderRecords).find()).items
    expect(reminded.map(({ step, on }) => [step, on])).toEqual([['firm', '2026-12-31']])
  })

  test('the job of the month end does so for every client', async () => {
    const { host, desk, client, bill } = await firm()
    await bill(10)
    const terms = { annualPercent: '12', dayCount: '30/360', agreedOn: day('2026-01-01') } as const
    await desk.records(interestTerms).create({ clientId: client.id, ...terms } as never)
    await desk.jobs.add({ kind: 'receivables.month-end', data: { on: '2026-12-31' } })
    host.work()
    const done = async () => (await desk.records(reminderRecords).find()).items
    while ((await done()).length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    const [entry] = (await desk.records(receivableEntries).find()).items
    expect(entry).toMatchObject({
      on: '2026-12-31',
      event: { amount: usd(1_000) },
      enteredBy: 'service:receivables',
    })
    await host.close()
  })

  test('a plan in parts is kept or behind, and who keeps it is left in peace', async () => {
    const { desk, client, bill, pay } = await firm()
    const { number } = await bill(1)
    const terms = {
      bills: [number],
      agreedOn: day('2026-12-01'),
      count: 3,
      first: day('2026-12-15'),
      every: 'month',
    } as const
    const plan = await desk.receivables.agreePlan(client.id, terms)
    expect(plan.parts.map(({ amount }) => amount.minor)).toEqual([3_334, 3_333, 3_333])
    await pay('p', 3_334)
    expect(await desk.receivables.remind(client.id, day('2027-01-10'))).toEqual([])
    const [behind] = await desk.receivables.plans(client.id, day('2027-01-15'))
    expect(behind).toMatchObject({ due: usd(6_667), paid: usd(3_334), behind: usd(3_333) })
    expect(await desk.receivables.remind(client.id, day('2027-01-15'))).toHaveLength(1)
    await expect(desk.receivables.agreePlan(client.id, { ...terms, bills: ['x'] })).rejects.toThrow(
      /RECEIVABLE_REFUSED/,
    )
    await desk.records(instalmentPlans).transition(plan.id, 'end', { reason: 'behind' })
    expect(await desk.receivables.plans(client.id, day('2027-01-15'))).toEqual([])
  })

  test('a plan that was kept by a check that came back is running, and behind as if nothing had been paid', async () => {
    const { desk, client, bill, pay } = await firm()
    const [{ number }, other] = [await bill(1), await bill(1, undefined, '10')]
    const terms = { agreedOn: day('2026-12-01'), count: 2, first: day('2026-12-15'), every: 'month' } as const
    const plan = await desk.receivables.agreePlan(client.id, { ...terms, bills: [number] })
    const apart = await desk.receivables.agreePlan(client.id, { ...terms, bills: [other.number] })
    const asOf = day('2027-01-15')
    const before = await desk.receivables.plans(client.id, asOf)
    const to = (of: string) => ({ to: [{ bill: of, amount: usd(10_000) }] })
    await pay('p', 10_000, to(number))
    await pay('q', 10_000, to(other.number))
    for (const { id } of [plan, apart]) await desk.records(instalmentPlans).transition(id, 'keep')
    expect(await desk.receivables.plans(client.id, asOf)).toEqual([])
    const back = {
      kind: 'return',
      on: day('2027-01-10'),
      of: 'p',
      amount: usd(10_000),
      reason: 'NSF',
    } as const
    await desk.receivables.enter(client.id, { ...back, key: 'r' })
    const after = await desk.receivables.plans(client.id, asOf)
    const standings = (of: typeof after) => of.map(({ due, paid, behind }) => [due, paid, behind])
    expect(after.map(({ plan: { id, state } }) => [id, state])).toEqual([[plan.id, 'running']])
    expect(standings(after)).toEqual(standings(before.filter((each) => each.plan.id === plan.id)))
    expect((await desk.records(instalmentPlans).get(apart.id)).state).toBe('kept')
  })

  test('lines that no bank can have written are refused with every fault, and changed ones all by name', async () => {
    const { desk } = await firm()
    const line = { id: 'b1', on: '2026-12-10', amount: usd(100), text: 'x' }
    await desk.receivables.importLines('main', [line, { ...line, id: 'b2' }])
    const bad = [
      { ...line, id: 'b3' },
      null,
      { ...line, id: 'b3', on: '2026-12-32', amount: { minor: 1.5, currency: 'USD' } },
      { id: '', on: '2026-12-10', amount: { minor: 1, currency: 'XXX' } },
    ]
    const refused = await desk.receivables.importLines('main', bad as never).catch((error) => error)
    expect(refused.findings?.map(({ at, code }: { at: string; code: string }) => `${at} ${code}`)).toEqual([
      'lines[1] TRUST_FIELD_MISSING',
      'lines[2].id STATEMENT_LINE_TWICE',
      'lines[2].on STATEMENT_DAY',
      'lines[2].amount STATEMENT_AMOUNT',
      'lines[3].id TRUST_FIELD_MISSING',
      'lines[3].amount STATEMENT_AMOUNT',
      'lines[3].text TRUST_FIELD_MISSING',
    ])
    const changed = [line, { ...line, id: 'b2' }].map((each) => ({ ...each, amount: usd(1) }))
    await expect(desk.receivables.importLines('main', changed)).rejects.toThrow('line b1, b2 of main')
    expect(await desk.records(operatingBankLines).count()).toBe(2)
  })

  test('a line of the bank is hidden with the matters of the payment it was taken for, and not kept again', async () => {
    const { as, desk, bill, matters } = await firm()
    const [open, hidden] = [await bill(1), await bill(1, matters[1])]
    const line = { on: '2026-12-10', amount: usd(10_000) }
    const file = [open, hidden].map(({ number }) => ({ ...line, id: number, text: `HARBOR ${number}` }))
    for (const each of file) await desk.receivables.importLines('main', [each])
    const screen = {
      name: 'Screen',
      mode: 'exclude',
      reason: 'former client',
      from: civilDate('2020-01-01'),
    } as const
    await desk.walls.create({ ...screen, matterIds: [matters[1].id], userIds: ['u_out'] as never })
    const seen = async (user: string) =>
      (await as(user).records(operatingBankLines).find()).items.map(({ lineId }) => lineId).sort()
    expect(await seen('u_1')).toEqual([open.number, hidden.number].sort())
    expect(await seen('u_out')).toEqual([open.number])
    expect(await as('u_out').receivables.importLines('main', file)).toEqual({ taken: 0, known: 2, paid: 0 })
  })

  test('behind a wall there is no bill, and nothing is paid on one', async () => {
    const { as, desk, client, bill, pay, matters, standing } = await firm()
    const [open, hidden] = [await bill(1), await bill(1, matters[1])]
    const outsider = as('u_out')
    await desk.walls.create({
      name: 'Screen',
      mode: 'exclude',
      matterIds: [matters[1].id],
      userIds: ['u_out'] as never,
      reason: 'former client',
      from: civilDate('2020-01-01'),
    })
    const seen = await outsider.receivables.bills(client.id, 'USD')
    expect(seen.map(({ bill: number }) => number)).toEqual([open.number])
    expect(
      (await outsider.receivables.aging('USD', { asOf: '2026-12-31', basis: 'due-date' })).total.minor,
    ).toBe(10_000)
    const to = [{ bill: hidden.number, amount: usd(1) }]
    const payment = {
      kind: 'payment',
      key: 'p',
      on: day('2026-12-10'),
      amount: usd(1),
      source: 'operating',
      to,
    } as const
    const unknown = `RECEIVABLE_REFUSED.*\\n.*there is no bill ${hidden.number}`
    await expect(outsider.receivables.enter(client.id, payment)).rejects.toThrow(new RegExp(unknown))
    const debt = {
      bill: hidden.number,
      on: day('2026-12-10'),
      amount: usd(1_000_000),
      reason: 'uncollectable',
    }
    await expect(outsider.receivables.requestWriteOff(client.id, debt)).rejects.toThrow(new RegExp(unknown))
    const plan = { bills: [hidden.number], agreedOn: day('2026-12-10'), count: 2, first: day('2027-01-10') }
    await expect(outsider.receivables.agreePlan(client.id, { ...plan, every: 'month' })).rejects.toThrow(
      new RegExp(unknown),
    )
    const paid = await pay('p', 17_500) // $100.00 to the first, $75.00 to the hidden one
    const period = { from: '2026-11-01', to: '2026-12-31' }
    const rowsFor = async (session: typeof desk) =>
      (await session.receivables.statement(client.id, 'USD', period)).sections[0]?.rows.map((row) =>
        row.slice(1),
      )
    expect(await rowsFor(outsider)).toEqual([
      ['Balance brought forward', '', '', '$0.00'],
      [`Bill ${open.number}`, '$100.00', '', '$100.00'],
      ['Payment', '', '$100.00', '$0.00'],
    ])
    expect((await rowsFor(desk))?.at(-1)).toEqual(['Payment', '', '$175.00', '$25.00'])
    // What the outsider pays goes to what they see; the rest is held, and the account is whole for those who see it all.
    const own = await outsider.receivables.enter(client.id, {
      ...payment,
      key: 'o',
      to: [] as never,
      amount: usd(500),
    })
    expect([own.bills, (await outsider.receivables.bills(client.id, 'USD')).length]).toEqual([[], 1])
    const back = { kind: 'return', on: day('2026-12-12'), of: paid.key, reason: 'no funds' } as const
    for (const amount of [usd(10_000), usd(17_500)])
      await expect(outsider.receivables.enter(client.id, { ...back, key: 'r', amount })).rejects.toThrow(
        /there is no payment p of/,
      )
    await expect(
      outsider.receivables.enter(client.id, { ...payment, key: 'p', to: [] as never }),
    ).rejects.toThrow(/RECEIVABLE_KEY_REUSED/)
    await desk.receivables.enter(client.id, { ...back, key: 'r', amount: usd(17_500) })
    expect((await rowsFor(outsider))?.at(-1)).toEqual(['Payment returned: no funds', '$100.00', '', '$95.00'])
    expect(await standing()).toHaveLength(2)
    expect((await desk.records(invoices).get(hidden.id as Id<'billing/invoice'>)).state).toBe('issued')
  })
})

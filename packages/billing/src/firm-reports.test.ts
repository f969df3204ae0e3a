import { createHost, memory } from '@matterkit/core'
import { civilDate as day, money } from '@matterkit/core/values'
import { describe, expect, test } from 'vitest'
import { reportCsv } from './index.js'
import { billing, billingTerms, invoices, rates, receivables } from './plugin.js'

const usd = (text: string) => money(text, 'USD')
const november = { currency: 'USD', from: day('2026-11-01'), to: day('2026-11-30') }

/** Two lawyers on two matters: one billed and paid in part, one billed and unpaid, and some work that waits. */
async function firm() {
  const rateCard = [
    { timekeeperId: 'u_chen', from: '2026-01-01', rate: usd('300') },
    { timekeeperId: 'u_mora', from: '2026-01-01', rate: usd('100') },
  ]
  const host = await createHost({ store: memory(), plugins: [billing({ rateCard }), receivables()] as const })
  const as = (user: string) => host.session({ firm: 'acme', actor: { user } })
  const desk = as('u_1')
  for (const [userId, family, number] of [
    ['u_chen', 'Chen', '1'],
    ['u_mora', 'Mora', '2'],
  ] as const)
    await desk.users.create({
      userId,
      kind: 'person',
      name: { family },
      timekeeper: { number, classification: 'associate' },
    })
  const client = await desk.contacts.create({ kind: 'organization', name: 'Harbor LLC' })
  const open = (number: string, title: string) => desk.matters.create({ number, title, clientId: client.id })
  const [quay, pier] = [await open('81', 'Quay'), await open('82', 'Pier')]
  const work = async (matter: typeof quay, who: string, hours: number, on: string, approve = true) => {
    const what = { matterId: matter.id, timekeeperId: who, on: day(on) } as const
    const { id } = await desk.timeEntries.create({
      ...what,
      seconds: hours * 3600,
      narrative: 'Draft answer',
    })
    if (!approve) return
    await desk.timeEntries.transition(id, 'submit')
    await desk.timeEntries.transition(id, 'approve')
  }
  const discount = { on: 'fees', percent: '10', narrative: 'Courtesy', layout: 'adjustment' } as const
  const budget = { amount: usd('2000'), alertsAt: [] }
  const terms = { matterId: quay.id, from: day('2026-11-01'), agreed: { discounts: [discount], budget } }
  await desk.records(billingTerms).create(terms)
  await work(quay, 'u_chen', 2, '2026-11-04')
  await work(quay, 'u_mora', 4, '2026-11-05')
  await work(pier, 'u_mora', 1, '2026-11-06')
  const head = { on: day('2026-11-30'), clientCode: 'H', description: 'November' }
  const bill = { from: november.from, to: november.to, ...head }
  const first = await desk.billing.invoice(quay.id, bill)
  await desk.billing.invoice(pier.id, bill)
  await work(quay, 'u_chen', 1, '2026-11-30')
  await work(pier, 'u_mora', 1, '2026-11-20', false)
  await desk.receivables.enter(client.id, {
    kind: 'payment',
    key: 'p',
    on: day('2026-12-10'),
    amount: usd('450'),
    source: 'operating',
    to: [{ bill: first.number, amount: usd('450') }],
  })
  return { as, desk, quay, pier }
}

const { as, desk, quay, pier } = await firm()
const { billing: billed, receivables: owed } = desk

describe('reports of the records of a firm', () => {
  test('work that waits, at the rate it was approved at or would be, the oldest first', async () => {
    const { data, page } = await billed.reports.workInProgress({ currency: 'USD', asOf: day('2026-11-30') })
    expect(data.unpriced).toBe(0)
    expect(data.matters.map(({ matter, hours, value }) => [matter, hours, value])).toEqual([
      [pier.id, '1.0000', usd('100')],
      [quay.id, '1.0000', usd('300')],
    ])
    expect(page.sections[0]?.rows.map(([name]) => name)).toEqual(['82 Pier', '81 Quay'])
  })

  test('work that waits has its rate, whatever another client pays, and the class of the firm’s user', async () => {
    const host = await createHost({ store: memory(), plugins: [billing(), receivables()] as const })
    const clerk = host.session({ firm: 'acme', actor: { user: 'u_clerk' } })
    const timekeeper = { number: '1', classification: 'associate' } as const
    const name = { given: 'Ada', family: 'Byron' }
    await clerk.users.create({ userId: 'u_a', kind: 'person', name, timekeeper } as never)
    for (const rate of [
      { rate: usd('300') },
      { rate: usd('200'), clientCode: 'OTHER' },
      { rate: usd('350'), classification: 'ASSOC' },
    ])
      await clerk.records(rates).create({ from: day('2026-01-01'), ...rate })
    const { id: clientId } = await clerk.contacts.create({ kind: 'person', name: 'C' })
    const { id: matterId } = await clerk.matters.create({ number: '1', title: 'M', clientId })
    const hour = {
      matterId,
      timekeeperId: 'u_a',
      on: day('2026-11-05'),
      seconds: 3_600,
      narrative: 'Work',
    } as const
    await clerk.timeEntries.create(hour)
    const { data, page } = await clerk.billing.reports.workInProgress({
      currency: 'USD',
      asOf: day('2026-11-30'),
    })
    expect([data.unpriced, data.matters.map(({ value }) => value)]).toEqual([0, [usd('350')]])
    expect(page.facts).toEqual([
      { label: 'As of', value: 'Monday, November 30, 2026' },
      { label: 'Currency', value: 'USD' },
      { label: 'Entries without a rate, not in it', value: '0' },
    ])
  })

  test('each share with numerator and denominator, and the firm is the sum of its people', async () => {
    const availableHours = { u_chen: '160', u_mora: '160' }
    const { data, page, chart } = await owed.reports.performance({ ...november, availableHours })
    expect(data.each).toMatchObject([
      {
        name: 'u_chen', // 600 of 1,000 worth of hours bear 60 of the 100 taken off; half of the bill was paid
        utilization: { numerator: '3.0000', denominator: '160', percent: '1.9' },
        realization: { numerator: '54000', denominator: '60000', percent: '90.0' },
        collection: { numerator: '27000', denominator: '54000', percent: '50.0' },
      },
      {
        name: 'u_mora',
        utilization: { numerator: '6.0000', denominator: '160' },
        realization: { numerator: '46000', denominator: '50000', percent: '92.0' },
        collection: { numerator: '18000', denominator: '46000', percent: '39.1' },
      },
    ])
    expect(data.all).toMatchObject({
      realization: { numerator: '100000', denominator: '110000' },
      collection: { numerator: '45000', denominator: '100000', percent: '45.0' },
    })
    const all = (await desk.records(invoices).find()).items.reduce(
      (sum, { invoice }) => sum + invoice.net.minor,
      0,
    )
    expect(data.all.realization.numerator).toBe(String(all))
    expect(page.sections[0]?.rows.map(([name]) => name)).toEqual(['Chen', 'Mora'])
    expect(reportCsv(page)).toContain('\r\nMora,6.0000,160,3.8,46000,50000,92.0,18000,46000,39.1,')
    expect(chart.alt).toBe('Realization in percent: Chen 90, Mora 92, All 90.9')
  })

  test('what matters left, of what was billed or collected', async () => {
    const costRates = { u_chen: usd('150') }
    const { data } = await owed.reports.profitability({ ...november, revenue: 'billed', costRates })
    const profits = new Map(data.matters.map(({ matter, profit }) => [matter, profit]))
    expect(profits.get(quay.id)).toEqual(usd('450')) // 900 billed, three hours at 150
    expect(data.uncosted).toBe('6.0000')
    const collected = await owed.reports.profitability({ ...november, revenue: 'collected', costRates })
    expect(collected.data.matters.map(({ revenue }) => revenue.minor).toSorted()).toEqual([0, 45_000])
    expect(collected.page.sections[0]?.rows.flat().join()).not.toMatch(/mat_/)
  })

  test('who brought it, by the credit on the matter; nobody where nobody is named', async () => {
    const credit = { matterId: quay.id, role: 'originating' } as const
    await desk.members.create({ ...credit, userId: 'u_chen', creditPercent: '70' })
    await desk.members.create({ ...credit, userId: 'u_mora', creditPercent: '30' })
    const { data, page } = await billed.reports.origination(november)
    expect(data).toEqual([
      { who: '', amount: usd('100') },
      { who: 'u_chen', amount: usd('630') },
      { who: 'u_mora', amount: usd('270') },
    ])
    expect(page.sections[0]?.rows).toEqual([
      ['Nobody named', '$100.00', '10000', '100000', '10.0'],
      ['Chen', '$630.00', '63000', '100000', '63.0'],
      ['Mora', '$270.00', '27000', '100000', '27.0'],
    ])
    expect(page.sections[0]?.total?.[1]).toBe('$1,000.00')
  })

  test('a budget against what is used, and where it goes in a straight line', async () => {
    const question = { currency: 'USD', asOf: day('2026-11-30'), until: day('2026-12-30') }
    const { data, page } = await billed.reports.budgets(question)
    expect(data).toMatchObject([
      {
        matter: quay.id,
        actual: usd('1200'), // 900 billed, 300 waiting
        used: { numerator: '120000', denominator: '200000', percent: '60.0' },
        elapsed: { numerator: '30', denominator: '60' },
        expected: usd('2400'),
        over: usd('400'),
      },
    ])
    expect(page.sections[0]?.rows[0]?.[0]).toBe('81 Quay')
  })

  test('by age; and behind a wall there is nothing of any of it', async () => {
    const terms = { asOf: '2027-01-15', basis: 'invoice-date' } as const
    expect((await owed.reports.aging('USD', terms)).data.total).toEqual(usd('550'))
    await desk.walls.create({
      name: 'Screen',
      mode: 'exclude',
      matterIds: [quay.id],
      userIds: ['u_out'] as never,
      reason: 'former client',
      from: day('2020-01-01'),
    })
    const { billing: theirs, receivables: seen } = as('u_out')
    expect((await seen.reports.aging('USD', terms)).data.total).toEqual(usd('100'))
    const { all } = (await seen.reports.performance(november)).data
    expect(all.realization).toMatchObject({ numerator: '10000', denominator: '10000' })
    expect((await theirs.reports.origination(november)).data).toEqual([{ who: '', amount: usd('100') }])
    expect((await theirs.reports.budgets({ ...question(), until: day('2026-12-30') })).data).toEqual([])
    const left = await theirs.reports.workInProgress(question())
    expect(left.data.matters.map(({ matter }) => matter)).toEqual([pier.id])
    const costs = { revenue: 'billed', costRates: {} } as const
    const profits = await seen.reports.profitability({ ...november, ...costs })
    expect(JSON.stringify(profits)).not.toContain(quay.id)
  })
})

const question = () => ({ currency: 'USD', asOf: day('2026-11-30') })

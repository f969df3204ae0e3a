import { numberSeries } from '@matterkit/core'
import { civilDate, type MatterkitError, money } from '@matterkit/core/values'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ledesForm, writeLedesXml } from './index.js'
import { invoiceData } from './plugin/document-data.js'
import {
  type AgreedTerms,
  billingTerms,
  budgetAlerts,
  invoices,
  ledesProfiles,
  type Prebill,
  prebills,
} from './plugin.js'
import { november, office } from './testing/office.js'

type Office = Awaited<ReturnType<typeof office>>

const agree = ({ desk, matter }: Office, agreed: AgreedTerms) =>
  desk.records(billingTerms).create({ matterId: matter.id, from: civilDate('2026-01-01'), agreed })

describe('a bill that is issued', () => {
  test('takes its number from the series of the firm, by the year', async () => {
    const firm = await office()
    const series = {
      name: 'invoice',
      pattern: '{year}/{number:4}',
      reset: 'year',
      scope: 'firm',
      start: 1,
    } as const
    const { id, version } = await firm.desk.records(numberSeries).create({ ...series, gapless: false })
    await firm.work('2026-11-02', 3_600)
    const prebill = await firm.approved()
    await expect(firm.desk.billing.issue(prebill)).rejects.toThrow(/SERIES_HAS_GAPS/)
    await firm.desk.records(numberSeries).update(id, { version, set: { gapless: true } })
    const [record] = await firm.desk.billing.issue(prebill)
    expect([record?.number, record?.invoice.number]).toEqual(['2026/0001', '2026/0001'])
  })

  test('is parted among its payors, each with a number, and is void for all of them or none', async () => {
    const firm = await office()
    await agree(firm, {
      payors: [
        { id: 'a', name: 'Harbor', percent: '66.6' },
        { id: 'b', name: 'Insurer', percent: '33.4' },
      ],
    })
    const entry = await firm.work('2026-11-02', 3_600)
    await expect(firm.desk.billing.invoice(firm.matter.id, november)).rejects.toThrow(/PREBILL_NEEDED/)
    const shares = await firm.desk.billing.issue(await firm.approved())
    expect(shares.map(({ number, total, invoice }) => [number, total.minor, invoice.payor?.name])).toEqual([
      ['1', 24_309, 'Harbor'],
      ['2', 12_191, 'Insurer'],
    ])
    await firm.desk.billing.void(shares[1]?.id as never, 'one payor was wrong')
    expect((await firm.desk.records(invoices).find()).items.map(({ state }) => state)).toEqual([
      'void',
      'void',
    ])
    expect((await firm.desk.timeEntries.get(entry)).state).toBe('approved')
  })

  test('is there for the documents that are about it', async () => {
    const firm = await office()
    await firm.work('2026-11-02', 3_600)
    const [record] = await firm.desk.billing.issue(await firm.approved())
    const data = await invoiceData.load(firm.desk as never, { recordId: record?.id ?? '' })
    expect(data).toMatchObject({ number: '1', total: record?.total, lines: [{}], state: 'issued' })
    expect(await invoiceData.load(firm.desk as never, { recordId: 'mat_1' })).toBeUndefined()
  })

  test('is held back by a breach of guidelines, unless a reason is given, which is kept', async () => {
    const firm = await office()
    await agree(firm, { guidelines: [{ rule: 'increment', hours: '0.5', action: 'reject', cite: '§ 4' }] })
    await firm.work('2026-11-02', 360)
    await expect(firm.desk.billing.invoice(firm.matter.id, november)).rejects.toThrow(/PREBILL_NEEDED/)
    const prebill = await firm.approved()
    const refusal = await firm.desk.billing.issue(prebill, { override: ' ' }).catch((error) => error)
    expect(refusal as MatterkitError).toMatchObject({
      code: 'GUIDELINES_BREACHED',
      findings: [{ code: 'INCREMENT_WRONG', cite: '§ 4', severity: 'error' }],
    })
    expect((await firm.desk.records(prebills).get(prebill)).state).toBe('approved')
    const [record] = await firm.desk.billing.issue(prebill, { override: 'the client agreed by mail' })
    expect(record).toMatchObject({
      number: '1',
      auditOverride: { by: 'u_1', reason: 'the client agreed by mail', codes: ['INCREMENT_WRONG'] },
    })
  })

  test('that only raises a warning goes out', async () => {
    const firm = await office()
    await agree(firm, { guidelines: [{ rule: 'increment', hours: '0.5', action: 'warn' }] })
    await firm.work('2026-11-02', 360)
    const [record] = await firm.desk.billing.issue(await firm.approved())
    expect(record?.auditOverride).toBeUndefined()
  })

  test('is one of many: a bulk run issues the rest, says what failed, and does nothing twice', async () => {
    const firm = await office()
    const ids: Prebill['id'][] = []
    for (const day of ['02', '03', '04']) {
      await firm.work(`2026-11-${day}`, 3_600)
      const on = civilDate(`2026-11-${day}`)
      ids.push(await firm.approved({ ...november, from: on, to: on }))
    }
    const [, second] = ids
    await firm.desk.records(prebills).transition(second as never, 'return', { reason: 'not yet' })
    const run = () => firm.desk.billing.issueMany(ids, { key: 'november' })
    const done: unknown[] = []
    expect(
      await firm.desk.billing.issueMany(ids, { key: 'november' }, { onProgress: (each) => done.push(each) }),
    ).toMatchObject({ issued: 2, failed: [{ prebillId: second }] })
    expect(done).toHaveLength(3)
    await run()
    const numbers = (await firm.desk.records(invoices).find()).items.map(({ number }) => number)
    expect(numbers).toEqual(['1', '2'])
  })
})

test('a void invoice restores the work exactly: billed again it is the same bill under the next number', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({ day: fc.integer({ min: 1, max: 30 }), seconds: fc.integer({ min: 1, max: 40_000 }) }),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
      async (all) => {
        const firm = await office()
        for (const { day, seconds } of all)
          await firm.work(`2026-11-${String(day).padStart(2, '0')}`, seconds)
        const first = await firm.desk.billing.invoice(firm.matter.id, november)
        await firm.desk.billing.void(first.id, 'wrong')
        const second = await firm.desk.billing.invoice(firm.matter.id, november)
        expect(second.number).toBe('2')
        expect({ ...second.invoice, number: '1' }).toEqual(first.invoice)
      },
    ),
    { numRuns: 15 },
  )
})

test('a budget raises each of its alerts once, when bills and work in progress reach it', async () => {
  const firm = await office()
  await agree(firm, { budget: { amount: money('1000', 'USD'), alertsAt: ['50', '100'] } })
  const alerts = async () => {
    await firm.host.outbox.deliver()
    return (await firm.desk.records(budgetAlerts).find()).items.map(({ threshold, used }) => [
      threshold,
      used.minor,
    ])
  }
  await firm.work('2026-11-02', 3_600)
  expect(await alerts()).toEqual([])
  await firm.desk.billing.invoice(firm.matter.id, november)
  await firm.work('2026-11-03', 3_600)
  expect(await alerts()).toEqual([['50', 73_000]])
  await firm.work('2026-11-04', 3_600)
  expect(await alerts()).toEqual([
    ['50', 73_000],
    ['100', 109_500],
  ])
  await firm.desk.billing.invoice(firm.matter.id, november)
  expect(await alerts()).toHaveLength(2)
  expect(await firm.desk.billing.budget(firm.matter.id, november.on)).toMatchObject({
    percent: '109.5',
    unpriced: 0,
  })
})

test('a matter is not closed over work nobody billed or wrote off', async () => {
  const firm = await office()
  const { desk, matter, work } = firm
  await work('2026-11-02', 3_600, { notBillable: true })
  const open = await work('2026-11-03', 3_600)
  const { version } = await desk.matters.get(matter.id)
  await desk.matters.update(matter.id, { version, set: { closedOn: civilDate('2026-12-01') } })
  const steps = ['check-conflicts', 'engage', 'open', 'activate', 'wind-up']
  const facts = {
    openedOn: civilDate('2026-01-01'),
    responsibleId: 'u_1' as never,
    docketedOn: civilDate('2026-01-01'),
    outcome: { scheme: 'firm', code: 'settled' },
  }
  for (const name of steps) await desk.matters.transition(matter.id, name, { set: facts, reason: 'x' })
  const close = () => desk.matters.transition(matter.id, 'close')
  await expect(close()).rejects.toThrow(/GATE_REFUSED[\s\S]*1 time entries of the matter are approved/)
  await desk.timeEntries.transition(open, 'write-off', { reason: 'courtesy' })
  expect((await close()).state).toBe('closed')
})

test('a LEDES file is written as the profile of the client says', async () => {
  const firm = await office()
  await firm.work('2026-11-02', 3_600)
  const { id } = await firm.desk.billing.invoice(firm.matter.id, november)
  await expect(firm.desk.billing.ledes([id])).rejects.toThrow(/LEDES_PROFILE_MISSING/)
  await firm.desk
    .records(ledesProfiles)
    .create({ clientId: firm.client.id, format: '1998B', profile: { lawFirmId: '04-1234567' } })
  const { text } = await firm.desk.billing.ledes([id])
  expect(text.split('\r\n')[0]).toBe('LEDES1998B[]')
  expect(text).toContain('|04-1234567|365.00|Chen, David|')
})

test('a bill names a user by the number of the timekeeper, and a file by it', async () => {
  const firm = await office({ timekeepers: [] })
  await firm.desk.users.create({
    userId: 'u_chen',
    kind: 'person',
    name: { given: 'David', family: 'Chen' },
    timekeeper: { number: '007', classification: 'associate' },
  })
  await firm.work('2026-11-02', 3_600)
  const { invoice } = await firm.desk.billing.invoice(firm.matter.id, november)
  expect(invoice.lines[0]?.timekeeper).toMatchObject({ id: 'u_chen', number: '007' })
  const { rows } = ledesForm(invoice, '1998B', { lawFirmId: '04-1234567' })
  expect(rows[0]?.TIMEKEEPER_ID).toBe('007')
  expect(writeLedesXml([invoice], { lawFirmId: '04-1234567' }).text).toContain('<tk_id>007</tk_id>')
})

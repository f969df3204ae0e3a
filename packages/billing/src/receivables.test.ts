import { addDays, civilDate, dateIn, instant, type MatterkitError, money } from '@matterkit/core/values'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  aging,
  applyPayment,
  budgetForecast,
  chargebackFaults,
  describeChart,
  instalments,
  journalCsv,
  journalLedger,
  lateInterest,
  openReceivables,
  operatingJournal,
  origination,
  paymentsForTests,
  performance,
  type ReceivableEvent,
  type Receivables,
  reportCsv,
  settlementFaults,
  statementOfAccount,
} from './index.js'
import { usd } from './testing/trust.js'

const anyEvent = fc.record({
  kind: fc.constantFrom(
    'bill',
    'payment',
    'trust',
    'named',
    'interest',
    'credit',
    'write-off',
    'dispute',
    'settle-dispute',
    'refund',
    'return' as const,
  ),
  minor: fc.integer({ min: 1, max: 5_000 }),
  bill: fc.nat(6),
  client: fc.constantFrom('a', 'b'),
  order: fc.constantFrom('oldest-first', 'in-proportion' as const),
  day: fc.nat(200),
})

function eventOf(
  { kind, minor, bill, client, order, day }: typeof anyEvent extends fc.Arbitrary<infer T> ? T : never,
  at: number,
): ReceivableEvent {
  const head = { key: `k${at}`, on: addDays(civilDate('2026-01-01'), day) }
  const amount = usd(minor)
  const number = `${bill}`
  if (kind === 'bill')
    return { ...head, kind, bill: number, client, matter: 'm', dueOn: addDays(head.on, 30), total: amount }
  if (kind === 'payment') return { ...head, kind, client, amount, source: 'operating', order }
  if (kind === 'trust' || kind === 'named')
    return {
      ...head,
      kind: 'payment',
      client,
      amount,
      source: kind === 'trust' ? 'trust' : 'operating',
      to: [{ bill: number, amount }],
    }
  if (kind === 'refund') return { ...head, kind, client, amount, to: 'client' }
  if (kind === 'return') return { ...head, kind, client, of: `k${bill}`, amount, reason: 'no funds' }
  if (kind === 'interest') return { ...head, kind, bill: number, amount }
  return { ...head, kind: kind as 'credit', bill: number, amount, reason: 'agreed' }
}

/** Enters what can be entered. */
function lived(all: readonly (typeof anyEvent extends fc.Arbitrary<infer T> ? T : never)[]): Receivables {
  const owed = openReceivables('USD')
  for (const [at, each] of all.entries()) {
    const event = eventOf(each, at)
    const payments = owed.events.flatMap((past) => (past.kind === 'payment' ? [past] : []))
    const {
      key: of,
      client,
      amount,
    } = payments[each.bill % payments.length] ?? { key: 'none', ...each, amount: usd(1) }
    try {
      owed.enter(event.kind === 'return' ? { ...event, of, client, amount } : event)
    } catch (error) {
      expect((error as MatterkitError).code).toBe('RECEIVABLE_REFUSED')
    }
  }
  return owed
}

const totals = (events: readonly ReceivableEvent[], ...kinds: readonly string[]) =>
  events
    .filter(({ kind }) => kinds.includes(kind))
    .reduce((sum, event) => sum + (event.kind === 'bill' ? event.total : event.amount).minor, 0)

describe('what clients owe', () => {
  test('is what was billed and its interest, less what was paid, credited and written off; what was paid is applied or held', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 5, maxLength: 60 }), (all) => {
        const owed = lived(all)
        const { events } = owed
        const bills = owed.bills()
        const open = bills.reduce((sum, each) => sum + each.open.minor, 0)
        const applied = bills.reduce((sum, each) => sum + each.paid.minor, 0)
        expect(open).toBe(
          totals(events, 'bill', 'interest') - applied - totals(events, 'credit', 'write-off'),
        )
        const held = owed.unapplied('a').minor + owed.unapplied('b').minor
        expect(applied + held).toBe(totals(events, 'payment') - totals(events, 'refund', 'return'))
        for (const each of bills) {
          expect(each.open.minor).toBeGreaterThanOrEqual(0)
          expect(each.disputed.minor).toBeGreaterThanOrEqual(0)
          expect(each.disputed.minor).toBeLessThanOrEqual(each.open.minor)
        }
        expect(held).toBeGreaterThanOrEqual(0 - totals(events, 'return')) // what was paid back and then did not hold
        expect(openReceivables('USD', events).bills()).toEqual(bills) // replayed
        for (const event of events) owed.enter(event) // each once
        expect(owed.bills()).toEqual(bills)
      }),
    )
  })

  test('a payment that was returned was never made: what is due when, its age and what is disputed stand as without it', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 5, maxLength: 60 }), fc.nat(), (all, which) => {
        // Each payment to the bills it went to; a refund would be of money that was never there.
        const past = lived(all.filter(({ kind }) => kind !== 'refund')).events
        const owed = openReceivables('USD')
        const events = past.map((event) => {
          const applied = owed.enter(event)
          return applied === undefined ? event : { ...event, to: applied.applied }
        }) as ReceivableEvent[]
        const back = new Set(events.flatMap((event) => (event.kind === 'return' ? [event.of] : [])))
        const payments = events.flatMap((event) =>
          event.kind === 'payment' && !back.has(event.key) ? [event] : [],
        )
        const payment = payments[which % payments.length]
        fc.pre(payment !== undefined)
        const { key: of, on, client, amount } = payment
        const paid = openReceivables('USD', events)
        paid.enter({ kind: 'return', key: 'back', on, of, client, amount, reason: 'no funds' })
        const never = openReceivables(
          'USD',
          events.filter((event) => event !== payment),
        )
        expect(paid.bills()).toEqual(never.bills())
        expect(paid.unapplied(client)).toEqual(never.unapplied(client))
        const terms = { asOf: '2026-12-31', basis: 'due-date' } as const
        expect(aging(paid.bills(), 'USD', terms)).toEqual(aging(never.bills(), 'USD', terms))
      }),
    )
  })

  test('what was disputed is disputed again when the payment of it comes back, but for what was settled or credited since', () => {
    const owed = openReceivables('USD')
    const on = '2026-12-01'
    const bill = { bill: '1', client: 'a', matter: 'm', dueOn: '2026-12-30', total: usd(10_000) }
    owed.enter({ kind: 'bill', key: 'b', on, ...bill })
    owed.enter({ kind: 'dispute', key: 'd', on, bill: '1', amount: usd(4_000), reason: 'hours' })
    const amount = usd(8_000)
    owed.enter({ kind: 'payment', key: 'p', on, client: 'a', amount, source: 'operating' })
    expect(owed.bill('1')).toMatchObject({ open: usd(2_000), disputed: usd(2_000) })
    owed.enter({ kind: 'settle-dispute', key: 's', on, bill: '1', amount: usd(500), reason: 'agreed' })
    owed.enter({ kind: 'credit', key: 'c', on, bill: '1', amount: usd(1_000), reason: 'agreed' })
    expect(owed.bill('1')).toMatchObject({ open: usd(1_000), disputed: usd(1_000) })
    owed.enter({ kind: 'return', key: 'r', on, of: 'p', client: 'a', amount, reason: 'no funds' })
    expect(owed.bill('1')).toMatchObject({ open: usd(9_000), disputed: usd(3_500), paid: usd(0) })
  })

  test('stands in books whose every transaction comes to zero, and in the statement of each client', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 5, maxLength: 60 }), (all) => {
        const owed = lived(all)
        const journal = operatingJournal('USD', owed.events)
        for (const { lines } of journal)
          expect(lines.reduce((sum, { amount }) => sum + amount.minor, 0)).toBe(0)
        const on = (account: string) =>
          journal
            .flatMap(({ lines }) => lines)
            .filter((line) => line.account === account)
            .reduce((sum, { amount }) => sum + amount.minor, 0)
        const bills = owed.bills()
        expect(on('Assets:Accounts receivable')).toBe(bills.reduce((sum, { open }) => sum + open.minor, 0))
        expect(on('Liabilities:Overpayments of clients')).toBe(
          0 - owed.unapplied('a').minor - owed.unapplied('b').minor,
        )
        for (const client of ['a', 'b']) {
          const [section] = statementOfAccount(owed, 'USD', client, {
            from: '2026-01-01',
            to: '2027-12-31',
          }).sections
          const due =
            bills.filter((each) => each.client === client).reduce((sum, { open }) => sum + open.minor, 0) -
            owed.unapplied(client).minor
          expect(money((section?.total?.at(-1) ?? '').replaceAll(/[$,]/g, ''), 'USD').minor).toBe(due)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('cannot be paid from trust beyond what is billed and undisputed, nor for another client', () => {
    const owed = openReceivables('USD')
    const bill = {
      kind: 'bill',
      on: '2026-11-30',
      matter: 'm',
      dueOn: '2026-12-30',
      total: usd(10_000),
    } as const
    owed.enter({ ...bill, key: 'b1', bill: '1', client: 'a' })
    owed.enter({ ...bill, key: 'b2', bill: '2', client: 'b' })
    owed.enter({
      kind: 'dispute',
      key: 'd',
      on: '2026-12-01',
      bill: '1',
      amount: usd(4_000),
      reason: 'hours',
    })
    const pay = (minor: number, number: string, amount = minor) =>
      owed.enter({
        kind: 'payment',
        key: `p${minor}${number}${amount}`,
        on: '2026-12-02',
        client: 'a',
        amount: usd(amount),
        source: 'trust',
        to: [{ bill: number, amount: usd(minor) }],
      })
    expect(() => pay(6_001, '1')).toThrow(/TRUST_PAYS_UNDISPUTED|more than the \$60.00 undisputed/)
    expect(() => pay(1_000, '1', 1_001)).toThrow(/nothing beyond them: \$0.01/)
    expect(() => pay(1_000, '2')).toThrow(/owed by b, not by a/)
    expect(() => pay(1_000, '9')).toThrow(/no bill 9/)
    pay(6_000, '1')
    expect(owed.bill('1')).toMatchObject({ open: usd(4_000), disputed: usd(4_000) })
  })

  test('knows an event again in whichever order its members stand, and no other for it', () => {
    const owed = openReceivables('USD')
    const bill = { bill: '1', client: 'a', matter: 'm', dueOn: '2026-12-30', total: usd(100) }
    owed.enter({ kind: 'bill', key: 'b', on: '2026-11-30', ...bill })
    const part = { bill: '1', amount: usd(60) }
    const head = { kind: 'payment', key: 'p', on: '2026-12-10', client: 'a', source: 'operating' } as const
    const applied = owed.enter({ ...head, amount: usd(60), to: [part] })
    const turned = { currency: 'USD', minor: 60 }
    expect(owed.enter({ to: [{ amount: turned, bill: '1' }], amount: turned, ...head })).toBe(applied)
    expect(owed.bill('1')?.open).toEqual(usd(40))
    expect(() => owed.enter({ ...head, amount: usd(60), to: [{ ...part, amount: usd(59) }] })).toThrow(
      /RECEIVABLE_KEY_REUSED/,
    )
  })

  test('ages by the days of the firm, and not of another zone', () => {
    const late = instant('2025-05-01T03:30:00Z') // still April 30 in New York
    const bills = [{ bill: '1', on: '2025-02-28', dueOn: '2025-03-31', open: usd(5) }]
    const bucketIn = (zone: string, basis: 'due-date' | 'invoice-date' = 'due-date') =>
      aging(bills, 'USD', { asOf: dateIn(zone, late), basis }).buckets.find((each) => each.bills.length > 0)
        ?.bucket
    expect([
      bucketIn('America/New_York'),
      bucketIn('Europe/Berlin'),
      bucketIn('Europe/Berlin', 'invoice-date'),
    ]).toEqual(['1-30', '31-60', '61-90'])
    expect(() => aging(bills, 'USD', { asOf: '2025-05-01', basis: 'due-date', edges: [30, 30] })).toThrow(
      /AGING_INVALID/,
    )
    expect(() => aging(bills, 'EUR', { asOf: '2025-05-01', basis: 'due-date' })).toThrow(/CURRENCY_MIXED/)
  })

  test('bears interest only as agreed, below the cap, after the days of grace', () => {
    const terms = {
      annualPercent: '12',
      dayCount: 'whole-months',
      agreedOn: '2026-01-01',
      capPercent: '12',
      graceDays: 10,
    } as const
    const at = (asOf: string, more = {}) =>
      lateInterest(usd(100_000), { ...terms, ...more }, { dueOn: '2026-01-31', asOf }).interest.minor
    expect([at('2026-02-10'), at('2026-02-27'), at('2026-02-28'), at('2026-03-31')]).toEqual([
      0, 0, 1_000, 2_000,
    ])
    expect(at('2026-03-17', { dayCount: '30/360' })).toBe(1_567)
    expect(at('2026-03-17', { dayCount: 'actual/360' })).toBe(1_500)
    expect(() => at('2026-03-17', { annualPercent: '12.01' })).toThrow(/INTEREST_ABOVE_CAP/)
    expect(() => at('2026-03-17', { agreedOn: '2026-02-01' })).toThrow(/INTEREST_NOT_AGREED/)
  })

  test('is parted into instalments that come to it exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 1e9 }), fc.integer({ min: 1, max: 60 }), (minor, count) => {
        const plan = instalments(usd(minor), { count, first: '2027-01-31', every: 'month' })
        expect(plan.reduce((sum, { amount }) => sum + amount.minor, 0)).toBe(minor)
        expect(new Set(plan.map(({ dueOn }) => dueOn)).size).toBe(count)
        expect(
          Math.max(...plan.map(({ amount }) => amount.minor)) -
            Math.min(...plan.map(({ amount }) => amount.minor)),
        ).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('is paid in the order that was agreed: never more than is open, and all of it is somewhere', () => {
    const open = fc.array(
      fc.record({
        bill: fc.uuid(),
        dueOn: fc.constantFrom('2026-01-01', '2026-02-01'),
        open: fc.nat(9_999).map(usd),
      }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(
        open,
        fc.nat(50_000),
        fc.constantFrom('oldest-first', 'in-proportion' as const),
        (bills, minor, order) => {
          const { applied, unapplied } = applyPayment(usd(minor), bills, order)
          expect(applied.reduce((sum, { amount }) => sum + amount.minor, unapplied.minor)).toBe(minor)
          for (const { bill, amount } of applied)
            expect(amount.minor).toBeLessThanOrEqual(
              bills.find((each) => each.bill === bill)?.open.minor ?? 0,
            )
        },
      ),
    )
  })
})

test('payments charge a key once; fees and chargebacks never touch money of clients', async () => {
  const payments = paymentsForTests({ feeBasisPoints: 300, refuses: ['b'] })
  const order = { key: 'k', client: 'a', amount: usd(10_000), to: 'trust' } as const
  const settled = await payments.charge(order)
  expect(await payments.charge(order)).toBe(settled)
  expect([settled.deposited, settlementFaults(settled)]).toEqual([usd(10_000), []])
  await expect(payments.charge({ ...order, key: 'l', client: 'b' })).rejects.toThrow(/refused/)
  const faults = settlementFaults({ ...settled, feeFrom: 'trust', deposited: usd(9_700) })
  expect(faults.map(({ code }) => code)).toEqual(['FEE_FROM_TRUST', 'DEPOSIT_NOT_WHOLE'])
  expect(settlementFaults({ ...settled, to: 'operating', deposited: usd(9_700) })).toEqual([])
  const back = {
    of: settled.id,
    amount: usd(10_000),
    takenFrom: 'trust',
    fee: usd(1_500),
    feeFrom: 'trust',
  } as const
  expect(chargebackFaults(back).map(({ code }) => code)).toEqual(['CHARGEBACK_FROM_TRUST', 'FEE_FROM_TRUST'])
  expect(chargebackFaults({ ...back, takenFrom: 'operating', feeFrom: 'operating' })).toEqual([])
})

describe('reports', () => {
  test('give every share with what it is made of, and no share where there is nothing', () => {
    const facts = {
      availableHours: '160',
      billableHours: '120',
      worked: usd(3_600_000),
      billed: usd(3_168_000),
      collected: usd(2_882_880),
    }
    const nobody = { name: 'New', billableHours: '0', worked: usd(0), billed: usd(0), collected: usd(0) }
    const { each, all } = performance([{ name: 'Chen', ...facts }, nobody], 'USD')
    expect(all).toMatchObject({
      utilization: { numerator: '120.0000', denominator: '160.0000', percent: '75.0' },
      realization: { numerator: '3168000', denominator: '3600000', percent: '88.0' },
      collection: { percent: '91.0' },
      overall: { percent: '80.1' },
    })
    expect(each[1]).toMatchObject({
      utilization: { percent: null },
      realization: { percent: null },
      overall: { percent: null },
    })
    expect(
      budgetForecast(usd(100), usd(50), { from: '2026-11-02', to: '2026-11-30', asOf: '2026-11-01' })
        .expected,
    ).toBeNull()
  })

  test('share out what was brought so that it is all there', () => {
    const parts = fc.array(
      fc.record({ who: fc.constantFrom('x', 'y', 'z'), share: fc.integer({ min: 1, max: 100 }).map(String) }),
      { maxLength: 3 },
    )
    fc.assert(
      fc.property(
        fc.array(fc.record({ amount: fc.integer({ min: -1e6, max: 1e6 }).map(usd), by: parts })),
        (all) => {
          const sum = origination(all, 'USD').reduce((total, { amount }) => total + amount.minor, 0)
          expect(sum).toBe(all.reduce((total, { amount }) => total + amount.minor, 0))
        },
      ),
    )
  })

  test('are safe in a spreadsheet, and true in a chart', () => {
    const page = { title: 'T', facts: [{ label: '=1+1', value: '-$5.00' }], sections: [], signatures: [] }
    expect(reportCsv(page)).toBe("T\r\n'=1+1,-$5.00\r\n")
    expect(describeChart('A', 'bar', 'USD', [{ label: 'x', value: null }]).series[0]?.values).toEqual([null])
    const lines = [
      { account: 'A  B', amount: usd(1) },
      { account: '=x', amount: usd(-1) },
    ]
    const entry = { on: '2026-11-30', key: 'k)', text: 'a;b\nc', lines }
    expect(journalLedger([entry])).toBe('2026-11-30 (k ) a b c\n    A B  0.01 USD\n    =x  -0.01 USD\n')
    expect(journalCsv([entry]).split('\r\n')[2]).toBe('2026-11-30,k),\'=x,"a;b\nc",-0.01,USD')
  })
})

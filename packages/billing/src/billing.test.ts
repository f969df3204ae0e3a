import { type MatterkitError, money, multiply, ofMinor } from '@matterkit/core/values'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type BillableTime,
  billedTime,
  draftInvoice,
  type InvoiceInput,
  type RateRow,
  rateFor,
  type TimePolicy,
  unknownCode,
  writeLedes1998b,
} from './index.js'
import { equal, ledesRows, plus, printed, times } from './testing/ledes-rows.js'

const usd = (amount: string) => money(amount, 'USD')
const timekeeper = { id: 'TK1', name: 'Doe, Jane', classification: 'PARTNR' }
const entry: BillableTime = {
  id: 'e1',
  on: '2026-11-04',
  seconds: 3600,
  narrative: 'Draft answer',
  timekeeper,
}
const input: InvoiceInput = {
  number: '17',
  on: '2026-11-30',
  from: '2026-11-01',
  to: '2026-11-30',
  clientId: 'C1',
  matterId: 'M1',
  description: 'November services',
  currency: 'USD',
  entries: [entry],
  rateCard: [{ from: '2026-01-01', rate: usd('400.00') }],
  policy: { mode: 'up' },
}

describe('time', () => {
  const seconds = fc.integer({ min: 0, max: 86_400 })
  const increment = fc.constantFrom(1, 3, 6, 12, 15, 30, 60)

  test('rounded up is never below what was worked, nor a whole increment above', () => {
    fc.assert(
      fc.property(seconds, increment, (worked, minutes) => {
        const { units, seconds: kept } = billedTime(worked, { mode: 'up', increment: minutes })
        expect(kept).toBe(worked)
        expect(Math.round(Number(units) * 3600)).toBeGreaterThanOrEqual(worked)
        expect(Math.round(Number(units) * 3600) - worked).toBeLessThan(minutes * 60 + 1)
      }),
    )
  })

  test('rounded to the nearest is off by half an increment at most', () => {
    fc.assert(
      fc.property(seconds, increment, (worked, minutes) => {
        const { units } = billedTime(worked, { mode: 'nearest', tie: 'half-even', increment: minutes })
        expect(Math.abs(Number(units) * 3600 - worked)).toBeLessThanOrEqual(minutes * 30 + 0.2)
      }),
    )
  })

  test.each([Number.NaN, -1, 0.5, 1e308, 2 ** 53, Number.POSITIVE_INFINITY, '60' as never])(
    'of %j seconds is refused',
    (worked) => {
      expect(() => billedTime(worked, { mode: 'up' })).toThrow(/TIME_INVALID/)
    },
  )
})

describe('rates', () => {
  test('of two rows equally specific are refused, naming both', () => {
    const card = [
      { timekeeperId: 'TK1', from: '2026-01-01', rate: usd('400.00') },
      { timekeeperId: 'TK1', from: '2026-06-01', rate: usd('450.00') },
    ]
    const work = { on: '2026-07-01', timekeeperId: 'TK1' }
    expect(() => rateFor(work, card)).toThrow(
      /RATE_CARD_INVALID[\s\S]*row 1 and row 2 are both in force on 2026-07-01/,
    )
    const ended = [{ ...card[0], to: '2026-05-31' } as RateRow, ...card.slice(1)]
    expect([rateFor(work, ended).rate, rateFor({ ...work, on: '2026-05-31' }, ended).rate]).toEqual([
      usd('450.00'),
      usd('400.00'),
    ])
  })

  test('of a malformed card are refused with every fault', () => {
    const card = [
      { from: '2026-02-30', rate: usd('1.00') },
      { from: '2026-01-01', rate: { minor: 0.5, currency: 'USD' } },
      { from: '2026-01-01', rate: ofMinor(-1, 'USD') },
      { from: '2026-02-01', to: '2026-01-01', rate: usd('1.00') },
    ]
    const refused = expect(() => rateFor({ on: '2026-07-01', timekeeperId: 'x' }, card))
    refused.toThrow(/row 1:[\s\S]*row 2:[\s\S]*row 3:[\s\S]*row 4:/)
  })
})

const money4 = fc.integer({ min: 1, max: 200_000 })
const anyEntries = fc.array(
  fc.record({
    seconds: fc.integer({ min: 0, max: 50_000 }),
    day: fc.integer({ min: 1, max: 30 }),
    keeper: fc.constantFrom('a', 'b'),
    noCharge: fc.boolean(),
  }),
  { minLength: 1, maxLength: 25 },
)
const policies = fc.constantFrom<TimePolicy>(
  { mode: 'up' },
  { mode: 'nearest', tie: 'half-up', increment: 15 },
  { increment: null },
  { mode: 'up', increment: 10 },
)

function invoiceOf(
  rows: { seconds: number; day: number; keeper: string; noCharge: boolean }[],
  rate: number,
  policy: TimePolicy,
  reverse = false,
) {
  const entries = rows.map(({ seconds, day, keeper, noCharge }, index) => ({
    ...entry,
    id: `e${index}`,
    seconds,
    noCharge,
    on: `2026-11-${String(day).padStart(2, '0')}`,
    timekeeper: { ...timekeeper, id: keeper },
  }))
  const expenses = [
    {
      id: 'x1',
      on: '2026-11-03',
      units: '137.25',
      unitCost: ofMinor(rate, 'USD'),
      narrative: 'Copies',
      expenseCode: 'E101',
    },
  ]
  const adjustments = [
    { to: 'fees', amount: ofMinor(-rate, 'USD'), narrative: 'Courtesy discount', on: '2026-11-30' } as const,
  ]
  const rateCard = [{ from: '2026-01-01', rate: ofMinor(rate, 'USD') }]
  return draftInvoice({
    ...input,
    entries: reverse ? entries.reverse() : entries,
    expenses,
    adjustments,
    rateCard,
    policy,
  })
}

describe('an invoice', () => {
  test('adds up, line by line and as a whole, as printed in its file', () => {
    fc.assert(
      fc.property(
        anyEntries,
        money4,
        policies,
        fc.constantFrom('as-adjustment' as const, 'as-unit' as const),
        (rows, rate, policy, adjustments) => {
          const invoice = invoiceOf(rows, rate, policy)
          const file = ledesRows(writeLedes1998b(invoice, { lawFirmId: '99-9999999', adjustments }).text)
          expect(file).toHaveLength(rows.length + 2)
          for (const row of file) {
            const product = times(printed(row.LINE_ITEM_UNIT_COST), printed(row.LINE_ITEM_NUMBER_OF_UNITS))
            const total = plus(product, printed(row.LINE_ITEM_ADJUSTMENT_AMOUNT))
            expect(equal(total, printed(row.LINE_ITEM_TOTAL))).toBe(true)
            expect(multiply(ofMinor(100, 'USD'), total)).toEqual(usd(row.LINE_ITEM_TOTAL ?? ''))
          }
          const sum = file.reduce((all, row) => plus(all, printed(row.LINE_ITEM_TOTAL)), printed('0'))
          for (const row of file) expect(equal(sum, printed(row.INVOICE_TOTAL))).toBe(true)
          expect(new Set(file.map((row) => row.LINE_ITEM_NUMBER)).size).toBe(file.length)
          expect(
            new Set(
              file.map((row) =>
                Object.values(row)
                  .slice(0, 8)
                  .join('|')
                  .replace(row.INVOICE_TOTAL ?? '', ''),
              ),
            ).size,
          ).toBe(1)
        },
      ),
    )
  })

  test('is the same whatever the order of its entries', () => {
    fc.assert(
      fc.property(anyEntries, money4, policies, (rows, rate, policy) => {
        expect(invoiceOf(rows, rate, policy, true)).toEqual(invoiceOf(rows, rate, policy))
      }),
    )
  })

  test('with faults is refused with all of them', () => {
    const bad: InvoiceInput = {
      ...input,
      number: '',
      to: '2026-10-01',
      entries: [
        { ...entry, seconds: -1, narrative: ' ' },
        { ...entry, on: '2026-02-30' },
        { ...entry, id: 'e9', on: '2020-01-01' },
        { ...entry, id: 'e8', matterId: 'M2' },
      ],
      expenses: [{ id: 'x', on: '2026-11-03', units: '1e3', unitCost: usd('1.00'), narrative: 'x' }],
      adjustments: [{ to: 'fees', amount: money('1', 'EUR'), narrative: 'x', on: '2026-11-03' }],
    }
    let found: string[] = []
    try {
      draftInvoice(bad)
    } catch (error) {
      found = (error as MatterkitError).findings.map(({ code, at }) => `${at} ${code}`)
    }
    for (const expected of [
      'number FIELD_MISSING',
      'to PERIOD_REVERSED',
      'entries[1] DUPLICATE',
      'entries[0].narrative FIELD_MISSING',
      'entries[0].seconds TIME_INVALID',
      'entries[1].on DATE_INVALID',
      'entries[2].on OUTSIDE_PERIOD',
      'entries[2] RATE_MISSING',
      'entries[3] WRONG_MATTER',
      'expenses[0].units UNITS_INVALID',
      'adjustments[0].amount WRONG_CURRENCY',
    ]) {
      expect(found).toContain(expected)
    }
    expect(() => draftInvoice({ ...input, entries: [] })).toThrow(/nothing to bill/)
  })

  test('shows work that is not charged, and takes it off', () => {
    const [line] = draftInvoice({ ...input, entries: [{ ...entry, noCharge: true }] }).lines
    expect(line).toMatchObject({ units: '1', adjustment: usd('-400.00'), total: usd('0.00') })
    expect(line?.reasons.at(-1)?.code).toBe('NO_CHARGE')
  })
})

describe('a LEDES file', () => {
  test('carries any narrative in plain characters, and says what it changed', () => {
    const invoice = draftInvoice({
      ...input,
      entries: [{ ...entry, narrative: 'Review “Zürich” lease | §4[2]\r\nand 漢' }],
    })
    const { text, findings } = writeLedes1998b(invoice, { lawFirmId: 'F' })
    expect(ledesRows(text)[0]?.LINE_ITEM_DESCRIPTION).toBe('Review "Zurich" lease / Sec. 4(2)  and ?')
    expect(findings).toMatchObject([
      { code: 'LEDES_TEXT_LOST', at: 'line 1, LINE_ITEM_DESCRIPTION', data: { lost: 1 } },
    ])
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (narrative) => {
        if (narrative.trim() === '') return
        const file = writeLedes1998b(draftInvoice({ ...input, entries: [{ ...entry, narrative }] }), {
          lawFirmId: 'F',
        })
        expect(ledesRows(file.text)).toHaveLength(1)
        expect(file.findings.length > 0).toBe(!/^[ -~]*$/.test(narrative) || /[|[\]]/.test(narrative))
      }),
    )
  })

  test('that lacks what receivers need is refused with every field', () => {
    const keeper = { id: 'TK1', name: '', classification: '' }
    const invoice = draftInvoice({
      ...input,
      entries: [
        { ...entry, timekeeper: keeper },
        { ...entry, id: 'e2', narrative: 'x'.repeat(20_000) },
      ],
    })
    const attempt = () => writeLedes1998b(invoice, { lawFirmId: ' ' })
    expect(attempt).toThrow(/LEDES_REFUSED: .*faults: 4/)
    expect(attempt).toThrow(
      /LAW_FIRM_ID[\s\S]*line 1, TIMEKEEPER_NAME[\s\S]*line 1, TIMEKEEPER_CLASSIFICATION[\s\S]*line 2, LINE_ITEM_DESCRIPTION/,
    )
  })

  test('warns of codes that are not known, and of amounts that are not dollars', () => {
    const odd = {
      ...entry,
      taskCode: 'L999',
      activityCode: 'L120',
      timekeeper: { ...timekeeper, classification: 'BOSS' },
    }
    const rateCard = [{ from: '2026-01-01', rate: money('400', 'EUR') }]
    const { findings } = writeLedes1998b(
      draftInvoice({ ...input, currency: 'EUR', rateCard, entries: [odd], codes: 'any' }),
      { lawFirmId: 'F' },
    )
    expect(findings.map((each) => each.code)).toEqual([
      'LEDES_CURRENCY_UNSAID',
      'UTBMS_UNKNOWN',
      'UTBMS_MISPLACED',
      'CLASSIFICATION_UNKNOWN',
    ])
  })
})

test('the code table holds the verified codes and no other', async () => {
  const { default: codes } = await import('./testing/utbms.json', { with: { type: 'json' } })
  for (const { code, status } of codes as { code: string; status: string }[]) {
    const slot = code.startsWith('A') ? 'activity' : code.startsWith('E') ? 'expense' : 'task'
    expect([code, unknownCode(code, slot)[0]?.code]).toEqual([
      code,
      status === 'verified' ? undefined : 'UTBMS_UNKNOWN',
    ])
  }
})

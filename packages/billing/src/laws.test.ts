import {
  allocate,
  exact,
  instant,
  type MatterkitError,
  money,
  multiply,
  ofMinor,
  sum,
} from '@matterkit/core/values'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apportion } from './amounts/apportion.js'
import { partsOf, timesParts, unitsOf } from './amounts/times-units.js'
import {
  type BillableTime,
  billedDay,
  billedTime,
  byDay,
  checkLedesStream,
  computeTaxes,
  consolidate,
  creditNote,
  draftInvoice,
  editPrebill,
  findOverlaps,
  type Invoice,
  type InvoiceInput,
  invoiceHtml,
  invoicePage,
  ledesForm,
  readLedes,
  readLedesXml,
  readTimeTable,
  secondsOf,
  splitInvoice,
  startTimer,
  stopTimer,
  type TaxPlan,
  type TimePolicy,
  writeLedes,
  writeLedesXml,
} from './index.js'
import { input } from './testing/oracle.js'

const minors = fc.integer({ min: -1_000_000, max: 1_000_000 })
const usd = (minor: number) => ofMinor(minor, 'USD')

describe('amounts', () => {
  test('the fast product is the exact one, at any size', () => {
    fc.assert(
      fc.property(
        fc.oneof(minors, fc.integer({ min: -9e12, max: 9e12 })),
        fc.integer({ min: 0, max: 900_000 }),
        (minor, parts) => {
          const wanted = (() => {
            try {
              return multiply(usd(minor), { num: BigInt(parts), den: 10_000n }).minor
            } catch {
              return undefined
            }
          })()
          if (wanted !== undefined) expect(timesParts(minor, parts)).toBe(wanted)
        },
      ),
      { numRuns: 1000 },
    )
    fc.assert(
      fc.property(
        minors,
        fc.constantFrom(5000, 2500, 15_000),
        (minor, parts) => timesParts(-minor, parts) === -timesParts(minor, parts) + 0,
      ),
    )
  })

  test('a quantity is read as it was printed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (parts) => partsOf(unitsOf(parts)) === parts),
    )
  })

  test('parts are apportioned as values do it: by the largest remainder, mirrored, within a unit', () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 8 })
      .filter((all) => all.some((each) => each > 0))
    fc.assert(
      fc.property(minors, weights, (total, shares) => {
        const all = shares.reduce((a, b) => a + b)
        const parts = shares.map((share) => ({ num: BigInt(total) * BigInt(share), den: BigInt(all) }))
        const found = apportion(parts)
        expect(found.map(Number)).toEqual(allocate(usd(total), shares).map(({ minor }) => minor))
        expect(apportion(parts.map(({ num, den }) => ({ num: -num, den })))).toEqual(
          found.map((share) => -share),
        )
        expect(found.reduce((a, b) => a + b, 0n)).toBe(BigInt(total)) // nothing is lost
        for (const [index, share] of found.entries()) {
          const { num, den } = parts[index] ?? { num: 0n, den: 1n }
          if (num === 0n) expect(share).toBe(0n) // no weight, no share
          const off = share * den - num
          expect((off < 0n ? -off : off) < den).toBe(true) // within a unit of the exact part
          expect(share === 0n || share > 0n === total > 0).toBe(true)
        }
        const rests = new Set(parts.map(({ num, den }) => num % den))
        const tied = rests.size < parts.length // then the earlier part goes first
        if (!tied) expect(apportion(parts.toReversed())).toEqual(found.toReversed())
      }),
    )
  })
})

const policies = fc.constantFrom<TimePolicy>(
  { mode: 'up' },
  { mode: 'nearest', tie: 'half-even', increment: 15 },
  { increment: null },
  { mode: 'up', increment: 10 },
  { mode: 'up', per: 'day' },
)
const plans = fc.constantFrom<TaxPlan | undefined>(
  undefined,
  { taxes: [{ id: 'VAT', percent: '20' }], method: 'per-line', prices: 'exclusive' },
  {
    taxes: [
      { id: 'GST', percent: '5' },
      { id: 'QST', percent: '9.975', on: ['fees'] },
    ],
    method: 'per-line',
    prices: 'exclusive',
  },
  { taxes: [{ id: 'VAT', percent: '19' }], method: 'per-line', prices: 'inclusive' },
  { taxes: [{ id: 'WHT', percent: '-15', on: ['fees'] }], method: 'per-line', prices: 'exclusive' },
)
const timekeepers = [
  { id: 'TK1', name: 'Doe, Jane', classification: 'PARTNR' },
  { id: 'TK2', name: 'Roe, Richard', classification: 'ASSOC' },
]
const anyWork = fc.array(
  fc.record({
    seconds: fc.integer({ min: 0, max: 40_000 }),
    day: fc.integer({ min: 1, max: 30 }),
    keeper: fc.constantFrom(0, 1),
    narrative: fc.oneof(
      fc.constantFrom('Draft answer', 'Review “Zürich” | lease [2]'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => /[a-z]/i.test(text)),
    ),
  }),
  { minLength: 1, maxLength: 12 },
)

/** Any invoice of this kind of work, at any rate, with an expense and a discount. */
const anyInvoice: fc.Arbitrary<Invoice> = fc
  .tuple(anyWork, fc.integer({ min: 1, max: 200_000 }), policies, plans, fc.integer({ min: 0, max: 50_000 }))
  .map(([work, rate, policy, taxes, off]) => {
    const entries = work.map(
      ({ seconds, day, keeper, narrative }, index): BillableTime => ({
        id: `e${index}`,
        seconds,
        narrative,
        on: `2026-11-${String(day).padStart(2, '0')}`,
        timekeeper: timekeepers[keeper] ?? (timekeepers[0] as never),
        taskCode: 'L120',
      }),
    )
    const bill: InvoiceInput = {
      ...input,
      entries,
      policy,
      rateCard: [{ from: '2026-01-01', rate: usd(rate) }],
      expenses: [
        {
          id: 'x',
          on: '2026-11-03',
          units: '137.25',
          unitCost: usd(rate),
          narrative: 'Copies',
          expenseCode: 'E101',
        },
      ],
      adjustments: [{ to: 'fees', amount: usd(-off), narrative: 'Courtesy discount', on: '2026-11-30' }],
      ...(taxes === undefined ? {} : { taxes }),
    }
    return draftInvoice(bill)
  })

const totals = (invoice: Invoice) => invoice.lines.reduce((all, { total }) => all + total.minor, 0)

describe('invoices', () => {
  test('come to their net and taxes, and each line to its own', () => {
    fc.assert(
      fc.property(anyInvoice, (invoice) => {
        expect(invoice.net.minor + invoice.taxTotal.minor).toBe(invoice.total.minor)
        expect(totals(invoice)).toBe((invoice.pricesIncludeTax ? invoice.total : invoice.net).minor)
        expect(
          sum(
            invoice.taxes.map(({ amount }) => amount),
            'USD',
          ),
        ).toEqual(invoice.taxTotal)
        for (const line of invoice.lines)
          expect(multiply(line.unitCost, line.units).minor + line.adjustment.minor).toBe(line.total.minor)
      }),
    )
  })

  test('and their credit notes are zero together, in every line and tax', () => {
    fc.assert(
      fc.property(anyInvoice, (invoice) => {
        const note = creditNote(invoice, { number: 'C1', on: '2026-12-01', reason: 'billed in error' })
        for (const key of ['net', 'taxTotal', 'total'] as const)
          expect(note[key].minor + invoice[key].minor).toBe(0)
        for (const [index, line] of note.lines.entries())
          expect(line.total.minor + (invoice.lines[index]?.total.minor ?? 0)).toBe(0)
      }),
    )
  })

  test('are split so that payors, lines and taxes add up, and each share is within a unit', () => {
    const payors = fc.constantFrom(
      ['50', '50'],
      ['33.3', '33.3', '33.4'],
      ['100/3', '100/3', '100/3'],
      ['60', '25', '15'],
      ['0', '99.99', '0.01'],
      ['20', '20', '20', '20', '20'],
    )
    fc.assert(
      fc.property(anyInvoice, payors, (invoice, parts) => {
        const shares = splitInvoice(
          invoice,
          parts.map((percent, index) => ({ id: `p${index}`, name: `P${index}`, percent })),
        )
        expect(shares.map(({ total }) => total.minor)).toEqual(
          allocate(invoice.total, parts).map(({ minor }) => minor),
        )
        for (const [index, line] of invoice.lines.entries()) {
          const own = shares.map((share) => share.lines[index]?.total.minor ?? 0)
          expect(own.reduce((a, b) => a + b)).toBe(line.total.minor)
          for (const [payor, minor] of own.entries()) {
            const { num, den } = exact(parts[payor] ?? '0')
            expect(Math.abs(minor - (line.total.minor * Number(num)) / Number(den) / 100)).toBeLessThan(1)
          }
        }
        for (const share of shares) {
          expect(share.net.minor + share.taxTotal.minor).toBe(share.total.minor)
          for (const line of share.lines)
            expect(multiply(line.unitCost, line.units).minor + line.adjustment.minor).toBe(line.total.minor)
        }
      }),
    )
  })

  test('of several matters make one that comes to them all', () => {
    fc.assert(
      fc.property(anyInvoice, anyInvoice, (one, other) => {
        if (one.pricesIncludeTax !== other.pricesIncludeTax) return
        const both = consolidate([one, { ...other, number: '18', matterId: 'M2' }], {
          number: '19',
          on: '2026-11-30',
          description: 'All',
        })
        expect(both.total.minor).toBe(one.total.minor + other.total.minor)
        expect(new Set(both.lines.map(({ number }) => number)).size).toBe(both.lines.length)
      }),
    )
  })

  test('say in print what they come to, with every text escaped', () => {
    fc.assert(
      fc.property(anyInvoice, (invoice) => {
        const page = invoicePage(invoice, {
          firm: { name: 'A & B <LLP>', addressLines: [] },
          billTo: { name: 'C', addressLines: [] },
        })
        const html = invoiceHtml(page)
        expect(html).toContain('A &amp; B &lt;LLP&gt;')
        expect(html).toContain(page.totals.at(-1)?.value ?? 'none')
        expect(page.sections.flatMap(({ lines }) => lines)).toHaveLength(invoice.lines.length)
      }),
      { numRuns: 30 },
    )
  })
})

test('taxes are within a cent a line of exact ones, and turn with the sign', () => {
  const anyPlan = fc.record({
    taxes: fc.constantFrom(
      [{ id: 'A', percent: '8.875' }],
      [
        { id: 'A', percent: '5' },
        { id: 'B', percent: '9.975', compound: true },
      ],
    ),
    method: fc.constantFrom('per-line' as const, 'per-invoice' as const, 'unrounded' as const),
    prices: fc.constantFrom('exclusive' as const, 'inclusive' as const),
  })
  fc.assert(
    fc.property(fc.array(minors, { minLength: 1, maxLength: 10 }), anyPlan, (amounts, plan) => {
      const lines = amounts.map((minor) => ({ amount: usd(minor), of: 'fees' as const }))
      const taxed = computeTaxes(lines, plan, 'USD')
      const mirrored = computeTaxes(
        lines.map(({ amount, of }) => ({ amount: usd(-amount.minor), of })),
        plan,
        'USD',
      )
      expect(mirrored.gross.minor + taxed.gross.minor).toBe(0)
      expect(sum([taxed.net, ...taxed.taxes.map(({ amount }) => amount)], 'USD')).toEqual(taxed.gross)
      expect(sum(taxed.lines.flat(), 'USD').minor).toBe(taxed.gross.minor - taxed.net.minor)
    }),
  )
})

describe('LEDES', () => {
  const profile = {
    lawFirmId: '04-1234567',
    firm: { name: 'Firm LLP', country: 'GBR' },
    client: { name: 'Client', taxId: 'GB999' },
  }

  test.each(['1998B', '98BI-V2'] as const)(
    '%s: what is written is read back in normal form, without a fault',
    (format) => {
      fc.assert(
        fc.property(
          anyInvoice,
          fc.constantFrom('as-adjustment' as const, 'as-unit' as const),
          (invoice, adjustments) => {
            const { text } = writeLedes([invoice], format, { ...profile, adjustments })
            const { findings, invoices } = readLedes(text)
            expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
            expect(invoices).toEqual([ledesForm(invoice, format, { ...profile, adjustments })])
            expect(text).toMatch(/^[ -~\r\n]*$/)
          },
        ),
      )
    },
  )

  test('XML: what is written is read back, in any letters', () => {
    fc.assert(
      fc.property(anyInvoice, (invoice) => {
        const { text } = writeLedesXml([invoice], profile)
        const { findings, invoices } = readLedesXml(text)
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
        expect(invoices[0]?.rows.length).toBe(ledesForm(invoice, '98BI-V2', profile).rows.length)
        expect(invoices[0]?.rows[0]?.INVOICE_TOTAL).toBe(
          ledesForm(invoice, '98BI-V2', profile).rows[0]?.INVOICE_TOTAL,
        )
      }),
    )
    expect(readLedesXml('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>').findings[0]?.code).toBe('LEDES_XML')
  })

  test('every error of a file is told, however it is cut into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyInvoice,
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 0, max: 2000 }),
        fc.constantFrom('#', '\r', '\n', '|'),
        async (invoice, size, at, mark) => {
          const { text } = writeLedes([invoice], '1998B', profile)
          const broken = `${text.slice(0, at)}${mark}${text.slice(at + 1)}`
          const bytes = new TextEncoder().encode(broken)
          const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
            bytes.slice(index * size, (index + 1) * size),
          )
          const report = await checkLedesStream(chunks)
          expect(report.findings).toEqual(readLedes(broken).findings)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('anything at all is read or refused, never more', () => {
    fc.assert(fc.property(fc.string(), (text) => readLedes(`LEDES1998B[]\n${text}`).findings.length > 0))
    fc.assert(fc.property(fc.string(), (text) => readLedesXml(text).findings.length > 0))
  })
})

describe('time', () => {
  test('of a day is shared out so that the day adds up', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 10 }),
        (seconds) => {
          const whole = seconds.reduce((a, b) => a + b)
          const tenths = billedDay(seconds, { mode: 'up', per: 'day' }).map(({ units }) => partsOf(units))
          expect(tenths.reduce((a, b) => a + b)).toBe(partsOf(billedTime(whole, { mode: 'up' }).units))
        },
      ),
    )
  })

  test('of timers: one runs for a person, idle time is cut, midnight parts the days', () => {
    const idle = ['a', 'b'].map((id) => ({ id, timekeeperId: 'u', stretches: [] }))
    const one = startTimer(idle, 'a', '2026-11-02T14:00:00Z')
    const two = startTimer(
      [...one, { id: 'c', timekeeperId: 'v', stretches: [], runningSince: instant('2026-11-02T13:00:00Z') }],
      'b',
      '2026-11-02T14:30:00Z',
    )
    expect(two.map(({ runningSince }) => runningSince)).toEqual([
      undefined,
      '2026-11-02T14:30:00.000Z',
      '2026-11-02T13:00:00.000Z',
    ])
    expect(secondsOf(two[0]?.stretches ?? [])).toBe(1800)
    expect(stopTimer(two[1] as never, '2026-11-02T15:00:00Z', '2026-11-02T14:20:00Z').stretches).toEqual([])
    expect(() => stopTimer(two[1] as never, '2026-11-02T14:00:00Z')).toThrow(/TIMER_BACKWARDS/)
    const night = { from: instant('2026-11-01T03:00:00Z'), to: instant('2026-11-02T06:00:00Z') } // clocks go back
    const days = byDay([night], 'America/New_York')
    expect(days.map(({ on, seconds }) => [on, seconds])).toEqual([
      ['2026-10-31', 3600],
      ['2026-11-01', 25 * 3600],
      ['2026-11-02', 3600],
    ])
  })

  test('counted twice is found, time that only touches is not', () => {
    const at = (from: string, to: string) => [
      { from: instant(`2026-11-02T${from}:00Z`), to: instant(`2026-11-02T${to}:00Z`) },
    ]
    const entry = (id: string, stretches: ReturnType<typeof at>) => ({
      id,
      timekeeperId: 'u',
      on: '2026-11-02',
      seconds: 45_000,
      stretches,
    })
    const found = findOverlaps([
      entry('a', at('10:00', '11:00')),
      entry('b', at('11:00', '12:00')),
      entry('c', at('11:30', '13:00')),
    ])
    expect(found.map(({ code, at: where }) => `${code} ${where}`)).toEqual([
      'TIME_OVERLAPS c',
      'DAY_OVERFULL 2026-11-02',
    ])
  })

  test('in a table is taken whole or refused with every fault', () => {
    const head = ['Date', 'Timekeeper', 'Matter', 'Duration', 'Narrative', 'Reference']
    let faults: string[] = []
    try {
      readTimeTable([
        head,
        ['2026-02-30', 'A', 'M', '1:41', 'x', '7'],
        ['2026-11-02', '', 'M', '-1', 'x', '7'],
        ['2026-11-02'],
      ])
    } catch (error) {
      faults = (error as MatterkitError).findings.map(({ at, code }) => `${at} ${code}`)
    }
    expect(faults).toEqual([
      'line 2, date DATE_INVALID',
      'line 3, timekeeper FIELD_MISSING',
      'line 3, duration DURATION_INVALID',
      'line 3, reference DUPLICATE',
      'line 4 ROW_RAGGED',
    ])
  })
})

test('a prebill is edited beside its entries, which stay', () => {
  const entries = ['a', 'b', 'c'].map((id) => ({ ...input.entries[0], id }) as BillableTime)
  const bill = { ...input, entries }
  const edit = { by: 'user:u_2', at: instant('2026-11-30T10:00:00Z'), why: 'agreed with client' }
  const { input: edited, changes } = editPrebill(bill, [
    { ...edit, id: 'a', kind: 'write-to', to: money('100', 'USD') },
    { ...edit, id: 'b', kind: 'hold' },
    { ...edit, id: 'c', kind: 'narrative', to: 'Draft answer and counterclaim' },
  ])
  expect(draftInvoice(edited).lines.map(({ total, narrative }) => [total.minor, narrative])).toEqual([
    [10_000, 'Draft answer to complaint'],
    [40_000, 'Draft answer and counterclaim'],
  ])
  expect(changes.map(({ original, edited: to }) => [original.narrative, to?.narrative])).toEqual([
    ['Draft answer to complaint', 'Draft answer to complaint'],
    ['Draft answer to complaint', undefined],
    ['Draft answer to complaint', 'Draft answer and counterclaim'],
  ])
  expect(bill.entries).toHaveLength(3)
  expect(() => editPrebill(bill, [{ ...edit, why: ' ', id: 'z', kind: 'no-charge' }])).toThrow(
    /EDITS_REFUSED.*faults: 2/,
  )
})

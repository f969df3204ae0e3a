/** What others got wrong, one test each: the list of traps in legal billing, by its numbers. */
import { instantMeant, money, multiply, ofMinor, wallTime } from '@matterkit/core/values'
import { describe, expect, test } from 'vitest'
import {
  aging,
  applyPayment,
  billedDay,
  billedTime,
  computeTaxes,
  contingencyFee,
  creditNote,
  draftInvoice,
  lateInterest,
  ledesForm,
  openTrustLedger,
  priceEntry,
  rateFor,
  ratio,
  readLedes,
  reconcileTrust,
  retainerPlace,
  secondsOf,
  splitInvoice,
  statutorySchedule,
  unknownCode,
  writeLedes,
  writeLedes1998b,
  writeLedesXml,
} from './index.js'
import { invoices } from './plugin.js'
import files from './testing/ledes-files.json' with { type: 'json' }
import { ledesRows } from './testing/ledes-rows.js'
import { november, office } from './testing/office.js'
import { entry, input } from './testing/oracle.js'
import { account, desk, harbor, usd } from './testing/trust.js'

const fees = (minor: number, more = {}) =>
  ({ to: 'fees', amount: usd(minor), narrative: 'Agreed', on: '2026-11-30', ...more }) as const
const lawFirm = {
  lawFirmId: '04-1234567',
  firm: { name: 'Alder & Moss LLP', country: 'US' },
  client: { name: 'Harbor LLC', taxId: '99-1', country: 'US' },
}
const vat = { taxes: [{ id: 'VAT', percent: '20' }], prices: 'exclusive' } as const

describe('trap', () => {
  test('1: an amount is multiplied first, divided once, rounded once', () => {
    const twentyMinutes = priceEntry(
      { ...entry, seconds: 1_200 },
      [{ from: '2026-01-01', rate: usd(30_000) }],
      { increment: null },
    )
    expect(twentyMinutes.total).toEqual(usd(10_000)) // 0.33 h would make 99.00
    expect(multiply(usd(52_950), '0.01')).toEqual(usd(530)) // 529.5 cents, which floats round to 5.29
  })

  test('2: a credit note mirrors its invoice, ties too', () => {
    const bill = draftInvoice({
      ...input,
      entries: [],
      adjustments: [fees(1_005)],
      taxes: { ...vat, method: 'per-invoice', taxes: [{ id: 'T', percent: '10' }] },
    })
    const note = creditNote(bill, { number: 'C', on: '2026-12-01', reason: 'x' })
    expect([bill.taxTotal.minor, note.taxTotal.minor]).toEqual([101, -101])
  })

  test('3: the bill is allocated first, so that lines do not drift towards the first payor', () => {
    const bill = draftInvoice({ ...input, entries: [], adjustments: [fees(5), fees(5), fees(5)] })
    const shares = splitInvoice(bill, [
      { id: 'a', name: 'A', percent: '50' },
      { id: 'b', name: 'B', percent: '50' },
    ])
    expect(shares.map(({ total }) => total.minor)).toEqual([8, 7]) // line by line it would be 9 and 6
    expect(shares[0]?.reasons.at(-1)?.code).toBe('SPLIT_SHARE') // and the method is named
  })

  test('4: tax by line and by invoice differ, and the method is kept; LEDES has it by line', () => {
    const lines = [33, 33, 33].map((minor) => ({ amount: usd(minor), of: 'fees' as const }))
    const tax = (method: 'per-line' | 'per-invoice') =>
      computeTaxes(lines, { ...vat, method }, 'USD').taxes[0]
    expect([tax('per-line')?.amount.minor, tax('per-invoice')?.amount.minor]).toEqual([21, 20])
    const bill = draftInvoice({
      ...input,
      entries: [],
      adjustments: [fees(33), fees(33), fees(33)],
      taxes: { ...vat, method: 'per-invoice' },
    })
    const rows = ledesForm(bill, '98BI-V2', lawFirm).rows
    const printed = rows.reduce((sum, row) => sum + money(row.LINE_ITEM_TAX_TOTAL ?? '0', 'USD').minor, 0)
    expect(printed).toBe(bill.taxTotal.minor)
  })

  test('5: units times cost plus adjustment is the total of the line, as printed', () => {
    const bill = draftInvoice({
      ...input,
      entries: [{ ...entry, seconds: 1_200 }],
      policy: { increment: null },
    })
    const [row] = ledesRows(writeLedes1998b(bill, lawFirm).text)
    const [units, cost, adjustment, total] = [
      row?.LINE_ITEM_NUMBER_OF_UNITS,
      row?.LINE_ITEM_UNIT_COST,
      row?.LINE_ITEM_ADJUSTMENT_AMOUNT,
      row?.LINE_ITEM_TOTAL,
    ].map((text) => Math.round(Number(text) * 1e6))
    expect(((units ?? 0) / 1e6) * (cost ?? 0) + (adjustment ?? 0)).toBeCloseTo(total ?? 0, 0)
    expect(readLedes(writeLedes1998b(bill, lawFirm).text).findings).toEqual([])
  })

  test('6: nothing is escaped, so pipes, brackets and line breaks are replaced', () => {
    const bill = draftInvoice({ ...input, entries: [{ ...entry, narrative: 'A | B [1]\r\nC' }] })
    const { text, findings } = writeLedes1998b(bill, lawFirm)
    expect(ledesRows(text)).toHaveLength(1)
    expect(findings.map(({ code }) => code)).toEqual(['LEDES_TEXT_REPLACED'])
  })

  test('7: the fields of the invoice are the same on every row', () => {
    const bill = draftInvoice({
      ...input,
      entries: [entry, { ...entry, id: 'e2', on: '2026-11-05' }],
      adjustments: [fees(-100)],
    })
    const heads = ledesRows(writeLedes1998b(bill, lawFirm).text).map((row) =>
      Object.values(row).slice(0, 8).join('|'),
    )
    expect([heads.length, new Set(heads).size]).toEqual([3, 1])
  })

  test('8: what takes off is an adjustment and never a number of units below zero', () => {
    const bill = draftInvoice({ ...input, entries: [entry], adjustments: [fees(-10_000)] })
    for (const adjustments of ['as-adjustment', 'as-unit'] as const)
      for (const row of ledesRows(writeLedes1998b(bill, { ...lawFirm, adjustments }).text))
        expect(row.LINE_ITEM_NUMBER_OF_UNITS).not.toMatch(/^-/)
  })

  test('9: net is without tax in 98BI, and with it in XML', () => {
    const bill = draftInvoice({ ...input, entries: [entry], taxes: { ...vat, method: 'per-line' } })
    expect(ledesForm(bill, '98BI-V2', lawFirm).rows[0]).toMatchObject({
      INVOICE_NET_TOTAL: '400',
      INVOICE_TOTAL: '480',
    })
    expect(writeLedesXml([bill], lawFirm).text).toMatch(/<inv_total_net_due>480(\.0+)?<\/inv_total_net_due>/)
  })

  test('XML names the product that wrote it where the caller says, and no other', () => {
    const bill = draftInvoice({ ...input, entries: [entry] })
    expect(writeLedesXml([bill], lawFirm).text).not.toMatch(/source_app|app_version/)
    const { text } = writeLedesXml([bill], { ...lawFirm, software: { name: 'Desk & Co', version: '4.2' } })
    expect(text).toContain('<source_app>Desk &amp; Co</source_app>')
    expect(text).toContain('<app_version>4.2</app_version>')
  })

  test('10: a sample that is wrong in its taxes has a sound structure and unsound arithmetic', () => {
    const rows = (files as Record<string, string>)['98bi_v2_valid']?.split('\r\n') ?? []
    const spoiled = rows
      .map((row, at) =>
        at === 2
          ? row
              .split('|')
              .map((field, of) => (of === 48 ? '99.99' : field))
              .join('|')
          : row,
      )
      .join('\r\n')
    expect(
      readLedes(spoiled, { level: 'structure' }).findings.filter(({ severity }) => severity === 'error'),
    ).toEqual([])
    expect(readLedes(spoiled).findings.map(({ code }) => code)).toContain('LEDES_LINE_TAX')
  })

  test('11: codes that somebody made up are not known', () => {
    expect(unknownCode('L999', 'task')[0]?.code).toBe('UTBMS_UNKNOWN')
    expect(unknownCode('L110', 'task')).toEqual([])
  })

  test('12: a timer holds instants: a change of the clocks costs no hour', () => {
    const at = (local: string) => instantMeant(wallTime(local, 'America/New_York')).at
    expect(secondsOf([{ from: at('2025-03-09T01:30'), to: at('2025-03-09T03:30') }])).toBe(3_600)
    expect(secondsOf([{ from: at('2025-11-02T00:30'), to: at('2025-11-02T03:30') }])).toBe(14_400)
  })

  test('13: what is billed is rounded, what was worked is kept', () => {
    expect(billedTime(61, { mode: 'up' })).toMatchObject({ seconds: 61, units: '0.1' })
  })

  test('14: rounding up each entry and rounding up the day differ', () => {
    const each = [60, 60, 60].map((seconds) => Number(billedTime(seconds, { mode: 'up' }).units))
    const day = billedDay([60, 60, 60], { mode: 'up', per: 'day' } as never)
    expect(each.reduce((sum, units) => sum + units)).toBeCloseTo(0.3)
    expect(day.reduce((sum, { units }) => sum + Number(units), 0)).toBeCloseTo(0.1)
  })

  test('15: the rate is that of the day of the work, frozen when approved, and none is an error', async () => {
    const card = [
      { from: '2026-01-01', to: '2026-06-30', rate: usd(100) },
      { from: '2026-07-01', rate: usd(200) },
    ]
    expect(rateFor({ on: '2026-06-30', timekeeperId: 'x' }, card).rate.minor).toBe(100)
    expect(() => rateFor({ on: '2025-06-30', timekeeperId: 'x' }, card)).toThrow(/RATE_MISSING/)
    const firm = await office()
    const id = await firm.work('2026-11-02', 3_600)
    expect((await firm.desk.timeEntries.get(id)).ext.billing?.rate).toEqual(usd(36_500))
  })

  test('16: an issued invoice does not change, and a void one keeps its number', async () => {
    const firm = await office()
    await firm.work('2026-11-02', 3_600)
    const { id, version } = await firm.desk.billing.invoice(firm.matter.id, november)
    await expect(firm.desk.records(invoices).update(id, { version, set: { hours: '9' } })).rejects.toThrow(
      /GATE_REFUSED/,
    )
    await firm.desk.billing.void(id, 'wrong')
    expect((await firm.desk.billing.invoice(firm.matter.id, november)).number).toBe('2')
  })

  test('17: age is counted in calendar days, from the due day or from the invoice', () => {
    const bills = [{ bill: '1', on: '2025-02-28', dueOn: '2025-03-30', open: usd(1) }]
    const bucket = (basis: 'due-date' | 'invoice-date') =>
      aging(bills, 'USD', { asOf: '2025-03-31', basis }).buckets.find((each) => each.bills.length > 0)?.bucket
    expect([bucket('due-date'), bucket('invoice-date')]).toEqual(['1-30', '31-60'])
  })

  test('18: interest is simple, its count of days is named, and it needs an agreement', () => {
    const terms = { annualPercent: '18', dayCount: 'actual/365', agreedOn: '2026-01-01' } as const
    const when = { dueOn: '2026-11-01', asOf: '2026-12-16' }
    expect(lateInterest(usd(250_000), terms, when).interest.minor).toBe(5_548)
    expect(lateInterest(usd(250_000), { ...terms, dayCount: '30/360' }, when).interest.minor).toBe(5_625)
    expect(() => lateInterest(usd(1), { ...terms, agreedOn: '2026-12-01' }, when)).toThrow(
      /INTEREST_NOT_AGREED/,
    )
    expect(applyPayment(usd(1), [], 'oldest-first').unapplied.minor).toBe(1)
  })

  test('19: a balanced account with a negative ledger fails, bank facts are recorded, uncollected money is not there', () => {
    const { deposit, clear, withdraw, post, trust } = desk()
    deposit(harbor, 100, { key: 'd1', reference: 'D1' })
    expect(trust.standing(harbor).available.minor).toBe(0)
    clear('d1', '2026-11-03')
    withdraw(harbor, 100, { key: 'w1', reference: 'W1', on: '2026-11-04' })
    post({ kind: 'deposit-returned', key: 'r1', of: 'd1', reference: 'R1', on: '2026-11-05' })
    const line = (id: string, on: string, minor: number) => ({
      id,
      on,
      amount: usd(minor),
      reference: id,
      text: '',
    })
    const lines = [
      line('D1', '2026-11-03', 100),
      line('W1', '2026-11-04', -100),
      line('R1', '2026-11-05', -100),
    ]
    const found = reconcileTrust(trust, {
      from: '2026-11-01',
      to: '2026-11-30',
      opening: usd(0),
      closing: usd(-100),
      lines,
    })
    expect([found.balanced, found.passed]).toEqual([true, false])
  })

  test('20: a third is a fraction, and a statute says what comes off before the fee', () => {
    expect(
      contingencyFee({ gross: usd(10_000_000) } as never, { share: { fraction: '1/3' }, of: 'gross' }).fee
        .minor,
    ).toBe(3_333_333)
    const terms = { share: { schedule: statutorySchedule('us-ny.jud.474-a') }, of: 'net-of-costs' } as const
    const recovery = { gross: usd(110_000_000), costs: usd(10_000_000), liens: usd(5_000_000) }
    expect(contingencyFee(recovery, terms).fee.minor).toBe(23_750_000)
  })

  test('21: a yen has no parts and a dinar has a thousand; 98B holds one currency', () => {
    expect([money('5', 'JPY').minor, money('5', 'KWD').minor]).toEqual([5, 5_000])
    const bill = (currency: string) =>
      draftInvoice({
        ...input,
        currency,
        entries: [],
        adjustments: [{ ...fees(1), amount: ofMinor(1, currency) }],
      })
    expect(() => writeLedes([bill('USD'), { ...bill('EUR'), number: '18' }], '1998B', lawFirm)).toThrow(
      /LEDES_CURRENCY_MIXED|cannot share a file/,
    )
  })

  test('22: what a retainer is says where it goes', () => {
    expect(
      ['advance-fee', 'security', 'advance-costs', 'general'].map(
        (kind) => retainerPlace(kind as never, 'us-md').account,
      ),
    ).toEqual(['trust', 'trust', 'trust', 'operating'])
    expect(retainerPlace('general', 'us-md').varies).toBe(true)
  })

  test('23: shares of a bill come to a hundred exactly', () => {
    const bill = draftInvoice(input)
    const split = (...percents: string[]) =>
      splitInvoice(
        bill,
        percents.map((percent, at) => ({ id: `${at}`, name: `${at}`, percent })),
      )
    expect(() => split('33.33', '33.33', '33.33')).toThrow(/PAYORS_INVALID/)
    expect(split('100/3', '100/3', '100/3')).toHaveLength(3)
  })

  test('24: a share of nothing is no share', () => {
    expect(ratio('0', '0').percent).toBeNull()
  })

  test('25: a check and its posting are one step, and a key posts once', () => {
    const trust = openTrustLedger({ ...account, collectedAtOnce: ['wire'] })
    const deposit = {
      kind: 'deposit',
      key: 'd',
      on: '2026-11-02',
      preparedBy: 'u',
      from: 'C',
      instrument: 'wire',
      reference: 'r',
      amount: usd(5),
      lines: [{ ledger: harbor, amount: usd(5) }],
    } as const
    expect(trust.post(deposit).entry).toBe(trust.post(deposit).entry)
    expect(trust.entries).toHaveLength(1)
  })
})

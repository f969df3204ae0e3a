import {
  exact,
  instantMeant,
  MatterkitError,
  type Money,
  money,
  multiply,
  ofMinor,
  percent,
  plainAmount,
  plus,
  times,
  wallTime,
} from '@matterkit/core/values'
import { apportion } from '../amounts/apportion.js'
import {
  auditInvoice,
  type BillableTime,
  billedTime,
  budgetStatus,
  type ContingencyTerms,
  capFees,
  computeTaxes,
  contingencyFee,
  draftInvoice,
  type GuidelineRule,
  type InvoiceInput,
  percentOff,
  priceEntry,
  type RateRow,
  rateFor,
  readLedes,
  secondsIn,
  secondsOf,
  splitInvoice,
  statutorySchedule,
  type TaxPlan,
  volumeDiscount,
  writeLedes,
  writeLedes1998b,
} from '../index.js'
import { balancedTax } from '../ledes/write-rows.js'
import files from './ledes-files.json' with { type: 'json' }
import { ledesRows } from './ledes-rows.js'
import { moneyKinds } from './oracle-money.js'

// biome-ignore lint/suspicious/noExplicitAny: cases of many shapes, from a file
export type Given = any

const usd = (minor: number): Money => ofMinor(minor, 'USD')
export const timekeeper = { id: 'TK1', name: 'Doe, Jane', classification: 'PARTNR' }
export const entry: BillableTime = {
  id: 'e1',
  on: '2026-11-04',
  seconds: 3600,
  narrative: 'Draft answer to complaint',
  timekeeper,
}
export const input: InvoiceInput = {
  number: '17',
  on: '2026-11-30',
  from: '2026-11-01',
  to: '2026-11-30',
  clientId: 'C1',
  matterId: 'M1',
  description: 'November services',
  currency: 'USD',
  entries: [entry],
  rateCard: [{ from: '2026-01-01', rate: money('400.00', 'USD') }],
  policy: { mode: 'up' },
}

const scopes: Readonly<Record<string, keyof RateRow>> = {
  timekeeper: 'timekeeperId',
  class: 'classification',
  client: 'clientId',
  matter: 'matterId',
  activity: 'activity',
}
const work = {
  on: '2026-11-04',
  timekeeperId: 'TK1',
  classification: 'PARTNR',
  clientId: 'C1',
  matterId: 'M1',
  activity: 'A111',
}
const own: Readonly<Record<string, string>> = {
  timekeeper: 'TK1',
  class: 'PARTNR',
  client: 'C1',
  matter: 'M1',
  activity: 'A111',
}

function codeOf(step: () => unknown): string {
  try {
    step()
    return 'none'
  } catch (error) {
    if (!(error instanceof MatterkitError)) throw error
    return [error.code, ...error.findings.map(({ code }) => code)].join(' ')
  }
}

/** A fee invoice of lines of so many cents. */
function billOf(lines: readonly number[]) {
  const adjustments = lines.map(
    (minor) => ({ to: 'fees', amount: usd(minor), narrative: 'x', on: '2026-11-30' }) as const,
  )
  return draftInvoice({ ...input, entries: [], adjustments })
}

const shares = (total: number, weights: readonly number[]) => {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return apportion(weights.map((weight) => ({ num: BigInt(total) * BigInt(weight), den: BigInt(all) }))).map(
    Number,
  )
}

const base98b = files['98b_valid'] as string

/** How each kind of case is asked: the given in, the expected out. */
export const kinds: Readonly<Record<string, (given: Given, expected: Given) => unknown>> = {
  ...moneyKinds,
  'time-rounding'(given) {
    const seconds = Math.round(Number(given.minutes) * 60)
    const at = (policy: Parameters<typeof billedTime>[1]) => ({
      tenths: Number(billedTime(seconds, policy).units) * 10,
      amount:
        given.rate_cents === undefined
          ? undefined
          : priceEntry({ ...entry, seconds }, [{ from: '2026-01-01', rate: usd(given.rate_cents) }], policy)
              .total.minor,
    })
    if (given.increment === null) return { amount: at({ increment: null }).amount }
    const { increment } = given
    if (given.mode === 'up')
      return { ...at({ mode: 'up', increment }), units: billedTime(seconds, { mode: 'up', increment }).units }
    return {
      half_up_tenths: at({ mode: 'nearest', tie: 'half-up', increment }).tenths,
      half_even_tenths: at({ mode: 'nearest', tie: 'half-even', increment }).tenths,
    }
  },
  'time-dst'({ tz, start_local, end_local }) {
    const at = (local: string) => instantMeant(wallTime(local, tz)).at
    return { elapsed_seconds: secondsOf([{ from: at(start_local), to: at(end_local) }]) }
  },
  'time-import'({ duration_hm, decimal_hours_str }) {
    // what a careless reader would make of the decimal is worked out here; ours is the same as of the clock's
    const { num, den } = exact(decimal_hours_str)
    if (secondsIn(decimal_hours_str) !== secondsIn(duration_hm)) throw new Error('a second was lost')
    return {
      seconds_from_hm: secondsIn(duration_hm),
      seconds_from_decimal_truncated: Number((num * 3600n) / den),
    }
  },
  fee({ minutes, rate_cents, hours_hundredths }) {
    if (minutes === undefined) {
      const hours = { num: BigInt(hours_hundredths), den: 100n }
      return {
        half_up: multiply(usd(rate_cents), hours).minor,
        half_even: multiply(usd(rate_cents), hours, 'half-even').minor,
      }
    }
    const seconds = minutes * 60
    const exactAmount = priceEntry({ ...entry, seconds }, [{ from: '2026-01-01', rate: usd(rate_cents) }], {
      increment: null,
    }).total.minor
    const printed = multiply(usd(rate_cents), (minutes / 60).toFixed(2)).minor
    return { exact_amount: exactAmount, ledes_units_2dp_times_cost: printed, mismatch: exactAmount - printed }
  },
  'rate-resolution'(given) {
    if (given.cap !== undefined) {
      const { billable, writeDown } = capFees(usd(given.wip), usd(given.cap), usd(given.billed_to_date))
      return { billable_now: billable.minor, write_down: writeDown.minor }
    }
    if (given.blended_rate !== undefined) {
      const entries = given.hours_tenths.map((tenths: number, index: number) => ({
        ...entry,
        id: `e${index}`,
        seconds: tenths * 360,
      }))
      return {
        fee: draftInvoice({
          ...input,
          entries,
          arrangement: { kind: 'blended', rate: usd(given.blended_rate) },
        }).fees.minor,
      }
    }
    const rows = given.cards.map(({ level = 'firm', rate, from = '2000-01-01', to }: Given): RateRow => {
      const named = level === 'firm-default' || level === 'firm' ? [] : level.split('+')
      return {
        ...Object.fromEntries(named.map((name: string) => [scopes[name], own[name]])),
        from,
        ...(to == null ? {} : { to }),
        rate: usd(rate),
      }
    })
    const precedence = given.precedence?.map((level: string) => (level === 'firm-default' ? 'firm' : level))
    const card = precedence === undefined ? rows : { rows, precedence }
    const asked = { ...work, on: given.date ?? work.on }
    const code = codeOf(() => rateFor(asked, card))
    if (code === 'RATE_MISSING') return { rate: null, error: 'no-effective-rate' }
    return { rate: rateFor(asked, card).rate.minor }
  },
  allocation({ total, weights }) {
    const largest = shares(total, weights)
    return { shares: largest, largest_remainder: largest }
  },
  'split-billing'({ lines, pct }) {
    const payors = pct.map((part: number, index: number) => ({
      id: `p${index}`,
      name: `P${index}`,
      percent: String(part),
    }))
    const perLine = lines.map((line: number) => shares(line, pct))
    return {
      per_line_sum: pct.map((_: number, payor: number) =>
        perLine.reduce((sum: number, row: number[]) => sum + (row[payor] ?? 0), 0),
      ),
      per_invoice: splitInvoice(billOf(lines), payors).map(({ total }) => total.minor),
    }
  },
  tax(given, expected) {
    const plan = (more: Partial<TaxPlan>): TaxPlan => ({
      taxes: [],
      prices: 'exclusive',
      method: 'per-invoice',
      ...more,
    })
    const rate = String(given.tax_pct_str ?? given.tax_pct)
    const vat = [{ id: 'VAT', percent: rate }]
    if (given.gst_pct !== undefined || given.gst_pct_str !== undefined) {
      const taxes = [
        { id: 'GST', percent: String(given.gst_pct_str ?? given.gst_pct) },
        { id: 'QST', percent: given.qst_pct_str, compound: given.compound },
      ]
      const taxed = computeTaxes([{ amount: usd(given.net), of: 'fees' }], plan({ taxes }), 'USD')
      return {
        gst: taxed.taxes[0]?.amount.minor,
        qst: taxed.taxes[1]?.amount.minor,
        gross: taxed.gross.minor,
      }
    }
    const prices = given.inclusive === true || given.gross !== undefined ? 'inclusive' : 'exclusive'
    const lineOf = (minor: number) => ({ amount: usd(minor), of: 'fees' }) as const
    if (given.lines !== undefined && Array.isArray(given.lines)) {
      const tax = (method: TaxPlan['method']) =>
        computeTaxes(given.lines.map(lineOf), plan({ taxes: vat, method, prices }), 'USD').taxes[0]?.amount
          .minor
      return { per_line: tax('per-line'), per_invoice: tax('per-invoice') }
    }
    if (given.fees !== undefined)
      return {
        gross: computeTaxes([lineOf(given.fees), lineOf(-given.discount)], plan({ taxes: vat }), 'USD').gross
          .minor,
      }
    if (given.unit !== undefined) {
      const off = given.discount_pct === undefined ? '0' : String(given.discount_pct)
      const unrounded = times(
        { num: BigInt(given.unit) * BigInt(given.qty), den: 1n },
        plus({ num: 1n, den: 1n }, { num: -percent(off).num, den: percent(off).den }),
      )
      const amount = multiply(usd(1), unrounded)
      const method =
        given.method === 'per-line'
          ? 'per-line'
          : given.method === 'global-unrounded'
            ? 'unrounded'
            : 'per-invoice'
      const lines = Array.from({ length: given.lines ?? 1 }, () => ({
        amount,
        unrounded,
        of: 'fees' as const,
      }))
      return { gross: computeTaxes(lines, plan({ taxes: vat, method }), 'USD').gross.minor }
    }
    const taxed = computeTaxes([lineOf(given.gross ?? given.net)], plan({ taxes: vat, prices }), 'USD')
    return {
      net: taxed.net.minor,
      tax: taxed.taxes[0]?.amount.minor,
      gross: taxed.gross.minor,
      ...(expected.vat === undefined ? {} : { vat: taxed.taxes[0]?.amount.minor }),
    }
  },
  'tax-ledes-bi'({ withholding_pct, taxable_fees }) {
    const tax = {
      id: 'WHT',
      percent: `-${withholding_pct}`,
      amount: multiply(usd(-taxable_fees), percent(String(withholding_pct))),
    }
    const rows = balancedTax({ on: '2026-11-30' as never }, { type: 'F' }, usd(taxable_fees), tax)
    const minor = (text: string | undefined) => money(text ?? '0', 'USD').minor
    const told = rows.map((row) => ({
      type: row['EXP/FEE/INV_ADJ_TYPE'],
      adjustment: minor(row.LINE_ITEM_ADJUSTMENT_AMOUNT),
      tax_rate_str: row.LINE_ITEM_TAX_RATE,
      tax_total: minor(row.LINE_ITEM_TAX_TOTAL),
      line_total: minor(row.LINE_ITEM_TOTAL),
    }))
    return { rows: told, net_effect: told.reduce((sum, { line_total }) => sum + line_total, 0) }
  },
  discount({ lines, pct }) {
    const amounts = lines.map(usd)
    const total = percentOff(amounts, String(pct), 'of-total', 'USD')
    const per = percentOff(amounts, String(pct), 'per-line', 'USD')
    return {
      discount_total: -total.total.minor,
      per_line_largest_remainder: total.each.map(({ minor }) => minor),
      per_line_discounts: per.each.map(({ minor }) => -minor),
      sum: -per.total.minor,
      total_based: -total.total.minor,
    }
  },
  'volume-discount'({ ytd_before, this_invoice, tiers, mode }) {
    const terms = { mode, tiers: tiers.map(({ over, pct }: Given) => ({ over, percent: String(pct) })) }
    return { discount: volumeDiscount(usd(ytd_before), usd(this_invoice), terms).discount.minor }
  },
  contingency: (given) => contingent(given),
  'contingency-sliding': (given) => contingent(given),
  budget({ budget, actual_billed, wip, alert_pct }) {
    const status = budgetStatus(
      { amount: usd(budget), alertsAt: alert_pct.map(String) },
      usd(actual_billed),
      usd(wip),
    )
    return {
      consumed_pct_str: status.percent,
      over_by: status.overBy.minor,
      alerts: status.alerts.map(Number),
    }
  },
  'ledes-line'({ type, units_str, unit_cost_str, adjustment_str }, expected) {
    const total = expected.line_total_str
    const row = (cells: Record<string, string>) => fileOf([cells])
    const text = row({ type, units: units_str, cost: unit_cost_str, adjustment: adjustment_str, total })
    const errors = readLedes(text).findings.filter(({ severity }) => severity === 'error')
    return { line_total_str: total, valid: errors.length === 0, errors: errors.map(({ code }) => code) }
  },
  'ledes-validate'(given) {
    const codes = (text: string) => readLedes(text).findings.map(({ code }) => code)
    const theirs: Readonly<Record<string, string>> = {
      LEDES_DATE: '003',
      LEDES_NUMBER: '004',
      LEDES_REQUIRED: '005',
      LEDES_LINE_TOTAL: '006',
      LEDES_TOTALS_DIFFER: '007',
    }
    if (given.numeric !== undefined) {
      return {
        valid: given.numeric.map(
          (text: string) => !codes(fileOf([{ adjustment: text }])).includes('LEDES_NUMBER'),
        ),
      }
    }
    const rows = given.rows_invoice_total_str?.map((invoiceTotal: string) => ({ invoiceTotal })) ?? [
      { on: given.invoice_date },
    ]
    const found = codes(fileOf(rows)).find((code) => theirs[code] !== undefined)
    return { error: `legal-tracker-${theirs[found ?? '']}` }
  },
  'ledes-flat-fee'({ profile, flat_fee_str }, expected) {
    const flat = {
      to: 'fees',
      amount: money(flat_fee_str, 'USD'),
      narrative: 'Flat fee',
      on: '2026-11-30',
    } as const
    const invoice = draftInvoice({ ...input, entries: [], adjustments: [flat] })
    const adjustments = profile === 'brightflag' ? 'as-unit' : 'as-adjustment'
    const [row] = ledesRows(writeLedes1998b(invoice, { lawFirmId: 'F', adjustments }).text)
    const plain = (text: string | undefined) => text?.replace(/\.00$/, '')
    const told = {
      type: row?.['EXP/FEE/INV_ADJ_TYPE'],
      units_str: row?.LINE_ITEM_NUMBER_OF_UNITS,
      unit_cost_str: plain(row?.LINE_ITEM_UNIT_COST),
      adjustment_str: plain(row?.LINE_ITEM_ADJUSTMENT_AMOUNT),
      line_total_str: plain(row?.LINE_ITEM_TOTAL),
    }
    return { row: Object.fromEntries(Object.entries(told).filter(([key]) => key in expected.row)) }
  },
  currency({ lines }) {
    const bills = lines.map(({ ccy, amount }: Given, index: number) =>
      draftInvoice({
        ...input,
        number: `${index}`,
        currency: ccy,
        entries: [],
        adjustments: [{ to: 'fees', amount: ofMinor(amount, ccy), narrative: 'x', on: '2026-11-30' }],
      }),
    )
    return codeOf(() => writeLedes(bills, '1998B', { lawFirmId: 'F' })).includes('LEDES_CURRENCY_MIXED')
      ? { error: 'mixed-currency' }
      : {}
  },
  ocg(given) {
    const rules: GuidelineRule[] = [
      { rule: 'block-billing', action: 'flag' },
      { rule: 'vague-narrative', action: 'flag' },
      { rule: 'daily-hours', action: 'flag', most: '24' },
    ]
    const hours: string[] = [given.hours_str].flat()
    const narrative = given.narrative ?? 'Draft answer to complaint'
    const entries = hours.map((units, index) => ({
      ...entry,
      id: `e${index}`,
      seconds: Math.round(Number(units) * 3600),
      narrative,
    }))
    const { findings } = auditInvoice(draftInvoice({ ...input, entries }), rules)
    const total = hours.map((text) => exact(text)).reduce(plus)
    return {
      flags: findings.map(({ rule }) => rule),
      total_str: String(Number(total.num) / Number(total.den)),
    }
  },
}

function contingent(given: Given) {
  const gross = given.gross ?? given.recovery ?? given.net_recovery
  const named: Readonly<Record<string, string>> = {
    'NY-474-a': 'us-ny.jud.474-a',
    'CA-BP-6146-pre-2023': 'us-ca.bpc.6146.1987',
  }
  const share: ContingencyTerms['share'] =
    given.schedule !== undefined
      ? { schedule: statutorySchedule(named[given.schedule] ?? given.schedule) }
      : given.fraction !== undefined
        ? { fraction: given.fraction }
        : { percent: String(given.pct_str ?? given.pct) }
  const of = given.method === 'net' || given.expenses !== undefined ? 'net-of-costs' : 'gross'
  const liens = given.lien ?? given.lien_medical
  const { base, fee, client } = contingencyFee(
    { gross: usd(gross), costs: usd(given.costs ?? given.expenses ?? 0), liens: usd(liens ?? 0) },
    { share, of },
  )
  return { base: base.minor, fee: fee.minor, net_to_client: client.minor }
}

/** A file of one invoice whose rows are a sound fee but for what is given. */
function fileOf(rows: readonly Readonly<Record<string, string>>[]): string {
  const [header, columns] = base98b.split('\r\n')
  const total = rows.reduce(
    (sum, { total: own = '600.00' }) => sum + money(own.replace(/\.$/, ''), 'USD').minor,
    0,
  )
  const body = rows.map(
    (
      {
        on = '20250430',
        type = 'F',
        units = '1.50',
        cost = '400.00',
        adjustment = '0.00',
        total: own = '600.00',
        invoiceTotal = plainAmount(usd(total)),
      },
      index,
    ) =>
      [
        on,
        'INV1',
        'C1',
        'M1',
        invoiceTotal,
        '20250401',
        '20250430',
        'x',
        `${index + 1}`,
        type,
        units,
        adjustment,
        own,
        '20250402',
        'L120',
        '',
        'A104',
        'TK1',
        'Analyze complaint',
        '99',
        cost,
        'Doe, Jane',
        'PARTNR',
        'CM1',
      ].join('|'),
  )
  return [header, columns, ...body.map((row) => `${row}[]`), ''].join('\r\n')
}

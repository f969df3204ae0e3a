import {
  addDays,
  type CivilDate,
  type Currency,
  civilDate,
  exact,
  formatMoney,
  isCivilDate,
  type Money,
  multiply,
  negate,
  ofMinor,
  sum,
} from '@matterkit/core/values'
import { unitsOf } from '../amounts/times-units.js'
import { unknownCode } from '../codes/utbms.js'
import { fail } from '../errors.js'
import { type Faults, noFaults } from '../faults.js'
import { arrangedFees, includesHours, oneRate } from '../fees/arranged-fees.js'
import type { FeeArrangement, FeeFacts } from '../fees/arrangement.js'
import { percentOff } from '../fees/discounts.js'
import { because } from '../messages.js'
import type { RateCard } from '../rates/rate-card.js'
import { isMoney } from '../rates/rate-index.js'
import type { TaxPlan } from '../taxes/tax-plan.js'
import { billedDay } from '../time/billed-day.js'
import type { BilledTime } from '../time/billed-time.js'
import type { TimePolicy } from '../time/time-policy.js'
import type { Invoice, InvoiceLine } from './invoice.js'
import { type BillableTime, type Pricing, priceOf } from './price-entry.js'
import { totalLines } from './total-lines.js'

/**
 * A cost charged on: `units` pieces at `unitCost`.
 *
 * @since 0.1.0
 */
export interface BillableExpense {
  readonly id: string
  readonly on: CivilDate | string
  readonly units: string
  readonly unitCost: Money
  readonly narrative: string
  readonly expenseCode?: string
}

/**
 * A discount or premium on the whole of the fees or expenses.
 *
 * @since 0.1.0
 */
export interface InvoiceAdjustment {
  readonly to: 'fees' | 'expenses'
  /** Below zero for a courtesy discount. */
  readonly amount: Money
  readonly narrative: string
  readonly on: CivilDate | string
}

/**
 * Percent off all fees or all expenses of the bill, rounded once on their sum: as one adjustment, or shared out among
 * the lines it is for, the largest remainder first.
 *
 * @since 0.1.0
 */
export interface InvoiceDiscount {
  readonly on: 'fees' | 'expenses'
  readonly percent: string
  readonly narrative: string
  readonly layout: 'adjustment' | 'spread'
}

/**
 * What an invoice is drafted from.
 *
 * @since 0.1.0
 */
export interface InvoiceInput {
  readonly number: string
  readonly on: CivilDate | string
  readonly from: CivilDate | string
  readonly to: CivilDate | string
  /** Days to pay, from the day of the invoice. */
  readonly termsDays?: number
  readonly clientId: string
  readonly matterId: string
  readonly matterName?: string
  readonly clientMatterId?: string
  readonly purchaseOrder?: string
  readonly description: string
  readonly currency: Currency
  readonly entries: readonly BillableTime[]
  readonly expenses?: readonly BillableExpense[]
  readonly adjustments?: readonly InvoiceAdjustment[]
  readonly discounts?: readonly InvoiceDiscount[]
  readonly rateCard: RateCard
  readonly policy: TimePolicy
  /** Hourly unless given. */
  readonly arrangement?: FeeArrangement
  readonly feeFacts?: FeeFacts
  readonly taxes?: TaxPlan
  /** Codes of the client's own, beside the verified UTBMS codes; `any` where nothing is to be checked. */
  readonly codes?: readonly string[] | 'any'
  /** The last bill of the matter. */
  readonly final?: boolean
}

/** Ten years: whoever gives more to pay has mistaken the unit. @internal */
export const mostTermsDays = 3650

type DraftLine = Omit<InvoiceLine, 'number'>
type Writable<T> = { -readonly [K in keyof T]: T[K] }

/**
 * Drafts an invoice: prices every entry, puts the lines in the order of date and timekeeper with expenses and
 * adjustments after, applies the fee agreement, discounts and taxes, and adds up. Each line satisfies its equation, the
 * total is the sum of the lines and taxes, and the result is complete or there is none.
 *
 * @throws `INVOICE_REFUSED` with every fault of every entry, expense and adjustment; `TAX_PLAN_INVALID`,
 *   `FEE_TERMS_INVALID`, `RECOVERY_INVALID`
 * @example
 * const timekeeper = { id: 'u_1', name: 'Chen, David', classification: 'ASSOC' }
 * const entry = { id: 'T-1', on: '2026-11-04', seconds: 8_100, narrative: 'Review complaint', timekeeper }
 * const rateCard = [{ from: '2026-01-01', rate: money('365.00', 'USD') }]
 * const head = { number: '1', on: '2026-11-30', from: '2026-11-01', to: '2026-11-30', clientId: 'C', matterId: 'M', description: 'November' }
 * draftInvoice({ ...head, currency: 'USD', entries: [entry], rateCard, policy: { mode: 'up' } }).total // { minor: 83950, currency: 'USD' }
 * @since 0.1.0
 */
export function draftInvoice(input: InvoiceInput): Invoice {
  const { number, clientId, matterId, description, currency } = input
  const faults = noFaults()
  checkHead(input, faults)
  const { entries, expenses = [], adjustments = [] } = input
  const times = timesOfDays(input, faults)
  const arrangement = input.arrangement ?? { kind: 'hourly' }
  const rateOfAll = oneRate(arrangement)
  const included = includesHours(arrangement)
  const fees: DraftLine[] = []
  const shared: Writable<Pricing> = { included, clientId, matterId }
  if (rateOfAll !== undefined) shared.oneRate = rateOfAll
  for (let index = 0; index < entries.length; index++) {
    const time = times?.[index]
    const pricing = time === undefined ? shared : { ...shared, time }
    const line = feeLine(entries[index] as BillableTime, index, pricing, input, faults)
    if (line !== undefined) fees.push(line)
  }
  const costs = expenses.flatMap(
    (expense, index) => expenseLine(expense, `expenses[${index}]`, input, faults) ?? [],
  )
  const changes = adjustments.flatMap(
    (each, index) => adjustmentLine(each, `adjustments[${index}]`, input, faults) ?? [],
  )
  const agreed = faults.findings.length > 0 ? [] : agreedLines(arrangement, fees, input, faults)
  if (
    entries.length + expenses.length + adjustments.length + agreed.length === 0 &&
    faults.findings.length === 0
  ) {
    faults.add('NOTHING_TO_BILL', {}, 'entries')
  }
  if (faults.findings.length > 0) {
    return fail('INVOICE_REFUSED', { count: faults.findings.length }, { findings: faults.findings })
  }
  const undiscounted = [...byDayAndKeeper(fees), ...byDayAndKeeper(costs), ...agreed, ...changes]
  const totals = totalLines(discounted(undiscounted, input), currency, input.taxes)
  const { matterName, clientMatterId, purchaseOrder, termsDays, final } = input
  const on = civilDate(input.on)
  return {
    number,
    on,
    ...(termsDays === undefined ? {} : { dueOn: addDays(on, termsDays) }),
    from: civilDate(input.from),
    to: civilDate(input.to),
    clientId,
    matterId,
    ...(matterName === undefined ? {} : { matterName }),
    ...(clientMatterId === undefined ? {} : { clientMatterId }),
    ...(purchaseOrder === undefined ? {} : { purchaseOrder }),
    description,
    currency,
    ...totals,
    ...(final === undefined ? {} : { final }),
  }
}

function checkHead(input: InvoiceInput, faults: Faults): void {
  const { from, to, expenses = [], entries, termsDays = 0 } = input
  for (const field of ['number', 'clientId', 'matterId'] as const) {
    if (!input[field]?.trim()) faults.add('FIELD_MISSING', { field }, field)
  }
  for (const field of ['on', 'from', 'to'] as const) faults.attempt(field, () => civilDate(input[field]))
  if (to < from) faults.add('PERIOD_REVERSED', { from, to }, 'to')
  if (!Number.isInteger(termsDays) || termsDays < 0 || termsDays > mostTermsDays) {
    faults.add('TERMS_INVALID', { days: String(termsDays) }, 'termsDays')
  }
  refuseTwice('entries', entries, faults)
  refuseTwice('expenses', expenses, faults)
}

/** The time of each entry, where a policy rounds a day as a whole. */
function timesOfDays(
  { entries, policy }: InvoiceInput,
  faults: Faults,
): (BilledTime | undefined)[] | undefined {
  if (policy.increment === null || policy.per !== 'day') return undefined
  const days = new Map<string, number[]>()
  for (const [index, { on, timekeeper }] of entries.entries()) {
    const key = `${on} ${timekeeper?.id}`
    days.set(key, [...(days.get(key) ?? []), index])
  }
  const times: (BilledTime | undefined)[] = []
  for (const indexes of days.values()) {
    const seconds = indexes.map((index) => entries[index]?.seconds ?? 0)
    const sound = seconds.every((each) => Number.isSafeInteger(each) && each >= 0) // else each is refused by itself
    const day = sound ? faults.attempt('policy', () => billedDay(seconds, policy)) : undefined
    for (const [at, index] of indexes.entries()) times[index] = day?.[at]
  }
  return times
}

function feeLine(
  entry: BillableTime,
  index: number,
  pricing: Pricing,
  input: InvoiceInput,
  faults: Faults,
): DraftLine | undefined {
  const { clientId, matterId, rateCard, policy, currency } = input
  const before = faults.findings.length
  const { taskCode, activityCode } = entry
  if (entry.clientId !== undefined && entry.clientId !== clientId) {
    faults.add('WRONG_CLIENT', { id: entry.id, found: entry.clientId, wanted: clientId }, `entries[${index}]`)
  }
  if (entry.matterId !== undefined && entry.matterId !== matterId) {
    faults.add('WRONG_MATTER', { id: entry.id, found: entry.matterId, wanted: matterId }, `entries[${index}]`)
  }
  if (!(entry.on >= input.from && entry.on <= input.to)) checkDay(entry, `entries[${index}]`, input, faults)
  if (taskCode !== undefined) checkCode(taskCode, 'task', `entries[${index}]`, input, faults)
  if (activityCode !== undefined) checkCode(activityCode, 'activity', `entries[${index}]`, input, faults)
  let priced: ReturnType<typeof priceOf> | undefined
  try {
    priced = priceOf(entry, rateCard, policy, pricing)
  } catch (error) {
    faults.attempt(`entries[${index}]`, () => {
      throw error
    })
  }
  if (priced === undefined) return undefined
  if (priced.rate.currency !== currency) sameCurrency(priced.rate, 'rate', `entries[${index}]`, input, faults)
  const written = entry.writeTo?.amount.currency ?? currency
  if (written !== currency)
    faults.add(
      'WRONG_CURRENCY',
      { field: 'writeTo', found: written, wanted: currency },
      `entries[${index}].writeTo`,
    )
  if (faults.findings.length > before) return undefined
  const line: Writable<DraftLine> = {
    type: 'F',
    on: entry.on as CivilDate, // priced, and so checked
    units: priced.units,
    unitCost: priced.rate,
    adjustment: priced.adjustment,
    total: priced.total,
    narrative: entry.narrative,
    timekeeper: entry.timekeeper,
    sourceId: entry.id,
    reasons: priced.reasons,
  }
  if (taskCode !== undefined) line.taskCode = taskCode
  if (activityCode !== undefined) line.activityCode = activityCode
  return line
}

function expenseLine(
  expense: BillableExpense,
  at: string,
  input: InvoiceInput,
  faults: Faults,
): DraftLine | undefined {
  checkDay(expense, at, input, faults)
  const { id, units, unitCost, narrative, expenseCode } = expense
  if (expenseCode !== undefined) checkCode(expenseCode, 'expense', at, input, faults)
  if (!/^\d{1,12}(\.\d{1,4})?$/.test(units)) {
    faults.add('UNITS_INVALID', { units: String(units).slice(0, 40) }, `${at}.units`)
    return undefined
  }
  if (!sameCurrency(unitCost, 'unitCost', at, input, faults) || !isCivilDate(expense.on)) return undefined
  const total = faults.attempt(`${at}.units`, () => multiply(unitCost, exact(units)))
  if (total === undefined) return undefined
  return {
    type: 'E',
    on: expense.on,
    units,
    unitCost,
    adjustment: ofMinor(0, unitCost.currency),
    total,
    narrative,
    ...(expenseCode === undefined ? {} : { expenseCode }),
    sourceId: id,
    reasons: [],
  }
}

function adjustmentLine(
  each: InvoiceAdjustment,
  at: string,
  input: InvoiceInput,
  faults: Faults,
): DraftLine | undefined {
  const on = faults.attempt(`${at}.on`, () => civilDate(each.on))
  if (!sameCurrency(each.amount, 'amount', at, input, faults) || on === undefined) return undefined
  return wholeLine(each.to, each.amount, each.narrative, on, [])
}

/** A line about the fees or expenses as a whole. */
function wholeLine(
  to: 'fees' | 'expenses',
  amount: Money,
  narrative: string,
  on: CivilDate,
  reasons: DraftLine['reasons'],
): DraftLine {
  const none = ofMinor(0, amount.currency)
  const type = to === 'fees' ? 'IF' : 'IE'
  return { type, on, units: '0', unitCost: none, adjustment: amount, total: amount, narrative, reasons }
}

function agreedLines(
  arrangement: FeeArrangement,
  fees: readonly DraftLine[],
  input: InvoiceInput,
  faults: Faults,
): DraftLine[] {
  const { currency, feeFacts = {} } = input
  const hours = sum(
    fees.map(({ total }) => total),
    currency,
  )
  const period = { from: civilDate(input.from), to: civilDate(input.to) }
  return arrangedFees(arrangement, hours, period, feeFacts).flatMap(
    ({ amount, narrative, on, taskCode, reasons }) => {
      if (!sameCurrency(amount, 'amount', 'arrangement', input, faults)) return []
      return [
        {
          ...wholeLine('fees', amount, narrative, on, reasons),
          ...(taskCode === undefined ? {} : { taskCode }),
        },
      ]
    },
  )
}

function discounted(
  lines: readonly DraftLine[],
  { discounts = [], currency, to }: InvoiceInput,
): DraftLine[] {
  let all = [...lines]
  for (const { on, percent, narrative, layout } of discounts) {
    const meant = (line: DraftLine) =>
      on === 'fees' ? line.type === 'F' || line.type === 'IF' : line.type === 'E' || line.type === 'IE'
    const bearing = all.filter(meant)
    const { total, each } = percentOff(
      bearing.map((line) => line.total),
      percent,
      'of-total',
      currency,
    )
    const of = formatMoney(
      sum(
        bearing.map((line) => line.total),
        currency,
      ),
    )
    const reason = because('DISCOUNT', { percent, of, amount: formatMoney(negate(total)), method: layout })
    if (layout === 'adjustment') {
      all.push(wholeLine(on, total, narrative, civilDate(to), [reason]))
      continue
    }
    let next = 0
    all = all.map((line) => {
      if (!meant(line)) return line
      const off = each[next++]?.minor ?? 0
      const less = (amount: Money) => ofMinor(amount.minor + off, currency)
      return {
        ...line,
        adjustment: less(line.adjustment),
        total: less(line.total),
        reasons: [...line.reasons, reason],
      }
    })
  }
  return all
}

function checkCode(
  code: string,
  slot: 'task' | 'activity' | 'expense',
  at: string,
  { codes = [] }: InvoiceInput,
  faults: Faults,
): void {
  if (codes === 'any' || codes.includes(code)) return
  const [odd] = unknownCode(code, slot)
  if (odd !== undefined) faults.put({ ...odd, severity: 'error', at: `${at}.${slot}` })
}

function checkDay(
  { id, on }: BillableTime | BillableExpense,
  at: string,
  { from, to }: InvoiceInput,
  faults: Faults,
): void {
  if (!isCivilDate(on)) faults.attempt(`${at}.on`, () => civilDate(on))
  else if (on < from || on > to) faults.add('OUTSIDE_PERIOD', { id, date: on, from, to }, `${at}.on`)
}

function sameCurrency(
  amount: Money,
  field: string,
  at: string,
  { currency }: InvoiceInput,
  faults: Faults,
): boolean {
  if (!isMoney(amount)) faults.add('NOT_MONEY', { field }, `${at}.${field}`)
  else if (amount.currency !== currency) {
    faults.add('WRONG_CURRENCY', { field, found: amount.currency, wanted: currency }, `${at}.${field}`)
  } else return true
  return false
}

function refuseTwice(list: string, items: readonly { readonly id: string }[], faults: Faults): void {
  const first = new Map<string, number>()
  for (let index = 0; index < items.length; index++) {
    const id = items[index]?.id ?? ''
    const earlier = first.get(id)
    if (earlier === undefined) first.set(id, index)
    else faults.add('DUPLICATE', { id, first: `${list}[${earlier}]` }, `${list}[${index}]`)
  }
}

function byDayAndKeeper(lines: readonly DraftLine[]): DraftLine[] {
  return lines
    .map((line) => ({ line, key: `${line.on} ${line.timekeeper?.id ?? ''} ${line.sourceId ?? ''}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ line }) => line)
}

/** The hours of the fee lines, as billed. @internal */
export function hoursOf({ lines }: Pick<Invoice, 'lines'>): string {
  const parts = lines.filter(({ type }) => type === 'F').map(({ units }) => exact(units))
  return unitsOf(Number(parts.reduce((all, { num, den }) => all + (num * 10_000n) / den, 0n)))
}

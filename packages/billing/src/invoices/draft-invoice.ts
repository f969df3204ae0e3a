import {
  type CivilDate,
  type Currency,
  civilDate,
  exact,
  formatMoney,
  isCivilDate,
  type Money,
  multiply,
  ofMinor,
  sum,
} from '@matterkit/core/values'
import { fail } from '../errors.js'
import { type Faults, noFaults } from '../faults.js'
import { because } from '../messages.js'
import type { RateCard } from '../rates/rate-card.js'
import { isMoney } from '../rates/rate-for.js'
import type { TimePolicy } from '../time/time-policy.js'
import type { Invoice, InvoiceLine } from './invoice.js'
import { type BillableTime, priceEntry } from './price-entry.js'

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
 * What an invoice is drafted from.
 *
 * @since 0.1.0
 */
export interface InvoiceInput {
  readonly number: string
  readonly on: CivilDate | string
  readonly from: CivilDate | string
  readonly to: CivilDate | string
  readonly clientId: string
  readonly matterId: string
  readonly clientMatterId?: string
  readonly description: string
  readonly currency: Currency
  readonly entries: readonly BillableTime[]
  readonly expenses?: readonly BillableExpense[]
  readonly adjustments?: readonly InvoiceAdjustment[]
  readonly rateCard: RateCard
  readonly policy: TimePolicy
}

type DraftLine = Omit<InvoiceLine, 'number'>

/**
 * Drafts an invoice: prices every entry, puts the lines in the order of date and timekeeper with expenses and
 * adjustments after, and adds up. Each line satisfies its equation, the total is the sum of the lines, and the result
 * is complete or there is none.
 *
 * @throws `INVOICE_REFUSED` with every fault of every entry, expense and adjustment
 * @example
 * const timekeeper = { id: 'u_1', name: 'Chen, David', classification: 'ASSOC' }
 * const entry = { id: 'T-1', on: '2026-11-04', seconds: 8_100, narrative: 'Review complaint', timekeeper }
 * const rateCard = [{ from: '2026-01-01', rate: money('365.00', 'USD') }]
 * const head = { number: '1', on: '2026-11-30', from: '2026-11-01', to: '2026-11-30', clientId: 'C', matterId: 'M', description: 'November' }
 * draftInvoice({ ...head, currency: 'USD', entries: [entry], rateCard, policy: { mode: 'up' } }).total // { minor: 83950, currency: 'USD' }
 * @since 0.1.0
 */
export function draftInvoice(input: InvoiceInput): Invoice {
  const { number, on, from, to, clientId, matterId, clientMatterId, description, currency } = input
  const { entries, expenses = [], adjustments = [] } = input
  const faults = noFaults()
  for (const field of ['number', 'clientId', 'matterId'] as const) {
    if (!input[field]?.trim()) faults.add('FIELD_MISSING', { field }, field)
  }
  for (const field of ['on', 'from', 'to'] as const) faults.attempt(field, () => civilDate(input[field]))
  if (to < from) faults.add('PERIOD_REVERSED', { from, to }, 'to')
  if (entries.length + expenses.length + adjustments.length === 0)
    faults.add('NOTHING_TO_BILL', {}, 'entries')
  refuseTwice('entries', entries, faults)
  refuseTwice('expenses', expenses, faults)

  const fees = entries.flatMap((entry, index) => feeLine(entry, `entries[${index}]`, input, faults) ?? [])
  const costs = expenses.flatMap(
    (expense, index) => expenseLine(expense, `expenses[${index}]`, input, faults) ?? [],
  )
  const changes = adjustments.flatMap(
    (each, index) => adjustmentLine(each, `adjustments[${index}]`, input, faults) ?? [],
  )
  if (faults.findings.length > 0) {
    return fail('INVOICE_REFUSED', { count: faults.findings.length }, { findings: faults.findings })
  }
  const lines = [...byDayAndKeeper(fees), ...byDayAndKeeper(costs), ...changes]
  const add = (some: readonly DraftLine[]) =>
    sum(
      some.map((line) => line.total),
      currency,
    )
  const parts = { fees: add(fees), expenses: add(costs), adjustments: add(changes) }
  const total = add(lines)
  const said = {
    fees: formatMoney(parts.fees),
    expenses: formatMoney(parts.expenses),
    adjustments: formatMoney(parts.adjustments),
  }
  return {
    number,
    on: civilDate(on),
    from: civilDate(from),
    to: civilDate(to),
    clientId,
    matterId,
    ...(clientMatterId === undefined ? {} : { clientMatterId }),
    description,
    currency,
    lines: lines.map((line, index) => ({ number: index + 1, ...line })),
    ...parts,
    total,
    reasons: [because('INVOICE_SUM', { ...said, total: formatMoney(total) })],
  }
}

function feeLine(
  entry: BillableTime,
  at: string,
  input: InvoiceInput,
  faults: Faults,
): DraftLine | undefined {
  const { clientId, matterId, rateCard, policy } = input
  if (entry.clientId !== undefined && entry.clientId !== clientId) {
    faults.add('WRONG_CLIENT', { id: entry.id, found: entry.clientId, wanted: clientId }, at)
  }
  if (entry.matterId !== undefined && entry.matterId !== matterId) {
    faults.add('WRONG_MATTER', { id: entry.id, found: entry.matterId, wanted: matterId }, at)
  }
  checkDay(entry, at, input, faults)
  const priced = faults.attempt(at, () => priceEntry({ ...entry, clientId, matterId }, rateCard, policy))
  if (priced === undefined || !sameCurrency(priced.rate, 'rate', at, input, faults)) return undefined
  const { taskCode, activityCode } = entry
  return {
    type: 'F',
    on: civilDate(entry.on),
    units: priced.units,
    unitCost: priced.rate,
    adjustment: priced.adjustment,
    total: priced.total,
    narrative: entry.narrative,
    timekeeper: entry.timekeeper,
    ...(taskCode === undefined ? {} : { taskCode }),
    ...(activityCode === undefined ? {} : { activityCode }),
    sourceId: entry.id,
    reasons: priced.reasons,
  }
}

function expenseLine(
  expense: BillableExpense,
  at: string,
  input: InvoiceInput,
  faults: Faults,
): DraftLine | undefined {
  checkDay(expense, at, input, faults)
  const { id, units, unitCost, narrative, expenseCode } = expense
  if (!/^\d{1,12}(\.\d{1,4})?$/.test(units)) {
    faults.add('UNITS_INVALID', { units: String(units).slice(0, 40) }, `${at}.units`)
    return undefined
  }
  if (!sameCurrency(unitCost, 'unitCost', at, input, faults) || !isCivilDate(expense.on)) return undefined
  return {
    type: 'E',
    on: expense.on,
    units,
    unitCost,
    adjustment: ofMinor(0, unitCost.currency),
    total: multiply(unitCost, exact(units)),
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
  const none = ofMinor(0, each.amount.currency)
  const type = each.to === 'fees' ? 'IF' : 'IE'
  return {
    type,
    on,
    units: '0',
    unitCost: none,
    adjustment: each.amount,
    total: each.amount,
    narrative: each.narrative,
    reasons: [],
  }
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
  const first = new Map<string, string>()
  for (const [index, { id }] of items.entries()) {
    const at = `${list}[${index}]`
    const earlier = first.get(id)
    if (earlier === undefined) first.set(id, at)
    else faults.add('DUPLICATE', { id, first: earlier }, at)
  }
}

function byDayAndKeeper(lines: readonly DraftLine[]): DraftLine[] {
  return lines
    .map((line) => ({ line, key: `${line.on} ${line.timekeeper?.id ?? ''} ${line.sourceId ?? ''}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ line }) => line)
}

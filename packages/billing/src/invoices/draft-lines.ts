import {
  type CivilDate,
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
import type { Faults } from '../faults.js'
import { arrangedFees } from '../fees/arranged-fees.js'
import type { FeeArrangement } from '../fees/arrangement.js'
import { percentOff } from '../fees/discounts.js'
import { because } from '../messages.js'
import { checkCode, checkDay, sameCurrency } from './check-input.js'
import type { InvoiceLine } from './invoice.js'
import type { BillableExpense, InvoiceAdjustment, InvoiceInput } from './invoice-input.js'
import { type BillableTime, type Pricing, priceOf } from './price-entry.js'

/** A line before it has its number. @internal */
export type DraftLine = Omit<InvoiceLine, 'number'>

/** @internal */
export type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** @internal */
export function feeLine(
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

/** @internal */
export function expenseLine(
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

/** @internal */
export function adjustmentLine(
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

/** @internal */
export function agreedLines(
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

/** @internal */
export function discounted(
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

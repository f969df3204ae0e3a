import { addDays, civilDate, exact } from '@matterkit/core/values'
import { unitsOf } from '../amounts/times-units.js'
import { fail } from '../errors.js'
import { type Faults, noFaults } from '../faults.js'
import { includesHours, oneRate } from '../fees/arranged-fees.js'
import { billedDay } from '../time/billed-day.js'
import type { BilledTime } from '../time/billed-time.js'
import { keeperDays } from '../time/billed-times.js'
import { checkHead } from './check-input.js'
import {
  adjustmentLine,
  agreedLines,
  type DraftLine,
  discounted,
  expenseLine,
  feeLine,
  type Writable,
} from './draft-lines.js'
import type { Invoice } from './invoice.js'
import type { InvoiceInput } from './invoice-input.js'
import type { BillableTime, Pricing } from './price-entry.js'
import { totalLines } from './total-lines.js'

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

/** The time of each entry, where a policy rounds a day as a whole. */
function timesOfDays(
  { entries, policy }: InvoiceInput,
  faults: Faults,
): (BilledTime | undefined)[] | undefined {
  if (policy.increment === null || policy.per !== 'day') return undefined
  const worked = entries.map(({ on, timekeeper }) => ({ on, timekeeperId: timekeeper?.id ?? '' }))
  const times: (BilledTime | undefined)[] = []
  for (const indexes of keeperDays(worked)) {
    const seconds = indexes.map((index) => entries[index]?.seconds ?? 0)
    const sound = seconds.every((each) => Number.isSafeInteger(each) && each >= 0) // else each is refused by itself
    const day = sound ? faults.attempt('policy', () => billedDay(seconds, policy)) : undefined
    for (const [at, index] of indexes.entries()) times[index] = day?.[at]
  }
  return times
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

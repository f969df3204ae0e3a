import {
  amount,
  date,
  defineModel,
  expenses,
  filledText,
  id,
  type Model,
  type Session,
  type Stored,
  type Subscriber,
  timeEntries,
} from '@matterkit/core'
import { type CivilDate, type Id, type Money, sum } from '@matterkit/core/values'
import * as z from 'zod'
import { type BudgetStatus, budgetStatus } from '../fees/budget.js'
import { type BillingOptions, policyOf, termsOf } from './assemble.js'
import { invoices } from './invoice-record.js'
import { asBilled, type RatedEntry } from './rated-entries.js'

/** That a budget has reached one of its thresholds; said once for each. @since 0.1.0 */
export interface BudgetAlert extends Stored<'billing/budget-alert'> {
  readonly matterId: Id<'matter'>
  /** Percent of the budget, as it was agreed: `75`. */
  readonly threshold: string
  readonly budget: Money
  readonly used: Money
  readonly on: CivilDate
  /** Approved entries that have no rate yet and are not in the amount. */
  readonly unpriced: number
}

/** The budget alerts of a firm; a product shows them, or subscribes to `billing/budget-alert.create`. @since 0.1.0 */
export const budgetAlerts: Model<BudgetAlert> = defineModel<BudgetAlert>(
  'billing/budget-alert',
  {
    matterId: id<'matter'>('mat'),
    threshold: filledText(20),
    budget: amount(),
    used: amount(),
    on: date(),
    unpriced: z.int().min(0),
  },
  { prefix: 'bal', indexes: ['matterId', 'on'] },
)

/** How a matter's budget stands. @since 0.1.0 */
export interface MatterBudget extends BudgetStatus {
  readonly budget: Money
  /** Approved entries that have no rate yet and are not in the amount. */
  readonly unpriced: number
}

/**
 * What a matter has used of its budget: bills that stand, without their taxes, and approved work at the rates it was
 * approved at.
 *
 * @internal
 */
export async function budgetOf(
  work: Session,
  matterId: Id<'matter'>,
  on: CivilDate,
  options: BillingOptions,
): Promise<MatterBudget | undefined> {
  const matter = await work.matters.get(matterId)
  const terms = await termsOf(work, matter, on)
  const { budget } = terms
  if (budget === undefined) return undefined
  const { currency } = budget.amount
  const billed: Money[] = []
  for await (const { state, invoice } of work.records(invoices).all({ where: { matterId } }))
    if (state !== 'void') billed.push(invoice.net)
  const approved: RatedEntry[] = []
  let unpriced = 0
  for await (const entry of work.timeEntries.all({ where: { matterId, state: 'approved' } })) {
    if (entry.notBillable || entry.noCharge) continue
    const rate = entry.ext.billing?.rate as unknown as Money | undefined
    if (rate === undefined) unpriced++
    else approved.push({ entry, rate })
  }
  const wip = asBilled(approved, policyOf(terms, options)).map(({ value }) => value)
  for await (const expense of work.expenses.all({ where: { matterId, state: 'approved' } }))
    if (!expense.notBillable && !expense.noCharge) wip.push(expense.amount)
  const status = budgetStatus(budget, sum(billed, currency), sum(wip, currency))
  return { ...status, budget: budget.amount, unpriced }
}

/** Writes an alert down for every threshold that is newly reached. @internal */
export function budgetWatch(options: BillingOptions): readonly Subscriber[] {
  const watch = (name: string, model: Pick<Model, 'name'>, on: readonly string[]): Subscriber => ({
    name,
    model,
    on,
    async handle({ entry }, { session }) {
      await session.transaction((work) => raise(work, model, entry.recordId, options), { retries: 5 })
    },
  })
  return [
    watch('budget-of-invoice', invoices, ['create']),
    watch('budget-of-time', timeEntries as unknown as Model, ['approve']),
    watch('budget-of-expense', expenses as unknown as Model, ['approve']),
  ]
}

async function raise(
  work: Session,
  model: Pick<Model, 'name'>,
  recordId: string,
  options: BillingOptions,
): Promise<void> {
  const { matterId, on } = (await work.records(model as Model).get(recordId)) as unknown as {
    readonly matterId: Id<'matter'>
    readonly on: CivilDate
  }
  const status = await budgetOf(work, matterId, on, options)
  if (status === undefined || status.alerts.length === 0) return
  await work.nextNumber(`billing/budget/${matterId}`) // two at once: the later one sees what the earlier raised
  const known = (await work.records(budgetAlerts).find({ where: { matterId }, limit: 1000 })).items
  for (const threshold of status.alerts) {
    const said = known.some(
      (each) => each.threshold === threshold && each.budget.minor === status.budget.minor,
    )
    if (said) continue
    const { budget, used, unpriced } = status
    await work.records(budgetAlerts).create({ matterId, threshold, budget, used, on, unpriced })
  }
}

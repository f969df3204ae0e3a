import type { CivilDate, Currency, Money } from '@matterkit/core/values'
import type { FeeArrangement, FeeFacts } from '../fees/arrangement.js'
import type { RateCard } from '../rates/rate-card.js'
import type { TaxPlan } from '../taxes/tax-plan.js'
import type { TimePolicy } from '../time/time-policy.js'
import type { BillableTime } from './price-entry.js'

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

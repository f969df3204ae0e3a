import type { CivilDate, Currency, Money, Reason } from '@matterkit/core/values'
import type { TaxTotal } from '../taxes/tax-plan.js'

/**
 * A line of an invoice. Every line satisfies `total = unitCost × units + adjustment`, exactly, as printed.
 *
 * @since 0.1.0
 */
export interface InvoiceLine {
  /** From 1, in the order of the invoice. */
  readonly number: number
  /** Fee, expense, adjustment of the fees, adjustment of the expenses. */
  readonly type: 'F' | 'E' | 'IF' | 'IE'
  readonly on: CivilDate
  /** Hours or pieces: a plain decimal of at most 4 digits after the point; `0` for adjustments. */
  readonly units: string
  /** Money an hour or a piece. */
  readonly unitCost: Money
  /** Added to the product: below zero for a write-down, above for a premium. */
  readonly adjustment: Money
  /** Without taxes, unless the invoice's prices include them. */
  readonly total: Money
  readonly narrative: string
  readonly timekeeper?: Timekeeper
  /** UTBMS codes. */
  readonly taskCode?: string
  readonly activityCode?: string
  readonly expenseCode?: string
  /** The matter, where the invoice is for several. */
  readonly matterId?: string
  readonly clientMatterId?: string
  /** What of the invoice's taxes this line bears. */
  readonly taxes?: readonly LineTax[]
  /** The time entry or expense it bills. */
  readonly sourceId?: string
  readonly reasons: readonly Reason[]
}

/** A tax on a line. @since 0.1.0 */
export interface LineTax {
  readonly id: string
  readonly percent: string
  readonly amount: Money
}

/**
 * Who did the work.
 *
 * @since 0.1.0
 */
export interface Timekeeper {
  readonly id: string
  /** What e-billing calls them, where that is not the id: LEDES `TIMEKEEPER_ID`. */
  readonly number?: string
  /** Last, First. */
  readonly name: string
  /** The code of the e-billing standard: `PARTNR`. */
  readonly classification: string
}

/**
 * An invoice: plain data, complete, and once issued never changed. A credit note is one too, its amounts below zero.
 *
 * @since 0.1.0
 */
export interface Invoice {
  readonly number: string
  readonly on: CivilDate
  /** The day by which it is to be paid. */
  readonly dueOn?: CivilDate
  /** First and last day of the work. */
  readonly from: CivilDate
  readonly to: CivilDate
  readonly clientId: string
  /** The matter; the first, where the lines name several. */
  readonly matterId: string
  readonly matterName?: string
  /** What the client calls the matter. */
  readonly clientMatterId?: string
  readonly purchaseOrder?: string
  readonly description: string
  readonly currency: Currency
  readonly lines: readonly InvoiceLine[]
  readonly fees: Money
  readonly expenses: Money
  readonly adjustments: Money
  /** Without taxes. */
  readonly net: Money
  readonly taxes: readonly TaxTotal[]
  readonly taxTotal: Money
  /** Whether the lines have the taxes in them. */
  readonly pricesIncludeTax: boolean
  /** `net + taxTotal`. */
  readonly total: Money
  /** The last bill of the matter; more are to come where it is absent. */
  readonly final?: boolean
  /** Present on a payor's share of a bill. */
  readonly payor?: PayorShare
  /** Present on a credit note: the invoice it takes back, and why. */
  readonly credits?: { readonly number: string; readonly reason: string }
  readonly reasons: readonly Reason[]
}

/** Whose part of a bill it is. @since 0.1.0 */
export interface PayorShare {
  readonly id: string
  readonly name: string
  /** An exact decimal or fraction: `33.5`, `100/3`. */
  readonly percent: string
  /** What the whole bill comes to. */
  readonly of: Money
}

import type { CivilDate, Currency, Money, Reason } from '@matterkit/core/values'

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
  readonly total: Money
  readonly narrative: string
  readonly timekeeper?: Timekeeper
  /** UTBMS codes. */
  readonly taskCode?: string
  readonly activityCode?: string
  readonly expenseCode?: string
  /** The time entry or expense it bills. */
  readonly sourceId?: string
  readonly reasons: readonly Reason[]
}

/**
 * Who did the work.
 *
 * @since 0.1.0
 */
export interface Timekeeper {
  readonly id: string
  /** Last, First. */
  readonly name: string
  /** The code of the e-billing standard: `PARTNR`. */
  readonly classification: string
}

/**
 * An invoice as it is issued: plain data, complete, never changed.
 *
 * @since 0.1.0
 */
export interface Invoice {
  readonly number: string
  readonly on: CivilDate
  /** First and last day of the work. */
  readonly from: CivilDate
  readonly to: CivilDate
  readonly clientId: string
  readonly matterId: string
  /** What the client calls the matter. */
  readonly clientMatterId?: string
  readonly description: string
  readonly currency: Currency
  readonly lines: readonly InvoiceLine[]
  readonly fees: Money
  readonly expenses: Money
  readonly adjustments: Money
  /** The sum of the line totals. */
  readonly total: Money
  readonly reasons: readonly Reason[]
}

import type { Exact, Money, Reason } from '@matterkit/core/values'

/**
 * A tax on what is billed.
 *
 * @since 0.1.0
 */
export interface Tax {
  /** As the bill names it: `VAT`, `GST`. */
  readonly id: string
  /** `20`, `9.975`; below zero for tax the client withholds. */
  readonly percent: string
  /** What bears it; everything unless given. */
  readonly on?: readonly ('fees' | 'expenses')[]
  /** Reckoned on the price with the taxes before it, not on the price alone. */
  readonly compound?: boolean
}

/**
 * How taxes are worked out. The cent that rounding per line and rounding once differ by is real money in either
 * direction, so the method is always stated, and the invoice keeps it.
 *
 * @since 0.1.0
 */
export interface TaxPlan {
  /** In order; a compound tax counts those before it. */
  readonly taxes: readonly Tax[]
  /**
   * `per-line`: rounded on every line, as e-billing formats that carry a tax a line need it. `per-invoice`: rounded once
   * on the sum of the lines. `unrounded`: once on the sum of amounts that were never rounded themselves.
   */
  readonly method: 'per-line' | 'per-invoice' | 'unrounded'
  /** Whether the amounts have the taxes in them. */
  readonly prices: 'exclusive' | 'inclusive'
}

/** An amount to be taxed. @since 0.1.0 */
export interface TaxableLine {
  readonly amount: Money
  /** In minor units before it was rounded; for the method `unrounded`. */
  readonly unrounded?: Exact
  /** Which taxes it bears: those on fees, those on expenses. */
  readonly of: 'fees' | 'expenses'
}

/** Taxes, by tax and by line. `gross = net + the taxes`, always. @since 0.1.0 */
export interface TaxedLines {
  readonly net: Money
  readonly gross: Money
  readonly taxes: readonly TaxTotal[]
  /** For each line, the amount of each tax, in the order of the plan; zero where a line does not bear it. */
  readonly lines: readonly (readonly Money[])[]
}

/** One tax of an invoice. @since 0.1.0 */
export interface TaxTotal {
  readonly id: string
  readonly percent: string
  /** The lines that bear it, without it. */
  readonly base: Money
  readonly amount: Money
  readonly reasons: readonly Reason[]
}

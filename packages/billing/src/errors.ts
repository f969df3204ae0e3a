import { defineErrors, type Fail, valueErrors } from '@matterkit/core/values'
import { billingMessages } from './messages.js'

/**
 * The error codes of `@matterkit/billing`. Where an input can have several faults, the error carries all of them in
 * `findings`; their words are in {@link billingMessages}.
 *
 * @since 0.1.0
 */
export const billingErrors = {
  /** Seconds that are negative, broken, or more than an integer holds exactly. */
  TIME_INVALID: '{seconds} is not a worked time in whole seconds, zero or more',
  /** A time policy whose increment, mode, tie or minimum cannot be applied. */
  TIME_POLICY_INVALID: 'the time policy cannot be applied: {why}',
  /** A rate card with rows that are wrong, or that overlap. Every fault is in `findings`. */
  RATE_CARD_INVALID: 'the rate card cannot be used; faults: {count}',
  /** No row of the rate card covers the work. It is never billed at zero instead. */
  RATE_MISSING:
    'no rate is in force on {date} for timekeeper {timekeeper} on matter {matter}; looked for {lookedFor}',
  /** A time entry that cannot be priced. Every fault is in `findings`. */
  ENTRY_INVALID: 'time entry {id} cannot be billed; faults: {count}',
  /** An invoice that cannot be drafted. Every fault of every entry, expense and adjustment is in `findings`. */
  INVOICE_REFUSED: 'the invoice cannot be drafted; faults: {count}',
  /** Invoices that a LEDES file cannot carry truthfully. Every fault is in `findings`. */
  LEDES_REFUSED: 'the invoice cannot be written as LEDES; faults: {count}',
} as const

/** Throws a billing error. @internal */
export const fail: Fail<typeof billingErrors> = defineErrors(billingErrors, billingMessages, valueErrors)

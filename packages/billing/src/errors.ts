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
  /** A duration that is written in no way that is known. */
  DURATION_INVALID: '{text} is not a duration: write 1:41, 1:41:30, 1h 41m, or hours as 1.6833',
  /** A table of time that is not taken, and nothing of it was. Every fault is in `findings`. */
  TIME_TABLE_REFUSED: 'the table of time entries cannot be taken, and nothing of it was; faults: {count}',
  /** A timer that is not there. */
  TIMER_UNKNOWN: 'there is no timer {id}',
  /** A timer asked to run or stop before the last instant it knows. */
  TIMER_BACKWARDS: 'timer {id} cannot go back to {at}: it knows {last}',
  /** A fee agreement that cannot be applied. */
  FEE_TERMS_INVALID: 'the fee agreement cannot be applied: {why}',
  /** A statutory schedule that is not known, or not in force on the day. */
  SCHEDULE_UNKNOWN: 'there is no schedule {id} for {on}; there are {known}',
  /** A recovery that cannot be shared. */
  RECOVERY_INVALID: 'the {what} {why}',
  /** Taxes that cannot be worked out. */
  TAX_PLAN_INVALID: 'the taxes cannot be worked out: {why}',
  /** Payors whose parts do not make up the whole. */
  PAYORS_INVALID: 'the bill cannot be split: {why}',
  /** A credit that is no credit. Every fault is in `findings`. */
  CREDIT_REFUSED: 'the credit note for invoice {number} cannot be made; faults: {count}',
  /** Bills that cannot be one bill. Every fault is in `findings`. */
  CONSOLIDATION_REFUSED: 'the bills cannot be made one; faults: {count}',
  /** Edits of a prebill that cannot be made. Every fault is in `findings`; nothing was changed. */
  EDITS_REFUSED: 'the prebill cannot be edited so; faults: {count}',
  /** Guidelines that cannot be applied. Every fault of every rule is in `findings`. */
  GUIDELINES_INVALID: 'the guidelines cannot be applied',
  /** An expense that cannot be marked up. */
  MARKUP_INVALID: 'the markup cannot be applied: {why}',
  /** An amount beyond what an integer holds exactly. */
  ENTRY_TOO_LARGE: 'the price of {id} is more than can be held exactly',
  /** A rate card with rows that are wrong, or that overlap. Every fault is in `findings`. */
  RATE_CARD_INVALID: 'the rate card cannot be used; faults: {count}',
  /** No row of the rate card covers the work. It is never billed at zero instead. */
  RATE_MISSING:
    'no rate is in force on {date} for timekeeper {timekeeper} on matter {matter}; looked for {lookedFor}',
  /** A time entry that cannot be priced. Every fault is in `findings`. */
  ENTRY_INVALID: 'time entry {id} cannot be billed; faults: {count}',
  /** An invoice that cannot be drafted. Every fault of every entry, expense and adjustment is in `findings`. */
  INVOICE_REFUSED: 'the invoice cannot be drafted; faults: {count}',
  /** A LEDES file with faults; every one is in `findings`. */
  LEDES_INVALID: 'the LEDES file cannot be taken, and nothing of it was; faults: {count}',
  /** Invoices that a LEDES file cannot carry truthfully. Every fault is in `findings`. */
  LEDES_REFUSED: 'the invoice cannot be written as LEDES; faults: {count}',
} as const

/** Throws a billing error. @internal */
export const fail: Fail<typeof billingErrors> = defineErrors(billingErrors, billingMessages, valueErrors)

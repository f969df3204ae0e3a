import { defineErrors, type Fail, type ReasonMaker, reasonsFrom, valueErrors } from '@matterkit/core/values'

/** The words of the reasons and findings on what clients owe. @since 0.1.0 */
export const receivableMessages = {
  PAYMENT_APPLIED: '{amount} is applied to bill {bill} ({order})',
  PAYMENT_UNAPPLIED:
    "{amount} is more than is owed: it is the client's money, held for them, to trust or back to them",
  BILL_UNKNOWN: 'there is no bill {bill}',
  BILL_TWICE: 'bill {bill} was entered before',
  BILL_OF_ANOTHER: 'bill {bill} is owed by {owes}, not by {client}',
  MORE_THAN_OPEN: '{amount} is more than the {open} open on bill {bill}',
  MORE_THAN_UNAPPLIED: '{amount} is more than the {unapplied} held for {client}',
  PAYMENT_UNKNOWN: 'there is no payment {of} of {client}',
  PAYMENT_RETURNED: 'payment {of} was returned before',
  RETURN_DIFFERS: '{amount} is not the {paid} that were paid',
  NOT_DISPUTED: '{amount} is more than the {disputed} in dispute on bill {bill}',
  TRUST_PAYS_BILLS: 'money from trust pays named bills, and nothing beyond them: {left} would be left over',
  TRUST_PAYS_UNDISPUTED: '{amount} of trust money is more than the {undisputed} undisputed on bill {bill}',
  TRUST_MOVES_IT: 'money of trust is entered by the entry of trust that pays the bill, and by nobody else',
  AMOUNT_NOT_POSITIVE: '{amount} is not an amount above zero in {currency}',
  REASON_MISSING: 'a reason is missing',
  FEE_FROM_TRUST: "the provider's fee of {fee} was taken from trust: it is the firm's to bear",
  DEPOSIT_NOT_WHOLE: 'of {gross} paid to trust {deposited} arrived: it arrives whole',
  CHARGEBACK_FROM_TRUST: '{amount} was taken back from trust, which may hold what belongs to others by now',
  INTEREST_SIMPLE: '{percent} % a year on {principal} for {days} of a year of {basis} is {amount}',
  AGED: 'bill {bill} is {days} days after its {basis}',
} as const

/** The error codes of what clients owe. @since 0.1.0 */
export const receivableErrors = {
  /** An event that cannot be entered. Every fault is in `findings`; nothing was entered. */
  RECEIVABLE_REFUSED: 'the entry {key} cannot be made; faults: {count}',
  /** A key that was used for something else. */
  RECEIVABLE_KEY_REUSED: 'key {key} was used for another entry',
  /** Interest needs an agreement from before it runs. */
  INTEREST_NOT_AGREED: 'interest from {from} was not agreed by then',
  /** A rate above what is allowed. It is refused, never lowered in silence. */
  INTEREST_ABOVE_CAP: '{percent} % a year is above the cap of {cap} %',
  /** Terms that cannot be applied. */
  INTEREST_INVALID: 'the interest cannot be worked out: {why}',
  /** A plan that cannot be made. */
  INSTALMENTS_INVALID: 'the plan cannot be made: {why}',
  /** A line of a bank that comes again with another day or amount. Nothing of its file was taken. */
  BANK_LINE_CHANGED: 'line {line} of {account} was imported before with another day or amount',
  /** A line of a bank that was taken for a payment before. */
  BANK_LINE_TAKEN: 'line {line} was taken for a payment before',
  /** Edges of aging that do not rise. */
  AGING_INVALID: 'the edges {edges} do not rise from 1',
} as const

/** Throws an error of what clients owe. @internal */
export const fail: Fail<typeof receivableErrors> = defineErrors(
  receivableErrors,
  receivableMessages,
  valueErrors,
)

/** Makes the reasons of what clients owe. @internal */
export const because: ReasonMaker<typeof receivableMessages> = reasonsFrom(receivableMessages)

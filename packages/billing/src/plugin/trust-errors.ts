import { defineErrors, type Fail } from '@matterkit/core/values'

/** The error codes of the plugin. @since 0.1.0 */
export const trustPluginErrors = {
  /** Withdrawals, transfers and corrections are requested, and posted by who approves them. */
  TRUST_NEEDS_APPROVAL: 'a {kind} is requested, and posted by the lawyer who approves it',
  /** A unit of work posts once to an account: the next entry rests on the one before. */
  TRUST_ONE_POSTING: 'a unit of work posts once to account {account}',
  /** A reconciliation that did not pass closes nothing. */
  TRUST_NOT_RECONCILED: 'the reconciliation up to {to} did not pass',
  /** Who reconciles sees every entry that is cleared by it, for they are named; the job `trust.month-end` does. Nothing was kept. */
  TRUST_RECONCILE_WALLED:
    'who reconciles this account sees every matter that the statement pays or is paid for',
  /** Who reviews is a lawyer of the account, and not who prepared it. */
  TRUST_REVIEWER: '{who} may not review this reconciliation',
  /** A line that comes again with another day or amount. Nothing of its file was taken. */
  TRUST_LINE_CHANGED: 'bank line {line} was imported before with another day or amount',
} as const

/** Throws an error of the plugin. @internal */
export const fail: Fail<typeof trustPluginErrors> = defineErrors(trustPluginErrors)

import type { Id, Plugin } from '@matterkit/core'
import type { CivilDate, Finding, Money } from '@matterkit/core/values'
import type { ReportPage } from '../reports/report-page.js'
import type { ClientLedger } from '../trust/account.js'
import type { trustAlerts } from '../trust/alerts.js'
import type { BankLine, BankStatement } from '../trust/bank-statement.js'
import type { TrustReconciliation } from '../trust/reconcile-trust.js'
import type { LedgerStanding } from '../trust/state.js'
import type { TrustTransaction } from '../trust/transaction.js'
import type { Replenishing } from './evergreen-records.js'
import type { ReconciliationRecord, TrustEntryRecord, TrustRequest } from './trust-records.js'

type Distributed<T, Keys extends PropertyKey> = T extends unknown ? Omit<T, Keys> : never

/** A transaction as a session gives it: who prepares it is the session's to say. @since 0.1.0 */
export type TrustDraft = Distributed<TrustTransaction, 'preparedBy' | 'approvedBy'>

/** What the plugin adds to a session. @since 0.1.0 */
export interface TrustServices {
  /**
   * Records a deposit, a fact of the bank, a hold, a release, a void check, or money of the firm's own. Postings to one account
   * wait for each other; those to different accounts do not.
   *
   * @throws `TRUST_REFUSED` with every rule it breaks; `TRUST_KEY_REUSED`; `TRUST_NEEDS_APPROVAL`; `TRUST_ONE_POSTING`
   */
  record(accountId: Id<'trust/account'>, transaction: TrustDraft): Promise<TrustEntryRecord>
  /**
   * Prepares a withdrawal, a transfer or a correction for a lawyer. Rules it breaks are told at once; where the host keeps
   * bills, what is said of one is held against it, and one it does not have is said to be of the system before
   * (`bill.of`). A matter or an entry that the session does not see is told as if it were not there.
   *
   * @throws `TRUST_REFUSED`
   */
  request(accountId: Id<'trust/account'>, transaction: TrustDraft): Promise<TrustRequest>
  /**
   * Approves a request and posts it, in one unit of work; beside `receivables()`, what it pays on a bill is paid on it there too.
   *
   * @throws `TRUST_REFUSED`, where it breaks a rule by now too; `CHANGE_VETOED` where the bill is not open that far any more;
   * `FORBIDDEN` for who may not enter payments
   */
  approve(requestId: Id<'trust/request'>): Promise<TrustEntryRecord>
  /** The ledgers of matters that the session sees; those behind walls are left out. */
  standings(accountId: Id<'trust/account'>): Promise<readonly LedgerStanding[]>
  /** What the whole account holds by the book: a total, and so the same for everyone. */
  book(accountId: Id<'trust/account'>): Promise<Money>
  /** What the account should be looked at for. @throws `TRUST_WATCH_INVALID` with every fault of what to look for */
  alerts(
    accountId: Id<'trust/account'>,
    watch: Parameters<typeof trustAlerts>[1],
  ): Promise<readonly Finding[]>
  /**
   * Asks clients to fill up their evergreen retainers that are below the threshold, once until it is received or withdrawn.
   *
   * @returns what was asked for anew
   */
  replenish(accountId: Id<'trust/account'>, on: CivilDate): Promise<readonly Replenishing[]>
  /** The card of a client's ledger, under the client's name. @throws `NOT_FOUND` for a matter that is behind a wall */
  card(
    accountId: Id<'trust/account'>,
    ledger: ClientLedger,
    period: { readonly from: string; readonly to: string },
  ): Promise<ReportPage>
  /**
   * Keeps lines of the bank, each once: the same file again takes nothing.
   *
   * @throws `TRUST_STATEMENT_INVALID` with every fault of lines that no bank can have written; `TRUST_LINE_CHANGED` with every one
   * that comes again with another day or amount. Nothing of a file is taken then
   */
  importLines(
    accountId: Id<'trust/account'>,
    lines: readonly BankLine[],
  ): Promise<{ readonly taken: number; readonly known: number }>
  /**
   * Reconciles an account with a statement and keeps the report; what the bank has is recorded as cleared where it passed, and
   * lines that are kept say with which entry they were matched. Without lines, those that were imported for the time are
   * taken. `found` has the totals of all, and of entries and ledgers those that the session sees.
   *
   * @throws `TRUST_STATEMENT_INVALID` with every fault of the statement; nothing is kept then. `TRUST_RECONCILE_WALLED` where an
   * entry that the bank has is behind a wall: who sees it reconciles, or the job `trust.month-end`
   */
  reconcile(
    accountId: Id<'trust/account'>,
    statement: Omit<BankStatement, 'lines'> & Partial<Pick<BankStatement, 'lines'>>,
  ): Promise<{ readonly record: ReconciliationRecord; readonly found: TrustReconciliation }>
  /**
   * A lawyer reviews a reconciliation that passed; the time up to its last day is closed.
   *
   * @throws `TRUST_NOT_RECONCILED`, `TRUST_REVIEWER`
   */
  review(reconciliationId: Id<'trust/reconciliation'>): Promise<ReconciliationRecord>
  /**
   * The report of a reconciliation as an auditor reads it: clients and matters by their names, who prepared and who reviewed it.
   * The record keeps ids; what the session does not see is `restricted`, and its amount stays.
   *
   * @throws `NOT_FOUND`
   */
  report(reconciliationId: Id<'trust/reconciliation'>): Promise<ReportPage>
}

/** The plugin's type, by name, so that declarations stay small. @since 0.1.0 */
export type TrustPlugin = Plugin<'trust', object, TrustServices>

import type { Id, Plugin } from '@matterkit/core'
import type { CivilDate, Money } from '@matterkit/core/values'
import type { Aging, AgingTerms } from '../receivables/aging.js'
import type { BillStanding, ReceivableEvent } from '../receivables/receivables.js'
import type { ReminderStep } from '../receivables/reminders.js'
import type { ReportPage } from '../reports/report-page.js'
import type { BankLine } from '../trust/bank-statement.js'
import type { InstalmentPlan, ReminderRecord } from './instalment-records.js'
import type { ImportedLines } from './operating-lines.js'
import type { ReceivableEntry, WriteOffRequest } from './receivable-records.js'
import type { ReceivablesReports } from './receivables-reports.js'

type Distributed<T, Keys extends PropertyKey> = T extends unknown ? Omit<T, Keys> : never

/** What a session may enter; whose it is is said beside it. Bills come of invoices, credits of credit notes. @since 0.1.0 */
export type ReceivableDraft = Distributed<
  Extract<ReceivableEvent, { kind: 'payment' | 'return' | 'refund' | 'dispute' | 'settle-dispute' }>,
  'client'
>

/** How a firm keeps what it is owed. @since 0.1.0 */
export interface ReceivablesOptions {
  /** A firm of one lawyer, who approves their own write-offs; every one says so. */
  readonly singlePerson?: boolean
  /** When clients are reminded; never unless given. */
  readonly reminders?: readonly ReminderStep[]
}

/** What the plugin adds to a session. @since 0.1.0 */
export interface ReceivablesServices {
  /**
   * Enters a payment, one that was returned, a refund or a dispute. Where a payment names no bills, it goes in the agreed order to
   * those that the session sees, and where it went is kept; what is left over is held for the client. Entries of one client wait
   * for each other. The same key is entered once. Beside `trust()`, money of trust is entered by the entry of trust that moves it.
   *
   * A payment that was returned was never made: its bills are due since the day they were, disputed as far as they were, and a plan
   * that the session sees and that was taken for kept since is running again. Other payments stay where they went, and interest
   * that was entered meanwhile, on less, is not made up for.
   *
   * @throws `RECEIVABLE_REFUSED` with every fault, a bill behind a wall being none; `RECEIVABLE_KEY_REUSED`; `FORBIDDEN` where a plan
   * is to run again and who enters the return may not resume plans
   */
  enter(clientId: Id<'contact'>, draft: ReceivableDraft): Promise<ReceivableEntry>
  /**
   * Keeps the lines of one of the firm's own bank accounts, each once: the same file again takes and pays nothing. Money that
   * names one bill and is what is open on it is taken for its payment, at most one for each client in an import; the others are
   * left to a person.
   *
   * @throws `TRUST_STATEMENT_INVALID` with every fault of lines that no bank can have written, as for an account of trust;
   * `BANK_LINE_CHANGED` with every line that comes again with another day or amount. Nothing of a file is taken then
   */
  importLines(account: string, lines: readonly BankLine[]): Promise<ImportedLines>
  /** Takes a line that was left for the payment of a client, in the agreed order. @throws `BANK_LINE_TAKEN`, `RECEIVABLE_REFUSED` */
  takeLine(lineId: Id<'receivables/bank-line'>, clientId: Id<'contact'>): Promise<ReceivableEntry>
  /** Asks to write off a debt. @throws `RECEIVABLE_REFUSED` where it is more than is open */
  requestWriteOff(
    clientId: Id<'contact'>,
    draft: { readonly bill: string; readonly on: CivilDate; readonly amount: Money; readonly reason: string },
  ): Promise<WriteOffRequest>
  /** Approves a write-off and enters it, in one unit of work. @throws `TRANSITION_REFUSED` for who asked for it */
  approveWriteOff(requestId: Id<'receivables/write-off'>): Promise<ReceivableEntry>
  /** Enters the interest that ran up to a day on every overdue bill of a client who agreed on it; once for each day. */
  chargeInterest(clientId: Id<'contact'>, asOf: CivilDate): Promise<readonly ReceivableEntry[]>
  /** Agrees that what is open on some bills is paid in parts. @throws `INSTALMENTS_INVALID`, `RECEIVABLE_REFUSED` */
  agreePlan(
    clientId: Id<'contact'>,
    terms: {
      readonly bills: readonly string[]
      readonly agreedOn: CivilDate
      readonly count: number
      readonly first: CivilDate
      readonly every: 'week' | 'month'
    },
  ): Promise<InstalmentPlan>
  /** How the plans of a client stand: what should be paid by a day, what was, and what is behind. */
  plans(clientId: Id<'contact'>, asOf: CivilDate): Promise<readonly PlanStanding[]>
  /** Keeps the reminders that are due, once for each step; bills under a plan that is not behind are left in peace. */
  remind(clientId: Id<'contact'>, asOf: CivilDate): Promise<readonly ReminderRecord[]>
  /** Aging, utilization, realization, collection and profit, made of the records that the session sees. */
  readonly reports: ReceivablesReports
  /** The bills of a client that the session sees. */
  bills(clientId: Id<'contact'>, currency: string): Promise<readonly BillStanding[]>
  /** What is open by age, of all clients, as far as the session sees. The day is the firm's, in its zone. */
  aging(currency: string, terms: AgingTerms): Promise<Aging>
  /**
   * The statement of account of a client, under their name and the firm's: of what the session sees, a payment with what of it
   * went to bills it sees. @throws `NOT_FOUND` for a client that the session does not see, `DATE_INVALID`
   */
  statement(
    clientId: Id<'contact'>,
    currency: string,
    period: { readonly from: string; readonly to: string },
  ): Promise<ReportPage>
}

/** A plan and how it is kept. @since 0.1.0 */
export interface PlanStanding {
  readonly plan: InstalmentPlan
  readonly due: Money
  readonly paid: Money
  readonly behind: Money
}

/** The plugin's type, by name, so that declarations stay small. @since 0.1.0 */
export type ReceivablesPlugin = Plugin<'receivables', object, ReceivablesServices>

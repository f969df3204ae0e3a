import type { Id, Plugin, TimeEntry } from '@matterkit/core'
import type { CivilDate, Money } from '@matterkit/core/values'
import type { Audit, AuditFacts } from '../guidelines/guidelines.js'
import type { CreditInput } from '../invoices/credit-note.js'
import type { PrebillEdit } from '../invoices/edit-prebill.js'
import type { Invoice } from '../invoices/invoice.js'
import type { LedesFile } from '../ledes/write-ledes.js'
import type { TimeSuggestion } from '../patterns/missed-time.js'
import type { BillInput } from './assemble.js'
import type { BillingReports } from './billing-reports.js'
import type { MatterBudget } from './budget-alert.js'
import type { InvoiceRecord } from './invoice-record.js'
import type { IssueOptions } from './issue-bill.js'
import type { MissedTimeQuestion } from './missed-time-of.js'
import type { Prebill } from './prebill.js'
import type { TimerRecord } from './terms.js'

/** What the plugin keeps on records of others. @since 0.1.0 */
export interface BillingFields {
  /** The rate time was approved at: a later card does not change it. */
  readonly 'time-entry': { readonly rate: Money }
}

type Unsigned<T> = T extends unknown ? Omit<T, 'by' | 'at'> : never

/** An edit of a prebill; who makes it and when is the session's to say. @since 0.1.0 */
export type NewEdit = Unsigned<PrebillEdit>

/** What became of a bulk run. @since 0.1.0 */
export interface BillRun {
  readonly prepared: number
  /** Matters that could not be billed, each with why; the others were. */
  readonly failed: readonly { readonly matterId: string; readonly error: unknown }[]
}

/** What became of a bulk run of issuing. @since 0.1.0 */
export interface IssueRun {
  readonly issued: number
  /** Prebills that could not be issued, each with why; the others were. */
  readonly failed: readonly { readonly prebillId: string; readonly error: unknown }[]
}

/** How a bulk run is watched and stopped. @since 0.1.0 */
export interface BulkOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: { readonly done: number; readonly failed: number }) => void
}

/**
 * What the plugin adds to a session.
 *
 * @since 0.1.0
 */
export interface BillingServices {
  /**
   * Bills all approved time and expenses of a matter within a period at once, without a prebill: for firms whose review
   * is elsewhere. The invoice takes the next number of its series without a gap, and its entries become `billed`.
   *
   * @throws `TIMEKEEPER_UNKNOWN` with everyone whose time cannot be billed; every error of `draftInvoice`; `NOT_FOUND`
   */
  invoice(matterId: Id<'matter'>, input: BillInput): Promise<InvoiceRecord>
  /** Prepares a bill for review. What it would come to is checked at once. @throws as {@link BillingServices.invoice} */
  prepare(matterId: Id<'matter'>, input: BillInput): Promise<Prebill>
  /** A prebill as it would print now, and what the client's guidelines say to it. */
  draft(
    prebillId: Id<'billing/prebill'>,
    facts?: AuditFacts,
  ): Promise<{ readonly invoice: Invoice; readonly audit: Audit }>
  /** Adds edits to a prebill; what was there before stays readable. @throws `EDITS_REFUSED`, `GATE_REFUSED` once approved */
  edit(prebillId: Id<'billing/prebill'>, edits: readonly NewEdit[]): Promise<Prebill>
  /**
   * Makes the invoice of an approved prebill, or one for each payor: numbered without a gap, the work marked as billed, in
   * one unit of work. Units that want a number at once are run again in turn.
   *
   * @throws `TRANSITION_REFUSED` unless it is approved; `GUIDELINES_BREACHED` with every breach that blocks, unless
   * `override` says why it goes out; `VERSION_CONFLICT` where others took the number at every try
   */
  issue(prebillId: Id<'billing/prebill'>, issuing?: IssueOptions): Promise<readonly InvoiceRecord[]>
  /**
   * Issues many prebills, each in a unit of work of its own. With the same key and the same list it goes on where it was
   * stopped or killed: no number is left out, and none is given twice.
   */
  issueMany(
    prebillIds: readonly Id<'billing/prebill'>[],
    issuing: IssueOptions & { readonly key: string },
    more?: BulkOptions,
  ): Promise<IssueRun>
  /** How the budget of a matter stands on a day, where one was agreed. */
  budget(matterId: Id<'matter'>, on: CivilDate): Promise<MatterBudget | undefined>
  /** Work in progress, origination, and budgets against actual, made of the records that the session sees. */
  readonly reports: BillingReports
  /**
   * Suggests time of a person that is in no entry, from events they attended, versions they saved and messages they sent, as far
   * as the session sees them. Nothing is recorded.
   */
  missedTime(question: MissedTimeQuestion): Promise<readonly TimeSuggestion[]>
  /** Writes invoices of one client as its LEDES profile says. @throws `LEDES_PROFILE_MISSING`, `LEDES_CLIENTS_DIFFER`, `LEDES_REFUSED` */
  ledes(invoiceIds: readonly Id<'billing/invoice'>[]): Promise<LedesFile>
  /**
   * Voids an invoice: it keeps its number, and lets its work go. The share of one payor is void only with those of the others.
   *
   * @throws `TRANSITION_REFUSED`
   */
  void(invoiceId: Id<'billing/invoice'>, reason: string): Promise<InvoiceRecord>
  /** Issues a credit note, numbered in a series of its own. @throws `CREDIT_REFUSED`, for more than is left too */
  credit(invoiceId: Id<'billing/invoice'>, input: Omit<CreditInput, 'number'>): Promise<InvoiceRecord>
  /**
   * Prepares bills for many matters, each in a unit of work of its own. With the same key and the same list it goes on
   * where it was stopped, and prepares nothing twice.
   */
  prepareMany(
    matterIds: readonly Id<'matter'>[],
    input: BillInput & { readonly key: string },
    more?: BulkOptions,
  ): Promise<BillRun>
  /** What {@link BillingServices.prepareMany} would come to; nothing is kept. */
  tryMany(
    matterIds: readonly Id<'matter'>[],
    input: BillInput,
  ): Promise<readonly { readonly matterId: string; readonly invoice?: Invoice; readonly error?: unknown }[]>
  /** Starts a timer, and stops the one that the same person has running. */
  startTimer(
    timer:
      | { readonly matterId: Id<'matter'>; readonly narrative?: string }
      | { readonly id: Id<'billing/timer'> },
  ): Promise<TimerRecord>
  /** @param idleSince - the last sign of life, where nobody was there after it */
  stopTimer(id: Id<'billing/timer'>, idleSince?: string): Promise<TimerRecord>
  /** Makes a time entry of a timer, once. @param zone - where its day is reckoned @throws `TIMER_REFUSED` */
  entryOfTimer(id: Id<'billing/timer'>, zone: string): Promise<TimeEntry>
  /** Keeps the charges of a card statement; those that are known already are passed over. @returns how many were new */
  importCharges(
    charges: readonly {
      readonly reference: string
      readonly on: string
      readonly merchant: string
      readonly amount: Money
      readonly cardholder?: string
      readonly memo?: string
    }[],
  ): Promise<number>
  /** Makes a hard cost of a charge, for a matter. */
  assignCharge(chargeId: string, matterId: Id<'matter'>, category?: string): Promise<Id<'expense'>>
}

/** The plugin's type, by name, so that declarations stay small. @since 0.1.0 */
export type BillingPlugin = Plugin<'billing', BillingFields, BillingServices>

/**
 * Exact legal billing: time rounded as agreed, rated, invoiced, taxed, split, credited, audited, and written as LEDES.
 * Pure functions over plain data; money is exact to the cent, and every amount says how it came about.
 *
 * @module
 */

// Amounts.
export { timesParts } from './amounts/times-units.js'
// Files and codes.
export { type CodeSlot, unknownCode } from './codes/utbms.js'
// The words.
export { billingErrors } from './errors.js'
// Expenses.
export { type MarkupRule, markUp } from './expenses/markup.js'
export {
  type CardCharge,
  type ChargeableMatter,
  type ChargeMatch,
  matchCharge,
} from './expenses/match-charges.js'
// Fees: what was agreed.
export type {
  Blended,
  Capped as CappedFee,
  Contingency,
  FeeArrangement,
  FeeFacts,
  Flat,
  Hourly,
  Hybrid,
  Milestone,
  Milestones,
  Subscription,
} from './fees/arrangement.js'
export { type Budget, type BudgetStatus, budgetStatus } from './fees/budget.js'
export { type Capped, capFees } from './fees/cap.js'
export {
  type ContingencyFee,
  type ContingencyTerms,
  contingencyFee,
  type FeeSchedule,
  type Recovery,
} from './fees/contingency.js'
export { type Discounted, percentOff, type VolumeTerms, volumeDiscount } from './fees/discounts.js'
export { statutorySchedule } from './fees/statutory-schedules.js'
// Guidelines: what a client would object to.
export { auditInvoice } from './guidelines/audit-invoice.js'
export type {
  Audit,
  AuditFacts,
  AuditFinding,
  GuidelineAction,
  GuidelineName,
  GuidelineRule,
  OtherLine,
} from './guidelines/guidelines.js'
export { tasksOf } from './guidelines/tasks-of.js'
// Invoices: lines that add up.
export { consolidate } from './invoices/consolidate.js'
export { type CreditInput, creditNote } from './invoices/credit-note.js'
export { draftInvoice } from './invoices/draft-invoice.js'
export { type EditedPrebill, editPrebill, type PrebillEdit } from './invoices/edit-prebill.js'
export type { Invoice, InvoiceLine, LineTax, PayorShare, Timekeeper } from './invoices/invoice.js'
export type {
  BillableExpense,
  InvoiceAdjustment,
  InvoiceDiscount,
  InvoiceInput,
} from './invoices/invoice-input.js'
export { type BillableTime, type PricedTime, priceEntry, type WriteTo } from './invoices/price-entry.js'
export { type Payor, splitInvoice } from './invoices/split-invoice.js'
export type { PipedFormat } from './ledes/fields.js'
export type { LedesInvoice, LedesParty, LedesProfile, LedesReading, LedesRow } from './ledes/profile.js'
export {
  checkLedesStream,
  type LedesContent,
  type LedesReport,
  readLedes,
  takeLedes,
} from './ledes/read-ledes.js'
export { readLedesXml } from './ledes/read-ledes-xml.js'
export { type LedesFile, ledesForm, writeLedes, writeLedes1998b } from './ledes/write-ledes.js'
export { writeLedesXml } from './ledes/write-ledes-xml.js'
export { billingMessages } from './messages.js'
// Patterns: time that is missing, and what is unusual.
export { type FalseAlarms, falseAlarms, type UnusualCode } from './patterns/false-alarms.js'
export { missedTime, type TimeSuggestion } from './patterns/missed-time.js'
export type { RecordedTime, TraceTerms, WorkTrace } from './patterns/traces.js'
export type { BillFact, TimeFact, Unusual } from './patterns/unusual.js'
export { type BillHabits, unusualBills } from './patterns/unusual-bills.js'
export { unusualTime } from './patterns/unusual-time.js'
export { patternMessages } from './patterns/words.js'
// What prints.
export { invoiceHtml } from './print/invoice-html.js'
export {
  type InvoicePage,
  invoicePage,
  type Letterhead,
  type PageRow,
  type PageSection,
} from './print/invoice-page.js'
// Rates: the most specific row in force.
export type { OrderedRates, RateCard, RatedWork, RateRow } from './rates/rate-card.js'
export { type AppliedRate, rateFor } from './rates/rate-for.js'
// What clients owe.
export { type Aging, type AgingTerms, aging } from './receivables/aging.js'
export {
  type AppliedPayment,
  applyPayment,
  type OpenBill,
  type PaymentOrder,
} from './receivables/apply-payment.js'
export { type Instalment, instalments } from './receivables/instalments.js'
export { type DayCount, type InterestTerms, lateInterest, simpleInterest } from './receivables/interest.js'
export {
  type JournalTransaction,
  journalCsv,
  journalLedger,
  type OperatingAccounts,
  operatingAccounts,
  operatingJournal,
} from './receivables/operating-journal.js'
export {
  type Chargeback,
  chargebackFaults,
  type PaymentOrdered,
  type PaymentPort,
  paymentsForTests,
  type Settlement,
  settlementFaults,
} from './receivables/payment-port.js'
export {
  type BillStanding,
  openReceivables,
  type ReceivableEvent,
  type Receivables,
} from './receivables/receivables.js'
export { type ReminderStep, remindersDue } from './receivables/reminders.js'
export { type StatementNames, statementOfAccount } from './receivables/statement-of-account.js'
export { receivableErrors, receivableMessages } from './receivables/words.js'
// Reports.
export { budgetReport, type MatterForecast } from './reports/budget-report.js'
export { type ChartDescription, describeChart } from './reports/chart.js'
export { budgetForecast, type Forecast } from './reports/forecast.js'
export { type Originated, origination } from './reports/origination.js'
export { originationReport } from './reports/origination-report.js'
export {
  agingReport,
  type FirmReport,
  performanceReport,
  profitReport,
  wipReport,
} from './reports/pages.js'
export { type Performance, type PerformanceFacts, performance } from './reports/performance.js'
export { type MatterEconomics, type Profit, profitability } from './reports/profitability.js'
export { leftAfter, type Ratio, ratio } from './reports/ratio.js'
export { type ReportPage, type ReportSection, reportCsv, reportHtml } from './reports/report-page.js'
export { type MatterWip, type UnbilledWork, workInProgress } from './reports/wip.js'
// Taxes.
export { computeTaxes } from './taxes/compute-taxes.js'
export type { Tax, TaxableLine, TaxedLines, TaxPlan, TaxTotal } from './taxes/tax-plan.js'
// Time: what was worked, and what is billed for it.
export { billedDay } from './time/billed-day.js'
export { type BilledTime, billedTime } from './time/billed-time.js'
export { secondsIn } from './time/duration.js'
export { findOverlaps, type WorkedTime } from './time/overlaps.js'
export { type ImportedTime, readTimeTable } from './time/read-time-table.js'
export type { AsWorked, Increments, RoundNearest, RoundUp, TimePolicy } from './time/time-policy.js'
export {
  byDay,
  type DayOfWork,
  type Stretch,
  secondsOf,
  startTimer,
  stopTimer,
  type Timer,
} from './time/timer.js'
// Client money.
export {
  type ClientLedger,
  FIRM_FLOAT,
  type Instrument,
  IOLTA_INTEREST,
  ledgerName,
  type TrustAccount,
} from './trust/account.js'
export { type TrustWatch, trustAlerts } from './trust/alerts.js'
export type { BankLine, BankStatement } from './trust/bank-statement.js'
export { type Evergreen, type Replenishment, replenish } from './trust/evergreen.js'
export {
  keepTrustRecordsUntil,
  type Parameter,
  type TrustJurisdiction,
  trustJurisdiction,
  trustJurisdictions,
} from './trust/jurisdictions.js'
export { type ReconcileOptions, reconcileTrust, type TrustReconciliation } from './trust/reconcile-trust.js'
export { type RetainerKind, type RetainerPlace, retainerPlace } from './trust/retainer.js'
export { type Basis, type TrustCite, type TrustRule, type TrustRuleName, trustRules } from './trust/rules.js'
export type { LedgerStanding, TrustEntry, TrustException } from './trust/state.js'
export { type ThreeWay, threeWay } from './trust/three-way.js'
export type {
  BankFact,
  Correction,
  Deposit,
  FirmDeposit,
  Hold,
  Move,
  Release,
  TransactionHead,
  TrustBill,
  TrustOverride,
  TrustTransaction,
  VoidCheck,
  Withdrawal,
  WithdrawalPurpose,
} from './trust/transaction.js'
export { withdrawalPurposes } from './trust/transaction.js'
export { transferable } from './trust/transferable.js'
export { openTrustLedger, type TrustLedger } from './trust/trust-ledger.js'
export {
  ledgerCard,
  reconciliationReport,
  type TrustPeriod,
  trialBalance,
  trustJournal,
} from './trust/trust-reports.js'
export { trustErrors, trustMessages } from './trust/words.js'

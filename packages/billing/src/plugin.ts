/**
 * The billing engine in the host: approved time and expenses become prebills, reviewed and approved by someone else, then
 * numbered invoices that do not change.
 *
 * @module
 */
export { type BillInput, type BillingOptions, billingPluginErrors } from './plugin/assemble.js'
export {
  type OperatingBankLine,
  operatingBankLines,
  type TrustBankLine,
  trustBankLines,
} from './plugin/bank-line-records.js'
export { billing } from './plugin/billing-plugin.js'
export type { BillingReports } from './plugin/billing-reports.js'
export type {
  BillingFields,
  BillingPlugin,
  BillingServices,
  BillRun,
  BulkOptions,
  IssueRun,
  NewEdit,
} from './plugin/billing-services.js'
export { type BudgetAlert, budgetAlerts, type MatterBudget } from './plugin/budget-alert.js'
export { invoiceSchema } from './plugin/document-data.js'
export {
  type EvergreenTerms,
  evergreens,
  type Replenishing,
  type ReplenishingState,
  replenishingMachine,
  replenishments,
} from './plugin/evergreen-records.js'
export {
  type InstalmentPlan,
  type InstalmentPlanState,
  instalmentPlanMachine,
  instalmentPlans,
  type ReminderRecord,
  reminderRecords,
} from './plugin/instalment-records.js'
export {
  type AuditOverride,
  type InvoiceRecord,
  type InvoiceState,
  invoiceMachine,
  invoices,
} from './plugin/invoice-record.js'
export type { IssueOptions } from './plugin/issue-bill.js'
export { ledesProfiles, type StoredLedesProfile } from './plugin/ledes-profile.js'
export type { MissedTimeQuestion } from './plugin/missed-time-of.js'
export type { ImportedLines } from './plugin/operating-lines.js'
export { billingPermissions, billingRoles } from './plugin/permissions.js'
export { type Prebill, type PrebillState, prebillMachine, prebills } from './plugin/prebill.js'
export {
  interestTerms,
  type ReceivableEntry,
  receivableEntries,
  type StoredInterestTerms,
  type WriteOffRequest,
  type WriteOffState,
  writeOffMachine,
  writeOffs,
} from './plugin/receivable-records.js'
export { receivables } from './plugin/receivables-plugin.js'
export type { ReceivablesReports, ReportPeriod } from './plugin/receivables-reports.js'
export type {
  PlanStanding,
  ReceivableDraft,
  ReceivablesOptions,
  ReceivablesPlugin,
  ReceivablesServices,
} from './plugin/receivables-services.js'
export type { RecordReport } from './plugin/report-names.js'
export {
  type AgreedTerms,
  type BillingTerms,
  billingTerms,
  cardCharges,
  rates,
  type StoredCharge,
  type StoredRate,
  type TimerRecord,
  timers,
} from './plugin/terms.js'
export { trustPluginErrors } from './plugin/trust-errors.js'
export { type TrustOptions, trust } from './plugin/trust-plugin.js'
export {
  type ReconciliationRecord,
  reconciliations,
  type TrustAccountRecord,
  type TrustEntryRecord,
  type TrustRequest,
  type TrustRequestState,
  trustAccounts,
  trustEntries,
  trustRequestMachine,
  trustRequests,
} from './plugin/trust-records.js'
export type { TrustDraft, TrustPlugin, TrustServices } from './plugin/trust-services.js'

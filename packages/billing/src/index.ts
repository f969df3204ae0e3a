/**
 * Exact legal billing: time rounded as agreed, rated, invoiced, and written as LEDES 1998B. Pure functions over plain
 * data; money is exact to the cent, and every amount says how it came about.
 *
 * @module
 */

// Files and codes.
export { type CodeSlot, unknownCode } from './codes/utbms.js'
// The words.
export { billingErrors } from './errors.js'
// Invoices: lines that add up.
export {
  type BillableExpense,
  draftInvoice,
  type InvoiceAdjustment,
  type InvoiceInput,
} from './invoices/draft-invoice.js'
export type { Invoice, InvoiceLine, Timekeeper } from './invoices/invoice.js'
export { type BillableTime, type PricedTime, priceEntry } from './invoices/price-entry.js'
export { type LedesFile, type LedesProfile, writeLedes1998b } from './ledes/write-ledes-1998b.js'
export { billingMessages } from './messages.js'
// Rates: the most specific row in force.
export type { RateCard, RatedWork, RateRow } from './rates/rate-card.js'
export { type AppliedRate, rateFor } from './rates/rate-for.js'
// Time: what is billed for what was worked.
export { type BilledTime, billedTime } from './time/billed-time.js'
export type { AsWorked, Increments, RoundNearest, RoundUp, TimePolicy } from './time/time-policy.js'

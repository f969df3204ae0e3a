/**
 * Court rules to dates: what a rule says, counted as the court counts, each date with its reasons.
 *
 * @module
 */

// Count one period, as a court's rule counts it.

export { type Answer, computeDeadline, type Deadline } from './counting/compute-deadline.js'
export type { Period } from './counting/period.js'

// Docket an event: every deadline the rules of a pack derive from it.

export { type Docketed, docket, type Happened } from './rules/docket.js'
export type { TriggerDay } from './rules/evaluate-due.js'
export type { Facts } from './rules/facts.js'

// Check a date, and put dates into a calendar.

export { checkProof } from './rules/check-proof.js'
export { type CalendarDeadline, toCalendar } from './rules/to-calendar.js'

// The days of a court.

export { type CourtCalendar, courtCalendar, type StateHolidays } from './calendars/court-calendar.js'
export { type LegalHoliday, legalHolidays } from './calendars/legal-holidays.js'

// Write a pack: holidays, a way of counting, and rules, all data.

export type { Authority } from './authority.js'
export type {
  Closure,
  Holiday,
  HolidayCalendar,
  ObservedShift,
  YearlyDay,
} from './calendars/holiday-calendar.js'
export type { Act, Direction, Regime, ServiceDays, ServiceMethod, Unit } from './counting/regime.js'
export {
  after,
  before,
  type Due,
  type DueChoice,
  type DueDate,
  type DuePeriod,
  laterOf,
  longestOf,
  onDate,
  shorterOf,
} from './rules/due.js'
export { definePack, type Pack, type PackEvent, type PackFact } from './rules/pack.js'
export { type Rule, type RuleVersion, rule } from './rules/rule.js'

// The words: reasons and questions, errors and faults.

export { docketingErrors } from './errors.js'
export { docketingMessages } from './messages.js'

/**
 * Court rules to dates: what a rule says, counted as the court counts, each date with its reasons.
 *
 * @module
 */

// Count one period, as a court's rule counts it.

export { type Answer, computeDeadline, type Deadline } from './counting/compute-deadline.js'
export { type DeemedService, deemedService, type Sent } from './counting/deemed.js'
export type { NextWeekday, Period, Rolls } from './counting/period.js'

// Docket an event: every deadline the rules of a pack derive from it.

export type { Deciding } from './rules/deciding.js'
export { type Docketed, docket } from './rules/docket.js'
export type { TriggerDay } from './rules/evaluate-due.js'
export type { Facts } from './rules/facts.js'
export { type FoundTrigger, findTriggers } from './rules/find-triggers.js'
export type { DocketParty, Happened } from './rules/happened.js'
export {
  type Choice,
  type FactQuestion,
  type PossibleDeadline,
  possibleDeadlines,
  questionsFor,
} from './rules/questions-for.js'

// Keep a docket: count it again when something changes, look at the difference, take it.

export {
  type Courts,
  type Docket,
  type DocketEntry,
  dueOf,
  type Override,
  openDocket,
  overrideDeadline,
  releaseOverride,
} from './rules/docket-of.js'
export type { CourtOrder, OrderedDate } from './rules/order.js'
export { acceptChanges, type DocketChange, type Moved, type Redocketing, redocket } from './rules/redocket.js'

export { type WorkedExample, workedExample } from './rules/worked-example.js'

// Check a date, remind of it, and put it into a calendar.

export { checkProof } from './rules/check-proof.js'
export { type CourtEvent, type RecurringEntry, recurringEntries } from './rules/recurring.js'
export { type Reminder, remindersOf, usualReminders } from './rules/reminders.js'
export {
  type CalendarDeadline,
  type CalendarEntryOptions,
  docketCalendar,
  toCalendar,
} from './rules/to-calendar.js'

// The days of a court.

export {
  type CourtCalendar,
  courtCalendar,
  type OwnDays,
  type StateCalendar,
  type StateHolidays,
} from './calendars/court-calendar.js'
export { type LegalHoliday, legalHolidays } from './calendars/legal-holidays.js'

// Write a pack: holidays, a way of counting, and rules, all data.

export type { Authority } from './authority.js'
export type {
  Closure,
  ClosureKind,
  Holiday,
  HolidayCalendar,
  ObservedShift,
  OpenPoint,
  YearlyDay,
} from './calendars/holiday-calendar.js'
export type { Counting, ExcludedRange, Roll, Sequence } from './counting/counting.js'
export type {
  Act,
  DayEnd,
  Direction,
  Regime,
  RegimeCites,
  RegimeText,
  ServiceDays,
  ServiceMethod,
  Unit,
  VersionKey,
} from './counting/regime.js'
export { diffPacks } from './rules/diff-packs.js'
export {
  after,
  before,
  capAt,
  type Due,
  type DueChoice,
  type DueDate,
  type DuePeriod,
  earlierOf,
  floorAt,
  laterOf,
  longestOf,
  onDate,
  type PeriodOptions,
  shorterOf,
} from './rules/due.js'
export { dueText } from './rules/due-text.js'
export { docketingSchema, type JsonSchema } from './rules/json-schema.js'
export { lintPack } from './rules/lint-pack.js'
export { definePack, type Pack, type PackEvent, type PackFact } from './rules/pack.js'
export { type ClosureFeed, closuresFor, readClosureFeed, readPack } from './rules/read-pack.js'
export { type Condition, type Rule, type RuleVersion, rule } from './rules/rule.js'
export { type Shares, type Trust, trustOf } from './rules/trust.js'

// Lay the rules of one court, county or judge over a pack.

export {
  type LocalReplacement,
  type LocalRules,
  ownDaysOf,
  readLocalRules,
  withLocalRules,
} from './rules/local-rules.js'

// The words: reasons and questions, errors and faults.

export { docketingErrors } from './errors.js'
export { docketingMessages } from './messages.js'

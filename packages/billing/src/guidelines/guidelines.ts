import type { Finding, Money } from '@matterkit/core/values'

/** How grave a breach is: a warning; a flag for a person; a line the client cuts; a bill the client sends back. @since 0.1.0 */
export type GuidelineAction = 'warn' | 'flag' | 'reduce' | 'reject'

/**
 * A rule of a client's outside-counsel guidelines, as data.
 *
 * @since 0.1.0
 */
export type GuidelineRule = {
  readonly action: GuidelineAction /** Where it stands: `Guidelines 2026, § 4.2`. */
  readonly cite?: string
} & (
  | { readonly rule: 'block-billing'; readonly mostTasks?: number }
  | { readonly rule: 'vague-narrative'; readonly leastWords?: number; readonly phrases?: readonly string[] }
  /** Hours are whole multiples: `0.1`. */
  | { readonly rule: 'increment'; readonly hours: string }
  /** A timekeeper's hours on a day, over all matters; beyond 24 it is `exceeds-24h` whatever the limit. */
  | { readonly rule: 'daily-hours'; readonly most: string }
  | { readonly rule: 'entry-hours'; readonly most: string }
  | { readonly rule: 'late-entry'; readonly days: number }
  | { readonly rule: 'outside-period' }
  | { readonly rule: 'unapproved-timekeeper'; readonly approved: readonly string[] }
  /** Rates above those agreed, by timekeeper, or by class where a timekeeper has none. */
  | {
      readonly rule: 'unapproved-rate'
      readonly byTimekeeper?: Readonly<Record<string, Money>>
      readonly byClass?: Readonly<Record<string, Money>>
    }
  | { readonly rule: 'duplicate' }
  | { readonly rule: 'several-attendees'; readonly most: number }
  | { readonly rule: 'clerical'; readonly phrases?: readonly string[]; readonly classes?: readonly string[] }
  /** Travel is paid in part: `50` percent, and so many hours a day. */
  | { readonly rule: 'travel'; readonly percent: string; readonly mostHours?: string }
  | { readonly rule: 'research'; readonly mostHours: string }
  | { readonly rule: 'missing-code'; readonly slots: readonly ('task' | 'activity' | 'expense')[] }
  | {
      readonly rule: 'expense-limit'
      readonly code: string
      readonly mostEach?: Money
      readonly mostUnitCost?: Money
    }
  | { readonly rule: 'expense-refused'; readonly codes: readonly string[] }
  | { readonly rule: 'receipt'; readonly above: Money }
  | { readonly rule: 'billing-work'; readonly phrases?: readonly string[] }
  | { readonly rule: 'round-hours'; readonly percent: string; readonly leastLines?: number }
  | { readonly rule: 'budget'; readonly amount: Money; readonly percent: string }
)

/** The name of a rule. @since 0.1.0 */
export type GuidelineName = GuidelineRule['rule']

/** What an audit must know besides the bill. @since 0.1.0 */
export interface AuditFacts {
  /** Other lines of the same timekeepers, on other matters and bills: for daily hours and duplicates. */
  readonly otherLines?: readonly OtherLine[]
  /** Billed on the matter before. */
  readonly billedBefore?: Money
  /** Lines that have a receipt, by the id of the expense. */
  readonly receipts?: readonly string[]
}

/** A line of another bill, or of another matter. @since 0.1.0 */
export interface OtherLine {
  readonly timekeeperId: string
  readonly on: string
  /** Hours. */
  readonly units: string
  readonly narrative: string
  /** The bill it is on, where it is on one. */
  readonly invoice?: string
}

/** A breach, why it is one, and what would mend it. @since 0.1.0 */
export interface AuditFinding extends Finding {
  readonly rule: string
  readonly action: GuidelineAction
  /** Numbers of the lines, from 1. */
  readonly lines: readonly number[]
  /** What to do before the bill goes out; its words are in the catalogue. */
  readonly fix: { readonly code: string; readonly data: Finding['data'] }
  /** What the client would take off, where that can be said. */
  readonly reduceBy?: Money
}

/** What an audit found. @since 0.1.0 */
export interface Audit {
  readonly findings: readonly AuditFinding[]
  /** The gravest action, or `pass`. */
  readonly outcome: GuidelineAction | 'pass'
}

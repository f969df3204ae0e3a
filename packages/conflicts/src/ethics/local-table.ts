import type { ConflictRow } from './model-rules.js'
import type { Basis, RuleKey } from './rule-keys.js'

/** What a screen may be for. @internal */
export type ScreenFor = 'lateral' | 'prospect' | 'government' | 'neutral'

/** A provision, and how sure it is that it is the one. @internal */
export interface LocalRule {
  readonly cite: string
  readonly basis: Basis
}

/** The table of a jurisdiction: where each rule stands there, what weighs otherwise, what a screen is accepted for. @internal */
export interface LocalTable {
  /** How its rules are cited: `N.Y. Rule`. */
  readonly body: string
  /** Where the ABA’s rules stand; one that is not named has no provision in the table. */
  readonly rules: Readonly<Partial<Record<RuleKey, string>>>
  /** Rows that are answered otherwise than by the ABA: they stand before its own of the same case. */
  readonly rows: readonly LocalRow[]
  /** None where that is doubtful or depends on facts no record holds. */
  readonly screens: Readonly<Partial<Record<ScreenFor, LocalRule>>>
}

/** A row of a jurisdiction’s own. @internal */
export interface LocalRow extends Omit<ConflictRow, 'rule'> {
  /** In the jurisdiction’s own numbering. */
  readonly rule: string
}

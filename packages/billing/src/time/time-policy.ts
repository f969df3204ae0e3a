import { fail } from '../errors.js'

/**
 * How worked time becomes billed time. What agreements with clients say differs, so nothing is assumed but the
 * tenth of an hour: the mode, and for the nearest increment what a tie does, are always stated.
 *
 * @since 0.1.0
 */
export type TimePolicy = RoundUp | RoundNearest | AsWorked

/** Every increment begun is billed. @since 0.1.0 */
export interface RoundUp extends Increments {
  readonly mode: 'up'
}

/** The nearest increment is billed, which for little time may be none. @since 0.1.0 */
export interface RoundNearest extends Increments {
  readonly mode: 'nearest'
  /** What exactly half an increment becomes: one increment, or the even number of them (the banker's rule). */
  readonly tie: 'half-up' | 'half-even'
}

/**
 * Time is not rounded. The amount is computed from the seconds and rounded once; the hours that print are cut to
 * four digits, and the line's adjustment makes up the difference, so that the line still adds up as printed.
 *
 * @since 0.1.0
 */
export interface AsWorked {
  readonly increment: null
}

/** What the rounding policies share. @since 0.1.0 */
export interface Increments {
  /**
   * Whole minutes, 1 to 1440; 6 unless given. Where the increment is no exact decimal of an hour (10 minutes are
   * 0.1666…), billed hours are brought to four digits: to the nearest, or up for mode `up`.
   */
  readonly increment?: number
  /** The least that is billed for any time at all, in whole minutes; none unless given. */
  readonly minimum?: number
  /**
   * What is rounded: each entry, or all that one timekeeper did on one day for the matter, which is then shared out
   * among that day's entries in whole increments. Each entry unless given.
   */
  readonly per?: 'entry' | 'day'
}

/** Refuses a policy that cannot be applied. @internal */
export function checkTimePolicy(policy: TimePolicy): void {
  if (policy.increment === null) return
  const { increment = 6, minimum = 0, mode, per = 'entry' } = policy
  const refuse = (why: string) => fail('TIME_POLICY_INVALID', { why })
  if (!isMinutes(increment, 1)) refuse(`the increment ${String(increment)} is not 1 to 1440 whole minutes`)
  if (!isMinutes(minimum, 0)) refuse(`the minimum ${String(minimum)} is not 0 to 1440 whole minutes`)
  if (mode !== 'up' && mode !== 'nearest') refuse(`the mode ${String(mode)} is neither up nor nearest`)
  if (policy.mode === 'nearest' && policy.tie !== 'half-up' && policy.tie !== 'half-even') {
    refuse(`the tie ${String(policy.tie)} is neither half-up nor half-even`)
  }
  if (per !== 'entry' && per !== 'day') refuse(`per ${String(per)} is neither entry nor day`)
}

function isMinutes(value: number, least: number): boolean {
  return Number.isInteger(value) && value >= least && value <= 1440
}

import type { Direction, Unit } from '../counting/regime.js'

/**
 * A period, from the rule's trigger or from the date of a fact.
 *
 * @since 0.1.0
 */
export interface DuePeriod {
  readonly kind: 'period'
  readonly count: number
  readonly unit: Unit
  readonly direction: Direction
  /** The fact whose date starts the period. Absent: the trigger of the rule. */
  readonly from?: string
}

/**
 * A date that a fact gives as it stands, such as an earlier deadline. It is not moved.
 *
 * @since 0.1.0
 */
export interface DueDate {
  readonly kind: 'date'
  readonly fact: string
}

/**
 * Several periods of which one governs.
 *
 * @since 0.1.0
 */
export interface DueChoice {
  readonly kind: 'later' | 'longest' | 'shorter'
  readonly parts: readonly (DuePeriod | DueDate)[]
}

/**
 * When an act is due, as the text of a rule says it.
 *
 * @since 0.1.0
 */
export type Due = DuePeriod | DueDate | DueChoice

/**
 * So long after the trigger, or after the date of a fact.
 *
 * @example
 * after(21, 'day') // { kind: 'period', count: 21, unit: 'day', direction: 'after' }
 * @since 0.1.0
 */
export function after(count: number, unit: Unit, from?: string): DuePeriod {
  return { kind: 'period', count, unit, direction: 'after', ...(from === undefined ? {} : { from }) }
}

/**
 * So long before the trigger.
 *
 * @example
 * before(14, 'day') // { kind: 'period', count: 14, unit: 'day', direction: 'before' }
 * @since 0.1.0
 */
export function before(count: number, unit: Unit): DuePeriod {
  return { kind: 'period', count, unit, direction: 'before' }
}

/**
 * On the date that a fact gives.
 *
 * @example
 * onDate('originalResponseDue') // { kind: 'date', fact: 'originalResponseDue' }
 * @since 0.1.0
 */
export function onDate(fact: string): DueDate {
  return { kind: 'date', fact }
}

/**
 * Whichever is later.
 *
 * @example
 * laterOf(onDate('originalResponseDue'), after(14, 'day')).parts.length // 2
 * @since 0.1.0
 */
export function laterOf(...parts: readonly (DuePeriod | DueDate)[]): DueChoice {
  return { kind: 'later', parts }
}

/**
 * The longest of several periods: the one that ends last.
 *
 * @example
 * longestOf(after(21, 'day', 'received'), after(7, 'day')).kind // 'longest'
 * @since 0.1.0
 */
export function longestOf(...parts: readonly (DuePeriod | DueDate)[]): DueChoice {
  return { kind: 'longest', parts }
}

/**
 * The shorter of several periods: the one that ends first.
 *
 * @example
 * shorterOf(after(30, 'day'), after(30, 'day', 'summonsServed')).kind // 'shorter'
 * @since 0.1.0
 */
export function shorterOf(...parts: readonly (DuePeriod | DueDate)[]): DueChoice {
  return { kind: 'shorter', parts }
}

/** The parts of a choice; a period or date is its own only part. @internal */
export function partsOf(due: Due): readonly (DuePeriod | DueDate)[] {
  return 'parts' in due ? due.parts : [due]
}

/** The facts whose dates a due expression needs. @internal */
export function factsOf(due: Due): string[] {
  return partsOf(due).flatMap((part) => (part.kind === 'date' ? part.fact : (part.from ?? [])))
}

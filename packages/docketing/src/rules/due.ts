import type { NextWeekday, Period, Rolls } from '../counting/period.js'
import type { Direction, Unit } from '../counting/regime.js'

/**
 * How a period departs from the plain one. The words are those of {@link Period}.
 *
 * @since 0.1.0
 */
export interface PeriodOptions {
  /** The fact whose date starts the period. Absent: the trigger of the rule. */
  readonly from?: string
  readonly clear?: boolean | 'doubtful'
  readonly included?: boolean
  readonly rolls?: Rolls
  readonly next?: NextWeekday
  readonly excluded?: readonly string[]
  /** Facts that, where they are given, start the period anew: the latest of them takes the place of the trigger. */
  readonly restartedBy?: readonly string[]
  /**
   * Two facts: the days after the first through the second do not count, where both dates are given (early
   * conciliation, Employment Rights Act 1996, s 207B(3)).
   */
  readonly excludedBetween?: readonly [string, string]
}

/**
 * A period, from the rule's trigger or from the date of a fact.
 *
 * @since 0.1.0
 */
export interface DuePeriod extends PeriodOptions {
  readonly kind: 'period'
  readonly count: number
  readonly unit: Unit
  readonly direction: Direction
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
 * Several periods of which one governs. `cap`: the first, but in no case later than any of the others; `floor`: the
 * first, but in no case before any of the others.
 *
 * @since 0.1.0
 */
export interface DueChoice {
  readonly kind: 'later' | 'longest' | 'earlier' | 'shorter' | 'cap' | 'floor'
  readonly parts: readonly Due[]
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
 * @param options - a fact, or how the period departs from the plain one
 * @example
 * after(21, 'day') // { kind: 'period', count: 21, unit: 'day', direction: 'after' }
 * after(20, 'day', { next: { weekday: 1, time: '10:00' } }).next?.time // '10:00'
 * @since 0.1.0
 */
export function after(count: number, unit: Unit, options?: string | PeriodOptions): DuePeriod {
  return { kind: 'period', count, unit, direction: 'after', ...optionsOf(options) }
}

/**
 * So long before the trigger, or before the date of a fact.
 *
 * @example
 * before(14, 'day') // { kind: 'period', count: 14, unit: 'day', direction: 'before' }
 * @since 0.1.0
 */
export function before(count: number, unit: Unit, options?: string | PeriodOptions): DuePeriod {
  return { kind: 'period', count, unit, direction: 'before', ...optionsOf(options) }
}

function optionsOf(options: string | PeriodOptions | undefined): PeriodOptions {
  return typeof options === 'string' ? { from: options } : (options ?? {})
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
export function laterOf(...parts: readonly Due[]): DueChoice {
  return { kind: 'later', parts }
}

/**
 * Whichever is earlier.
 *
 * @example
 * earlierOf(after(60, 'day', 'noticeServed'), after(180, 'day')).kind // 'earlier'
 * @since 0.1.0
 */
export function earlierOf(...parts: readonly Due[]): DueChoice {
  return { kind: 'earlier', parts }
}

/**
 * The longest of several periods: the one that ends last.
 *
 * @example
 * longestOf(after(21, 'day', 'received'), after(7, 'day')).kind // 'longest'
 * @since 0.1.0
 */
export function longestOf(...parts: readonly Due[]): DueChoice {
  return { kind: 'longest', parts }
}

/**
 * The shorter of several periods: the one that ends first.
 *
 * @example
 * shorterOf(after(30, 'day'), after(30, 'day', 'summonsServed')).kind // 'shorter'
 * @since 0.1.0
 */
export function shorterOf(...parts: readonly Due[]): DueChoice {
  return { kind: 'shorter', parts }
}

/**
 * A period that in no case runs beyond a limit.
 *
 * @example
 * capAt(after(14, 'day'), onDate('complianceDate')).kind // 'cap'
 * @since 0.1.0
 */
export function capAt(due: Due, ...limits: readonly Due[]): DueChoice {
  return { kind: 'cap', parts: [due, ...limits] }
}

/**
 * A period that in no case ends before a limit.
 *
 * @example
 * floorAt(before(5, 'day', 'hearing'), after(10, 'day')).kind // 'floor'
 * @since 0.1.0
 */
export function floorAt(due: Due, ...limits: readonly Due[]): DueChoice {
  return { kind: 'floor', parts: [due, ...limits] }
}

/** Every period and date of a due expression. @internal */
export function leavesOf(due: Due): readonly (DuePeriod | DueDate)[] {
  return 'parts' in due ? due.parts.flatMap(leavesOf) : [due]
}

/** The facts whose dates a due expression cannot do without. @internal */
export function factsOf(due: Due): string[] {
  return leavesOf(due).flatMap((part) => (part.kind === 'date' ? part.fact : (part.from ?? [])))
}

/** The facts whose dates start a period anew or interrupt it, where they are given. @internal */
export function restartsOf(due: Due): string[] {
  return leavesOf(due).flatMap((part) =>
    part.kind === 'period' ? [...(part.restartedBy ?? []), ...(part.excludedBetween ?? [])] : [],
  )
}

/** What of a part of a rule goes into the period as it stands. @internal */
export function shapeOf(part: DuePeriod): Omit<Period, 'from'> {
  const { count, unit, direction, clear, included, rolls, next, excluded } = part
  return {
    count,
    unit,
    direction,
    ...(clear === undefined ? {} : { clear }),
    ...(included === undefined ? {} : { included }),
    ...(rolls === undefined ? {} : { rolls }),
    ...(next === undefined ? {} : { next }),
    ...(excluded === undefined ? {} : { excluded }),
  }
}

import type { CivilDate, Finding, Money } from '@matterkit/core/values'
import { type FalseAlarms, falseAlarms, type UnusualCode } from './false-alarms.js'

/** Recorded time as it is looked at. @since 0.1.0 */
export interface TimeFact {
  readonly id: string
  readonly timekeeperId: string
  readonly matter: string
  readonly on: CivilDate | string
  /** The day it was written down, where that is known. */
  readonly recordedOn?: CivilDate | string
  readonly seconds: number
  readonly narrative: string
}

/** A bill as it is looked at. @since 0.1.0 */
export interface BillFact {
  readonly bill: string
  readonly client: string
  readonly matter: string
  readonly on: CivilDate | string
  readonly total: Money
  /** A fee that is the same every time, so that two of them are no repetition. */
  readonly isFlat?: boolean
}

/** Something unusual: a question, with how often it is asked of honest work. @since 0.1.0 */
export interface Unusual extends Finding<UnusualCode> {
  /** The entries or bills it is about. */
  readonly ids: readonly string[]
  readonly falseAlarms: FalseAlarms
}

/** Makes one. @internal */
export function unusual(
  code: UnusualCode,
  at: string,
  data: Finding['data'],
  ids: readonly string[],
): Unusual {
  return { code, severity: 'warning', at, data, ids, falseAlarms: falseAlarms[code] }
}

/** The middle of some numbers and how far half of them are from it. @internal */
export function middleOf(values: readonly number[]): { readonly median: number; readonly spread: number } {
  const median = half(values)
  return { median, spread: half(values.map((each) => Math.abs(each - median))) }
}

function half(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

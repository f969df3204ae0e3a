import { type Day, dayFrom, dayParts, daysInMonth } from '@matterkit/core/values'
import type { Direction, Unit } from './regime.js'

/** Where the bare count ends. @internal */
export interface Target {
  readonly day: Day
  /** Whether that is the last day of a month too short to have the corresponding day. */
  readonly shortened: boolean
}

/** Counts without looking at what the last day is. @internal */
export function targetOf(from: Day, count: number, unit: Unit, direction: Direction): Target {
  const signed = direction === 'after' ? count : -count
  if (unit === 'day') return { day: from + signed, shortened: false }
  if (unit === 'week') return { day: from + 7 * signed, shortened: false }
  const start = dayParts(from)
  const index = start.year * 12 + (start.month - 1) + (unit === 'year' ? 12 * signed : signed)
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  const length = daysInMonth(year, month)
  return { day: dayFrom(year, month, Math.min(start.day, length)), shortened: start.day > length }
}

import { type CivilDate, dayOf, type Finding, weekdayOf } from '@matterkit/core/values'
import type { CourtCalendar } from '../calendars/court-calendar.js'
import { DayIs } from '../calendars/day-table.js'
import { FIRST } from '../calendars/range.js'
import { fail } from '../errors.js'
import { addFault, readDay, shown } from '../faults.js'
import { dateText } from '../words.js'

/**
 * A reminder of a deadline.
 *
 * @since 0.1.0
 */
export interface Reminder {
  readonly on: CivilDate
  /** How many business days before the date it is. */
  readonly businessDays: number
  /** 1 for the first; each is more urgent, and a product may tell more people. */
  readonly level: number
}

/** Reminders unless told otherwise: so many business days before. @since 0.1.0 */
export const usualReminders: readonly number[] = [30, 14, 7, 3, 1]

/**
 * The reminders of a date, the earliest first, each so many business days before it. Business days are Monday to
 * Friday, without the holidays of the court where one is given.
 *
 * @throws `CALENDAR_OPTIONS_INVALID` with every fault: a date that is not one, a number of days that is not 0 to 250
 * @example
 * remindersOf('2026-07-06', { businessDays: [3, 1] }).map(({ on }) => on) // ['2026-07-01', '2026-07-03']
 * @since 0.1.0
 */
export function remindersOf(
  due: string,
  options: { readonly businessDays?: readonly number[]; readonly court?: CourtCalendar } = {},
): Reminder[] {
  const { businessDays = usualReminders, court } = options
  const faults: Finding[] = []
  const day = readDay(faults, 'due', due)
  for (const [index, days] of businessDays.entries()) {
    if (Number.isInteger(days) && days >= 0 && days <= 250) continue
    addFault(faults, `businessDays[${index}]`, 'NOT_BETWEEN', { value: shown(days), least: 0, most: 250 })
  }
  if (day === undefined || faults.length > 0) {
    return fail('CALENDAR_OPTIONS_INVALID', {}, { findings: faults })
  }
  const shut = DayIs.weekend | DayIs.holiday | DayIs.doubted | DayIs.state
  const isOpen = (at: number): boolean => {
    if (court !== undefined) return ((court.table.bits[at - FIRST] ?? 0) & shut) === 0
    const weekday = weekdayOf(at)
    return weekday !== 0 && weekday !== 6
  }
  return [...new Set(businessDays)]
    .toSorted((a, b) => b - a)
    .map((days, index) => {
      let on = day
      for (let left = days; left > 0; ) {
        on -= 1
        if (isOpen(on)) left -= 1
      }
      return { on: dateText(on), businessDays: days, level: index + 1 }
    })
}

/** How many calendar days before a date each of its reminders is. @internal */
export function daysBefore(due: string, reminders: readonly Reminder[]): number[] {
  return reminders.map(({ on }) => dayOf(due) - dayOf(on))
}

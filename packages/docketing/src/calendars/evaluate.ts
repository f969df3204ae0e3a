import { type Day, dayFrom, dayOf, daysInMonth, weekdayOf } from '@matterkit/core/values'
import type { Authority } from '../authority.js'
import type { HolidayCalendar, YearlyDay } from './holiday-calendar.js'

/** A holiday of one year. @internal */
export interface HeldDay {
  readonly day: Day
  readonly name: string
  readonly authority: Authority
  /** Set on an observed day that can be doubted. */
  readonly doubt?: string
  readonly observed: boolean
}

/** The holidays of the rows in one year, observed days after the days they stand for. @internal */
export function holidaysOfYear(calendar: HolidayCalendar, year: number): HeldDay[] {
  return calendar.holidays.flatMap((row) => {
    const day = dayInYear(row.when, year)
    const { name, authority } = row
    if (day === undefined || !inForce(day, row)) return []
    const shifts = calendar.observed.filter((shift) => shift.weekday === weekdayOf(day))
    return [
      { day, name, authority, observed: false },
      ...shifts.map((shift) => ({
        day: day + shift.by,
        name,
        authority: shift.authority,
        observed: true,
        ...(shift.doubt === undefined ? {} : { doubt: shift.doubt }),
      })),
    ]
  })
}

function inForce(day: Day, row: { readonly from?: string; readonly through?: string }): boolean {
  return (
    (row.from === undefined || day >= dayOf(row.from)) &&
    (row.through === undefined || day <= dayOf(row.through))
  )
}

function dayInYear(when: YearlyDay, year: number): Day | undefined {
  const length = daysInMonth(year, when.month)
  if ('day' in when) return when.day <= length ? dayFrom(year, when.month, when.day) : undefined
  if (when.nth === -1) {
    const last = dayFrom(year, when.month, length)
    return last - ((weekdayOf(last) - when.weekday + 7) % 7)
  }
  const first = dayFrom(year, when.month, 1)
  const offset = ((when.weekday - weekdayOf(first) + 7) % 7) + 7 * (when.nth - 1)
  return offset < length ? first + offset : undefined
}

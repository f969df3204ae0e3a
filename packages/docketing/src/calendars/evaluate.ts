import { type Day, dayFrom, dayOf, dayParts, daysInMonth, weekdayOf } from '@matterkit/core/values'
import type { Authority } from '../authority.js'
import { easterOf } from './easter.js'
import type { Holiday, HolidayCalendar, ObservedShift, YearlyDay } from './holiday-calendar.js'
import { daysOfRule, readYearlyRule } from './rrule.js'

/** A holiday of one year. @internal */
export interface HeldDay {
  readonly day: Day
  readonly name: string
  readonly authority: Authority
  /** Set on a day that can be doubted. */
  readonly doubt?: string
  readonly observed: boolean
  /** Whether the day is a holiday in the counting of time. */
  readonly counts: boolean
}

/** The holidays of the rows in one year, observed days after the days they stand for. @internal */
export function holidaysOfYear(calendar: HolidayCalendar, year: number): HeldDay[] {
  return calendar.holidays.flatMap((row) =>
    daysInYear(row.when, year)
      .filter((day) => isKept(row, day))
      .flatMap((day) => heldDays(calendar, row, day)),
  )
}

function heldDays(calendar: HolidayCalendar, row: Holiday, day: Day): HeldDay[] {
  const { name, authority, doubt, counts = true } = row
  const shifts = (row.observed ?? calendar.observed).filter((shift) => isShifted(shift, day))
  const own = doubt === undefined ? {} : { doubt }
  return [
    { day, name, authority, observed: false, counts, ...own },
    ...shifts.map((shift) => ({
      day: day + shift.by,
      name,
      authority: shift.authority,
      observed: true,
      counts,
      ...(shift.doubt === undefined ? own : { doubt: shift.doubt }),
    })),
  ]
}

function isKept({ from, through, years }: Holiday, day: Day): boolean {
  if (years !== undefined && dayParts(day).year % years.every !== years.remainder) return false
  return isWithin(day, from, through)
}

function isShifted({ weekday, from, through }: ObservedShift, day: Day): boolean {
  return weekdayOf(day) === weekday && isWithin(day, from, through)
}

function isWithin(day: Day, from: string | undefined, through: string | undefined): boolean {
  return (from === undefined || day >= dayOf(from)) && (through === undefined || day <= dayOf(through))
}

/** The days of one year on which a row falls. @internal */
export function daysInYear(when: YearlyDay, year: number): Day[] {
  if ('easter' in when) return [easterOf(year) + when.easter]
  if ('dates' in when) return when.dates.filter((date) => Number(date.slice(0, 4)) === year).map(dayOf)
  if ('rrule' in when) {
    const rule = readYearlyRule(when.rrule)
    return typeof rule === 'string' ? [] : daysOfRule(rule, year)
  }
  const length = daysInMonth(year, when.month)
  if ('day' in when) return when.day <= length ? [dayFrom(year, when.month, when.day)] : []
  if ('onOrAfter' in when) {
    const first = dayFrom(year, when.month, when.onOrAfter)
    return [first + ((when.weekday - weekdayOf(first) + 7) % 7)]
  }
  if (when.nth === -1) {
    const last = dayFrom(year, when.month, length)
    return [last - ((weekdayOf(last) - when.weekday + 7) % 7)]
  }
  const first = dayFrom(year, when.month, 1)
  const offset = ((when.weekday - weekdayOf(first) + 7) % 7) + 7 * (when.nth - 1)
  return offset < length ? [first + offset] : []
}

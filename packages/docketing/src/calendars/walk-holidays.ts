import { addDays, type CivilDate, dayOf, daysInMonth, weekdayOf } from '@matterkit/core/values'
import type { Holiday, HolidayCalendar, YearlyDay } from './holiday-calendar.js'

/**
 * Whether a day is a holiday by the rows, asked of one day at a time. The slow twin of the table: it shares no code
 * with the making of it.
 *
 * @internal
 */
export function isHolidayByRows(on: CivilDate, calendar: HolidayCalendar, doubtedCount: boolean): boolean {
  const known = asked.get(calendar) ?? new Map<string, boolean>()
  asked.set(calendar, known)
  const question = `${on}${doubtedCount ? '' : '?'}`
  const answer = known.get(question) ?? askRows(on, calendar, doubtedCount)
  known.set(question, answer)
  return answer
}

/** What was asked of each calendar, so that nothing is asked twice. */
const asked = new WeakMap<HolidayCalendar, Map<string, boolean>>()

function askRows(on: CivilDate, calendar: HolidayCalendar, doubtedCount: boolean): boolean {
  return calendar.holidays.some((row) => {
    if (row.counts === false) return false
    if (fallsOn(row, on) && (doubtedCount || row.doubt === undefined)) return true
    return (row.observed ?? calendar.observed).some((shift) => {
      const actual = addDays(on, -shift.by)
      return (
        weekdayOf(dayOf(actual)) === shift.weekday &&
        actual >= (shift.from ?? '0000') &&
        actual <= (shift.through ?? '9999') &&
        (doubtedCount || (shift.doubt === undefined && row.doubt === undefined)) &&
        fallsOn(row, actual)
      )
    })
  })
}

function fallsOn({ when, from = '0000', through = '9999', years }: Holiday, on: CivilDate): boolean {
  if (on < from || on > through) return false
  if (years !== undefined && Number(on.slice(0, 4)) % years.every !== years.remainder) return false
  return isThatDay(when, on)
}

function isThatDay(when: YearlyDay, on: CivilDate): boolean {
  if ('dates' in when) return when.dates.includes(on)
  if ('easter' in when) return addDays(on, -when.easter) === easter(Number(on.slice(0, 4)))
  if ('rrule' in when) return isInRule(when.rrule, on)
  if (Number(on.slice(5, 7)) !== when.month) return false
  const dayOfMonth = Number(on.slice(8))
  if ('day' in when) return dayOfMonth === when.day
  if (weekdayOf(dayOf(on)) !== when.weekday) return false
  if ('onOrAfter' in when) return dayOfMonth >= when.onOrAfter && dayOfMonth < when.onOrAfter + 7
  return when.nth === -1 ? dayOfMonth + 7 > lengthOf(on) : Math.ceil(dayOfMonth / 7) === when.nth
}

function lengthOf(on: CivilDate): number {
  return daysInMonth(Number(on.slice(0, 4)), Number(on.slice(5, 7)))
}

/** Easter Sunday by Gauss, with his two exceptions. */
function easter(year: number): CivilDate {
  const k = Math.floor(year / 100)
  const m = (15 + k - Math.floor((8 * k + 13) / 25) - Math.floor(k / 4)) % 30
  const n = (4 + k - Math.floor(k / 4)) % 7
  const a = year % 19
  const d = (19 * a + m) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7
  const late = (d === 29 && e === 6) || (d === 28 && e === 6 && a > 10)
  return addDays(`${year}-03-22` as CivilDate, d + e - (late ? 7 : 0))
}

/** Whether a day is in a recurrence without positions in the whole; one with them asks every day of the year. */
function isInRule(rrule: string, on: CivilDate): boolean {
  const part = (key: string): string[] => new RegExp(`${key}=([^;]+)`).exec(rrule)?.[1]?.split(',') ?? []
  const positions = part('BYSETPOS').map(Number)
  if (positions.length === 0) return matches(part, on)
  const year: CivilDate[] = []
  for (
    let at = `${on.slice(0, 4)}-01-01` as CivilDate;
    at.slice(0, 4) === on.slice(0, 4);
    at = addDays(at, 1)
  ) {
    if (matches(part, at)) year.push(at)
  }
  return positions.some((position) => year.at(position > 0 ? position - 1 : position) === on)
}

function matches(part: (key: string) => string[], on: CivilDate): boolean {
  const day = Number(on.slice(8))
  const months = part('BYMONTH').map(Number)
  const days = part('BYMONTHDAY').map(Number)
  const weekdays = part('BYDAY')
  if (months.length > 0 && !months.includes(Number(on.slice(5, 7)))) return false
  if (days.length > 0 && !days.includes(day) && !days.includes(day - lengthOf(on) - 1)) return false
  const name = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'][weekdayOf(dayOf(on))] ?? ''
  return (
    weekdays.length === 0 ||
    weekdays.some((each) => {
      if (!each.endsWith(name)) return false
      const nth = Number(each.slice(0, -2) || '0')
      return nth >= 0
        ? nth === 0 || Math.ceil(day / 7) === nth
        : Math.ceil((lengthOf(on) - day + 1) / 7) === -nth
    })
  )
}

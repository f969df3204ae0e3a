import { daysInMonth, type Finding } from '@matterkit/core/values'
import { addFault, checkDate, checkObject, checkOneOf, shown } from '../faults.js'
import type { Closure, HolidayCalendar, ObservedShift, YearlyDay } from './holiday-calendar.js'
import { readYearlyRule } from './rrule.js'

/** What a closure may be. @internal */
export const closureKinds: readonly string[] = ['holiday', 'unreachable', 'closed', 'extended', 'suspended']

/** Finds everything in the rows of a calendar that cannot be. @internal */
export function checkCalendar(calendar: HolidayCalendar): readonly Finding[] {
  const faults: Finding[] = []
  checkDate(faults, 'verifiedThrough', calendar.verifiedThrough)
  if (calendar.verifiedFrom !== undefined) checkDate(faults, 'verifiedFrom', calendar.verifiedFrom)
  for (const [index, { when, from, through, years, observed = [] }] of calendar.holidays.entries()) {
    const at = `holidays[${index}]`
    checkWhen(faults, `${at}.when`, when)
    checkRange(faults, at, from, through)
    if (years !== undefined) {
      checkBetween(faults, `${at}.years.every`, years.every, 1, 400)
      checkBetween(faults, `${at}.years.remainder`, years.remainder, 0, years.every - 1)
    }
    for (const [n, shift] of observed.entries()) checkShift(faults, `${at}.observed[${n}]`, shift)
  }
  for (const [index, shift] of calendar.observed.entries()) checkShift(faults, `observed[${index}]`, shift)
  for (const [index, closure] of calendar.closures.entries()) {
    checkDate(faults, `closures[${index}].on`, closure.on)
    checkClosure(faults, `closures[${index}]`, closure)
  }
  for (const [index, { from, through }] of (calendar.open ?? []).entries()) {
    checkRange(faults, `open[${index}]`, from, through)
  }
  return faults
}

/** Checks what a closure says beside its first day. @internal */
export function checkClosure(faults: Finding[], at: string, { on, through, kind }: Closure): void {
  checkOneOf(faults, `${at}.kind`, kind, closureKinds)
  if (through === undefined) return
  checkDate(faults, `${at}.through`, through)
  if (through < on) addFault(faults, `${at}.through`, 'RANGE_REVERSED', { from: on, through })
}

function checkRange(
  faults: Finding[],
  at: string,
  from: string | undefined,
  through: string | undefined,
): void {
  if (from !== undefined) checkDate(faults, `${at}.from`, from)
  if (through !== undefined) checkDate(faults, `${at}.through`, through)
  if (from !== undefined && through !== undefined && through < from) {
    addFault(faults, `${at}.through`, 'RANGE_REVERSED', { from, through })
  }
}

function checkWhen(faults: Finding[], at: string, when: YearlyDay): void {
  if (!checkObject(faults, at, when)) return
  if ('easter' in when) {
    checkBetween(faults, `${at}.easter`, when.easter, -100, 100)
    return
  }
  if ('dates' in when) {
    for (const [index, date] of when.dates.entries()) checkDate(faults, `${at}.dates[${index}]`, date)
    return
  }
  if ('rrule' in when) {
    const read = readYearlyRule(String(when.rrule))
    if (typeof read === 'string')
      addFault(faults, `${at}.rrule`, 'RRULE_NOT_READ', { value: shown(when.rrule), why: read })
    return
  }
  checkBetween(faults, `${at}.month`, when.month, 1, 12)
  const length = daysInMonth(2000, Math.min(12, Math.max(1, Math.trunc(when.month) || 1)))
  if ('day' in when) {
    checkBetween(faults, `${at}.day`, when.day, 1, length)
    return
  }
  checkBetween(faults, `${at}.weekday`, when.weekday, 0, 6)
  if ('onOrAfter' in when) checkBetween(faults, `${at}.onOrAfter`, when.onOrAfter, 1, length)
  else checkBetween(faults, `${at}.nth`, when.nth === -1 ? 1 : when.nth, 1, 5)
}

function checkShift(faults: Finding[], at: string, { weekday, by, from, through }: ObservedShift): void {
  checkBetween(faults, `${at}.weekday`, weekday, 0, 6)
  checkBetween(faults, `${at}.by`, by === 0 ? 8 : by, -7, 7)
  checkRange(faults, at, from, through)
}

function checkBetween(faults: Finding[], at: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return
  addFault(faults, at, 'NOT_BETWEEN', { value: shown(value), least, most })
}

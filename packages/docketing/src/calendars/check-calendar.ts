import { daysInMonth, type Finding } from '@matterkit/core/values'
import { addFault, checkDate, checkOneOf, shown } from '../faults.js'
import type { HolidayCalendar } from './holiday-calendar.js'

/** Finds everything in the rows of a calendar that cannot be. @internal */
export function checkCalendar(calendar: HolidayCalendar): readonly Finding[] {
  const faults: Finding[] = []
  checkDate(faults, 'verifiedThrough', calendar.verifiedThrough)
  for (const [index, { when, from, through }] of calendar.holidays.entries()) {
    const at = `holidays[${index}]`
    checkBetween(faults, `${at}.when.month`, when.month, 1, 12)
    if ('day' in when) checkBetween(faults, `${at}.when.day`, when.day, 1, daysInMonth(2000, when.month))
    else {
      checkBetween(faults, `${at}.when.weekday`, when.weekday, 0, 6)
      checkBetween(faults, `${at}.when.nth`, when.nth === -1 ? 1 : when.nth, 1, 5)
    }
    if (from !== undefined) checkDate(faults, `${at}.from`, from)
    if (through !== undefined) checkDate(faults, `${at}.through`, through)
    if (from !== undefined && through !== undefined && through < from) {
      addFault(faults, `${at}.through`, 'RANGE_REVERSED', { from, through })
    }
  }
  for (const [index, { weekday, by }] of calendar.observed.entries()) {
    checkBetween(faults, `observed[${index}].weekday`, weekday, 0, 6)
    checkOneOf(faults, `observed[${index}].by`, String(by), ['-1', '1'])
  }
  for (const [index, { on, kind }] of calendar.closures.entries()) {
    checkDate(faults, `closures[${index}].on`, on)
    checkOneOf(faults, `closures[${index}].kind`, kind, ['holiday', 'unreachable', 'closed'])
  }
  return faults
}

function checkBetween(faults: Finding[], at: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return
  addFault(faults, at, 'NOT_BETWEEN', { value: shown(value), least, most })
}

import {
  type CalendarEntry,
  type CivilDate,
  type Day,
  dayParts,
  daysInMonth,
  type Finding,
  weekdayOf,
} from '@matterkit/core/values'
import type { CourtCalendar } from '../calendars/court-calendar.js'
import { DayIs } from '../calendars/day-table.js'
import { FIRST } from '../calendars/range.js'
import { fail } from '../errors.js'
import { addFault, checkOneOf, readDay, shown } from '../faults.js'
import { dateText } from '../words.js'

/**
 * An event of a court that comes back: a motion calendar on every second Tuesday, a status call on the first Monday
 * of the month.
 *
 * @since 0.1.0
 */
export interface CourtEvent {
  readonly uid: string
  readonly title: string
  readonly notes?: string
  readonly repeats:
    | { readonly every: 'week'; readonly interval?: number; readonly weekdays: readonly number[] }
    | { readonly every: 'month'; readonly weekday: number; readonly nth: 1 | 2 | 3 | 4 | -1 }
  readonly from: string
  readonly through: string
  /** What becomes of one that falls on a day on which the court is closed. */
  readonly onClosed: 'skip' | 'next' | 'previous'
}

/**
 * A calendar entry that comes back. The adapter for calendar files writes the rule and what is left out of it.
 *
 * @since 0.1.0
 */
export interface RecurringEntry extends CalendarEntry {
  readonly repeats: {
    /** As RFC 5545 has it: `FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20261231`. */
    readonly rule: string
    /** Days of the rule on which it does not take place. */
    readonly except: readonly CivilDate[]
  }
}

const names = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const

/**
 * The entries of a recurring court event: one that comes back, without the days on which the court is closed, and one
 * for each day to which it gives way instead.
 *
 * @throws `CALENDAR_OPTIONS_INVALID` with every fault: dates, weekdays, an interval, a rule that never comes
 * @example
 * const court = courtCalendar(federalHolidays, {})
 * const [calls] = recurringEntries(court, {
 *   uid: 'calls',
 *   title: 'Status call',
 *   repeats: { every: 'month', weekday: 1, nth: 1 },
 *   from: '2026-08-01',
 *   through: '2026-10-31',
 *   onClosed: 'skip',
 * })
 * calls.repeats // { rule: 'FREQ=MONTHLY;BYDAY=1MO;UNTIL=20261031', except: ['2026-09-07'] }
 * @since 0.1.0
 */
export function recurringEntries(
  court: CourtCalendar,
  event: CourtEvent,
): readonly [RecurringEntry, ...CalendarEntry[]] {
  const [first, last] = check(event)
  const { uid, title, notes = '', repeats, onClosed } = event
  const days = daysOf(repeats, first, last)
  const [start] = days
  if (start === undefined) return refuse('repeats', event.uid)
  const shut = DayIs.weekend | DayIs.holiday | DayIs.doubted | DayIs.closed | DayIs.state
  const isShut = (day: Day): boolean => ((court.table.bits[day - FIRST] ?? 0) & shut) !== 0
  const closed = days.filter(isShut)
  const rest = { notes, remindDaysBefore: [1], categories: ['Court'], cancelled: false, sequence: 0 }
  const main: RecurringEntry = {
    uid,
    title,
    on: dateText(start),
    ...rest,
    repeats: {
      rule: `${ruleOf(repeats)};UNTIL=${dateText(last).replaceAll('-', '')}`,
      except: closed.map(dateText),
    },
  }
  if (onClosed === 'skip') return [main]
  const moved = closed.map((day): CalendarEntry => {
    const step = onClosed === 'next' ? 1 : -1
    let at = day
    while (isShut(at)) at += step
    return {
      uid: `${uid}/${dateText(day)}`,
      title: `${title} (in place of ${dateText(day)})`,
      on: dateText(at),
      ...rest,
    }
  })
  return [main, ...moved]
}

function check({ uid, from, through, repeats, onClosed }: CourtEvent): [Day, Day] {
  const faults: Finding[] = []
  const first = readDay(faults, 'from', from)
  const last = readDay(faults, 'through', through)
  checkOneOf(faults, 'onClosed', onClosed, ['skip', 'next', 'previous'])
  const weekdays = repeats.every === 'week' ? repeats.weekdays : [repeats.weekday]
  for (const [index, weekday] of weekdays.entries()) {
    if (Number.isInteger(weekday) && weekday >= 0 && weekday <= 6) continue
    addFault(faults, `repeats.weekdays[${index}]`, 'NOT_BETWEEN', {
      value: shown(weekday),
      least: 0,
      most: 6,
    })
  }
  const interval = repeats.every === 'week' ? (repeats.interval ?? 1) : 1
  if (!Number.isInteger(interval) || interval < 1 || interval > 52) {
    addFault(faults, 'repeats.interval', 'NOT_BETWEEN', { value: shown(interval), least: 1, most: 52 })
  }
  if (repeats.every === 'month')
    checkOneOf(faults, 'repeats.nth', String(repeats.nth), ['1', '2', '3', '4', '-1'])
  if (first !== undefined && last !== undefined && last < first) {
    addFault(faults, 'through', 'RANGE_REVERSED', { from, through })
  }
  if (first === undefined || last === undefined || faults.length > 0) {
    if (faults.length === 0) return refuse('from', uid)
    return fail('CALENDAR_OPTIONS_INVALID', {}, { findings: faults })
  }
  return [first, last]
}

function refuse(at: string, value: string): never {
  const data = { value, allowed: ['an event that comes at least once between its first and last day'] }
  return fail(
    'CALENDAR_OPTIONS_INVALID',
    {},
    { findings: [{ code: 'NOT_ONE_OF', data, severity: 'error', at }] },
  )
}

/** The days of a rule. Weeks begin on Monday, as in RFC 5545, and are counted from the first day. */
function daysOf(repeats: CourtEvent['repeats'], first: Day, last: Day): Day[] {
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  if (repeats.every === 'month') return all.filter((day) => isNth(day, repeats.weekday, repeats.nth))
  const begun = all.find((day) => repeats.weekdays.includes(weekdayOf(day)))
  if (begun === undefined) return []
  const monday = (day: Day): Day => day - ((weekdayOf(day) + 6) % 7)
  const weekOf = (day: Day): number => (monday(day) - monday(begun)) / 7
  const { interval = 1, weekdays } = repeats
  return all.filter(
    (day) => day >= begun && weekdays.includes(weekdayOf(day)) && weekOf(day) % interval === 0,
  )
}

function isNth(day: Day, weekday: number, nth: number): boolean {
  if (weekdayOf(day) !== weekday) return false
  const { year, month, day: of } = dayParts(day)
  return nth === -1 ? of + 7 > daysInMonth(year, month) : Math.ceil(of / 7) === nth
}

function ruleOf(repeats: CourtEvent['repeats']): string {
  if (repeats.every === 'month') return `FREQ=MONTHLY;BYDAY=${repeats.nth}${names[repeats.weekday]}`
  const { interval = 1, weekdays } = repeats
  const by = weekdays.map((weekday) => names[weekday]).join(',')
  return `FREQ=WEEKLY${interval === 1 ? '' : `;INTERVAL=${interval}`};BYDAY=${by}`
}

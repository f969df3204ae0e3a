import { type CivilDate, dateOf, type Finding } from '@matterkit/core/values'
import type { Authority } from '../authority.js'
import { fail } from '../errors.js'
import { checkOneOf, readDay } from '../faults.js'
import type { CourtCalendar } from './court-calendar.js'
import { DayIs } from './day-table.js'

/**
 * A legal holiday on its date.
 *
 * @since 0.1.0
 */
export interface LegalHoliday {
  readonly on: CivilDate
  readonly name: string
  readonly authority: Authority
}

/**
 * The legal holidays of a court in date order, weekends among them where a holiday falls on one. State holidays
 * count only for periods measured after an event.
 *
 * @throws `COURT_INVALID` for a range that is not one of days of 1960 to 2060
 * @example
 * const court = courtCalendar(federalHolidays, {})
 * legalHolidays(court, { from: '2026-07-01', through: '2026-07-31', direction: 'after' }).map(({ on }) => on) // ['2026-07-03', '2026-07-04']
 * @since 0.1.0
 */
export function legalHolidays(
  court: CourtCalendar,
  range: { readonly from: string; readonly through: string; readonly direction: 'after' | 'before' },
): LegalHoliday[] {
  const faults: Finding[] = []
  const from = readDay(faults, 'from', range.from)
  const through = readDay(faults, 'through', range.through)
  checkOneOf(faults, 'direction', range.direction, ['after', 'before'])
  if (from === undefined || through === undefined || faults.length > 0) {
    return fail('COURT_INVALID', {}, { findings: faults })
  }
  const own = DayIs.holiday | DayIs.doubted
  const states = range.direction === 'after' ? DayIs.state | DayIs.stateDoubted : 0
  return [...court.table.notes]
    .filter(([day]) => day >= from && day <= through)
    .toSorted(([a], [b]) => a - b)
    .flatMap(([day, notes]) => {
      const first = notes.filter(({ bit }) => (bit & own) !== 0)
      const held = first.length > 0 ? first : notes.filter(({ bit }) => (bit & states) !== 0)
      return held.map(({ name, authority }) => ({ on: dateOf(day), name, authority }))
    })
}

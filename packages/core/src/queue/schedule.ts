import * as rrule from 'rrule'
import { type Instant, instantMeant, instantOf, type WallTime } from '../values/index.js'
import type { JobSchedule } from './job.js'

/** In Node the library is one default export, in a bundle it is named ones. */
const { RRule } = (rrule as { default?: typeof rrule }).default ?? rrule

/**
 * The first time a schedule comes after an instant, or nothing where it has ended. It is counted on the clock of the
 * schedule's place: a time that the clock skips is the one it shows then, one that comes twice is the first.
 *
 * @example
 * const mondays = { rule: 'FREQ=WEEKLY;BYDAY=MO', start: { local: '2026-03-02T08:00', zone: 'America/New_York' } }
 * nextTime(mondays, '2026-03-02T13:00:00.000Z') // '2026-03-09T12:00:00.000Z'
 * @since 0.1.0
 */
export function nextTime({ rule, start }: JobSchedule, after: Instant | string): Instant | undefined {
  const found = new RRule({ ...RRule.parseString(rule), dtstart: asIfUtc(start) })
  // A clock may be set by a day in all history, and never by more: what is later than this is later on any clock.
  let at = found.after(new Date(Date.parse(after) - 26 * 3_600_000), true)
  while (at !== null) {
    const meant = instantMeant({ local: at.toISOString().slice(0, 19), zone: start.zone }).at
    if (meant > after) return meant
    at = found.after(at, false)
  }
  return undefined
}

function asIfUtc({ local }: WallTime): Date {
  return new Date(`${local.length === 16 ? `${local}:00` : local}.000Z`)
}

/** The first time a schedule comes at all. @internal */
export function firstTime(schedule: JobSchedule): Instant | undefined {
  return nextTime(schedule, instantOf(Date.parse(instantMeant(schedule.start).at) - 1))
}

import type { Branded } from './brand.js'
import type { CivilDate } from './civil-date.js'
import { fail } from './value-errors.js'
import { clockIn } from './zone.js'

/**
 * A point in time, ISO-8601 in UTC with milliseconds: `2026-11-02T14:30:00.000Z`. Sorts as text.
 *
 * @since 0.1.0
 */
export type Instant = Branded<'instant'>

const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/

/**
 * Reads an instant and gives it its one spelling.
 *
 * @throws `INSTANT_INVALID` for a time without `Z`, or a day or hour that does not exist.
 * @example
 * instant('2026-11-02T14:30:00Z') // '2026-11-02T14:30:00.000Z'
 * @since 0.1.0
 */
export function instant(text: string): Instant {
  const ms = shape.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(ms) || !new Date(ms).toISOString().startsWith(text.slice(0, 19))) {
    return fail('INSTANT_INVALID', { text: String(text).slice(0, 40) })
  }
  return instantOf(ms)
}

/**
 * The instant of a clock reading in milliseconds since 1970.
 *
 * @example
 * instantOf(0) // '1970-01-01T00:00:00.000Z'
 * @since 0.1.0
 */
export function instantOf(ms: number): Instant {
  return new Date(ms).toISOString() as Instant
}

/**
 * What the calendar on the wall shows at an instant in a place.
 *
 * @param zone - an IANA zone, such as the court's: `America/New_York`
 * @throws `ZONE_UNKNOWN`
 * @example
 * dateIn('America/New_York', instant('2026-03-09T03:30:00Z')) // '2026-03-08'
 * @since 0.1.0
 */
export function dateIn(zone: string, at: Instant): CivilDate {
  return new Date(clockIn(zone, Date.parse(at))).toISOString().slice(0, 10) as CivilDate
}

/**
 * The instant so many hours later, or earlier where `hours` is negative: hours that pass, whatever the clocks do.
 *
 * @example
 * addHours(instant('2026-11-01T04:00:00Z'), 24) // '2026-11-02T04:00:00.000Z'
 * @since 0.1.0
 */
export function addHours(at: Instant, hours: number): Instant {
  return instantOf(Date.parse(at) + hours * 3_600_000)
}

/**
 * Whether a text is an instant in its one spelling, of the years 1 to 9999.
 *
 * @example
 * isInstant('2026-11-02T14:30:00.000Z') // true
 * isInstant('2026-11-02T14:30:00Z') // false
 * @since 0.1.0
 */
export function isInstant(text: unknown): text is Instant {
  if (typeof text !== 'string' || text.length !== 24 || !shape.test(text) || text.startsWith('0000'))
    return false
  const ms = Date.parse(text)
  return !Number.isNaN(ms) && new Date(ms).toISOString() === text
}

import type { CivilDate } from './civil-date.js'
import { fail } from './value-errors.js'

declare const moment: unique symbol

/**
 * A point in time, ISO-8601 in UTC with milliseconds: `2026-11-02T14:30:00.000Z`. Sorts as text.
 *
 * @since 0.1.0
 */
export type Instant = string & { readonly [moment]: true }

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
  let parts: Intl.DateTimeFormatPart[]
  try {
    parts = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    }).formatToParts(new Date(at))
  } catch (cause) {
    return fail('ZONE_UNKNOWN', { zone }, { cause })
  }
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}` as CivilDate
}

import { fail } from './value-errors.js'

const readers = new Map<string, Intl.DateTimeFormat>()

/** The reader of a zone's clock; the platform's own time zone data. */
function readerOf(zone: string): Intl.DateTimeFormat {
  const known = readers.get(zone)
  if (known !== undefined) return known
  if (!/^[A-Za-z][\w+\-/]*$/.test(zone)) return fail('ZONE_UNKNOWN', { zone: String(zone).slice(0, 60) })
  try {
    const reader = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    readers.set(zone, reader)
    return reader
  } catch (cause) {
    return fail('ZONE_UNKNOWN', { zone }, { cause })
  }
}

/**
 * Whether the platform knows an IANA zone. Offsets such as `+05:00` are not zones.
 *
 * @example
 * isZone('America/New_York') // true
 * isZone('+05:00') // false
 * @since 0.1.0
 */
export function isZone(zone: unknown): zone is string {
  if (typeof zone !== 'string') return false
  try {
    return readerOf(zone) !== undefined
  } catch {
    return false
  }
}

/**
 * What the clock on the wall shows, counted as if it were UTC: milliseconds since 1970.
 *
 * @throws `ZONE_UNKNOWN`
 * @internal
 */
export function clockIn(zone: string, ms: number): number {
  const parts: Record<string, number> = {}
  for (const { type, value } of readerOf(zone).formatToParts(ms)) parts[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return utcMs(year, month, day, hour, minute, second)
}

/** Milliseconds since 1970; unlike `Date.UTC`, the year 99 is the year 99. @internal */
export function utcMs(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number {
  return new Date(Date.UTC(2000, month - 1, day, hour, minute, second)).setUTCFullYear(year, month - 1, day)
}

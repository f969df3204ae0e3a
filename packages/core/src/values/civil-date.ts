import type { Branded } from './brand.js'
import { type Day, dayFrom, dayParts, daysInMonth, weekdayOf } from './day.js'
import { fail } from './value-errors.js'

/**
 * A calendar day without time or zone, written `YYYY-MM-DD`. Sorts as text, travels as JSON.
 *
 * @since 0.1.0
 */
export type CivilDate = Branded<'civil-date'>

// biome-ignore format: a year in two lines
const months = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

/**
 * Reads a day and refuses one that does not exist.
 *
 * Never build one from a `Date`: `new Date('2026-03-09')` is still March 8 in New York.
 *
 * @throws `DATE_INVALID` for anything but a real day of the years 1 to 9999.
 * @example
 * civilDate('2028-02-29') // '2028-02-29'
 * civilDate('2027-02-29') // DATE_INVALID: 2027-02-29 is not a day: February 2027 has 28 days
 * @since 0.1.0
 */
export function civilDate(text: string): CivilDate {
  return isCivilDate(text) ? text : refuse(text)
}

/**
 * Whether a text is a real day of the years 1 to 9999.
 *
 * @example
 * isCivilDate('2026-13-01') // false
 * @since 0.1.0
 */
export function isCivilDate(text: unknown): text is CivilDate {
  return tryDayOf(text) !== undefined
}

/**
 * The day as an integer, where a text writes one; it is what counts of days begin with, so no pattern is matched.
 *
 * @example
 * tryDayOf('1970-01-02') // 1
 * tryDayOf('1970-02-30') // undefined
 * @since 0.1.0
 */
export function tryDayOf(text: unknown): Day | undefined {
  if (typeof text !== 'string' || text.length !== 10 || text[4] !== '-' || text[7] !== '-') return undefined
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const day = digits(text, 8, 10)
  const isDay = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  return isDay ? dayFrom(year, month, day) : undefined
}

function refuse(text: unknown): never {
  return fail('DATE_INVALID', { text: String(text).slice(0, 40), why: whyNotADay(text) })
}

function whyNotADay(text: unknown): string {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return 'it is not written YYYY-MM-DD'
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  if (year < 1) return 'there is no year 0'
  const name = months[month - 1]
  return name === undefined
    ? 'a year has twelve months'
    : `${name} ${year} has ${daysInMonth(year, month)} days`
}

/**
 * The day as an integer, for counting.
 *
 * @throws `DATE_INVALID`
 * @example
 * dayOf(civilDate('1970-01-02')) // 1
 * @since 0.1.0
 */
export function dayOf(date: CivilDate | string): Day {
  return tryDayOf(date) ?? refuse(date)
}

/** The number that digits of a text write; NaN where something else stands among them. */
function digits(text: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return Number.NaN
    number = number * 10 + digit
  }
  return number
}

/**
 * The date of an integer day.
 *
 * @throws `DATE_OUT_OF_RANGE` outside the years 1 to 9999.
 * @example
 * dateOf(20_000) // '2024-10-04'
 * @since 0.1.0
 */
export function dateOf(day: Day): CivilDate {
  const { year, month, day: dayOfMonth } = dayParts(day)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}` as CivilDate
}

function two(n: number): string {
  return n < 10 ? `0${n}` : String(n)
}

/**
 * The date so many days later, or earlier where `days` is negative.
 *
 * @example
 * addDays(civilDate('2026-02-27'), 2) // '2026-03-01'
 * @since 0.1.0
 */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOf(dayOf(date) + days)
}

/**
 * The same day of the month so many months later; where that month is shorter, its last day.
 * Steps do not add up: one month twice from January 31 is not two months.
 *
 * @example
 * addMonths(civilDate('2026-01-31'), 1) // '2026-02-28'
 * @since 0.1.0
 */
export function addMonths(date: CivilDate, count: number): CivilDate {
  const { year, month, day } = dayParts(dayOf(date))
  const index = year * 12 + (month - 1) + count
  const toYear = Math.floor(index / 12)
  const toMonth = index - toYear * 12 + 1
  return dateOf(dayFrom(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth))))
}

/**
 * How many days from one date to another; negative where the second is earlier.
 *
 * @example
 * daysBetween(civilDate('2026-01-01'), civilDate('2026-12-31')) // 364
 * @since 0.1.0
 */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayOf(to) - dayOf(from)
}

/**
 * The date in words, as a letter would have it.
 *
 * @example
 * longDate(civilDate('2026-11-24')) // 'Tuesday, November 24, 2026'
 * @since 0.1.0
 */
export function longDate(date: CivilDate): string {
  const day = dayOf(date)
  const parts = dayParts(day)
  return `${weekdays[weekdayOf(day)]}, ${months[parts.month - 1]} ${parts.day}, ${parts.year}`
}

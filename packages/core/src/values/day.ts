import { fail } from './value-errors.js'

/**
 * A civil day as an integer: days since 1970-01-01. Engines count in it and format at the edge.
 *
 * @since 0.1.0
 */
export type Day = number

/** 0001-01-01. @since 0.1.0 */
export const FIRST_DAY: Day = -719_162
/** 9999-12-31. @since 0.1.0 */
export const LAST_DAY: Day = 2_932_896

/**
 * The day of a year, month (1 to 12) and day of month. Overflowing days run on into the next months, which is
 * what "the 0th of March" and "the 8th day after the 28th" need; the proleptic Gregorian calendar throughout.
 *
 * @example
 * dayFrom(1970, 1, 1) // 0
 * dayFrom(2026, 3, 0) === dayFrom(2026, 2, 28) // true
 * @since 0.1.0
 */
export function dayFrom(year: number, month: number, dayOfMonth: number): Day {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5)
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468 + dayOfMonth - 1
}

/**
 * A day taken apart.
 *
 * @since 0.1.0
 */
export interface DayParts {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

/**
 * The year, month and day of month.
 *
 * @example
 * dayParts(dayFrom(2028, 2, 29)) // { year: 2028, month: 2, day: 29 }
 * @throws `DATE_OUT_OF_RANGE` outside the years 1 to 9999.
 * @since 0.1.0
 */
export function dayParts(day: Day): DayParts {
  if (!(day >= FIRST_DAY && day <= LAST_DAY)) return fail('DATE_OUT_OF_RANGE', { days: day })
  const z = day + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  }
}

/**
 * The day of the week: 0 is Sunday, 6 is Saturday.
 *
 * @example
 * weekdayOf(dayFrom(2026, 11, 24)) // 2
 * @since 0.1.0
 */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7
}

/**
 * How many days a month has.
 *
 * @example
 * daysInMonth(2028, 2) // 29
 * @since 0.1.0
 */
export function daysInMonth(year: number, month: number): number {
  return month === 2
    ? isLeap(year)
      ? 29
      : 28
    : month === 4 || month === 6 || month === 9 || month === 11
      ? 30
      : 31
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

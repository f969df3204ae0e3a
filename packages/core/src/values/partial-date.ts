import type { Branded } from './brand.js'
import { type CivilDate, civilDate, isCivilDate } from './civil-date.js'
import { daysInMonth } from './day.js'
import { fail } from './value-errors.js'

/**
 * A date of which only the year, or the year and month, may be known: `1961`, `1961-04`, `1961-04-17`. What a court
 * docket or an old file often has. Every {@link CivilDate} is one.
 *
 * @since 0.1.0
 */
export type PartialDate = Branded<'partial-date'> | CivilDate

/**
 * Reads a partial date.
 *
 * @throws `PARTIAL_DATE_INVALID`
 * @example
 * partialDate('1961-04') // '1961-04'
 * partialDate('1961-13') // PARTIAL_DATE_INVALID: 1961-13 is not a year, a month or a day
 * @since 0.1.0
 */
export function partialDate(text: string): PartialDate {
  return isPartialDate(text) ? text : fail('PARTIAL_DATE_INVALID', { text: String(text).slice(0, 40) })
}

/**
 * Whether a text is a year, a month or a day of the years 1 to 9999.
 *
 * @example
 * isPartialDate('0000') // false
 * @since 0.1.0
 */
export function isPartialDate(text: unknown): text is PartialDate {
  if (typeof text !== 'string') return false
  return isCivilDate({ 4: `${text}-01-01`, 7: `${text}-01` }[text.length] ?? text)
}

/**
 * The first and the last day it can mean.
 *
 * @throws `PARTIAL_DATE_INVALID`
 * @example
 * daysMeant('2024-02') // { first: '2024-02-01', last: '2024-02-29' }
 * @since 0.1.0
 */
export function daysMeant(date: PartialDate | string): {
  readonly first: CivilDate
  readonly last: CivilDate
} {
  const text = partialDate(date)
  if (text.length === 10) return { first: civilDate(text), last: civilDate(text) }
  const month = text.length === 7 ? text : undefined
  const end = month ?? `${text}-12`
  const last = daysInMonth(Number(end.slice(0, 4)), Number(end.slice(5)))
  return { first: civilDate(`${month ?? `${text}-01`}-01`), last: civilDate(`${end}-${last}`) }
}

import { type CivilDate, type Day, dateOf, longDate } from '@matterkit/core/values'
import { FIRST, LAST } from './calendars/range.js'

/** A day as reasons carry it: the date for programs, the words for people. @internal */
export interface NamedDay {
  readonly [key: string]: string
  readonly date: CivilDate
  /** `June 15, 2026`. */
  readonly day: string
  /** `Monday`. */
  readonly weekday: string
}

const names: (NamedDay | undefined)[] = new Array(LAST - FIRST + 1)
const dates: (CivilDate | undefined)[] = new Array(LAST - FIRST + 1)

/** Names a day; a day of the calendar is put into words once. @internal */
export function nameDay(day: Day): NamedDay {
  const known = names[day - FIRST]
  if (known !== undefined) return known
  const date = dateText(day)
  const long = longDate(date)
  const comma = long.indexOf(',')
  const named = { date, day: long.slice(comma + 2), weekday: long.slice(0, comma) }
  if (day >= FIRST && day <= LAST) names[day - FIRST] = named
  return named
}

/** A day as a date; written once for each day of the calendar. @internal */
export function dateText(day: Day): CivilDate {
  const known = dates[day - FIRST]
  if (known !== undefined) return known
  const date = dateOf(day)
  if (day >= FIRST && day <= LAST) dates[day - FIRST] = date
  return date
}

/** `1 day`, `21 days`, `16 court days`. @internal */
export function countOf(count: number, unit: string): string {
  return `${count} ${unit === 'court-day' ? 'court day' : unit}${count === 1 ? '' : 's'}`
}

/** Words as the beginning of a sentence. @internal */
export function sentence(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** `a, b and c`. @internal */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}

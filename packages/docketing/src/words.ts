import { type CivilDate, type Day, dateOf, longDate } from '@matterkit/core/values'

/** A day as reasons carry it: the date for programs, the words for people. @internal */
export interface NamedDay {
  readonly [key: string]: string
  readonly date: CivilDate
  /** `June 15, 2026`. */
  readonly day: string
  /** `Monday`. */
  readonly weekday: string
}

/** Names a day. @internal */
export function nameDay(day: Day): NamedDay {
  const date = dateOf(day)
  const long = longDate(date)
  const comma = long.indexOf(',')
  return { date, day: long.slice(comma + 2), weekday: long.slice(0, comma) }
}

/** `1 day`, `21 days`. @internal */
export function countOf(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

/** Words as the beginning of a sentence. @internal */
export function sentence(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

import { civilDate, dayOf, isCivilDate } from '@matterkit/core/values'
import type { Format } from './format.js'
import { isAmerican, made } from './made.js'
import { cardinal, ordinal, ordinalWords } from './numbers.js'

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]
/** From the first day of 1970. */
const weekdays = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday']

function parts(day: string) {
  return {
    year: Number(day.slice(0, 4)),
    month: months[Number(day.slice(5, 7)) - 1] ?? '',
    day: Number(day.slice(8, 10)),
  }
}

function longDay(day: string, locale: string): string {
  const { year, month, day: number } = parts(day)
  return isAmerican(locale) ? `${month} ${number}, ${year}` : `${number} ${month} ${year}`
}

function shortDay(day: string, locale: string): string {
  const { year, day: number } = parts(day)
  const month = Number(day.slice(5, 7))
  return isAmerican(locale) ? `${month}/${number}/${year}` : `${day.slice(8)}/${day.slice(5, 7)}/${year}`
}

function weekday(day: string): string {
  return weekdays[((dayOf(civilDate(day)) % 7) + 7) % 7] ?? ''
}

function dated(day: string, [style]: readonly unknown[], locale: string): string {
  const { year, month, day: number } = parts(day)
  switch (style) {
    case 'iso':
      return day
    case 'short':
      return shortDay(day, locale)
    case 'ordinal':
      return `${ordinal(number)} day of ${month}, ${year}`
    case 'words':
      return `${ordinalWords(number)} day of ${month}, ${cardinal(year)}`
    default:
      return longDay(day, locale)
  }
}

function date(
  write: (day: string, values: readonly unknown[], locale: string) => string,
  styles: readonly string[] = [],
): Format {
  return made({ wanted: 'a day written YYYY-MM-DD', type: 'date', takes: isCivilDate, styles, write })
}

/** Formats of days. @internal */
export const dateFormats: Readonly<Record<string, Format>> = {
  date: date(dated, ['long', 'short', 'ordinal', 'words', 'iso']),
  weekday: date((day, _, locale) => `${weekday(day)}, ${longDay(day, locale)}`),
  day: date((day) => ordinal(parts(day).day)),
  month: date((day) => parts(day).month),
  year: date((day) => String(parts(day).year)),
}

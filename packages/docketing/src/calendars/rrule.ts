import { type Day, dayFrom, daysInMonth, weekdayOf } from '@matterkit/core/values'

/**
 * Yearly recurrences of RFC 5545, as far as laws use them: months, days of a month, weekdays with or without a
 * position, and a position in the whole. Everything else is refused rather than read halfway.
 */

const names = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

/** A recurrence, read. @internal */
export interface YearlyRule {
  readonly months: readonly number[]
  readonly monthDays: readonly number[]
  readonly weekdays: readonly { readonly weekday: number; readonly nth?: number }[]
  readonly positions: readonly number[]
}

/** Reads a recurrence; what is wrong with it, in words, where it is not one that is known. @internal */
export function readYearlyRule(text: string): YearlyRule | string {
  const parts = new Map<string, string>()
  for (const part of text.replace(/^RRULE:/, '').split(';')) {
    const [key = '', value = ''] = part.split('=')
    if (parts.has(key)) return `${key} stands twice`
    parts.set(key, value)
  }
  if (parts.get('FREQ') !== 'YEARLY') return 'only FREQ=YEARLY is read'
  for (const key of parts.keys()) {
    if (!['FREQ', 'BYMONTH', 'BYMONTHDAY', 'BYDAY', 'BYSETPOS'].includes(key)) return `${key} is not read`
  }
  const months = numbers(parts.get('BYMONTH'), 1, 12)
  const monthDays = numbers(parts.get('BYMONTHDAY'), -31, 31)
  const positions = numbers(parts.get('BYSETPOS'), -366, 366)
  if (months === undefined || monthDays === undefined || positions === undefined)
    return 'a number is out of range'
  const weekdays = (parts.get('BYDAY')?.split(',') ?? []).map((each) => /^([+-]?\d+)?([A-Z]{2})$/.exec(each))
  const read: { weekday: number; nth?: number }[] = []
  for (const match of weekdays) {
    const weekday = names.indexOf(match?.[2] ?? '')
    if (match === null || weekday < 0) return 'a weekday is not one'
    const nth = match[1] === undefined ? undefined : Number(match[1])
    if (nth === 0 || Math.abs(nth ?? 1) > 5) return 'a position of a weekday is out of range'
    read.push(nth === undefined ? { weekday } : { weekday, nth })
  }
  if (months.length === 0) return 'BYMONTH is wanted'
  if (monthDays.length === 0 && read.length === 0) return 'BYMONTHDAY or BYDAY is wanted'
  if (monthDays.length > 0 && read.some(({ nth }) => nth !== undefined))
    return 'BYMONTHDAY goes with bare weekdays only'
  return { months, monthDays, weekdays: read, positions }
}

function numbers(text: string | undefined, least: number, most: number): number[] | undefined {
  const values = text === undefined ? [] : text.split(',').map(Number)
  const good = values.every(
    (value) => Number.isInteger(value) && value !== 0 && value >= least && value <= most,
  )
  return good ? values : undefined
}

/** The days of a recurrence in one year, in order. @internal */
export function daysOfRule({ months, monthDays, weekdays, positions }: YearlyRule, year: number): Day[] {
  const days = months.flatMap((month) => {
    const length = daysInMonth(year, month)
    return Array.from({ length }, (_, index) => index + 1)
      .filter((day) => {
        const first = dayFrom(year, month, day)
        const onDay =
          monthDays.length === 0 || monthDays.includes(day) || monthDays.includes(day - length - 1)
        const onWeekday =
          weekdays.length === 0 ||
          weekdays.some(({ weekday, nth }) => weekdayOf(first) === weekday && isNth(day, length, nth))
        return onDay && onWeekday
      })
      .map((day) => dayFrom(year, month, day))
  })
  const sorted = [...new Set(days)].toSorted((a, b) => a - b)
  if (positions.length === 0) return sorted
  return sorted.filter(
    (_, index) => positions.includes(index + 1) || positions.includes(index - sorted.length),
  )
}

function isNth(day: number, length: number, nth: number | undefined): boolean {
  if (nth === undefined) return true
  return nth > 0 ? Math.ceil(day / 7) === nth : Math.ceil((length - day + 1) / 7) === -nth
}

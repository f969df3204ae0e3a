import { expect, test } from 'vitest'
import { addDays, addMonths, civilDate, dateOf, daysBetween, isCivilDate } from './civil-date.js'
import { dayFrom, dayParts, daysInMonth, FIRST_DAY, LAST_DAY, weekdayOf } from './day.js'

/** The calendar as a child learns it: one day after another, from a Monday, the first of January of the year 1. */
function* everyDay(): Generator<{ year: number; month: number; day: number; weekday: number }> {
  let weekday = 1
  for (let year = 1; year <= 9999; year++) {
    const leap = year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0)
    const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for (const [at, length] of lengths.entries()) {
      for (let day = 1; day <= length; day++) {
        yield { year, month: at + 1, day, weekday }
        weekday = (weekday + 1) % 7
      }
    }
  }
}

test('every day of ten thousand years is the day it is', () => {
  let count = FIRST_DAY
  let faults = 0
  for (const { year, month, day, weekday } of everyDay()) {
    const parts = dayParts(count)
    const right =
      parts.year === year &&
      parts.month === month &&
      parts.day === day &&
      weekdayOf(count) === weekday &&
      dayFrom(year, month, day) === count
    if (!right) faults += 1
    count += 1
  }
  expect([faults, count - 1]).toEqual([0, LAST_DAY])
})

test('the days around every turn of a month are written, read, counted and stepped over as they stand on the wall', () => {
  const written = (year: number, month: number, day: number) =>
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  for (const year of [1, 4, 100, 400, 1582, 1752, 1899, 1900, 1999, 2000, 2026, 2028, 2100, 9998]) {
    for (let month = 1; month <= 12; month++) {
      const last = daysInMonth(year, month)
      const next = month === 12 ? written(year + 1, 1, 1) : written(year, month + 1, 1)
      const end = civilDate(written(year, month, last))
      expect(addDays(end, 1)).toBe(next)
      expect(daysBetween(end, civilDate(next))).toBe(1)
      expect(isCivilDate(written(year, month, last + 1))).toBe(false)
      expect(dateOf(dayFrom(year, month, last))).toBe(end)
      const [nextYear = 0, nextMonth = 0] = next.split('-').map(Number)
      expect(addMonths(end, 1)).toBe(
        written(nextYear, nextMonth, Math.min(last, daysInMonth(nextYear, nextMonth))),
      )
    }
  }
})

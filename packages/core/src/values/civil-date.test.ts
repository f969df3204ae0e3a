import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, civilDate, dateOf, daysBetween, isCivilDate, longDate } from './civil-date.js'
import { dayFrom, dayParts, FIRST_DAY, LAST_DAY, weekdayOf } from './day.js'

const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY })

/** The platform's own calendar, for years it does not mistake for two digits. */
function platform(day: number): Date {
  return new Date(day * 86_400_000)
}

describe('a civil date', () => {
  test('agrees with the platform calendar, day by day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const there = platform(day)
        const year = String(there.getUTCFullYear()).padStart(4, '0')
        expect(dateOf(day)).toBe(`${year}-${there.toISOString().slice(-19, -14)}`)
        expect(weekdayOf(day)).toBe(there.getUTCDay())
        const { year: y, month, day: d } = dayParts(day)
        expect(dayFrom(y, month, d)).toBe(day)
      }),
    )
  })

  test('is written as it is, whatever stands in any place of it', () => {
    const written = /^\d{4}-\d{2}-\d{2}$/
    fc.assert(
      fc.property(anyDay, fc.nat(9), fc.constantFrom(...'-0a /:T٣¹'), (day, at, other) => {
        const text = `${dateOf(day).slice(0, at)}${other}${dateOf(day).slice(at + 1)}`
        const there = written.test(text) ? Date.parse(`${text}T00:00Z`) : Number.NaN
        const real = there >= Date.parse('0001-01-01') && new Date(there).toISOString().startsWith(text)
        expect(isCivilDate(text), text).toBe(real)
      }),
    )
  })

  test.each([
    '2027-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '0000-01-01',
    '10000-01-01',
    '2026-1-1',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '',
  ])('refuses %j', (text) => {
    expect(isCivilDate(text)).toBe(false)
    expect(() => civilDate(text)).toThrow(/DATE_INVALID/)
  })

  test.each([null, undefined, 20260101, new Date(), {}])('is never %j', (value) => {
    expect(isCivilDate(value)).toBe(false)
  })

  test('adds days there and back, and in order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -300_000, max: 300_000 }),
        fc.integer({ min: -90_000, max: 90_000 }),
        (day, n) => {
          const date = dateOf(day)
          expect(addDays(addDays(date, n), -n)).toBe(date)
          expect(daysBetween(date, addDays(date, n))).toBe(n)
          expect(addDays(date, 1) > date).toBe(true)
        },
      ),
    )
  })

  test('adds months to the same day or the last of a shorter month, and steps do not add up', () => {
    expect(addMonths(civilDate('2026-01-31'), 1)).toBe('2026-02-28')
    expect(addMonths(civilDate('2028-02-29'), 12)).toBe('2029-02-28')
    expect(addMonths(civilDate('2026-03-31'), -1)).toBe('2026-02-28')
    expect(addMonths(addMonths(civilDate('2026-01-31'), 1), 1)).toBe('2026-03-28')
    fc.assert(
      fc.property(
        fc.integer({ min: -200_000, max: 200_000 }),
        fc.integer({ min: -600, max: 600 }),
        (day, months) => {
          const from = dayParts(day)
          const to = dayParts(dayFrom(...parts(addMonths(dateOf(day), months))))
          expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months)
          expect(to.day).toBeLessThanOrEqual(from.day)
        },
      ),
    )
  })

  test('leaves no calendar silently', () => {
    expect(() => addDays(civilDate('9999-12-31'), 1)).toThrow(/DATE_OUT_OF_RANGE/)
    expect(() => addDays(civilDate('2026-01-01'), Number.NaN)).toThrow(/DATE_OUT_OF_RANGE/)
    expect(longDate(civilDate('2026-07-04'))).toBe('Saturday, July 4, 2026')
  })
})

function parts(date: string): [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))]
}

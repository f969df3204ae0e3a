import federal from '@18f/us-federal-holidays'
import { dateOf, dayOf, isCivilDate, weekdayOf } from '@matterkit/core/values'
import { describe, expect, test } from 'vitest'
import { federalHolidays } from '../packs/us-federal/holidays.js'
import table from '../testing/federal-holidays.json' with { type: 'json' }
import { courtCalendar } from './court-calendar.js'
import { type LegalHoliday, legalHolidays } from './legal-holidays.js'
import { isHolidayByRows } from './walk-holidays.js'

const court = courtCalendar(federalHolidays, {})
const between = (from: string, through: string): LegalHoliday[] =>
  legalHolidays(court, { from, through, direction: 'after' })
const inYear = (year: number): string[] => between(`${year}-01-01`, `${year}-12-31`).map(({ on }) => on)
const onWeekdays = (days: readonly LegalHoliday[]): LegalHoliday[] =>
  days.filter(({ on }) => weekdayOf(dayOf(on)) % 6 !== 0)

test('the weekdays of 2020 to 2030 are those of the published table', () => {
  const ours = onWeekdays(between('2020-01-01', '2030-12-31'))
  expect(ours.map(({ on }) => on)).toEqual(Object.keys(table.federal))
  expect(ours.filter(({ name }) => name.endsWith('(observed)')).map(({ on }) => on)).toEqual(
    Object.entries(table.federal).flatMap(([on, name]) => (name.endsWith('(observed)') ? on : [])),
  )
})

test('agrees with another list on every weekday of 2021 to 2030', () => {
  const held = new Set(between('2021-01-01', '2030-12-31').map(({ on }) => on))
  // Asked day by day: its lists of a year leave out a New Year's Day observed in the year before.
  for (let day = dayOf('2021-01-01'); day <= dayOf('2030-12-31'); day++) {
    if (weekdayOf(day) % 6 === 0) continue
    const on = dateOf(day)
    const theirs = federal.isAHoliday(new Date(`${on}T00:00:00Z`), { utc: true })
    expect(held.has(on), on).toBe(theirs)
  }
})

describe('the days from which a text stood', () => {
  test.each([
    [1985, '1985-01-21', false], // Birthday of Martin Luther King, Jr.
    [1986, '1986-01-20', true],
    [2020, '2020-06-19', false], // Juneteenth
    [2021, '2021-06-18', true],
    [2021, '2021-06-19', true],
    [1970, '1970-02-23', true], // Washington's Birthday fell on a Sunday
    [1970, '1970-02-16', false],
    [1971, '1971-02-15', true],
    [1971, '1971-02-22', false],
    [1969, '1969-05-30', true], // Memorial Day
    [1971, '1971-05-31', true],
    [1970, '1970-10-12', false], // Columbus Day
    [1971, '1971-10-11', true],
    [1970, '1970-11-11', true], // Veterans Day
    [1971, '1971-11-11', false],
    [1971, '1971-10-25', true],
    [1977, '1977-10-24', true],
    [1978, '1978-10-23', false],
    [1978, '1978-11-10', true], // observed
  ])('in %i, %s: %s', (year, on, held) => {
    expect(inYear(year).includes(on)).toBe(held)
  })
})

test("a New Year's Day on a Saturday is observed in the year before, at both ends of the calendar too", () => {
  expect(inYear(2021)).toContain('2021-12-31')
  expect(inYear(2060)).toContain('2060-12-31')
  expect(inYear(1960)[0]).toBe('1960-01-01')
})

test('a year has eight holidays, nine from 1971, ten from 1986, eleven from 2021', () => {
  const days = between('1960-01-01', '2060-12-31').filter(({ name }) => !name.endsWith('(observed)'))
  for (let year = 1960; year <= 2060; year++) {
    const wanted = year >= 2021 ? 11 : year >= 1986 ? 10 : year >= 1971 ? 9 : 8
    expect(days.filter(({ on }) => on.startsWith(`${year}`)).length, `${year}`).toBe(wanted)
  }
})

test('the table of days agrees with asking each row for each day', () => {
  const held = new Set(between('1960-01-01', '2060-12-31').map(({ on }) => on))
  for (let day = dayOf('1960-01-10'); day <= dayOf('2060-12-20'); day++) {
    const on = dateOf(day)
    const shut = weekdayOf(day) % 6 === 0 || held.has(on)
    const closed = federalHolidays.closures.some((each) => each.on === on && each.kind === 'holiday')
    const byRows = weekdayOf(day) % 6 === 0 || closed || isHolidayByRows(on, federalHolidays, true)
    expect(byRows, on).toBe(shut)
  }
})

test('every row names its authority, and its dates are days', () => {
  const { holidays, observed, closures, verifiedThrough } = federalHolidays
  for (const { authority } of [...holidays, ...observed, ...closures]) {
    expect(authority.cite).not.toBe('')
    expect(authority.basis === 'official').toBe(authority.seen !== undefined)
  }
  for (const { from, through } of holidays) {
    expect([from, through].every((date) => date === undefined || isCivilDate(date))).toBe(true)
  }
  for (const { on } of closures) expect(weekdayOf(dayOf(on)) % 6).not.toBe(0)
  expect(closures.map(({ on }) => on)).toEqual([...new Set(closures.map(({ on }) => on))].toSorted())
  expect(isCivilDate(verifiedThrough)).toBe(true)
})

import { MatterkitError } from '@matterkit/core/values'
import { expect, test } from 'vitest'
import { federalHolidays } from '../packs/us-federal/holidays.js'
import { courtCalendar } from './court-calendar.js'
import type { Closure, HolidayCalendar } from './holiday-calendar.js'
import { legalHolidays } from './legal-holidays.js'

const state = {
  state: 'Massachusetts',
  from: '2026-01-01',
  through: '2026-12-31',
  days: [{ on: '2026-04-20', name: "Patriots' Day" }],
}
const order: Closure = {
  on: '2026-04-22',
  kind: 'holiday',
  name: 'a day of mourning',
  authority: { cite: 'Proclamation 1', basis: 'official' },
}
const april = { from: '2026-04-01', through: '2026-04-30' }

test('holds the days of the state and of the court beside the federal ones', () => {
  const court = courtCalendar(federalHolidays, {
    state,
    closures: [order, { ...order, on: '2026-04-23', kind: 'closed' }],
  })
  const names = (direction: 'after' | 'before'): string[] =>
    legalHolidays(court, { ...april, direction }).map(({ name }) => name)
  expect(names('after')).toEqual(["Patriots' Day", 'a day of mourning'])
  expect(names('before')).toEqual(['a day of mourning'])
})

test('leaves the calendar it is made from as it was', () => {
  courtCalendar(federalHolidays, { state, closures: [order] })
  expect(legalHolidays(courtCalendar(federalHolidays, {}), { ...april, direction: 'after' })).toEqual([])
})

test('is refused with every fault', () => {
  const reversed = { ...state, through: '2025-01-01', days: [{ on: '2026-02-30', name: '' }] }
  const closures = [{ ...order, on: '1959-01-01', kind: 'snow' }] as unknown as Closure[]
  try {
    courtCalendar(federalHolidays, { state: reversed, closures })
    expect.unreachable()
  } catch (error) {
    if (!(error instanceof MatterkitError)) throw error
    expect(error.findings.map(({ at, code }) => `${at} ${code}`)).toEqual([
      'state.through RANGE_REVERSED',
      'state.days[0].on NOT_A_DAY',
      'closures[0].on OUTSIDE_CALENDAR',
      'closures[0].kind NOT_ONE_OF',
    ])
  }
})

test('holiday rows that cannot be are refused, every fault at once', () => {
  const authority = { cite: 'An Act', basis: 'official' as const }
  const rows = {
    ...federalHolidays,
    verifiedThrough: '2030-1-1',
    holidays: [
      { name: 'a', when: { month: 2, day: 30 }, from: '2020-02-30', authority },
      { name: 'b', when: { month: 13, weekday: 7, nth: 6 }, authority },
      { name: 'c', when: { month: 1, day: 1 }, from: '2020-01-01', through: '2019-01-01', authority },
    ],
    observed: [{ weekday: 6, by: 0, authority }],
    closures: [{ ...order, on: 'soon', kind: 'snow' }],
  }
  try {
    courtCalendar(rows as unknown as HolidayCalendar, {})
    expect.unreachable()
  } catch (error) {
    if (!(error instanceof MatterkitError)) throw error
    expect([error.code, ...error.findings.map(({ at, code }) => `${at} ${code}`)]).toEqual([
      'CALENDAR_INVALID',
      'verifiedThrough NOT_A_DAY',
      'holidays[0].when.day NOT_BETWEEN',
      'holidays[0].from NOT_A_DAY',
      'holidays[1].when.month NOT_BETWEEN',
      'holidays[1].when.weekday NOT_BETWEEN',
      'holidays[1].when.nth NOT_BETWEEN',
      'holidays[2].through RANGE_REVERSED',
      'observed[0].by NOT_BETWEEN',
      'closures[0].on NOT_A_DAY',
      'closures[0].kind NOT_ONE_OF',
    ])
  }
})

test('a range that cannot be is refused', () => {
  const court = courtCalendar(federalHolidays, {})
  expect(() => legalHolidays(court, { from: '2026-01-01', through: 'now', direction: 'after' })).toThrow(
    'COURT_INVALID',
  )
})

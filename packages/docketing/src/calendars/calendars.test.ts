import { dateOf, dayFrom, dayOf, dayParts, MatterkitError } from '@matterkit/core/values'
import fc from 'fast-check'
import { rrulestr } from 'rrule'
import { describe, expect, test } from 'vitest'
import { computeDeadline } from '../counting/compute-deadline.js'
import { ontarioHolidays } from '../packs/ca-on/index.js'
import { englandHolidays } from '../packs/gb-eaw/index.js'
import { federalHolidays } from '../packs/us-federal/holidays.js'
import { frcp6 } from '../packs/us-federal/index.js'
import { courtCalendar, plainCourt } from './court-calendar.js'
import { easterOf } from './easter.js'
import { daysInYear } from './evaluate.js'
import type { HolidayCalendar, YearlyDay } from './holiday-calendar.js'
import { legalHolidays } from './legal-holidays.js'
import { readYearlyRule } from './rrule.js'
import { isHolidayByRows } from './walk-holidays.js'

const names = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

describe('days of a year', () => {
  test('Easter Sunday', () => {
    const known = [
      '1961-04-02',
      '2000-04-23',
      '2008-03-23',
      '2011-04-24',
      '2026-04-05',
      '2038-04-25',
      '2049-04-18',
    ]
    expect(known.map((date) => dateOf(easterOf(Number(date.slice(0, 4)))))).toEqual(known)
  })

  test('a recurrence gives what the rrule library gives', () => {
    const by = fc.oneof(
      fc
        .tuple(fc.constantFrom(-1, 1, 2, 3, 4, 5), fc.integer({ min: 0, max: 6 }))
        .map(([nth, d]) => `BYDAY=${nth}${names[d]}`),
      fc.constantFrom(1, 15, 28, 30, 31, -1).map((d) => `BYMONTHDAY=${d}`),
      fc.integer({ min: 0, max: 6 }).map((d) => `BYMONTHDAY=18,19,20,21,22,23,24;BYDAY=${names[d]}`),
      fc
        .tuple(fc.constantFrom(1, 2, -1), fc.integer({ min: 0, max: 6 }))
        .map(([n, d]) => `BYDAY=${names[d]};BYSETPOS=${n}`),
    )
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        by,
        fc.integer({ min: 1961, max: 2059 }),
        (month, rest, year) => {
          const rrule = `FREQ=YEARLY;BYMONTH=${month};${rest}`
          const peer = rrulestr(`DTSTART:19600101T000000Z\nRRULE:${rrule}`)
          const [from, to] = [new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year, 11, 31))]
          const wanted = peer.between(from, to, true).map((date) => date.toISOString().slice(0, 10))
          expect(daysInYear({ rrule }, year).map(dateOf)).toEqual(wanted)
        },
      ),
      { numRuns: 300 },
    )
  })

  test.each([
    ['FREQ=MONTHLY;BYDAY=1MO', /YEARLY/],
    ['FREQ=YEARLY;BYDAY=1MO', /BYMONTH/],
    ['FREQ=YEARLY;BYMONTH=13;BYMONTHDAY=1', /range/],
    ['FREQ=YEARLY;BYMONTH=1;BYWEEKNO=3', /BYWEEKNO/],
    ['FREQ=YEARLY;BYMONTH=1;BYDAY=XX', /weekday/],
  ])('%s is refused', (rrule, why) => {
    expect(readYearlyRule(rrule)).toMatch(why)
  })

  test('the table holds what every row says, asked day by day', () => {
    const when: fc.Arbitrary<YearlyDay> = fc.oneof(
      fc.record({ easter: fc.integer({ min: -60, max: 60 }) }),
      fc.record({
        month: fc.integer({ min: 1, max: 12 }),
        weekday: fc.integer({ min: 0, max: 6 }),
        onOrAfter: fc.integer({ min: 1, max: 25 }),
      }),
      fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) }),
      fc.record({ dates: fc.array(fc.integer({ min: 10_000, max: 20_000 }).map(dateOf), { maxLength: 5 }) }),
    )
    const authority = { cite: 'an act', basis: 'official' as const }
    const shift = fc.record({
      weekday: fc.integer({ min: 0, max: 6 }),
      by: fc.constantFrom(-2, -1, 1, 2, 3),
      authority: fc.constant(authority),
    })
    const row = fc.record(
      {
        name: fc.constant('a day'),
        when,
        authority: fc.constant(authority),
        observed: fc.array(shift, { maxLength: 2 }),
        years: fc.constant({ every: 2, remainder: 0 }),
        counts: fc.constant(false as const),
      },
      { requiredKeys: ['name', 'when', 'authority'] },
    )
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), fc.integer({ min: 1962, max: 2058 }), (holidays, year) => {
        const calendar: HolidayCalendar = {
          id: 'x',
          title: 'X',
          holidays,
          observed: [],
          closures: [],
          verifiedThrough: '2060-12-31',
        }
        const range = { from: `${year}-01-01`, through: `${year}-12-31`, direction: 'before' } as const
        const held = new Set(legalHolidays(plainCourt(calendar), range).map(({ on }) => on))
        for (let day = dayFrom(year, 1, 1); dayParts(day).year === year; day++) {
          expect(isHolidayByRows(dateOf(day), calendar, true)).toBe(held.has(dateOf(day)))
        }
      }),
      { numRuns: 25 },
    )
  })
})

describe('calendars of other countries', () => {
  const days = (calendar: HolidayCalendar, year: number): string[] =>
    legalHolidays(plainCourt(calendar), {
      from: `${year}-01-01`,
      through: `${year}-12-31`,
      direction: 'after',
    }).map(({ on }) => on)

  test('England and Wales: moved days, single days, substitutes of Christmas', () => {
    expect(days(englandHolidays, 2022)).toEqual([
      '2022-01-01',
      '2022-01-03',
      '2022-04-15',
      '2022-04-18',
      '2022-05-02',
      '2022-06-02',
      '2022-06-03',
      '2022-08-29',
      '2022-09-19',
      '2022-12-25',
      '2022-12-26',
      '2022-12-27',
    ])
    expect(days(englandHolidays, 2020)).toContain('2020-05-08')
    expect(days(englandHolidays, 2020)).not.toContain('2020-05-04')
    expect(days(englandHolidays, 2021).slice(-4)).toEqual([
      '2021-12-25',
      '2021-12-26',
      '2021-12-27',
      '2021-12-28',
    ])
  })

  test('Ontario: Monday and Tuesday for Christmas, Monday for Boxing Day on a Saturday', () => {
    expect(days(ontarioHolidays, 2026).slice(-3)).toEqual(['2026-12-25', '2026-12-26', '2026-12-28'])
    expect(days(ontarioHolidays, 2027).slice(-4)).toEqual([
      '2027-12-25',
      '2027-12-26',
      '2027-12-27',
      '2027-12-28',
    ])
  })
})

describe('orders', () => {
  const authority = { cite: 'an order', basis: 'official' } as const
  const court = (kind: 'extended' | 'suspended') =>
    courtCalendar(federalHolidays, {
      closures: [{ on: '2020-03-16', through: '2020-03-27', kind, name: 'an emergency', authority }],
    })
  const period = { from: '2020-03-02', count: 21, unit: 'day', direction: 'after' } as const

  test('that extend move a last day within them past their end; the days count', () => {
    expect(computeDeadline(frcp6, { ...period, court: court('extended') }).due).toBe('2020-03-30')
    expect(computeDeadline(frcp6, { ...period, count: 35, court: court('extended') }).due).toBe('2020-04-06')
  })

  test('show both dates where it is doubtful whether the last day moves at all', () => {
    // Monday, March 23 is within the order and closed for no other reason.
    const asked = { ...period, rolls: 'doubtful', court: court('extended') } as const
    const { due, earliest } = computeDeadline(frcp6, asked)
    expect([due, earliest]).toEqual(['2020-03-30', '2020-03-23'])
  })

  test('that suspend time leave their days out', () => {
    expect(computeDeadline(frcp6, { ...period, court: court('suspended') }).due).toBe('2020-04-06')
  })
})

describe('hours', () => {
  const court = courtCalendar(federalHolidays, { zone: 'America/New_York' })

  test('pass as they pass when the clocks are set back', () => {
    const { at, due } = computeDeadline(frcp6, {
      from: '2026-10-29T10:23',
      count: 120,
      unit: 'hour',
      direction: 'after',
      court,
    })
    expect([due, at]).toEqual(['2026-11-03', '2026-11-03T09:23'])
  })

  test('that end on a closed day end at the same hour of the next open one', () => {
    expect(
      computeDeadline(frcp6, { from: '2007-11-02T10:23', count: 72, unit: 'hour', direction: 'after', court })
        .at,
    ).toBe('2007-11-05T09:23')
    expect(
      computeDeadline(frcp6, { from: '2026-09-03T10:00', count: 72, unit: 'hour', direction: 'after', court })
        .at,
    ).toBe('2026-09-08T10:00')
  })

  test('need a place and a time', () => {
    const hours = { count: 72, unit: 'hour', direction: 'after' } as const
    const codes = (run: () => unknown): string[] => {
      try {
        run()
      } catch (error) {
        if (error instanceof MatterkitError) return error.findings.map(({ code }) => code)
      }
      return []
    }
    expect(codes(() => computeDeadline(frcp6, { from: '2026-10-29T10:23', ...hours }))).toEqual([
      'ZONE_MISSING',
    ])
    expect(codes(() => computeDeadline(frcp6, { from: '2026-10-29', ...hours, court }))).toEqual([
      'NOT_A_TIME',
    ])
    expect(dayOf('2026-10-29')).toBeGreaterThan(0)
  })
})

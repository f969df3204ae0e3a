import { dateOf, dayOf } from '@matterkit/core/values'
import fc from 'fast-check'
import { type CourtCalendar, courtCalendar } from '../calendars/court-calendar.js'
import type { Period } from '../counting/period.js'
import { federalHolidays } from '../packs/us-federal/holidays.js'

/** A day of 1990 to 2056; periods from it may end in 2060. */
export function anyDay(): fc.Arbitrary<string> {
  return fc.integer({ min: dayOf('1990-01-01'), max: dayOf('2056-12-31') }).map(dateOf)
}

/** A period that stays within the calendar, often one that ends near a holiday. */
export function anyPeriod(): fc.Arbitrary<Period> {
  const length = fc.oneof(
    fc.record({ unit: fc.constant('day' as const), count: fc.integer({ min: 1, max: 120 }) }),
    fc.record({ unit: fc.constant('week' as const), count: fc.integer({ min: 1, max: 12 }) }),
    fc.record({ unit: fc.constant('month' as const), count: fc.integer({ min: 1, max: 14 }) }),
    fc.record({ unit: fc.constant('year' as const), count: fc.integer({ min: 1, max: 3 }) }),
  )
  const rest = fc.record(
    {
      act: fc.constantFrom('serve' as const, 'file' as const, 'do' as const),
      service: fc.subarray(['personal', 'left', 'mail', 'clerk', 'electronic', 'consented']),
      serviceDays: fc.constantFrom(true, false, 'doubtful' as const),
    },
    { requiredKeys: [] },
  )
  const direction = fc.constantFrom('after' as const, 'before' as const)
  return fc
    .tuple(startNearHolidays(), length, direction, rest)
    .map(([from, counted, heading, more]) => ({ from, ...counted, direction: heading, ...more }))
}

/** Uniform days hit an observed Friday once in 1,500; these hit one often. */
function startNearHolidays(): fc.Arbitrary<string> {
  const fridays = ['1999-12-31', '2010-12-31', '2021-06-18', '2026-07-03', '2027-12-24', '2028-11-10']
  const closures = federalHolidays.closures.map(({ on }) => on).filter((on) => on >= '1990')
  const near = fc
    .tuple(
      fc.constantFrom(...fridays, ...closures, '2024-02-29', '2023-08-31'),
      fc.integer({ min: -125, max: 125 }),
    )
    .map(([on, shift]) => dateOf(dayOf(on) + shift))
  return fc.oneof(anyDay(), near)
}

/** A court with state holidays and closures of every kind in the weeks around a day. */
export function courtAround(on: string): fc.Arbitrary<CourtCalendar> {
  const day = fc.integer({ min: -130, max: 130 }).map((shift) => dateOf(dayOf(on) + shift))
  const authority = { cite: 'an order', basis: 'official' as const }
  const closure = fc.record({
    on: day,
    kind: fc.constantFrom('holiday' as const, 'unreachable' as const, 'closed' as const),
    name: fc.constant('a closure'),
    authority: fc.constant(authority),
  })
  const state = { state: 'a state', from: '1980-01-01', through: '2060-12-31' }
  return fc
    .tuple(fc.array(day, { maxLength: 60 }), fc.array(closure, { maxLength: 80 }))
    .map(([days, closures]) =>
      courtCalendar(federalHolidays, {
        state: { ...state, days: days.map((each) => ({ on: each, name: 'a state day' })) },
        closures,
      }),
    )
}

/** A period and a court that knows closures around both of its ends. */
export function anyCase(): fc.Arbitrary<{ period: Period; court: CourtCalendar }> {
  return anyPeriod().chain((period) => {
    const days =
      { hour: 1, day: 1, 'court-day': 1.5, week: 7, month: 30, year: 365 }[period.unit] * period.count
    const end = dateOf(dayOf(period.from) + (period.direction === 'after' ? days : -days))
    return courtAround(end).map((court) => ({ period, court }))
  })
}

import { addDays, civilDate, dayOf, explain, MatterkitError } from '@matterkit/core/values'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CourtCalendar, courtCalendar } from '../calendars/court-calendar.js'
import { DayIs } from '../calendars/day-table.js'
import { FIRST } from '../calendars/range.js'
import { docketingMessages } from '../messages.js'
import { frcp6 } from '../packs/us-federal/frcp-6.js'
import { federalHolidays } from '../packs/us-federal/holidays.js'
import { anyCase, anyDay, anyPeriod } from '../testing/arbitrary.js'
import { federalCases, periodOf } from '../testing/federal-cases.js'
import { computeDeadline } from './compute-deadline.js'
import type { Period } from './period.js'
import { walk } from './walk.js'

const days = (from: string, count: number, direction: 'after' | 'before' = 'after'): Period => ({
  from,
  count,
  unit: 'day',
  direction,
})
const codes = (list: readonly { code: string }[]): string[] => list.map(({ code }) => code)
const somewhere = { state: 'a state', from: '1960-01-01', through: '2060-12-31', days: [] }
const quiet = courtCalendar(federalHolidays, { state: somewhere })

describe('published and derived answers', () => {
  for (const each of federalCases) {
    const name = `${each.id} ${each.rule}: ${each.what}`
    const period = periodOf(each)
    // Every federal set of rules counts days alike.
    if (period !== undefined) {
      test(name, () => {
        const { due, earliest, latest } = computeDeadline(frcp6, { ...period, court: each.court })
        const sorted = each.expected.toSorted()
        expect(due).toBe(each.expected[0])
        // A row may give the prevailing date alone and leave its other readings to its note.
        if (each.expected.length > 1) expect([earliest, latest]).toEqual([sorted[0], sorted.at(-1)])
      })
    }
  }
})

describe('the day of the event and the last day', () => {
  test('a short period counts weekends', () => {
    expect(computeDeadline(frcp6, days('2026-03-05', 7)).due).toBe('2026-03-12')
  })

  test('a backward count rolls backward', () => {
    expect(computeDeadline(frcp6, days('2026-06-08', 14, 'before')).due).toBe('2026-05-22')
  })

  test("an observed New Year's Day counts in the year before", () => {
    expect(computeDeadline(frcp6, days('2021-12-10', 21)).due).toBe('2022-01-03')
  })

  test.each([
    ['2026-01-31', 1, 'month', '2026-03-02'], // Feb 28 is a Saturday
    ['2025-01-31', 2, 'month', '2025-03-31'],
    ['2025-09-30', 4, 'month', '2026-01-30'],
    ['2024-03-04', 2, 'week', '2024-03-18'],
    ['2025-03-31', 1, 'month', '2025-04-30'],
  ] as const)('%s and %i %s', (from, count, unit, due) => {
    expect(computeDeadline(frcp6, { from, count, unit, direction: 'after' }).due).toBe(due)
  })

  test('a leap day without an anniversary asks', () => {
    const answer = computeDeadline(frcp6, { from: '2024-02-29', count: 1, unit: 'year', direction: 'after' })
    expect([answer.due, answer.latest]).toEqual(['2025-02-28', '2025-03-03'])
    expect(codes(answer.questions)).toContain('CORRESPONDING_DAY_MISSING')
  })
})

describe('days for service', () => {
  test.each([
    [['mail'], '2026-06-11'],
    [['clerk'], '2026-06-11'],
    [['consented'], '2026-06-11'],
    [['mail', 'clerk'], '2026-06-11'],
    [['electronic'], '2026-06-08'],
    [['personal'], '2026-06-08'],
    [['left'], '2026-06-08'],
    [[], '2026-06-08'],
  ])('%j', (service, due) => {
    const answer = computeDeadline(frcp6, { ...days('2026-05-08', 30), service, court: quiet })
    expect([answer.due, answer.earliest, answer.latest, answer.questions]).toEqual([due, due, due, []])
  })

  test.each([
    ['2016-11-30', '2017-01-03'], // 30 days end on Friday, December 30; three more on Monday, January 2
    ['2016-12-01', '2017-01-03'], // Saturday, December 31; nothing is added
    ['2016-12-02', '2017-01-03'],
    ['2016-12-05', '2017-01-04'],
    ['2016-11-28', '2017-01-03'], // Wednesday, December 28, and three more
  ])('electronic service on %s', (from, due) => {
    expect(computeDeadline(frcp6, { ...days(from, 30), service: ['electronic'] }).due).toBe(due)
  })

  test('mail and electronic service of one paper asks, and takes the earlier date', () => {
    const both = { ...days('2026-05-08', 30), service: ['mail', 'electronic'], court: quiet }
    const answer = computeDeadline(frcp6, both)
    expect([answer.due, answer.earliest, answer.latest]).toEqual(['2026-06-08', '2026-06-08', '2026-06-11'])
    expect(codes(answer.questions)).toEqual(['SERVICE_MIXED'])
  })

  test('a rule that leaves it open asks', () => {
    const open = {
      ...days('2026-05-08', 30),
      service: ['mail'],
      serviceDays: 'doubtful' as const,
      court: quiet,
    }
    const answer = computeDeadline(frcp6, open)
    expect([answer.due, answer.latest]).toEqual(['2026-06-08', '2026-06-11'])
    expect(codes(answer.questions)).toEqual(['SERVICE_DOUBTFUL'])
  })

  test('adds nothing where the rule or the direction does not allow it', () => {
    const mail = { service: ['mail'], court: quiet }
    const process = computeDeadline(frcp6, { ...days('2026-05-08', 30), ...mail, serviceDays: false })
    const back = computeDeadline(frcp6, { ...days('2026-05-08', 30, 'before'), ...mail })
    expect([process.due, back.due]).toEqual(['2026-06-08', '2026-04-08'])
    expect(codes(process.reasons)).toContain('SERVICE_NOT_REACHED')
    expect(codes(back.reasons)).toContain('SERVICE_NOT_REACHED')
  })
})

describe('closures', () => {
  const shut = (on: string, kind: 'holiday' | 'unreachable' | 'closed'): CourtCalendar =>
    courtCalendar(federalHolidays, {
      state: somewhere,
      closures: [{ on, kind, name: 'a storm', authority: { cite: 'General Order 1', basis: 'official' } }],
    })

  test('a declared holiday moves the date both ways', () => {
    const court = shut('2026-03-12', 'holiday')
    expect(computeDeadline(frcp6, { ...days('2026-03-05', 7), court }).due).toBe('2026-03-13')
    expect(computeDeadline(frcp6, { ...days('2026-03-19', 7, 'before'), court }).due).toBe('2026-03-11')
  })

  test("a clerk's office out of reach extends a filing, forward even in a backward count", () => {
    const court = shut('2026-03-12', 'unreachable')
    const file = { act: 'file' as const, court }
    expect(computeDeadline(frcp6, { ...days('2026-03-05', 7), ...file }).due).toBe('2026-03-13')
    expect(computeDeadline(frcp6, { ...days('2026-03-19', 7, 'before'), ...file }).due).toBe('2026-03-13')
  })

  test('and extends nothing else', () => {
    const court = shut('2026-03-12', 'unreachable')
    const answer = computeDeadline(frcp6, { ...days('2026-03-05', 7), act: 'serve', court })
    expect([answer.due, answer.latest]).toEqual(['2026-03-12', '2026-03-12'])
    expect(codes(answer.reasons)).toContain('UNREACHABLE_NOT_FILING')
  })

  test('and asks where the act is not known', () => {
    const answer = computeDeadline(frcp6, {
      ...days('2026-03-05', 7),
      court: shut('2026-03-12', 'unreachable'),
    })
    expect([answer.due, answer.latest]).toEqual(['2026-03-12', '2026-03-13'])
    expect(codes(answer.questions)).toEqual(['ACT_NOT_GIVEN'])
  })

  test('an administrative closure moves nothing and asks', () => {
    const court = shut('2023-11-24', 'closed')
    const answer = computeDeadline(frcp6, { ...days('2023-11-03', 21), court })
    expect([answer.due, answer.latest]).toEqual(['2023-11-24', '2023-11-27'])
    expect(codes(answer.questions)).toEqual(['CLOSED_OR_HOLIDAY'])
  })

  test.each([
    ['2008-11-26', '2008-12-26', '2008-12-29'],
    ['2018-11-05', '2018-12-05', '2018-12-06'],
    ['2024-12-10', '2025-01-09', '2025-01-10'],
    ['2025-11-24', '2025-12-24', '2025-12-29'],
  ])('30 days from %s end on a day the President closed the departments', (from, due, latest) => {
    const answer = computeDeadline(frcp6, { ...days(from, 30), court: quiet })
    expect([answer.due, answer.latest]).toEqual([due, latest])
    expect(codes(answer.questions)).toContain('CLOSED_OR_HOLIDAY')
  })

  test('a closure that decides nothing asks nothing', () => {
    const answer = computeDeadline(frcp6, { ...days('2026-03-05', 9), court: shut('2026-03-12', 'closed') })
    expect(answer.questions).toEqual([])
  })
})

describe('what is not known', () => {
  test('state holidays matter after an event only, and where they were not looked up', () => {
    const year = { state: 'a state', from: '2026-01-01', through: '2026-12-31', days: [] }
    const court = courtCalendar(federalHolidays, { state: year })
    const asked = (period: Period, own?: CourtCalendar): boolean =>
      codes(computeDeadline(frcp6, { ...period, ...(own ? { court: own } : {}) }).questions).includes(
        'STATE_HOLIDAYS_UNKNOWN',
      )
    expect(asked(days('2026-03-05', 7))).toBe(true)
    expect(asked(days('2026-03-05', 7), court)).toBe(false)
    expect(asked(days('2026-12-28', 7), court)).toBe(true)
    expect(asked(days('2026-03-05', 7, 'before'))).toBe(false)
  })

  test('dates beyond what was verified say so', () => {
    const late = computeDeadline(frcp6, { ...days('2030-12-20', 21), court: quiet })
    const early = computeDeadline(frcp6, { ...days('2030-12-01', 21), court: quiet })
    expect(codes(late.questions)).toEqual(['BEYOND_VERIFIED'])
    expect(early.questions).toEqual([])
  })

  test('dates before the text in force say so', () => {
    expect(codes(computeDeadline(frcp6, { ...days('2009-11-30', 7), court: quiet }).questions)).toEqual([
      'EARLIER_TEXT',
    ])
    expect(computeDeadline(frcp6, { ...days('2009-12-01', 7), court: quiet }).questions).toEqual([])
  })
})

test('reads like a note', () => {
  const { reasons, questions } = computeDeadline(frcp6, {
    ...days('2026-06-04', 29),
    service: ['mail'],
    court: quiet,
  })
  expect(reasons.map((reason) => explain(reason, docketingMessages))).toEqual([
    'June 4, 2026 is the day of the event and is not counted (Fed. R. Civ. P. 6(a)(1)(A))',
    'Counting every day, 29 days after it is Friday, July 3, 2026 (Fed. R. Civ. P. 6(a)(1)(B))',
    'July 3, 2026 is Independence Day (observed) (5 U.S.C. 6103(b)(1)), so the period runs on to the next day (Fed. R. Civ. P. 6(a)(1)(C))',
    'July 4, 2026 is Independence Day (5 U.S.C. 6103(a)), so the period runs on to the next day (Fed. R. Civ. P. 6(a)(1)(C))',
    'July 5, 2026 is a Sunday, so the period runs on to the next day (Fed. R. Civ. P. 6(a)(1)(C))',
    'Service by mail adds 3 days after the period would otherwise expire on July 6, 2026: Thursday, July 9, 2026 (Fed. R. Civ. P. 6(d))',
    'The last day is Thursday, July 9, 2026',
  ])
  expect(questions.map((question) => explain(question, docketingMessages))).toEqual([
    'July 3, 2026 is Independence Day (observed), here taken as a legal holiday, but 5 U.S.C. 6103(b) sets the Friday for the pay and leave of employees, which may be all it does; if it is not one, the last day is July 6, 2026',
  ])
})

describe('laws', () => {
  test('counting agrees with walking the calendar day by day', () => {
    fc.assert(
      fc.property(anyCase(), ({ period, court }) => {
        const { due, earliest, latest } = computeDeadline(frcp6, { ...period, court })
        expect({ due, earliest, latest }).toEqual(walk(frcp6, period, court))
      }),
      { numRuns: 400 },
    )
  })

  test('a due date is never a closed day, and readings stand around it', () => {
    fc.assert(
      fc.property(anyCase(), ({ period, court }) => {
        const { due, earliest, latest } = computeDeadline(frcp6, { ...period, court })
        const state = period.direction === 'after' ? DayIs.state : 0
        const filing = period.act === 'file' ? DayIs.unreachable : 0
        const shut = DayIs.weekend | DayIs.holiday | DayIs.doubted | state | filing
        expect((court.table.bits[dayOf(due) - FIRST] ?? shut) & shut).toBe(0)
        expect(earliest <= due && due <= latest).toBe(true)
      }),
      { numRuns: 600 },
    )
  })

  test('a later trigger never gives an earlier date', () => {
    fc.assert(
      fc.property(anyCase(), fc.integer({ min: 1, max: 40 }), ({ period, court }, more) => {
        // The days for electronic service ended in 2016: across that day a later service can give an earlier date.
        const given = { ...period, service: (period.service ?? []).filter((used) => used !== 'electronic') }
        const later = { ...given, from: addDays(civilDate(period.from), more) }
        const first = computeDeadline(frcp6, { ...given, court })
        const second = computeDeadline(frcp6, { ...later, court })
        for (const key of ['due', 'earliest', 'latest'] as const) {
          expect(second[key] >= first[key]).toBe(true)
        }
      }),
      { numRuns: 600 },
    )
  })

  test('a period never ends short of its count', () => {
    fc.assert(
      fc.property(anyCase(), fc.integer({ min: 1, max: 120 }), ({ period, court }, count) => {
        const after = computeDeadline(frcp6, { ...period, count, unit: 'day', direction: 'after', court })
        const before = computeDeadline(frcp6, {
          ...period,
          act: 'serve',
          count,
          unit: 'day',
          direction: 'before',
          court,
        })
        const from = civilDate(period.from)
        expect(after.due >= addDays(from, count)).toBe(true)
        expect(before.due <= addDays(from, -count)).toBe(true)
      }),
    )
  })

  test('counted back from where it ends, a period comes to its start, or to the open day before it', () => {
    fc.assert(
      fc.property(anyDay(), fc.integer({ min: 1, max: 120 }), (from, count) => {
        const there = (start: string, direction: 'after' | 'before', n = count): string =>
          computeDeadline(frcp6, { ...days(start, n, direction), act: 'serve', court: quiet }).due
        // The day itself, where it is open: one day back from the day after, one day on from the day before.
        const openBefore = there(addDays(civilDate(from), 1), 'before', 1)
        const openAfter = there(addDays(civilDate(from), -1), 'after', 1)
        expect(there(there(from, 'after'), 'before') >= openBefore).toBe(true)
        expect(there(there(from, 'before'), 'after') <= openAfter).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('days for service never shorten a period', () => {
    fc.assert(
      fc.property(anyCase(), ({ period, court }) => {
        const { service: _service, ...bare } = period
        const without = computeDeadline(frcp6, { ...bare, court })
        const mailed = computeDeadline(frcp6, { ...bare, service: ['mail'], serviceDays: true, court })
        expect(mailed.due >= without.due).toBe(true)
        expect(mailed.latest >= without.latest).toBe(true)
      }),
    )
  })

  test('leaving the reasons out changes nothing else', () => {
    fc.assert(
      fc.property(anyCase(), ({ period, court }) => {
        const full = computeDeadline(frcp6, { ...period, court })
        expect(computeDeadline(frcp6, { ...period, court, reasons: false })).toEqual({ ...full, reasons: [] })
      }),
    )
  })

  test('every reason and question has words for all its slots', () => {
    fc.assert(
      fc.property(anyCase(), ({ period, court }) => {
        const { reasons, questions } = computeDeadline(frcp6, { ...period, court })
        for (const each of [...reasons, ...questions]) {
          expect(explain(each, docketingMessages)).not.toMatch(/[{}]|undefined/)
        }
      }),
    )
  })

  test('an answer survives JSON', () => {
    fc.assert(
      fc.property(anyPeriod(), (period) => {
        const answer = computeDeadline(frcp6, period)
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
      }),
    )
  })
})

describe('hostile input', () => {
  const faults = (period: object): string[] => {
    try {
      computeDeadline(frcp6, period as Period)
    } catch (error) {
      if (error instanceof MatterkitError && error.code === 'PERIOD_INVALID') {
        return error.findings.map(({ at, code }) => `${at} ${code}`)
      }
      throw error
    }
    return []
  }

  test('every fault stands in one error', () => {
    const wrong = {
      from: '2026-02-30',
      count: 1.5,
      unit: 'fortnight',
      direction: 'around',
      act: 'think',
      service: ['mail', 'pigeon'],
      serviceDays: 'perhaps',
    }
    expect(faults(wrong)).toEqual([
      'from NOT_A_DAY',
      'count COUNT_INVALID',
      'unit NOT_ONE_OF',
      'direction NOT_ONE_OF',
      'act NOT_ONE_OF',
      'service[1] NOT_ONE_OF',
      'serviceDays NOT_ONE_OF',
    ])
  })

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e9, '21', undefined, null])(
    'a count of %s is refused',
    (count) => expect(faults({ ...days('2026-03-05', 1), count })).toEqual(['count COUNT_INVALID']),
  )

  test.each(['1959-12-31', '2061-01-01'])('%s is outside the calendar', (from) => {
    expect(faults(days(from, 7))).toEqual(['from OUTSIDE_CALENDAR'])
  })

  test.each(['2026-3-5', '', 'today', 20_000, null, undefined, {}])('%j is not a day', (from) => {
    expect(faults({ ...days('2026-03-05', 7), from })).toEqual(['from NOT_A_DAY'])
  })

  test.each([
    days('2060-12-20', 30),
    days('1960-01-05', 30, 'before'),
    days('1960-01-04', 2, 'before'), // January 2, 3 are a weekend, January 1 a holiday
    { ...days('2060-12-01', 800), unit: 'month' as const },
    { ...days('2026-01-01', 30_000), unit: 'year' as const },
  ])('%j ends outside the calendar', (period) => {
    expect(() => computeDeadline(frcp6, period)).toThrow('DUE_OUT_OF_RANGE')
  })

  test('the whole calendar can be counted in', () => {
    expect(computeDeadline(frcp6, days('1960-01-04', 21)).due).toBe('1960-01-25')
    expect(computeDeadline(frcp6, days('2060-12-01', 20)).due).toBe('2060-12-21')
  })
})

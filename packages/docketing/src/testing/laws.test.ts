import { dateOf, dayOf, explain, type Finding } from '@matterkit/core/values'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { courtCalendar, plainCourt } from '../calendars/court-calendar.js'
import { DayIs } from '../calendars/day-table.js'
import { FIRST, LAST } from '../calendars/range.js'
import { computeDeadline } from '../counting/compute-deadline.js'
import type { Period } from '../counting/period.js'
import type { Regime } from '../counting/regime.js'
import { docketingErrors } from '../errors.js'
import { docketingMessages } from '../messages.js'
import { checkProof } from '../rules/check-proof.js'
import { lintPack } from '../rules/lint-pack.js'
import { readPack } from '../rules/read-pack.js'
import { workedExample } from '../rules/worked-example.js'
import { everyPack, everyRegime } from './packs.js'

/** Days that a unit may take, open days and ranges left out included. */
const longest = { hour: 1 / 24, day: 2.2, 'court-day': 2.2, week: 12, month: 45, year: 480 } as const

/** A day of 1990 to 2060 from which a period ends within the calendar, whatever closes and is left out. */
function anyStart({ unit, count }: Pick<Period, 'unit' | 'count'>, direction: Period['direction']) {
  const room = direction === 'after' ? 260 + Math.ceil(longest[unit] * count) : 60
  return fc.integer({ min: dayOf('1990-01-01'), max: LAST - room }).map(dateOf)
}

function anyPeriod(regime: Regime): fc.Arbitrary<Period> {
  const length = fc.oneof(
    fc.record({
      unit: fc.constant('day' as const),
      count: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 9, max: 120 })),
    }),
    fc.record({ unit: fc.constant('court-day' as const), count: fc.integer({ min: 1, max: 40 }) }),
    fc.record({ unit: fc.constant('week' as const), count: fc.integer({ min: 1, max: 12 }) }),
    fc.record({ unit: fc.constant('month' as const), count: fc.integer({ min: 1, max: 14 }) }),
    fc.record({ unit: fc.constant('year' as const), count: fc.integer({ min: 1, max: 3 }) }),
  )
  const methods = [...new Set(regime.service.map(({ method }) => method))]
  const sets = [...new Set(regime.service.flatMap(({ set }) => set ?? []))]
  const ranges = (regime.counting?.excluded ?? []).map(({ id }) => id)
  const rest = fc.record(
    {
      act: fc.constantFrom('serve' as const, 'file' as const, 'do' as const, 'hear' as const),
      service: fc.subarray(methods, { maxLength: Math.min(2, methods.length) }),
      serviceDays: fc.constantFrom(
        true,
        false,
        'doubtful' as const,
        ...sets.flatMap((set) => [{ set }, { set, doubtful: true as const }]),
      ),
      clear: fc.constantFrom(true, false, 'doubtful' as const),
      included: fc.boolean(),
      rolls: fc.constantFrom(true, false, 'doubtful' as const, 'forward' as const, 'backward' as const),
      next: fc.record({ weekday: fc.integer({ min: 0, max: 6 }) }),
      excluded: fc.subarray(ranges),
    },
    { requiredKeys: [] },
  )
  return fc
    .tuple(length, fc.constantFrom('after' as const, 'before' as const), rest)
    .chain(([counted, direction, more]) =>
      anyStart(counted, direction).map((from) => ({ from, ...counted, direction, ...more })),
    )
}

/** A court with closures of every kind around both ends of a period. */
function anyCourt(regime: Regime, { from, count, unit, direction }: Period) {
  const days = { hour: 0, day: 1, 'court-day': 1.5, week: 7, month: 30, year: 365 }[unit] * count
  const end = dayOf(from) + Math.round(direction === 'after' ? days : -days)
  const closure = fc.record({
    on: fc.integer({ min: -20, max: 20 }).map((shift) => dateOf(Math.min(end + shift, LAST))),
    kind: fc
      .constantFrom('holiday', 'unreachable', 'closed', 'extended', 'suspended')
      .map((kind) => kind as 'holiday'),
    name: fc.constant('a closure'),
    authority: fc.constant({ cite: 'an order', basis: 'official' as const }),
  })
  return fc.array(closure, { maxLength: 8 }).map((closures) => courtCalendar(regime.calendar, { closures }))
}

describe.each(everyRegime.map((regime) => [regime.id, regime] as const))('%s', (_id, regime) => {
  const anyCase = anyPeriod(regime).chain((period) =>
    fc.tuple(
      fc.constant(period),
      fc.oneof(fc.constant(plainCourt(regime.calendar)), anyCourt(regime, period)),
    ),
  )

  test('counts as walking day by day does, under every reading', () => {
    fc.assert(
      fc.property(anyCase, ([period, court]) => {
        const deadline = computeDeadline(regime, { ...period, court })
        expect(checkProof(regime, deadline, court)).toEqual([])
        expect(deadline.earliest <= deadline.due && deadline.due <= deadline.latest).toBe(true)
        if (deadline.earliest !== deadline.latest) expect(deadline.questions).not.toEqual([])
        const text = [...deadline.reasons, ...deadline.questions].map((each) =>
          explain(each, docketingMessages),
        )
        for (const line of text) expect(line).not.toMatch(/\{|undefined/)
        const bare = computeDeadline(regime, { ...period, court, reasons: false })
        expect({ ...bare, reasons: deadline.reasons }).toEqual(deadline)
      }),
      { numRuns: 60 },
    )
  })

  test('never ends on a closed day where the regime and the act roll, and may where they do not', () => {
    fc.assert(
      fc.property(anyPeriod(regime), (given) => {
        const { act: _act, ...period } = given
        const { due } = computeDeadline(regime, { ...period, act: 'file', rolls: true })
        const roll = regime.counting?.roll?.[period.direction]
        const bits = plainCourt(regime.calendar).table.bits[dayOf(due) - FIRST] ?? 0
        const shut = (bits & (DayIs.weekend | DayIs.holiday | DayIs.doubted)) !== 0
        expect(roll !== 'none' && shut).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  test('a later event never gives an earlier date, within one text', () => {
    fc.assert(
      fc.property(anyPeriod(regime), fc.integer({ min: 1, max: 40 }), (period, later) => {
        const next = dateOf(dayOf(period.from) + later)
        const texts = [regime.since, ...(regime.texts ?? []).flatMap(({ from }) => from ?? [])]
        const rows = regime.service.flatMap(({ from, through }) => [from ?? [], through ?? []].flat())
        const crosses = [...texts, ...rows].some((on) => period.from <= on && on <= next)
        if (crosses) return
        const [a, b] = [period.from, next].map((from) => computeDeadline(regime, { ...period, from }).due)
        const span = [period.from, next, a ?? '', b ?? ''].toSorted()
        if (!isException(regime, period, span)) expect((a ?? '') <= (b ?? '')).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

test('at the end of the calendar a date is right or refused', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...everyRegime),
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 1, max: 90 }),
      fc.constantFrom('day' as const, 'court-day' as const),
      (regime, short, count, unit) => {
        const period = { from: dateOf(LAST - short), count, unit, direction: 'after' as const }
        try {
          const deadline = computeDeadline(regime, period)
          expect(checkProof(regime, deadline)).toEqual([])
        } catch (thrown) {
          expect(thrown).toMatchObject({ code: 'DUE_OUT_OF_RANGE' })
          expect(short).toBeLessThan(count * 1.7 + 60)
        }
      },
    ),
    { numRuns: 300 },
  )
})

/**
 * "Beginning with" a day without a corresponding day ends a day later than the day after it (Zoan v Rouamba). Months
 * with days left out, those of every year or those on which an order let no time run, are the corresponding day and as
 * many days more as were left out: of two starts within such days the earlier may come to a later date, for months are
 * not of one length.
 */
function isException({ counting, calendar }: Regime, { included, unit }: Period, span: string[]): boolean {
  const first = included ?? counting?.trigger === 'included'
  const leavesOut = (counting?.excluded ?? []).length > 0
  const suspended = calendar.closures.some(
    ({ kind, on, through: last = on }) =>
      kind === 'suspended' && on <= (span.at(-1) ?? '') && last >= (span[0] ?? ''),
  )
  return (first || leavesOut || suspended) && (unit === 'month' || unit === 'year')
}

describe('days on which an order let no time run (N.Y. Executive Order 202.8 to 202.72)', () => {
  const [newYork] = everyRegime.filter(({ id }) => id === 'us.ny.gcl.20')
  const count = (from: string, count: number, unit: 'day' | 'month') =>
    newYork && computeDeadline(newYork, { from, count, unit, direction: 'after', rolls: false }).due

  test('months are the corresponding day and as many days more, so that an earlier start may end later', () => {
    // November 10 and the 85 days of August 11 to November 3; November 30 and the 64 of September 1 to November 3.
    expect(count('2020-08-10', 3, 'month')).toBe('2021-02-03')
    expect(count('2020-08-31', 3, 'month')).toBe('2021-02-02')
  })

  test('days begin when time runs again, whenever within it the event was', () => {
    expect(['2020-08-10', '2020-08-31'].map((from) => count(from, 30, 'day'))).toEqual([
      '2020-12-03',
      '2020-12-03',
    ])
  })
})

describe.each(everyPack.map((pack) => [pack.id, pack] as const))('pack %s', (_id, pack) => {
  test('is plain data, read back as it was', () => {
    const back = readPack(JSON.parse(JSON.stringify(pack)))
    expect(back).toEqual(pack)
  })

  test('is clean', () => {
    expect(lintPack(pack).map(({ code, at }: Finding) => `${at} ${code}`)).toEqual([])
  })

  test('every rule is reached, proves and explains itself, and survives JSON', () => {
    for (const rule of pack.rules) {
      const { deadline: found } = workedExample(pack, rule)
      expect(found, rule.id).toBeDefined()
      if (found === undefined) continue
      expect(checkProof(pack, found), rule.id).toEqual([])
      expect(JSON.parse(JSON.stringify(found))).toEqual(found)
      for (const each of [...found.questions, ...found.reasons]) {
        const text = explain(each, docketingMessages, docketingErrors)
        expect(text).not.toMatch(/\{|undefined/)
        if (found.kind === 'earliest') expect(text).not.toMatch(/the last day is/i)
      }
    }
  })
})

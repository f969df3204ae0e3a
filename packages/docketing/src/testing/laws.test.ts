import { dateOf, dayOf, explain, type Finding } from '@matterkit/core/values'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { courtCalendar, plainCourt } from '../calendars/court-calendar.js'
import { DayIs } from '../calendars/day-table.js'
import { FIRST } from '../calendars/range.js'
import { computeDeadline } from '../counting/compute-deadline.js'
import type { Period } from '../counting/period.js'
import type { Regime } from '../counting/regime.js'
import { docketingErrors } from '../errors.js'
import { docketingMessages } from '../messages.js'
import { australiaFederal } from '../packs/au-fca/index.js'
import { canadaFederal } from '../packs/ca-fc/index.js'
import { canadaOntario } from '../packs/ca-on/index.js'
import { englandAndWales } from '../packs/gb-eaw/index.js'
import { usCalifornia } from '../packs/us-ca/index.js'
import { usFederal } from '../packs/us-federal/index.js'
import { usFlorida } from '../packs/us-fl/index.js'
import { usIllinois } from '../packs/us-il/index.js'
import { usMassachusetts } from '../packs/us-ma/index.js'
import { usNewYork } from '../packs/us-ny/index.js'
import { usRegulationF } from '../packs/us-reg-f/index.js'
import { usTexas } from '../packs/us-tx/index.js'
import { usUspto } from '../packs/us-uspto/index.js'
import { checkProof } from '../rules/check-proof.js'
import { docket } from '../rules/docket.js'
import type { Facts } from '../rules/facts.js'
import { lintPack } from '../rules/lint-pack.js'
import type { Pack } from '../rules/pack.js'
import { readPack } from '../rules/read-pack.js'
import type { Rule } from '../rules/rule.js'
import { everyRegime } from './regimes.js'

const packs: readonly Pack[] = [
  usCalifornia,
  usNewYork,
  usTexas,
  usFlorida,
  usIllinois,
  usMassachusetts,
  usUspto,
  usRegulationF,
  englandAndWales,
  canadaFederal,
  canadaOntario,
  australiaFederal,
]

const day = fc.integer({ min: dayOf('1990-01-01'), max: dayOf('2055-12-31') }).map(dateOf)

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
      serviceDays: fc.constantFrom(true, false, 'doubtful' as const, ...sets.map((set) => ({ set }))),
      clear: fc.constantFrom(true, false, 'doubtful' as const),
      included: fc.boolean(),
      rolls: fc.constantFrom(true, false, 'doubtful' as const),
      next: fc.record({ weekday: fc.integer({ min: 0, max: 6 }) }),
      excluded: fc.subarray(ranges),
    },
    { requiredKeys: [] },
  )
  return fc
    .tuple(day, length, fc.constantFrom('after' as const, 'before' as const), rest)
    .map(([from, counted, direction, more]) => ({ from, ...counted, direction, ...more }))
}

/** A court with closures of every kind around both ends of a period. */
function anyCourt(regime: Regime, { from, count, unit, direction }: Period) {
  const days = { hour: 0, day: 1, 'court-day': 1.5, week: 7, month: 30, year: 365 }[unit] * count
  const end = dayOf(from) + Math.round(direction === 'after' ? days : -days)
  const closure = fc.record({
    on: fc.integer({ min: -20, max: 20 }).map((shift) => dateOf(end + shift)),
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
      { numRuns: 80 },
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
        if (!isException(regime, period)) expect((a ?? '') <= (b ?? '')).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

/** "Beginning with" a day without a corresponding day ends a day later than the day after it (Zoan v Rouamba). */
function isException({ counting }: Regime, { included, unit }: Period): boolean {
  const first = included ?? counting?.trigger === 'included'
  return first && (unit === 'month' || unit === 'year')
}

describe.each(packs.map((pack) => [pack.id, pack] as const))('pack %s', (_id, pack) => {
  test('is plain data, read back as it was', () => {
    const back = readPack(JSON.parse(JSON.stringify(pack)))
    expect(back).toEqual(pack)
  })

  test('is clean', () => {
    expect(lintPack(pack).map(({ code, at }: Finding) => `${at} ${code}`)).toEqual([])
  })

  test('every rule is reached, proves and explains itself, and survives JSON', () => {
    for (const rule of pack.rules) {
      const on = [rule.through, rule.from, '2026-03-02'].find((date) => date !== undefined) ?? ''
      const found = docket(pack, { event: rule.trigger, on, facts: factsFor(pack, rule, on) }).find(
        (each) => each.id === rule.id,
      )
      expect(found, rule.id).toBeDefined()
      if (found === undefined) continue
      expect(checkProof(pack, found), rule.id).toEqual([])
      expect(JSON.parse(JSON.stringify(found))).toEqual(found)
      for (const each of [...found.questions, ...found.reasons]) {
        expect(explain(each, docketingMessages, docketingErrors)).not.toMatch(/\{|undefined/)
      }
    }
  })
})

/** Facts under which a rule applies, and every other fact some way. */
function factsFor(pack: Pack, { when = {} }: Rule, on: string): Facts {
  return Object.fromEntries(
    pack.facts.flatMap(({ id, kind, words = [], optional }) => {
      const wanted = when[id]
      if (wanted !== undefined)
        return [[id, typeof wanted === 'object' ? (wanted[0] ?? '') : wanted] as const]
      if (kind === 'boolean') return [[id, true] as const]
      if (kind === 'word') return [[id, words[0] ?? ''] as const]
      return optional === true && !Object.values(pack.keys ?? {}).includes(id) ? [] : [[id, on] as const]
    }),
  )
}

test('the federal pack is plain data, read back as it was', () => {
  expect(readPack(JSON.parse(JSON.stringify(usFederal)))).toEqual(usFederal)
})

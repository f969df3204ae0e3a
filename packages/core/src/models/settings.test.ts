import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explain, MatterkitError } from '../values/index.js'
import {
  comparePolicies,
  effectivePolicy,
  highestNumbers,
  numberSeries,
  policies,
  policyMessages,
  readNumber,
  type SettledPolicy,
  standardPolicies,
  writeNumber,
} from './index.js'

function findingsOf(parse: () => unknown): string[] {
  try {
    parse()
  } catch (error) {
    if (error instanceof MatterkitError) return error.findings.map(({ code, at }) => `${code} ${at}`)
    throw error
  }
  return []
}

describe('a policy', () => {
  const rounding = (more: Partial<SettledPolicy>): SettledPolicy => ({
    kind: 'rounding',
    level: 'firm',
    from: '2026-01-01',
    settings: {},
    ...more,
  })
  const firm = rounding({ settings: { direction: 'up', incrementSeconds: 360 } })
  const client = rounding({
    level: 'client',
    subjectId: 'cli_1',
    from: '2026-03-01',
    settings: { incrementSeconds: 60 },
  })
  const matter = rounding({
    level: 'matter',
    subjectId: 'mat_1',
    from: '2026-06-01',
    to: '2026-06-30',
    settings: { incrementSeconds: 900 },
  })
  const all = [matter, ...standardPolicies, client, firm]
  const asked = { clientId: 'cli_1', matterId: 'mat_1' }

  test.each([
    ['2025-12-31', 360, 'vendor'],
    ['2026-01-01', 360, 'firm'],
    ['2026-03-01', 60, 'client'],
    ['2026-06-01', 900, 'matter'],
    ['2026-06-30', 900, 'matter'],
    ['2026-07-01', 60, 'client'],
  ])('holds on %s with an increment of %i s, from the %s', (on, increment, level) => {
    const found = effectivePolicy('rounding', all, { on, ...asked })
    expect(found.settings.incrementSeconds).toBe(increment)
    expect(found.origins.incrementSeconds?.level).toBe(level)
    expect(found.settings.minimumSeconds).toBe(360)
    expect(found.origins.minimumSeconds?.level).toBe('vendor')
  })

  test('says where each setting came from and what it took the place of', () => {
    const { reasons } = effectivePolicy('rounding', [firm, client], { on: '2026-06-01', ...asked })
    expect(reasons.map((reason) => explain(reason, policyMessages))).toEqual([
      'direction is up, settled by the firm from 2026-01-01',
      'incrementSeconds is 60, settled by the client from 2026-03-01',
      'that takes the place of 360, settled by the firm from 2026-01-01',
    ])
  })

  test('of a kind that nobody settled is said to be open, never guessed', () => {
    const { settings, reasons } = effectivePolicy('retention', all, { on: '2026-06-01' })
    expect(settings).toEqual({})
    expect(reasons.map((reason) => explain(reason, policyMessages))).toEqual([
      'nothing settles the retention policy on 2026-06-01',
    ])
  })

  test('settled twice at one level from one day is said to be doubled', () => {
    const twice = [firm, rounding({ id: 'b', settings: { direction: 'nearest' } })]
    const { settings, reasons } = effectivePolicy('rounding', twice, { on: '2026-06-01' })
    expect(settings.direction).toBe('nearest')
    expect(reasons.map(({ code }) => code)).toContain('POLICY_DOUBLED')
  })

  test('does not depend on the order in which its levels are given', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        const question = { on: '2026-06-15', ...asked }
        expect(effectivePolicy('rounding', shuffled, question)).toEqual(
          effectivePolicy('rounding', all, question),
        )
      }),
    )
  })

  test('is compared setting by setting', () => {
    const june = effectivePolicy('rounding', all, { on: '2026-06-15', ...asked })
    const july = effectivePolicy('rounding', all, { on: '2026-07-15', ...asked })
    expect(comparePolicies(june, july)).toEqual([
      { setting: 'incrementSeconds', before: 900, after: 60, beforeFrom: matter, afterFrom: client },
    ])
    expect(comparePolicies(june, june)).toEqual([])
  })

  test('is refused with every fault', () => {
    const draft = {
      kind: 'rounding',
      level: 'office',
      from: '2026-01-01',
      settings: { per: 'week', step: 1 },
    }
    expect(findingsOf(() => policies.parse(draft)).sort()).toEqual([
      'CHOICE_UNKNOWN settings.per',
      'FIELD_MISSING subjectId',
      'FIELD_UNKNOWN settings.step',
    ])
    for (const policy of standardPolicies) expect(findingsOf(() => policies.parse(policy))).toEqual([])
  })
})

describe('a number series', () => {
  const series = {
    name: 'matter',
    pattern: '{scope}-{yy}{month}-{number:3}',
    reset: 'month',
    scope: 'office',
  } as const

  test('reads back what it writes, whatever is given', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        fc.constantFrom('SF', 'NY', 'A-B', '0142'),
        fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (number, scope, date) => {
          const on = date.toISOString().slice(0, 10)
          const text = writeNumber(series, number, { on, scope })
          expect(readNumber(series, text)).toEqual({ counter: `matter/${scope}/${on.slice(0, 7)}`, number })
        },
      ),
    )
  })

  test('never gives one number twice from different counters', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.constantFrom('SF', 'NY'), fc.constantFrom('2026-01-01', '2026-02-01', '2027-01-01')),
        ),
        (asks) => {
          const counters = new Map<string, number>()
          const given = asks.map(([scope, on]) => {
            const key = `${scope}${on}`
            counters.set(key, (counters.get(key) ?? 0) + 1)
            return writeNumber(series, counters.get(key) ?? 0, { on, scope })
          })
          expect(new Set(given).size).toBe(given.length)
        },
      ),
    )
  })

  test('finds the highest of each counter among numbers given elsewhere, and names the strangers', () => {
    const texts = ['SF-2611-007', 'SF-2611-012', 'NY-2611-099', 'SF-2612-001', 'SF-2613-001', '2026-0001']
    const { counters, strangers } = highestNumbers(series, texts)
    expect([...counters]).toEqual([
      ['matter/SF/2026-11', 12],
      ['matter/NY/2026-11', 99],
      ['matter/SF/2026-12', 1],
    ])
    expect(strangers).toEqual(['SF-2613-001', '2026-0001'])
  })

  test.each([
    [{ pattern: '{year}-{number:4}', reset: 'year', scope: 'firm' }, []],
    [{ pattern: '{year}', reset: 'year', scope: 'firm' }, ['PATTERN_INVALID pattern']],
    [{ pattern: '{number}{number}', reset: 'never', scope: 'firm' }, ['PATTERN_INVALID pattern']],
    [{ pattern: '{nmbr}', reset: 'never', scope: 'firm' }, ['PATTERN_INVALID pattern']],
    [
      { pattern: '{number}', reset: 'year', scope: 'office' },
      ['PATTERN_REPEATS pattern', 'PATTERN_REPEATS pattern'],
    ],
    [{ pattern: '{yy}-{number}', reset: 'month', scope: 'firm' }, ['PATTERN_REPEATS pattern']],
  ])('of %j: %j', (fields, found) => {
    expect(findingsOf(() => numberSeries.parse({ name: 'x', start: 1, ...fields }))).toEqual(found)
  })
})

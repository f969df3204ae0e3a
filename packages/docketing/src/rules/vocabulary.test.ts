import { MatterkitError } from '@matterkit/core/values'
import { describe, expect, test } from 'vitest'
import { englandAndWales } from '../packs/gb-eaw/index.js'
import { usFederal } from '../packs/us-federal/index.js'
import { floridaTime } from '../packs/us-fl/index.js'
import { usTexas } from '../packs/us-tx/index.js'
import { checkProof } from './check-proof.js'
import { docket } from './docket.js'
import { after, before, capAt, type Due, earlierOf, floorAt } from './due.js'
import { lintPack } from './lint-pack.js'
import type { Pack } from './pack.js'
import { readClosureFeed, readPack } from './read-pack.js'
import type { Rule } from './rule.js'

const row: Rule = {
  id: 'own.1',
  title: 'Reply',
  trigger: 'asked',
  act: 'file',
  due: after(30, 'day'),
  serviceDays: false,
  authority: { cite: 'Order 1', basis: 'official', seen: '2026-11-24' },
}
const pack = (change: Partial<Rule>, more: Partial<Pack> = {}): Pack => ({
  id: 'own',
  title: 'Own',
  version: '1',
  regime: floridaTime,
  events: [
    { id: 'asked', title: 'the question' },
    { id: 'lapsed', title: 'the lapse of the time' },
  ],
  facts: [
    { id: 'limit', kind: 'date', title: 'the limit', optional: true },
    { id: 'motion', kind: 'date', title: 'the motion', optional: true },
    { id: 'filed', kind: 'date', title: 'filing of the case', optional: true },
    { id: 'calm', kind: 'boolean', title: 'whether it is calm' },
    { id: 'kind', kind: 'word', words: ['a', 'b'], title: 'which kind it is' },
  ],
  keys: { case: 'filed' },
  rules: [{ ...row, ...change }],
  ...more,
})
const asked = { event: 'asked', on: '2026-03-02' }
const first = (own: Pack, facts: Record<string, string | boolean | null> = {}) => {
  const [found] = docket(own, { ...asked, facts })
  if (found !== undefined) expect(checkProof(own, found)).toEqual([])
  return found
}
const codes = (list: readonly { code: string }[] = []): string[] => list.map(({ code }) => code)

describe('combinators', () => {
  const dueOf = (due: Due, facts = {}): string | undefined => first(pack({ due }), facts)?.due

  test('nest; what has not happened is left out', () => {
    const due = earlierOf(after(40, 'day'), capAt(after(60, 'day'), before(1, 'day', 'limit')))
    expect(dueOf(due)).toBe('2026-04-13')
    expect(dueOf(due, { limit: '2026-04-02' })).toBe('2026-04-01')
  })

  test('a cap and a floor say whether they were reached', () => {
    expect(codes(first(pack({ due: capAt(after(5, 'day'), after(2, 'month')) }))?.reasons)).toContain(
      'LIMIT_NOT_REACHED',
    )
    expect(codes(first(pack({ due: floorAt(after(2, 'day'), after(9, 'day')) }))?.reasons)).toContain(
      'FLOOR_GOVERNS',
    )
  })

  test('a fact that happens starts the period anew', () => {
    const due = after(30, 'day', { restartedBy: ['motion'] })
    const [plain, again] = [first(pack({ due })), first(pack({ due }), { motion: '2026-03-20' })]
    expect([plain?.due, again?.due]).toEqual(['2026-04-01', '2026-04-21'])
    expect(codes(again?.reasons)).toContain('RESTARTED')
  })
})

describe('texts keyed by the date of the case', () => {
  const versions = [{ from: '2026-01-01' }, { due: after(10, 'day') }]
  const own = pack({ versions, versionedBy: 'case' })

  test('are chosen by it', () => {
    expect(first(own, { filed: '2025-06-02' })?.due).toBe('2026-03-12')
    expect(first(own, { filed: '2026-01-05' })?.due).toBe('2026-04-01')
  })

  test('are all answered where it is not known', () => {
    const found = first(own)
    expect([found?.earliest, found?.due, found?.latest]).toEqual(['2026-03-12', '2026-04-01', '2026-04-01'])
    expect(codes(found?.questions)).toContain('RULE_KEY_MISSING')
  })

  test('a rule does not exist outside its time', () => {
    try {
      first(pack({ through: '2025-12-31' }))
      expect.unreachable()
    } catch (thrown) {
      expect((thrown as MatterkitError).findings?.map(({ code, data }) => [code, data])).toEqual([
        ['OUTSIDE_RULES', { event: 'asked', value: '2026-03-02', ranges: ['the start to 2025-12-31'] }],
      ])
    }
    expect(
      docket(usTexas, {
        event: 'summary-judgment-filed',
        on: '2026-03-16',
        facts: { motionFiled: '2026-03-16' },
      }).map(({ id }) => id),
    ).not.toContain('us.tx.trcp.166a.c.earliest')
  })
})

describe('conditions', () => {
  test('that nobody can answer yet make the deadline a question', () => {
    const own = pack({ when: { calm: true } })
    expect(codes(first(own, { calm: 'unknown' })?.questions)).toContain('FACT_OPEN')
    expect(first(own, { calm: false })).toBeUndefined()
    expect(() => first(own)).toThrow('DOCKET_INVALID')
    expect(() => first(pack({ when: { kind: 'a' } }), { kind: 'c' })).toThrow(/kind/)
  })

  test('the lapse of a period starts what runs from it, without waiting for a report', () => {
    const rules = [
      { ...row, expires: ['lapsed'] },
      { ...row, id: 'own.2', trigger: 'lapsed', due: after(9, 'day') },
    ]
    const [, next] = docket(pack({}, { rules }), asked)
    expect(next).toMatchObject({ id: 'own.2', dependsOn: 'own.1', projected: false, due: '2026-04-10' })
  })

  test('a paper that is posted counts from the day it is deemed served', () => {
    const event = { event: 'particulars-served', on: '2026-03-13', service: ['first-class-post'], deem: {} }
    const facts = { acknowledged: false }
    const defence = docket(englandAndWales, { ...event, facts }).find(({ id }) => id === 'gb.cpr.15.4.1.a')
    expect([defence?.trigger.on, defence?.due, codes(defence?.reasons)[1]]).toEqual([
      '2026-03-16',
      '2026-03-30',
      'DEEMED_SERVED',
    ])
  })
})

describe('a pack from outside', () => {
  const findings = (run: () => unknown): string[] => {
    try {
      run()
    } catch (error) {
      if (error instanceof MatterkitError) return error.findings.map(({ at, code }) => `${at} ${code}`)
      throw error
    }
    return []
  }

  test('is refused with everything that does not belong', () => {
    const wrong = {
      ...JSON.parse(JSON.stringify(pack({}))),
      colour: 'blue',
      version: 1,
      rules: [{ ...row, act: 'sing' }],
    }
    expect(findings(() => readPack(wrong))).toEqual([
      'version WRONG_KIND',
      'rules[0].act WRONG_KIND',
      'colour KEY_UNKNOWN',
    ])
    for (const hostile of [null, 7, 'pack', [], { rules: null }, { regime: { calendar: [] } }]) {
      expect(findings(() => readPack(hostile)).length).toBeGreaterThan(0)
    }
    expect(
      findings(() => readClosureFeed({ id: 'x', asOf: '2026-01-01', courts: { a: [{ on: 1 }] } })).length,
    ).toBeGreaterThan(2)
  })

  test('is linted: gaps, overlaps, what nothing reaches or uses, authority that nobody read', () => {
    const rules: Rule[] = [
      { ...row, family: 'reply', when: { kind: 'a' }, authority: { cite: ' ', basis: 'official' } },
      { ...row, id: 'own.2', family: 'reply', when: { kind: ['a'] } },
    ]
    expect(lintPack(pack({}, { rules })).map(({ at, code }) => `${at} ${code}`)).toEqual([
      'own.1 LINT_AUTHORITY_MISSING',
      'own.1 LINT_NOT_SEEN',
      'events.lapsed LINT_EVENT_UNUSED',
      'facts.limit LINT_FACT_UNUSED',
      'facts.motion LINT_FACT_UNUSED',
      'facts.calm LINT_FACT_UNUSED',
      'reply (asked) LINT_OVERLAP',
      'reply (asked) LINT_GAP',
    ])
    const cycle = [
      { ...row, brings: ['lapsed'] },
      { ...row, id: 'own.2', trigger: 'lapsed', brings: ['asked'] },
    ]
    expect(lintPack(pack({}, { rules: cycle })).map(({ code }) => code)).toContain('CHAIN_ENDLESS')
    expect(lintPack(usFederal).filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

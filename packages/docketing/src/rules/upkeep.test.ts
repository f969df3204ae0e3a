import { explain } from '@matterkit/core/values'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { deemedService } from '../counting/deemed.js'
import { docketingMessages } from '../messages.js'
import { frcp6, usFederal } from '../packs/us-federal/index.js'
import { everyPack } from '../testing/packs.js'
import { checkProof } from './check-proof.js'
import { diffPacks } from './diff-packs.js'
import { docket } from './docket.js'
import { after, onDate } from './due.js'
import { dueText } from './due-text.js'
import { docketingSchema } from './json-schema.js'
import { lintPack } from './lint-pack.js'
import type { Pack } from './pack.js'
import { readPack } from './read-pack.js'
import type { Rule } from './rule.js'
import { trustOf } from './trust.js'

const row: Rule = {
  id: 'own.1',
  title: 'Reply',
  trigger: 'asked',
  act: 'file',
  due: after(30, 'day'),
  serviceDays: false,
  authority: { cite: 'Order 1', basis: 'official', seen: '2026-11-24' },
}
const own = (rules: readonly Rule[], more: Partial<Pack> = {}): Pack => ({
  id: 'own',
  title: 'Own',
  version: '1',
  regime: frcp6,
  events: [{ id: 'asked', title: 'the question' }],
  facts: [
    { id: 'began', kind: 'date', title: 'the beginning of the talks', optional: true },
    { id: 'ended', kind: 'date', title: 'the end of the talks', optional: true },
    { id: 'case', kind: 'date', title: 'filing of the case', optional: true },
    { id: 'urgent', kind: 'boolean', title: 'whether it is urgent' },
  ],
  keys: { case: 'case' },
  rules,
  ...more,
})

describe('the schema of a pack', () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true })
  const validate = ajv.compile(docketingSchema('pack'))

  test('takes every pack that ships', () => {
    for (const pack of everyPack) {
      expect(
        validate(JSON.parse(JSON.stringify(pack))),
        `${pack.id} ${ajv.errorsText(validate.errors)}`,
      ).toBe(true)
    }
  })

  test.each([
    ['a key that is not known', { ...usFederal, colour: 'red' }],
    ['a rule without its time', { ...usFederal, rules: [{ ...row, due: undefined }] }],
    ['an act that is none', { ...usFederal, rules: [{ ...row, act: 'sing' }] }],
    [
      'a time within a time that is none',
      { ...usFederal, rules: [{ ...row, due: { kind: 'later', parts: [{ kind: 'moon' }] } }] },
    ],
  ])('refuses %s, as reading it does', (_what, pack) => {
    const json = JSON.parse(JSON.stringify(pack))
    expect(validate(json)).toBe(false)
    expect(() => readPack(json)).toThrow('SHAPE_INVALID')
  })

  test('of local rules and of closures compiles too', () => {
    expect(ajv.compile(docketingSchema('local-rules'))({ id: 'own' })).toBe(false)
    const feed = { id: 'own', asOf: '2026-11-24', courts: { '*': [] } }
    expect(ajv.compile(docketingSchema('closure-feed'))(feed)).toBe(true)
  })
})

describe('the difference between two packs', () => {
  const words = (before: Pack, now: Pack) =>
    diffPacks(before, now).map((each) => explain(each, docketingMessages))

  test('is said in words', () => {
    const longer = {
      ...row,
      due: after(45, 'day'),
      authority: { ...row.authority, basis: 'secondary' as const },
    }
    const other = { ...row, id: 'own.2', title: 'Rejoinder', due: after(2, 'week') }
    expect(words(own([row]), own([longer, other]))).toEqual([
      'Reply (Order 1): when it is due was 30 days after the question and is 45 days after the question',
      'Reply (Order 1): what it rests on was official and is secondary',
      'Rejoinder (Order 1) is new: 2 weeks after the question',
    ])
    expect(words(own([row, other]), own([row]))).toEqual(['Rejoinder (Order 1) is gone'])
    expect(words(own([row]), own([{ ...row, warnings: ['Mind the gap.'] }]))).toEqual([
      'Reply (Order 1) is changed in its texts, warnings or chains',
    ])
    const events = [...own([]).events, { id: 'heard', title: 'the hearing' }]
    const newer = { ...frcp6, counting: { start: 'next-open-day' as const } }
    expect(words(own([row]), own([row], { regime: newer, events }))).toEqual([
      'the event heard (the hearing) is new',
      'the way of counting of Fed. R. Civ. P. 6 is changed',
    ])
    expect(words(own([row]), own([row]))).toEqual([])
  })

  test('every rule that ships can be put into words', () => {
    for (const pack of everyPack) {
      for (const { due, trigger, id } of pack.rules) {
        expect(dueText(due, trigger, pack), id).toMatch(/^[^{}]{6,}$/)
      }
    }
  })
})

describe('trust', () => {
  test('is counted by basis, and adds up', () => {
    for (const pack of everyPack) {
      const { official, secondary, unverified } = trustOf(pack).rules
      expect(official + secondary + unverified).toBe(pack.rules.length)
    }
    expect(trustOf(usFederal).rules.official).toBeGreaterThan(100)
  })
})

describe('the linter', () => {
  const codes = (pack: Pack) =>
    lintPack(pack)
      .filter(({ code }) => !code.endsWith('UNUSED'))
      .map(({ code, data }) => [code, data])

  test('finds a citation of another form, and a form that is none', () => {
    expect(codes(own([row], { citeForms: ['Rule \\d+', 'Order \\d+'] }))).toEqual([])
    expect(codes(own([row], { citeForms: ['Rule \\d+'] }))).toEqual([
      ['LINT_CITE_FORM', { rule: 'own.1', cite: 'Order 1' }],
    ])
    expect(codes(own([row], { citeForms: ['('] }))[0]?.[0]).toBe('PATTERN_INVALID')
  })

  test('finds days on which no text of a family stands', () => {
    const family = 'reply'
    const old = { ...row, family, through: '2020-12-31' }
    const next = { ...row, id: 'own.2', family, from: '2021-02-01' }
    expect(codes(own([old, next]))).toEqual([
      [
        'LINT_TIME_GAP',
        { family: 'reply (asked)', of: 'it always does', from: '2021-01-01', through: '2021-01-31' },
      ],
    ])
    expect(codes(own([old, { ...next, from: '2021-01-01' }]))).toEqual([])
    expect(codes(own([old, { ...next, from: '2020-12-01' }])).map(([code]) => code)).toEqual(['LINT_OVERLAP'])
  })
})

describe('what a rule can say', () => {
  const first = (rule: Partial<Rule>, facts: Record<string, string> = {}) => {
    const pack = own([{ ...row, ...rule }])
    const [found] = docket(pack, { event: 'asked', on: '2026-03-02', facts })
    if (found !== undefined) expect(checkProof(pack, found)).toEqual([])
    return found
  }

  test('that the time between two facts does not count', () => {
    const due = after(3, 'month', { excludedBetween: ['began', 'ended'] })
    const talks = { began: '2026-03-10', ended: '2026-04-09' }
    // Thirty days, March 11 to April 9, are left out: June 2 becomes July 2.
    expect([first({ due })?.due, first({ due }, talks)?.due]).toEqual(['2026-06-02', '2026-07-02'])
    const named = first({ due }, talks)?.reasons.find(({ code }) => code === 'OPEN_DAYS_COUNTED')
    expect(named?.data.without).toBe(
      'the time from the beginning of the talks to the end of the talks (March 11, 2026 to April 9, 2026)',
    )
  })

  test('that a last day goes a way of its own', () => {
    // Thirteen days on is Sunday, March 15.
    const dueOf = (rolls: 'forward' | 'backward') => first({ due: after(13, 'day', { rolls }) })?.due
    expect([dueOf('forward'), dueOf('backward')]).toEqual(['2026-03-16', '2026-03-13'])
  })

  test('that it is the day of the event itself', () => {
    expect(first({ due: onDate('asked') })?.due).toBe('2026-03-02')
  })

  test('that a late step counts on the day after, open or not', () => {
    const row = {
      method: 'mail',
      after: 0,
      unit: 'day',
      rolls: false,
      before: '17:00',
      cite: 'R. 1',
    } as const
    const at = '2026-05-08T17:01' // a Friday
    const on = (late?: 'day'): string =>
      deemedService(
        { ...frcp6, deemed: [{ ...row, ...(late === undefined ? {} : { late }) }] },
        { method: 'mail', at },
      ).on
    expect([on(), on('day')]).toEqual(['2026-05-11', '2026-05-09'])
  })

  test('until when an older text is still a reading', () => {
    const versions = [{ from: '2026-01-01' }, { due: after(10, 'day'), until: '2026-02-28' }]
    const rule = { versions, versionedBy: 'case' as const }
    const { due, earliest } = first(rule) ?? {}
    expect([due, earliest]).toEqual(['2026-04-01', '2026-04-01'])
    const still = first({
      ...rule,
      versions: [{ from: '2026-01-01' }, { due: after(10, 'day'), until: '2026-12-31' }],
    })
    expect(still?.earliest).toBe('2026-03-12')
  })
})

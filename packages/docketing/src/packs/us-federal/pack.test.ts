import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { docket } from '../../rules/docket.js'
import type { Facts } from '../../rules/facts.js'
import type { Pack } from '../../rules/pack.js'
import type { Rule } from '../../rules/rule.js'
import { usFederal, usFederalAppellate } from './index.js'

const rules = [
  ...new Map([...usFederal.rules, ...usFederalAppellate.rules].map((rule) => [rule.id, rule])).values(),
]

test('the packs hold the rules of a case from the accrual of the claim to certiorari', () => {
  expect(rules.length).toBeGreaterThanOrEqual(150)
  expect(usFederal.rules.length).toBeGreaterThanOrEqual(110)
  expect(usFederalAppellate.rules.length).toBeGreaterThanOrEqual(50)
})

test('every rule is worked in a test', () => {
  const worked = ['worked-dates', 'combinations']
    .map((name) => readFileSync(new URL(`./${name}.test.ts`, import.meta.url), 'utf8'))
    .join('')
  expect(rules.map(({ id }) => id).filter((id) => !worked.includes(`'${id}'`))).toEqual([])
})

test('every event starts a rule, every fact is looked at', () => {
  for (const pack of [usFederal, usFederalAppellate]) {
    const text = JSON.stringify(pack.rules)
    const idle = [...pack.events, ...pack.facts].filter(({ id }) => !text.includes(`"${id}"`))
    expect(idle.map(({ id }) => id)).toEqual([])
  }
})

describe('authority', () => {
  const forms = [
    /^Fed\. R\. Civ\. P\. \d+(\.\d)?(\([\dA-Za-z]+\))*( \(2009\))?(, (\d+(\.\d)?)?(\([\dA-Za-z]+\))+)*(; 28 U\.S\.C\. 636\(b\)\(1\))?$/,
    /^Fed\. R\. App\. P\. \d+(\.\d)?(\([\dA-Za-z]+\))*(, \d+(\([\dA-Za-z]+\))+)*$/,
    /^\d+ U\.S\.C\. [\da-z-]+(\([\dA-Za-z]+\))*(, \([a-z]\)\(\d\))?(; (Fed\. R\. Civ\. P\. 4\(m\)|Sup\. Ct\. R\. 13\.1, 13\.3))?$/,
    /^Sup\. Ct\. R\. \d+\.\d(, \d+\.\d)?$/,
  ]

  test.each(rules.map((rule) => [rule.authority.cite, rule] as const))(
    '%s',
    (cite, { authority, versions = [] }) => {
      for (const each of [cite, ...versions.flatMap((version) => version.cite ?? [])]) {
        expect(
          forms.some((form) => form.test(each)),
          each,
        ).toBe(true)
      }
      expect(authority.seen !== undefined).toBe(authority.basis === 'official')
      if (authority.basis === 'official') expect(authority.url).toMatch(/^https:\/\//)
    },
  )

  test('nine in ten rules rest on a text that was read', () => {
    const official = rules.filter(({ authority }) => authority.basis === 'official')
    expect(official.length / rules.length).toBeGreaterThan(0.9)
  })
})

describe('alternatives', () => {
  const names = new Set(rules.flatMap(({ family = 'limitation' }) => family))
  names.delete('limitation') // one rule a claim
  const families = [...names].map((name) => [name, rules.filter(({ family }) => family === name)] as const)

  test.each(families)(
    '%s: one and only one for every combination of facts, on every day',
    (_name, family) => {
      const trigger = family[0]?.trigger ?? ''
      const days = ['2008-06-02', '2016-06-01', '2025-11-30', '2025-12-01', '2026-06-01']
      for (const on of days) {
        for (const facts of combinations(family)) {
          const firing = family.filter((rule) => isFor(rule, facts, on))
          expect(
            firing.map(({ id }) => id),
            `${trigger} ${on} ${JSON.stringify(facts)}`,
          ).toHaveLength(facts.waived === false ? 0 : 1)
        }
      }
    },
  )

  const isFor = ({ when = {}, from = '', through = '9999' }: Rule, facts: Facts, on: string): boolean =>
    Object.entries(when).every(([fact, wanted]) => facts[fact] === wanted) && from <= on && on <= through

  function combinations(family: readonly Rule[]): Facts[] {
    const named = [...new Set(family.flatMap(({ when = {} }) => Object.keys(when)))]
    return named.reduce<Facts[]>(
      (all, fact) => all.flatMap((facts) => valuesOf(fact).map((value) => ({ ...facts, [fact]: value }))),
      [{}],
    )
  }

  const valuesOf = (fact: string): readonly (string | boolean)[] =>
    [...usFederal.facts, ...usFederalAppellate.facts].find(({ id }) => id === fact)?.words ?? [true, false]
})

test('versions of a rule stand newest first and leave no day without a text or an earlier one in words', () => {
  for (const { id, versions = [], earlier } of rules) {
    const from = versions.map((version) => version.from)
    expect(
      from
        .filter((day) => day !== undefined)
        .toSorted()
        .toReversed(),
      id,
    ).toEqual(from.filter((day) => day !== undefined))
    const open = versions.length > 0 && from.at(-1) !== undefined
    if (earlier !== undefined) expect(open, `${id}: words for a text before the oldest`).toBe(true)
  }
})

describe('chains', () => {
  const chain = (pack: Pack, event: string, on: string, facts: Facts = {}) =>
    docket(pack, { event, on, facts }).map(({ id, due, projected }) => [due, id, projected] as const)

  test('from the service of the complaint to the scheduling order', () => {
    expect(chain(usFederal, 'complaint-served', '2026-06-15')).toEqual([
      ['2026-07-06', 'us.frcp.12.a.1.A.i', false], // 21 days: Monday, July 6
      ['2026-07-07', 'us.frcp.26.d.2.A', false], // more than 21 days
      ['2026-07-20', 'us.frcp.14.a.1', true], // 14 days after July 6
      ['2026-07-20', 'us.frcp.38.b.1', true],
      ['2026-07-27', 'us.frcp.15.a.1.B', true], // 21 days after July 6
      ['2026-08-24', 'us.frcp.26.f.1', false], // 21 days before September 14
      ['2026-09-08', 'us.frcp.26.f.2', true], // 14 days after August 24: Labor Day, so Tuesday
      ['2026-09-08', 'us.frcp.26.a.1.C', true],
      ['2026-09-14', 'us.frcp.16.b.2', false], // 90 days: Sunday, September 13, so Monday
    ])
  })

  test('back from trial, and on from the disclosures', () => {
    expect(chain(usFederal, 'trial', '2026-12-07')).toEqual([
      ['2026-09-08', 'us.frcp.26.a.2.D.i', false], // 90 days before
      ['2026-10-08', 'us.frcp.26.a.2.D.ii', true], // 30 days after September 8
      ['2026-11-06', 'us.frcp.26.a.3.B', false], // 30 days before: Saturday, November 7, so Friday
      ['2026-11-20', 'us.frcp.26.a.3.B.objections', true], // 14 days after November 6
      ['2026-11-23', 'us.frcp.68.a.offer', false], // 14 days before
    ])
  })

  test('from the judgment to the end of the time to ask for more time', () => {
    const dates = Object.fromEntries(
      chain(usFederal, 'judgment-entered', '2026-05-06', { unitedStatesParty: false }).map(([due, id]) => [
        id,
        due,
      ]),
    )
    expect(dates).toMatchObject({
      'us.frcp.54.d.2.B': '2026-05-20',
      'us.frcp.59.e': '2026-06-03',
      'us.frcp.62.a': '2026-06-05',
      'us.frap.4.a.1.A': '2026-06-05', // 30 days: Friday
      'us.frap.4.a.3': '2026-06-22', // 14 days after June 5: Juneteenth, a Friday, so Monday
      'us.frap.4.a.5.A': '2026-07-06', // 30 days after June 5: Sunday, July 5, so Monday
      'us.frcp.60.c.1': '2027-05-06',
    })
  })

  test('from the record to the reply brief', () => {
    expect(chain(usFederalAppellate, 'record-filed', '2026-05-06', { crossAppeal: false })).toEqual([
      ['2026-05-20', 'us.frap.30.b.1', false],
      ['2026-06-03', 'us.frap.30.b.1.appellee', true],
      ['2026-06-15', 'us.frap.31.a.1.appellant', false], // 40 days: Monday
      ['2026-07-15', 'us.frap.31.a.1.appellee', true], // 30 days after June 15
      ['2026-08-05', 'us.frap.31.a.1.reply', true], // 21 days after July 15
    ])
  })

  test('from the judgment of the court of appeals to the mandate and certiorari', () => {
    const dates = Object.fromEntries(
      chain(usFederalAppellate, 'appellate-judgment-entered', '2026-03-02', { unitedStatesParty: false }).map(
        ([due, id]) => [id, due],
      ),
    )
    expect(dates).toMatchObject({
      'us.frap.40.d.1': '2026-03-16',
      'us.frap.41.b': '2026-03-23', // 7 days after the time for rehearing
      'us.28.2101.c': '2026-06-01', // 90 days: Sunday, May 31, so Monday
      'us.sct.13.5': '2026-05-22', // 10 days before June 1
    })
  })
})

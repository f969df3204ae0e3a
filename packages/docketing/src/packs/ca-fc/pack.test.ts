import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lintPack } from '../../rules/lint-pack.js'
import { canadaFederal } from './index.js'

const { rules, events, facts } = canadaFederal

test('every rule is worked in a test', () => {
  const worked = readFileSync(new URL('./worked-dates.test.ts', import.meta.url), 'utf8')
  expect(rules.map(({ id }) => id).filter((id) => !worked.includes(`'${id}'`))).toEqual([])
})

test('every event starts a rule, every fact is looked at, every case of alternatives has one answer, every citation its form', () => {
  const text = JSON.stringify(rules)
  expect([...events, ...facts].filter(({ id }) => !text.includes(`"${id}"`))).toEqual([])
  expect(lintPack(canadaFederal)).toEqual([])
})

describe('authority', () => {
  test.each(rules.map((rule) => [rule.authority.cite, rule.authority] as const))(
    '%s has a title and an address and was read',
    (_cite, { title, url, basis, seen }) => {
      expect(title).toMatch(/^\p{Lu}/u)
      expect(url).toMatch(/^https:\/\/laws-lois\.justice\.gc\.ca\/eng\/(acts|regulations)\//)
      expect([basis, seen]).toEqual(['official', '2026-11-24'])
    },
  )
})

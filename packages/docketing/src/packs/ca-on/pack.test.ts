import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lintPack } from '../../rules/lint-pack.js'
import { canadaOntario } from './index.js'

const { rules, events, facts } = canadaOntario

test('every rule is worked in a test', () => {
  const worked = readFileSync(new URL('./worked-dates.test.ts', import.meta.url), 'utf8')
  expect(rules.map(({ id }) => id).filter((id) => !worked.includes(`'${id}'`))).toEqual([])
})

test('every event starts a rule, every fact is looked at, every case of alternatives has one answer, every citation its form', () => {
  const text = JSON.stringify(rules)
  expect([...events, ...facts].filter(({ id }) => !text.includes(`"${id}"`))).toEqual([])
  expect(lintPack(canadaOntario)).toEqual([])
})

describe('authority', () => {
  test.each(rules.map((rule) => [rule.authority.cite, rule.authority] as const))(
    '%s has a title and an address, and a day only where it was read',
    (_cite, { title, url, basis, seen }) => {
      expect(title).toMatch(/^\p{Lu}/u)
      expect(url).toMatch(/^https:\/\/www\.ontario\.ca\/laws\//)
      expect(seen !== undefined).toBe(basis === 'official')
    },
  )

  test('nine in ten rules rest on a text that was read or on a copy of it', () => {
    const sure = rules.filter(({ authority }) => authority.basis !== 'unverified')
    expect(sure.length / rules.length).toBeGreaterThan(0.9)
  })
})

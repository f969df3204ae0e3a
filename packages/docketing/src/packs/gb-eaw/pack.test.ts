import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { plainCourt } from '../../calendars/court-calendar.js'
import { legalHolidays } from '../../calendars/legal-holidays.js'
import { lintPack } from '../../rules/lint-pack.js'
import { englandAndWales, englandHolidays } from './index.js'

const { rules, events, facts } = englandAndWales

test('every rule is worked in a test', () => {
  const worked = readFileSync(new URL('./worked-dates.test.ts', import.meta.url), 'utf8')
  expect(rules.map(({ id }) => id).filter((id) => !worked.includes(`'${id}'`))).toEqual([])
})

test('every event starts a rule, every fact is looked at, every case of alternatives has one answer, every citation its form', () => {
  const text = JSON.stringify(rules)
  expect([...events, ...facts].filter(({ id }) => !text.includes(`"${id}"`))).toEqual([])
  expect(lintPack(englandAndWales)).toEqual([])
})

describe('authority', () => {
  test.each(rules.map((rule) => [rule.authority.cite, rule.authority] as const))(
    '%s has a title and an address, and a day only where it was read',
    (_cite, { title, url, basis, seen }) => {
      expect(title).toMatch(/^\p{Lu}?\p{L}/u)
      expect(url).toMatch(/^https:\/\//)
      expect(seen !== undefined).toBe(basis === 'official')
    },
  )

  test('two in three rules rest on a text that was read or on a report of it', () => {
    const sure = rules.filter(({ authority }) => authority.basis !== 'unverified')
    expect(sure.length / rules.length).toBeGreaterThanOrEqual(2 / 3)
  })
})

describe('bank holidays', () => {
  const daysOf = (year: number): string[] =>
    legalHolidays(plainCourt(englandHolidays), {
      from: `${year}-01-01`,
      through: `${year}-12-31`,
      direction: 'after',
    })
      .map(({ on }): string => on)
      .filter((on) => ![0, 6].includes(new Date(`${on}T12:00:00Z`).getUTCDay()))

  // The government's list, https://www.gov.uk/bank-holidays, in the copies named beside the calendar.
  test.each([
    [2012, '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26'],
    [2015, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    [2016, '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27'],
    [2017, '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
    [2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
    [2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
    [2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
    [2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
    [2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
  ])('%s: none missing, none too many', (year, days) => {
    expect([...new Set(daysOf(year))].toSorted()).toEqual(days.split(' ').map((day) => `${year}-${day}`))
  })
})

import { describe, expect, test } from 'vitest'
import { plainCourt } from '../calendars/court-calendar.js'
import { legalHolidays } from '../calendars/legal-holidays.js'
import { californiaHolidays } from '../packs/us-ca/index.js'
import { federalHolidays } from '../packs/us-federal/index.js'
import { floridaHolidays } from '../packs/us-fl/index.js'
import { illinoisHolidays } from '../packs/us-il/index.js'
import { newYorkHolidays } from '../packs/us-ny/index.js'
import { texasHolidays } from '../packs/us-tx/index.js'
import holidays from './holidays-2020-2030.json' with { type: 'json' }
import { answer, expectedOf, workedAnswers } from './worked-answers.js'

describe('worked answers', () => {
  test.each(workedAnswers.filter((row) => expectedOf(row).length === 1))(
    '$id $jurisdiction $rule: $trigger_event',
    (row) => {
      const answered = answer(row)
      const [expected = ''] = expectedOf(row)
      const due = expected.includes('T') ? answered.due : answered.due.slice(0, 10)
      expect(due).toBe(expected)
    },
  )

  test.each(workedAnswers.filter((row) => expectedOf(row).length > 1))(
    '$id $jurisdiction $rule: every reading',
    (row) => {
      const expected = expectedOf(row)
      const { due, earliest, latest } = answer(row)
      const sorted = expected.toSorted()
      expect([due, earliest, latest]).toEqual([expected[0], sorted[0], sorted.at(-1)])
    },
  )
})

describe('holidays of 2020 to 2030', () => {
  test.each([
    ['federal', federalHolidays],
    ['CA', californiaHolidays],
    ['NY', newYorkHolidays],
    ['TX', texasHolidays],
    ['FL', floridaHolidays],
    ['IL', illinoisHolidays],
  ] as const)('%s: none missing, none too many on a weekday', (key, calendar) => {
    const wanted = Object.keys(holidays.calendars[key])
    const range = { from: '2020-01-01', through: '2030-12-31', direction: 'after' } as const
    const held = legalHolidays(plainCourt(calendar), range).map(({ on }): string => on)
    const isWeekend = (on: string): boolean => [0, 6].includes(new Date(`${on}T12:00:00Z`).getUTCDay())
    expect(wanted.filter((on) => !held.includes(on))).toEqual([])
    expect([...new Set(held)].filter((on) => !isWeekend(on) && !wanted.includes(on))).toEqual([])
  })
})

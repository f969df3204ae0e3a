import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { courtCalendar } from '../../calendars/court-calendar.js'
import { docket } from '../../rules/docket.js'
import type { Facts } from '../../rules/facts.js'
import { asking } from '../../testing/asking.js'
import { newYorkHolidays, usNewYork } from './index.js'

const { rules } = usNewYork
const { find, dates, share } = asking(usNewYork)

test('every rule is worked in a table, and nine in ten rest on a text that was read or reported', () => {
  const worked = readFileSync(new URL('./worked-dates.test.ts', import.meta.url), 'utf8')
  expect(rules.map(({ id }) => id).filter((id) => !worked.includes(`\n${id} |`))).toEqual([])
  expect(share('official')).toBeGreaterThan(0.66)
  expect(share('unverified')).toBeLessThan(0.1)
})

test.each(rules.map(({ authority, id }) => [id, authority] as const))(
  '%s names what it rests on and where it can be read',
  (_id, authority) => {
    expect(authority.url).toMatch(/^https:\/\/(www\.nysenate\.gov\/legislation\/laws|ww2\.nycourts\.gov)\//)
    expect(authority.title).toMatch(/^New York /)
    expect(authority.seen !== undefined).toBe(authority.basis === 'official')
  },
)

describe('from the summons to the note of issue', () => {
  test('delivery to another and mailing on Monday, March 2, 2026', () => {
    // Proof 20 days later: Sunday, March 22, so Monday. Complete 10 days after that: April 2. Answer 30 days after:
    // Saturday, May 2, so Monday.
    const ids = ['us.ny.cplr.308.2.proof', 'us.ny.cplr.308.complete', 'us.ny.cplr.3012.c']
    expect(dates(ids, 'delivery-and-mailing-made', '2026-03-02').map(([, due]) => due)).toEqual([
      '2026-03-23',
      '2026-04-02',
      '2026-05-04',
    ])
  })

  test('interrogatories sent on Friday, June 26, 2026', () => {
    // 20 days: July 16; five more July 21, six more July 22, one business day more Friday, July 17.
    const due = (method: string) =>
      find('us.ny.cplr.3133', 'interrogatories-served', '2026-06-26', {}, [method])?.due
    expect(['electronic', 'mail', 'mail-out-of-state', 'overnight'].map(due)).toEqual([
      '2026-07-16',
      '2026-07-21',
      '2026-07-22',
      '2026-07-17',
    ])
  })

  test('a notice to admit served on Monday, November 23, 2026: Sunday, December 13, so Monday', () => {
    expect(find('us.ny.cplr.3123', 'notice-to-admit-served', '2026-11-23')?.due).toBe('2026-12-14')
  })

  test('summary judgment 120 days after Friday, August 28, 2026: Saturday, December 26, so Monday', () => {
    // The floor of 30 days, Sunday, September 27, is no last day and stays.
    expect(
      dates(['us.ny.cplr.3212.a', 'us.ny.cplr.3212.a.floor'], 'note-of-issue-filed', '2026-08-28'),
    ).toEqual([
      ['us.ny.cplr.3212.a', '2026-12-28'],
      ['us.ny.cplr.3212.a.floor', '2026-09-27'],
    ])
  })

  test('impleader is limited in cases filed from April 18, 2026', () => {
    // 90 days after June 1: Sunday, August 30, so Monday.
    const due = (caseFiled: string) =>
      find('us.ny.cplr.1007', 'answer-served', '2026-06-01', { caseFiled })?.due
    expect(due('2026-05-04')).toBe('2026-08-31')
    expect(due('2026-03-02')).toBeUndefined()
  })
})

describe('appeal', () => {
  test('notice of entry served on Thursday, October 8, 2026', () => {
    // 30 days: Saturday, November 7, so Monday. Mailed, 35 days: Thursday, November 12. Overnight: one business day
    // after the 7th, Monday.
    const due = (service: readonly string[]) =>
      find('us.ny.cplr.5513.a', 'order-notice-of-entry-served', '2026-10-08', {}, service)?.due
    expect([due([]), due(['mail']), due(['overnight'])]).toEqual(['2026-11-09', '2026-11-12', '2026-11-09'])
  })

  test('the cross-appeal has the longer time', () => {
    // Notice of appeal mailed on November 6: 15 days is Saturday, the 21st, so Monday; the own 30 days end November 9.
    const facts = { ownNoticeServed: '2026-10-08' }
    const found = find('us.ny.cplr.5513.c', 'notice-of-appeal-served', '2026-11-06', facts, ['mail'])
    expect(found?.due).toBe('2026-11-23')
  })

  test('from the notice of November 10, 2026 to the reply, each on its last day', () => {
    // Six months: Monday, May 10, 2027. 30 days: June 9. 10 days: Saturday, June 19, so Monday: a holiday on a Saturday
    // gives no other day.
    const ids = ['us.ny.22.1250.9.a', 'us.ny.22.1250.9.c.respondent', 'us.ny.22.1250.9.c.reply']
    expect(dates(ids, 'appeal-taken', '2026-11-10').map(([, due]) => due)).toEqual([
      '2027-05-10',
      '2027-06-09',
      '2027-06-21',
    ])
  })
})

test('a county clerk whose office is closed extends the time for filing alone', () => {
  // 30 days after October 8, 2026: Monday, November 9; closed that day, so the 10th. A motion for permission is not filed.
  const court = courtCalendar(newYorkHolidays, {
    closures: [
      {
        on: '2026-11-09',
        kind: 'unreachable',
        name: 'the office is closed by snow',
        authority: { cite: 'an order', basis: 'official' },
      },
    ],
  })
  const found = docket(usNewYork, { event: 'order-notice-of-entry-served', on: '2026-10-08', court })
  const due = (id: string) => found.find((each) => each.id === id)?.due
  expect([due('us.ny.cplr.5513.a'), due('us.ny.cplr.5513.b')]).toEqual(['2026-11-10', '2026-11-09'])
})

describe('limitation', () => {
  test('the toll of 2020 leaves out its 229 days', () => {
    // Three years after June 3, 2019 is June 3, 2022. Left out: 12 days of March, 30, 31, 30, 31, 31, 30, 31, and 3 of
    // November. 229 days on: 27 of June, 31, 31, 30, 31, 30, 31, and 18 of January 2023.
    const found = find('us.ny.cplr.214.5', 'accrual', '2019-06-03', { claim: 'personal-injury' })
    expect(found?.due).toBe('2023-01-18')
    expect(found?.questions.map(({ code }) => code)).toContain('CALENDAR_OPEN')
  })

  test('a claim against a city that arose on Monday, September 15, 2025', () => {
    // 90 days: Sunday, December 14, so Monday. A year and ninety days: September 15, 2026, then December 14, a Monday.
    expect(dates(['us.ny.gmu.50-e', 'us.ny.gmu.50-i'], 'public-claim-arose', '2025-09-15')).toEqual([
      ['us.ny.gmu.50-e', '2025-12-15'],
      ['us.ny.gmu.50-i', '2026-12-14'],
    ])
  })

  test('the day of the accident is left out: August 15 gives November 13 (Undritz v. State)', () => {
    expect(find('us.ny.ctc.10.3', 'state-claim-accrued', '2025-08-15')?.due).toBe('2025-11-13')
  })

  test('fraud: six years, or two from discovery, whichever ends later', () => {
    const due = (discovered: string) =>
      find('us.ny.cplr.213.8', 'accrual', '2021-03-01', { claim: 'fraud', discovered })?.due
    expect([due('2024-06-03'), due('2026-06-01')]).toEqual(['2027-03-01', '2028-06-01'])
  })

  test('infancy: three years after it ends, a shorter time by its length', () => {
    // Injury on May 4, 2020, eighteenth birthday on September 1, 2026: Saturday, September 1, 2029 has Labor Day after it.
    const facts = { claim: 'personal-injury', disabilityEnded: '2026-09-01' }
    expect(find('us.ny.cplr.214.5', 'accrual', '2020-05-04', facts)?.due).toBe('2029-09-04')
  })

  test('medical malpractice: thirty months from the last treatment, and ten years at most for a disability', () => {
    // 30 months after October 5, 2026: April 5, 2029, a Thursday. A child of 2021 who comes of age in 2039 has ten years
    // from accrual: June 1, 2031, a Sunday, so Monday.
    const due = (on: string, facts: Facts) =>
      find('us.ny.cplr.214-a', 'accrual', on, { claim: 'medical-malpractice', ...facts })?.due
    expect(due('2012-03-01', { lastTreatment: '2026-10-05' })).toBe('2029-04-05')
    expect(due('2021-06-01', { disabilityBegan: '2021-06-01', disabilityEnded: '2039-05-10' })).toBe(
      '2031-06-02',
    )
  })

  test('a petition under article 78, and its service', () => {
    // Four months after January 30, 2026: Saturday, May 30, so Monday, June 1; fifteen days more: June 16.
    const ids = ['us.ny.cplr.217.1', 'us.ny.cplr.306-b.short']
    expect(dates(ids, 'determination-final', '2026-01-30').map(([, due]) => due)).toEqual([
      '2026-06-01',
      '2026-06-16',
    ])
  })
})

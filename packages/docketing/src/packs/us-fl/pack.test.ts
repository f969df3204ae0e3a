import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { docket } from '../../rules/docket.js'
import { asking } from '../../testing/asking.js'
import { usFlorida } from './index.js'

const { rules } = usFlorida
const { find, dates, share } = asking(usFlorida)

test('every rule is worked in a table, and more than two thirds rest on a text that was read or reported', () => {
  const worked = readFileSync(new URL('./worked-dates.test.ts', import.meta.url), 'utf8')
  expect(rules.map(({ id }) => id).filter((id) => !worked.includes(`\n${id} |`))).toEqual([])
  expect(share('official') + share('secondary')).toBeGreaterThan(0.8)
})

test.each(rules.map(({ authority, id }) => [id, authority] as const))(
  '%s names what it rests on and where it can be read',
  (_id, authority) => {
    expect(authority.url).toMatch(/^https:\/\/www\.(flsenate\.gov\/Laws\/Statutes|floridabar\.org\/rules)\//)
    expect(authority.title).toMatch(/^Florida (Rules|Statutes|Small Claims)/)
    expect(authority.seen !== undefined).toBe(authority.basis === 'official')
  },
)

describe('motions and trial', () => {
  test('five days before a hearing leave out closed days', () => {
    // Hearing on Wednesday, September 9, 2026: the 8th (the 7th is Labor Day), 4th, 3rd, 2nd, 1st.
    expect(find('us.fl.1.420.e', 'hearing', '2026-09-09')?.due).toBe('2026-09-01')
  })

  test('45 days before a Monday are counted from the Friday before it', () => {
    // Trial on Monday, December 7, 2026: day 1 is December 4, day 45 is Wednesday, October 21.
    expect(find('us.fl.1.442.b.latest', 'trial', '2026-12-07')?.due).toBe('2026-10-21')
  })

  test('summary judgment served on Thursday, April 23, 2026', () => {
    // 40 days: Tuesday, June 2; ten more: June 12. Mailed: June 7, a Sunday, so Monday, the 8th; ten more: June 18.
    const ids = ['us.fl.1.510.c.5', 'us.fl.1.510.c.6']
    const facts = { motionFiled: '2026-04-23' }
    expect(dates(ids, 'summary-judgment-served', '2026-04-23', facts).map(([, due]) => due)).toEqual([
      '2026-06-02',
      '2026-06-12',
    ])
    expect(
      dates(ids, 'summary-judgment-served', '2026-04-23', facts, ['mail']).map(([, due]) => due),
    ).toEqual(['2026-06-08', '2026-06-18'])
  })

  test('the earlier texts count back from the hearing', () => {
    // Back from Wednesday, July 10, 2024: 40 days is Friday, May 31; 20 is Thursday, June 20. Back from Wednesday, March
    // 10, 2021: 20 is Thursday, February 18.
    const ids = ['us.fl.1.510.b', 'us.fl.1.510.c.5.former', 'us.fl.1.510.b.old']
    const due = (on: string, motionFiled: string) =>
      dates(ids, 'summary-judgment-hearing', on, { motionFiled }).map(([, each]) => each)
    expect(due('2024-07-10', '2024-05-06')).toEqual(['2024-05-31', '2024-06-20', undefined])
    expect(due('2021-03-10', '2021-02-01')).toEqual([undefined, undefined, '2021-02-18'])
    expect(due('2026-07-10', '2026-05-06')).toEqual([undefined, undefined, undefined])
  })
})

describe('from the verdict to the Supreme Court', () => {
  test('a verdict on Friday, October 16, and a judgment on Friday, November 6, 2026', () => {
    // Counting begins on the Monday: 15 days are November 2, and November 23. 30 days from November 9: December 8.
    expect(dates(['us.fl.1.530.b', 'us.fl.1.480'], 'verdict', '2026-10-16').map(([, due]) => due)).toEqual([
      '2026-11-02',
      '2026-11-02',
    ])
    const ids = ['us.fl.1.530.b.judge', 'us.fl.1.525', 'us.fl.1.540.b']
    expect(dates(ids, 'judgment-filed', '2026-11-06').map(([, due]) => due)).toEqual([
      '2026-11-23',
      '2026-12-08',
      '2027-11-08', // a year later is Saturday, November 6
    ])
    expect(find('us.fl.1.530.b.judge', 'judgment-filed', '2013-06-03')?.due).toBe('2013-06-13')
  })

  test('an order rendered on Friday, November 6, 2026, each step on its last day', () => {
    // Notice: December 8. Initial brief, 70 days: February 16. Answer brief, 30 days: March 18.
    const ids = ['us.fl.9.110.b', 'us.fl.9.110.f', 'us.fl.9.210.g']
    expect(dates(ids, 'order-rendered', '2026-11-06').map(([, due]) => due)).toEqual([
      '2026-12-08',
      '2027-02-16',
      '2027-03-18',
    ])
  })

  test('a decision on Wednesday, March 24, 2027', () => {
    // 15 days: April 8. 45 days: Saturday, May 8, so Monday. 30 days: April 23.
    expect(find('us.fl.9.330', 'appellate-decision', '2027-03-24')?.due).toBe('2027-04-08')
    const ids = ['us.fl.9.400.a', 'us.fl.9.120.b']
    expect(dates(ids, 'appellate-order-rendered', '2027-03-24').map(([, due]) => due)).toEqual([
      '2027-05-10',
      '2027-04-23',
    ])
  })
})

test('negligence that accrued before March 24, 2023 keeps four years', () => {
  const due = (on: string) =>
    docket(usFlorida, { event: 'accrual', on, facts: { claim: 'negligence' } }).map(({ id, due: last }) => [
      id,
      last,
    ])
  expect(due('2023-03-23')).toEqual([['us.fl.95.11.3.a.former', '2027-03-23']])
  expect(due('2023-03-24')).toEqual([['us.fl.95.11.5.a', '2025-03-24']])
})

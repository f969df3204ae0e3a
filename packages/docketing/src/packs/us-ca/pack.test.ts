import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { docket } from '../../rules/docket.js'
import { asking } from '../../testing/asking.js'
import { usCalifornia } from './index.js'

const { rules } = usCalifornia
const { find, dates, share } = asking(usCalifornia)

test('every rule is worked in a table, and nine in ten rest on a text that was read or reported', () => {
  const worked = readFileSync(new URL('./worked-dates.test.ts', import.meta.url), 'utf8')
  expect(rules.map(({ id }) => id).filter((id) => !worked.includes(`\n${id} |`))).toEqual([])
  expect(share('official')).toBeGreaterThan(0.8)
  expect(share('unverified')).toBeLessThan(0.1)
})

test.each(rules.map(({ authority, id }) => [id, authority] as const))(
  '%s names what it rests on and where it can be read',
  (_id, authority) => {
    expect(authority.url).toMatch(/^https:\/\/(leginfo\.legislature|courts)\.ca\.gov\//)
    expect(authority.title).toMatch(/^California /)
    expect(authority.seen !== undefined).toBe(authority.basis === 'official')
  },
)

describe('discovery, from the request to the motion to compel, and back from trial', () => {
  test('interrogatories mailed on October 12, 2026, no judicial holiday since 2022', () => {
    // 30 days is Wednesday, November 11, Veterans Day; 35 days is Monday, November 16. Were the holiday passed first,
    // five days after November 12 would be November 17.
    const found = find('us.ca.ccp.2030.260', 'interrogatories-served', '2026-10-12', {}, ['mail-in-state'])
    expect([found?.due, found?.latest]).toEqual(['2026-11-16', '2026-11-17'])
  })

  test('responses served electronically on November 16: 45 days is December 31, then January 4 and 5', () => {
    // New Year's Day is a Friday: the two court days are the Monday and the Tuesday after it.
    expect(find('us.ca.ccp.2030.300', 'responses-served', '2026-11-16', {}, ['electronic'])?.due).toBe(
      '2027-01-05',
    )
  })

  test('a trial on Monday, March 15, 2027', () => {
    // 30 days before is Saturday, February 13, the day after Lincoln Day: back to Thursday, the 11th. 15 days before is
    // Sunday, February 28. 70 days before is ten weeks: Monday, January 4. 50 days before is Sunday, January 24.
    const ids = [
      'us.ca.ccp.2034.220',
      'us.ca.ccp.2034.230',
      'us.ca.ccp.2024.020.cutoff',
      'us.ca.ccp.2024.020.motions',
    ]
    expect(dates(ids, 'trial', '2027-03-15')).toEqual([
      ['us.ca.ccp.2034.220', '2027-01-04'],
      ['us.ca.ccp.2034.230', '2027-01-22'],
      ['us.ca.ccp.2024.020.cutoff', '2027-02-11'],
      ['us.ca.ccp.2024.020.motions', '2027-02-26'],
    ])
    // Section 12a read forward passes Presidents' Day.
    expect(find('us.ca.ccp.2024.020.cutoff', 'trial', '2027-03-15')?.latest).toBe('2027-02-16')
  })
})

describe('from the judgment to the Supreme Court', () => {
  const entered = { judgmentEntered: '2026-11-02', newTrialSought: true }

  test('notice of entry mailed on Wednesday, November 4, 2026', () => {
    // 15 days is November 19; only the memorandum of costs gains five days for mail: the 24th. 60 days is Sunday,
    // January 3. 75 days is January 18, Martin Luther King, Jr. Day; 30 days after the 19th is February 18.
    const ids = [
      ...['us.ca.ccp.659', 'us.ca.ccp.629.b', 'us.ca.ccp.663a', 'us.ca.crc.3.1700.a', 'us.ca.crc.8.104'],
      ...['us.ca.ccp.660.c', 'us.ca.crc.8.108.b.law'],
    ]
    expect(dates(ids, 'notice-of-entry-served', '2026-11-04', entered, ['mail-in-state'])).toEqual([
      ['us.ca.ccp.659', '2026-11-19'],
      ['us.ca.ccp.629.b', '2026-11-19'],
      ['us.ca.ccp.663a', '2026-11-19'],
      ['us.ca.crc.3.1700.a', '2026-11-24'],
      ['us.ca.crc.8.104', '2027-01-04'],
      ['us.ca.ccp.660.c', '2027-01-19'],
      ['us.ca.crc.8.108.b.law', '2027-02-18'],
    ])
  })

  test('a late notice of entry does not carry the time beyond 180 days from entry', () => {
    // Entry on Monday, November 2, 2026: 180 days is Saturday, May 1, 2027, so Monday, May 3. Notice on April 20 alone
    // would give June 19.
    const found = find('us.ca.crc.8.104', 'notice-of-entry-served', '2027-04-20', {
      judgmentEntered: '2026-11-02',
    })
    expect(found?.due).toBe('2027-05-03')
  })

  test('from the record to the reply, each brief on its last day', () => {
    // 40 days after Monday, March 1 is Saturday, April 10. 30 days after April 12 is May 12; 20 days after is June 1,
    // the day after Memorial Day.
    const ids = ['us.ca.crc.8.212.a.1', 'us.ca.crc.8.212.a.2', 'us.ca.crc.8.212.a.3']
    expect(dates(ids, 'record-filed', '2027-03-01')).toEqual([
      ['us.ca.crc.8.212.a.1', '2027-04-12'],
      ['us.ca.crc.8.212.a.2', '2027-05-12'],
      ['us.ca.crc.8.212.a.3', '2027-06-01'],
    ])
  })

  test('a decision becomes final on a Saturday all the same', () => {
    // August 5, 2027 and 30 days: Saturday, September 4. Ten days more: Tuesday, the 14th. Rehearing: August 20.
    const ids = ['us.ca.crc.8.268', 'us.ca.crc.8.264', 'us.ca.crc.8.500', 'us.ca.crc.8.500.answer']
    expect(dates(ids, 'court-of-appeal-decision-filed', '2027-08-05')).toEqual([
      ['us.ca.crc.8.268', '2027-08-20'],
      ['us.ca.crc.8.264', '2027-09-04'],
      ['us.ca.crc.8.500', '2027-09-14'],
      ['us.ca.crc.8.500.answer', '2027-10-04'],
    ])
  })
})

describe('texts and facts', () => {
  test('the periods of summary judgment are those of the day of filing', () => {
    const ids = ['us.ca.ccp.437c.a.2', 'us.ca.ccp.437c.b.2', 'us.ca.ccp.437c.b.4']
    const on = (motionFiled: string) =>
      dates(ids, 'summary-judgment-hearing', '2025-06-11', { motionFiled }).map(([, due]) => due)
    // Back from Wednesday, June 11: 81 days is March 22, a Saturday; 20 is May 22; 11 is Saturday, May 31.
    expect(on('2025-01-02')).toEqual(['2025-03-21', '2025-05-22', '2025-05-30'])
    // 75 days is March 28; 14 is May 28; 5 is June 6.
    expect(on('2024-12-30')).toEqual(['2025-03-28', '2025-05-28', '2025-06-06'])
  })

  test('where the day of filing is not known the answer asks', () => {
    const found = find('us.ca.ccp.437c.a.2', 'summary-judgment-hearing', '2025-06-11')
    expect(found?.questions.map(({ code }) => code)).toContain('RULE_KEY_MISSING')
    expect([found?.due, found?.earliest, found?.latest]).toEqual(['2025-03-21', '2025-03-21', '2025-03-28'])
    // A motion of 2024 is not heard in 2027.
    const later = find('us.ca.ccp.437c.a.2', 'summary-judgment-hearing', '2027-06-15')
    expect(later?.questions.map(({ code }) => code)).not.toContain('RULE_KEY_MISSING')
  })

  test('the answer in unlawful detainer under each text', () => {
    const due = (on: string) => find('us.ca.ccp.1167', 'unlawful-detainer-served', on)?.due
    // Ten court days after Monday, February 2, 2026, past Lincoln Day (the 12th) and Presidents' Day (the 16th).
    expect(due('2026-02-02')).toBe('2026-02-18')
    // Five court days after Thursday, June 13, 2024, past Juneteenth, a Wednesday.
    expect(due('2024-06-13')).toBe('2024-06-21')
    // Five days after Monday, March 4, 2019: Saturday, March 9, so Monday.
    expect(due('2019-03-04')).toBe('2019-03-11')
  })

  test('what a trigger needs is asked for', () => {
    expect(() => find('', 'accrual', '2026-03-02')).toThrow('is needed')
    expect(() => find('', 'demurrer-ruling-served', '2026-03-02')).toThrow('is needed')
    expect(find('us.ca.ccp.430.41.a.2.extended', 'summons-served', '2026-03-02')).toBeUndefined()
  })

  test('each defendant answers from its own service, through completion by mail', () => {
    const parties = [
      { id: 'p1', role: 'defendant' },
      { id: 'p2', role: 'defendant', on: '2026-03-09' },
    ]
    const found = docket(usCalifornia, { event: 'substituted-service-mailed', on: '2026-03-02', parties })
    // Complete on the 12th and the 19th; 30 days more: Saturday, April 11, so Monday, and Saturday, April 18, so Monday.
    expect(found.filter(({ id }) => id === 'us.ca.ccp.412.20').map(({ party, due }) => [party, due])).toEqual(
      [
        ['p1', '2026-04-13'],
        ['p2', '2026-04-20'],
      ],
    )
  })
})

test('a paper served electronically on a Saturday counts as served on Monday', () => {
  // Saturday, November 14, 2026, so Monday, the 16th (1010.6(a)(4)); 30 days: Wednesday, December 16; two court days:
  // Friday, the 18th.
  const sent = { event: 'interrogatories-served', on: '2026-11-14', service: ['electronic'], deem: {} }
  const found = docket(usCalifornia, sent).find(({ id }) => id === 'us.ca.ccp.2030.260')
  expect([found?.trigger.on, found?.due]).toEqual(['2026-11-16', '2026-12-18'])
})

describe('limitation', () => {
  test('minority at accrual is left out', () => {
    // Injury on June 1, 2020, eighteenth birthday on March 10, 2024: two years after the injury is June 1, 2022, and
    // 1,378 days do not count (June 2, 2020 to June 1, 2023 are 1,095; on to March 10, 2024, a leap year, 283 more):
    // March 10, 2026, a Tuesday, two years after the birthday.
    const facts = { claim: 'personal-injury', tollingBegan: '2020-06-01', tollingEnded: '2024-03-10' }
    expect(find('us.ca.ccp.335.1', 'accrual', '2020-06-01', facts)?.due).toBe('2026-03-10')
  })

  test('a health care provider: three years from injury or one from discovery, whichever ends first', () => {
    const due = (discovered: string) =>
      find('us.ca.ccp.340.5', 'accrual', '2025-02-03', { claim: 'medical-negligence', discovered })?.due
    // A year after June 1, 2026 is June 1, 2027; three years after February 3, 2025 is Thursday, February 3, 2028.
    expect([due('2026-06-01'), due('2027-10-04')]).toEqual(['2027-06-01', '2028-02-03'])
  })

  test('a public entity: six months for injury, then six from the notice of rejection', () => {
    // August 31, 2026 has no day like it in February: the last day of the month, a Sunday, so Monday, March 1.
    const claim = find('us.ca.gov.911.2', 'public-claim-accrual', '2026-08-31', { publicClaim: 'injury' })
    expect(claim?.due).toBe('2027-03-01')
    expect(find('us.ca.gov.945.6.a.1', 'claim-rejection-noticed', '2026-09-15')?.due).toBe('2027-03-15')
  })
})

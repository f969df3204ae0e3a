import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { asking } from '../../testing/asking.js'
import { usTexas } from './index.js'

const { rules } = usTexas
const { find, dates, share } = asking(usTexas)

test('every rule is worked in a table, and more than two thirds rest on a text that was read or reported', () => {
  const worked = readFileSync(new URL('./worked-dates.test.ts', import.meta.url), 'utf8')
  expect(rules.map(({ id }) => id).filter((id) => !worked.includes(`\n${id} |`))).toEqual([])
  expect(share('official') + share('secondary')).toBeGreaterThan(0.85)
})

test.each(rules.map(({ authority, id }) => [id, authority] as const))(
  '%s names what it rests on and where it can be read',
  (_id, authority) => {
    expect(authority.url).toMatch(/^https:\/\/(statutes\.capitol\.texas|www\.txcourts)\.gov\//)
    expect(authority.title).toMatch(/^Texas /)
    expect(authority.seen !== undefined).toBe(authority.basis === 'official')
  },
)

describe('motions and hearings', () => {
  test('the three days before a hearing all count; those of rule 91a.5 leave out closed days', () => {
    // Hearing on Monday, June 22, 2026: three days before is Friday, June 19, a holiday, so Thursday; three days for
    // mail before the 19th is Tuesday, the 16th.
    expect(find('us.tx.trcp.21.b', 'hearing', '2026-06-22')?.due).toBe('2026-06-18')
    expect(find('us.tx.trcp.21.b', 'hearing', '2026-06-22', {}, ['mail'])?.due).toBe('2026-06-16')
    // Hearing on Thursday, April 23, 2026: the 22nd, the 20th (the 21st is San Jacinto Day), Friday, the 17th.
    expect(find('us.tx.trcp.91a.5', 'rule-91a-hearing', '2026-04-23')?.due).toBe('2026-04-17')
  })

  const current = [
    'us.tx.trcp.166a.d',
    'us.tx.trcp.166a.e',
    'us.tx.trcp.166a.g.earliest',
    'us.tx.trcp.166a.g.latest',
  ]

  test('summary judgment filed on Monday, May 11, 2026', () => {
    // 21 days: Monday, June 1, and 7 more. 35 days: June 15; the 36th: the 16th. 60 days: Friday, July 10.
    const facts = { motionFiled: '2026-05-11' }
    expect(dates(current, 'summary-judgment-filed', '2026-05-11', facts)).toEqual([
      ['us.tx.trcp.166a.d', '2026-06-01'],
      ['us.tx.trcp.166a.e', '2026-06-08'],
      ['us.tx.trcp.166a.g.earliest', '2026-06-15'],
      ['us.tx.trcp.166a.g.latest', '2026-07-10'],
    ])
    const earliest = find('us.tx.trcp.166a.g.earliest', 'summary-judgment-filed', '2026-05-11', facts)
    expect([earliest?.kind, earliest?.latest]).toEqual(['earliest', '2026-06-16'])
  })

  test('a motion filed by February 28, 2026 keeps the former periods, whenever it is heard', () => {
    // Hearing on Wednesday, April 1, 2026: 21 days before is March 11; mailed, 24 days before is Sunday, March 8, so
    // Friday, the 6th. 7 days before is March 25.
    const facts = { motionFiled: '2026-02-20' }
    const former = ['us.tx.trcp.166a.c.motion', 'us.tx.trcp.166a.c.response', 'us.tx.trcp.166a.ruling']
    expect(dates(former, 'summary-judgment-hearing', '2026-04-01', facts)).toEqual([
      ['us.tx.trcp.166a.c.motion', '2026-03-11'],
      ['us.tx.trcp.166a.c.response', '2026-03-25'],
      ['us.tx.trcp.166a.ruling', undefined],
    ])
    expect(
      find('us.tx.trcp.166a.c.motion', 'summary-judgment-hearing', '2026-04-01', facts, ['mail'])?.due,
    ).toBe('2026-03-06')
    expect(dates(current, 'summary-judgment-filed', '2026-02-20', facts).map(([, due]) => due)).toEqual(
      current.map(() => undefined),
    )
  })
})

describe('discovery', () => {
  const facts = {
    caseFiled: '2026-01-12',
    discoveryLevel: 'level-2',
    trialSet: '2026-12-14',
    familyCode: false,
  }

  test('from the first answer to the experts, Level 2', () => {
    // 30 days after March 2, 2026: April 1. Nine months more would be January 1; 30 days before the trial of December
    // 14 is Saturday, November 14, so Friday, and earlier. Back from November 13: 90 days is Saturday, August 15, so
    // Friday; 60 is September 14; 30 is October 14.
    const ids = [
      ...['us.tx.trcp.194.2', 'us.tx.trcp.190.3', 'us.tx.trcp.195.2.a', 'us.tx.trcp.195.2.b'],
      ...['us.tx.trcp.196.1', 'us.tx.trcp.190.2'],
    ]
    expect(dates(ids, 'first-answer-filed', '2026-03-02', facts)).toEqual([
      ['us.tx.trcp.194.2', '2026-04-01'],
      ['us.tx.trcp.190.3', '2026-11-13'],
      ['us.tx.trcp.195.2.a', '2026-08-14'],
      ['us.tx.trcp.195.2.b', '2026-09-14'],
      ['us.tx.trcp.196.1', '2026-10-14'],
      ['us.tx.trcp.190.2', undefined],
    ])
  })

  test('requests served electronically on Friday, May 22, 2026', () => {
    // 30 days: Sunday, June 21, so Monday.
    const due = find('us.tx.trcp.196', 'discovery-served', '2026-05-22', facts, ['electronic'])?.due
    expect(due).toBe('2026-06-22')
  })

  test('the 50 days of the Family Code hold for suits filed from September 1, 2023', () => {
    const due = (caseFiled: string) =>
      find('us.tx.trcp.196.family', 'discovery-served', '2026-05-22', { caseFiled, familyCode: true })?.due
    // 50 days after May 22 is Saturday, July 11, so Monday; a suit of 2022 has the flat 30.
    expect(due('2023-09-01')).toBe('2026-07-13')
    expect(due('2022-05-02')).toBe('2026-06-22')
    const older = find('us.tx.trcp.196', 'discovery-served', '2026-05-22', {
      caseFiled: '2020-06-01',
      familyCode: false,
    })
    expect(older?.questions.map(({ code }) => code)).toContain('EARLIER_VERSION')
  })
})

describe('from the judgment to the petition for review', () => {
  test('signed on Wednesday, May 6, 2026', () => {
    // 20 days: Tuesday, May 26. 30 days: Friday, June 5; 15 more: Saturday, June 20, so Monday. 75 days: Monday, July 20.
    // 90 days: Tuesday, August 4. 105 days: Wednesday, August 19. Six months: Friday, November 6.
    const notice = (appealKind: string, id: string) =>
      find(id, 'judgment-signed', '2026-05-06', { appealKind })?.due
    expect(
      dates(
        ['us.tx.trcp.296', 'us.tx.trcp.329b.a', 'us.tx.trcp.329b.c', 'us.tx.trcp.329b.e', 'us.tx.trap.26.3'],
        'judgment-signed',
        '2026-05-06',
        { appealKind: 'ordinary' },
      ),
    ).toEqual([
      ['us.tx.trcp.296', '2026-05-26'],
      ['us.tx.trcp.329b.a', '2026-06-05'],
      ['us.tx.trcp.329b.c', '2026-07-20'],
      ['us.tx.trcp.329b.e', '2026-08-19'],
      ['us.tx.trap.26.3', '2026-06-22'],
    ])
    expect(notice('ordinary', 'us.tx.trap.26.1')).toBe('2026-06-05')
    expect(notice('after-timely-motion', 'us.tx.trap.26.1.a')).toBe('2026-08-04')
    expect(notice('accelerated', 'us.tx.trap.26.1.b')).toBe('2026-05-26')
    expect(notice('restricted', 'us.tx.trap.26.1.c')).toBe('2026-11-06')
  })

  test('briefs from the record of Monday, August 3, 2026, each on its last day', () => {
    // 30 days: September 2; 30 more: October 2; 20 more: October 22. Accelerated: August 24 (the 23rd is a Sunday),
    // September 14 (the 13th is a Sunday), October 5 (the 4th is a Sunday).
    const ids = ['us.tx.trap.38.6.a', 'us.tx.trap.38.6.b', 'us.tx.trap.38.6.c']
    expect(
      dates(ids, 'record-filed', '2026-08-03', { appealKind: 'ordinary' }).map(([, due]) => due),
    ).toEqual(['2026-09-02', '2026-10-02', '2026-10-22'])
    const fast = ['us.tx.trap.38.6.a.accelerated', 'us.tx.trap.38.6.b.accelerated', 'us.tx.trap.38.6.c']
    expect(
      dates(fast, 'record-filed', '2026-08-03', { appealKind: 'accelerated' }).map(([, due]) => due),
    ).toEqual(['2026-08-24', '2026-09-14', '2026-10-05'])
  })

  test('the judgment of the court of appeals on Thursday, January 14, 2027', () => {
    // 15 days: Friday, January 29. 45 days: Sunday, February 28, so Monday, March 1; 15 more: March 16.
    const ids = ['us.tx.trap.49.1', 'us.tx.trap.53.7', 'us.tx.trap.53.7.f']
    expect(dates(ids, 'appellate-judgment', '2027-01-14').map(([, due]) => due)).toEqual([
      '2027-01-29',
      '2027-03-01',
      '2027-03-16',
    ])
  })
})

test('what a trigger needs is asked for', () => {
  expect(() => find('', 'judgment-signed', '2026-05-06')).toThrow('appealKind is needed')
  expect(() => find('', 'discovery-served', '2026-05-06')).toThrow('familyCode is needed')
  expect(() => find('', 'accrual', '2026-05-06')).toThrow('claim is needed')
})

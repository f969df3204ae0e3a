import { MatterkitError } from '@matterkit/core/values'
import { describe, expect, test } from 'vitest'
import { deemedService } from '../../counting/deemed.js'
import { docket } from '../../rules/docket.js'
import type { Facts } from '../../rules/facts.js'
import { canadaOntario, ontarioTime } from './index.js'

const docketed = (event: string, on: string, facts: Facts = {}) => docket(canadaOntario, { event, on, facts })
const datesOf = (event: string, on: string, facts: Facts = {}) =>
  Object.fromEntries(docketed(event, on, facts).map(({ id, due }) => [id, due]))
const spanOf = (id: string, event: string, on: string, facts: Facts = {}) => {
  const found = docketed(event, on, facts).find((each) => each.id === id)
  return [found?.earliest, found?.due, found?.latest]
}

describe('service', () => {
  test.each([
    // Friday, April 2, 2027, a minute past four: the next day that is no holiday is Monday.
    ['email', '2027-04-02T16:01', '2027-04-05'],
    ['email', '2027-04-02T16:00', '2027-04-02'],
    // The fifth day after Monday, March 30, 2026 is Saturday, April 4; the next open day is Tuesday, April 7.
    ['mail', '2026-03-30', '2026-04-07'],
    ['courier', '2026-04-02', '2026-04-07'], // the second open day counts: Good Friday, the weekend and Easter Monday do not
  ])('%s at %s is service on %s', (method, at, on) => {
    expect(deemedService(ontarioTime, { method, at }).on).toBe(on)
  })
})

describe('pleadings', () => {
  test('from service of the claim to the discovery plan', () => {
    // Served Friday, January 30, 2026. Defence 20 days: Thursday, February 19. Reply 10: Sunday, March 1, so Monday 2, when pleadings
    // close. Plan 60: Friday, May 1.
    expect(datesOf('claim-served', '2026-01-30', { servedIn: 'ontario', noticeOfIntent: false })).toEqual({
      'ca.on.18.01.a': '2026-02-19',
      'ca.on.25.04.3': '2026-03-02',
      'ca.on.29.1.03': '2026-05-01',
    })
  })
})

describe('motions', () => {
  test('seven days back leave out weekends and holidays, and the first day is not clear', () => {
    // Hearing Wednesday, October 14, 2026. Back: October 13 (1), 9 (2; Thanksgiving and the weekend are left out), 8, 7, 6, 5 (6), and
    // Friday, October 2 (7). Five: October 6. Four: October 7.
    expect(datesOf('hearing', '2026-10-14')).toEqual({
      'ca.on.37.07.6': '2026-10-02',
      'ca.on.37.08.1': '2026-10-02',
      'ca.on.37.10.1': '2026-10-02',
      'ca.on.37.10.7': '2026-10-02',
      'ca.on.37.10.1.1': '2026-10-06',
      'ca.on.37.10.3': '2026-10-07',
      'ca.on.37.10.8': '2026-10-07',
      'ca.on.37.10.1.2': '2026-10-07',
    })
  })

  test('September 30 is no holiday of the Rules', () => {
    // Hearing Friday, October 2, 2026: October 1, September 30, 29, 28 are four.
    expect(datesOf('hearing', '2026-10-02')['ca.on.37.10.3']).toBe('2026-09-28')
  })

  test('fourteen days are counted through, and an end on a holiday can be argued both ways', () => {
    // Before Friday, July 3, 2026 they end on Friday, June 19.
    expect(spanOf('ca.on.37.12.1.4.a', 'written-hearing', '2026-07-03')[1]).toBe('2026-06-19')
    // Before Wednesday, July 15 they end on Canada Day, July 1: the rule lets it wait for July 2, and June 30 is safe.
    expect(spanOf('ca.on.37.12.1.4.a', 'written-hearing', '2026-07-15')).toEqual([
      '2026-06-30',
      '2026-07-02',
      '2026-07-02',
    ])
  })
})

describe('experts, pre-trial, trial', () => {
  test('back from the pre-trial conference', () => {
    // Conference Thursday, December 10, 2026: 90 days are September 11, 60 are Sunday, October 11, then Thanksgiving, so October 13
    // (Friday 9 is safe); 30 are November 10; five without closed days: December 9, 8, 7, 4, 3.
    expect(datesOf('pre-trial-conference', '2026-12-10')).toEqual({
      'ca.on.53.03.1': '2026-09-11',
      'ca.on.53.03.2': '2026-10-13',
      'ca.on.50.03.1': '2026-11-10',
      'ca.on.50.04': '2026-12-03',
    })
    expect(spanOf('ca.on.53.03.2', 'pre-trial-conference', '2026-12-10')[0]).toBe('2026-10-09')
  })

  test('back from the trial', () => {
    // Trial Monday, March 8, 2027: 120 days are November 8, 30 are February 6, days for a conference that do not move. Ten days
    // before: February 26. Seven without closed days: March 5, 4, 3, 2, 1, February 26, 25.
    expect(datesOf('trial', '2027-03-08')).toEqual({
      'ca.on.50.02.2.1.earliest': '2026-11-08',
      'ca.on.50.02.2.1': '2027-02-06',
      'ca.on.25.06.9.b': '2027-02-26',
      'ca.on.49.03': '2027-02-25',
    })
  })

  test('the simplified procedure, where it applies', () => {
    // From Tuesday, June 2, 2026: 60 days are Saturday, August 1, then the Civic Holiday, so August 4; 180 are Sunday, November 29.
    expect(datesOf('first-defence-filed', '2026-06-02', { simplified: true })).toEqual({
      'ca.on.76.08': '2026-08-04',
      'ca.on.76.09.1': '2026-11-30',
      'ca.on.24.1.09.1': '2026-11-30',
    })
    expect(Object.keys(datesOf('first-defence-filed', '2026-06-02'))).toEqual(['ca.on.24.1.09.1'])
  })
})

describe('appeals', () => {
  test('from the order to the perfected appeal', () => {
    // Order Thursday, October 1, 2026: 30 days are Saturday, October 31, so Monday, November 2. Filing 10: November 12. Evidence 30:
    // December 2. Cross-appeal 15: November 17, filed by November 27. Perfection 30 from the filing: December 12, a Saturday: 14.
    expect(datesOf('order-made', '2026-10-01')).toEqual({
      'ca.on.61.04.1': '2026-11-02',
      'ca.on.61.04.4': '2026-11-12',
      'ca.on.61.07.1': '2026-11-17',
      'ca.on.61.07.2': '2026-11-27',
      'ca.on.61.05.4': '2026-12-02',
      'ca.on.61.05.5': '2026-12-14',
      'ca.on.61.09.1.a': '2026-12-14',
    })
  })

  test('leave of the Court of Appeal', () => {
    // Order Wednesday, September 2, 2026: 15 days are September 17. Filing five, without the weekend: September 24. Materials 30: Saturday,
    // October 24, so Monday 26. Answer 25: Friday, November 20. Reply 10: November 30.
    expect(datesOf('leave-order-made', '2026-09-02', { leaveTo: 'court-of-appeal' })).toEqual({
      'ca.on.61.03.1.3.a': '2026-09-17',
      'ca.on.61.03.1.3.b': '2026-09-24',
      'ca.on.61.03.1.6': '2026-10-26',
      'ca.on.61.03.1.10': '2026-11-20',
      'ca.on.61.03.1.13': '2026-11-30',
    })
  })

  test('an associate judge: seven days without holidays, and the hearing no sooner than seven days later', () => {
    // Order Friday, May 15, 2026: 19 (Victoria Day is left out), 20, 21, 22, 25, 26, 27. Then May 28, 29, June 1, 2, 3, 4, 5.
    expect(datesOf('associate-judge-order', '2026-05-15')).toEqual({
      'ca.on.62.01.2': '2026-05-27',
      'ca.on.62.01.3': '2026-06-05',
    })
  })
})

describe('limitation', () => {
  test('two years; what a minor discovers runs from majority; a longstop runs from the act', () => {
    expect(datesOf('claim-discovered', '2024-06-10')['ca.on.la.4']).toBe('2026-06-10')
    expect(datesOf('claim-discovered', '2020-11-02', { incapacityEnded: '2025-02-14' })['ca.on.la.4']).toBe(
      '2027-02-16', // Sunday, February 14, then Family Day
    )
    // May 1, 2027 and the 182 days of March 16 to September 13, 2020: Saturday, October 30.
    expect(datesOf('act-or-omission', '2012-05-01')['ca.on.la.15.2']).toBe('2027-11-01')
  })

  test('an attempt to resolve the claim stops the time, an acknowledgment starts it anew', () => {
    // Two years from June 10, 2024 and the 61 days of February 2 to April 3, 2026: Monday, August 10, 2026.
    const tried = { resolutionAgreed: '2026-02-01', resolutionEnded: '2026-04-03' }
    expect(datesOf('claim-discovered', '2024-06-10', tried)['ca.on.la.4']).toBe('2026-08-10')
    expect(datesOf('claim-discovered', '2024-06-10', { acknowledged: '2025-03-12' })['ca.on.la.4']).toBe(
      '2027-03-12',
    )
  })

  test('the suspension of 2020 adds its 182 days', () => {
    // Discovered Monday, June 3, 2019: two years to June 3, 2021, and 26 weeks: Thursday, December 2, 2021.
    expect(datesOf('claim-discovered', '2019-06-03')['ca.on.la.4']).toBe('2021-12-02')
    // Ended before it began: Friday, March 13, 2020.
    expect(datesOf('claim-discovered', '2018-03-13')['ca.on.la.4']).toBe('2020-03-13')
  })
})

test.each([
  ['claim-served', ['facts.servedIn FACT_MISSING', 'facts.noticeOfIntent FACT_MISSING']],
  ['leave-order-made', ['facts.leaveTo FACT_MISSING']],
  ['family-application-served', ['facts.servedAbroad FACT_MISSING']],
  ['complaint-served', ['event EVENT_UNKNOWN']],
])('%s is refused with what is missing', (event, wanted) => {
  let found: string[] = []
  try {
    docketed(event, '2026-03-02')
  } catch (error) {
    if (error instanceof MatterkitError) found = error.findings.map(({ at = '', code }) => `${at} ${code}`)
  }
  expect(found).toEqual(wanted)
})

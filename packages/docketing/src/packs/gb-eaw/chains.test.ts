import { MatterkitError } from '@matterkit/core/values'
import { describe, expect, test } from 'vitest'
import { docket } from '../../rules/docket.js'
import type { Facts } from '../../rules/facts.js'
import { englandAndWales } from './index.js'

const datesOf = (event: string, on: string, facts: Facts = {}) =>
  Object.fromEntries(docket(englandAndWales, { event, on, facts }).map(({ id, due }) => [id, due]))
const spanOf = (id: string, event: string, on: string, facts: Facts = {}) => {
  const found = docket(englandAndWales, { event, on, facts }).find((each) => each.id === id)
  return [found?.earliest, found?.due, found?.latest]
}

describe('statements of case', () => {
  test('a claim form with its particulars starts the acknowledgment and the defence at once', () => {
    // Deemed served Monday, June 1, 2026: 14 days are June 15, 28 are June 29; 28 more by agreement are July 27; six months
    // after June 29 are December 29.
    expect(
      datesOf('claim-form-served', '2026-06-01', { particularsFollow: false, acknowledged: true }),
    ).toEqual({
      'gb.cpr.10.3.1.b': '2026-06-15',
      'gb.cpr.15.4.1.b.with': '2026-06-29',
      'gb.cpr.15.5.1': '2026-07-27',
      'gb.cpr.15.11': '2026-12-29',
    })
  })
})

describe('applications', () => {
  test('three clear days before a hearing after Easter leave out four closed days', () => {
    // Hearing Wednesday, April 8, 2026. Clear days back: Tuesday 7; not Monday 6 (Easter Monday), the weekend, nor Friday 3
    // (Good Friday); Thursday 2; Wednesday 1. The notice is served on the day before those: Tuesday, March 31.
    expect(datesOf('hearing', '2026-04-08')['gb.cpr.23.7']).toBe('2026-03-31')
  })

  test('three clear days before a Friday, the example of rule 2.8', () => {
    // Hearing Friday, October 20, 2023: Thursday 19, Wednesday 18, Tuesday 17 stay clear; Monday, October 16.
    expect(datesOf('hearing', '2023-10-20')['gb.cpr.23.7']).toBe('2023-10-16')
  })

  test('summary judgment: fourteen, seven and three clear days', () => {
    // Hearing Wednesday, July 15, 2026. Fourteen clear days are July 1 to 14: June 30. Seven are July 8 to 14: Tuesday, July 7.
    // Three, closed days left out, are July 14, 13, 10 (the weekend is left out): Thursday, July 9.
    expect(datesOf('summary-judgment-hearing', '2026-07-15')).toEqual({
      'gb.cpr.24.4': '2026-06-30',
      'gb.cpr.24.5.3.respondent': '2026-07-07',
      'gb.cpr.24.5.3.reply': '2026-07-09',
    })
  })

  test('evidence that must reach the office by a Sunday: the Friday is safe, the Monday can be argued', () => {
    // Hearing Monday, June 15, 2026: seven clear days are June 8 to 14; the day before them is Sunday, June 7. Rule 2.8(5) lets
    // what is filed wait for the next open day, Monday 8, which leaves less notice; Friday, June 5, is safe.
    expect(spanOf('gb.cpr.24.5.3.respondent', 'summary-judgment-hearing', '2026-06-15')).toEqual([
      '2026-06-05',
      '2026-06-05',
      '2026-06-08',
    ])
  })

  test('a hearing of September 2023 is under the Part 24 before, one of October under the one after', () => {
    expect(Object.keys(datesOf('summary-judgment-hearing', '2023-09-29'))).toEqual([
      'gb.cpr.24.4.3',
      'gb.cpr.24.5.1',
      'gb.cpr.24.5.2',
    ])
    expect(Object.keys(datesOf('summary-judgment-hearing', '2023-10-02'))).toContain('gb.cpr.24.5.3.reply')
  })
})

describe('disclosure, budgets, experts', () => {
  test('the questionnaire, with the budget where the claim is small enough', () => {
    // 28 days from Thursday, April 9, 2026: Thursday, May 7.
    expect(
      datesOf('allocation-notice-served', '2026-04-09', { track: 'other', valueUnder50000: true }),
    ).toEqual({
      'gb.cpr.26.questionnaire': '2026-05-07',
      'gb.cpr.3.13.1.a': '2026-05-07',
    })
  })

  test('budgets back from the conference, in the text of 2016 and the one before', () => {
    // Conference Tuesday, June 9, 2026: 21 clear days are May 19 to June 8, so Monday, May 18; seven are June 2 to 8: June 1.
    expect(datesOf('first-cmc', '2026-06-09', { valueUnder50000: false })).toEqual({
      'gb.cpr.3.13.1.b': '2026-05-18',
      'gb.cpr.3.13.2': '2026-06-01',
    })
    // Conference Tuesday, June 9, 2015: seven clear days, June 2 to 8, so Monday, June 1.
    expect(datesOf('first-cmc', '2015-06-09', { valueUnder50000: false })).toEqual({
      'gb.cpr.3.13.1.b': '2015-06-01',
    })
  })

  test('questions to an expert over Christmas end on a closed day, and do not move', () => {
    // 28 days from Monday, November 30, 2026: Monday, December 28, the substitute for Boxing Day. Questions go to the expert,
    // not to the court office, so rule 2.8(5) does not reach them.
    expect(datesOf('expert-report-served', '2026-11-30')['gb.cpr.35.6']).toBe('2026-12-28')
  })

  test("an expert's request: seven clear days to one party, four without closed days to the others", () => {
    // Filing on Thursday, May 28, 2026. Seven clear days are May 21 to 27: Wednesday, May 20. Four without the weekend and
    // without the spring bank holiday of May 25: May 27, 26, 22, 21, so again Wednesday, May 20.
    expect(datesOf('expert-directions-requested', '2026-05-28')).toEqual({
      'gb.cpr.35.14.2.instructing': '2026-05-20',
      'gb.cpr.35.14.2.others': '2026-05-20',
    })
  })
})

describe('appeals', () => {
  test("the appellant's notice and its service", () => {
    // 21 days from Tuesday, March 17, 2026: Tuesday, April 7 (Easter Monday is the day before). Seven more: Tuesday, April 14.
    expect(datesOf('decision', '2026-03-17', { moneyJudgment: false })).toEqual({
      'gb.cpr.52.12': '2026-04-07',
      'gb.cpr.52.12.3': '2026-04-14',
    })
  })

  test('a last day on Christmas Day moves past the weekend and the substitute day', () => {
    // 21 days from Friday, December 4, 2026: Friday, December 25; the office next opens on Tuesday, December 29.
    expect(datesOf('decision', '2026-12-04', { moneyJudgment: false })['gb.cpr.52.12']).toBe('2026-12-29')
  })

  test("the respondent's notice, and permission refused in judicial review", () => {
    // 14 days from Tuesday, April 21, 2026: Tuesday, May 5, the day after the early May bank holiday. 7 days from Monday,
    // April 27: Monday, May 4, that holiday, so Tuesday, May 5.
    expect(datesOf('appeal-permission-notified', '2026-04-21')['gb.cpr.52.13']).toBe('2026-05-05')
    expect(datesOf('judicial-review-refused-at-hearing', '2026-04-27')['gb.cpr.52.8.3']).toBe('2026-05-05')
  })
})

describe('limitation', () => {
  const facts = { claim: 'personal-injury', postponement: 'none' }

  test('the date of knowledge, the end of a disability, discovery of a concealment', () => {
    expect(datesOf('accrual', '2023-05-02', facts)['gb.la.11.4']).toBe('2026-05-05') // Saturday, May 2; Monday 4 is closed
    expect(datesOf('accrual', '2023-05-02', { ...facts, knowledge: '2024-01-10' })['gb.la.11.4']).toBe(
      '2027-01-11',
    ) // Sunday 10
    const child = { ...facts, postponement: 'disability', disabilityEnded: '2024-07-15' }
    expect(datesOf('accrual', '2015-07-15', child)['gb.la.28.6']).toBe('2027-07-15') // 3 years from 18
    const hidden = { claim: 'contract', postponement: 'concealment', discovered: '2021-02-03' }
    expect(datesOf('accrual', '2010-02-03', hidden)).toEqual({ 'gb.la.32.1': '2027-02-03' })
  })
})

describe('what is not given', () => {
  const asked = (event: string, facts: Facts = {}): string[] => {
    try {
      docket(englandAndWales, { event, on: '2026-03-02', facts })
      return []
    } catch (error) {
      return error instanceof MatterkitError ? error.findings.map(({ at = '', code }) => `${at} ${code}`) : []
    }
  }

  test.each([
    ['claim-form-issued', ['facts.outOfJurisdiction FACT_MISSING']],
    ['claim-form-served', ['facts.particularsFollow FACT_MISSING', 'facts.acknowledged FACT_MISSING']],
    ['particulars-served', ['facts.acknowledged FACT_MISSING']],
    ['allocation-notice-served', ['facts.track FACT_MISSING', 'facts.valueUnder50000 FACT_MISSING']],
    ['grounds-arose', ['facts.reviewOf FACT_MISSING']],
    ['complaint-served', ['event EVENT_UNKNOWN']],
  ])('%s is refused with what is missing', (event, wanted) => {
    expect(asked(event)).toEqual(wanted)
  })

  test('a word that is none of them is refused', () => {
    const facts = { claim: 'libel', postponement: 'none' }
    expect(asked('accrual', facts)).toEqual(['facts.claim NOT_ONE_OF'])
  })
})

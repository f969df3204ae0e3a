import { MatterkitError } from '@matterkit/core/values'
import { describe, expect, test } from 'vitest'
import { docket } from '../../rules/docket.js'
import type { Facts } from '../../rules/facts.js'
import { canadaFederal } from './index.js'

const docketed = (event: string, on: string, facts: Facts = {}) => docket(canadaFederal, { event, on, facts })
const datesOf = (event: string, on: string, facts: Facts = {}) =>
  Object.fromEntries(docketed(event, on, facts).map(({ id, due }) => [id, due]))
const spanOf = (id: string, event: string, on: string, facts: Facts = {}) => {
  const found = docketed(event, on, facts).find((each) => each.id === id)
  return [found?.earliest, found?.due, found?.latest]
}
const ontario = { servedIn: 'canada-or-us', noticeOfIntention: false }

describe('pleadings', () => {
  test('from service of the claim to the close of pleadings and what runs from it', () => {
    // Served Tuesday, September 1, 2026. Defence 30 days: October 1. Reply 10 more: Sunday, October 11, then Thanksgiving: October
    // 13, when pleadings close. Affidavit of documents 30 days: November 12 (the 11th is Remembrance Day, no matter). Settlement
    // talks 60 days: Saturday, December 12, so Monday, December 14.
    expect(datesOf('claim-served', '2026-09-01', ontario)).toEqual({
      'ca.fc.204.1': '2026-09-11',
      'ca.fc.204.a': '2026-10-01',
      'ca.fc.205': '2026-10-13',
      'ca.fc.223': '2026-11-12',
      'ca.fc.257': '2026-12-14',
    })
  })

  test('the recess stretches a defence, and not the time to ask for judicial review', () => {
    // From Monday, November 30, 2026: December 1 to 20 are 20 days, January 8 to 17 ten more: Sunday 17, so Monday, January 18.
    expect(datesOf('claim-served', '2026-11-30', ontario)['ca.fc.204.a']).toBe('2027-01-18')
    // The Act, not the Rules, gives the 30 days: Wednesday, December 30.
    expect(datesOf('decision-communicated', '2026-11-30')['ca.fca.18.1.2']).toBe('2026-12-30')
  })
})

describe('motions', () => {
  test('three clear days, holidays left out', () => {
    // Hearing Wednesday, October 14, 2026: clear are Tuesday 13, Friday 9, Thursday 8 (Thanksgiving and the weekend are left out):
    // Wednesday, October 7. The respondent's two days are not clear: Tuesday 13, then Friday, October 9.
    expect(datesOf('hearing', '2026-10-14')).toEqual({
      'ca.fc.362': '2026-10-07',
      'ca.fc.364.3': '2026-10-07',
      'ca.fc.365.1.a': '2026-10-09',
    })
  })

  test('twenty clear days, and ten days, before summary judgment', () => {
    // Hearing Tuesday, October 20, 2026: clear are September 30 to October 19: Tuesday, September 29. Ten days: October 10, a
    // Saturday. Section 26 lets it wait for Tuesday, October 13; Friday, October 9, is safe.
    expect(datesOf('summary-judgment-hearing', '2026-10-20')['ca.fc.213.3']).toBe('2026-09-29')
    expect(spanOf('ca.fc.213.4', 'summary-judgment-hearing', '2026-10-20')).toEqual([
      '2026-10-09',
      '2026-10-13',
      '2026-10-13',
    ])
  })

  test('an appeal from an associate judge is cut off four clear days before its hearing', () => {
    // Order Thursday, June 4, 2026: ten days end on Sunday, June 14, so Monday 15. Heard Tuesday, June 16: clear are Monday 15,
    // Friday 12, Thursday 11, Wednesday 10, so Tuesday, June 9.
    expect(datesOf('associate-judge-order', '2026-06-04')).toEqual({ 'ca.fc.51': '2026-06-15' })
    expect(datesOf('associate-judge-order', '2026-06-04', { appealHearing: '2026-06-16' })).toEqual({
      'ca.fc.51': '2026-06-09',
    })
  })

  test('a motion in writing: the answer, and the reply', () => {
    // Served Wednesday, November 4, 2026: ten days end on Saturday 14, so Monday 16. Four more without closed days: Friday 20.
    expect(datesOf('written-motion-served', '2026-11-04')).toEqual({
      'ca.fc.369.2': '2026-11-16',
      'ca.fc.369.3': '2026-11-20',
    })
  })
})

describe('discovery and applications', () => {
  test('from the notice of application to the requisition for a hearing', () => {
    // Issued Monday, February 2, 2026. Affidavits 30 days: March 4. The answer 30: Friday, April 3, Good Friday, so Tuesday, April
    // 7. Cross-examination 20: Monday, April 27. Records 20 and 20: Sunday, May 17, then Victoria Day, so Tuesday, May 19; June 8.
    // Requisition 10: June 18.
    expect(datesOf('application-issued', '2026-02-02')).toEqual({
      'ca.fc.304': '2026-02-12',
      'ca.fc.305': '2026-02-23',
      'ca.fc.306': '2026-03-04',
      'ca.fc.307': '2026-04-07',
      'ca.fc.308': '2026-04-27',
      'ca.fc.309': '2026-05-19',
      'ca.fc.310': '2026-06-08',
      'ca.fc.314': '2026-06-18',
    })
  })

  test('a request to admit, and the affidavit of documents over the recess', () => {
    // 20 days from Friday, November 6, 2026: Thursday, November 26.
    expect(datesOf('admission-request-served', '2026-11-06')['ca.fc.256']).toBe('2026-11-26')
    // 30 days from Tuesday, December 15: five to the 20th, then 25 from January 8: Monday, February 1.
    expect(datesOf('pleadings-closed', '2026-12-15')['ca.fc.223']).toBe('2027-02-01')
  })

  test('experts of a simplified action, in clear days', () => {
    // Trial Monday, May 3, 2027: sixty clear days are March 4 to May 2: Wednesday, March 3. Thirty are April 3 to May 2: April 2.
    const dates = datesOf('simplified-trial', '2027-05-03')
    expect([dates['ca.fc.299.1.1.b'], dates['ca.fc.299.1.2']]).toEqual(['2027-03-03', '2027-04-02'])
  })
})

describe('appeals', () => {
  test('July and August are no part of the thirty days', () => {
    // From Friday, June 19, 2026: 11 days to June 30, 19 more from September 1: Saturday, September 19, so Monday 21.
    expect(datesOf('judgment-pronounced', '2026-06-19')['ca.fca.27.2.b']).toBe('2026-09-21')
  })

  test('from the notice of appeal to the requisition', () => {
    // Issued Monday, February 1, 2027. Agreement 30 days: March 3. Book 30: April 2. Memoranda 30 and 30: Sunday, May 2, so Monday 3;
    // June 2. Requisition 20: June 22. Without agreement ten days for a motion: Saturday, March 13, so Monday 15.
    expect(datesOf('appeal-issued', '2027-02-01')).toEqual({
      'ca.fc.339': '2027-02-11',
      'ca.fc.341': '2027-02-22', // ten days after February 11: Sunday 21
      'ca.fc.343': '2027-03-03',
      'ca.fc.343.3': '2027-03-15',
      'ca.fc.345': '2027-04-02',
      'ca.fc.346.1': '2027-05-03',
      'ca.fc.346.2': '2027-06-02',
      'ca.fc.347': '2027-06-22',
      'ca.fc.348': '2027-06-22',
    })
  })

  test('to the Supreme Court: July is left out of leave, and counts for a factum', () => {
    // From Monday, June 22, 2026: eight days to June 30, 52 from August 1: Monday, September 21.
    expect(datesOf('court-of-appeal-judgment', '2026-06-22')).toEqual({ 'ca.sca.58.a': '2026-09-21' })
    // Eight weeks from Friday, June 5: Friday, July 31; eight more: Friday, September 25.
    expect(datesOf('supreme-court-appeal-filed', '2026-06-05')).toEqual({
      'ca.scr.35.1': '2026-07-31',
      'ca.scr.36': '2026-09-25',
    })
  })
})

test.each([
  ['claim-served', ['facts.servedIn FACT_MISSING', 'facts.noticeOfIntention FACT_MISSING']],
  ['cause-arose-outside-provinces', ['facts.crown FACT_MISSING']],
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

import { expect, test } from 'vitest'
import { checkProof } from '../../rules/check-proof.js'
import { docket } from '../../rules/docket.js'
import type { Happened } from '../../rules/happened.js'
import { englandAndWales } from './index.js'

/** A contract claim for £180,000 in the High Court, from accrual to the assessment of costs. */
const steps: readonly (readonly [Happened, readonly string[]])[] = [
  [
    { event: 'accrual', on: '2020-03-16', facts: { claim: 'contract', postponement: 'none' } },
    ['2026-03-16 gb.la.5'], // six years: Monday
  ],
  [
    { event: 'claim-form-issued', on: '2026-01-12', facts: { outOfJurisdiction: false } },
    ['2026-05-12 gb.cpr.7.5.1', '2026-05-12 gb.cpr.7.6.2'], // four months: Tuesday
  ],
  [
    // Posted on Wednesday, February 4: the second business day is Friday, February 6.
    {
      event: 'claim-form-served',
      on: '2026-02-04',
      service: ['first-class-post'],
      deem: { paper: 'claim-form' },
      facts: {
        particularsFollow: true,
        'particulars-served': '2026-02-19',
        claimFormServiceEnds: '2026-05-12',
        acknowledged: true,
      },
    },
    [
      '2026-02-20 gb.cpr.7.4', // 14 days
      '2026-03-05 gb.cpr.10.3.1.a', // 14 days from February 19
      '2026-03-12 gb.cpr.6.17.2', // 21
      '2026-03-19 gb.cpr.15.4.1.b', // 28
      '2026-04-16 gb.cpr.15.5.1', // 28 more
      '2026-09-19 gb.cpr.15.11', // six months after March 19: a Saturday, which stays
    ],
  ],
  [
    {
      event: 'allocation-notice-served',
      on: '2026-04-02',
      facts: { track: 'other', valueUnder50000: false },
    },
    ['2026-04-30 gb.cpr.26.questionnaire'], // 28 days: Thursday
  ],
  [
    { event: 'first-cmc', on: '2026-07-07', facts: { valueUnder50000: false } },
    [
      '2026-06-15 gb.cpr.3.13.1.b', // 21 clear days, June 16 to July 6
      '2026-06-29 gb.cpr.3.13.2', // seven, June 30 to July 6
    ],
  ],
  [
    { event: 'part-36-offer-made', on: '2026-09-01' },
    ['2026-09-08 gb.cpr.36.8.1', '2026-09-22 gb.cpr.36.5.1.c'],
  ],
  [
    { event: 'expert-report-served', on: '2026-10-02' },
    ['2026-10-30 gb.cpr.35.6'], // 28 days: Friday
  ],
  [
    { event: 'hearing', on: '2026-11-16' },
    ['2026-11-10 gb.cpr.23.7'], // clear: Friday 13, Thursday 12, Wednesday 11; the Tuesday
  ],
  [
    { event: 'trial', on: '2027-02-01' },
    ['2026-12-07 gb.cpr.29.6'], // eight weeks
  ],
  [
    { event: 'decision', on: '2027-03-05', facts: { moneyJudgment: true } },
    [
      '2027-03-19 gb.cpr.40.11', // 14 days
      '2027-03-30 gb.cpr.52.12', // 21: Good Friday, March 26, then the weekend and Easter Monday
      '2027-04-06 gb.cpr.52.12.3', // seven more
    ],
  ],
  [
    { event: 'costs-order-made', on: '2027-03-05' },
    [
      '2027-03-19 gb.cpr.44.7',
      '2027-06-05 gb.cpr.47.7', // three months: a Saturday; service does not move
      '2027-09-06 gb.cpr.47.14.1', // three more: Sunday, September 5; a filing does
    ],
  ],
  [
    { event: 'detailed-assessment-commenced', on: '2027-05-20' },
    ['2027-06-10 gb.cpr.47.9', '2027-07-01 gb.cpr.47.13'], // 21 and 21
  ],
]

test.each(steps)('an English claim, %j', (happened, wanted) => {
  const found = docket(englandAndWales, happened)
  expect(found.map(({ due, id }) => `${due} ${id}`).toSorted()).toEqual(wanted.toSorted())
  for (const each of found) expect(checkProof(englandAndWales, each)).toEqual([])
})

import { expect, test } from 'vitest'
import { computeDeadline } from '../../counting/compute-deadline.js'
import { checkProof } from '../../rules/check-proof.js'
import { docket } from '../../rules/docket.js'
import type { Facts } from '../../rules/facts.js'
import { testUnreadPack } from '../../testing/worked-dates.js'
import { usWashington, washingtonTime } from './index.js'

type Worked = readonly [id: string, event: string, on: string, facts: Facts, due: string, why: string]

// Worked without the engine.

const worked: readonly Worked[] = [
  [
    'us.wa.4.16.170',
    'complaint-filed',
    '2026-03-21',
    {},
    '2026-06-22',
    '90 days after: Friday, June 19, so Monday, June 22',
  ],
  [
    'us.wa.12.a.1',
    'complaint-served',
    '2026-05-05',
    { servedOutOfState: false },
    '2026-05-26',
    '20 days after: Monday, May 25, so Tuesday, May 26',
  ],
  [
    'us.wa.4.28.180',
    'complaint-served',
    '2026-05-05',
    { servedOutOfState: true },
    '2026-07-06',
    '60 days after: Saturday, July 4, so Monday, July 6',
  ],
  [
    'us.wa.59.b',
    'judgment-entered',
    '2026-05-15',
    {},
    '2026-05-26',
    '10 days after: Monday, May 25, so Tuesday, May 26',
  ],
  [
    'us.wa.rap.5.2.a',
    'judgment-entered',
    '2026-10-28',
    {},
    '2026-11-30',
    '30 days after: Friday, November 27, so Monday, November 30',
  ],
  [
    'us.wa.rap.5.2.f',
    'notice-of-appeal-filed',
    '2026-10-28',
    {},
    '2026-11-12',
    '14 days after: Wednesday, November 11, so Thursday, November 12',
  ],
]

test.each(worked)('%s, %s on %s: due as worked by hand', (id, event, on, facts, due) => {
  const found = docket(usWashington, { event, on, facts }).find((each) => each.id === id && !each.projected)
  expect(found?.due).toBe(due)
  expect(found && checkProof(usWashington, found)).toEqual([])
})

test('closed days are no part of six days, and mail lengthens by three', () => {
  const six = { from: '2026-05-20', count: 6, unit: 'day', direction: 'after' } as const
  // May 21, 22, then past the weekend and Memorial Day 26, 27, 28, 29.
  expect(computeDeadline(washingtonTime, six).due).toBe('2026-05-29')
  const ten = { from: '2026-05-13', count: 10, unit: 'day', direction: 'after', service: ['mail'] } as const
  expect(computeDeadline(washingtonTime, ten).due).toBe('2026-05-26') // 13 days: Tuesday
})

testUnreadPack(usWashington, worked)

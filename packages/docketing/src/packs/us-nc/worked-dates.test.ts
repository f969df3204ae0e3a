import { expect, test } from 'vitest'
import { computeDeadline } from '../../counting/compute-deadline.js'
import { checkProof } from '../../rules/check-proof.js'
import { docket } from '../../rules/docket.js'
import type { Facts } from '../../rules/facts.js'
import { testUnreadPack } from '../../testing/worked-dates.js'
import { northCarolinaTime, usNorthCarolina } from './index.js'

type Worked = readonly [id: string, event: string, on: string, facts: Facts, due: string, why: string]

// Worked without the engine.

const worked: readonly Worked[] = [
  [
    'us.nc.12.a.1',
    'complaint-served',
    '2026-03-04',
    {},
    '2026-04-06',
    '30 days after: Friday, April 3, so Monday, April 6',
  ],
  [
    'us.nc.59.b',
    'judgment-entered',
    '2026-05-15',
    {},
    '2026-05-26',
    '10 days after: Monday, May 25, so Tuesday, May 26',
  ],
  [
    'us.nc.3.c.1',
    'judgment-entered',
    '2026-10-28',
    {},
    '2026-11-30',
    '30 days after: Friday, November 27, so Monday, November 30',
  ],
  [
    'us.nc.3.c.cross',
    'notice-of-appeal-served',
    '2026-11-01',
    {},
    '2026-11-12',
    '10 days after: Wednesday, November 11, so Thursday, November 12',
  ],
]

test.each(worked)('%s, %s on %s: due as worked by hand', (id, event, on, facts, due) => {
  const found = docket(usNorthCarolina, { event, on, facts }).find(
    (each) => each.id === id && !each.projected,
  )
  expect(found?.due).toBe(due)
  expect(found && checkProof(usNorthCarolina, found)).toEqual([])
})

test('closed days are no part of five days, and mail lengthens by three', () => {
  const five = { from: '2026-11-24', count: 5, unit: 'day', direction: 'after' } as const
  // November 25, 30 (Thanksgiving, the Friday and the weekend are left out), December 1, 2, 3.
  expect(computeDeadline(northCarolinaTime, five).due).toBe('2026-12-03')
  expect(computeDeadline(northCarolinaTime, { ...five, count: 10, service: ['mail'] }).due).toBe('2026-12-07') // 13 days
})

testUnreadPack(usNorthCarolina, worked)

import { expect, test } from 'vitest'
import { computeDeadline } from '../../counting/compute-deadline.js'
import { checkProof } from '../../rules/check-proof.js'
import { docket } from '../../rules/docket.js'
import type { Facts } from '../../rules/facts.js'
import { testUnreadPack } from '../../testing/worked-dates.js'
import { pennsylvaniaTime, usPennsylvania } from './index.js'

type Worked = readonly [id: string, event: string, on: string, facts: Facts, due: string, why: string]

// Worked without the engine.

const worked: readonly Worked[] = [
  [
    'us.pa.401.a',
    'complaint-filed',
    '2026-03-04',
    {},
    '2026-04-06',
    '30 days after: Friday, April 3, so Monday, April 6',
  ],
  [
    'us.pa.1026.a',
    'complaint-served',
    '2026-03-16',
    { servedAbroad: false },
    '2026-04-06',
    '20 days after: Sunday, April 5, so Monday, April 6',
  ],
  [
    'us.pa.1026.b',
    'complaint-served',
    '2026-03-16',
    { servedAbroad: true },
    '2026-05-15',
    '60 days after: Friday, May 15',
  ],
  [
    'us.pa.227.1.c',
    'verdict',
    '2026-05-15',
    {},
    '2026-05-26',
    '10 days after: Monday, May 25, so Tuesday, May 26',
  ],
  [
    'us.pa.903.a',
    'order-entered',
    '2026-09-11',
    {},
    '2026-10-13',
    '30 days after: Sunday, October 11, so Tuesday, October 13',
  ],
  [
    'us.pa.903.b',
    'notice-of-appeal-filed',
    '2026-10-20',
    {},
    '2026-11-04',
    '14 days after: Tuesday, November 3, so Wednesday, November 4',
  ],
]

test.each(worked)('%s, %s on %s: due as worked by hand', (id, event, on, facts, due) => {
  const found = docket(usPennsylvania, { event, on, facts }).find((each) => each.id === id && !each.projected)
  expect(found?.due).toBe(due)
  expect(found && checkProof(usPennsylvania, found)).toEqual([])
})

test('a day of either sovereign moves a last day; a Friday for a federal Saturday is doubted', () => {
  const twenty = (from: string) =>
    computeDeadline(pennsylvaniaTime, { from, count: 20, unit: 'day', direction: 'after' })
  expect(twenty('2026-10-14').due).toBe('2026-11-04') // Election Day, November 3
  const friday = twenty('2026-06-13') // Friday, July 3, before Independence Day
  expect([friday.earliest, friday.latest]).toEqual(['2026-07-03', '2026-07-06'])
})

testUnreadPack(usPennsylvania, worked)

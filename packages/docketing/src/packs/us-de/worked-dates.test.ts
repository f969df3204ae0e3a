import { expect, test } from 'vitest'
import { computeDeadline } from '../../counting/compute-deadline.js'
import { checkProof } from '../../rules/check-proof.js'
import { docket } from '../../rules/docket.js'
import type { Facts } from '../../rules/facts.js'
import { testUnreadPack } from '../../testing/worked-dates.js'
import { delawareSuperiorTime, usDelaware } from './index.js'

type Worked = readonly [id: string, event: string, on: string, facts: Facts, due: string, why: string]

// Worked without the engine.

const worked: readonly Worked[] = [
  ['us.de.4.j', 'complaint-filed', '2026-03-02', {}, '2026-06-30', '120 days after: Tuesday, June 30'],
  [
    'us.de.12.a',
    'complaint-served',
    '2026-03-16',
    {},
    '2026-04-06',
    '20 days after: Sunday, April 5, so Monday, April 6',
  ],
  [
    'us.de.59.b',
    'judgment-entered',
    '2026-10-28',
    {},
    '2026-11-13',
    '10 days after, closed days left out: Friday, November 13',
  ],
  ['us.de.6.a', 'judgment-entered', '2026-09-12', {}, '2026-10-12', '30 days after: Monday, October 12'],
]

test.each(worked)('%s, %s on %s: due as worked by hand', (id, event, on, facts, due) => {
  const found = docket(usDelaware, { event, on, facts }).find((each) => each.id === id && !each.projected)
  expect(found?.due).toBe(due)
  expect(found && checkProof(usDelaware, found)).toEqual([])
})

test('closed days are no part of ten days', () => {
  // Ten days from Tuesday, November 17, 2026: 18, 19, 20, 23, 24, 25, 30 (Thanksgiving, the Friday and the weekend are left out), December
  // 1, 2, 3.
  const ten = { from: '2026-11-17', count: 10, unit: 'day', direction: 'after' } as const
  expect(computeDeadline(delawareSuperiorTime, ten).due).toBe('2026-12-03')
})

testUnreadPack(usDelaware, worked)

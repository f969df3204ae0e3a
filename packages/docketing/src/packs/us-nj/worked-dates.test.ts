import { expect, test } from 'vitest'
import { computeDeadline } from '../../counting/compute-deadline.js'
import { checkProof } from '../../rules/check-proof.js'
import { docket } from '../../rules/docket.js'
import type { Facts } from '../../rules/facts.js'
import { testUnreadPack } from '../../testing/worked-dates.js'
import { newJerseyTime, usNewJersey } from './index.js'

type Worked = readonly [id: string, event: string, on: string, facts: Facts, due: string, why: string]

// Worked without the engine.

const worked: readonly Worked[] = [
  ['us.nj.4.6.1', 'complaint-served', '2026-03-16', {}, '2026-04-20', '35 days after: Monday, April 20'],
  [
    'us.nj.4.49.2',
    'judgment-served',
    '2026-03-14',
    {},
    '2026-04-06',
    '20 days after: Friday, April 3, so Monday, April 6',
  ],
  [
    'us.nj.2.4.1',
    'judgment-entered',
    '2026-09-19',
    {},
    '2026-11-04',
    '45 days after: Tuesday, November 3, so Wednesday, November 4',
  ],
  [
    'us.nj.2.4.2',
    'notice-of-appeal-served',
    '2026-10-27',
    {},
    '2026-11-12',
    '15 days after: Wednesday, November 11, so Thursday, November 12',
  ],
]

test.each(worked)('%s, %s on %s: due as worked by hand', (id, event, on, facts, due) => {
  const found = docket(usNewJersey, { event, on, facts }).find((each) => each.id === id && !each.projected)
  expect(found?.due).toBe(due)
  expect(found && checkProof(usNewJersey, found)).toEqual([])
})

test('five days for ordinary mail since April 2022, three before', () => {
  const due = (on: string) =>
    computeDeadline(newJerseyTime, {
      from: on,
      count: 20,
      unit: 'day',
      direction: 'after',
      service: ['mail'],
    }).due
  expect(due('2026-03-02')).toBe('2026-03-27') // 25 days: Friday
  expect(due('2022-03-01')).toBe('2022-03-24') // 23 days: Thursday
})

testUnreadPack(usNewJersey, worked)

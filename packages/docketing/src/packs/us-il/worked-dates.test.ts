import { expect, test } from 'vitest'
import { checkProof } from '../../rules/check-proof.js'
import { docket } from '../../rules/docket.js'
import type { Facts } from '../../rules/facts.js'
import { testUnreadPack } from '../../testing/worked-dates.js'
import { usIllinois } from './index.js'

type Worked = readonly [id: string, event: string, on: string, facts: Facts, due: string, why: string]

// Worked without the engine.

const worked: readonly Worked[] = [
  [
    'us.il.181.a',
    'summons-served',
    '2026-01-13',
    {},
    '2026-02-13',
    '30 days after: Thursday, February 12, so Friday, February 13',
  ],
  [
    'us.il.1202',
    'final-judgment',
    '2026-01-31',
    {},
    '2026-03-03',
    '30 days after: Monday, March 2, so Tuesday, March 3',
  ],
  [
    'us.il.303.a.1',
    'final-judgment',
    '2026-04-23',
    {},
    '2026-05-26',
    '30 days after: Saturday, May 23, so Tuesday, May 26',
  ],
  [
    'us.il.303.a.3',
    'notice-of-appeal-served',
    '2026-10-24',
    { judgmentEntered: '2026-09-10' },
    '2026-11-04',
    '10 days after: Tuesday, November 3, so Wednesday, November 4',
  ],
  ['us.il.303.d', 'appeal-time-expired', '2026-05-26', {}, '2026-06-25', '30 days after: Thursday, June 25'],
]

test.each(worked)('%s, %s on %s: due as worked by hand', (id, event, on, facts, due) => {
  const found = docket(usIllinois, { event, on, facts }).find((each) => each.id === id && !each.projected)
  expect(found?.due).toBe(due)
  expect(found && checkProof(usIllinois, found)).toEqual([])
})

test('the motion moves the appeal; mail is complete four days later', () => {
  const found = docket(usIllinois, {
    event: 'final-judgment',
    on: '2026-04-23',
    facts: { motionDecided: '2026-06-08' },
  })
  expect(found.find(({ id }) => id === 'us.il.303.a.1')?.due).toBe('2026-07-08') // 30 days from June 8: Wednesday
})

testUnreadPack(usIllinois, worked)

import { expect, test } from 'vitest'
import { checkProof } from '../../rules/check-proof.js'
import { docket } from '../../rules/docket.js'
import type { Facts } from '../../rules/facts.js'
import { testUnreadPack } from '../../testing/worked-dates.js'
import { usGeorgia } from './index.js'

type Worked = readonly [id: string, event: string, on: string, facts: Facts, due: string, why: string]

// Worked without the engine.

const worked: readonly Worked[] = [
  [
    'us.ga.9.11.12.a',
    'complaint-served',
    '2026-04-25',
    {},
    '2026-05-26',
    '30 days after: Monday, May 25, so Tuesday, May 26',
  ],
  ['us.ga.9.11.55.a', 'default', '2026-05-26', {}, '2026-06-10', '15 days after: Wednesday, June 10'],
  [
    'us.ga.5.5.40',
    'judgment-entered',
    '2026-08-08',
    {},
    '2026-09-08',
    '30 days after: Monday, September 7, so Tuesday, September 8',
  ],
  [
    'us.ga.5.6.38.a',
    'judgment-entered',
    '2026-09-12',
    {},
    '2026-10-13',
    '30 days after: Monday, October 12, so Tuesday, October 13',
  ],
  [
    'us.ga.5.6.38.a.cross',
    'notice-of-appeal-served',
    '2026-10-27',
    {},
    '2026-11-12',
    '15 days after: Wednesday, November 11, so Thursday, November 12',
  ],
]

test.each(worked)('%s, %s on %s: due as worked by hand', (id, event, on, facts, due) => {
  const found = docket(usGeorgia, { event, on, facts }).find((each) => each.id === id && !each.projected)
  expect(found?.due).toBe(due)
  expect(found && checkProof(usGeorgia, found)).toEqual([])
})

test('the motion for a new trial moves the appeal; the doubted days show', () => {
  const facts = { motionDecided: '2026-10-05' }
  const found = docket(usGeorgia, { event: 'judgment-entered', on: '2026-09-12', facts }).find(
    ({ id }) => id === 'us.ga.5.6.38.a',
  )
  expect(found?.due).toBe('2026-11-04') // 30 days from October 5: Wednesday
  const spring = docket(usGeorgia, { event: 'default', on: '2026-11-12' }).find(
    ({ id }) => id === 'us.ga.9.11.55.a',
  )
  // 15 days: November 27, the day after Thanksgiving, a holiday where the Governor proclaims it.
  expect([spring?.earliest, spring?.due, spring?.latest]).toEqual(['2026-11-27', '2026-11-30', '2026-11-30'])
})

testUnreadPack(usGeorgia, worked)

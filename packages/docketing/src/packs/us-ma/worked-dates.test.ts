import { expect, test } from 'vitest'
import { checkProof } from '../../rules/check-proof.js'
import { docket } from '../../rules/docket.js'
import type { Facts } from '../../rules/facts.js'
import { testUnreadPack } from '../../testing/worked-dates.js'
import { usMassachusetts } from './index.js'

type Worked = readonly [id: string, event: string, on: string, facts: Facts, due: string, why: string]

// Worked without the engine.

const worked: readonly Worked[] = [
  [
    'us.ma.4.j',
    'complaint-filed',
    '2026-03-02',
    {},
    '2026-06-01',
    '90 days after: Sunday, May 31, so Monday, June 1',
  ],
  [
    'us.ma.12.a',
    'complaint-served',
    '2026-03-31',
    {},
    '2026-04-21',
    '20 days after: Monday, April 20, so Tuesday, April 21',
  ],
  [
    'us.ma.59',
    'judgment-entered',
    '2026-05-15',
    { commonwealthParty: false },
    '2026-05-26',
    '10 days after: Monday, May 25, so Tuesday, May 26',
  ],
  [
    'us.ma.4.a',
    'judgment-entered',
    '2026-09-12',
    { commonwealthParty: false },
    '2026-10-13',
    '30 days after: Monday, October 12, so Tuesday, October 13',
  ],
  [
    'us.ma.4.a.commonwealth',
    'judgment-entered',
    '2026-09-12',
    { commonwealthParty: true },
    '2026-11-12',
    '60 days after: Wednesday, November 11, so Thursday, November 12',
  ],
  [
    'us.ma.4.a.cross',
    'notice-of-appeal-filed',
    '2026-10-28',
    {},
    '2026-11-12',
    '14 days after: Wednesday, November 11, so Thursday, November 12',
  ],
]

test.each(worked)('%s, %s on %s: due as worked by hand', (id, event, on, facts, due) => {
  const found = docket(usMassachusetts, { event, on, facts }).find(
    (each) => each.id === id && !each.projected,
  )
  expect(found?.due).toBe(due)
  expect(found && checkProof(usMassachusetts, found)).toEqual([])
})

test('the motion moves the appeal', () => {
  const facts = { commonwealthParty: false, motionDecided: '2026-03-19' }
  const found = docket(usMassachusetts, { event: 'judgment-entered', on: '2026-02-10', facts })
  expect(found.find(({ id }) => id === 'us.ma.4.a')?.due).toBe('2026-04-21') // Saturday, April 18; Monday 20 is Patriots' Day
})

testUnreadPack(usMassachusetts, worked)

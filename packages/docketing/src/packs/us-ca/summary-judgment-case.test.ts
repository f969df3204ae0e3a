import { expect, test } from 'vitest'
import { checkProof } from '../../rules/check-proof.js'
import { docket } from '../../rules/docket.js'
import type { Happened } from '../../rules/happened.js'
import { usCalifornia } from './index.js'

// A case that ends by summary judgment, as a litigator would read it: what happened, and what follows from it.
const happened: readonly Happened[] = [
  { event: 'complaint-filed', on: '2025-09-02' },
  { event: 'substituted-service-mailed', on: '2025-09-15' },
  { event: 'general-appearance', on: '2025-10-27' },
  { event: 'trial', on: '2026-10-19', facts: { trialDateSet: '2026-02-02' } },
  {
    event: 'summary-judgment-hearing',
    on: '2026-09-17',
    service: ['electronic'],
    facts: { motionFiled: '2026-06-25' },
  },
  { event: 'order-entry-served', on: '2026-09-21', service: ['electronic'] },
  {
    event: 'notice-of-entry-served',
    on: '2026-10-07',
    service: ['electronic'],
    facts: { judgmentEntered: '2026-10-05' },
  },
]

const found = happened.flatMap((each) => docket(usCalifornia, each))
const due = (id: string): string | undefined => found.find((each) => each.id === id)?.due

test.each([
  ['us.ca.ccp.415.20', '2025-09-25', '10 days after September 15, a day that does not move'],
  ['us.ca.ccp.412.20', '2025-10-27', '30 days after September 25: Saturday, October 25, so Monday'],
  ['us.ca.crc.3.110.b', '2025-11-03', '60 days after September 2: Saturday, November 1, so Monday'],
  ['us.ca.ccp.437c.a.1', '2025-12-27', '60 days elapse with Friday, December 26; the next day'],
  ['us.ca.ccp.437c.a.3', '2026-09-18', '30 days before October 19: Saturday, September 19, so Friday'],
  ['us.ca.ccp.437c.a.2', '2026-06-25', '81 days: Sunday, June 28; two court days back: the 26th, the 25th'],
  ['us.ca.ccp.437c.b.2', '2026-08-28', '20 days before September 17: Friday, August 28'],
  ['us.ca.ccp.437c.b.4', '2026-09-04', '11 days: Sunday, September 6, before Labor Day, so Friday'],
  ['us.ca.ccp.2034.220', '2026-08-10', '70 days before October 19: ten weeks, Monday'],
  ['us.ca.ccp.2034.230', '2026-08-28', '50 days before: Sunday, August 30, so Friday'],
  ['us.ca.ccp.2024.020.cutoff', '2026-09-18', '30 days before: Saturday, September 19, so Friday'],
  ['us.ca.ccp.1008', '2026-10-05', '10 days after September 21: October 1; two court days: the 2nd, the 5th'],
  ['us.ca.ccp.437c.m', '2026-10-13', '20 days: Sunday, October 11; two court days: the 12th, the 13th'],
  ['us.ca.ccp.659', '2026-10-22', '15 days after October 7; electronic service adds nothing'],
  ['us.ca.crc.3.1700.a', '2026-10-26', '15 days: October 22; two court days: the 23rd, the 26th'],
  ['us.ca.crc.8.104', '2026-12-07', '60 days: Sunday, December 6, so Monday'],
])('%s is %s: %s', (id, expected) => {
  expect(due(id)).toBe(expected)
})

test('every date of the case proves itself', () => {
  expect(found.length).toBeGreaterThan(35)
  for (const each of found) expect(checkProof(usCalifornia, each), each.id).toEqual([])
})

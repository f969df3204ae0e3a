import { explain } from '@matterkit/core/values'
import { expect, test } from 'vitest'
import { docketingMessages } from '../messages.js'
import { usCalifornia } from '../packs/us-ca/index.js'
import { usFederal } from '../packs/us-federal/index.js'
import { docket } from './docket.js'
import type { Facts } from './facts.js'

const from = (facts: Facts) => docket(usFederal, { event: 'complaint-served', on: '2026-11-02', facts })
const asks = (facts: Facts, id: string) =>
  from(facts)
    .find((each) => each.id === id)
    ?.questions.map(({ code }) => code)
    .filter((code) => code.includes('EARLIER'))

test('where the earlier of two governs and one is not given, the date asks for it', () => {
  expect(asks({}, 'us.frcp.16.b.2')).toEqual(['EARLIER_IF_GIVEN'])
  // Sixty days from an appearance on November 23: Friday, January 22, before the ninety days of February 1 (January 31 is a Sunday).
  const order = from({}).find(({ id }) => id === 'us.frcp.16.b.2')
  const appeared = from({ defendantAppeared: '2026-11-23' }).find(({ id }) => id === 'us.frcp.16.b.2')
  expect([order?.due, appeared?.due]).toEqual(['2027-02-01', '2027-01-22'])
  expect(order?.questions.map((each) => explain(each, docketingMessages)).join()).toMatch(
    /is not given; once it is, it may bring the date forward from February 1, 2027, and no date given here allows for that \(Fed\. R\. Civ\. P\. 16\(b\)\(2\)\)/,
  )
})

test('what hangs on it asks as well, down the chain', () => {
  expect(asks({}, 'us.frcp.26.f.1')).toEqual(['TRIGGER_EARLIER'])
  expect(asks({}, 'us.frcp.26.a.1.C')).toEqual(['TRIGGER_EARLIER'])
})

test('nothing is asked once it is given, or said not to have happened', () => {
  for (const defendantAppeared of ['2026-11-23', null]) {
    for (const id of ['us.frcp.16.b.2', 'us.frcp.26.f.1', 'us.frcp.26.a.1.C']) {
      expect(asks({ defendantAppeared }, id)).toEqual([])
    }
  }
})

test('days for service are cited as the row of the rule has them', () => {
  const added = (event: string, id: string, method: string) =>
    docket(usCalifornia, { event, on: '2027-07-20', service: [method] })
      .find((each) => each.id === id)
      ?.reasons.find(({ code }) => code.startsWith('SERVICE_'))?.cite
  expect(added('summary-judgment-hearing', 'us.ca.ccp.437c.a.2', 'mail-in-state')).toBe(
    'Cal. Code Civ. Proc. 437c(a)(2)',
  )
  expect(added('summary-judgment-hearing', 'us.ca.ccp.437c.a.2', 'electronic')).toBe(
    'Cal. Code Civ. Proc. 1010.6(a)(3)(B)',
  )
})

test('a section with a letter is named and addressed with it', () => {
  const authorities = usCalifornia.rules.map(({ authority }) => authority)
  const lettered = authorities.filter(({ cite }) => / (437c|663a|659a)(\(|$)/.test(cite))
  expect(lettered.length).toBeGreaterThan(7)
  for (const { cite, title = '', url = '' } of lettered) {
    const [, section = ''] = /Proc\. (\d+[a-z])/.exec(cite) ?? []
    expect([title.endsWith(`section ${section}`), url.endsWith(`&sectionNum=${section}.`)]).toEqual([
      true,
      true,
    ])
  }
})

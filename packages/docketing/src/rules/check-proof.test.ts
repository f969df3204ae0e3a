import { addDays } from '@matterkit/core/values'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computeDeadline } from '../counting/compute-deadline.js'
import { frcp6, usFederal } from '../packs/us-federal/index.js'
import { anyCase } from '../testing/arbitrary.js'
import { checkProof } from './check-proof.js'
import { docket } from './docket.js'

const codes = (list: readonly { at: string; code: string }[]): string[] =>
  list.map(({ at, code }) => `${at} ${code}`)

describe('a counted deadline', () => {
  test('proves itself', () => {
    fc.assert(
      fc.property(anyCase(), ({ period, court }) => {
        expect(checkProof(frcp6, computeDeadline(frcp6, { ...period, court }), court)).toEqual([])
      }),
    )
  })

  test('with any of its dates moved does not', () => {
    fc.assert(
      fc.property(
        anyCase(),
        fc.constantFrom('due' as const, 'earliest' as const, 'latest' as const),
        fc.constantFrom(-1, 1, 7),
        ({ period, court }, key, by) => {
          const deadline = computeDeadline(frcp6, { ...period, court })
          const moved = { ...deadline, [key]: addDays(deadline[key], by) }
          expect(codes(checkProof(frcp6, moved, court))).toEqual([`${key} PROOF_DIFFERS`])
        },
      ),
    )
  })

  test('whose period cannot be says so', () => {
    const deadline = computeDeadline(frcp6, { from: '2026-03-02', count: 7, unit: 'day', direction: 'after' })
    const period = { ...deadline.period, from: '2026-02-30' }
    expect(codes(checkProof(frcp6, { ...deadline, period }))).toEqual(['period.from NOT_A_DAY'])
  })
})

describe('a docketed deadline', () => {
  const facts = { received: '2026-03-02', served: null, answeredBeforeRemoval: false }
  const [answer] = docket(usFederal, { event: 'removed', on: '2026-03-20', facts })
  if (answer === undefined) throw new Error('nothing was docketed')

  test.each([
    [{}, []],
    [{ due: addDays(answer.due, 1) }, ['due PROOF_DIFFERS']],
    [{ id: 'us.frcp.99' }, ['id PROOF_RULE_UNKNOWN']],
    [{ trigger: { ...answer.trigger, event: 'hearing' } }, ['trigger.event PROOF_EVENT_DIFFERS']],
    [{ facts: { served: null } }, ['facts.received PROOF_FACT_MISSING']],
    [
      { facts: { ...facts, received: '2026-04-01' } },
      ['due PROOF_DIFFERS', 'earliest PROOF_DIFFERS', 'latest PROOF_DIFFERS'],
    ],
    [{ facts: { ...facts, received: 'soon' } }, ['from NOT_A_DAY']],
  ])('changed by %j', (change, expected) => {
    expect(codes(checkProof(usFederal, { ...answer, ...change }))).toEqual(expected)
  })
})

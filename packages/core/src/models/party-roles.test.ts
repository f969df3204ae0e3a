import { expect, test } from 'vitest'
import { conflictWeightOf, type PartyRole, partyRoles, partySides, sideOf } from './index.js'

test('every role of the closed list is there once, with a side or none, and a weight', () => {
  expect(new Set(partyRoles).size).toBe(partyRoles.length)
  for (const role of partyRoles) {
    expect([undefined, ...partySides]).toContain(sideOf(role))
    expect([0, 1, 2, 3]).toContain(conflictWeightOf(role))
  }
})

test.each<[PartyRole, string | undefined, number]>([
  ['client', 'ours', 3],
  ['prospective-client', 'ours', 3],
  ['adverse-party', 'adverse', 3],
  ['opposing-counsel', 'adverse', 1],
  ['judge', 'court', 1],
  ['interpreter', 'neutral', 0],
  ['fact-witness', undefined, 1],
])('a %s is on the side %s and weighs %i', (role, side, weight) => {
  expect([sideOf(role), conflictWeightOf(role)]).toEqual([side, weight])
})

test('who is a party to the dispute or the deal never has a side by nature, and weighs most', () => {
  const opposed = [
    ['plaintiff', 'defendant'],
    ['petitioner', 'respondent'],
    ['appellant', 'appellee'],
    ['debtor', 'creditor'],
    ['buyer', 'seller'],
    ['landlord', 'tenant'],
    ['lender', 'borrower'],
  ] as const
  for (const pair of opposed) {
    expect(pair.map(sideOf)).toEqual([undefined, undefined])
    expect(pair.map(conflictWeightOf)).toEqual([3, 3])
  }
})

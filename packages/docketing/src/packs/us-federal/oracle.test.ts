import { describe, expect, test } from 'vitest'
import { computeDeadline } from '../../counting/compute-deadline.js'
import { docket } from '../../rules/docket.js'
import type { Facts } from '../../rules/facts.js'
import { type FederalCase, federalCases, periodOf } from '../../testing/federal-cases.js'
import { frap26, frcp6, supremeCourt30, usFederal, usFederalAppellate } from './index.js'

const spanOf = ({ expected }: FederalCase): (string | undefined)[] => {
  const sorted = expected.toSorted()
  return [expected[0], sorted[0], sorted.at(-1)]
}

/** The cases that stand under a rule of a pack: its id, the event, and facts beyond those of the case. */
const underRules: Readonly<Record<string, readonly [id: string, event: string, facts?: Facts]>> = {
  D001: ['us.frcp.12.a.1.A.i', 'complaint-served'],
  A001: ['us.frcp.12.a.1.A.i', 'complaint-served'],
  D006: ['us.frcp.36.a.3', 'admission-request-served'],
  D007: ['us.frcp.34.b.2.A', 'document-request-served'],
  D008: ['us.frcp.4.m', 'complaint-filed'],
  D011: ['us.frap.4.a.1.B', 'judgment-entered', { unitedStatesParty: true }],
  D012: ['us.frcp.6.c.1', 'hearing'],
  D013: ['us.frcp.6.c.2', 'hearing'],
  D021: ['us.frcp.81.c.2', 'removed', { answeredBeforeRemoval: false }],
  D022: ['us.frcp.15.a.3', 'amended-pleading-served', { originalResponseDue: '2026-04-20' }],
  D026: ['us.28.2101.c', 'appellate-judgment-entered', { unitedStatesParty: false }],
  D038: ['us.frcp.62.a', 'judgment-entered', { unitedStatesParty: false }],
}

describe('published and derived answers, by the rule', () => {
  for (const each of federalCases) {
    const [id, event, more] = underRules[each.id] ?? []
    if (id === undefined || event === undefined) continue
    test(`${each.id} ${each.rule}: ${each.what}`, () => {
      const { removed: _removed, ...dates } = each.facts
      const { from: on, service, court } = each
      const pack = usFederal.rules.some((rule) => rule.id === id) ? usFederal : usFederalAppellate
      const found = docket(pack, { event, on, service, facts: { ...dates, ...more }, court }).find(
        (deadline) => deadline.id === id,
      )
      expect([found?.due, found?.earliest, found?.latest]).toEqual(spanOf(each))
    })
  }
})

describe('published and derived answers, by the regime', () => {
  for (const each of federalCases) {
    const period = periodOf(each)
    if (period === undefined) continue
    // Fed. R. Crim. P. 45 counts as Fed. R. Civ. P. 6 does.
    const regime = each.rule.startsWith('FRAP')
      ? frap26
      : each.rule.startsWith('S. Ct.')
        ? supremeCourt30
        : frcp6
    test(`${each.id} ${each.rule}: ${each.what}`, () => {
      const { due, earliest, latest } = computeDeadline(regime, { ...period, court: each.court })
      const [prevailing, ...span] = spanOf(each)
      expect(due).toBe(prevailing)
      // A closed executive department is a question of its own, beyond the readings of the case.
      if (each.expected.length > 1) expect([earliest, latest]).toEqual(span)
    })
  }
})

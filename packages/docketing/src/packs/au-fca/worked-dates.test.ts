import { expect, test } from 'vitest'
import { checkProof } from '../../rules/check-proof.js'
import { docket } from '../../rules/docket.js'
import { lintPack } from '../../rules/lint-pack.js'
import { australiaFederal } from './index.js'

type Worked = readonly [id: string, event: string, on: string, due: string, why: string]

// Worked without the engine. December 24 to January 14 is no part of a time under the Rules.

const worked: readonly Worked[] = [
  ['au.fcr.16.32', 'claim-served', '2026-03-02', '2026-03-30', '28 days after: Monday, March 30'],
  [
    'au.fcr.16.32',
    'claim-served',
    '2025-12-15',
    '2026-02-03',
    'eight days to December 23, twenty more from January 15: Tuesday, February 3',
  ],
  [
    'au.fcr.16.33',
    'defence-served',
    '2026-03-20',
    '2026-04-07',
    '14 days after: Good Friday, so Tuesday, April 7',
  ],
  [
    'au.fcr.17.01',
    'hearing',
    '2026-04-08',
    '2026-04-01',
    'three days before, closed days left out: April 7, Thursday 2, Wednesday 1',
  ],
  ['au.fcr.36.03', 'judgment', '2026-05-06', '2026-06-03', '28 days after: Wednesday, June 3'],
  [
    'au.fcr.36.03',
    'judgment',
    '2010-05-05',
    '2010-05-26',
    '21 days under the rules of 1979: Wednesday, May 26',
  ],
  [
    'au.fcr.35.13',
    'interlocutory-judgment',
    '2026-04-11',
    '2026-04-27',
    '14 days after: Anzac Day, a Saturday, so Monday 27',
  ],
  ['au.fcr.36.21', 'appeal-served', '2026-06-03', '2026-06-24', '21 days after: Wednesday, June 24'],
  [
    'au.hcr.41.02',
    'judgment',
    '2025-12-10',
    '2026-01-07',
    '28 days after, the vacation counted: Wednesday, January 7',
  ],
  [
    'au.aat.44',
    'tribunal-terms-given',
    '2024-08-02',
    '2024-08-30',
    '28 days beginning on August 3: Friday, August 30',
  ],
]

test.each(worked)('%s, %s on %s: due as worked by hand', (id, event, on, due) => {
  const found = docket(australiaFederal, { event, on }).find((each) => each.id === id && !each.projected)
  expect(found?.due).toBe(due)
  expect(found && checkProof(australiaFederal, found)).toEqual([])
})

test('every rule is worked, cited, titled and addressed', () => {
  const { rules } = australiaFederal
  expect(rules.map(({ id }) => id).filter((id) => !worked.some(([of]) => of === id))).toEqual([])
  for (const { authority } of rules) {
    expect(authority.title).toMatch(/^\p{Lu}/u)
    expect(authority.url).toMatch(/^https:\/\//)
  }
  expect(lintPack(australiaFederal)).toEqual([])
})

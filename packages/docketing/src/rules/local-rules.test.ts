import { MatterkitError } from '@matterkit/core/values'
import { describe, expect, test } from 'vitest'
import { courtCalendar } from '../calendars/court-calendar.js'
import { usFederal } from '../packs/us-federal/index.js'
import { usTexas } from '../packs/us-tx/index.js'
import { checkProof } from './check-proof.js'
import { docket } from './docket.js'
import { openDocket } from './docket-of.js'
import { after, before } from './due.js'
import { lintPack } from './lint-pack.js'
import { type LocalRules, ownDaysOf, readLocalRules, withLocalRules } from './local-rules.js'
import type { Pack } from './pack.js'
import { redocket } from './redocket.js'

const authority = (cite: string) => ({ cite, basis: 'unverified' as const })
const opposing = 'us.frcp.6.c.2'
const court: LocalRules = {
  id: 'own',
  title: 'the local rules of our district',
  version: '3',
  pack: 'us-federal',
  of: { kind: 'court', name: 'Our District' },
  replaces: [
    { rule: opposing, due: before(10, 'day'), authority: authority('L.R. 7(b)'), from: '2026-01-01' },
  ],
  without: [{ rule: 'us.frcp.6.c.1', authority: authority('L.R. 7(a)') }],
  events: [{ id: 'letter-request-filed', title: 'filing of a letter request' }],
  rules: [
    {
      id: 'own.7.c',
      title: 'Answer to a letter request',
      trigger: 'letter-request-filed',
      act: 'file',
      due: after(2, 'court-day'),
      serviceDays: false,
      authority: authority('L.R. 7(c)'),
    },
  ],
}
const judge: LocalRules = {
  id: 'judge',
  title: "the judge's practices",
  version: '1',
  pack: 'us-federal',
  of: { kind: 'judge', name: 'A Judge' },
  replaces: [{ rule: opposing, due: before(12, 'day'), authority: authority('Practices 2') }],
}
const found = (pack: Pack, event: string, on: string, id: string) =>
  docket(pack, { event, on }).find((each) => each.id === id)

describe('rules of a court and of a judge', () => {
  test('come over the pack, the later over the earlier, and say so', () => {
    // The hearing is on Monday, June 29, 2026: 7, 10 and 12 days before it.
    const dueOf = (...layers: LocalRules[]) =>
      found(withLocalRules(usFederal, layers), 'hearing', '2026-06-29', opposing)?.due
    expect([dueOf(), dueOf(court), dueOf(court, judge)]).toEqual(['2026-06-22', '2026-06-18', '2026-06-17'])
    const own = found(withLocalRules(usFederal, [court]), 'hearing', '2026-06-29', opposing)
    expect(own?.cite).toBe('L.R. 7(b)')
    expect(own?.reasons[1]).toMatchObject({
      code: 'LOCAL_RULE',
      data: { was: 'Fed. R. Civ. P. 6(c)(2)', of: 'the local rules of our district' },
    })
  })

  test('govern from their day on; before it the pack does', () => {
    const old = found(withLocalRules(usFederal, [court]), 'hearing', '2025-12-15', opposing)
    expect([old?.due, old?.cite]).toEqual(['2025-12-08', 'Fed. R. Civ. P. 6(c)(2)'])
    expect(old?.reasons.some(({ code }) => code === 'LOCAL_RULE')).toBe(false)
  })

  test('leave rules out, and add events and rules of their own', () => {
    const pack = withLocalRules(usFederal, [court])
    expect(found(pack, 'hearing', '2026-06-29', 'us.frcp.6.c.1')).toBeUndefined()
    expect(found(pack, 'letter-request-filed', '2026-07-02', 'own.7.c')?.due).toBe('2026-07-07')
    expect(pack.version).toBe(`${usFederal.version}+own.3`)
    expect(lintPack(pack)).toEqual(lintPack(usFederal))
    const strict = withLocalRules(usFederal, [{ ...court, citeForms: ['Rule \\d+'] }])
    expect(lintPack(strict).map(({ code }) => code)).toEqual(['LINT_CITE_FORM', 'LINT_CITE_FORM'])
  })

  test('laid over a docket that is kept move its deadlines and prove themselves', () => {
    const opened = openDocket(usFederal, [{ event: 'hearing', on: '2026-06-29' }])
    const pack = withLocalRules(usFederal, [court])
    const {
      moved,
      withdrawn,
      docket: after,
    } = redocket(pack, opened, { kind: 'counted-again', why: 'local rules' })
    expect(moved.map(({ key }) => key)).toEqual([opposing])
    expect(withdrawn.map(({ key }) => key)).toEqual(['us.frcp.6.c.1'])
    for (const { deadline, state } of after.entries) {
      if (state === 'current') expect(checkProof(pack, deadline)).toEqual([])
    }
  })

  test('survive JSON; what does not fit is refused with every fault', () => {
    expect(readLocalRules(JSON.parse(JSON.stringify(court)))).toEqual(court)
    const bad: LocalRules = {
      ...court,
      pack: 'us-ca',
      without: [{ rule: 'us.frcp.99', authority: authority('L.R. 1') }],
      rules: (court.rules ?? []).map((each) => ({ ...each, act: 'sing' as 'file' })),
    }
    try {
      withLocalRules(usFederal, [bad])
      expect.unreachable()
    } catch (thrown) {
      expect(thrown).toMatchObject({ code: 'PACK_INVALID' })
      expect((thrown as MatterkitError).findings?.map(({ at, code }) => `${at} ${code}`)).toEqual([
        'pack NOT_ONE_OF',
        'without[0].rule NOT_LISTED',
        'rules[0].act NOT_ONE_OF',
      ])
    }
    expect(() => readLocalRules({ ...court, of: { kind: 'planet', name: 'Mars' } })).toThrow(MatterkitError)
  })
})

test('a Texas county closes its courthouse, and the last day moves there only', () => {
  const county: LocalRules = {
    id: 'a-county',
    title: 'orders of the commissioners court',
    version: '2026',
    pack: 'us-tx',
    of: { kind: 'county', name: 'A County' },
    closures: [
      { on: '2026-04-02', kind: 'holiday', name: 'a county holiday', authority: authority('Order 26-1') },
    ],
  }
  const event = { event: 'discovery-served', on: '2026-03-03', facts: { familyCode: false } }
  const pack = withLocalRules(usTexas, [county])
  const there = courtCalendar(usTexas.regime.calendar, ownDaysOf([county]))
  const dueAt = (more: object) =>
    docket(pack, { ...event, ...more }).find(({ id }) => id === 'us.tx.trcp.196')
  // Thirty days end on Thursday, April 2, 2026; Friday, April 3 is Good Friday, an optional holiday.
  expect(dueAt({})?.due).toBe('2026-04-02')
  expect(dueAt({ court: there })?.due).not.toBe('2026-04-02')
  expect(dueAt({ court: there })?.reasons.some(({ code }) => code === 'HOLIDAY')).toBe(true)
})

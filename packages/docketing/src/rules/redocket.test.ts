import { reordered } from '@matterkit/core/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { courtCalendar } from '../calendars/court-calendar.js'
import { californiaHolidays, usCalifornia } from '../packs/us-ca/index.js'
import { federalHolidays, usFederal } from '../packs/us-federal/index.js'
import { anyDay } from '../testing/arbitrary.js'
import { openDocket, overrideDeadline, releaseOverride } from './docket-of.js'
import { acceptChanges, type DocketChange, redocket } from './redocket.js'

const served = { event: 'complaint-served', on: '2026-06-15' }
const opened = openDocket(usFederal, [served])
const answer = 'us.frcp.12.a.1.A.i'
const entry = (docket: typeof opened, key = answer) => docket.entries.find((each) => each.key === key)
const again: DocketChange = { kind: 'counted-again', why: 'a check' }
const moved: DocketChange = { kind: 'moved', of: 'complaint-served', to: { on: '2026-06-16' } }

describe('a docket counted again', () => {
  test('moves with its trigger, and what depends on it moves along', () => {
    const asked = redocket(usFederal, opened, moved)
    const pair = asked.moved.find(({ key }) => key === answer)
    expect([pair?.before.deadline.due, pair?.after.deadline.due]).toEqual(['2026-07-06', '2026-07-07'])
    expect(asked.moved.some(({ key }) => key.endsWith(`@${answer}`))).toBe(true)
    expect(entry(asked.docket)).toMatchObject({ revision: 1, state: 'current' })
  })

  test('is only asked: nothing that was given changes', () => {
    const before = structuredClone(opened)
    redocket(usFederal, opened, moved)
    expect(opened).toEqual(before)
  })

  test('deletes nothing: what was superseded or withdrawn stays, with the reason', () => {
    const { docket } = redocket(usFederal, opened, moved)
    const past = docket.entries.filter(({ key, state }) => key === answer && state === 'superseded')
    expect(past.map((each) => [each.deadline.due, each.because?.[0]?.code])).toEqual([
      ['2026-07-06', 'CHANGED'],
    ])
    const undone = redocket(usFederal, docket, { kind: 'undone', of: 'complaint-served' })
    expect(undone.docket.entries.filter(({ state }) => state === 'current')).toEqual([])
    expect(undone.docket.entries.length).toBeGreaterThanOrEqual(docket.entries.length)
  })

  test('keeps an override through every change, and shows what moved beneath it', () => {
    const set = overrideDeadline(opened, answer, { due: '2026-08-03', reason: 'stipulation', by: 'u_1' })
    const asked = redocket(usFederal, set, moved)
    expect(asked.overridden.map(({ key }) => key)).toEqual([answer])
    expect(entry(asked.docket)).toMatchObject({
      override: { due: '2026-08-03', reason: 'stipulation', was: '2026-07-06' },
      deadline: { due: '2026-07-07' },
    })
    expect(entry(releaseOverride(asked.docket, answer))?.override).toBeUndefined()
    expect(() => overrideDeadline(opened, answer, { due: '2026-08-03', reason: ' ', by: 'u_1' })).toThrow(
      'OVERRIDE_INVALID',
    )
  })

  test('takes the dates of the court before those of the rules, until the order is vacated', () => {
    const order = {
      id: 'so1',
      cite: 'Scheduling Order, Dkt. 31',
      entered: '2026-06-20',
      dates: [{ rule: answer, due: '2026-09-01' }],
    }
    const ordered = redocket(usFederal, opened, { kind: 'ordered', order }).docket
    expect(entry(ordered)?.deadline).toMatchObject({ due: '2026-09-01', earliest: '2026-09-01' })
    expect(entry(ordered)?.deadline.reasons.at(-1)).toMatchObject({ code: 'ORDERED', cite: order.cite })
    const vacated = redocket(usFederal, ordered, { kind: 'order-vacated', id: 'so1' }).docket
    expect(entry(vacated)?.deadline.due).toBe('2026-07-06')
    expect(() =>
      redocket(usFederal, opened, {
        kind: 'ordered',
        order: { ...order, dates: [{ rule: 'none', due: 'soon' }] },
      }),
    ).toThrow(/NOT_LISTED|not listed/)
  })

  test('moves when a closure is declared or the pack changes', () => {
    const court = courtCalendar(federalHolidays, {
      closures: [
        {
          on: '2026-07-06',
          kind: 'holiday',
          name: 'a day declared',
          authority: { cite: 'an order', basis: 'official' },
        },
      ],
    })
    const asked = redocket(usFederal, opened, again, { court })
    expect(asked.moved.find(({ key }) => key === answer)?.after.deadline.due).toBe('2026-07-07')
    const rules = usFederal.rules.filter(({ id }) => id !== answer)
    const newer = { ...usFederal, version: '2027.1.0', rules }
    expect(redocket(newer, opened, again).withdrawn.map(({ key }) => key)).toContain(answer)
  })

  test('is taken in part: what is left stays as it was', () => {
    const asked = redocket(usFederal, opened, moved)
    const taken = acceptChanges(opened, asked, [answer])
    expect(entry(taken)?.deadline.due).toBe('2026-07-07')
    const other = asked.moved.map(({ key }) => key).find((key) => key !== answer) ?? ''
    expect(entry(taken, other)?.deadline).toEqual(entry(opened, other)?.deadline)
  })

  test('refuses a change to what it does not hold', () => {
    expect(() => redocket(usFederal, opened, { kind: 'undone', of: 'trial' })).toThrow(/complaint-served/)
  })

  test('a second time changes nothing, and survives a database', () => {
    fc.assert(
      fc.property(anyDay(), anyDay(), fc.boolean(), (first, second, set) => {
        const start = openDocket(usFederal, [{ ...served, on: first }])
        const key = start.entries[0]?.key ?? ''
        const due = [first, second].toSorted().at(-1) ?? first
        const held = set ? overrideDeadline(start, key, { due, reason: 'agreed', by: 'u_1' }) : start
        const once = redocket(usFederal, held, { kind: 'moved', of: served.event, to: { on: second } }).docket
        const stored: typeof opened = reordered(JSON.parse(JSON.stringify(once)))
        const twice = redocket(usFederal, stored, again)
        expect([twice.moved, twice.overridden, twice.added, twice.withdrawn]).toEqual([[], [], [], []])
        expect(twice.docket).toEqual(once)
      }),
      { numRuns: 30 },
    )
  })
})

test('deadlines for each party, each from its own day', () => {
  const parties = [
    { id: 'p1', name: 'Ada Quay', role: 'defendant', on: '2026-03-02' },
    { id: 'p2', role: 'defendant', on: '2026-03-16' },
    { id: 'p3', role: 'plaintiff' },
  ]
  const { entries } = openDocket(usCalifornia, [{ event: 'summons-served', on: '2026-03-02', parties }], {
    court: courtCalendar(californiaHolidays, {}),
  })
  const answers = entries.filter(({ key }) => key.startsWith('us.ca.ccp.412.20'))
  expect(answers.map(({ key, deadline }) => [key, deadline.due])).toEqual([
    ['us.ca.ccp.412.20#p1', '2026-04-01'],
    ['us.ca.ccp.412.20#p2', '2026-04-15'],
  ])
})

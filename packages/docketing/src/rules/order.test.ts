import { MatterkitError } from '@matterkit/core/values'
import { describe, expect, test } from 'vitest'
import { usFederal } from '../packs/us-federal/index.js'
import { checkProof } from './check-proof.js'
import { type Docket, dueOf, openDocket } from './docket-of.js'
import type { CourtOrder } from './order.js'
import { redocket } from './redocket.js'

const trial = { event: 'trial', on: '2026-12-07' }
const expertReports = 'us.frcp.26.a.2.D.i'
const rebuttal = `us.frcp.26.a.2.D.ii@${expertReports}`
const pretrial = 'us.frcp.26.a.3.B'
const order = (change: Partial<CourtOrder> = {}): CourtOrder => ({
  id: 'so1',
  cite: 'Scheduling Order, Dkt. 31',
  entered: '2026-03-02',
  dates: [],
  ...change,
})
const due = ({ entries }: Docket, key: string): string | undefined =>
  entries.filter(({ state }) => state === 'current').find((each) => each.key === key)?.deadline.due
const under = (...orders: readonly CourtOrder[]): Docket => openDocket(usFederal, [trial], { orders })

describe('an order of the court', () => {
  test('takes over, and what runs from its date is counted from it', () => {
    const free = openDocket(usFederal, [trial])
    expect([due(free, expertReports), due(free, rebuttal)]).toEqual(['2026-09-08', '2026-10-08'])
    const set = under(order({ dates: [{ rule: expertReports, due: '2026-08-03' }] }))
    expect([due(set, expertReports), due(set, rebuttal)]).toEqual(['2026-08-03', '2026-09-02'])
    const entry = set.entries.find(({ key }) => key === expertReports)
    expect(entry?.deadline).toMatchObject({ ordered: 'Scheduling Order, Dkt. 31', questions: [] })
    const next = set.entries.find(({ key }) => key === rebuttal)
    expect(next?.deadline.reasons.find(({ code }) => code === 'PROJECTED')?.cite).toBe(
      'Scheduling Order, Dkt. 31',
    )
    for (const { deadline } of set.entries) expect(checkProof(usFederal, deadline)).toEqual([])
  })

  test('fixes events: rules run back from the trial it sets, also where one was reported', () => {
    const events = [{ event: 'trial', on: '2027-03-01' }]
    const moved = under(order({ events }))
    // 30 days before Monday, March 1, 2027: Saturday, January 30, so Friday.
    expect(due(moved, pretrial)).toBe('2027-01-29')
    const alone = openDocket(usFederal, [], { orders: [order({ events })] })
    expect(due(alone, pretrial)).toBe('2027-01-29')
  })

  test('sets dates that no rule gives, and lets others go', () => {
    const own = [{ id: 'statements', title: 'Joint statement', act: 'file' as const, due: '2026-05-11' }]
    const set = under(order({ own, displaces: [expertReports] }))
    expect(due(set, 'ordered/statements')).toBe('2026-05-11')
    expect([due(set, expertReports), due(set, rebuttal)]).toEqual([undefined, undefined])
    expect(due(set, pretrial)).toBe('2026-11-06')
  })

  test('entered last governs, and lets go of what it was once it is vacated', () => {
    const first = order({ dates: [{ rule: pretrial, due: '2026-11-02' }] })
    const second = order({
      id: 'so2',
      cite: 'Dkt. 40',
      entered: '2026-04-01',
      dates: [{ rule: pretrial, due: '2026-11-13' }],
    })
    const opened = under(first)
    const { docket, moved } = redocket(usFederal, opened, { kind: 'ordered', order: second })
    expect([moved.map(({ key }) => key).includes(pretrial), due(docket, pretrial)]).toEqual([
      true,
      '2026-11-13',
    ])
    const back = redocket(usFederal, docket, { kind: 'order-vacated', id: 'so2' }).docket
    expect(due(back, pretrial)).toBe('2026-11-02')
    const none = redocket(usFederal, back, { kind: 'order-vacated', id: 'so1' }).docket
    expect(due(none, pretrial)).toBe('2026-11-06')
    expect(dueOf(none.entries.find(({ key }) => key === pretrial))).toBe('2026-11-06')
  })

  test('that displaces a rule withdraws what was docketed, with the reason', () => {
    const opened = openDocket(usFederal, [trial])
    const change = { kind: 'ordered', order: order({ displaces: [expertReports] }) } as const
    const { withdrawn } = redocket(usFederal, opened, change)
    expect(withdrawn.map(({ key }) => key)).toEqual([expertReports, rebuttal])
    expect(withdrawn[0]?.because?.[0]).toMatchObject({ code: 'CHANGED', data: { change: 'ordered' } })
  })

  test('that cannot be is refused with every fault', () => {
    const bad = order({
      entered: '2026-02-30',
      dates: [{ rule: 'us.frcp.99', due: 'soon' }],
      displaces: ['nothing'],
      events: [{ event: 'party', on: '2026-12-07' }],
      own: [
        { id: 'a', title: 'A', act: 'file', due: '2026-05-11' },
        { id: 'a', title: 'A', act: 'sing' as 'file', due: '2026-05-11' },
      ],
    })
    try {
      under(bad)
      expect.unreachable()
    } catch (thrown) {
      expect(thrown).toBeInstanceOf(MatterkitError)
      expect((thrown as MatterkitError).findings?.map(({ at, code }) => `${at} ${code}`)).toEqual([
        'orders[0].entered NOT_A_DAY',
        'orders[0].dates[0].due NOT_A_DAY',
        'orders[0].dates[0].rule NOT_LISTED',
        'orders[0].displaces[0] NOT_LISTED',
        'orders[0].own[1].act NOT_ONE_OF',
        'orders[0].own[1].id ID_TAKEN',
        'orders[0].events[0].event EVENT_UNKNOWN',
      ])
    }
  })
})

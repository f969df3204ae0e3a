import { explain, type Finding, MatterkitError } from '@matterkit/core/values'
import { describe, expect, test } from 'vitest'
import { courtCalendar } from '../calendars/court-calendar.js'
import { computeDeadline } from '../counting/compute-deadline.js'
import { docketingErrors } from '../errors.js'
import { englandAndWales } from '../packs/gb-eaw/index.js'
import { usCalifornia } from '../packs/us-ca/index.js'
import { federalHolidays, frcp6, usFederal } from '../packs/us-federal/index.js'
import { docket } from './docket.js'
import { openDocket, overrideDeadline } from './docket-of.js'
import type { Happened } from './happened.js'
import { definePack, type Pack } from './pack.js'
import { questionsFor } from './questions-for.js'
import { readPack } from './read-pack.js'
import { type DocketChange, redocket } from './redocket.js'
import { type Rule, rule } from './rule.js'

const served = { event: 'complaint-served', on: '2026-06-15' }
const opened = openDocket(usFederal, [served])
const answer = 'us.frcp.12.a.1.A.i'

/** What an act is refused with: its code, and each fault where it is and in words. */
function refused(act: () => unknown): {
  code: string
  at: string[]
  text: string
  findings: readonly Finding[]
} {
  try {
    act()
  } catch (error) {
    if (!(error instanceof MatterkitError)) throw error
    const { code, findings } = error
    const at = findings.map((each) => `${each.at} ${each.code}`)
    return { code, at, text: findings.map((each) => explain(each, docketingErrors)).join('\n'), findings }
  }
  return { code: 'nothing', at: [], text: '', findings: [] }
}

describe('an event', () => {
  const asked = (happened: object, pack: Pack = usFederal) =>
    refused(() => docket(pack, happened as Happened))

  test('that is misspelt is answered with the nearest, not with all of them', () => {
    const { text, findings } = asked({ event: 'summary-judgement-hearing', on: '2026-03-02' }, usCalifornia)
    expect(text).toBe(
      'summary-judgement-hearing is not an event of this pack; did you mean summary-judgment-hearing or ud-summary-judgment-hearing?',
    )
    expect(findings[0]?.data.allowed).toContain('trial')
    expect(asked({ event: 'zzzz', on: '2026-03-02' }).text).toMatch(/it knows \d+, which findTriggers/)
  })

  test('without a day leaves no hole in the words', () => {
    const { at, text } = asked({ event: 'complaint-served' })
    expect(at).toEqual(['on NOT_A_DAY'])
    expect(text).not.toMatch(/\{/)
  })

  test('of a pack that turns on no fact says so', () => {
    const events = [{ id: 'asked', title: 'the question' }]
    const own = definePack({
      ...{ id: 'own', title: 'Own', version: '1', regime: usFederal.regime, events, facts: [] },
      rules: [],
    })
    expect(asked({ event: 'asked', on: '2026-03-02', facts: { foo: true } }, own).text).toBe(
      'foo is not a fact of this pack; this event turns on no fact',
    )
  })

  test('whose method is a text and not a list is told that', () => {
    const { at, text } = asked({ ...served, service: 'personal' })
    expect(at).toEqual(['service WRONG_KIND'])
    expect(text).toMatch(
      /^found personal, wanted a list of methods, such as \['personal'\]; known are .*mail/,
    )
  })
})

describe('what is misspelt', () => {
  const asked = (happened: object, pack: Pack = usFederal) =>
    refused(() =>
      docket(pack, { event: 'interrogatories-served', on: '2026-11-03', ...happened } as Happened),
    )

  test('in an event is refused with all the rest of it, for it would give another date', () => {
    const { code, at, text } = asked({ servce: ['mail'], on: 'soon', facts: { foo: true } })
    expect(code).toBe('DOCKET_INVALID')
    expect(at).toEqual(['servce KEY_UNKNOWN', 'on NOT_A_DAY', 'facts.foo FACT_UNKNOWN'])
    expect(text).toMatch(/^servce is not known here; did you mean service\?/)
    expect(asked({ zzzz: 1 }).text).toMatch(/zzzz is not known here; known are event, on, /)
    expect(asked({ parties: [{ id: 'a', role: 'defendant', servce: ['mail'] }] }).at).toEqual([
      'parties[0].servce KEY_UNKNOWN',
    ])
    expect(asked({ parties: [{ id: 'a', rôle: 'defendant' }] }).at).toEqual([
      'parties[0].rôle KEY_UNKNOWN',
      'parties[0].role WRONG_KIND',
    ])
    for (const odd of [
      { parties: 3 },
      { parties: [3] },
      { facts: 3 },
      { court: {} },
      { courts: { x: {} } },
      { means: 3 },
    ]) {
      expect(asked(odd), JSON.stringify(odd)).toMatchObject({ code: 'DOCKET_INVALID' })
    }
    expect(refused(() => docket(usFederal, undefined as never)).at).toEqual(['event WRONG_KIND'])
  })

  test('is a court whose holidays are not those the rules count by', () => {
    const court = courtCalendar({ ...federalHolidays }, {})
    expect(asked({ court }).at).toEqual(['court.calendar WRONG_KIND'])
    expect(asked({ court: courtCalendar(federalHolidays, {}) }).code).toBe('nothing')
  })

  test('is a day to be deemed where none is, and a paper that is none', () => {
    expect(asked({ deem: {}, service: ['mail'] }).at).toEqual(['deem NOTHING_DEEMED'])
    const sent = { event: 'particulars-served', service: ['email'], facts: { acknowledged: false } }
    expect(asked({ ...sent, deem: { papr: 'x', paper: 'claimform' } }, englandAndWales).at).toEqual([
      'deem.papr KEY_UNKNOWN',
      'deem.paper NOT_ONE_OF',
    ])
  })

  test('in an order, in options and in a period is refused too', () => {
    const order = { id: 'o', cite: 'Dkt. 9', entered: '2026-06-20', dates: [], displace: [answer] }
    expect(refused(() => openDocket(usFederal, [served], { orders: [order as never] })).text).toMatch(
      /did you mean displaces/,
    )
    expect(refused(() => openDocket(usFederal, [served], { order: [] } as never)).text).toMatch(
      /did you mean orders/,
    )
    expect(refused(() => courtCalendar(federalHolidays, { sate: [] } as never)).text).toMatch(
      /did you mean state/,
    )
    const period = { from: '2026-11-03', count: 30, unit: 'day', direction: 'after' } as const
    const counted = (more: object) => refused(() => computeDeadline(frcp6, { ...period, ...more }))
    expect(counted({ servce: ['mail'], count: 0 }).at).toEqual(['servce KEY_UNKNOWN', 'count COUNT_INVALID'])
    expect(counted({ court: {} }).at).toEqual(['court WRONG_KIND'])
    expect(counted({}).code).toBe('nothing')
  })
})

describe('a paper that is sent', () => {
  const sent = { event: 'particulars-served', on: '2026-04-02T16:31', facts: { acknowledged: false } }
  const startOf = (happened: object) => docket(englandAndWales, { ...sent, ...happened } as Happened)

  test('to each party counts from the day it counts as served on that party', () => {
    const parties = [
      { id: 'early', role: 'defendant', on: '2026-04-01T10:00' },
      { id: 'posted', role: 'defendant', service: ['first-class-post'] },
    ]
    const rules = englandAndWales.rules.map((each) =>
      each.id === 'gb.cpr.15.4.1.a' ? { ...each, per: { role: 'defendant' } } : each,
    )
    const own = { ...englandAndWales, rules }
    const event = { ...sent, service: ['email'], deem: {}, parties } as Happened
    const days = docket(own, event).filter(({ id, party }) => id === 'gb.cpr.15.4.1.a' && party !== undefined)
    expect(days.map(({ party, trigger }) => [party, trigger.on])).toEqual([
      ['early', '2026-04-01'],
      ['posted', '2026-04-07'], // two days on is Saturday in Easter
    ])
  })

  test('by several methods counts by the first that counts, in whatever order they are named', () => {
    const by = (service: string[]) => startOf({ on: '2026-03-16T10:00', service, deem: {} })[0]?.trigger.on
    expect(by(['first-class-post', 'email'])).toBe('2026-03-16')
    expect(by(['email', 'first-class-post'])).toBe('2026-03-16')
  })

  test('is the claim form where the event is its service', () => {
    const facts = { particularsFollow: false, acknowledged: false, claimFormServiceEnds: '2026-08-01' }
    const event = { event: 'claim-form-served', on: '2026-03-16T10:00', service: ['email'], deem: {}, facts }
    const [first] = refusedOr(() => docket(englandAndWales, event))
    expect(first?.trigger.on).toBe('2026-03-18') // CPR 6.14: the second business day after
  })
})

/** What an act gives; with the faults in words where it is refused. */
function refusedOr<T>(act: () => T): T {
  const { code, text } = refused(act)
  expect([code, text]).toEqual(['nothing', ''])
  return act()
}

describe('a change', () => {
  const changed = (change: object) => refused(() => redocket(usFederal, opened, change as DocketChange))

  test('that says nothing is none', () => {
    expect(changed({}).at).toEqual(['kind NOT_ONE_OF'])
    expect(changed({ kind: 'move', of: 'complaint-served' }).at).toEqual(['kind NOT_ONE_OF'])
    expect(changed({ kind: 'moved', of: 'complaint-served' }).at).toEqual(['to WRONG_KIND'])
    expect(changed({ kind: 'moved', of: 'complaint-served', to: {} }).at).toEqual(['to WRONG_KIND'])
    expect(changed({ kind: 'happened' }).at).toEqual(['event WRONG_KIND'])
    expect(changed({ kind: 'ordered', order: [] }).at).toEqual(['order WRONG_KIND'])
    expect(refused(() => redocket(usFederal, opened, null as never)).code).toBe('CHANGE_INVALID')
  })

  test('is refused with everything that is wrong with it', () => {
    const { code, at } = changed({ kind: 'moved', of: 'trial', to: { day: '2026-06-16' }, why: 'a typo' })
    expect(code).toBe('CHANGE_INVALID')
    expect(at).toEqual(['why KEY_UNKNOWN', 'to.day KEY_UNKNOWN', 'of NOT_ON_DOCKET'])
    expect(changed({ kind: 'order-vacated', id: 'so1' }).text).toBe(
      'so1 is not on the docket, which holds none',
    )
  })
})

describe('a date set by hand', () => {
  const by = 'u_1'

  test('says what of it cannot be', () => {
    const set = (key: string, due: string, reason: string) =>
      refused(() => overrideDeadline(opened, key, { due, reason, by }))
    expect(set(answer, '2026-08-03', ' ')).toMatchObject({
      code: 'OVERRIDE_INVALID',
      text: 'a date is set by hand for a reason, and none is given',
    })
    expect(set('nope', 'soon', 'agreed').at).toEqual(['key NOT_ON_DOCKET', 'due NOT_A_DAY'])
    expect(set('nope', '2026-08-03', 'agreed').text).toMatch(
      /^nope is not on the docket, which holds us\.frcp/,
    )
  })

  test('is not before the event from which the period runs on', () => {
    const set = (due: string) =>
      refused(() => overrideDeadline(opened, answer, { due, reason: 'agreed', by }))
    expect(set('2026-06-14').at).toEqual(['due BEFORE_EVENT'])
    expect(set('2026-06-15').code).toBe('nothing')
    const trial = openDocket(usFederal, [{ event: 'trial', on: '2027-03-01' }])
    const key = trial.entries[0]?.key ?? ''
    expect(
      overrideDeadline(trial, key, { due: '2026-01-05', reason: 'order', by }).entries.length,
    ).toBeGreaterThan(0)
  })
})

describe('data that is not there', () => {
  const row: Rule = {
    id: 'own.1',
    title: 'Reply',
    trigger: 'asked',
    act: 'do',
    due: { kind: 'period', count: 7, unit: 'day', direction: 'after' },
    serviceDays: false,
    authority: { cite: 'Order 1', basis: 'secondary' },
  }
  const events = [{ id: 'asked', title: 'the question' }]
  const own: Pack = {
    ...{ id: 'own', title: 'Own', version: '1', regime: usFederal.regime, events, facts: [] },
    rules: [row],
  }
  const without = (value: object, key: string): never =>
    Object.fromEntries(Object.entries(value).filter(([each]) => each !== key)) as never

  test('a text of JSON is told from what it says', () => {
    const { code, text } = refused(() => readPack(JSON.stringify(own)))
    expect([code, text]).toEqual([
      'SHAPE_INVALID',
      'found a text, wanted an object: read it with JSON.parse first',
    ])
  })

  test('a rule or a pack without a part is refused by its name', () => {
    expect(refused(() => rule(without(row, 'due'))).at).toEqual(['due WRONG_KIND'])
    expect(refused(() => rule(without(row, 'authority'))).at).toEqual(['authority WRONG_KIND'])
    const rules = [without(row, 'due'), without(row, 'authority')]
    expect(refused(() => definePack({ ...own, rules })).at).toEqual([
      'rules[0].due WRONG_KIND',
      'rules[1].authority WRONG_KIND',
    ])
    for (const key of ['regime', 'events', 'facts', 'rules']) {
      expect(refused(() => definePack(without(own, key))).at).toEqual([`${key} WRONG_KIND`])
    }
    const holidays = [{ name: 'a day', authority: row.authority } as never]
    const regime = { ...usFederal.regime, calendar: { ...federalHolidays, holidays } }
    expect(refused(() => definePack({ ...own, regime })).at).toEqual([
      'regime.calendar.holidays[0].when WRONG_KIND',
    ])
  })
})

describe('a pack and a regime', () => {
  const refused = (run: () => unknown): string => {
    try {
      run()
    } catch (error) {
      return (error as Error).message
    }
    return ''
  }
  const period = { from: '2026-11-02', count: 5, unit: 'day', direction: 'after' } as const
  const event = { event: 'complaint-served', on: '2026-11-02' }

  test.each([
    ['docket', () => docket(frcp6 as never, event)],
    ['openDocket', () => openDocket(frcp6 as never, [event])],
    ['questionsFor', () => questionsFor(frcp6 as never, 'trial')],
  ])('are told apart by %s', (_, run) => {
    expect(refused(run)).toBe(
      'NOT_A_PACK: rules stand in a pack, such as usFederal, and this is the regime us.frcp.6',
    )
  })

  test('are told apart by a count, which wants a period too', () => {
    expect(refused(() => computeDeadline(usFederal as never, period))).toBe(
      'NOT_A_REGIME: days are counted by a regime, such as frcp6, and this is the pack us-federal',
    )
    for (const nothing of [undefined, null]) {
      expect(refused(() => docket(nothing as never, event))).toContain('NOT_A_PACK')
      expect(refused(() => computeDeadline(nothing as never, period))).toContain('NOT_A_REGIME')
      expect(refused(() => computeDeadline(frcp6, nothing as never))).toContain('PERIOD_INVALID')
    }
  })

  test('an event that the pack does not know is asked nothing about, and the one that was meant is named', () => {
    expect(refused(() => questionsFor(usFederal, 'complaint-serve'))).toContain(
      'did you mean complaint-served?',
    )
  })
})

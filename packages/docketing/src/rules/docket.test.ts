import { explain, MatterkitError } from '@matterkit/core/values'
import { describe, expect, test } from 'vitest'
import { courtCalendar } from '../calendars/court-calendar.js'
import { docketingMessages } from '../messages.js'
import { federalHolidays, usFederal } from '../packs/us-federal/index.js'
import { type Docketed, docket } from './docket.js'
import { after, laterOf, onDate } from './due.js'
import type { Happened } from './happened.js'
import { definePack, type Pack } from './pack.js'
import { type Rule, rule } from './rule.js'

const quiet = courtCalendar(federalHolidays, {
  state: { state: 'a state', from: '1960-01-01', through: '2060-12-31', days: [] },
})
const codes = (list: readonly { code: string }[]): string[] => list.map(({ code }) => code)
const find = (deadlines: readonly Docketed[], id: string): Docketed => {
  const found = deadlines.find((each) => each.id === id)
  if (found === undefined) throw new Error(`${id} was not docketed`)
  return found
}
const only = (happened: Happened, id: string): Docketed =>
  find(docket(usFederal, { court: quiet, ...happened }), id)

describe('service', () => {
  test('of a summons by mail adds nothing', () => {
    const { due, reasons } = only(
      { event: 'complaint-served', on: '2026-06-15', service: ['mail'] },
      'us.frcp.12.a.1.A.i',
    )
    expect(due).toBe('2026-07-06')
    expect(codes(reasons)).toContain('SERVICE_NOT_REACHED')
  })

  test('of a discovery request adds three days by mail, none electronically', () => {
    const asked = { event: 'interrogatories-served', on: '2026-05-08' }
    expect(only({ ...asked, service: ['mail'] }, 'us.frcp.33.b.2').due).toBe('2026-06-11')
    expect(only({ ...asked, service: ['electronic'] }, 'us.frcp.33.b.2').due).toBe('2026-06-08')
  })

  test('reaches the 14 days of an amended pleading, not the time that remained', () => {
    const amended = { event: 'amended-pleading-served', on: '2026-04-10', service: ['mail'] }
    const soon = { ...amended, facts: { originalResponseDue: '2026-04-20' } }
    const late = { ...amended, facts: { originalResponseDue: '2026-05-29' } }
    expect(only(soon, 'us.frcp.15.a.3').due).toBe('2026-04-27')
    expect(only(late, 'us.frcp.15.a.3').due).toBe('2026-05-29')
  })
})

describe('several periods', () => {
  const removed = (received: string | null, served: string | null): Docketed =>
    only(
      { event: 'removed', on: '2026-03-20', facts: { received, served, answeredBeforeRemoval: false } },
      'us.frcp.81.c.2',
    )

  test('the longest governs', () => {
    expect(removed('2026-03-02', '2026-03-02').due).toBe('2026-03-27')
    expect(removed('2026-03-02', '2026-03-13').due).toBe('2026-04-03')
    expect(removed('2026-03-16', '2026-03-02').due).toBe('2026-04-06')
  })

  test('what has not happened is left out, and said', () => {
    const { due, reasons } = removed('2026-03-02', null)
    expect(due).toBe('2026-03-27')
    expect(codes(reasons)).toContain('NOT_HAPPENED')
  })

  test('the shorter governs', () => {
    const facts = { summonsServed: '2026-03-02' }
    const received = { event: 'state-pleading-received', on: '2026-03-10' }
    expect(only({ ...received, facts }, 'us.28.1446.b.1').due).toBe('2026-04-01')
    expect(only({ ...received, facts: { summonsServed: null } }, 'us.28.1446.b.1').due).toBe('2026-04-09')
  })

  test('a question that cannot matter is not asked', () => {
    // 21 days from June 12 end on the observed Friday, July 3; 7 days from July 10 end long after.
    const facts = { received: '2026-06-12', served: null, answeredBeforeRemoval: false }
    const { due, questions } = only({ event: 'removed', on: '2026-07-10', facts }, 'us.frcp.81.c.2')
    expect([due, codes(questions)]).toEqual(['2026-07-17', []])
  })

  test('a date given on a closed day is taken as it stands, and asked about', () => {
    const facts = { originalResponseDue: '2026-05-30' }
    const { due, questions } = only(
      { event: 'amended-pleading-served', on: '2026-04-10', facts },
      'us.frcp.15.a.3',
    )
    expect([due, codes(questions)]).toEqual(['2026-05-30', ['DATE_GIVEN_CLOSED']])
  })
})

describe('a rule that runs from the act of another', () => {
  const served = { event: 'complaint-served', on: '2026-06-15', court: quiet }

  test('is projected from the last day for the act', () => {
    const deadlines = docket(usFederal, served)
    const shown = deadlines.map(({ id, due, projected, dependsOn }) => [id, due, projected, dependsOn])
    expect(shown).toContainEqual(['us.frcp.12.a.1.A.i', '2026-07-06', false, undefined])
    expect(shown).toContainEqual(['us.frcp.14.a.1', '2026-07-20', true, 'us.frcp.12.a.1.A.i'])
    expect(shown).toContainEqual(['us.frcp.38.b.1', '2026-07-20', true, 'us.frcp.12.a.1.A.i'])
    const { reasons } = find(deadlines, 'us.frcp.14.a.1')
    expect(reasons.map((reason) => explain(reason, docketingMessages))[1]).toBe(
      'Service of the original answer is not reported yet; counted as if on July 6, 2026, the last day for it (Fed. R. Civ. P. 12(a)(1)(A)(i)), and to be counted again when it is',
    )
  })

  test('runs from the act once its day is given', () => {
    const facts = { 'answer-served': '2026-06-29' }
    const third = find(docket(usFederal, { ...served, facts }), 'us.frcp.14.a.1')
    expect([third.due, third.projected, third.trigger.on]).toEqual(['2026-07-13', false, '2026-06-29'])
    expect(codes(third.reasons)).not.toContain('PROJECTED')
  })

  test('is as open as the deadline it runs from', () => {
    const deadlines = docket(usFederal, { ...served, on: '2026-06-12' })
    const { earliest, latest, questions } = find(deadlines, 'us.frcp.14.a.1')
    expect([earliest, latest, codes(questions)]).toEqual(['2026-07-17', '2026-07-20', ['TRIGGER_OPEN']])
  })
})

describe('texts of a rule', () => {
  test('the day of the trigger chooses', () => {
    const due = (on: string): string => only({ event: 'complaint-filed', on }, 'us.frcp.4.m').due
    expect([due('2015-11-30'), due('2015-12-01')]).toEqual(['2016-03-29', '2016-02-29'])
  })

  test('a trigger before the oldest text asks', () => {
    const { questions } = only({ event: 'complaint-served', on: '2009-11-02' }, 'us.frcp.12.a.1.A.i')
    expect(codes(questions)).toEqual(['EARLIER_VERSION', 'EARLIER_TEXT'])
    expect(explain(questions[0] ?? { code: '', data: {} }, docketingMessages)).toBe(
      'Before December 1, 2009 an earlier text of Fed. R. Civ. P. 12(a)(1)(A)(i) governed: 20 days',
    )
  })
})

describe('facts', () => {
  const faults = (happened: object, pack: Pack = usFederal): string[] => {
    try {
      docket(pack, happened as Happened)
    } catch (error) {
      if (error instanceof MatterkitError && error.code === 'DOCKET_INVALID') {
        return error.findings.map(({ at, code }) => `${at} ${code}`)
      }
      throw error
    }
    return []
  }

  test('that rules turn on are asked for together, with what they decide', () => {
    const sent = { event: 'waiver-request-sent', on: '2026-03-02' }
    expect(faults(sent)).toEqual(['facts.waived FACT_MISSING', 'facts.abroad FACT_MISSING'])
    expect(() => docket(usFederal, sent)).toThrow(
      /waived is needed: whether .* \(Answer after waiver of service/,
    )
  })

  test('that no longer matter are not asked for', () => {
    const answered = { event: 'removed', on: '2026-03-02', facts: { answeredBeforeRemoval: true } }
    expect(docket(usFederal, answered).map(({ id }) => id)).not.toContain('us.frcp.81.c.2')
  })

  test('choose the rule', () => {
    const sent = (abroad: boolean): string[] =>
      docket(usFederal, {
        event: 'waiver-request-sent',
        on: '2026-03-02',
        facts: { waived: true, abroad },
      }).map(({ id, due }) => `${id} ${due}`)
    expect(sent(false)).toContain('us.frcp.12.a.1.A.ii 2026-05-01')
    expect(sent(true)).toContain('us.frcp.12.a.1.A.ii.abroad 2026-06-01')
  })

  test('every fault stands in one error', () => {
    expect(
      faults({
        event: 'removed',
        on: '2026-02-30',
        facts: { answeredBeforeRemoval: 'no', received: '2026-13-01', colour: 'blue', 'answer-served': true },
        service: ['pigeon'],
      }),
    ).toEqual([
      'on NOT_A_DAY',
      'facts.served FACT_MISSING',
      'facts.answeredBeforeRemoval FACT_INVALID',
      'facts.received NOT_A_DAY',
      'facts.colour FACT_UNKNOWN',
      'facts.answer-served NOT_A_DAY',
      'service[0] NOT_ONE_OF',
    ])
    expect(faults({ event: 'complaint-served', on: '2026-03-02', facts: { 'answer-served': true } })).toEqual(
      ['facts.answer-served NOT_A_DAY'],
    )
  })

  test('an event the pack does not know is answered with those it knows', () => {
    expect(faults({ event: 'answer', on: '2026-02-30' })).toEqual(['on NOT_A_DAY', 'event EVENT_UNKNOWN'])
    expect(() => docket(usFederal, { event: 'answer', on: '2026-03-02' })).toThrow(
      /did you mean answer-served/,
    )
  })
})

describe('a pack of one own', () => {
  const row: Rule = {
    id: 'own.1',
    title: 'Reply',
    trigger: 'asked',
    act: 'do',
    due: after(7, 'day'),
    serviceDays: false,
    authority: { cite: 'Order 1', basis: 'secondary' },
  }
  const events = [{ id: 'asked', title: 'the question' }]
  const pack = {
    id: 'own',
    title: 'Own',
    version: '1',
    regime: usFederal.regime,
    events,
    facts: [],
    rules: [row],
  }

  test('says where its texts were not read', () => {
    const [reply] = docket(definePack(pack), { event: 'asked', on: '2026-03-02', court: quiet })
    expect([reply?.due, codes(reply?.questions ?? [])]).toEqual(['2026-03-09', ['NOT_OFFICIAL']])
  })

  test('is refused with everything that does not fit', () => {
    const wrong: Rule = {
      ...row,
      trigger: 'told',
      brings: ['told', 'sung'],
      when: { calm: true },
      due: laterOf(after(7, 'day'), onDate('never')),
    }
    const regime = { ...usFederal.regime, since: '2009-12' }
    try {
      definePack({ ...pack, regime, rules: [row, wrong] })
      expect.unreachable()
    } catch (error) {
      if (!(error instanceof MatterkitError)) throw error
      expect(error.findings.map(({ at, code }) => `${at} ${code}`)).toEqual([
        'rules[1].id ID_TAKEN',
        'regime.since NOT_A_DAY',
        'own.1 NOT_LISTED',
        'own.1 NOT_LISTED',
        'own.1 NOT_LISTED',
        'own.1 NOT_LISTED',
        'own.1 NOT_LISTED',
        'own.1 CHAIN_ENDLESS',
      ])
    }
  })

  test('a row that cannot be is refused', () => {
    const wrong = { ...row, act: 'sing', due: laterOf(after(0, 'day'), after(1.5, 'day')) } as unknown as Rule
    const versions = [{ from: '2010-01-01' }, { from: '2012-01-01' }, { from: '2009-02-30' }]
    try {
      rule({ ...wrong, versions })
      expect.unreachable()
    } catch (error) {
      if (!(error instanceof MatterkitError)) throw error
      expect(error.findings.map(({ at, code }) => `${at} ${code}`)).toEqual([
        'act NOT_ONE_OF',
        'due.parts[0].count COUNT_INVALID',
        'due.parts[1].count COUNT_INVALID',
        'versions[1].from RANGE_REVERSED',
        'versions[2].from NOT_A_DAY',
      ])
    }
  })
})

import { explain, MatterkitError } from '@matterkit/core/values'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { courtCalendar } from '../calendars/court-calendar.js'
import { docketingMessages } from '../messages.js'
import { federalHolidays, usFederal } from '../packs/us-federal/index.js'
import { anyCase, anyDay } from '../testing/arbitrary.js'
import { federalCases } from '../testing/federal-cases.js'
import { checkProof } from './check-proof.js'
import { type Docketed, docket, type Happened } from './docket.js'
import { after, laterOf, onDate } from './due.js'
import type { Facts } from './facts.js'
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

/** The cases that stand under a rule of the pack: its id, the event, and facts beyond those of the case. */
const underRules: Readonly<Record<string, readonly [id: string, event: string, facts?: Facts]>> = {
  D001: ['us.frcp.12.a.1.A.i', 'complaint-served'],
  A001: ['us.frcp.12.a.1.A.i', 'complaint-served'],
  D006: ['us.frcp.36.a.3', 'admission-request-served'],
  D007: ['us.frcp.34.b.2.A', 'document-request-served'],
  D008: ['us.frcp.4.m', 'complaint-filed'],
  D012: ['us.frcp.6.c.1', 'hearing'],
  D013: ['us.frcp.6.c.2', 'hearing'],
  D021: ['us.frcp.81.c.2', 'removed', { answeredBeforeRemoval: false }],
  D022: ['us.frcp.15.a.3', 'amended-pleading-served', { originalResponseDue: '2026-04-20' }],
}

describe('published and derived answers', () => {
  for (const { id: name, rule, what, from, service, facts, expected, court } of federalCases) {
    const [id, event, more] = underRules[name] ?? []
    if (id === undefined || event === undefined) continue
    test(`${name} ${rule}: ${what}`, () => {
      const { removed: _removed, ...dates } = facts
      const deadlines = docket(usFederal, { event, on: from, service, facts: { ...dates, ...more }, court })
      const { due, earliest, latest } = find(deadlines, id)
      const sorted = expected.toSorted()
      expect([due, earliest, latest]).toEqual([expected[0], sorted[0], sorted.at(-1)])
    })
  }
})

/** Every way to start the pack, with facts that let all its rules apply once. */
const starts: readonly Omit<Happened, 'on'>[] = [
  { event: 'waiver-request-sent', facts: { waived: true, abroad: false } },
  { event: 'waiver-request-sent', facts: { waived: true, abroad: true } },
  { event: 'rule-12-motion-decided', facts: { motionDenied: true } },
  { event: 'amended-pleading-served', facts: { originalResponseDue: '2026-04-20' } },
  { event: 'state-pleading-received', facts: { summonsServed: null } },
  { event: 'removed', facts: { answeredBeforeRemoval: false, received: '2026-03-02', served: null } },
  ...usFederal.events
    .map(({ id }) => ({ event: id }))
    .filter(({ event }) => !/^(waiver|rule-12|amended|state|removed)/.test(event)),
]

describe('the rules say what their texts say', () => {
  // Act, period, days for service, first day of the text: copied from the rules, not from the rows.
  test.each([
    ['us.frcp.4.m', 'serve', '90 day after', false, '2015-12-01'],
    ['us.frcp.12.a.1.A.i', 'serve', '21 day after', false, '2009-12-01'],
    ['us.frcp.12.a.1.A.ii', 'serve', '60 day after', false, undefined],
    ['us.frcp.12.a.1.A.ii.abroad', 'serve', '90 day after', false, undefined],
    ['us.frcp.12.a.1.B', 'serve', '21 day after', true, '2009-12-01'],
    ['us.frcp.12.a.1.C', 'serve', '21 day after', true, '2009-12-01'],
    ['us.frcp.12.a.4.A', 'serve', '14 day after', 'doubtful', '2009-12-01'],
    ['us.frcp.12.a.4.B', 'serve', '14 day after', true, '2009-12-01'],
    ['us.frcp.14.a.1', 'file', '14 day after', false, '2009-12-01'],
    ['us.frcp.26.a.1.C', 'serve', '14 day after', false, undefined],
    ['us.frcp.26.f.2', 'file', '14 day after', false, undefined],
    ['us.frcp.33.b.2', 'serve', '30 day after', true, undefined],
    ['us.frcp.34.b.2.A', 'serve', '30 day after', true, undefined],
    ['us.frcp.36.a.3', 'serve', '30 day after', true, undefined],
    ['us.frcp.38.b.1', 'serve', '14 day after', 'doubtful', '2009-12-01'],
    ['us.frcp.6.c.1', 'serve', '14 day before', false, '2009-12-01'],
    ['us.frcp.6.c.2', 'serve', '7 day before', false, '2009-12-01'],
    ['us.frcp.15.a.3', 'serve', 'later: originalResponseDue, 14 day after', true, '2009-12-01'],
    [
      'us.frcp.81.c.2',
      'serve',
      'longest: 21 day after received, 21 day after served, 7 day after',
      false,
      '2009-12-01',
    ],
    ['us.28.1446.b.1', 'file', 'shorter: 30 day after, 30 day after summonsServed', false, '2012-01-06'],
  ])('%s', (id, act, period, serviceDays, from) => {
    const row = usFederal.rules.find((each) => each.id === id)
    expect(row && [row.act, said(row), row.serviceDays, row.versions?.[0]?.from]).toEqual([
      act,
      period,
      serviceDays,
      from,
    ])
    expect(row?.authority).toMatchObject({ basis: 'official', seen: '2026-11-22' })
  })

  test('and there are no others', () => expect(usFederal.rules).toHaveLength(20))

  const said = ({ due }: Rule): string => {
    const parts = ('parts' in due ? due.parts : [due]).map((part) =>
      part.kind === 'date'
        ? part.fact
        : [part.count, part.unit, part.direction, part.from].filter((word) => word !== undefined).join(' '),
    )
    return `${'parts' in due ? `${due.kind}: ` : ''}${parts.join(', ')}`
  }
})

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
    expect(deadlines.map(({ id, due, projected, dependsOn }) => [id, due, projected, dependsOn])).toEqual([
      ['us.frcp.12.a.1.A.i', '2026-07-06', false, undefined],
      ['us.frcp.14.a.1', '2026-07-20', true, 'us.frcp.12.a.1.A.i'],
      ['us.frcp.38.b.1', '2026-07-20', true, 'us.frcp.12.a.1.A.i'],
    ])
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
    const sent = { event: 'waiver-request-sent', on: '2026-03-02', facts: { waived: false } }
    expect(docket(usFederal, sent)).toEqual([])
    const answered = { event: 'removed', on: '2026-03-02', facts: { answeredBeforeRemoval: true } }
    expect(docket(usFederal, answered)).toEqual([])
  })

  test('choose the rule', () => {
    const sent = (abroad: boolean): string[] =>
      docket(usFederal, {
        event: 'waiver-request-sent',
        on: '2026-03-02',
        facts: { waived: true, abroad },
      }).map(({ id, due }) => `${id} ${due}`)
    expect(sent(false)[0]).toBe('us.frcp.12.a.1.A.ii 2026-05-01')
    expect(sent(true)[0]).toBe('us.frcp.12.a.1.A.ii.abroad 2026-06-01')
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
      'facts.answeredBeforeRemoval FACT_INVALID',
      'facts.received NOT_A_DAY',
      'facts.served FACT_MISSING',
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
    expect(() => docket(usFederal, { event: 'answer', on: '2026-03-02' })).toThrow(/complaint-served/)
  })
})

describe('laws', () => {
  const anyStart = (): fc.Arbitrary<Omit<Happened, 'on'>> => fc.constantFrom(...starts)

  test('every rule of the pack is reached', () => {
    const reached = starts.flatMap((start) => docket(usFederal, { ...start, on: '2026-03-02' }))
    expect(new Set(reached.map(({ id }) => id))).toEqual(new Set(usFederal.rules.map(({ id }) => id)))
  })

  test('every deadline proves itself, stands in date order, explains itself and survives JSON', () => {
    fc.assert(
      fc.property(anyStart(), anyDay(), anyCase(), (start, on, { period, court }) => {
        const service = period.service ?? []
        const deadlines = docket(usFederal, { ...start, on, service, court })
        expect(deadlines.map(({ due }) => due)).toEqual(deadlines.map(({ due }) => due).toSorted())
        for (const deadline of deadlines) {
          expect(checkProof(usFederal, deadline, court)).toEqual([])
          expect(deadline.earliest <= deadline.due && deadline.due <= deadline.latest).toBe(true)
          expect(JSON.parse(JSON.stringify(deadline))).toEqual(deadline)
          for (const each of [...deadline.reasons, ...deadline.questions]) {
            expect(explain(each, docketingMessages)).not.toMatch(/[{}]|undefined/)
          }
        }
      }),
    )
  })

  test('dates that can be defended apart come with a question', () => {
    fc.assert(
      fc.property(anyStart(), anyCase(), (start, { period, court }) => {
        const service = period.service ?? []
        for (const { earliest, latest, questions } of docket(usFederal, {
          ...start,
          on: period.from,
          service,
          court,
        })) {
          if (earliest !== latest) expect(questions).not.toEqual([])
        }
      }),
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
  const pack = { id: 'own', title: 'Own', regime: usFederal.regime, events, facts: [], rules: [row] }

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

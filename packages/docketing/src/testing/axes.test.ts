import { describe, expect, test } from 'vitest'
import { type Closure, computeDeadline, courtCalendar, deemedService, docket, type Period } from '../index.js'
import { federalCourtOfAustralia } from '../packs/au-fca/index.js'
import { canadaFederal, federalCourtTime } from '../packs/ca-fc/index.js'
import { ontarioTime } from '../packs/ca-on/index.js'
import { cpr, englandAndWales, englandLimitation } from '../packs/gb-eaw/index.js'
import { californiaTime, usCalifornia } from '../packs/us-ca/index.js'
import { frap26, frcp6, usFederal } from '../packs/us-federal/index.js'
import { floridaTime } from '../packs/us-fl/index.js'
import { massachusettsTime } from '../packs/us-ma/index.js'
import { newYorkTime } from '../packs/us-ny/index.js'
import { texasTrial, usTexas } from '../packs/us-tx/index.js'
import type { Facts } from '../rules/facts.js'
import type { Pack } from '../rules/pack.js'

/** Every axis on which courts differ, each with a rule that forces it. The dates are worked by hand from the texts. */

type Counted = [rule: string, regime: typeof frcp6, period: Period, due: string]

const after = (
  from: string,
  count: number,
  unit: Period['unit'] = 'day',
  more: Partial<Period> = {},
): Period => ({
  from,
  count,
  unit,
  direction: 'after',
  ...more,
})
const before = (
  from: string,
  count: number,
  unit: Period['unit'] = 'day',
  more: Partial<Period> = {},
): Period => ({
  ...after(from, count, unit, more),
  direction: 'before',
})

const axes: Readonly<Record<string, readonly Counted[]>> = {
  'the day of the event': [
    ['Fed. R. Civ. P. 6(a)(1)(A): left out', frcp6, after('2026-03-05', 7), '2026-03-12'],
    // A Friday: counting begins on Monday, March 9; the twentieth day is Saturday, March 28.
    [
      'Fla. R. 2.514(a)(1)(A): counting begins on an open day',
      floridaTime,
      after('2026-03-06', 20),
      '2026-03-30',
    ],
  ],
  'closed days within the period': [
    ['Fed. R. Civ. P. 6(a)(1)(B): counted', frcp6, after('2026-03-05', 5), '2026-03-10'],
    // 6 back from Friday, March 13: March 12, 11, 10, 9, 6 and 5.
    [
      'Cal. Code Civ. Proc. 1005(b): court days',
      californiaTime,
      before('2026-03-13', 6, 'court-day'),
      '2026-03-05',
    ],
    [
      'Mass. R. Civ. P. 6(a): left out of fewer than seven',
      massachusettsTime,
      after('2026-03-05', 6),
      '2026-03-13',
    ],
    ['the same: seven are counted', massachusettsTime, after('2026-03-05', 7), '2026-03-12'],
    ['Tex. R. Civ. P. 4: left out of five or fewer', texasTrial, after('2026-03-05', 3), '2026-03-10'],
    ['the same: six are counted', texasTrial, after('2026-03-05', 6), '2026-03-11'],
    ['N.Y. Gen. Constr. Law 20: left out of exactly two', newYorkTime, after('2026-03-06', 2), '2026-03-10'],
    ['the same: three are counted', newYorkTime, after('2026-03-06', 3), '2026-03-09'],
    ['Ont. r. 3.01(1)(b): left out of seven or fewer', ontarioTime, after('2026-03-05', 7), '2026-03-16'],
    [
      'FCR 2011 (Cth) r 1.61(4): left out of five or fewer',
      federalCourtOfAustralia,
      after('2026-05-07', 5),
      '2026-05-14',
    ],
  ],
  'where a last day goes': [
    ['Fed. R. Civ. P. 6(a)(1)(C): forward', frcp6, after('2026-05-08', 30), '2026-06-08'],
    // Memorial Day, May 25, and the weekend before it.
    ['Fed. R. Civ. P. 6(a)(5): backward', frcp6, before('2026-06-08', 14), '2026-05-22'],
    [
      'Tex. R. Civ. P. 99(b): the Monday next after twenty days',
      texasTrial,
      after('2026-09-01', 20, 'day', { next: { weekday: 1, time: '10:00' } }),
      '2026-09-28',
    ],
  ],
  'which days are holidays': [
    ["N.Y. Gen. Constr. Law 24: Lincoln's Birthday", newYorkTime, after('2026-02-02', 10), '2026-02-13'],
    ['5 U.S.C. 6103: no such day', frcp6, after('2026-02-02', 10), '2026-02-12'],
  ],
  'a holiday on a weekend': [
    ['5 U.S.C. 6103(b), Exec. Order 11582: Saturday on Friday', frcp6, after('2026-06-23', 10), '2026-07-06'],
    ['N.Y. Gen. Constr. Law 24: Saturday nowhere', newYorkTime, after('2026-06-23', 10), '2026-07-03'],
    ['N.Y. Gen. Constr. Law 24: Sunday on Monday', newYorkTime, after('2027-06-25', 10), '2027-07-06'],
    ['Tex. Gov. Code 662.003: Sunday nowhere', texasTrial, after('2027-06-25', 10), '2027-07-05'],
  ],
  'what service adds, and how it joins': [
    // Rolled to Monday, June 8, then three days.
    [
      'Fed. R. Civ. P. 6(d): days after expiry',
      frcp6,
      after('2026-05-08', 30, 'day', { service: ['mail'] }),
      '2026-06-11',
    ],
    // The twenty-five days end on Friday, May 29; rolling first would give June 1.
    [
      'N.Y. CPLR 2103(b)(2): days that lengthen',
      newYorkTime,
      after('2026-05-04', 20, 'day', { service: ['mail'] }),
      '2026-05-29',
    ],
    // Thirty days end on Friday, May 8; Monday and Tuesday are the court days.
    [
      'Cal. Code Civ. Proc. 1010.6: court days',
      californiaTime,
      after('2026-04-08', 30, 'day', { service: ['electronic'] }),
      '2026-05-12',
    ],
    // Twenty days end on Friday, May 8; one business day more is Monday.
    [
      'N.Y. CPLR 2103(b)(6): a business day',
      newYorkTime,
      after('2026-04-18', 20, 'day', { service: ['overnight'] }),
      '2026-05-11',
    ],
  ],
  'days that do not count at all': [
    // December 20 to 23 are four days, January 15 is the fifth.
    [
      'FCR 2011 (Cth) r 1.61(5): December 24 to January 14',
      federalCourtOfAustralia,
      after('2025-12-19', 10),
      '2026-01-20',
    ],
    // December 20 is the first day, January 8 the second; thirty end on February 5.
    [
      'Federal Courts Rules r. 6(3): December 21 to January 7',
      federalCourtTime,
      after('2025-12-19', 30),
      '2026-02-05',
    ],
  ],
  'units and the corresponding day': [
    ['a week is seven days', frcp6, after('2024-03-04', 2, 'week'), '2024-03-18'],
    ['a month too short (Dodds v Walker)', cpr, after('2025-09-30', 4, 'month'), '2026-01-30'],
    ['two months at once, not one and one', frcp6, after('2025-01-31', 2, 'month'), '2025-03-31'],
    ['a year from a leap day', englandLimitation, after('2024-02-29', 1, 'year'), '2025-02-28'],
  ],
  'clear days': [
    // Three clear days before Wednesday, April 8, 2026 without Easter: April 7, 2 and 1, so served on March 31.
    ['CPR 2.8: before a hearing', cpr, before('2026-04-08', 3), '2026-03-31'],
  ],
}

describe.each(Object.entries(axes))('%s', (_axis, rows) => {
  test.each(rows)('%s', (_rule, regime, period, due) => {
    expect(computeDeadline(regime, period).due).toBe(due)
  })
})

const authority = { cite: 'General Order 26-2', basis: 'official' } as const
const shut = (on: string, kind: Closure['kind']): Closure => ({ on, kind, name: 'a storm', authority })
const federalCourt = (...closures: Closure[]) => courtCalendar(frcp6.calendar, { closures })

describe('holidays by direction', () => {
  const state = {
    state: 'a state',
    from: '2020-01-01',
    through: '2030-12-31',
    days: [{ on: '2026-04-20', name: "Patriots' Day" }],
  }
  const court = courtCalendar(frcp6.calendar, { state })

  test("Fed. R. Civ. P. 6(a)(6)(C): a state's day moves a period after an event only", () => {
    expect(computeDeadline(frcp6, { ...after('2026-04-06', 14), court }).due).toBe('2026-04-21')
    expect(computeDeadline(frcp6, { ...before('2026-05-04', 14), court }).due).toBe('2026-04-20')
  })

  test("Fed. R. App. P. 26(a)(6)(C): the days of the circuit clerk's state too", () => {
    const clerk = { ...state, state: 'another', days: [{ on: '2026-04-21', name: 'San Jacinto Day' }] }
    const both = courtCalendar(frap26.calendar, { state: [state, clerk] })
    expect(computeDeadline(frap26, { ...after('2026-04-06', 14), court: both }).due).toBe('2026-04-22')
  })
})

describe("the clerk's office and the act", () => {
  const court = federalCourt(shut('2026-03-12', 'unreachable'))

  test('Fed. R. Civ. P. 6(a)(3): a filing waits, service does not', () => {
    expect(computeDeadline(frcp6, { ...after('2026-03-05', 7), act: 'file', court }).due).toBe('2026-03-13')
    expect(computeDeadline(frcp6, { ...after('2026-03-05', 7), act: 'serve', court }).due).toBe('2026-03-12')
  })

  test('2009 committee note: forward even where the period runs back', () => {
    expect(computeDeadline(frcp6, { ...before('2026-03-19', 7), act: 'file', court }).due).toBe('2026-03-13')
  })

  test('Tex. R. Civ. P. 4: no such day', () => {
    const texas = courtCalendar(texasTrial.calendar, { closures: [shut('2026-03-12', 'unreachable')] })
    expect(computeDeadline(texasTrial, { ...after('2026-03-05', 7), act: 'file', court: texas }).due).toBe(
      '2026-03-12',
    )
  })
})

test('Tex. R. Civ. P. 4: a county declares its own holiday', () => {
  const county = courtCalendar(texasTrial.calendar, { closures: [shut('2026-04-02', 'holiday')] })
  expect(computeDeadline(texasTrial, { ...after('2026-03-03', 30), court: county }).due).not.toBe(
    '2026-04-02',
  )
  expect(computeDeadline(texasTrial, after('2026-03-03', 30)).due).toBe('2026-04-02')
})

describe('the end of the day', () => {
  test.each([
    ['Fed. R. Civ. P. 6(a)(4)(A): midnight for electronic filing', frcp6, 'electronic', '24:00'],
    ['Fed. R. Civ. P. 6(a)(4)(B): when the office closes', frcp6, 'paper', 'closing'],
  ] as const)('%s', (_rule, regime, means, ends) => {
    expect(computeDeadline(regime, { ...after('2026-03-05', 7), act: 'file', means }).ends).toBe(ends)
  })

  test('Tex. R. Civ. P. 99(b): ten in the morning', () => {
    const period = after('2026-09-01', 20, 'day', { next: { weekday: 1, time: '10:00' } })
    expect(computeDeadline(texasTrial, period).at).toBe('2026-09-28T10:00')
  })

  test("a court's own hour comes first (a local rule under 6(a)(4))", () => {
    const dayEnds = [{ acts: ['file' as const], time: '17:00', cite: 'D. Del. standing order' }]
    const court = courtCalendar(frcp6.calendar, { dayEnds })
    expect(
      computeDeadline(frcp6, { ...after('2026-03-05', 7), act: 'file', means: 'electronic', court }).ends,
    ).toBe('17:00')
  })

  test('CPR 6.26: half past four decides the day of service', () => {
    expect(deemedService(cpr, { method: 'email', at: '2026-04-01T16:29' }).on).toBe('2026-04-01')
    // After Thursday, April 2, 16:30 comes Easter; Tuesday, April 7 is the next business day.
    expect(deemedService(cpr, { method: 'email', at: '2026-04-02T16:31' }).on).toBe('2026-04-07')
  })
})

describe('hours', () => {
  const court = courtCalendar(frcp6.calendar, { zone: 'America/New_York' })
  test.each([
    // The clocks go back on November 1, 2026 and forward on March 8, 2026.
    ['over the end of summer time', '2026-10-31T10:23', 48, '2026-11-02T09:23'],
    ['over its beginning', '2026-03-07T10:23', 48, '2026-03-09T11:23'],
    ['that end on a Sunday run on to the same hour of Monday', '2026-03-12T10:23', 72, '2026-03-16T10:23'],
  ])('Fed. R. Civ. P. 6(a)(2): %s', (_what, from, count, at) => {
    expect(computeDeadline(frcp6, { ...after(from, count, 'hour'), court }).at).toBe(at)
  })
})

describe('by rule', () => {
  const dueOf = (
    pack: Pack,
    id: string,
    event: string,
    on: string,
    facts: Facts = {},
    service: readonly string[] = [],
  ) => docket(pack, { event, on, facts, service }).find((each) => each.id === id)?.due

  test('Fed. R. Civ. P. 6(d), 5(b): a summons served by mail adds nothing', () => {
    expect(dueOf(usFederal, 'us.frcp.12.a.1.A.i', 'complaint-served', '2026-06-15', {}, ['mail'])).toBe(
      '2026-07-06',
    )
  })

  test('81(c)(2): the longest; 45(d)(2)(B): the earlier; 15(a)(3): the later', () => {
    const removal = { received: '2026-03-02', served: '2026-03-13', answeredBeforeRemoval: false }
    expect(dueOf(usFederal, 'us.frcp.81.c.2', 'removed', '2026-03-20', removal)).toBe('2026-04-03')
    const amended = { originalResponseDue: '2026-05-29' }
    expect(dueOf(usFederal, 'us.frcp.15.a.3', 'amended-pleading-served', '2026-04-10', amended)).toBe(
      '2026-05-29',
    )
  })

  test('Fed. R. App. P. 4(a)(4): an order on a motion starts the time anew', () => {
    const judgment = { unitedStatesParty: false }
    expect(dueOf(usFederal, 'us.frap.4.a.1.A', 'judgment-entered', '2026-05-06', judgment)).toBe('2026-06-05')
  })

  test('Federal Courts Act 27(2)(b): July and August left out of thirty days', () => {
    // Ten days to June 30, then twenty from September 1.
    expect(dueOf(canadaFederal, 'ca.fca.27.2.b', 'judgment-pronounced', '2026-06-20')).toBe('2026-09-21')
  })

  test('CPR 7.5: a last day that is a Sunday stays', () => {
    const facts = { outOfJurisdiction: false }
    expect(dueOf(englandAndWales, 'gb.cpr.7.5.1', 'claim-form-issued', '2026-01-03', facts)).toBe(
      '2026-05-03',
    )
  })

  test('Cal. Code Civ. Proc. 437c: the text is chosen by the day of the hearing', () => {
    expect(dueOf(usCalifornia, 'us.ca.ccp.437c.a.2', 'summary-judgment-hearing', '2025-06-16')).toBe(
      '2025-03-27',
    )
    expect(dueOf(usCalifornia, 'us.ca.ccp.437c.a.2', 'summary-judgment-hearing', '2024-12-16')).toBe(
      '2024-10-02',
    )
  })

  test('Tex. R. Civ. P. 166a: by the day the motion was filed, whatever the day of the event', () => {
    const ids = (motionFiled: string) =>
      docket(usTexas, { event: 'summary-judgment-filed', on: motionFiled, facts: { motionFiled } }).map(
        ({ id }) => id,
      )
    expect(ids('2026-03-16')).toContain('us.tx.trcp.166a.g.earliest')
    expect(ids('2026-02-16')).not.toContain('us.tx.trcp.166a.g.earliest')
  })
})

import { dateOf, dayOf, MatterkitError } from '@matterkit/core/values'
import { afterEach, describe, expect, test } from 'vitest'
import {
  type Closure,
  computeDeadline,
  courtCalendar,
  docket,
  legalHolidays,
  openDocket,
  type Period,
  recurringEntries,
  redocket,
} from '../index.js'
import { ontarioFamily } from '../packs/ca-on/index.js'
import { employmentTribunal } from '../packs/gb-eaw/index.js'
import { californiaHolidays, californiaTime, usCalifornia } from '../packs/us-ca/index.js'
import { federalHolidays, frcp6, usFederal } from '../packs/us-federal/index.js'
import { floridaTime } from '../packs/us-fl/index.js'
import { illinoisTime } from '../packs/us-il/index.js'
import { newYorkTime } from '../packs/us-ny/index.js'
import { texasTrial, usTexas } from '../packs/us-tx/index.js'
import { usptoTime } from '../packs/us-uspto/index.js'
import type { Facts } from '../rules/facts.js'
import type { Pack } from '../rules/pack.js'

/** What deadline engines and holiday lists are known to get wrong. */

const days = (from: string, count: number, more: Partial<Period> = {}): Period => ({
  from,
  count,
  unit: 'day',
  direction: 'after',
  ...more,
})
const back = { direction: 'before' } as const
const mail = { service: ['mail'] }
const codes = (list: readonly { code: string }[]): string[] => list.map(({ code }) => code)
const dueOf = (
  pack: Pack,
  id: string,
  event: string,
  on: string,
  facts: Facts = {},
  service: string[] = [],
) => docket(pack, { event, on, facts, service }).find((each) => each.id === id)?.due
const closure = (on: string, kind: Closure['kind']): Closure => ({
  on,
  kind,
  name: 'an order',
  authority: { cite: 'General Order 26-2', basis: 'official' },
})
const held = (from: string, through: string, calendar = federalHolidays): string[] =>
  legalHolidays(courtCalendar(calendar, {}), { from, through, direction: 'after' }).map(({ on }) => on)

describe('service', () => {
  test('1. days for mail come after the roll where the rule says so', () => {
    expect(computeDeadline(floridaTime, days('2024-10-07', 20, mail)).due).toBe('2024-11-04')
    expect(computeDeadline(frcp6, days('2026-05-08', 30, mail)).due).toBe('2026-06-11')
  })

  test('2. and lengthen the period where it says that', () => {
    expect(computeDeadline(newYorkTime, days('2026-05-04', 20, mail)).due).toBe('2026-05-29')
  })

  test('3. electronic service adds no days in federal courts since December 1, 2016', () => {
    const electronic = { service: ['electronic'] }
    expect(computeDeadline(frcp6, days('2026-05-08', 30, electronic)).due).toBe('2026-06-08')
    expect(computeDeadline(frcp6, days('2016-11-01', 30, electronic)).due).toBe('2016-12-05')
  })

  test('4. service of process is not extended', () => {
    expect(dueOf(usFederal, 'us.frcp.12.a.1.A.i', 'complaint-served', '2026-06-15', {}, ['mail'])).toBe(
      '2026-07-06',
    )
    const summons = usCalifornia.rules.find(({ id }) => id === 'us.ca.ccp.412.20')
    expect(summons?.serviceDays).toBe(false)
  })

  test('5. Florida begins on an open day, and e-mail has added nothing since 2019', () => {
    expect(computeDeadline(floridaTime, days('2026-03-06', 20)).due).toBe('2026-03-30')
    expect(computeDeadline(floridaTime, days('2026-03-02', 20, { service: ['electronic'] })).due).toBe(
      '2026-03-23',
    )
  })

  test('23. fax and overnight add calendar days under 1005(b), court days under 1013; "mail" alone says too little', () => {
    // 16 court days back from Monday, May 11 are April 17; two calendar days further is April 15.
    const hearing = {
      from: '2026-05-11',
      count: 16,
      unit: 'court-day',
      ...back,
      service: ['overnight'],
    } as const
    expect(computeDeadline(californiaTime, hearing).due).toBe('2026-04-15')
    // 30 days end on Friday, May 8; two court days further is Tuesday.
    expect(computeDeadline(californiaTime, days('2026-04-08', 30, { service: ['fax'] })).due).toBe(
      '2026-05-12',
    )
    expect(() => computeDeadline(californiaTime, days('2026-04-08', 30, mail))).toThrow(MatterkitError)
  })

  test('24. a hearing picked by counting forward may be too soon counted back', () => {
    // 16 court days and five days on from April 14 is Monday, May 11. Sixteen court days back from there are April 17,
    // five days more Sunday, April 12, and so Friday, April 10.
    const hearing = {
      from: '2026-05-11',
      count: 16,
      unit: 'court-day',
      ...back,
      service: ['mail-in-state'],
    } as const
    expect(computeDeadline(californiaTime, hearing).due).toBe('2026-04-10')
  })

  test('25. weekend service counts as made on Monday in Ontario family cases', () => {
    const of = (from: string) => computeDeadline(ontarioFamily, { ...days(from, 4), unit: 'court-day' }).due
    expect([of('2026-03-14'), of('2026-03-15'), of('2026-03-16')]).toEqual([
      '2026-03-20',
      '2026-03-20',
      '2026-03-20',
    ])
  })

  test('27. "by mail only": mail beside e-mail adds nothing in Florida', () => {
    const both = computeDeadline(floridaTime, days('2024-10-07', 20, { service: ['mail', 'electronic'] }))
    expect([both.due, codes(both.reasons).includes('SERVICE_NOT_ALONE')]).toEqual(['2024-10-28', true])
  })
})

describe('counting', () => {
  test('6. weekends count in short federal periods', () => {
    expect(computeDeadline(frcp6, days('2026-03-05', 7)).due).toBe('2026-03-12')
    expect(computeDeadline(frcp6, days('2026-03-05', 10)).due).toBe('2026-03-16')
  })

  test('7. a last day counted back goes back under FRCP 6(a)(5), and is disputed in California', () => {
    expect(computeDeadline(frcp6, days('2026-06-08', 14, back)).due).toBe('2026-05-22')
    const { due, latest, questions } = computeDeadline(californiaTime, days('2026-06-08', 14, back))
    expect([due, latest, codes(questions)]).toEqual(['2026-05-22', '2026-05-26', ['ROLL_DOUBTED']])
  })

  test('8. a state holiday does not touch a period counted back', () => {
    const state = {
      state: 'MA',
      from: '2026-01-01',
      through: '2026-12-31',
      days: [{ on: '2026-04-20', name: 'a day' }],
    }
    const court = courtCalendar(federalHolidays, { state })
    expect(computeDeadline(frcp6, { ...days('2026-05-04', 14, back), court }).due).toBe('2026-04-20')
    expect(computeDeadline(frcp6, { ...days('2026-04-06', 14), court }).due).toBe('2026-04-21')
  })

  test("9. a clerk's office out of reach moves a filing forward, even one counted back", () => {
    const court = courtCalendar(federalHolidays, { closures: [closure('2026-03-12', 'unreachable')] })
    expect(computeDeadline(frcp6, { ...days('2026-03-19', 7, back), act: 'file', court }).due).toBe(
      '2026-03-13',
    )
  })

  test('10. Texas: the Monday strictly after the twenty days, at ten, and off a holiday', () => {
    const next = { weekday: 1, time: '10:00' }
    // The twentieth day is Monday, September 21: the next one counts.
    expect(computeDeadline(texasTrial, days('2026-09-01', 20, { next })).at).toBe('2026-09-28T10:00')
    // The Monday next after September 3 is Labor Day.
    expect(computeDeadline(texasTrial, days('2026-08-14', 20, { next })).at).toBe('2026-09-08T10:00')
  })

  test('11. months run to the corresponding day, from the first date, and a short month is cut once', () => {
    const months = (from: string, count: number): Period => ({
      ...days(from, count),
      unit: 'month',
      rolls: false,
    })
    expect(computeDeadline(frcp6, months('2026-01-31', 1)).due).toBe('2026-02-28')
    expect(computeDeadline(frcp6, months('2026-01-31', 2)).due).toBe('2026-03-31')
    expect(computeDeadline(usptoTime, months('2028-01-31', 4)).due).toBe('2028-05-31')
    expect(computeDeadline(frcp6, months('2025-09-30', 4)).due).toBe('2026-01-30')
    // Three months "beginning with" November 30 end on February 28, not the day before it.
    expect(computeDeadline(employmentTribunal, { ...months('2025-11-30', 3), included: true }).due).toBe(
      '2026-02-28',
    )
  })

  test('12. no month is skipped from the 31st', () => {
    const ends = [1, 2, 3, 4].map(
      (count) => computeDeadline(frcp6, { ...days('2026-01-31', count), unit: 'month', rolls: false }).due,
    )
    expect(ends).toEqual(['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'])
    const [calls] = recurringEntries(courtCalendar(federalHolidays, {}), {
      uid: 'calls',
      title: 'Status call',
      repeats: { every: 'month', weekday: 5, nth: -1 },
      from: '2026-01-31',
      through: '2026-06-30',
      onClosed: 'skip',
    })
    expect(calls.repeats.rule).toBe('FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20260630')
  })

  test('13. hours pass as they pass when the clocks change', () => {
    const court = courtCalendar(federalHolidays, { zone: 'America/New_York' })
    const period = { from: '2007-11-02T10:23', count: 72, unit: 'hour', direction: 'after', court } as const
    expect(computeDeadline(frcp6, period).at).toBe('2007-11-05T09:23')
  })
})

describe('dates', () => {
  const zone = process.env.TZ
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  test.each(['Pacific/Kiritimati', 'America/New_York', 'Pacific/Pago_Pago'])(
    '14. are the same wherever the machine stands: %s',
    (place) => {
      process.env.TZ = place
      expect(computeDeadline(frcp6, days('2026-03-09', 7)).due).toBe('2026-03-16')
      expect(held('2025-07-04', '2025-07-04')).toEqual(['2025-07-04'])
    },
  )

  test("15. a New Year's Day may be observed in the year before", () => {
    expect(held('2021-12-31', '2021-12-31')).toEqual(['2021-12-31'])
    expect(held('2027-12-31', '2027-12-31')).toEqual(['2027-12-31'])
  })

  test('16. a holiday begins when its statute did', () => {
    expect([held('1985-01-21', '1985-01-21'), held('1986-01-20', '1986-01-20')]).toEqual([[], ['1986-01-20']])
    expect([held('2020-06-19', '2020-06-19'), held('2021-06-18', '2021-06-18')]).toEqual([[], ['2021-06-18']])
  })

  test("17. a court's holidays are those of its rule, not of a list of public holidays", () => {
    // Columbus Day is in Gov. Code 6700 and no holiday of the courts.
    expect(held('2026-10-12', '2026-10-12', californiaHolidays)).toEqual([])
    expect(held('2026-11-27', '2026-11-27', californiaHolidays)).toEqual(['2026-11-27'])
  })

  test('18. a Saturday holiday moves to Friday where a statute says so, and nowhere else', () => {
    for (const [regime, due] of [
      [frcp6, '2026-07-06'],
      [newYorkTime, '2026-07-03'],
      [texasTrial, '2026-07-03'],
      [illinoisTime, '2026-07-03'],
    ] as const) {
      expect(computeDeadline(regime, days('2026-06-23', 10)).due, regime.id).toBe(due)
    }
  })

  test('19. a closed courthouse is no legal holiday, and the answer asks', () => {
    const court = courtCalendar(federalHolidays, { closures: [closure('2026-03-12', 'closed')] })
    const { due, latest, questions } = computeDeadline(frcp6, {
      ...days('2026-03-05', 7),
      act: 'serve',
      court,
    })
    expect([due, latest, codes(questions)[0]]).toEqual(['2026-03-12', '2026-03-13', 'CLOSED_OR_HOLIDAY'])
  })

  test("20. a day ends in the court's place, by the court's own hour where it has one", () => {
    const filing = { ...days('2026-03-05', 7), act: 'file', means: 'electronic' } as const
    expect(computeDeadline(frcp6, filing).ends).toBe('24:00')
    const dayEnds = [{ time: '17:00', cite: '3d Cir. L.A.R. 26.1' }]
    const court = courtCalendar(federalHolidays, { dayEnds, zone: 'America/New_York' })
    expect(computeDeadline(frcp6, { ...filing, court }).ends).toBe('17:00')
  })
})

describe('texts', () => {
  test('21. the text in force is used, and the one before it for its own time', () => {
    expect(dueOf(usCalifornia, 'us.ca.ccp.437c.a.2', 'summary-judgment-hearing', '2026-06-15')).toBe(
      '2026-03-26',
    )
    expect(dueOf(usCalifornia, 'us.ca.ccp.437c.a.2', 'summary-judgment-hearing', '2024-12-16')).toBe(
      '2024-10-02',
    )
  })

  test('22. the date that chooses the text may be that of the motion or of the case', () => {
    expect(usTexas.keys).toEqual({ filing: 'motionFiled', case: 'caseFiled' })
    const by = (pack: Pack): unknown[] => [
      ...new Set(pack.rules.flatMap(({ versionedBy }) => versionedBy ?? [])),
    ]
    expect(by(usTexas)).toContain('filing')
  })

  test('28. the earliest of three dates is one rule, not a row that can be late', () => {
    const rule = usCalifornia.rules.find(({ id }) => id === 'us.ca.crc.8.104')
    expect(['earlier', 'cap']).toContain(rule?.due.kind)
  })
})

test('26. an event taken back deletes nothing', () => {
  const opened = openDocket(usFederal, [{ event: 'complaint-served', on: '2026-06-15' }])
  const { docket: after } = redocket(usFederal, opened, { kind: 'undone', of: 'complaint-served' })
  expect(after.entries.length).toBe(opened.entries.length)
  expect(after.entries.every(({ state, because = [] }) => state === 'withdrawn' && because.length > 0)).toBe(
    true,
  )
})

test('the days of this file are what they are said to be', () => {
  const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
  const named = ['2026-05-11 Mon', '2026-04-10 Fri', '2026-09-21 Mon', '2026-06-08 Mon', '2024-11-04 Mon']
  expect(
    named.map(
      (each) => `${each.slice(0, 10)} ${weekdays[new Date(`${each.slice(0, 10)}T12:00:00Z`).getUTCDay()]}`,
    ),
  ).toEqual(named)
  expect(dateOf(dayOf('2026-05-11') - 24)).toBe('2026-04-17')
})

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayOf, isCivilDate, weekdayOf } from '@matterkit/core/values'
import Holidays from 'date-holidays'
import { describe, expect, test } from 'vitest'
import { federalHolidays } from '../../packs/us-federal/holidays.js'
import { courtCalendar } from '../court-calendar.js'
import type { HolidayCalendar } from '../holiday-calendar.js'
import { legalHolidays } from '../legal-holidays.js'
import { type StateCode, stateHolidays } from './index.js'

const decade = { from: '2020-01-01', through: '2030-12-31', direction: 'after' } as const
const isWeekday = (on: string): boolean => weekdayOf(dayOf(on)) % 6 !== 0
const federal = new Set<string>(legalHolidays(courtCalendar(federalHolidays, {}), decade).map(({ on }) => on))

/** The weekdays that a state adds to the federal list. */
const added = (calendar: HolidayCalendar): { on: string; name: string }[] =>
  legalHolidays(courtCalendar(federalHolidays, { state: calendar }), decade).filter(
    ({ on }) => !federal.has(on) && isWeekday(on),
  )
const datesOf = (code: StateCode, name: string): string[] =>
  added(stateHolidays[code])
    .filter((day) => day.name === name)
    .map(({ on }) => on)

// Read off a calendar of 2026, statute by statute: Easter is April 5, the general election November 3.
const in2026: Readonly<Record<StateCode, readonly string[]>> = {
  AK: ["03-30 Seward's Day", '10-19 Alaska Day (observed)'],
  AL: ['04-27 Confederate Memorial Day', "06-01 Jefferson Davis' Birthday"],
  AR: ['12-24 Christmas Eve'],
  AS: ['04-17 Flag Day', "07-16 Manu'a Cession Day"],
  AZ: [],
  CA: [
    '02-12 Lincoln Day',
    '03-31 Farmworkers Day (Cesar Chavez Day)',
    '09-25 Native American Day',
    '11-27 the day after Thanksgiving',
  ],
  CO: ['10-05 Frances Xavier Cabrini Day'],
  CT: ["02-12 Lincoln's Birthday", '04-03 Good Friday'],
  DC: ['04-16 Emancipation Day'],
  DE: ['04-03 Good Friday', '11-03 the general election', '11-27 the day after Thanksgiving'],
  FL: [
    '01-15 Birthday of Martin Luther King, Jr.',
    "02-12 Abraham Lincoln's Birthday",
    '02-17 Shrove Tuesday',
    '04-02 Pascua Florida Day',
    '04-03 Good Friday',
    '04-27 Confederate Memorial Day (observed)',
    "06-03 Jefferson Davis' Birthday",
    '06-15 Flag Day (observed)',
    '11-03 the general election',
    '11-27 the Friday after Thanksgiving',
  ],
  GA: ['11-27 State Holiday (the day after Thanksgiving)'],
  GU: [
    '03-02 Guam History and Chamorro Heritage Day',
    '04-03 Good Friday',
    '07-21 Liberation Day',
    "11-02 All Souls' Day",
    '12-08 Our Lady of Camarin Day',
  ],
  HI: [
    '03-26 Prince Jonah Kuhio Kalanianaole Day',
    '04-03 Good Friday',
    '06-11 King Kamehameha I Day',
    '08-21 Statehood Day',
    '11-03 the general election',
  ],
  IA: ["02-12 Lincoln's Birthday"],
  ID: [],
  IL: [
    "02-12 Lincoln's Birthday",
    "03-02 Casimir Pulaski's Birthday",
    '04-03 Good Friday',
    '11-03 the general election',
  ],
  IN: [
    "02-12 Lincoln's Birthday",
    '04-03 Good Friday',
    '05-05 the primary election',
    '11-03 the general election',
  ],
  KS: [],
  KY: [
    '01-30 Franklin D. Roosevelt Day',
    "02-12 Lincoln's Birthday",
    '06-03 Confederate Memorial Day and Jefferson Davis Day',
  ],
  LA: [
    '01-08 the Battle of New Orleans',
    '02-17 Mardi Gras',
    '04-03 Good Friday',
    '11-03 the general election',
    '11-27 the day after Thanksgiving',
    '12-24 Christmas Eve',
    "12-31 New Year's Eve",
  ],
  MA: ["04-20 Patriots' Day"],
  MD: [
    "02-12 Lincoln's Birthday",
    '03-25 Maryland Day',
    '04-03 Good Friday',
    '11-03 the statewide general election',
    '11-27 American Indian Heritage Day',
  ],
  ME: ["04-20 Patriots' Day"],
  MI: ["02-12 Lincoln's Birthday"],
  MN: ['11-27 the day after Thanksgiving'],
  MO: ["02-12 Lincoln's Birthday", '05-08 Truman Day'],
  MP: [
    '03-24 Covenant Day',
    '04-03 Good Friday',
    '11-03 the general election',
    '11-04 Citizenship Day',
    '12-08 Constitution Day',
  ],
  MS: ['04-27 Confederate Memorial Day'],
  MT: ['11-03 the state general election'],
  NC: [
    '03-25 Greek Independence Day',
    '04-03 Good Friday',
    '04-13 Anniversary of the Halifax Resolves (observed)',
    '05-11 Confederate Memorial Day (observed)',
    '05-20 Anniversary of the Mecklenburg Declaration',
    '09-21 Yom Kippur',
    '11-03 the general election',
  ],
  ND: ['04-03 Good Friday'],
  NE: ['04-24 Arbor Day', '11-27 the day after Thanksgiving'],
  NH: ['11-03 the biennial election'],
  NJ: ["02-12 Lincoln's Birthday", '04-03 Good Friday', '11-03 the general election'],
  NM: ["11-27 Presidents' Day, as the state observes it"],
  NV: ['10-30 Nevada Day', '11-27 Family Day'],
  NY: ["02-12 Lincoln's Birthday", '11-03 the general election'],
  OH: [],
  OK: ['11-27 the day after Thanksgiving', '12-24 the day before Christmas'],
  OR: [],
  PA: ['04-03 Good Friday', '11-03 Election Day'],
  PR: [
    '01-06 Epiphany',
    '03-23 Emancipation Day (observed)',
    '04-03 Good Friday',
    '11-19 Discovery of Puerto Rico',
  ],
  RI: ['05-04 Rhode Island Independence Day', '08-10 Victory Day', '11-03 the general state election'],
  SC: [
    '05-11 Confederate Memorial Day (observed)',
    '11-27 the day after Thanksgiving',
    '12-24 the day before Christmas',
  ],
  SD: [],
  TN: [
    '04-03 Good Friday',
    '08-06 the state primary and county general election',
    '11-03 the general election',
  ],
  TX: [
    '03-02 Texas Independence Day',
    '04-21 San Jacinto Day',
    '08-27 Lyndon Baines Johnson Day',
    '11-27 the day after Thanksgiving',
    '12-24 December 24',
  ],
  UT: ['06-15 Juneteenth National Freedom Day, on its Monday', '07-24 Pioneer Day'],
  VA: ['11-03 Election Day', '11-27 the day after Thanksgiving'],
  VI: [
    '01-06 Three Kings Day',
    '03-31 Transfer Day',
    '04-02 Holy Thursday',
    '04-03 Good Friday',
    '04-06 Easter Monday',
  ],
  VT: ['03-03 Town Meeting Day', '08-17 Bennington Battle Day (observed)'],
  WA: ['11-27 Native American Heritage Day'],
  WI: ['01-15 January 15', '08-11 the partisan primary election', '11-03 the general election'],
  WV: ['05-12 the primary election', '11-03 the general election', "11-27 Lincoln's Day"],
  WY: [],
}

test.each(Object.entries(stateHolidays))('%s in 2026', (code, calendar) => {
  const days = added(calendar).filter(({ on }) => on.startsWith('2026'))
  expect(days.map(({ on, name }) => `${on.slice(5)} ${name}`)).toEqual(in2026[code as StateCode])
})

describe('days that move, from 2020 to 2030', () => {
  test('Good Friday in Delaware', () => {
    expect(datesOf('DE', 'Good Friday')).toEqual([
      ...['2020-04-10', '2021-04-02', '2022-04-15', '2023-04-07', '2024-03-29', '2025-04-18'],
      ...['2026-04-03', '2027-03-26', '2028-04-14', '2029-03-30', '2030-04-19'],
    ])
  })

  test("Patriots' Day in Massachusetts, and in Maine the same", () => {
    const days = [
      ...['2020-04-20', '2021-04-19', '2022-04-18', '2023-04-17', '2024-04-15', '2025-04-21'],
      ...['2026-04-20', '2027-04-19', '2028-04-17', '2029-04-16', '2030-04-15'],
    ]
    expect(datesOf('MA', "Patriots' Day")).toEqual(days)
    expect(datesOf('ME', "Patriots' Day")).toEqual(days)
  })

  test('elections: in even years in Illinois, in every year in New York', () => {
    const even = ['2020-11-03', '2022-11-08', '2024-11-05', '2026-11-03', '2028-11-07', '2030-11-05']
    const odd = ['2021-11-02', '2023-11-07', '2025-11-04', '2027-11-02', '2029-11-06']
    expect(datesOf('IL', 'the general election')).toEqual(even)
    expect(datesOf('NY', 'the general election')).toEqual([...even, ...odd].toSorted())
  })

  test('Juneteenth in Utah, where June 19 is no Monday and no federal holiday moves to it', () => {
    // June 19 is a Wednesday, Thursday, Friday, Saturday, Tuesday, Wednesday in these years.
    expect(datesOf('UT', 'Juneteenth National Freedom Day, on its Monday')).toEqual([
      ...['2024-06-17', '2025-06-16', '2026-06-15', '2027-06-21', '2029-06-18', '2030-06-17'],
    ])
  })

  test('Inauguration Day in the District of Columbia', () => {
    // January 20, 2025 was also the birthday of Martin Luther King, Jr.; 2029 has a Saturday, which does not move.
    expect(datesOf('DC', 'Inauguration Day')).toEqual(['2021-01-20'])
  })

  test('the days around a Christmas on a weekend in Oklahoma', () => {
    expect(datesOf('OK', 'the Thursday and Friday before Christmas')).toEqual(['2021-12-23', '2027-12-23'])
    expect(datesOf('OK', 'the Monday and Tuesday after Christmas')).toEqual(['2022-12-27'])
  })
})

test('every row names its authority, and its dates are days', () => {
  const ids = Object.values(stateHolidays).map(({ id }) => id)
  expect(new Set(ids).size).toBe(56)
  for (const [code, { id, title, holidays, observed, open = [] }] of Object.entries(stateHolidays)) {
    expect([id, title.startsWith('The legal holidays of ')]).toEqual([`us.${code.toLowerCase()}`, true])
    for (const { authority, doubt } of [...holidays, ...observed]) {
      expect(authority.cite, code).not.toBe('')
      expect(authority.basis === 'official', code).toBe(authority.seen !== undefined)
      if (authority.basis !== 'official')
        expect(doubt, `${code}: a day of a law not read is doubted`).toBeDefined()
      if (doubt !== undefined) expect(doubt, code).toMatch(/^[^A-Z].*[^.]$|^[A-Z].*[^.]$/)
    }
    for (const { when, from, through } of holidays) {
      const dates = 'dates' in when ? when.dates : []
      for (const date of [from, through, ...dates])
        if (date !== undefined) expect(isCivilDate(date)).toBe(true)
    }
    for (const { what } of open) expect(what.endsWith('.'), what).toBe(false)
  }
})

// No list of an npm package is a source of law: date-holidays follows what employees are given. The days on which it
// differs from the statutes are these, and the statutes are right.
const differences: readonly (readonly [
  StateCode,
  ours: readonly string[],
  theirs: readonly string[],
  why: string,
])[] = [
  ['AK', ['Alaska Day (observed)'], [], 'AS 44.12.025 is said to move a holiday off a weekend'],
  ['AR', ['Christmas Eve (observed)'], [], 'the statute moves Christmas Eve off a weekend'],
  [
    'AS',
    ["Manu'a Cession Day", 'Flag Day (observed)', "Manu'a Cession Day (observed)"],
    [],
    'the list has no Cession Day and moves no day',
  ],
  [
    'CA',
    [
      'Lincoln Day',
      'Lincoln Day (observed)',
      'Native American Day',
      'Farmworkers Day (Cesar Chavez Day) (observed)',
    ],
    [],
    'Lincoln Day and Native American Day are judicial holidays, and rule 1.11 moves a Saturday too',
  ],
  ['CT', ["Lincoln's Birthday (observed)"], [], 'Conn. Gen. Stat. 1-4 moves a holiday off a weekend'],
  [
    'DC',
    ['Inauguration Day', 'Emancipation Day (observed)'],
    [],
    'D.C. Code 28-2701 names Inauguration Day and moves a holiday off a weekend',
  ],
  [
    'FL',
    [
      'Birthday of Martin Luther King, Jr.',
      "Abraham Lincoln's Birthday",
      'Shrove Tuesday',
      'Pascua Florida Day',
      'Good Friday',
      'Confederate Memorial Day (observed)',
      "Jefferson Davis' Birthday",
      'Flag Day (observed)',
      'the general election',
      "Robert E. Lee's Birthday",
      'Confederate Memorial Day',
      'Flag Day',
      "Abraham Lincoln's Birthday (observed)",
      'Pascua Florida Day (observed)',
      "Jefferson Davis' Birthday (observed)",
    ],
    [],
    'Fla. Stat. 683.01 is the list of the state, theirs that of its employees',
  ],
  [
    'GA',
    [],
    ['State Holiday', "Washington's Birthday", "Washington's Birthday (substitute day)"],
    'the Governor proclaims the spring and Christmas days each year',
  ],
  [
    'GU',
    [
      'Good Friday',
      "All Souls' Day (observed)",
      'Liberation Day (observed)',
      'Our Lady of Camarin Day (observed)',
    ],
    [],
    '1 Guam Code 1000 moves a holiday off a weekend',
  ],
  ['IL', ['Good Friday'], ['Malcolm X Day'], '205 ILCS 630/17 names Good Friday and not May 19'],
  [
    'IN',
    ["Lincoln's Birthday"],
    ["Lincoln's Birthday", 'Primary Election Day', 'Election Day'],
    "Ind. Code 1-1-9-1 has Lincoln's Birthday on its day and elections only in their years",
  ],
  [
    'KY',
    [
      'Franklin D. Roosevelt Day',
      "Lincoln's Birthday",
      'Confederate Memorial Day and Jefferson Davis Day',
      'the presidential election',
      'Robert E. Lee Day',
    ],
    ['Good Friday', 'Christmas Eve', "New Year's Eve"],
    'Ky. Rev. Stat. 2.110 names birthdays; the closings of state offices are no holidays by that law',
  ],
  [
    'LA',
    [
      'the Battle of New Orleans',
      'the day after Thanksgiving',
      'Christmas Eve',
      "New Year's Eve",
      "Huey P. Long's Birthday",
      "All Saints' Day",
    ],
    [],
    'La. Rev. Stat. 1:55 names more days, and closes the clerks on others',
  ],
  ['MA', [], ['Evacuation Day', 'Bunker Hill Day'], 'the days of Suffolk County are not counted'],
  [
    'MD',
    [
      "Lincoln's Birthday",
      'Maryland Day',
      'Good Friday',
      'the statewide general election',
      "Defenders' Day (observed)",
      "Defenders' Day",
      "Lincoln's Birthday (observed)",
      'Maryland Day (observed)',
    ],
    [],
    'Md. Code, Gen. Prov. 1-111 names five days that the list of employees leaves out',
  ],
  [
    'MI',
    ["Lincoln's Birthday"],
    ['Christmas Eve', "New Year's Eve"],
    "Mich. Comp. Laws 435.101 names Lincoln's Birthday; the eves are days of the civil service",
  ],
  ['MN', ['the day after Thanksgiving'], [], 'the statute leaves the day after Thanksgiving to each branch'],
  [
    'MO',
    ['Truman Day (observed)', "Lincoln's Birthday (observed)"],
    [],
    'Mo. Rev. Stat. 9.010 moves a Sunday',
  ],
  [
    'MP',
    [
      'Covenant Day',
      'Good Friday',
      'the general election',
      'Citizenship Day',
      'Constitution Day',
      'Citizenship Day (observed)',
      'Covenant Day (observed)',
      'Constitution Day (observed)',
    ],
    [],
    'the list holds the federal days only',
  ],
  [
    'MT',
    [],
    ['Christmas Eve', "New Year's Eve", 'Election Day'],
    'Mont. Code 1-1-216 names the state general election, which even years have',
  ],
  [
    'NC',
    [
      'Greek Independence Day',
      'Anniversary of the Halifax Resolves (observed)',
      'Confederate Memorial Day (observed)',
      'Anniversary of the Mecklenburg Declaration',
      'Yom Kippur',
      'the general election',
      "Robert E. Lee's Birthday",
      'Anniversary of the Halifax Resolves',
      'Confederate Memorial Day',
      'Greek Independence Day (observed)',
      'Anniversary of the Mecklenburg Declaration (observed)',
    ],
    ['Day after Thanksgiving', 'Christmas Eve', 'Christmas Eve (substitute day)'],
    'N.C. Gen. Stat. 103-4 is not the list of employees',
  ],
  ['ND', ['Good Friday'], [], 'N.D. Cent. Code 1-03-01 names Good Friday'],
  ['NE', ['the day after Thanksgiving'], [], 'Neb. Rev. Stat. 62-301 names the day after Thanksgiving'],
  ['NH', [], ['Day after Thanksgiving'], 'N.H. Rev. Stat. 288:1 does not name the day after Thanksgiving'],
  ['NJ', ["Lincoln's Birthday (observed)"], [], 'N.J. Stat. 36:1-1.1 moves a Sunday'],
  ['NV', ['Family Day'], ['Family Day'], 'the day after Thanksgiving is not always the fourth Friday'],
  [
    'NY',
    ["Lincoln's Birthday (observed)"],
    ['Susan B. Anthony Day'],
    'N.Y. Gen. Constr. Law 24 moves a Sunday and does not name February 15',
  ],
  [
    'OK',
    [
      'the day before Christmas',
      'the Thursday and Friday before Christmas',
      'the Monday and Tuesday after Christmas',
      'the day after Christmas',
    ],
    [],
    'Okla. Stat. tit. 25, 82.1 gives days around Christmas',
  ],
  ['PA', ['Good Friday', 'Election Day'], [], 'Good Friday and Election Day are kept by the courts'],
  [
    'PR',
    [
      'Emancipation Day (observed)',
      'Good Friday',
      'Constitution Day (observed)',
      'Discovery of Puerto Rico (observed)',
      'Epiphany (observed)',
    ],
    [
      'Natalicio de Eugenio María de Hostos',
      'Natalicio de Luis Muñoz Marín',
      'Día de la Ciudadanía Americana',
      'Natalicio de José de Diego',
      'Natalicio de Don Luis Muñoz Rivera',
      'Natalicio de Dr. José Celso Barbosa',
    ],
    'Law 111-2014 did away with six days, and a Sunday moves',
  ],
  [
    'RI',
    [
      'Rhode Island Independence Day',
      'the general state election',
      'Rhode Island Independence Day (observed)',
    ],
    [],
    'R.I. Gen. Laws 25-1-1 names May 4 and the election',
  ],
  [
    'SC',
    [
      'Confederate Memorial Day (observed)',
      'the day after Thanksgiving',
      'the day before Christmas',
      'the day after Christmas (observed)',
    ],
    [],
    'S.C. Code 53-5-10 names the days around Thanksgiving and Christmas',
  ],
  [
    'TN',
    ['the presidential primary', 'the state primary and county general election', 'the general election'],
    ['Christmas Eve'],
    'Tenn. Code 15-1-101 makes holidays of elections and not of Christmas Eve',
  ],
  [
    'TX',
    [
      'Texas Independence Day',
      'San Jacinto Day',
      'Emancipation Day in Texas',
      'Lyndon Baines Johnson Day',
      'Confederate Heroes Day',
    ],
    [],
    'Tex. Gov. Code 662.003(b) names them as state holidays',
  ],
  [
    'UT',
    ['Pioneer Day (observed)', 'Juneteenth National Freedom Day, on its Monday', 'Good Friday'],
    [],
    'Utah Code 63G-1-301 moves Juneteenth to a Monday',
  ],
  [
    'VA',
    ['the day after Thanksgiving', 'Election Day'],
    [],
    'Va. Code 2.2-3300 is said to name Election Day in every year and the day after Thanksgiving',
  ],
  [
    'VI',
    ['Liberty Day', 'Christmas Second Day'],
    ['Hurricane Supplication Day'],
    'V.I. Code tit. 1, 171 is said to name them; Hurricane Supplication Day is no longer a legal holiday',
  ],
  [
    'VT',
    ['Bennington Battle Day', 'Bennington Battle Day (observed)'],
    ['Bennington Battle Day'],
    'Vt. Stat. tit. 1, 371 names August 16, not a Monday',
  ],
  ['WA', ['Native American Heritage Day'], [], 'Wash. Rev. Code 1.16.050 names the day after Thanksgiving'],
  [
    'WI',
    ['January 15', 'the partisan primary election'],
    ['Primary Election Day', 'Election Day', 'Susan B. Anthony Day'],
    'Wis. Stat. 995.20 names January 15 and the primary',
  ],
  [
    'WV',
    ['the primary election', 'West Virginia Day (observed)', 'the general election', "Lincoln's Day"],
    ['Susan B. Anthony Day', "Lincoln's Day"],
    "W. Va. Code 2-2-1 names elections and Lincoln's Day on the day after Thanksgiving",
  ],
]

describe('against date-holidays, 2020 to 2030', () => {
  const known = new Map(differences.map(([code, ours, theirs]) => [code, { ours, theirs }]))
  const codes = Object.keys(stateHolidays) as StateCode[]

  test.each(codes)('%s differs where it is known to', (code) => {
    const list = new Map<string, string>()
    const source = /AS|GU|MP|PR|VI/.test(code) ? new Holidays(code) : new Holidays('US', code)
    for (let year = 2020; year <= 2030; year++) {
      for (const { date, name, type } of source.getHolidays(year)) {
        const on = date.slice(0, 10)
        if (type === 'public' && !federal.has(on) && isWeekday(on)) list.set(on, name)
      }
    }
    const own = added(stateHolidays[code])
    const days = new Set(own.map(({ on }) => on))
    const ours = new Set(own.filter(({ on }) => !list.has(on)).map(({ name }) => name))
    const theirs = new Set([...list].filter(([on]) => !days.has(on)).map(([, name]) => name))
    const { ours: more = [], theirs: less = [] } = known.get(code) ?? {}
    expect([...ours].toSorted()).toEqual(more.toSorted())
    expect([...theirs].toSorted()).toEqual(less.toSorted())
  })
})

// Lists of the days of five states' own courts, published beside this repository. Where a federal court looks to another
// law than the state's courts do, the days differ.
const lists = join(import.meta.dirname, '../../../../../../shared/oracles/holidays-2020-2030.json')

describe.runIf(existsSync(lists))('against the days of state courts, 2020 to 2030', () => {
  const courts: Readonly<Record<string, Readonly<Record<string, string>>>> = existsSync(lists)
    ? JSON.parse(readFileSync(lists, 'utf8'))
    : {}
  const differs = (code: StateCode): { ours: string[]; theirs: string[] } => {
    const own = added(stateHolidays[code])
    const days = new Set(own.map(({ on }) => on))
    const theirs = Object.entries(courts[code] ?? {}).filter(
      ([on]) => !federal.has(on) && !days.has(on) && isWeekday(on),
    )
    return {
      ours: [...new Set(own.filter(({ on }) => courts[code]?.[on] === undefined).map(({ name }) => name))],
      theirs: [...new Set(theirs.map(([, name]) => name))],
    }
  }

  test.each<readonly [StateCode, readonly string[], readonly string[]]>([
    ['CA', [], []],
    ['NY', [], []],
    ['IL', [], []],
    ['TX', ['December 24', 'December 26'], []],
    ['FL', [], []],
  ])('%s', (code, ours, theirs) => {
    const found = differs(code)
    if (code !== 'FL') expect(found.ours).toEqual(ours) // Fla. Stat. 683.01 is far wider than the list of its courts
    expect(found.theirs).toEqual(theirs)
  })
})

test.skipIf(existsSync(lists))(
  'the days of state courts were NOT compared: ../shared/oracles is not there',
  () => {},
)

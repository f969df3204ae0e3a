import { expect, test } from 'vitest'
import { courtCalendar } from '../../calendars/court-calendar.js'
import { districtHolidays, type StateCode, stateHolidays } from '../../calendars/state-holidays/index.js'
import { computeDeadline } from '../../counting/compute-deadline.js'
import { docket } from '../../rules/docket.js'
import { circuitStates } from './circuits.js'
import { federalCourts } from './courts.js'
import { federalHolidays, frcp6, usFederal } from './index.js'

const due = (state: StateCode, event: string, on: string, id: string, facts = {}): string | undefined =>
  docket(usFederal, { event, on, facts, ...federalCourts(state) }).find((each) => each.id === id)?.due

test("a last day moves off Patriots' Day in Massachusetts and not in New York", () => {
  // The 14th day after Monday, April 6, 2026 is Monday, April 20.
  expect(due('MA', 'jury-demand-served', '2026-04-06', 'us.frcp.38.c')).toBe('2026-04-21')
  expect(due('NY', 'jury-demand-served', '2026-04-06', 'us.frcp.38.c')).toBe('2026-04-20')
})

test('a period measured before an event does not', () => {
  expect(due('MA', 'hearing', '2026-05-04', 'us.frcp.6.c.1')).toBe('2026-04-20')
})

test("the appeal looks to the state of the circuit clerk's office too", () => {
  // The 30th day after March 1, 2026 is Tuesday, March 31: Farmworkers Day in California, where the Ninth Circuit sits.
  const facts = { unitedStatesParty: false }
  expect(due('OR', 'judgment-entered', '2026-03-01', 'us.frap.4.a.1.A', facts)).toBe('2026-04-01')
  expect(due('OR', 'judgment-entered', '2026-03-01', 'us.frcp.62.a', facts)).toBe('2026-03-31')
})

test('a Friday that the state itself declares is no longer in doubt', () => {
  // July 4, 2026 is a Saturday: 5 U.S.C. 6103(b) leaves the Friday in doubt, Minn. Stat. 645.44 makes it a holiday.
  const answer = (state: StateCode) =>
    docket(usFederal, { event: 'complaint-served', on: '2026-06-12', ...federalCourts(state) }).find(
      ({ id }) => id === 'us.frcp.12.a.1.A.i',
    )
  expect([answer('MN')?.earliest, answer('MN')?.due]).toEqual(['2026-07-06', '2026-07-06'])
  expect([answer('OH')?.earliest, answer('OH')?.due]).toEqual(['2026-07-03', '2026-07-06'])
})

test('the Friday after Thanksgiving is in doubt in Florida, and the answer says why', () => {
  // The 22nd day after Thursday, November 5, 2026 is Friday, November 27.
  const { court } = federalCourts('FL')
  const period = { from: '2026-11-05', count: 22, unit: 'day', direction: 'after', court } as const
  const { due, earliest, questions } = computeDeadline(frcp6, period)
  expect([earliest, due]).toEqual(['2026-11-27', '2026-11-30'])
  expect(questions.map(({ code }) => code)).toEqual(['OBSERVED_DOUBTED'])
  expect(questions[0]?.data.doubt).toMatch(/683\.01 does not list it.*110\.117/)
  const back = computeDeadline(frcp6, {
    from: '2026-12-18',
    count: 21,
    unit: 'day',
    direction: 'before',
    court,
  })
  expect([back.due, back.questions]).toEqual(['2026-11-27', []]) // no state holiday counts before an event
})

test('a county is asked about in the district that holds it, and nowhere else', () => {
  const codes = (state: (typeof stateHolidays)['FL'], from: string) =>
    computeDeadline(frcp6, {
      ...{ from, count: 14, unit: 'day', direction: 'after' },
      court: courtCalendar(federalHolidays, { state }),
    } as const)
  const said = (state: (typeof stateHolidays)['FL']) =>
    codes(state, '2026-10-19').questions.map(({ data }) => data.what)
  expect(said(stateHolidays.FL)).toEqual([])
  expect(said(districtHolidays['M.D. Fla.'])).toEqual([expect.stringContaining('Hillsborough')])
  expect(said(stateHolidays.WI)).toEqual([])
  expect(said(districtHolidays['E.D. Wis.'])).toEqual([expect.stringContaining('Milwaukee')])
  // February 17, 2026 is Mardi Gras, a holiday of two counties of Alabama.
  const span = ({ earliest, due }: ReturnType<typeof codes>) => [earliest, due]
  expect(span(codes(stateHolidays.AL, '2026-02-03'))).toEqual(['2026-02-17', '2026-02-17'])
  expect(span(codes(districtHolidays['S.D. Ala.'], '2026-02-03'))).toEqual(['2026-02-17', '2026-02-18'])
})

test('every state but American Samoa is in one circuit', () => {
  const placed = Object.values(circuitStates).flat()
  expect(placed.toSorted()).toEqual(Object.keys(stateHolidays).filter((code) => code !== 'AS'))
  expect(federalCourts('AS').courts['us.frap.26']?.states).toHaveLength(1)
})

test('the hour at which a last day ends is that of the way of filing', () => {
  const ends = (means?: string) =>
    docket(usFederal, {
      event: 'jury-discharged',
      on: '2026-03-02',
      ...(means === undefined ? {} : { means }),
      ...federalCourts('MA'),
    })[0]?.ends
  expect(ends('electronic')).toBe('24:00')
  expect(ends()).toBe('closing')
})

import { addDays } from '@matterkit/core/values'
import { describe, expect, test } from 'vitest'
import { courtCalendar } from '../calendars/court-calendar.js'
import { federalHolidays, usFederal } from '../packs/us-federal/index.js'
import { docket } from './docket.js'
import { openDocket } from './docket-of.js'
import { recurringEntries } from './recurring.js'
import { acceptChanges, redocket } from './redocket.js'
import { remindersOf } from './reminders.js'
import { docketCalendar, toCalendar } from './to-calendar.js'

const deadlines = docket(usFederal, { event: 'complaint-served', on: '2026-06-12' })
const entries = toCalendar(deadlines, { prefix: 'mat_1/service/' })
const answer = entries.find(({ uid }) => uid === 'mat_1/service/us.frcp.12.a.1.A.i')

describe('deadlines as calendar entries', () => {
  test('an entry for each, on its date', () => {
    expect(entries).toHaveLength(deadlines.length)
    expect(answer).toMatchObject({
      on: '2026-07-06',
      title: 'Answer to the complaint',
      sequence: 0,
      cancelled: false,
    })
    const jury = entries.find(({ uid }) => uid.startsWith('mat_1/service/us.frcp.38.b.1@'))
    expect(jury).toMatchObject({ title: 'Jury demand (projected)', categories: ['Deadline', 'Projected'] })
  })

  test('what is to be checked comes first, then the rule, then the steps', () => {
    const lines = answer?.notes.split('\n') ?? []
    expect(lines[0]).toMatch(/^Check: /)
    expect(lines).toContain(
      'Can be defended: Friday, July 3, 2026 to Monday, July 6, 2026; prevailing: Monday, July 6, 2026',
    )
    expect(lines).toContain('The last day is Monday, July 6, 2026')
  })

  test('a deadline counted again keeps its entry', () => {
    const moved = docket(usFederal, { event: 'complaint-served', on: '2026-06-15' })
    const uids = toCalendar(moved, { prefix: 'mat_1/service/' }).map(({ uid }) => uid)
    expect(uids.toSorted()).toEqual(entries.map(({ uid }) => uid).toSorted())
  })

  test('two deadlines never share an entry', () => {
    expect(() => toCalendar([...deadlines, ...deadlines])).toThrow('UID_TAKEN')
  })

  test('a docket cancels what it withdrew, with a higher sequence, and takes it up again with a higher one', () => {
    const opened = openDocket(usFederal, [{ event: 'complaint-served', on: '2026-06-12' }])
    const undone = redocket(usFederal, opened, { kind: 'undone', of: 'complaint-served' }).docket
    expect(docketCalendar(undone).every(({ cancelled, sequence }) => cancelled && sequence === 1)).toBe(true)
    const event = { event: 'complaint-served', on: '2026-06-12' }
    const back = acceptChanges(undone, redocket(usFederal, undone, { kind: 'happened', event }))
    expect(docketCalendar(back).every(({ cancelled, sequence }) => !cancelled && sequence === 2)).toBe(true)
  })
})

describe('reminders', () => {
  test('are so many business days before, without weekends and the holidays of the court', () => {
    const court = courtCalendar(federalHolidays, {})
    expect(remindersOf('2026-07-07', { businessDays: [1, 3], court })).toEqual([
      { on: '2026-07-01', businessDays: 3, level: 1 },
      { on: '2026-07-06', businessDays: 1, level: 2 },
    ])
    expect(remindersOf('2026-07-07').map(({ businessDays }) => businessDays)).toEqual([30, 14, 7, 3, 1])
  })

  test('that cannot be are refused together', () => {
    expect(() => remindersOf('2026-13-01', { businessDays: [-1, 1.5] })).toThrow(
      /due:[\s\S]*businessDays\[0\]:[\s\S]*businessDays\[1\]:/,
    )
  })
})

describe('a recurring court event', () => {
  const court = courtCalendar(federalHolidays, {})
  const calls = {
    uid: 'calls',
    title: 'Motion calendar',
    from: '2026-11-01',
    through: '2026-12-31',
    onClosed: 'next',
  } as const

  test('gives way to the next open day', () => {
    const [main, ...moved] = recurringEntries(court, {
      ...calls,
      repeats: { every: 'week', interval: 2, weekdays: [3] },
    })
    expect(main).toMatchObject({
      on: '2026-11-04',
      repeats: { rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;UNTIL=20261231', except: [] },
    })
    expect(moved).toEqual([])
    const [every, first] = recurringEntries(court, { ...calls, repeats: { every: 'week', weekdays: [3] } })
    expect(every).toMatchObject({ repeats: { except: ['2026-11-11'] } })
    expect(first).toMatchObject({ uid: 'calls/2026-11-11', on: addDays('2026-11-11' as never, 1) })
  })

  test('that never comes is refused', () => {
    expect(() => recurringEntries(court, { ...calls, repeats: { every: 'week', weekdays: [] } })).toThrow(
      'CALENDAR_OPTIONS_INVALID',
    )
  })
})

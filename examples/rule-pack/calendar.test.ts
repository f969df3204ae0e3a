import { writeCalendar } from '@matterkit/adapters/ical'
import { instant } from '@matterkit/core/values'
import {
  acceptChanges,
  courtCalendar,
  type Docket,
  docketCalendar,
  dueOf,
  openDocket,
  overrideDeadline,
  recurringEntries,
  redocket,
  remindersOf,
} from '@matterkit/docketing'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { harborTribunal } from './court.js'

const stamp = instant('2026-11-24T08:30:00Z')
const prefix = 'mat_1/'
const claim = { event: 'claim-served', on: '2026-11-02', facts: { counterclaim: true } }
const court = courtCalendar(harborTribunal.regime.calendar, {})

/** What another library reads of a docket, by uid. */
function readBack(docket: Docket) {
  const text = writeCalendar(docketCalendar(docket, { prefix, court }), { stamp })
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
  return new Map(
    events.map((component) => {
      const event = new ICAL.Event(component)
      const read = {
        on: event.startDate.toString(),
        title: event.summary,
        notes: event.description,
        sequence: event.sequence,
        status: String(component.getFirstPropertyValue('status')),
        alarms: component.getAllSubcomponents('valarm').length,
      }
      return [event.uid, read]
    }),
  )
}

test('a docket goes into a calendar and is read by another library as it was meant', () => {
  const opened = openDocket(harborTribunal, [claim])
  const read = readBack(opened)
  expect([...read.keys()]).toEqual(opened.entries.map(({ key }) => `${prefix}${key}`))
  for (const entry of opened.entries) {
    const event = read.get(`${prefix}${entry.key}`)
    expect(event).toMatchObject({ on: dueOf(entry), sequence: 0, alarms: 5 })
    expect(event?.notes).toContain(entry.deadline.cite)
  }
  const reminders = remindersOf('2026-11-16', { court, businessDays: [3, 1] }).map(({ on }) => on)
  expect(reminders).toEqual(['2026-11-11', '2026-11-13'])
})

test('uids stay, sequences grow, what is withdrawn is cancelled, and an override stands', () => {
  const key = 'harbor.10'
  const opened = openDocket(harborTribunal, [claim])
  const agreed = overrideDeadline(opened, key, { due: '2026-12-01', reason: 'agreed', by: 'u_1' })
  const asked = redocket(harborTribunal, agreed, {
    kind: 'moved',
    of: 'claim-served',
    to: { on: '2026-11-04' },
  })
  const moved = acceptChanges(agreed, asked)
  expect(readBack(moved).get(`${prefix}${key}`)).toMatchObject({ on: '2026-12-01', sequence: 2 })
  const undone = redocket(harborTribunal, moved, { kind: 'undone', of: 'claim-served' }).docket
  const cancelled = readBack(undone)
  expect([...cancelled.keys()].toSorted()).toEqual([...readBack(opened).keys()].toSorted())
  for (const { status } of cancelled.values()) expect(status).toBe('CANCELLED')
  expect(cancelled.get(`${prefix}${key}`)?.sequence).toBe(3)
})

test('a motion calendar comes back without the days on which the court is shut', () => {
  const entries = recurringEntries(court, {
    uid: 'calls',
    title: 'Call of the list',
    repeats: { every: 'week', weekdays: [5] },
    from: '2026-12-11',
    through: '2027-01-08',
    onClosed: 'skip',
  })
  const text = writeCalendar(entries, { stamp })
  const [component] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
  const event = new ICAL.Event(component ?? expect.unreachable())
  const next = event.iterator()
  const days: string[] = []
  for (let day = next.next(); day; day = next.next()) days.push(day.toString())
  // Fridays; Christmas and New Year's Day are left out.
  expect(days).toEqual(['2026-12-11', '2026-12-18', '2027-01-08'])
})

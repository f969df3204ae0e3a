import { type CalendarEntry, civilDate, dateOf, instant } from '@matterkit/core/values'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { writeCalendar } from './index.js'

const stamp = instant('2026-11-24T08:30:00Z')

const answer: CalendarEntry = {
  uid: 'ddl_1@acme',
  sequence: 2,
  on: civilDate('2026-12-31'),
  title: 'Answer due; Harbor v. Quay, No. 26-cv-1',
  notes: 'Fed. R. Civ. P. 12(a)(1)(A)(i)\nC:\\files, see §6',
  remindDaysBefore: [14, 1, 0],
  categories: ['deadline', 'a,b'],
  cancelled: false,
}

/** What another library reads from our text. */
function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar
    .getAllSubcomponents('vevent')
    .map((component) => ({ component, event: new ICAL.Event(component) }))
}

describe('a calendar file', () => {
  test('is read by another library as it was meant', () => {
    const [read] = readBack(writeCalendar([answer], { stamp, name: 'Acme' }))
    const { event, component } = read ?? expect.unreachable()
    expect([event.uid, event.summary, event.description, event.sequence]).toEqual([
      'ddl_1@acme',
      answer.title,
      answer.notes,
      2,
    ])
    expect([event.startDate.isDate, event.startDate.toString(), event.endDate.toString()]).toEqual([
      true,
      '2026-12-31',
      '2027-01-01',
    ])
    expect(component.getFirstProperty('categories')?.getValues()).toEqual(answer.categories)
    const alarms = component
      .getAllSubcomponents('valarm')
      .map((alarm) => String(alarm.getFirstPropertyValue('trigger')))
    expect(alarms).toEqual(['-PT327H', '-PT15H', 'PT9H'])
    expect(String(component.getFirstPropertyValue('transp'))).toBe('TRANSPARENT')
  })

  test('keeps what was withdrawn as a cancellation without alarms', () => {
    const [read] = readBack(writeCalendar([{ ...answer, sequence: 3, cancelled: true }], { stamp }))
    expect(String(read?.component.getFirstPropertyValue('status'))).toBe('CANCELLED')
    expect(read?.component.getAllSubcomponents('valarm')).toEqual([])
  })

  test('comes back on the days of its rule, without those left out', () => {
    const calls = {
      ...answer,
      on: civilDate('2026-08-03'),
      repeats: { rule: 'FREQ=MONTHLY;BYDAY=1MO;UNTIL=20261231', except: [civilDate('2026-09-07')] },
    }
    const [read] = readBack(writeCalendar([calls], { stamp }))
    const days: string[] = []
    const iterator = read?.event.iterator()
    for (let next = iterator?.next(); next; next = iterator?.next()) days.push(next.toString())
    expect(days).toEqual(['2026-08-03', '2026-10-05', '2026-11-02', '2026-12-07'])
  })

  test('lets no recurrence break out of its line', () => {
    const rule = 'FREQ=WEEKLY;BYDAY=TU\r\nEND:VEVENT'
    const text = writeCalendar([{ ...answer, repeats: { rule, except: [] } }], { stamp })
    expect(text.match(/END:VEVENT\r\n/g)).toHaveLength(1)
  })

  test('folds at 75 octets without cutting a character, ends lines in CRLF, and is the same each time', () => {
    const entry = { ...answer, title: 'Größe 漢字 🜁 '.repeat(40) }
    const text = writeCalendar([entry], { stamp })
    expect(text).toBe(writeCalendar([entry], { stamp }))
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    expect(readBack(text)[0]?.event.summary).toBe(entry.title)
  })

  test('carries any text, and no text breaks out of its line', () => {
    const words = fc
      .string({ unit: 'grapheme', maxLength: 200 })
      .map((text) => text.replaceAll(/\p{Cc}/gu, ''))
    fc.assert(
      fc.property(words, words, fc.integer({ min: 0, max: 40_000 }), (title, notes, day) => {
        const hostile = `${notes}\nEND:VEVENT\nBEGIN:VEVENT`
        const read = readBack(
          writeCalendar([{ ...answer, title, notes: hostile, on: dateOf(day) }], { stamp }),
        )
        expect(read).toHaveLength(1)
        expect(read[0]?.event.summary).toBe(title)
        expect(read[0]?.event.description).toBe(hostile)
        expect(read[0]?.event.startDate.toString()).toBe(dateOf(day))
      }),
    )
  })
})

import { type CalendarEntry, explain, longDate } from '@matterkit/core/values'
import type { CourtCalendar } from '../calendars/court-calendar.js'
import type { Answer } from '../counting/compute-deadline.js'
import { fail } from '../errors.js'
import { docketingMessages } from '../messages.js'
import { type Docketed, keyOf } from './docket.js'
import type { Docket, DocketEntry } from './docket-of.js'
import { daysBefore, remindersOf, usualReminders } from './reminders.js'

/**
 * What a calendar entry shows of a deadline. A deadline that was stored under an id of its own will do.
 *
 * @since 0.1.0
 */
export type CalendarDeadline = Answer &
  Pick<Docketed, 'id' | 'title' | 'projected' | 'dependsOn' | 'party' | 'of' | 'kind'>

/**
 * How calendar entries are made.
 *
 * @since 0.1.0
 */
export interface CalendarEntryOptions {
  /** Put before the key to make the `uid`: name the matter and the event. */
  readonly prefix?: string
  /** Business days before, in place of 30, 14, 7, 3 and 1. */
  readonly businessDays?: readonly number[]
  /** The court whose holidays are no business days. Absent: Monday to Friday. */
  readonly court?: CourtCalendar
}

/**
 * Deadlines as calendar entries: the questions first, then the rule, then the steps in words. Each entry reminds
 * 30, 14, 7, 3 and 1 business days before, unless told otherwise.
 *
 * @param options - `prefix` is put before the id to make the entry's `uid`: name the matter and the event, so that a
 *   deadline counted again updates its entry, and the same rule in another matter makes another
 * @throws `UID_TAKEN` where two deadlines would share an entry; `CALENDAR_OPTIONS_INVALID` for reminders that cannot be
 * @example
 * const served = docket(usFederal, { event: 'complaint-served', on: '2026-06-15' })
 * toCalendar(served, { prefix: 'mat_1/' }).some(({ uid }) => uid === 'mat_1/us.frcp.12.a.1.A.i') // true
 * @since 0.1.0
 */
export function toCalendar(
  deadlines: readonly CalendarDeadline[],
  options: CalendarEntryOptions = {},
): CalendarEntry[] {
  const taken = new Set<string>()
  return deadlines.map((deadline) => {
    const uid = `${options.prefix ?? ''}${keyOf(deadline)}`
    if (taken.has(uid)) return fail('UID_TAKEN', { uid })
    taken.add(uid)
    return entryFor(uid, deadline, 0, options)
  })
}

/**
 * A whole docket as calendar entries: what is current, with its overrides, and what was withdrawn as cancellations.
 * The `sequence` of an entry grows with every change, so that calendars take the last one.
 *
 * @throws `CALENDAR_OPTIONS_INVALID` for reminders that cannot be
 * @example
 * const opened = openDocket(usFederal, [{ event: 'complaint-served', on: '2026-06-15' }])
 * docketCalendar(opened, { prefix: 'mat_1/' }).every(({ cancelled }) => !cancelled) // true
 * @since 0.1.0
 */
export function docketCalendar(docket: Docket, options: CalendarEntryOptions = {}): CalendarEntry[] {
  const last = new Map<string, DocketEntry>()
  for (const entry of docket.entries) {
    const known = last.get(entry.key)
    if (entry.state === 'superseded') continue
    if (known === undefined || entry.state === 'current') last.set(entry.key, entry)
  }
  return [...last.values()].map((entry) => {
    const uid = `${options.prefix ?? ''}${entry.key}`
    const { deadline, override, revision } = entry
    const cancelled = entry.state !== 'current'
    const made = entryFor(uid, { ...deadline, ...overridden(entry) }, revision + (cancelled ? 1 : 0), options)
    const notes =
      override === undefined ? made.notes : `Set by ${override.by}: ${override.reason}\n${made.notes}`
    return { ...made, notes, cancelled }
  })
}

function overridden({ override, deadline }: DocketEntry): Partial<Answer> {
  if (override === undefined) return {}
  const due = override.due as typeof deadline.due
  return { due, earliest: due, latest: due, questions: [] }
}

function entryFor(
  uid: string,
  deadline: CalendarDeadline,
  sequence: number,
  { businessDays = usualReminders, court }: CalendarEntryOptions,
): CalendarEntry {
  const { due, at, projected, kind } = deadline
  const hour = at?.slice(0, 10) === due ? ` (by ${at.slice(11)})` : ''
  const title = `${kind === 'earliest' ? 'Earliest: ' : ''}${deadline.title}${hour}`
  const reminders = remindersOf(due, { businessDays, ...(court === undefined ? {} : { court }) })
  return {
    uid,
    sequence,
    on: due,
    title: projected ? `${title} (projected)` : title,
    notes: notesOf(deadline),
    remindDaysBefore: daysBefore(due, reminders),
    categories: projected ? ['Deadline', 'Projected'] : ['Deadline'],
    cancelled: false,
  }
}

function notesOf({ due, earliest, latest, questions, reasons }: CalendarDeadline): string {
  const open = questions.map((question) => `Check: ${explain(question, docketingMessages)}`)
  const span =
    earliest === latest
      ? []
      : [`Can be defended: ${longDate(earliest)} to ${longDate(latest)}; prevailing: ${longDate(due)}`]
  return [...open, ...span, ...reasons.map((reason) => explain(reason, docketingMessages))].join('\n')
}

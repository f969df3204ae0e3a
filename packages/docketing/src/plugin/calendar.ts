import type { Deadline, Matter } from '@matterkit/core'
import type { CalendarEntry } from '@matterkit/core/values'
import { toCalendar } from '../rules/to-calendar.js'

/**
 * The deadlines of a matter as calendar entries, in date order. A date that was superseded and the one in its place are
 * one entry that moved: its `uid` is the id of the first, its `sequence` counts the changes of all. What is done or
 * missed stays and reminds no more; what was vacated is cancelled.
 *
 * @internal
 */
export function calendarOf(matter: Matter, deadlines: readonly Deadline[]): CalendarEntry[] {
  const byId = new Map<string, Deadline>(deadlines.map((deadline) => [deadline.id, deadline]))
  const before = new Map<string, Deadline[]>()
  for (const deadline of deadlines) {
    const next = String(deadline.supersededBy)
    before.set(next, [...(before.get(next) ?? []), deadline])
  }
  const last = deadlines.filter(({ supersededBy }) => !byId.has(String(supersededBy)))
  return last.flatMap((deadline) => {
    const line = lineTo(deadline, before)
    const [first = deadline] = line.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const sequence = line.reduce((changes, { version }) => changes + version, 0) - 1
    return toCalendar([deadline]).map((entry) => ({
      ...entry,
      ...standing(entry, deadline),
      uid: first.id,
      sequence,
      title: `${marks[deadline.state] ?? ''}${entry.title} [${matter.number} ${matter.title}]`,
    }))
  })
}

/** A deadline with all that it took the place of. */
function lineTo(deadline: Deadline, before: ReadonlyMap<string, readonly Deadline[]>): Deadline[] {
  const line = new Set([deadline])
  for (const each of line) for (const older of before.get(each.id) ?? []) line.add(older)
  return [...line]
}

/** Only what is still open reminds. */
function standing(
  { categories, remindDaysBefore }: CalendarEntry,
  { state }: Deadline,
): Partial<CalendarEntry> {
  const open = state !== 'satisfied' && state !== 'missed' && state !== 'vacated' && state !== 'superseded'
  return {
    remindDaysBefore: open ? remindDaysBefore : [],
    categories:
      state === 'satisfied'
        ? [...categories, 'Done']
        : state === 'missed'
          ? [...categories, 'Missed']
          : categories,
    cancelled: state === 'vacated' || state === 'superseded',
  }
}

const marks: Readonly<Record<string, string>> = { satisfied: 'Done: ', missed: 'Missed: ' }

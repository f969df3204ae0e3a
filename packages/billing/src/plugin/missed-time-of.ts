import {
  type CalendarEvent,
  calendarEvents,
  communications,
  documentVersions,
  type Session,
  timeEntries,
} from '@matterkit/core'
import { type CivilDate, instantMeant, instantOf } from '@matterkit/core/values'
import { missedTime, type TimeSuggestion } from '../patterns/missed-time.js'
import type { RecordedTime, TraceTerms, WorkTrace } from '../patterns/traces.js'

/** Whose time is looked for, and when. @since 0.1.0 */
export interface MissedTimeQuestion extends TraceTerms {
  readonly timekeeperId: string
  /** First and last day, both included. */
  readonly from: CivilDate
  readonly to: CivilDate
}

const day = 86_400_000

/**
 * Looks at the events a person attended, the versions they saved and the messages they sent. Reads as the session does, so that
 * what is behind a wall leaves no trace. Events of whole days, cancelled, declined or shown as private ones leave none either.
 *
 * @internal
 */
export async function missedTimeOf(
  session: Session,
  { timekeeperId, from, to, ...terms }: MissedTimeQuestion,
): Promise<readonly TimeSuggestion[]> {
  // a day more on either side, since days begin at other instants elsewhere
  const [first, last] = [instantOf(Date.parse(from) - day), instantOf(Date.parse(to) + 2 * day)]
  const traces: WorkTrace[] = []
  const within = { gte: first, lt: last }
  const local = { gte: first.slice(0, 16), lt: last.slice(0, 16) }
  for await (const event of session.records(calendarEvents).all({ where: { 'start.local': local } as never }))
    traces.push(...traceOfEvent(event, timekeeperId))
  // ids sort by the time they were made: a version's is never from before it was saved
  const made = Date.parse(first).toString(16).padStart(12, '0')
  const since = { id: { gte: `ver_${made.slice(0, 8)}-${made.slice(8)}` } } as never
  for await (const version of session.records(documentVersions).all({ where: since })) {
    const { id, authorId, createdAt: at } = version
    if (authorId === timekeeperId && at >= first && at < last)
      traces.push({ id, kind: 'document', timekeeperId, ...matterOf(version), at })
  }
  for await (const message of session.records(communications).all({ where: { at: within } as never })) {
    const { id, at, seconds = 0, participants } = message
    const took = participants.some(
      ({ as, userId }) => userId === timekeeperId && (as === 'from' || as === 'present' || seconds > 0),
    )
    if (!took) continue
    const until = seconds > 0 ? { to: instantOf(Date.parse(at) + seconds * 1000) } : {}
    traces.push({ id, kind: 'message', timekeeperId, ...matterOf(message), at, ...until })
  }
  const recorded: RecordedTime[] = []
  for await (const entry of session
    .records(timeEntries)
    .all({ where: { timekeeperId, on: { gte: from, lte: to } } as never })) {
    const { id, matterId, on, seconds, stretches, communicationId } = entry
    const named = communicationId === undefined ? {} : { traces: [communicationId] }
    recorded.push({ id, timekeeperId, matter: matterId, on, seconds, stretches, ...named })
  }
  return missedTime(traces, recorded, terms).filter(({ on }) => on >= from && on <= to)
}

function matterOf({ matterId }: { readonly matterId?: string }): { readonly matter?: string } {
  return matterId === undefined ? {} : { matter: matterId }
}

function traceOfEvent(event: CalendarEvent, timekeeperId: string): WorkTrace[] {
  const { id, start, end, organizerId, attendees, isCancelled, isPrivate, recurrence } = event
  // a series says when it may take place and not that it did
  if (start === undefined || end === undefined || isCancelled || isPrivate || recurrence !== undefined)
    return []
  const own = attendees.find(({ userId }) => userId === timekeeperId)
  if (own?.answer === 'declined' || (own === undefined && organizerId !== timekeeperId)) return []
  const at = instantMeant(start).at
  return [{ id, kind: 'event', timekeeperId, ...matterOf(event), at, to: instantMeant(end).at }]
}

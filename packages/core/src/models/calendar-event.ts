import * as z from 'zod'
import type { CivilDate, Coding, Finding, Id, UserId, WallTime } from '../values/index.js'
import { defineModel, type Model, type Stored } from './model.js'
import { isRecurrence } from './recurrence.js'
import { eitherOr, inOrder, type Rule, together } from './rules.js'
import { code, date, filledText, id, text, userId, wallClock } from './schemas.js'

/**
 * Something that takes place: a hearing, a deposition, a meeting. It begins at a time on the clock of its place, or
 * takes whole days.
 *
 * @since 0.1.0
 */
export interface CalendarEvent extends Stored<'calendar-event'> {
  readonly title: string
  readonly description?: string
  readonly kind?: Coding
  readonly matterId?: Id<'matter'>
  /** When it begins, on the clock of its place. */
  readonly start?: WallTime
  readonly end?: WallTime
  /** Its first day, where it takes whole days. */
  readonly firstDay?: CivilDate
  /** Its last day, included; the first where it is absent. */
  readonly lastDay?: CivilDate
  /** RFC 5545 without the name: `FREQ=WEEKLY;BYDAY=MO`. */
  readonly recurrence?: string
  /** Days on which it does not take place. */
  readonly except: readonly CivilDate[]
  readonly location?: string
  readonly conferenceUrl?: string
  readonly organizerId?: UserId
  readonly attendees: readonly Attendee[]
  /** The deadline it shows, where it only shows one. */
  readonly deadlineId?: Id<'deadline'>
  /** Others see that the time is taken, not by what. */
  readonly isPrivate: boolean
  readonly isCancelled: boolean
}

/** Someone who is to be there. @since 0.1.0 */
export interface Attendee {
  readonly userId?: UserId
  readonly contactId?: Id<'contact'>
  readonly email?: string
  readonly isOptional?: boolean
  readonly answer: 'none' | 'accepted' | 'declined' | 'tentative'
}

/** Two times on one clock stand in order; on two clocks that is not judged. */
const endsAfterStart: Rule<Pick<CalendarEvent, 'start' | 'end'>> = {
  of: ['start', 'end'],
  check({ start, end }): Finding[] {
    const wrong =
      start !== undefined && end !== undefined && start.zone === end.zone && end.local < start.local
    return wrong
      ? [{ code: 'ORDER_WRONG', severity: 'error', at: 'end', data: { first: 'start', last: 'end' } }]
      : []
  },
}

/** The calendar of a firm. @since 0.1.0 */
export const calendarEvents: Model<CalendarEvent> = defineModel<CalendarEvent>(
  'calendar-event',
  {
    title: filledText(500),
    description: text(20_000).exactOptional(),
    kind: code().exactOptional(),
    matterId: id<'matter'>('mat').exactOptional(),
    start: wallClock().exactOptional(),
    end: wallClock().exactOptional(),
    firstDay: date().exactOptional(),
    lastDay: date().exactOptional(),
    recurrence: text(500)
      .refine(isRecurrence, { params: { code: 'RECURRENCE_INVALID' } })
      .exactOptional(),
    except: z.array(date()),
    location: text(500).exactOptional(),
    conferenceUrl: text(2000).exactOptional(),
    organizerId: userId().exactOptional(),
    attendees: z.array(
      z.strictObject({
        userId: userId().exactOptional(),
        contactId: id<'contact'>('con').exactOptional(),
        email: text(320).exactOptional(),
        isOptional: z.boolean().exactOptional(),
        answer: z.enum(['none', 'accepted', 'declined', 'tentative']),
      }),
    ),
    deadlineId: id<'deadline'>('ddl').exactOptional(),
    isPrivate: z.boolean(),
    isCancelled: z.boolean(),
  },
  {
    prefix: 'evt',
    indexes: ['matterId', 'organizerId', 'deadlineId', 'start.local', 'firstDay'],
    rules: [
      eitherOr('start', 'firstDay'),
      together('end', 'start'),
      together('lastDay', 'firstDay'),
      endsAfterStart,
      inOrder('firstDay', 'lastDay'),
    ],
  },
)

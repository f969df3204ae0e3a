/**
 * Calendar entries. Unverified: the names `summary`, `location`, `end_at`, `all_day` and `matter`, and that an entry of
 * whole days ends at the midnight after its last.
 */
import { type CalendarEvent, calendarEvents } from '@matterkit/core/models'
import {
  addDays,
  type CivilDate,
  dateIn,
  type Instant,
  instantMeant,
  instantOf,
  isCivilDate,
  isZone,
  type Json,
  type WallTime,
  wallTimeIn,
} from '@matterkit/core/values'
import { field, same, shortened, textOf } from '../mapping/field-maps.js'
import type { FieldMap, Mapping, Values } from '../mapping/mapping.js'
import { fail } from '../mapping/mapping-errors.js'
import { clio, ref } from './fields.js'

const written = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/

/** A point in time, with its offset. @throws `OFFSET_MISSING`, `VALUE_UNREADABLE` */
export function momentOf(value: Json): Instant {
  const text = textOf(value)
  const [, , , offset] =
    written.exec(text) ??
    fail('VALUE_UNREADABLE', { value, wanted: 'a time such as 2026-11-02T09:30:00-06:00' })
  if (offset === undefined) return fail('OFFSET_MISSING', { value })
  const ms = isCivilDate(text.slice(0, 10)) ? Date.parse(text) : Number.NaN
  return Number.isNaN(ms)
    ? fail('VALUE_UNREADABLE', { value, wanted: 'a time that there is' })
    : instantOf(ms)
}

/** The wall clock of a place, or whole days. */
function when(zone: string): FieldMap {
  const zoneOf = (value: Json | undefined): string => (isZone(value) ? value : zone)
  const clock = (value: Json | undefined, place: string): Json | undefined =>
    value === undefined ? undefined : { ...wallTimeIn(place, momentOf(value)) }
  const midnight = (day: CivilDate): Json => instantMeant({ local: `${day}T00:00`, zone }).at
  const at = (value: Json | undefined): Json | undefined =>
    value === undefined ? undefined : instantMeant(value as unknown as WallTime).at
  return {
    theirs: ['start_at', 'end_at', 'all_day', 'start_at_time_zone'],
    ours: ['start', 'end', 'firstDay', 'lastDay'],
    read({ start_at: start, end_at: end, all_day: allDay, start_at_time_zone: named }): Values {
      const place = zoneOf(named)
      if (allDay !== true) return { start: clock(start, place), end: clock(end, place) }
      const dayOf = (value: Json): CivilDate => (isCivilDate(value) ? value : dateIn(place, momentOf(value)))
      const firstDay = dayOf(
        start ?? fail('VALUE_UNREADABLE', { value: null, wanted: 'the day an entry of whole days begins' }),
      )
      if (end === undefined) return { firstDay }
      const last = dayOf(end)
      const isAfter =
        !isCivilDate(end) && wallTimeIn(place, momentOf(end)).local.endsWith('T00:00') && last > firstDay
      return { firstDay, lastDay: isAfter ? addDays(last, -1) : last }
    },
    write({ start, end, firstDay, lastDay }): Values {
      if (firstDay === undefined)
        return {
          start_at: at(start),
          end_at: at(end),
          all_day: false,
          start_at_time_zone: (start as unknown as WallTime | undefined)?.zone,
        }
      const first = firstDay as CivilDate
      return {
        start_at: midnight(first),
        end_at: midnight(addDays((lastDay ?? first) as CivilDate, 1)),
        all_day: true,
        start_at_time_zone: zone,
      }
    },
  }
}

/**
 * Calendar entries, on the clock of the zone each names. A time that was not changed comes back with the offset it had,
 * in the hour that comes twice too; one that has none is refused.
 *
 * @param zone - where an entry names no zone of the IANA's
 * @example
 * const known: References = { toOurs: () => undefined, toTheirs: () => undefined }
 * const entries = clioCalendarEntries('America/Chicago')
 * const draft = entries.read({ id: 'a', summary: 'Hearing', start_at: '2026-11-01T07:30:00Z' }, known)
 * draft.start // { local: '2026-11-01T01:30', zone: 'America/Chicago' }
 * entries.write(draft, known).start_at // '2026-11-01T07:30:00Z'
 * entries.read({ id: 'b', start_at: '2026-11-01T07:30' }, known) // RECORD_UNMAPPABLE: clio calendar_entries b cannot be carried over
 * @since 0.1.0
 */
export function clioCalendarEntries(zone: string): Mapping<CalendarEvent> {
  return clio<CalendarEvent>({
    resource: 'calendar_entries',
    model: calendarEvents,
    fields: [
      shortened('summary', 'title', 500),
      same('description', 'description'),
      same('location', 'location'),
      when(zone),
      field(
        'recurrence_rule',
        'recurrence',
        (value) => textOf(value).replace(/^RRULE:/, ''),
        (value) => `RRULE:${String(value)}`,
      ),
      ref('matter.id', 'matterId', 'matter'),
    ],
  })
}

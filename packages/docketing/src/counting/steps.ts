import type { Day, Reason } from '@matterkit/core/values'
import { because } from '../because.js'
import { DayIs, type DayNote } from '../calendars/day-table.js'
import { FIRST } from '../calendars/range.js'
import { countOf, nameDay } from '../words.js'
import type { Count } from './count.js'
import type { Direction, ServiceMethod } from './regime.js'

/** The reasons of a count, one for each step that it can take. */

/** The day of the event, and where the bare count ends. @internal */
export function counted({ regime, period, from, target }: Count): Reason[] {
  const { count, unit, direction } = period
  const code = unit === 'day' || unit === 'week' ? 'DAYS_COUNTED' : 'MONTHS_COUNTED'
  const { trigger: cite, count: every } = regime.cites
  const length = countOf(count, unit)
  return [
    because('TRIGGER_EXCLUDED', { ...nameDay(from), cite }, cite),
    because(code, { ...nameDay(target.day), count, unit, length, direction, cite: every }, every),
  ]
}

/** A day on which the period cannot end, and why. The surest reason is given. @internal */
export function closed(count: Count, at: Day, shut: number, heading: Direction): Reason {
  const { regime, period } = count
  const next = heading === 'after' ? 'next' : 'previous'
  const cite =
    period.direction === 'after' || heading === 'after' ? regime.cites.lastDay : regime.cites.backward
  const notes = notesOf(count, at)
  const note = notes.find(({ bit }) => (bit & shut & ~DayIs.state) !== 0)
  if (note !== undefined) {
    const { name, authority } = note
    return because('HOLIDAY', { ...nameDay(at), name, authority: authority.cite, next, cite }, cite)
  }
  if (((count.court.table.bits[at - FIRST] ?? 0) & DayIs.weekend) === 0) {
    const own = notes.find(({ bit }) => (bit & shut) !== 0)
    if (own !== undefined) return stateReason('STATE_HOLIDAY', count, at, own)
  }
  return because('WEEKEND', { ...nameDay(at), next, cite }, cite)
}

/** A state holiday on which a period measured before an event may end. @internal */
export function stateHolidayCounts(count: Count, at: Day): Reason {
  const note = notesOf(count, at).find(({ bit }) => bit === DayIs.state)
  return stateReason('STATE_HOLIDAY_COUNTS', count, at, note)
}

function stateReason(
  code: 'STATE_HOLIDAY' | 'STATE_HOLIDAY_COUNTS',
  { regime, court }: Count,
  at: Day,
  note: DayNote | undefined,
): Reason {
  const cite = regime.cites.stateHoliday
  const state = court.state?.state ?? 'the state'
  return because(code, { ...nameDay(at), name: note?.name ?? 'a holiday', state, cite }, cite)
}

/** A clerk's office out of reach, for a filing. @internal */
export function unreachable(count: Count, at: Day): Reason {
  const cite = count.regime.cites.unreachable
  return because('UNREACHABLE', { ...nameDay(at), name: outage(count, at), cite }, cite)
}

/** A clerk's office out of reach, for another act. @internal */
export function notFiling(count: Count, at: Day): Reason {
  const cite = count.regime.cites.unreachable
  return because('UNREACHABLE_NOT_FILING', { ...nameDay(at), name: outage(count, at), cite }, cite)
}

/** Why the clerk's office cannot be reached on a day. @internal */
export function outage(count: Count, at: Day): string {
  return notesOf(count, at).find(({ bit }) => bit === DayIs.unreachable)?.name ?? 'out of reach'
}

/** Days added for service. @internal */
export function serviceAdds({ regime, addition }: Count, expiry: Day, days: number): Reason {
  const cite = regime.cites.service
  return because(
    'SERVICE_ADDS',
    {
      ...nameDay(expiry + days),
      expiry: nameDay(expiry).day,
      expiryDate: nameDay(expiry).date,
      methods: titles(addition.methods),
      days,
      length: countOf(days, 'day'),
      cite,
    },
    cite,
  )
}

/** Service that adds nothing: because of how it was made, or because the rule does not reach the period. @internal */
export function serviceAddsNothing({ regime, addition, period }: Count): Reason[] {
  const { methods, days, doubt } = addition
  if (methods.length === 0 || days > 0 || doubt !== undefined) return []
  const cite = regime.cites.service
  const extends_ = methods.some((row) => row.days > 0)
  const reached = period.serviceDays !== false && period.direction === 'after'
  if (extends_) return [because('SERVICE_NOT_REACHED', { methods: titles(methods), cite }, cite)]
  return reached ? [because('SERVICE_ADDS_NOTHING', { methods: titles(methods), cite }, cite)] : []
}

/** The methods in words. @internal */
export function titles(methods: readonly ServiceMethod[]): string {
  return methods.map(({ title }) => title).join(' and ')
}

/** What is known of a day. @internal */
export function notesOf({ court }: Count, at: Day): readonly DayNote[] {
  return court.table.notes.get(at) ?? []
}

/** Where the count comes to rest. @internal */
export function last(due: Day): Reason {
  return because('LAST_DAY', nameDay(due))
}

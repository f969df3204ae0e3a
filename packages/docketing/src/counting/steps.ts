import type { Day, Reason } from '@matterkit/core/values'
import { because } from '../because.js'
import { DayIs, type DayNote } from '../calendars/day-table.js'
import { FIRST } from '../calendars/range.js'
import { countOf, listed, nameDay } from '../words.js'
import type { Count } from './reading.js'
import type { ServiceMethod } from './regime.js'
import type { Amount } from './service-days.js'

/** The reasons of a count, one for each step that it can take. */

/** Reasons that depend on a day and the text alone: each is made once and shared, for nobody may change it. */
interface Shared {
  readonly excluded: (Reason | undefined)[]
  readonly weekendOn: (Reason | undefined)[]
  readonly weekendBack: (Reason | undefined)[]
}

const shared = new WeakMap<object, Shared>()

function sharedOf(axes: Count['axes']): Shared {
  const known = shared.get(axes)
  if (known !== undefined) return known
  const made: Shared = { excluded: [], weekendOn: [], weekendBack: [] }
  shared.set(axes, made)
  return made
}

/** The day of the event, which is counted or not. @internal */
export function opening({ axes, from, included }: Count): Reason {
  const { excluded } = sharedOf(axes)
  const known = included ? undefined : excluded[from - FIRST]
  if (known !== undefined) return known
  const cite = axes.cites.trigger
  const data = { ...nameDay(from), cite }
  if (included) return because('TRIGGER_INCLUDED', data, cite)
  const made = because('TRIGGER_EXCLUDED', data, cite)
  excluded[from - FIRST] = made
  return made
}

/** Every day counted. @internal */
export function daysCounted({ axes, period }: Count, at: Day): Reason {
  const { count, unit, direction } = period
  const cite = axes.cites.count
  const { date, day, weekday } = nameDay(at)
  const length = countOf(count, unit)
  return because('DAYS_COUNTED', { date, day, weekday, count, unit, length, direction, cite }, cite)
}

/** The corresponding day of another month. @internal */
export function monthsCounted({ axes, period }: Count, at: Day): Reason {
  const { count, unit, direction } = period
  const cite = axes.cites.count
  return because(
    'MONTHS_COUNTED',
    { ...nameDay(at), count, unit, length: countOf(count, unit), direction, cite },
    cite,
  )
}

/** Days counted of which some are no part of the period. @internal */
export function openDaysCounted(count: Count, at: Day, left: readonly Day[], shut: number): Reason {
  const { axes, period } = count
  const { direction, unit } = period
  const cite = unit === 'court-day' ? axes.cites.count : (axes.short?.cite ?? rangeCite(count))
  const names = runsOf(count, left, shut)
  const weekends = left.some(
    (day) => ((count.court.table.bits[day - FIRST] ?? 0) & shut & DayIs.weekend) !== 0,
  )
  const ranges = new Set(
    left.flatMap((day) => axes.ranges.filter((_, index) => inRangeBit(count, day, index)).map(spanOfRange)),
  )
  const also = listed([...(weekends ? ['Saturdays and Sundays'] : []), ...names])
  return because(
    ranges.size > 0 && shut === 0 ? 'RANGE_LEFT_OUT' : 'OPEN_DAYS_COUNTED',
    {
      ...nameDay(at),
      count: period.count,
      unit,
      length: countOf(period.count, unit),
      direction,
      left: left.length,
      without: ranges.size > 0 ? listed([...ranges, ...names]) : also || 'no day',
      cite,
    },
    cite,
  )
}

/** What the days left out are called, one name for days in a row. */
function runsOf(count: Count, left: readonly Day[], shut: number): string[] {
  const runs: { name: string; first: Day; last: Day }[] = []
  for (const day of left.toSorted((a, b) => a - b)) {
    const note = notesOf(count, day).find(({ bit }) => (bit & (shut | DayIs.suspended)) !== 0)
    const run = runs.at(-1)
    if (note === undefined) continue
    if (run !== undefined && run.name === note.name && run.last === day - 1) run.last = day
    else runs.push({ name: note.name, first: day, last: day })
  }
  return runs.map(({ name, first, last }) => {
    const days = first === last ? nameDay(first).day : `${nameDay(first).day} to ${nameDay(last).day}`
    return `${name} (${days})`
  })
}

function rangeCite({ axes, leftOut }: Count): string {
  return axes.ranges.find((_, index) => (leftOut & (1 << index)) !== 0)?.cite ?? axes.cites.count
}

function inRangeBit({ axes, leftOut }: Count, day: Day, index: number): boolean {
  return ((axes.rangeBits?.[day - FIRST] ?? 0) & leftOut & (1 << index)) !== 0
}

function spanOfRange({ from, through }: { readonly from: string; readonly through: string }): string {
  return `the days from ${monthDay(from)} to ${monthDay(through)}`
}

function monthDay(text: string): string {
  return nameOfDay(`2001-${text}`)
}

function nameOfDay(date: string): string {
  const months =
    'January February March April May June July August September October November December'.split(' ')
  return `${months[Number(date.slice(5, 7)) - 1]} ${Number(date.slice(8))}`
}

/** Counting that begins on the next open day. @internal */
export function startShifted({ axes }: Count, first: Day): Reason {
  const cite = axes.cites.trigger
  return because('START_SHIFTED', { ...nameDay(first), cite }, cite)
}

/** An event on a closed day that counts as one of the next open day. @internal */
export function triggerMoved({ axes }: Count, to: Day): Reason {
  const cite = axes.short?.cite ?? axes.cites.trigger
  return because('TRIGGER_MOVED', { ...nameDay(to), cite }, cite)
}

/** Clear days. @internal */
export function clearDays({ axes }: Count, at: Day): Reason {
  const cite = axes.clear?.cite ?? axes.cites.count
  return because('CLEAR_DAYS', { ...nameDay(at), cite }, cite)
}

/** The weekday next after the period. @internal */
export function weekdayNext({ axes, period }: Count, at: Day): Reason {
  const cite = axes.cites.count
  return because('WEEKDAY_NEXT', { ...nameDay(at), at: period.next?.time ?? 'any time', cite }, cite)
}

/** A day on which the period cannot end, and why. The surest reason is given. @internal */
export function closed(count: Count, at: Day, shut: number, heading: number): Reason {
  const { axes, period } = count
  const next = heading === 1 ? 'next' : 'previous'
  const cite = period.direction === 'after' || heading === 1 ? axes.cites.lastDay : axes.cites.backward
  const notes = notesOf(count, at)
  const own = DayIs.state | DayIs.stateDoubted
  const note = notes.find(({ bit }) => (bit & shut & ~own) !== 0)
  if (note !== undefined) {
    const { name, authority } = note
    return because('HOLIDAY', { ...nameDay(at), name, authority: authority.cite, next, cite }, cite)
  }
  if (((count.court.table.bits[at - FIRST] ?? 0) & DayIs.weekend) === 0) {
    const declared = notes.find(({ bit }) => (bit & shut) !== 0)
    if (declared !== undefined) return stateReason('STATE_HOLIDAY', count, at, declared)
  }
  const { weekendOn, weekendBack } = sharedOf(axes)
  const list = heading === 1 ? weekendOn : weekendBack
  const known = list[at - FIRST]
  // Which rule is cited depends on the direction as well; a period counted back that rolls on is too rare to keep.
  if (known !== undefined && known.cite === cite) return known
  const made = because('WEEKEND', { ...nameDay(at), next, cite }, cite)
  list[at - FIRST] = made
  return made
}

/** A closed day on which the period ends all the same. @internal */
export function stays({ axes }: Count, at: Day): Reason {
  const cite = axes.cites.lastDay
  return because('STAYS', { ...nameDay(at), cite }, cite)
}

/** A last day within the span of an order that extends it. @internal */
export function extendedByOrder(count: Count, at: Day): Reason {
  const note = notesOf(count, at).find(({ bit }) => bit === DayIs.extended)
  const cite = note?.authority.cite ?? count.axes.cites.lastDay
  return because('EXTENDED_BY_ORDER', { ...nameDay(at), name: note?.name ?? 'an order', cite }, cite)
}

/** What is remarkable of the last day and does not move it. @internal */
export function notesPassedOver(count: Count, at: Day, why: Reason[]): void {
  const notes = count.court.table.notes.get(at)
  if (notes === undefined) return
  for (const note of notes) {
    if (count.period.direction === 'before' && (note.bit & (DayIs.state | DayIs.stateDoubted)) !== 0) {
      why.push(stateReason('STATE_HOLIDAY_COUNTS', count, at, note))
    } else if (note.bit === 0) {
      const { name, authority } = note
      why.push(because('LISTED_NOT_COUNTED', { ...nameDay(at), name, cite: authority.cite }, authority.cite))
    }
  }
}

function stateReason(
  code: 'STATE_HOLIDAY' | 'STATE_HOLIDAY_COUNTS',
  { axes }: Count,
  at: Day,
  { name, state = 'the state' }: DayNote,
): Reason {
  const cite = axes.cites.stateHoliday ?? axes.cites.lastDay
  return because(code, { ...nameDay(at), name, state, cite }, cite)
}

/** A clerk's office out of reach, for a filing. @internal */
export function unreachable(count: Count, at: Day): Reason {
  const cite = count.axes.cites.unreachable ?? count.axes.cites.lastDay
  return because('UNREACHABLE', { ...nameDay(at), name: outage(count, at), cite }, cite)
}

/** A clerk's office out of reach, for another act. @internal */
export function notFiling(count: Count, at: Day): Reason {
  const cite = count.axes.cites.unreachable ?? count.axes.cites.lastDay
  return because('UNREACHABLE_NOT_FILING', { ...nameDay(at), name: outage(count, at), cite }, cite)
}

/** Why the clerk's office cannot be reached on a day. @internal */
export function outage(count: Count, at: Day): string {
  return notesOf(count, at).find(({ bit }) => bit === DayIs.unreachable)?.name ?? 'out of reach'
}

/** Days added for service. @internal */
export function serviceAdds(
  { axes, addition, period }: Count,
  expiry: Day,
  extended: Day,
  { days, unit }: Amount,
  lengthens: boolean,
): Reason {
  const cite = serviceCite(axes, addition)
  const data = {
    ...nameDay(extended),
    expiry: nameDay(expiry).day,
    expiryDate: nameDay(expiry).date,
    methods: titles(addition.methods),
    days,
    unit,
    length: countOf(days, unit),
    direction: period.direction,
    cite,
  }
  return because(lengthens ? 'SERVICE_LENGTHENS' : 'SERVICE_ADDS', data, cite)
}

/** Service that adds nothing: because of how it was made, or because the rule does not reach the period. @internal */
export function serviceAddsNothing({ axes, addition, period }: Count): Reason[] {
  const { methods, prevailing, doubt, notAlone } = addition
  if (methods.length === 0 || prevailing.days > 0 || doubt !== undefined) return []
  const cite = axes.cites.service
  const data = { methods: titles(methods), cite }
  if (notAlone === true) {
    const own = serviceCite(axes, addition)
    return [because('SERVICE_NOT_ALONE', { ...data, cite: own }, own)]
  }
  if (methods.some((row) => row.days > 0)) return [because('SERVICE_NOT_REACHED', data, cite)]
  const reached = period.serviceDays !== false && period.direction === 'after'
  return reached ? [because('SERVICE_ADDS_NOTHING', data, cite)] : []
}

/** Where the days of the methods stand: in their rows, which may belong to one rule alone. @internal */
export function serviceCite({ cites }: Count['axes'], { methods }: Count['addition']): string {
  const own = [...new Set(methods.flatMap(({ days, cite }) => (days > 0 ? cite : [])))]
  return own.length === 0 ? cites.service : own.join('; ')
}

/** The methods in words. @internal */
export function titles(methods: readonly ServiceMethod[]): string {
  return methods.map(({ title }) => title).join(' and ')
}

/** What is known of a day. @internal */
export function notesOf({ court }: Pick<Count, 'court'>, at: Day): readonly DayNote[] {
  return court.table.notes.get(at) ?? none
}

const none: readonly DayNote[] = []

/** Where the count comes to rest. @internal */
export function last(due: Day): Reason {
  const known = lastDays[due - FIRST]
  if (known !== undefined) return known
  const made = because('LAST_DAY', nameDay(due))
  lastDays[due - FIRST] = made
  return made
}

const lastDays: (Reason | undefined)[] = []

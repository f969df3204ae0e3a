import { type Day, dayOf, type Finding, isLocalTime } from '@matterkit/core/values'
import { type CourtCalendar, isCourt } from '../calendars/court-calendar.js'
import { FIRST, LAST } from '../calendars/range.js'
import { addFault, checkDate, checkOneOf, readDay, shown } from '../faults.js'
import { hintForKey } from '../rules/nearest.js'
import type { Act, Direction, Regime, ServiceDays, Unit } from './regime.js'

/**
 * Whether a last day moves off a closed day: `true` as the regime says, `forward` or `backward` where a rule has a
 * way of its own (Cal. Code Civ. Proc. 2016.060), `doubtful` where it may not move at all.
 *
 * @since 0.1.0
 */
export type Rolls = boolean | 'doubtful' | 'forward' | 'backward'

/**
 * A period to count.
 *
 * @since 0.1.0
 */
export interface Period {
  /** The day of the event; for a period in hours its time in the court's place, `2026-11-02T10:23`. */
  readonly from: string
  /** A whole number above zero. */
  readonly count: number
  readonly unit: Unit
  readonly direction: Direction
  /** What must be done. Where it matters and is not given, the answer asks. */
  readonly act?: Act
  /** How the paper that starts the period was served: all methods used, in the words of the regime. */
  readonly service?: readonly string[]
  /** Whether the days of a method of service reach this period; `true` unless told otherwise. */
  readonly serviceDays?: ServiceDays
  /** Both ends are left out: "at least so many clear days". The date is the first, or last, day outside the period; `doubtful` where that is disputed. */
  readonly clear?: boolean | 'doubtful'
  /** The day of the event is the first of the period: "beginning with". */
  readonly included?: boolean
  /** `false` for a last day that stays where it falls: a limitation, a date certain, an earliest date; `doubtful` where courts differ. */
  readonly rolls?: Rolls
  /** The weekday next after the period, and the hour on it: `{ weekday: 1, time: '10:00' }` (Tex. R. Civ. P. 99(b)). */
  readonly next?: NextWeekday
  /** Days of the year, by the ids of the regime, that are left out. Absent: those it always leaves out. */
  readonly excluded?: readonly string[]
  /** How the act is done, where the hour at which the day ends depends on it: `electronic`. */
  readonly means?: string
  /** The dates that may choose the text in force. */
  readonly keys?: { readonly filing?: string; readonly case?: string }
}

/** A weekday strictly after a day. @since 0.1.0 */
export interface NextWeekday {
  /** 0 (Sunday) to 6. */
  readonly weekday: number
  /** `10:00`. */
  readonly time?: string
}

/** The longest period: every day of the calendar. */
const most = LAST - FIRST

const units = ['hour', 'day', 'court-day', 'week', 'month', 'year']

const directions = ['after', 'before']

/** The acts a rule may be about. @internal */
export const acts: readonly string[] = ['serve', 'file', 'do', 'appear', 'hear']

/** Reads the start of a period, or finds everything that is wrong with the period. @internal */
export function readPeriod(
  regime: Pick<Regime, 'service' | 'counting'>,
  period: Period,
): Day | readonly Finding[] {
  const faults: Finding[] = []
  const from = readStart(faults, period)
  if (!Number.isInteger(period.count) || period.count < 1 || period.count > most) {
    addFault(faults, 'count', 'COUNT_INVALID', { value: shown(period.count), most })
  }
  checkOneOf(faults, 'unit', period.unit, units)
  checkOneOf(faults, 'direction', period.direction, directions)
  if (period.act !== undefined) checkOneOf(faults, 'act', period.act, acts)
  if (period.service !== undefined) checkService(regime, period.service, faults)
  if (period.serviceDays !== undefined) checkServiceDays(regime, period.serviceDays, faults)
  if (!isPlain(period)) checkOptions(faults, regime, period)
  return from === undefined || faults.length > 0 ? faults : from
}

function readStart(faults: Finding[], { from, unit }: Period): Day | undefined {
  if (unit !== 'hour') return readDay(faults, 'from', from)
  if (isLocalTime(from))
    return readDay(faults, 'from', from.slice(0, 10)) === undefined ? undefined : dayOf(from.slice(0, 10))
  return addFault(faults, 'from', 'NOT_A_TIME', { value: shown(from) })
}

function checkServiceDays(regime: Pick<Regime, 'service'>, value: unknown, faults: Finding[]): void {
  if (typeof value === 'boolean' || value === 'doubtful') return
  const sets = [...new Set(regime.service.flatMap(({ set }) => set ?? []))]
  const set = typeof value === 'object' && value !== null && 'set' in value ? value.set : value
  checkOneOf(faults, 'serviceDays', set, ['true', 'false', 'doubtful', ...sets])
}

const time = /^([01]\d|2[0-3]):[0-5]\d$/

function checkOptions(faults: Finding[], { counting }: Pick<Regime, 'counting'>, period: Period): void {
  const { next, excluded = [], keys, clear, included, rolls } = period
  for (const [at, value] of Object.entries({
    clear: clear === 'doubtful' ? true : clear,
    included,
  })) {
    if (value !== undefined && typeof value !== 'boolean')
      checkOneOf(faults, at, shown(value), ['true', 'false'])
  }
  if (rolls !== undefined && typeof rolls !== 'boolean') {
    checkOneOf(faults, 'rolls', shown(rolls), ['true', 'false', 'doubtful', 'forward', 'backward'])
  }
  if (next !== undefined) {
    if (!Number.isInteger(next.weekday) || next.weekday < 0 || next.weekday > 6) {
      addFault(faults, 'next.weekday', 'NOT_BETWEEN', { value: shown(next.weekday), least: 0, most: 6 })
    }
    if (next.time !== undefined && !time.test(next.time)) {
      addFault(faults, 'next.time', 'NOT_A_TIME', { value: shown(next.time) })
    }
  }
  const ranges = (counting?.excluded ?? []).map(({ id }) => id)
  for (const [index, id] of excluded.entries()) checkOneOf(faults, `excluded[${index}]`, id, ranges)
  for (const [key, date] of Object.entries(keys ?? {})) checkDate(faults, `keys.${key}`, date)
}

/** A literal, for it is asked at every count. */
const periodKeys: Readonly<Record<keyof Period | 'court' | 'reasons', true>> = {
  from: true,
  count: true,
  unit: true,
  direction: true,
  act: true,
  service: true,
  serviceDays: true,
  clear: true,
  included: true,
  rolls: true,
  next: true,
  excluded: true,
  means: true,
  keys: true,
  court: true,
  reasons: true,
}
const nothing: readonly Finding[] = []

/** Finds keys that no period has, and a calendar that is none. Looked at key by key, for it is done at every count. @internal */
export function strangeIn(period: Period & { readonly court?: CourtCalendar }): readonly Finding[] {
  let faults: Finding[] | undefined
  for (const key in period) {
    if (periodKeys[key as keyof typeof periodKeys] === true) continue
    const allowed = Object.keys(periodKeys)
    faults ??= []
    addFault(faults, key, 'KEY_UNKNOWN', { key, hint: hintForKey(key, allowed), allowed })
  }
  if (period.court !== undefined && !isCourt(period.court)) {
    const wanted = 'a calendar made by courtCalendar'
    faults ??= []
    addFault(faults, 'court', 'WRONG_KIND', { found: shown(period.court), wanted })
  }
  return faults ?? nothing
}

/** The plain fields of every period. A literal is twice as fast as a rest pattern. @internal */
export function periodAlone(period: Period): Period {
  const { from, count, unit, direction, act, service, serviceDays } = period
  const { clear, included, rolls, next, excluded, means, keys } = period
  if (act === undefined && service === undefined && serviceDays === undefined && isPlain(period)) {
    return { from, count, unit, direction }
  }
  return {
    from,
    count,
    unit,
    direction,
    ...(act === undefined ? {} : { act }),
    ...(service === undefined ? {} : { service }),
    ...(serviceDays === undefined ? {} : { serviceDays }),
    ...(clear === undefined ? {} : { clear }),
    ...(included === undefined ? {} : { included }),
    ...(rolls === undefined ? {} : { rolls }),
    ...(next === undefined ? {} : { next }),
    ...(excluded === undefined ? {} : { excluded }),
    ...(means === undefined ? {} : { means }),
    ...(keys === undefined ? {} : { keys }),
  }
}

function isPlain({ clear, included, rolls, next, excluded, means, keys }: Period): boolean {
  return (
    clear === undefined &&
    included === undefined &&
    rolls === undefined &&
    next === undefined &&
    excluded === undefined &&
    means === undefined &&
    keys === undefined
  )
}

/** Finds methods of service that the regime does not know. @internal */
export function checkService(regime: Pick<Regime, 'service'>, service: unknown, faults: Finding[]): void {
  const known = [...new Set(regime.service.map(({ method }) => method))]
  if (Array.isArray(service)) {
    for (const [index, method] of service.entries()) checkOneOf(faults, `service[${index}]`, method, known)
  } else {
    const wanted = `a list of methods, such as ['${typeof service === 'string' ? service : (known[0] ?? '')}']; known are ${known.join(', ')}`
    addFault(faults, 'service', 'WRONG_KIND', { found: shown(service), wanted })
  }
}

import { type Day, type Finding, isZone } from '@matterkit/core/values'
import type { Authority } from '../authority.js'
import type { DayEnd } from '../counting/regime.js'
import { fail } from '../errors.js'
import { addFault, checkKeys, checkObject, checkOneOf, readDay, shown } from '../faults.js'
import { checkClosure, closureKinds } from './check-calendar.js'
import {
  DayIs,
  type DayNote,
  type DayTable,
  notesOfClosure,
  stateNotesOf,
  tableOf,
  withNotes,
} from './day-table.js'
import type { Closure, HolidayCalendar } from './holiday-calendar.js'
import { FIRST } from './range.js'

/**
 * The days a state has declared holidays, from the first to the last day that was looked up. Only the days beyond
 * the national list matter; a state without any gives an empty list.
 *
 * @since 0.1.0
 */
export interface StateHolidays {
  readonly state: string
  readonly from: string
  readonly through: string
  readonly days: readonly { readonly on: string; readonly name: string; readonly authority?: Authority }[]
}

/** The holidays of another sovereign: days as a list, or rows as a calendar. @since 0.1.0 */
export type StateCalendar = StateHolidays | HolidayCalendar

/**
 * What a court has beside the calendar of its regime.
 *
 * @since 0.1.0
 */
export interface OwnDays {
  /** The holidays of the state where the court sits; of several, where a rule looks to more than one. */
  readonly state?: StateCalendar | readonly StateCalendar[]
  /** Its closures and the emergency orders that govern it. */
  readonly closures?: readonly Closure[]
  /** Its IANA time zone, where the regime's is not its own. */
  readonly zone?: string
  /** Its own hours at which a last day ends, before those of the regime. */
  readonly dayEnds?: readonly DayEnd[]
}

/**
 * The calendar of one court: the national holidays, those of the state where it sits, and its own dated closures.
 * Made by {@link courtCalendar}; make it once and use it for many deadlines.
 *
 * @since 0.1.0
 */
export interface CourtCalendar {
  readonly calendar: HolidayCalendar
  readonly states: readonly StateCalendar[]
  readonly closures: readonly Closure[]
  readonly zone?: string
  readonly dayEnds?: readonly DayEnd[]
  /** @internal */
  readonly table: DayTable
}

/**
 * Makes the calendar of one court.
 *
 * @param own - the holidays of the state where the court sits, the court's closures, zone and hours
 * @throws `COURT_INVALID` with every date that is not a day of 1960 to 2060, every kind that is not known;
 *   `CALENDAR_INVALID` with every holiday row that cannot be
 * @example
 * const wilmington = courtCalendar(federalHolidays, {
 *   state: {
 *     state: 'Delaware',
 *     from: '2026-01-01',
 *     through: '2026-12-31',
 *     days: [{ on: '2026-04-03', name: 'Good Friday' }],
 *   },
 * })
 * computeDeadline(frcp6, { from: '2026-03-20', count: 14, unit: 'day', direction: 'after', court: wilmington }).due // '2026-04-06'
 * @since 0.1.0
 */
export function courtCalendar(calendar: HolidayCalendar, own: OwnDays): CourtCalendar {
  const faults: Finding[] = []
  if (!checkObject(faults, 'own', own)) return fail('COURT_INVALID', {}, { findings: faults })
  checkKeys(faults, '', own, ownKeys)
  const { closures = [], zone, dayEnds } = own
  const states = statesOf(own)
  const stateNotes = states.flatMap((state) =>
    'holidays' in state ? stateNotesOf(state) : readList(faults, state),
  )
  for (const [index, closure] of closures.entries()) {
    if (readDay(faults, `closures[${index}].on`, closure.on) === undefined) {
      checkOneOf(faults, `closures[${index}].kind`, closure.kind, closureKinds)
    } else checkClosure(faults, `closures[${index}]`, closure)
  }
  if (zone !== undefined && !isZone(zone)) addFault(faults, 'zone', 'ZONE_UNKNOWN', { value: shown(zone) })
  if (faults.length > 0) return fail('COURT_INVALID', {}, { findings: faults })
  return {
    calendar,
    states,
    closures,
    ...(zone === undefined ? {} : { zone }),
    ...(dayEnds === undefined ? {} : { dayEnds }),
    table: withNotes(tableOf(calendar), [...stateNotes, ...closures.flatMap(notesOfClosure)]),
  }
}

/** What a court may have of its own. @internal */
export const ownKeys: readonly string[] = ['state', 'closures', 'zone', 'dayEnds']

/** Whether a value is the calendar of a court. @internal */
export function isCourt(value: unknown): value is CourtCalendar {
  return typeof value === 'object' && value !== null && 'calendar' in value && 'table' in value
}

function statesOf({ state }: OwnDays): readonly StateCalendar[] {
  if (state === undefined) return []
  return isList(state) ? state : [state]
}

function isList(state: StateCalendar | readonly StateCalendar[]): state is readonly StateCalendar[] {
  return Array.isArray(state)
}

function readList(faults: Finding[], list: StateHolidays): [Day, DayNote][] {
  const from = readDay(faults, 'state.from', list.from)
  const through = readDay(faults, 'state.through', list.through)
  if (from !== undefined && through !== undefined && through < from) {
    addFault(faults, 'state.through', 'RANGE_REVERSED', { from: list.from, through: list.through })
  }
  const { state } = list
  const unread: Authority = { cite: `law of ${state}`, basis: 'unverified' }
  return list.days.map(({ on, name, authority = unread }, index) => [
    readDay(faults, `state.days[${index}].on`, on) ?? FIRST,
    { bit: DayIs.state, name, authority, state },
  ])
}

/** The calendar of a court under one more closure. @internal */
export function closedAlso(court: CourtCalendar, closure: Closure): CourtCalendar {
  const table = withNotes(court.table, notesOfClosure(closure))
  return { ...court, closures: [...court.closures, closure], table }
}

const plain = new WeakMap<HolidayCalendar, CourtCalendar>()

/** The calendar of a court of which nothing more is known. @internal */
export function plainCourt(calendar: HolidayCalendar): CourtCalendar {
  const known = plain.get(calendar)
  if (known !== undefined) return known
  const court: CourtCalendar = { calendar, states: [], closures: [], table: tableOf(calendar) }
  plain.set(calendar, court)
  return court
}

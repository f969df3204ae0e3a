import type { Day, Finding } from '@matterkit/core/values'
import type { Authority } from '../authority.js'
import { fail } from '../errors.js'
import { addFault, checkOneOf, readDay } from '../faults.js'
import { DayIs, type DayNote, type DayTable, noteOfClosure, tableOf, withNotes } from './day-table.js'
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

/**
 * The calendar of one court: the national holidays, those of the state where it sits, and its own dated closures.
 * Made by {@link courtCalendar}; make it once and use it for many deadlines.
 *
 * @since 0.1.0
 */
export interface CourtCalendar {
  readonly calendar: HolidayCalendar
  readonly state?: StateHolidays
  readonly closures: readonly Closure[]
  /** @internal */
  readonly table: DayTable
}

/**
 * Makes the calendar of one court.
 *
 * @param own - the holidays of the state where the court sits, and the court's closures
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
export function courtCalendar(
  calendar: HolidayCalendar,
  own: { readonly state?: StateHolidays; readonly closures?: readonly Closure[] },
): CourtCalendar {
  const { state, closures = [] } = own
  const faults: Finding[] = []
  if (state !== undefined) {
    const from = readDay(faults, 'state.from', state.from)
    const through = readDay(faults, 'state.through', state.through)
    if (from !== undefined && through !== undefined && through < from) {
      addFault(faults, 'state.through', 'RANGE_REVERSED', { from: state.from, through: state.through })
    }
  }
  const stateNotes = (state?.days ?? []).map(({ on, name, authority }, index): [Day, DayNote] => [
    readDay(faults, `state.days[${index}].on`, on) ?? FIRST,
    {
      bit: DayIs.state,
      name,
      authority: authority ?? { cite: `law of ${state?.state}`, basis: 'unverified' },
    },
  ])
  for (const [index, { on, kind }] of closures.entries()) {
    readDay(faults, `closures[${index}].on`, on)
    checkOneOf(faults, `closures[${index}].kind`, kind, ['holiday', 'unreachable', 'closed'])
  }
  if (faults.length > 0) return fail('COURT_INVALID', {}, { findings: faults })
  return {
    calendar,
    ...(state === undefined ? {} : { state }),
    closures,
    table: withNotes(tableOf(calendar), [...stateNotes, ...closures.map(noteOfClosure)]),
  }
}

const plain = new WeakMap<HolidayCalendar, CourtCalendar>()

/** The calendar of a court of which nothing more is known. @internal */
export function plainCourt(calendar: HolidayCalendar): CourtCalendar {
  const known = plain.get(calendar)
  if (known !== undefined) return known
  const court: CourtCalendar = { calendar, closures: [], table: tableOf(calendar) }
  plain.set(calendar, court)
  return court
}

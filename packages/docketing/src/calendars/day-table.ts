import { type Day, dayOf, dayParts, weekdayOf } from '@matterkit/core/values'
import type { Authority } from '../authority.js'
import { fail } from '../errors.js'
import { checkCalendar } from './check-calendar.js'
import { type HeldDay, holidaysOfYear } from './evaluate.js'
import type { Closure, ClosureKind, HolidayCalendar } from './holiday-calendar.js'
import { FIRST, LAST } from './range.js'

/** What a day is, one bit each. A day may be several things. @internal */
export const DayIs = {
  weekend: 1,
  holiday: 2,
  /** Observed as a holiday; whether it is a legal one can be doubted. */
  doubted: 4,
  /** Closed by an administrative order that is not known to make a holiday. */
  closed: 8,
  /** Declared a holiday by the state where the court sits. */
  state: 16,
  /** The clerk's office cannot be reached. */
  unreachable: 32,
  /** A last day here moves on, by order. */
  extended: 64,
  /** Time does not run, by order. */
  suspended: 128,
  /** A state holiday that can be doubted. */
  stateDoubted: 256,
} as const

/** Why a day is what its bit says; bit 0 for a day that the law names and that does not count. @internal */
export interface DayNote {
  readonly bit: number
  readonly name: string
  readonly authority: Authority
  readonly doubt?: string
  /** Whose holiday it is, where it is not the regime's own. */
  readonly state?: string
}

/** Every day of the calendar as bits, and the notes of the days that are not plain. @internal */
export interface DayTable {
  /** Index 0 is {@link FIRST}. */
  readonly bits: Uint16Array
  readonly notes: ReadonlyMap<Day, readonly DayNote[]>
  /** Every bit that some day has. */
  readonly any: number
}

const closureBits: Readonly<Record<ClosureKind, number>> = {
  holiday: DayIs.holiday,
  unreachable: DayIs.unreachable,
  closed: DayIs.closed,
  extended: DayIs.extended,
  suspended: DayIs.suspended,
}

const tables = new WeakMap<HolidayCalendar, DayTable>()

/** The table of a calendar, made on first use: rules are evaluated once for all years, never at a lookup. @internal */
export function tableOf(calendar: HolidayCalendar): DayTable {
  const known = tables.get(calendar)
  if (known !== undefined) return known
  const held = heldDaysOf(calendar)
  const bits = new Uint16Array(LAST - FIRST + 1)
  for (let day = FIRST; day <= LAST; day++) {
    const weekday = weekdayOf(day)
    if (weekday === 0 || weekday === 6) bits[day - FIRST] = DayIs.weekend
  }
  const noted = held.map((each): [Day, DayNote] => [
    each.day,
    noteOf(each, each.doubt === undefined ? DayIs.holiday : DayIs.doubted),
  ])
  const closures = calendar.closures.flatMap(notesOfClosure)
  const table = withNotes({ bits, notes: new Map(), any: DayIs.weekend }, [...noted, ...closures])
  tables.set(calendar, table)
  return table
}

/** The days another sovereign has declared holidays, as notes for the table of a court. @internal */
export function stateNotesOf(calendar: HolidayCalendar): [Day, DayNote][] {
  const state = calendar.title.replace(/^The legal holidays of /, '')
  return heldDaysOf(calendar)
    .map((held): [Day, DayNote] => [
      held.day,
      { ...noteOf(held, held.doubt === undefined ? DayIs.state : DayIs.stateDoubted), state },
    ])
    .concat(
      calendar.closures.flatMap((closure) =>
        notesOfClosure(closure).map(([day, note]): [Day, DayNote] => [
          day,
          { ...note, state, bit: closure.kind === 'holiday' ? DayIs.state : note.bit },
        ]),
      ),
    )
}

/** Every held day of all years the table holds. */
function heldDaysOf(calendar: HolidayCalendar): HeldDay[] {
  const faults = checkCalendar(calendar)
  if (faults.length > 0) return fail('CALENDAR_INVALID', { calendar: calendar.id }, { findings: faults })
  // A year more at either end: New Year's Day may be observed in the year before.
  const first = dayParts(FIRST).year - 1
  const years = Array.from({ length: dayParts(LAST).year - first + 2 }, (_, index) => first + index)
  return years.flatMap((year) => holidaysOfYear(calendar, year))
}

function noteOf({ name, authority, doubt, observed, counts }: HeldDay, bit: number): DayNote {
  return {
    bit: counts ? bit : 0,
    name: observed ? `${name} (observed)` : name,
    authority,
    ...(doubt === undefined ? {} : { doubt }),
  }
}

/** The notes of a dated closure, one for each of its days. @internal */
export function notesOfClosure({ on, through = on, kind, name, authority }: Closure): [Day, DayNote][] {
  const first = dayOf(on)
  return Array.from({ length: dayOf(through) - first + 1 }, (_, index) => [
    first + index,
    { bit: closureBits[kind], name, authority },
  ])
}

/** A copy of the table with further notes; days outside it are left out. @internal */
export function withNotes(table: DayTable, added: readonly (readonly [Day, DayNote])[]): DayTable {
  const bits = table.bits.slice()
  const notes = new Map(table.notes)
  let any = table.any
  for (const [day, note] of added) {
    if (day < FIRST || day > LAST) continue
    bits[day - FIRST] = (bits[day - FIRST] ?? 0) | note.bit
    any |= note.bit
    notes.set(day, [...(notes.get(day) ?? []), note])
  }
  return { bits, notes, any }
}

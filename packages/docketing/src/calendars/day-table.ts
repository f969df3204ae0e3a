import { type Day, dayOf, dayParts, weekdayOf } from '@matterkit/core/values'
import type { Authority } from '../authority.js'
import { fail } from '../errors.js'
import { checkCalendar } from './check-calendar.js'
import { holidaysOfYear } from './evaluate.js'
import type { Closure, HolidayCalendar } from './holiday-calendar.js'
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
} as const

/** Why a day is what its bit says. @internal */
export interface DayNote {
  readonly bit: number
  readonly name: string
  readonly authority: Authority
  readonly doubt?: string
}

/** Every day of the calendar as bits, and the notes of the days that are not plain. @internal */
export interface DayTable {
  /** Index 0 is {@link FIRST}. */
  readonly bits: Uint8Array
  readonly notes: ReadonlyMap<Day, readonly DayNote[]>
}

const closureBits = { holiday: DayIs.holiday, unreachable: DayIs.unreachable, closed: DayIs.closed }

const tables = new WeakMap<HolidayCalendar, DayTable>()

/** The table of a calendar, made on first use: rules are evaluated once for all years, never at a lookup. @internal */
export function tableOf(calendar: HolidayCalendar): DayTable {
  const known = tables.get(calendar)
  if (known !== undefined) return known
  const faults = checkCalendar(calendar)
  if (faults.length > 0) return fail('CALENDAR_INVALID', { calendar: calendar.id }, { findings: faults })
  const bits = new Uint8Array(LAST - FIRST + 1)
  for (let day = FIRST; day <= LAST; day++) {
    const weekday = weekdayOf(day)
    if (weekday === 0 || weekday === 6) bits[day - FIRST] = DayIs.weekend
  }
  const years = Array.from(
    // A year more at either end: New Year's Day may be observed in the year before.
    { length: dayParts(LAST).year - dayParts(FIRST).year + 3 },
    (_, index) => dayParts(FIRST).year - 1 + index,
  )
  const held = years.flatMap((year) => holidaysOfYear(calendar, year))
  const noted = held.map(({ day, name, authority, doubt, observed }): [Day, DayNote] => [
    day,
    {
      bit: doubt === undefined ? DayIs.holiday : DayIs.doubted,
      name: observed ? `${name} (observed)` : name,
      authority,
      ...(doubt === undefined ? {} : { doubt }),
    },
  ])
  const table = withNotes({ bits, notes: new Map() }, [...noted, ...calendar.closures.map(noteOfClosure)])
  tables.set(calendar, table)
  return table
}

/** The note of a dated closure. @internal */
export function noteOfClosure({ on, kind, name, authority }: Closure): [Day, DayNote] {
  return [dayOf(on), { bit: closureBits[kind], name, authority }]
}

/** A copy of the table with further notes; days outside it are left out. @internal */
export function withNotes(table: DayTable, added: readonly (readonly [Day, DayNote])[]): DayTable {
  const bits = table.bits.slice()
  const notes = new Map(table.notes)
  for (const [day, note] of added) {
    if (day < FIRST || day > LAST) continue
    bits[day - FIRST] = (bits[day - FIRST] ?? 0) | note.bit
    notes.set(day, [...(notes.get(day) ?? []), note])
  }
  return { bits, notes }
}

import { type CivilDate, civilDate } from '@matterkit/core/values'
import { fail } from '../errors.js'
import { type Faults, noFaults } from '../faults.js'
import { secondsIn } from './duration.js'

/** An entry as another program wrote it. @since 0.1.0 */
export interface ImportedTime {
  /** The line of the table it stands on; the names of the columns are line 1. */
  readonly line: number
  readonly on: CivilDate
  readonly timekeeper: string
  readonly matter: string
  readonly seconds: number
  readonly narrative: string
  readonly taskCode?: string
  readonly activityCode?: string
  /** What the other program calls it, so that a second import finds it again. */
  readonly reference?: string
}

/** The columns a table of time has, in any order; the last three may be missing. */
const needed = ['date', 'timekeeper', 'matter', 'duration', 'narrative'] as const
const optional = ['task', 'activity', 'reference'] as const

type Name = (typeof needed)[number] | (typeof optional)[number]

/**
 * Reads a table of time entries, as any reader of CSV gives it, the names of the columns first: `Date`, `Timekeeper`,
 * `Matter`, `Duration` (`1:41` or `1.6833`), `Narrative`, and if wanted `Task`, `Activity`, `Reference`. All of it is
 * taken or nothing.
 *
 * @throws `TIME_TABLE_REFUSED` with every fault by line and column
 * @example
 * const table = [['Date', 'Timekeeper', 'Matter', 'Duration', 'Narrative'], ['2026-11-02', 'EM', '2026-1', '0:40', 'Call']]
 * readTimeTable(table)[0]?.seconds // 2400
 * @since 0.1.0
 */
export function readTimeTable(table: readonly (readonly string[])[]): ImportedTime[] {
  const [header = [], ...rows] = table
  const faults = noFaults()
  const names = header.map((name) => name.trim().toLowerCase())
  for (const name of needed)
    if (!names.includes(name)) faults.add('COLUMN_MISSING', { column: name }, 'line 1')
  for (const [index, name] of names.entries()) {
    const known =
      (needed as readonly string[]).includes(name) || (optional as readonly string[]).includes(name)
    if (!known) faults.add('COLUMN_UNKNOWN', { column: name }, 'line 1')
    if (names.indexOf(name) !== index) faults.add('COLUMN_TWICE', { column: name }, 'line 1')
  }
  const first = new Map<string, number>()
  const entries =
    faults.findings.length > 0
      ? []
      : rows.flatMap((cells, index) => readRow(cells, index + 2, names, faults, first) ?? [])
  if (faults.findings.length > 0) {
    return fail('TIME_TABLE_REFUSED', { count: faults.findings.length }, { findings: faults.findings })
  }
  return entries
}

function readRow(
  cells: readonly string[],
  line: number,
  names: readonly string[],
  faults: Faults,
  first: Map<string, number>,
): ImportedTime | undefined {
  if (cells.every((cell) => cell.trim() === '')) return undefined
  if (cells.length !== names.length) {
    faults.add('ROW_RAGGED', { cells: cells.length, columns: names.length }, `line ${line}`)
    return undefined
  }
  const cell = (name: Name) => cells[names.indexOf(name)]?.trim() ?? ''
  const at = (name: Name) => `line ${line}, ${name}`
  for (const name of needed) if (cell(name) === '') faults.add('FIELD_MISSING', { field: name }, at(name))
  const on = cell('date') === '' ? undefined : faults.attempt(at('date'), () => civilDate(cell('date')))
  const seconds =
    cell('duration') === '' ? undefined : faults.attempt(at('duration'), () => secondsIn(cell('duration')))
  const reference = cell('reference')
  const earlier = first.get(reference)
  if (reference !== '' && earlier !== undefined) {
    faults.add('DUPLICATE', { id: reference, first: `line ${earlier}` }, at('reference'))
  }
  first.set(reference, earlier ?? line)
  if (on === undefined || seconds === undefined) return undefined
  return {
    line,
    on,
    timekeeper: cell('timekeeper'),
    matter: cell('matter'),
    seconds,
    narrative: cell('narrative'),
    ...(cell('task') === '' ? {} : { taskCode: cell('task') }),
    ...(cell('activity') === '' ? {} : { activityCode: cell('activity') }),
    ...(reference === '' ? {} : { reference }),
  }
}

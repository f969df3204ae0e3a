import { type Columns, type Row, readTable } from '@matterkit/adapters/csv'
import { type Faults, fault } from './faults.js'

/** Reads a table in which one column names each row. */
export function readOnce<Line extends object>(
  file: string,
  text: string,
  columns: Columns<Line>,
  named: keyof Line & string,
  faults: Faults,
): Row<Line>[] {
  const rows = readTable(text, file, columns)
  const first = new Map<unknown, number>()
  for (const line of rows) {
    const { row } = line
    const id = line[named]
    const earlier = first.get(id)
    const at = `row ${row}, column ${columns[named].header}`
    if (earlier === undefined) first.set(id, row)
    else faults.add(file, fault('ID_TWICE', at, { id: String(id), row: earlier }))
  }
  return rows
}

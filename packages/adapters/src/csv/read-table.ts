import { type Finding, MatterkitError } from '@matterkit/core/values'
import { CsvError, parse } from 'csv-parse/sync'
import { fail } from './csv-errors.js'

/**
 * A column: the name in the header, and how its cells are read. A reader refuses a cell by throwing a coded error.
 *
 * @since 0.1.0
 */
export interface Column<T> {
  readonly header: string
  readonly read: (cell: string) => T
}

/** The columns of a table, under the keys its rows are to have. @since 0.1.0 */
export type Columns<T> = { readonly [Key in keyof T]: Column<T[Key]> }

/** A row that was read, and the number it has in a spreadsheet; the header is row 1. @since 0.1.0 */
export type Row<T> = T & { readonly row: number }

/**
 * Reads a CSV file (RFC 4180, with or without a byte-order mark, any line ends) into typed rows: all of them, or an
 * error that lists every fault by row and column. Every column of the file must be asked for and every column asked
 * for must be there, in any order; empty rows are skipped.
 *
 * @param file - its name, for the messages
 * @throws `FILE_REFUSED` with every fault
 * @example
 * readTable('Name,Opened\nAcme,2026-11-02', 'm.csv', {
 *   name: { header: 'Name', read: filled },
 *   opened: { header: 'Opened', read: civilDate },
 * }) // [{ name: 'Acme', opened: '2026-11-02', row: 2 }]
 * @since 0.1.0
 */
export function readTable<T extends object>(text: string, file: string, columns: Columns<T>): Row<T>[] {
  const findings: Finding[] = []
  const [header = [], ...body] = cellsOf(text, findings)
  if (findings.length === 0)
    findings.push(...headerFindings(header, Object.values(columns) as Column<unknown>[]))
  const rows =
    findings.length > 0
      ? []
      : body.flatMap((cells, index) => readRow(cells, index + 2, header, columns, findings))
  if (findings.length > 0) return fail('FILE_REFUSED', { file, faults: findings.length }, { findings })
  return rows
}

function cellsOf(text: string, findings: Finding[]): string[][] {
  try {
    return parse(text, { bom: true, relaxColumnCount: true, skipEmptyLines: false })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    findings.push(finding('CSV_MALFORMED', `line ${error.lines ?? '?'}`, { why: error.message }))
    return []
  }
}

function headerFindings(header: readonly string[], columns: readonly Column<unknown>[]): Finding[] {
  if (header.every((name) => name.trim() === '')) return [finding('HEADER_MISSING', 'row 1', {})]
  const known = columns.map((column) => column.header)
  const names = header.map((name) => name.trim())
  return [
    ...known
      .filter((name) => !names.includes(name))
      .map((name) => finding('COLUMN_MISSING', `column ${name}`, {})),
    ...names.flatMap((name, index) => {
      if (names.indexOf(name) !== index) return [finding('COLUMN_TWICE', `column ${name}`, {})]
      return known.includes(name) ? [] : [finding('COLUMN_UNKNOWN', `column ${name}`, { known })]
    }),
  ]
}

function readRow<T extends object>(
  cells: readonly string[],
  row: number,
  header: readonly string[],
  columns: Columns<T>,
  findings: Finding[],
): Row<T>[] {
  if (cells.every((cell) => cell === '')) return []
  if (cells.length !== header.length) {
    findings.push(finding('ROW_RAGGED', `row ${row}`, { cells: cells.length, columns: header.length }))
    return []
  }
  const names = header.map((name) => name.trim())
  const read = (Object.entries(columns) as [string, Column<unknown>][]).map(([key, column]) => {
    try {
      return [key, column.read(cells[names.indexOf(column.header)] ?? '')]
    } catch (error) {
      if (!(error instanceof MatterkitError)) throw error
      findings.push(finding(error.code, `row ${row}, column ${column.header}`, error.data))
      return [key, undefined]
    }
  })
  return [{ ...(Object.fromEntries(read) as T), row }]
}

function finding(code: string, at: string, data: Finding['data']): Finding {
  return { code, severity: 'error', at, data }
}

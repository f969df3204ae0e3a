import { defineErrors, type Fail, valueErrors } from '@matterkit/core/values'

/**
 * The error codes of `@matterkit/adapters/csv`. All but the first are findings of it.
 *
 * @since 0.1.0
 */
export const csvErrors = {
  /** Nothing of a file is taken; `findings` lists every fault by row and column. */
  FILE_REFUSED: '{file} cannot be taken, and nothing of it was; faults: {faults}',
  /** A quote that is not closed, or text after one that is. */
  CSV_MALFORMED: '{why}',
  /** The file has no header row. */
  HEADER_MISSING: 'there is no row of column names',
  /** A column that must be there. */
  COLUMN_MISSING: 'this column is not there',
  /** A column that nobody asked for: perhaps one whose name was changed. */
  COLUMN_UNKNOWN: 'this column is none of {known}',
  /** Two columns of one name. */
  COLUMN_TWICE: 'this column is there twice',
  /** A row with more or fewer cells than the header. */
  ROW_RAGGED: 'has {cells} cells, the header {columns}',
  /** A cell that must not be empty. */
  CELL_EMPTY: 'is empty',
  /** A cell with a word that is not on the list. */
  CELL_UNKNOWN: '{text} is not one of {allowed}',
} as const

/** Throws a CSV error. @internal */
export const fail: Fail<typeof csvErrors> = defineErrors(csvErrors, valueErrors)

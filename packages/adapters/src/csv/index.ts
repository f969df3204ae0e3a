/**
 * Tables from CSV files, every fault named by row and column.
 *
 * @module
 */
export { filled, listOf, oneOf, optional } from './cells.js'
export { csvErrors } from './csv-errors.js'
export { type Column, type Columns, type Row, readTable } from './read-table.js'

/**
 * Card statements from CSV files, every fault named by row and column.
 *
 * @module
 */
export { cardStatementErrors } from './card-errors.js'
export { type CardColumns, type CardLine, readCardStatement } from './read-card-statement.js'

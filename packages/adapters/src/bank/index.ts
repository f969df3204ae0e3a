/**
 * Statements of a bank: OFX of both versions, and the tables that banks offer as CSV.
 *
 * @module
 */
export { bankErrors } from './bank-errors.js'
export type { BankFileLine, BankFileStatement } from './bank-file.js'
export { type BankColumns, readBankCsv } from './read-bank-csv.js'
export { readOfx } from './read-ofx.js'

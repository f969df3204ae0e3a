import { defineErrors, type Fail, valueErrors } from '@matterkit/core/values'

/**
 * The error codes of `@matterkit/adapters/bank`. A file is taken whole or not at all; every fault is a finding of
 * `BANK_FILE_REFUSED` with its line.
 *
 * @since 0.1.0
 */
export const bankErrors = {
  /** A file that is not taken, and nothing of it was. Every fault is in `findings`. */
  BANK_FILE_REFUSED: '{file} is not taken, and nothing of it was; faults: {count}',
  /** It does not begin as OFX does. */
  OFX_HEADER: 'the file does not begin as OFX does',
  /** An element closes that is not open, or the file ends within one. */
  OFX_NESTING: 'the element {element} {why}',
  /** A table that cannot be read as CSV. */
  BANK_TABLE: 'the table cannot be read: {why}',
  /** There is no statement of a bank account in it. */
  OFX_EMPTY: 'there is no statement of a bank account in the file',
  /** A field that must be there. */
  BANK_FIELD_MISSING: '{field} is missing',
  /** A day in no way that is known. */
  BANK_DAY_INVALID: '{text} is not a day written {format}',
  /** A line of a day that is not within the statement. */
  BANK_DAY_OUTSIDE: '{on} is not within the statement, {from} to {to}',
  /** The last day of a statement comes before its first. */
  BANK_PERIOD: 'the statement begins on {from}, after its last day {to}',
  /** A balance in another currency than the lines. */
  BANK_CURRENCY: 'the {at} balance is in {found}, the lines in {wanted}',
  /** An amount that is no plain number, or finer than the currency. */
  BANK_AMOUNT_INVALID: '{text} is not an amount in {currency}',
  /** A number of a check that is none. */
  BANK_CHECK_INVALID: '{text} is not the number of a check',
  /** Two lines with one id and different contents. */
  BANK_ID_TWICE: 'the id {id} stands on line {first} as well, for something else',
  /** The lines do not take the one balance to the other. */
  BANK_BALANCE: 'the lines take {opening} to {sum}; the file says {closing}',
} as const

/** Throws an error of bank files. @internal */
export const fail: Fail<typeof bankErrors> = defineErrors(bankErrors, valueErrors)

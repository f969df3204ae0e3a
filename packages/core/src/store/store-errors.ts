import { defineErrors, type Fail, MatterkitError } from '../values/index.js'

/**
 * The error codes of `@matterkit/core/store`; every store throws these and no driver's own.
 *
 * @since 0.1.0
 */
export const storeErrors = {
  /** A query names a field that the model does not declare as an index. */
  QUERY_INDEX_UNDECLARED: '{model} cannot be found by {field}; it can be by {indexes}',
  /** A query uses an operator there is none of, or none for that value. */
  QUERY_OPERATOR_UNKNOWN: '{operator} is not a comparison; there are {operators}',
  /** A query compares with something other than a text, a number, a flag or null. */
  QUERY_VALUE_INVALID: '{field} is compared with a value that cannot be stored in an index',
  /** A query compares with what its fields could not hold, so that it would find nothing; `findings` lists every value. */
  QUERY_VALUE_WRONG: 'no {model} has such values',
  /** A query with a part that queries do not have, such as a field that belongs in `where`. */
  QUERY_PART_UNKNOWN: '{part} is no part of a query, which has {parts}; fields are asked for in where',
  /** A page size that is not a whole number from 1 to 1000. */
  QUERY_LIMIT_INVALID: '{limit} is not a page size from 1 to 1000',
  /** A cursor that this query did not give. */
  QUERY_CURSOR_INVALID: 'the cursor does not belong to this query',
  /** The record was changed by someone else since it was read. Read it again and retry. */
  VERSION_CONFLICT: '{model} {id} was expected at version {expected} and is at {actual}',
  /** A record that would not read back as it is: a NUL, half a character, a date object. Check it against its model. */
  RECORD_UNSTORABLE: '{model} {id} has {what} at {at}, which no store can hold',
  /** A record of one firm in the write of another. */
  RECORD_OF_OTHER_FIRM: '{model} {id} is of firm {is}, and this is a write of {firm}',
  /** A record of this id is there already. */
  ID_TAKEN: '{model} {id} exists already',
  /** A row that is only ever added was to be inserted, changed or removed like any other. */
  APPEND_ONLY: '{model} is only ever appended to',
  /** Rows were to be appended to a model whose records change. */
  NOT_APPEND_ONLY: '{model} is not declared as appended to only; insert its records',
  /** A counter would leave the bounds its caller set. */
  COUNTER_GUARD: 'counter {key} would become {value}, beyond {guard}',
  /** The store has no table for this model: it was not migrated with it. */
  MODEL_UNKNOWN: 'the store was not migrated for {model}',
  /** The store was closed. */
  STORE_CLOSED: 'the store is closed',
  /** Others hold the store and did not let go in time. Retry. */
  STORE_BUSY: 'the store was busy for {ms} ms',
  /** The database undid this transaction in favour of another. Retry. */
  STORE_CONFLICT: 'the store undid this in favour of another: {why}',
  /** The connection was lost, or the server went away. What was being written may be committed or not; retry with an idempotency key. */
  STORE_LOST: 'the store cannot be reached: {why}',
  /** There is no room left. Nothing was written. */
  STORE_FULL: 'the store has no room left: {why}',
  /** The store may only be read. */
  STORE_READ_ONLY: 'the store cannot be written: {why}',
  /** The store failed; `cause` is what the driver said. */
  STORE_FAILED: 'the store failed: {why}',
  /** The file is no database. */
  STORE_UNREADABLE: '{file} cannot be read: {why}',
  /** The encryption key is wrong, or missing. */
  STORE_KEY_WRONG: '{file} does not open with this key, or is no database',
  /** Another process has the folder open, and its engine cannot share it. */
  STORE_LOCKED: '{folder} is open in process {pid}; close it there first',
  /** A store was asked to join what is not a transaction it knows. */
  STORE_JOIN_INVALID: 'this is not {wanted}',

  // What is wrong with a schema.
  /** Migrations that cannot be applied; `findings` lists every fault of every owner. Nothing was changed. */
  MIGRATION_REFUSED: 'the store cannot be migrated',
  /** A migration that was applied here reads otherwise now. Put it back, and add what is new as a further migration. */
  MIGRATION_EDITED: 'was edited after it was applied: it was {was}, and {now} is {is}',
  /** Models were changed since they were set up without migrations. Write both down: what was set up, and what is new. */
  MODELS_CHANGED:
    'was set up with {was} and now declares {is}: write what was set up down as its migration {now}, and add another for what is new',
  /** The store is more than one migration ahead of this program. Install its newer version. */
  MIGRATION_AHEAD: 'the store is {ahead} migrations ahead; the last one known here is {last}',
  /** Ids of a sequence that do not rise. */
  MIGRATION_ORDER: 'does not come after {before}',
  /** A step that cannot be taken. */
  MIGRATION_STEP: 'cannot {step}: {what}',
  /** Models that ask for what no migration made. Add one. */
  MIGRATION_BEHIND: 'is declared to be found by {wanted}, and its migrations make {has}',
  /** What is in the store is not what its migrations made. */
  SCHEMA_DRIFT: '{what} is {found}, and should be {expected}',
  /** An index of what cannot be one. Also a finding of `MIGRATION_REFUSED`. */
  INDEX_INVALID: '{field} of {model} is no text, number or flag that a record has',
  /** Lists are found by `has`, and nothing else; single values by anything else. */
  QUERY_LIST: '{field} is {kind}; ask with {operators}',
  /** Records cannot be ordered by a list. */
  QUERY_ORDER_LIST: '{field} is a list, which has no order',
} as const

/** Throws a store error. @internal */
export const fail: Fail<typeof storeErrors> = defineErrors(storeErrors)

/** What may work when it is tried again. */
const passing: readonly string[] = ['VERSION_CONFLICT', 'STORE_BUSY', 'STORE_CONFLICT', 'STORE_LOST']

/**
 * Whether an error is of a moment: tried again with what is then read, the same may work. After `STORE_LOST` it is
 * not known whether the write was committed: only what has an idempotency key is safe to try again.
 *
 * @example
 * isRetryable(new Error('x')) // false
 * @since 0.1.0
 */
export function isRetryable(error: unknown): boolean {
  return error instanceof MatterkitError && passing.includes(error.code)
}

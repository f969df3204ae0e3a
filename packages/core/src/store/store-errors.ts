import { defineErrors, type Fail } from '../values/index.js'

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
  /** A page size that is not a whole number from 1 to 1000. */
  QUERY_LIMIT_INVALID: '{limit} is not a page size from 1 to 1000',
  /** A cursor that this query did not give. */
  QUERY_CURSOR_INVALID: 'the cursor does not belong to this query',
  /** The record was changed by someone else since it was read. Read it again and retry. */
  VERSION_CONFLICT: '{model} {id} was expected at version {expected} and is at {actual}',
  /** A record of this id is there already. */
  ID_TAKEN: '{model} {id} exists already',
  /** A row that is only ever added was to be changed or removed. */
  APPEND_ONLY: '{model} is only ever added to',
  /** A counter would leave the bounds its caller set. */
  COUNTER_GUARD: 'counter {key} would become {value}, beyond {guard}',
  /** The store has no table for this model: it was not migrated with it. */
  MODEL_UNKNOWN: 'the store was not migrated for {model}',
  /** The store was closed. */
  STORE_CLOSED: 'the store is closed',
  /** Another process holds the store and did not let go in time. Retry. */
  STORE_BUSY: 'the store was busy for {ms} ms',
  /** The store failed; `cause` is what the driver said. */
  STORE_FAILED: 'the store failed: {why}',
  /** The file is not a database, or its key is wrong. */
  STORE_UNREADABLE: '{file} cannot be read: it is no database, or the encryption key is wrong',
  /** A migration found a schema it does not know. */
  SCHEMA_UNEXPECTED: 'the store was last migrated by a newer version of {owner} ({found} > {known})',
} as const

/** Throws a store error. @internal */
export const fail: Fail<typeof storeErrors> = defineErrors(storeErrors)

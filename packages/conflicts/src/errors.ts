import { defineErrors, type Fail } from '@matterkit/core/values'
import { conflictsMessages } from './messages.js'

/**
 * The error codes of `@matterkit/conflicts`.
 *
 * @since 0.1.0
 */
export const conflictsErrors = {
  /** A name that cannot be compared: no text, no letter or digit, or longer than 300 characters. */
  NAME_INVALID: '{name} is not a name: {why}',
  /** Entries that cannot be indexed; nothing was added. The findings name every faulty one. */
  ENTRIES_INVALID: '{count} entries cannot be indexed',
  /** A limit that is not a whole number of at least 1. */
  LIMIT_INVALID: 'the limit {limit} is not a whole number of at least 1',
  /** Bytes that cannot be opened as an index. */
  INDEX_INVALID: 'these bytes are no index of names that can be opened: {why}',
  /** A score that is no number from 0 to 1. */
  SCORE_INVALID: '{score} is not a score from 0 to 1',
  /** An assessment whose input is incomplete or contradicts itself. The findings name every fault. */
  ASSESSMENT_INVALID: 'the facts to assess have {count} faults',
} as const

/** Throws an error of this package. @internal */
export const fail: Fail<typeof conflictsErrors> = defineErrors(conflictsErrors, conflictsMessages)

import { defineErrors, type Fail } from '@matterkit/core/values'

/**
 * The error codes of `@matterkit/adapters/keeping`.
 *
 * @since 0.1.0
 */
export const keepingErrors = {
  /** What is kept is not what was written. `findings` names every file and record, where there are several. */
  KEPT_DAMAGED: '{what} is not what was written: {why}',
  /** Something is there already, and is not written over. */
  KEPT_EXISTS: '{place} is there already',
  /** There is nothing to read. */
  KEPT_MISSING: '{place} is not there',
  /** A package that this version does not read, or that is none. */
  KEPT_FORM: '{place} is no package that can be read: {why}',
  /** The package is encrypted, and no keys were given. */
  KEPT_SEALED: '{place} is encrypted under key {keyId}; give the keys',
  /** Keys were given for a package that is not encrypted: somebody else may have put it there. */
  KEPT_UNSEALED: '{place} is not encrypted, and keys were given: leave them out if that is meant',
  /** Of a matter that is to be handed over, something is not said or not so. */
  HANDOVER_INVALID: 'a file is not handed over like that: {faults}',
  /** The package is of another firm, or has records of models that are not among those given. */
  IMPORT_REFUSED: 'firm {firm} cannot be taken in: {why}',
} as const

/** Throws an error of keeping. @internal */
export const fail: Fail<typeof keepingErrors> = defineErrors(keepingErrors)

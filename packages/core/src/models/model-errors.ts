import { defineErrors, type Fail } from '../values/index.js'

/**
 * The error codes of `@matterkit/core/models`.
 *
 * @since 0.1.0
 */
export const modelErrors = {
  /** A draft or a change that a model does not take; `findings` lists every field at fault. */
  RECORD_INVALID: 'this is not a {model}',
  /** A field that must be there and is not. Only ever a finding of `RECORD_INVALID`. */
  FIELD_MISSING: 'is missing',
  /** A field the model does not have. Only ever a finding of `RECORD_INVALID`. */
  FIELD_UNKNOWN: 'is not a field of {model}',
  /** A field whose value its type does not take. Only ever a finding of `RECORD_INVALID`. */
  FIELD_INVALID: '{why}',
  /** A transition that the record's state does not have, or that something blocks; `findings` lists every blocker. */
  TRANSITION_REFUSED: 'the {model} cannot {name} while it is {state}',
  /** A blocker: the machine has no such transition from this state. */
  TRANSITION_UNKNOWN: 'from {state} one can only: {possible}',
  /** A blocker: the transition is one that must be explained. */
  REASON_REQUIRED: 'say why',
  /** A blocker: the transition needs a fact that the record does not hold yet. */
  FACT_REQUIRED: '{field} is not recorded yet',
} as const

/** Throws a model error. @internal */
export const fail: Fail<typeof modelErrors> = defineErrors(modelErrors)

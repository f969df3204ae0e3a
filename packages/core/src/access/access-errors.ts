import { defineErrors, type Fail } from '../values/index.js'

/**
 * The error codes of access.
 *
 * @since 0.1.0
 */
export const accessErrors = {
  /** The firm is suspended: its people and clients neither read nor write until it is resumed. Nothing is lost. */
  FIRM_SUSPENDED: 'the firm {firm} is suspended',
  /** The firm was removed, and its id stays taken. */
  FIRM_REMOVED: 'the firm {firm} was removed',
} as const

/** Throws one of them. @internal */
export const fail: Fail<typeof accessErrors> = defineErrors(accessErrors)

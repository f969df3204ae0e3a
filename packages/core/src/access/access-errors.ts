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
  /**
   * After a unit of work of a person nobody at the firm could set up access any more. The first role comes with a user who
   * holds it, in one unit; the last one who may change roles stays until another may.
   */
  ACCESS_LOCKOUT:
    'no user could set up access any more: in the same unit of work, have a user without a last day hold a role that grants {permissions} (the standard administrator does), or let a service of the firm set it up',
  /** A role grants what nothing of this host asks for. Only ever a finding of `RECORD_INVALID`, like the three below. */
  PERMISSION_UNKNOWN: '{permission} is no permission of this host',
  /** The same, where another was likely meant. */
  PERMISSION_MISSPELT: '{permission} is no permission of this host; did you mean {meant}?',
  /** A user is to have a role that the firm does not keep. */
  ROLE_UNKNOWN: 'the firm keeps no role {role}; create it in roles',
  /** The same, where another was likely meant. */
  ROLE_MISSPELT: 'the firm keeps no role {role}; did you mean {meant}?',
} as const

/** Throws one of them. @internal */
export const fail: Fail<typeof accessErrors> = defineErrors(accessErrors)

import { defineErrors, type Fail } from '@matterkit/core/values'

/**
 * The error codes of the plugin.
 *
 * @since 0.1.0
 */
export const conflictsPluginErrors = {
  /** A check without whom it is for would find nothing and say nothing. */
  CHECK_OF_NOBODY:
    'a conflict check of {matter} would search nobody it is for: its client {client} is not on file, or not within sight',
  /** Only a person may decide on a conflict check. */
  DECISION_BY_PERSON: 'a person must decide on a conflict check, not {actor}',
  /** A check has no finding of this key, or not for this reader. */
  FINDING_UNKNOWN: 'the check {check} has no finding {key}',
  /** The host did not grant `walls:cross`: a check that cannot see behind walls would be silently incomplete. */
  WALLS_CLOSED: 'a conflict check must read across ethical walls, and the host has not granted walls:cross',
} as const

/** Throws an error of the plugin. @internal */
export const fail: Fail<typeof conflictsPluginErrors> = defineErrors(conflictsPluginErrors)

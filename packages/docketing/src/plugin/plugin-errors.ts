import { defineErrors, type Fail } from '@matterkit/core/values'

/**
 * The error codes of the plugin.
 *
 * @since 0.1.0
 */
export const docketingPluginErrors = {
  /** A matter whose court names no rules to count by. */
  MATTER_WITHOUT_JURISDICTION:
    'matter {number} does not say whose rules count: set its court.jurisdiction to one of {packs}',
  /** The court of a matter is counted by none of the packs the host was given. */
  MATTER_WITHOUT_PACK:
    'matter {number} is before {court}, which is counted by {jurisdiction}; there are {packs}: set its court.jurisdiction to one of them, or give the host that pack',
  /** A trigger that was not docketed here. */
  TRIGGER_WITHOUT_DOCKET: 'the trigger {trigger} has no docket',
  /** An event that the matter has on that day already. */
  TRIGGER_TWICE:
    'matter {number} has {event} on {on} already, as {trigger}: change that one, or say again: true where it happened once more',
  /** A part of a review that names none of its changes, or others. */
  REVIEW_PART_INVALID:
    'the changes to take are named by their keys, and {given} cannot be taken; there are {known}: name some, or dismiss the review',
  /** A deadline that was not docketed here, or no longer stands. */
  DEADLINE_NOT_DOCKETED: 'the deadline {deadline} stands on no docket',
} as const

/** @internal */
export const fail: Fail<typeof docketingPluginErrors> = defineErrors(docketingPluginErrors)

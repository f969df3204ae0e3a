import { defineErrors, type Fail } from '@matterkit/core/values'

/**
 * The error codes of the plugin.
 *
 * @since 0.1.0
 */
export const docketingPluginErrors = {
  /** The court of a matter is counted by none of the packs the host was given. */
  MATTER_WITHOUT_PACK:
    'matter {number} is before {court}, which is counted by {jurisdiction}; there are {packs}',
  /** A trigger that was not docketed here. */
  TRIGGER_WITHOUT_DOCKET: 'the trigger {trigger} has no docket',
  /** An event that the matter has on that day already. */
  TRIGGER_TWICE:
    'matter {number} has {event} on {on} already, as {trigger}: change that one, or say again: true where it happened once more',
  /** A deadline that was not docketed here, or no longer stands. */
  DEADLINE_NOT_DOCKETED: 'the deadline {deadline} stands on no docket',
} as const

/** @internal */
export const fail: Fail<typeof docketingPluginErrors> = defineErrors(docketingPluginErrors)

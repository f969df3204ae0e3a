/**
 * The deadline engine in the host: triggers and the deadlines that follow from them, stored with their proof, counted
 * again when something changes, and changed only once a person has looked.
 *
 * @module
 */
import { definePlugin, type Plugin } from '@matterkit/core'
import { docketingMessages } from './messages.js'
import { checkOptions } from './plugin/check-options.js'
import { courtsOfMatters, type DocketingOptions } from './plugin/courts.js'
import { dockets } from './plugin/docket-record.js'
import type { DocketingServices } from './plugin/docketing-services.js'
import { docketingGates, gateMessages } from './plugin/gates.js'
import { docketReviews } from './plugin/review.js'
import { servicesOf } from './plugin/services.js'

export type { DocketingOptions } from './plugin/courts.js'
export { type DocketRecord, dockets } from './plugin/docket-record.js'
export type { DocketingServices, StoredMove, TriggerInput } from './plugin/docketing-services.js'
export { docketingPluginErrors } from './plugin/plugin-errors.js'
export { type DocketReview, docketReviews, type ReviewedDate } from './plugin/review.js'

/** The words of the plugin's own reasons. @since 0.1.0 */
export const docketingPluginMessages = {
  OVERRIDDEN: 'Set by {by} in place of {was}: {reason}',
} as const

/** The plugin's type, by name, so that declarations stay small. @since 0.1.0 */
export type DocketingPlugin = Plugin<'docketing', object, DocketingServices>

/**
 * Gives the deadline engine its seat in a host. There a deadline that was counted, and an event that was docketed, are
 * not written over: `update` and the facts of a transition are refused (`DEADLINE_COMPUTED`, `TRIGGER_DOCKETED`).
 *
 * @throws `OPTIONS_INVALID` with every fault: a key that is not known, what is no pack, the same pack twice
 * @example
 * const plugin = docketing({ packs: [] })
 * plugin.id // 'docketing'
 * @since 0.1.0
 */
export function docketing(options: DocketingOptions): DocketingPlugin {
  const courts = courtsOfMatters(checkOptions(options))
  return definePlugin({
    id: 'docketing',
    version: '0.1.0',
    models: [dockets, docketReviews],
    gates: docketingGates,
    messages: { ...docketingMessages, ...docketingPluginMessages, ...gateMessages },
    setup: () => ({ services: (session) => servicesOf(session, courts) }),
  })
}

/**
 * The conflict engine in the host: a matter's parties are searched among all names of the firm, the check is kept as a
 * record, and no engagement begins before a person has decided on it.
 *
 * @module
 */
import {
  actorText,
  definePlugin,
  type Id,
  type Plugin,
  type Session,
  type SetupContext,
} from '@matterkit/core'
import { defineErrors, type Fail } from '@matterkit/core/values'
import { conflictsMessages } from './messages.js'
import { checkMatter } from './plugin/check-matter.js'
import { type ConflictCheck, conflictChecks } from './plugin/conflict-check.js'
import { engagementGate, gateMessages } from './plugin/gate.js'

export {
  type CheckFinding,
  type ConflictCheck,
  conflictChecks,
  type SearchedParty,
} from './plugin/conflict-check.js'

/**
 * What the plugin adds to a session.
 *
 * @since 0.1.0
 */
export interface ConflictsServices {
  /**
   * Searches every party of a matter among all contacts of the firm but the matter's own, and records the check, found
   * something or not. It searches behind ethical walls too; what lies there is recorded with its rule and weight only.
   *
   * @throws `NOT_FOUND`; `WALLS_CLOSED`; `NAME_INVALID` where a party's name cannot be searched
   */
  check(matterId: Id<'matter'>): Promise<ConflictCheck>
  /** The last check of a matter. */
  lastCheck(matterId: Id<'matter'>): Promise<ConflictCheck | undefined>
  /**
   * Records what a person decided on a check, and why.
   *
   * @throws `DECISION_BY_PERSON` where the session's actor is none; `TRANSITION_REFUSED` where it was decided already or
   *   no reason is given
   */
  decide(
    checkId: ConflictCheck['id'],
    decision: { readonly outcome: 'proceed' | 'decline'; readonly reason: string },
  ): Promise<ConflictCheck>
}

/**
 * The error codes of the plugin.
 *
 * @since 0.1.0
 */
export const conflictsPluginErrors = {
  /** Only a person may decide on a conflict check. */
  DECISION_BY_PERSON: 'a person must decide on a conflict check, not {actor}',
  /** The host did not grant `walls:cross`: a check that cannot see behind walls would be silently incomplete. */
  WALLS_CLOSED: 'a conflict check must read across ethical walls, and the host has not granted walls:cross',
} as const

const fail: Fail<typeof conflictsPluginErrors> = defineErrors(conflictsPluginErrors)

/** The plugin's type, by name, so that declarations stay small. @since 0.1.0 */
export type ConflictsPlugin = Plugin<'conflicts', object, ConflictsServices>

/**
 * Gives the conflict engine its seat in a host.
 *
 * @example
 * conflicts().id // 'conflicts'
 * @since 0.1.0
 */
export function conflicts(): ConflictsPlugin {
  const services = (session: Session, acrossWalls: SetupContext['acrossWalls']): ConflictsServices => ({
    check: async (matterId) =>
      acrossWalls === undefined ? fail('WALLS_CLOSED', {}) : checkMatter(session, matterId, acrossWalls),
    async lastCheck(matterId) {
      const checks = session.records(conflictChecks)
      return (await checks.find({ where: { matterId }, order: ['id', 'desc'], limit: 1 })).items[0]
    },
    async decide(checkId, { outcome, reason }) {
      const { actor } = session
      if (!('user' in actor)) return fail('DECISION_BY_PERSON', { actor: actorText(actor) })
      const set = { decidedBy: actor.user }
      return session.records(conflictChecks).transition(checkId, outcome, { reason, set })
    },
  })
  return definePlugin({
    id: 'conflicts',
    version: '0.1.0',
    capabilities: ['*:read', 'walls:cross'],
    models: [conflictChecks],
    messages: { ...conflictsMessages, ...gateMessages },
    gates: [engagementGate],
    setup: ({ acrossWalls }) => ({ services: (session) => services(session, acrossWalls) }),
  })
}

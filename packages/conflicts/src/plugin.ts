/**
 * The conflict engine in the host: a matter's parties are searched among all names of the firm, the check is kept as a
 * record, and no engagement begins before a person has decided on it.
 *
 * @module
 */
import {
  actorText,
  definePlugin,
  documentData,
  type Id,
  type Plugin,
  provide,
  type Session,
  type SetupContext,
} from '@matterkit/core'
import type { Plain } from '@matterkit/core/values'
import { conflictsMessages } from './messages.js'
import { checkList, type LateralEntry, type LateralOptions, type LateralReport } from './plugin/check-list.js'
import { checkReport } from './plugin/check-report.js'
import { type CheckDiff, compareChecks } from './plugin/compare-checks.js'
import { conflictChecks } from './plugin/conflict-check.js'
import { conflictHits } from './plugin/conflict-hit.js'
import { type Disposition, dispositions } from './plugin/disposition.js'
import { conflictReport } from './plugin/document-data.js'
import { engagementGate, gateMessages, partyGate } from './plugin/gate.js'
import { knownNames } from './plugin/known-name.js'
import { lateralChecks } from './plugin/lateral-check.js'
import { type AcrossWalls, lastCheck, makeCheck, recordCheck } from './plugin/make-check.js'
import { monitors } from './plugin/monitor.js'
import { fail } from './plugin/plugin-errors.js'
import { type ConflictCheck, readCheck } from './plugin/read-check.js'
import { searchAtIntake, searchNewClient, searchWhoJoins } from './plugin/run-by-itself.js'
import { screens } from './plugin/screen.js'
import { screenGate } from './plugin/screen-gate.js'
import { waivers } from './plugin/waiver.js'
import type { CheckPage } from './report/check-page.js'

export type { LateralEntry, LateralFinding, LateralOptions, LateralReport } from './plugin/check-list.js'
export type { CheckDiff } from './plugin/compare-checks.js'
export {
  type CheckMark,
  type CheckRecord,
  conflictChecks,
  type SearchedAmong,
  type SearchedParty,
} from './plugin/conflict-check.js'
export { type ConflictHit, conflictHits, type HitFinding } from './plugin/conflict-hit.js'
export { type Disposition, dispositions } from './plugin/disposition.js'
export { type KnownName, knownNames } from './plugin/known-name.js'
export { type LateralCheck, lateralChecks } from './plugin/lateral-check.js'
export { conflictsPluginErrors } from './plugin/plugin-errors.js'
export type { CheckFinding, ConflictCheck } from './plugin/read-check.js'
export { type Screen, type ScreenCertification, type ScreenNotice, screens } from './plugin/screen.js'
export { type Waiver, waivers } from './plugin/waiver.js'

/**
 * What the plugin adds to a session.
 *
 * @since 0.1.0
 */
export interface ConflictsServices {
  /**
   * Searches every party of a matter, and always its own client, among all contacts of the firm but the matter's own, its people and the names it
   * keeps for checks, and records the check, found something or not. It searches behind ethical walls too; of what lies
   * there the record holds rule and weight only.
   *
   * @throws `NOT_FOUND`; `WALLS_CLOSED`; `CHECK_OF_NOBODY`; `NAME_INVALID` where a party's name cannot be searched
   */
  check(matterId: Id<'matter'>): Promise<ConflictCheck>
  /** The last check of a matter, as the session may see it. */
  lastCheck(matterId: Id<'matter'>): Promise<ConflictCheck | undefined>
  /** Any check, as the session may see it. @throws `NOT_FOUND` */
  read(checkId: ConflictCheck['id']): Promise<ConflictCheck>
  /** A check in words, as whoever asks may see it: people and consents by name, times in the firm's zone. @throws `NOT_FOUND` */
  report(checkId: ConflictCheck['id']): Promise<CheckPage>
  /** What a check says otherwise than the one before it. @throws `NOT_FOUND` */
  diff(checkId: ConflictCheck['id']): Promise<CheckDiff>
  /**
   * Records what a person made of one finding, and why.
   *
   * @throws `DECISION_BY_PERSON`; `FINDING_UNKNOWN` where the check has none of that key that the session may see;
   *   `RECORD_INVALID` where no reason is given
   */
  dispose(
    checkId: ConflictCheck['id'],
    key: string,
    disposition: Plain<
      Pick<Disposition, 'identity' | 'outcome' | 'reason'> &
        Partial<Pick<Disposition, 'waiverIds' | 'screenId'>>
    >,
  ): Promise<Disposition>
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
  /**
   * Searches the clients of a lawyer who may join among everyone, telling how far it is, and records that it was done; the
   * names of the list are not kept.
   *
   * @throws the signal's reason, and then nothing is recorded; `WALLS_CLOSED`
   */
  checkLateral(entries: readonly LateralEntry[], options: LateralOptions): Promise<LateralReport>
}

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
  let acrossWalls: AcrossWalls | undefined
  const crossing = () => acrossWalls
  return definePlugin({
    id: 'conflicts',
    version: '0.1.0',
    capabilities: ['*:read', 'walls:cross'],
    models: [conflictChecks, conflictHits, dispositions, waivers, screens, knownNames, lateralChecks],
    messages: { ...conflictsMessages, ...gateMessages },
    before: [searchWhoJoins(crossing), searchNewClient(crossing), searchAtIntake(crossing)],
    gates: [engagementGate, partyGate, screenGate],
    afterCommit: monitors(crossing),
    provides: [provide(documentData, [conflictReport])],
    setup: (context) => {
      acrossWalls = context.acrossWalls
      return { services: (session) => servicesOf(session, context.acrossWalls) }
    },
  })
}

function servicesOf(session: Session, acrossWalls: SetupContext['acrossWalls']): ConflictsServices {
  const checks = session.records(conflictChecks)
  const person = (): string => {
    const { actor } = session
    return 'user' in actor ? actor.user : fail('DECISION_BY_PERSON', { actor: actorText(actor) })
  }
  const read = async (id: ConflictCheck['id']) => readCheck(session, await checks.get(id))
  return {
    async check(matterId) {
      if (acrossWalls === undefined) return fail('WALLS_CLOSED', {})
      const made = await makeCheck(session, matterId, acrossWalls)
      return readCheck(session, await session.transaction((work) => recordCheck(work, made, 'asked')))
    },
    async lastCheck(matterId) {
      const last = await lastCheck(session, matterId)
      return last === undefined ? undefined : readCheck(session, last)
    },
    read,
    report: (checkId) => checkReport(session, checkId),
    async diff(checkId) {
      const after = await read(checkId)
      const before = after.previousId === undefined ? undefined : await read(after.previousId)
      return compareChecks(before, after)
    },
    async dispose(checkId, key, { waiverIds = [], ...disposition }) {
      const by = person()
      const { findings, matterId } = await read(checkId)
      const finding = findings.find((each) => each.key === key && !each.isRestricted)
      if (finding === undefined) return fail('FINDING_UNKNOWN', { check: checkId, key })
      const [hit] = (await session.records(conflictHits).find({ where: { checkId, key }, limit: 1 })).items
      const draft = { ...disposition, checkId, key, matterId: hit?.matterId ?? matterId, by, waiverIds }
      return session.records(dispositions).create(draft)
    },
    async decide(checkId, { outcome, reason }) {
      const set = { decidedBy: person() }
      return readCheck(session, await checks.transition(checkId, outcome, { reason, set }))
    },
    checkLateral: async (entries, options) =>
      acrossWalls === undefined
        ? fail('WALLS_CLOSED', {})
        : checkList(session, entries, options, acrossWalls),
  }
}

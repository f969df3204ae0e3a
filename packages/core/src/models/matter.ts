import * as z from 'zod'
import type { CivilDate, Coding, Id, Money, UserId } from '../values/index.js'
import type { Approval } from './guards.js'
import { type MatterState, matterMachine } from './matter-machine.js'
import { defineModel, type Model, type Stored } from './model.js'
import { inOrder } from './rules.js'
import { amount, code, date, filledText, id, text, userId } from './schemas.js'

/**
 * Any piece of legal work; a case is a matter in litigation.
 *
 * @since 0.1.0
 */
export interface Matter extends Stored<'matter'> {
  /** The number the firm gives it: `2026-0081`. */
  readonly number: string
  readonly title: string
  readonly description?: string
  /** What law it is about, in the firm's list or a public one (`folio`). */
  readonly practiceAreas: readonly Coding[]
  readonly state: MatterState
  /** Whose work it is: the contact. Every further client is a party with the role `client`. */
  readonly clientId: Id<'contact'>
  /** The account it is billed under, where the client has one. */
  readonly accountId?: Id<'client'>
  /** What the client calls it, for e-billing. */
  readonly clientMatterId?: string
  readonly responsibleId?: UserId
  readonly officeId?: Id<'office'>
  readonly orgUnitId?: Id<'org-unit'>
  /** The matter it is a part of. */
  readonly parentId?: Id<'matter'>
  /** Where it is litigated. */
  readonly court?: Court
  /** Whose law governs it, as rule packs name it: `us-ca`. */
  readonly jurisdiction?: string
  /** `normal` where it is absent. */
  readonly confidentiality?: Confidentiality
  readonly billing?: MatterBilling
  /** The procedure it follows, and where it stands in it; its `state` is another axis. */
  readonly planKey?: string
  readonly stageKey?: string
  /** Where it came from: `referral`, `website`. */
  readonly source?: Coding
  readonly inquiredOn?: CivilDate
  readonly openedOn?: CivilDate
  /** When a lawyer confirmed that its deadlines are docketed, or that it has none. */
  readonly docketedOn?: CivilDate
  readonly closedOn?: CivilDate
  /** How it ended: `settled`, `judgment`, `closed-deal`. */
  readonly outcome?: Coding
  /** Whereto it went, and on whose receipt. */
  readonly transfer?: MatterTransfer
  readonly retention?: MatterRetention
  /** Who agreed to its destruction. */
  readonly disposalApprovals: readonly Approval[]
}

/** A court and the case there. @since 0.1.0 */
export interface Court {
  readonly name: string
  /** The court as courts-db names it: `nysd`. */
  readonly id?: string
  /** The jurisdiction whose rules count time: `us-federal`. */
  readonly jurisdiction?: string
  readonly caseNumber?: string
  readonly judge?: string
  readonly division?: string
}

/** Who may know: every lawyer of the firm, the team only, or those a court allows. @since 0.1.0 */
export type Confidentiality = 'normal' | 'restricted' | 'sealed'

/** How it is paid for; what bills rest on is the billing engine's. @since 0.1.0 */
export interface MatterBilling {
  readonly method: 'hourly' | 'flat' | 'contingency' | 'mixed' | 'pro-bono' | 'not-billable'
  readonly budget?: Money
}

/** A file that left the firm. @since 0.1.0 */
export interface MatterTransfer {
  readonly toId: Id<'contact'>
  readonly on: CivilDate
  readonly receiptId?: Id<'document'>
}

/** How long the file is kept, and what it rests on. @since 0.1.0 */
export interface MatterRetention {
  /** The rule or policy: `Mass. R. Prof. C. 1.15A`. */
  readonly basis: string
  /** Absent where it is kept for good. */
  readonly destroyAfter?: CivilDate
}

/** The matters of a firm. @since 0.1.0 */
export const matters: Model<Matter> = defineModel<Matter>(
  'matter',
  {
    number: filledText(60),
    title: filledText(500),
    description: text(20_000).exactOptional(),
    practiceAreas: z.array(code()),
    clientId: id<'contact'>('con'),
    accountId: id<'client'>('cli').exactOptional(),
    clientMatterId: text(100).exactOptional(),
    responsibleId: userId().exactOptional(),
    officeId: id<'office'>('off').exactOptional(),
    orgUnitId: id<'org-unit'>('org').exactOptional(),
    parentId: id<'matter'>('mat').exactOptional(),
    court: z
      .strictObject({
        name: filledText(300),
        id: text(60).exactOptional(),
        jurisdiction: text(100).exactOptional(),
        caseNumber: text(100).exactOptional(),
        judge: text(200).exactOptional(),
        division: text(200).exactOptional(),
      })
      .exactOptional(),
    jurisdiction: text(100).exactOptional(),
    confidentiality: z.enum(['normal', 'restricted', 'sealed']).exactOptional(),
    billing: z
      .strictObject({
        method: z.enum(['hourly', 'flat', 'contingency', 'mixed', 'pro-bono', 'not-billable']),
        budget: amount().exactOptional(),
      })
      .exactOptional(),
    planKey: text(100).exactOptional(),
    stageKey: text(100).exactOptional(),
    source: code().exactOptional(),
    inquiredOn: date().exactOptional(),
    openedOn: date().exactOptional(),
    docketedOn: date().exactOptional(),
    closedOn: date().exactOptional(),
    outcome: code().exactOptional(),
    transfer: z
      .strictObject({
        toId: id<'contact'>('con'),
        on: date(),
        receiptId: id<'document'>('doc').exactOptional(),
      })
      .exactOptional(),
    retention: z
      .strictObject({
        basis: filledText(500),
        destroyAfter: date().exactOptional(),
      })
      .exactOptional(),
    disposalApprovals: z.array(z.strictObject({ by: filledText(200), on: date() })),
  },
  {
    prefix: 'mat',
    indexes: [
      'number',
      'state',
      'clientId',
      'responsibleId',
      'confidentiality',
      'openedOn',
      'parentId',
      'court.caseNumber',
      'retention.destroyAfter',
    ],
    machine: matterMachine,
    rules: [inOrder('inquiredOn', 'openedOn'), inOrder('openedOn', 'closedOn')],
  },
)

import * as z from 'zod'
import type { CivilDate, Id, UserId } from '../values/index.js'
import { type AddedState, defineMachine, type Machine } from './machine.js'
import { defineModel, type Model, type Stored } from './model.js'
import { inOrder } from './rules.js'
import { date, filledText, id, userId } from './schemas.js'

/**
 * An order that nothing be destroyed. It is released, never deleted.
 *
 * @since 0.1.0
 */
export interface Hold extends Stored<'hold'> {
  readonly name: string
  /** What is kept: matters, everything of a contact, everything of a custodian. All the firm holds, where all are empty. */
  readonly matterIds: readonly Id<'matter'>[]
  readonly contactIds: readonly Id<'contact'>[]
  readonly custodianIds: readonly UserId[]
  readonly reason: string
  /** Who ordered it: a court, a lawyer, a client. */
  readonly issuedBy: string
  readonly from: CivilDate
  readonly releasedOn?: CivilDate
  /** Who was told, and when they said so. */
  readonly notices: readonly HoldNotice[]
  readonly state: HoldState
}

/** That a custodian was told to keep everything. @since 0.1.0 */
export interface HoldNotice {
  readonly custodianId: UserId
  readonly sentOn: CivilDate
  readonly acknowledgedOn?: CivilDate
}

/** Where a hold stands. @since 0.1.0 */
export type HoldState = 'active' | 'released' | AddedState

/** A hold binds from the moment it is written. @since 0.1.0 */
export const holdMachine: Machine<HoldState> = defineMachine<Hold>({
  initial: 'active',
  states: ['active', 'released'],
  final: ['released'],
  transitions: [
    { name: 'release', from: ['active'], to: 'released', reasonRequired: true, needs: ['releasedOn'] },
  ],
})

/** The legal holds of a firm. @since 0.1.0 */
export const holds: Model<Hold> = defineModel<Hold>(
  'hold',
  {
    name: filledText(300),
    matterIds: z.array(id<'matter'>('mat')),
    contactIds: z.array(id<'contact'>('con')),
    custodianIds: z.array(userId()),
    reason: filledText(2000),
    issuedBy: filledText(300),
    from: date(),
    releasedOn: date().exactOptional(),
    notices: z.array(
      z.strictObject({ custodianId: userId(), sentOn: date(), acknowledgedOn: date().exactOptional() }),
    ),
  },
  {
    prefix: 'hld',
    indexes: ['state', 'from', 'matterIds[]', 'contactIds[]'],
    machine: holdMachine,
    rules: [inOrder('from', 'releasedOn')],
  },
)

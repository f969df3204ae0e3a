import * as z from 'zod'
import type { CivilDate, Id, UserId } from '../values/index.js'
import { type AddedState, defineMachine, type Machine } from './machine.js'
import { defineModel, type Model, type Stored } from './model.js'
import { inOrder } from './rules.js'
import { date, filledText, id, text, userId } from './schemas.js'

/**
 * An ethical wall: for some people, the matters and clients behind it do not exist. It is lifted, never deleted.
 *
 * @since 0.1.0
 */
export interface Wall extends Stored<'wall'> {
  readonly name: string
  /** What lies behind it. */
  readonly matterIds: readonly Id<'matter'>[]
  readonly clientIds: readonly Id<'contact'>[]
  /** `exclude`: those named are kept out. `allow`: everyone but those named is. */
  readonly mode: 'exclude' | 'allow'
  readonly userIds: readonly UserId[]
  /** Why, with the rule: `ABA Model Rule 1.10(a)(2)`. */
  readonly reason: string
  readonly cite?: string
  readonly from: CivilDate
  readonly to?: CivilDate
  /** Who confirmed in writing that they will keep to it. */
  readonly acknowledgements: readonly WallAcknowledgement[]
  readonly evidenceIds: readonly Id<'document'>[]
  readonly state: WallState
}

/** That someone will keep to a wall. @since 0.1.0 */
export interface WallAcknowledgement {
  readonly userId: UserId
  readonly on: CivilDate
}

/** Where a wall stands. @since 0.1.0 */
export type WallState = 'active' | 'lifted' | AddedState

/** A wall holds from the moment it is written. One that was lifted stays lifted; a new one is another record. @since 0.1.0 */
export const wallMachine: Machine<WallState> = defineMachine<Wall>({
  initial: 'active',
  states: ['active', 'lifted'],
  final: ['lifted'],
  transitions: [{ name: 'lift', from: ['active'], to: 'lifted', reasonRequired: true }],
})

/** The ethical walls of a firm. @since 0.1.0 */
export const walls: Model<Wall> = defineModel<Wall>(
  'wall',
  {
    name: filledText(300),
    matterIds: z.array(id<'matter'>('mat')),
    clientIds: z.array(id<'contact'>('con')),
    mode: z.enum(['exclude', 'allow']),
    userIds: z.array(userId()),
    reason: filledText(2000),
    cite: text(500).exactOptional(),
    from: date(),
    to: date().exactOptional(),
    acknowledgements: z.array(z.strictObject({ userId: userId(), on: date() })),
    evidenceIds: z.array(id<'document'>('doc')),
  },
  {
    prefix: 'wal',
    indexes: ['state', 'from', 'matterIds[]', 'clientIds[]'],
    machine: wallMachine,
    rules: [inOrder('from', 'to')],
  },
)

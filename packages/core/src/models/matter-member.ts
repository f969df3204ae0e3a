import * as z from 'zod'
import type { CivilDate, Id, UserId } from '../values/index.js'
import { defineModel, type Model, type Stored } from './model.js'
import { inOrder } from './rules.js'
import { date, decimal, id, userId } from './schemas.js'

/**
 * Someone of the firm who works on a matter, as what, and from when to when. Access may rest on it.
 *
 * @since 0.1.0
 */
export interface MatterMember extends Stored<'matter-member'> {
  readonly matterId: Id<'matter'>
  readonly userId: UserId
  readonly role: MemberRole
  readonly from?: CivilDate
  readonly to?: CivilDate
  /** Their part of the credit for it, in percent: `50`. */
  readonly creditPercent?: string
}

/** What someone does in a matter. @since 0.1.0 */
export type MemberRole = (typeof memberRoles)[number]

/** The closed list of roles on a team. @since 0.1.0 */
export const memberRoles = [
  'responsible',
  'originating',
  'supervisor',
  'lawyer',
  'paralegal',
  'assistant',
  'reviewer',
  'biller',
  'observer',
] as const

/** The teams of a firm's matters. @since 0.1.0 */
export const matterMembers: Model<MatterMember> = defineModel<MatterMember>(
  'matter-member',
  {
    matterId: id<'matter'>('mat'),
    userId: userId(),
    role: z.enum(memberRoles),
    from: date().exactOptional(),
    to: date().exactOptional(),
    creditPercent: decimal().exactOptional(),
  },
  { prefix: 'mem', indexes: ['matterId', 'userId', 'role'], rules: [inOrder('from', 'to')] },
)

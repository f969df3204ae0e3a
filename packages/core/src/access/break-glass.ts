import { defineModel, filledText, id, type Model, moment, type Stored, userId } from '../models/index.js'
import type { Id, Instant, UserId } from '../values/index.js'

/**
 * That someone opened a restricted matter they are not on the team of, why, and until when. It opens no ethical wall.
 *
 * @since 0.1.0
 */
export interface BreakGlass extends Stored<'break-glass'> {
  readonly userId: UserId
  readonly matterId: Id<'matter'>
  readonly reason: string
  readonly until: Instant
}

/** Whatever was opened so. @since 0.1.0 */
export const breakGlasses: Model<BreakGlass> = defineModel<BreakGlass>(
  'break-glass',
  { userId: userId(), matterId: id<'matter'>('mat'), reason: filledText(2000), until: moment() },
  { prefix: 'brk', indexes: ['userId', 'matterId', 'until'] },
)

import {
  type Coding,
  code,
  defineModel,
  type Id,
  id,
  type Model,
  type Stored,
  type UserId,
  userId,
} from '@matterkit/core'
import * as z from 'zod'

/** How risky a matter was found to be, by whom, and what it rests on. */
export interface Assessment extends Stored<'acme.risk/assessment'> {
  readonly matterId: Id<'matter'>
  readonly assessedBy: UserId
  /** 0 is harmless, 100 is not to be touched. */
  readonly score: number
  readonly factors: readonly Coding[]
}

export const assessments: Model<Assessment> = defineModel<Assessment>(
  'acme.risk/assessment',
  {
    matterId: id<'matter'>('mat'),
    assessedBy: userId(),
    score: z.int().min(0).max(100),
    factors: z.array(code()),
  },
  { prefix: 'rsk', indexes: ['matterId', 'score'] },
)

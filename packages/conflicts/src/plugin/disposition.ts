import { defineModel, filledText, id, type Model, type Stored, text } from '@matterkit/core'
import type { Id } from '@matterkit/core/values'
import * as z from 'zod'

/**
 * What a person made of one finding of a check, and why. It is never changed; a later one of the same finding takes its
 * place.
 *
 * @since 0.1.0
 */
export interface Disposition extends Stored<'conflicts/disposition'> {
  readonly checkId: Id<'conflicts/check'>
  readonly key: string
  /** The matter the finding rests on, else the one that was checked. */
  readonly matterId: Id<'matter'>
  readonly identity: 'same' | 'different' | 'unknown'
  readonly outcome: 'not-a-conflict' | 'consent-needed' | 'consented' | 'screened' | 'decline' | 'escalated'
  readonly reason: string
  readonly by: string
  readonly waiverIds: readonly Id<'conflicts/waiver'>[]
  readonly screenId?: Id<'conflicts/screen'>
}

/** The dispositions of a firm. @since 0.1.0 */
export const dispositions: Model<Disposition> = defineModel<Disposition>(
  'conflicts/disposition',
  {
    checkId: id<'conflicts/check'>('chk'),
    key: filledText(60),
    matterId: id<'matter'>('mat'),
    identity: z.enum(['same', 'different', 'unknown']),
    outcome: z.enum(['not-a-conflict', 'consent-needed', 'consented', 'screened', 'decline', 'escalated']),
    reason: filledText(2000),
    by: text(200),
    waiverIds: z.array(id<'conflicts/waiver'>('wvr')),
    screenId: id<'conflicts/screen'>('scr').exactOptional(),
  },
  { prefix: 'dsp', indexes: ['checkId', 'key', 'matterId'], appendOnly: true },
)

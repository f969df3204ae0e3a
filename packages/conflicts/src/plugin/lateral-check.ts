import { defineModel, filledText, type Model, type Stored, text, userId } from '@matterkit/core'
import type { UserId } from '@matterkit/core/values'
import * as z from 'zod'

/**
 * That a lateral’s list was checked: how many names against how many, and what weight was found. The names of the list are
 * another firm’s confidences and are not kept here.
 *
 * @since 0.1.0
 */
export interface LateralCheck extends Stored<'conflicts/lateral-check'> {
  readonly lateral: string
  readonly userId?: UserId
  /** How many names of the list were searched, and which could not be. */
  readonly searched: number
  readonly refused: readonly { readonly at: number; readonly why: string }[]
  readonly names: number
  readonly engine: { readonly version: string; readonly tables: string }
  /** How many findings there were of each weight. */
  readonly weights: Readonly<Record<string, number>>
}

/** The lists of laterals that were checked. @since 0.1.0 */
export const lateralChecks: Model<LateralCheck> = defineModel<LateralCheck>(
  'conflicts/lateral-check',
  {
    lateral: filledText(300),
    userId: userId().exactOptional(),
    searched: z.int(),
    refused: z.array(z.strictObject({ at: z.int(), why: text(300) })),
    names: z.int(),
    engine: z.strictObject({ version: text(60), tables: text(60) }),
    weights: z.record(z.string(), z.int()),
  },
  { prefix: 'lat', indexes: ['lateral'], appendOnly: true },
)

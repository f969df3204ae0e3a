import * as z from 'zod'
import type { CivilDate, Coding } from '../values/index.js'
import { defineModel, type Model, type Stored } from './model.js'
import { eitherOr, inOrder } from './rules.js'
import { code, date, filledText, text } from './schemas.js'

/**
 * How long a class of files is kept, from what, and what then happens to it.
 *
 * @since 0.1.0
 */
export interface RetentionPolicy extends Stored<'retention-policy'> {
  readonly name: string
  /** The class of files: `criminal`, `estate`, `minor`. */
  readonly fileClass: string
  readonly practiceAreas: readonly Coding[]
  /** What the time runs from. */
  readonly basis: 'closing' | 'majority' | 'death' | 'final-distribution' | 'last-activity'
  /** Whole years. */
  readonly years?: number
  /** Kept for good. */
  readonly forever?: true
  readonly afterwards: 'destroy' | 'review' | 'archive'
  readonly jurisdiction?: string
  /** The rule it rests on: `Mass. R. Prof. C. 1.15A`. */
  readonly cite?: string
  /** When the rule was read, and how sure it is. */
  readonly verified?: CivilDate
  readonly from?: CivilDate
  readonly to?: CivilDate
}

/** The retention policies of a firm. @since 0.1.0 */
export const retentionPolicies: Model<RetentionPolicy> = defineModel<RetentionPolicy>(
  'retention-policy',
  {
    name: filledText(300),
    fileClass: filledText(100),
    practiceAreas: z.array(code()),
    basis: z.enum(['closing', 'majority', 'death', 'final-distribution', 'last-activity']),
    years: z.int().min(0).max(200).exactOptional(),
    forever: z.literal(true).exactOptional(),
    afterwards: z.enum(['destroy', 'review', 'archive']),
    jurisdiction: text(100).exactOptional(),
    cite: text(500).exactOptional(),
    verified: date().exactOptional(),
    from: date().exactOptional(),
    to: date().exactOptional(),
  },
  {
    prefix: 'ret',
    indexes: ['fileClass', 'jurisdiction'],
    rules: [eitherOr('years', 'forever'), inOrder('from', 'to')],
  },
)

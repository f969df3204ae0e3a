import {
  defineModel,
  filledText,
  id,
  jsonObject,
  type Model,
  reason,
  type Stored,
  text,
} from '@matterkit/core'
import type { Id, Reason } from '@matterkit/core/values'
import * as z from 'zod'

/**
 * What a check found about one contact in one matter, with its reasons. Whoever may not see all that it names, and the
 * matter that was checked, finds no hit, and of the check only the mark it left.
 *
 * @since 0.1.0
 */
export interface ConflictHit extends Stored<'conflicts/hit'> {
  readonly checkId: Id<'conflicts/check'>
  /** The mark of the check it belongs to. */
  readonly key: string
  /** The matter it rests on, where it is one of the firm’s. */
  readonly matterId?: Id<'matter'>
  /** Whose standing makes it. */
  readonly contactId?: Id<'contact'>
  /** Everyone and everything that it names, and the matter that was checked: all of it must be seen to read it. */
  readonly contactIds: readonly string[]
  readonly matterIds: readonly string[]
  readonly finding: HitFinding
}

/** A finding as it is kept; its words are those of its code. @since 0.1.0 */
export interface HitFinding extends Reason {
  /** The contact that was found, and under which of its names. */
  readonly contactId: string
  readonly name: string
  /** How alike, 0 to 1, and what more than the name says. */
  readonly score: number
  readonly identity?: 'confirmed' | 'contradicted'
  readonly reasons: readonly Reason[]
  /** The ties from the hit to the contact whose standing makes the conflict. */
  readonly path: readonly { readonly from: string; readonly to: string; readonly kind: string }[]
  readonly wayOut: readonly Reason[]
}

/** What the checks of a firm found. @since 0.1.0 */
export const conflictHits: Model<ConflictHit> = defineModel<ConflictHit>(
  'conflicts/hit',
  {
    checkId: id<'conflicts/check'>('chk'),
    key: filledText(60),
    matterId: id<'matter'>('mat').exactOptional(),
    contactId: id<'contact'>('con').exactOptional(),
    contactIds: z.array(text(100)),
    matterIds: z.array(text(100)),
    finding: z.strictObject({
      code: text(100),
      data: jsonObject(),
      cite: text(500).exactOptional(),
      contactId: text(100),
      name: text(300),
      score: z.number(),
      identity: z.enum(['confirmed', 'contradicted']).exactOptional(),
      reasons: z.array(reason()),
      path: z.array(z.strictObject({ from: text(100), to: text(100), kind: text(60) })),
      wayOut: z.array(reason()),
    }),
  },
  {
    prefix: 'hit',
    indexes: ['checkId', 'key', 'matterId', 'contactId', 'matterIds[]', 'contactIds[]'],
    appendOnly: true,
  },
)

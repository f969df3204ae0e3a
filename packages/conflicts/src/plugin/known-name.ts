import { defineModel, filledText, id, type Model, type Stored, text, userId } from '@matterkit/core'
import type { Id, UserId } from '@matterkit/core/values'
import * as z from 'zod'

/**
 * Someone the firm must find without their being a contact: a client of a lawyer who joined or left, a supplier, a company in
 * which one of its people holds shares, a party to a matter one of its people once judged.
 *
 * @since 0.1.0
 */
export interface KnownName extends Stored<'conflicts/known-name'> {
  readonly register:
    | 'lateral-client'
    | 'lateral-adverse'
    | 'departed-client'
    | 'government-matter'
    | 'government-information'
    | 'neutral-matter'
    | 'firm-family'
    | 'firm-interest'
    | 'firm-vendor'
    | 'competitor'
  readonly kind: 'person' | 'organization'
  readonly name: string
  readonly aliases: readonly string[]
  /** Whose it is: the lateral, the one who holds the shares. */
  readonly userId?: UserId
  /** The matter as it was called there, as far as confidence allows. */
  readonly matter?: string
  /** The contact it is, where it is one. */
  readonly contactId?: Id<'contact'>
}

/** The names the firm keeps for conflict checks alone. @since 0.1.0 */
export const knownNames: Model<KnownName> = defineModel<KnownName>(
  'conflicts/known-name',
  {
    register: z.enum([
      'lateral-client',
      'lateral-adverse',
      'departed-client',
      'government-matter',
      'government-information',
      'neutral-matter',
      'firm-family',
      'firm-interest',
      'firm-vendor',
      'competitor',
    ]),
    kind: z.enum(['person', 'organization']),
    name: filledText(300),
    aliases: z.array(filledText(300)),
    userId: userId().exactOptional(),
    matter: text(500).exactOptional(),
    contactId: id<'contact'>('con').exactOptional(),
  },
  { prefix: 'knn', indexes: ['register', 'userId', 'contactId'] },
)

import * as z from 'zod'
import type { Id } from '../values/index.js'
import { defineModel, type Model, type Stored } from './model.js'
import { id, text } from './schemas.js'

/**
 * That one contact stands to another in a way that matters to a conflict check: `from` is the `kind` of `to`.
 *
 * @since 0.1.0
 */
export interface ContactRelationship extends Stored<'contact-relationship'> {
  readonly from: Id<'contact'>
  readonly to: Id<'contact'>
  readonly kind: RelationshipKind
  /** Who says so: a registry, the client, a lawyer. */
  readonly source?: string
}

/** How one contact stands to another. @since 0.1.0 */
export type RelationshipKind = (typeof relationshipKinds)[number]

/** The closed list of relationships. @since 0.1.0 */
export const relationshipKinds = [
  'affiliate',
  'parent',
  'subsidiary',
  'owner',
  'officer',
  'employee',
  'spouse',
  'insurer',
  'guarantor',
  'successor',
] as const

/** The relationships between a firm's contacts. @since 0.1.0 */
export const contactRelationships: Model<ContactRelationship> = defineModel<ContactRelationship>(
  'contact-relationship',
  {
    from: id<'contact'>('con'),
    to: id<'contact'>('con'),
    kind: z.enum(relationshipKinds),
    source: text(300).exactOptional(),
  },
  { prefix: 'rel', indexes: ['from', 'to'] },
)

import * as z from 'zod'
import type { Id, PartialDate } from '../values/index.js'
import { defineModel, type Model, type Stored } from './model.js'
import { inOrder } from './rules.js'
import { decimal, id, partialDay, text } from './schemas.js'

/**
 * That one contact stands to another in a way that matters to a conflict check: `from` is the `kind` of `to`.
 *
 * @since 0.1.0
 */
export interface ContactRelationship extends Stored<'contact-relationship'> {
  readonly from: Id<'contact'>
  readonly to: Id<'contact'>
  readonly kind: RelationshipKind
  readonly since?: PartialDate
  readonly until?: PartialDate
  /** Percent held, exact, where it is ownership: `51`. */
  readonly percent?: string
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
  'guardian',
  'beneficiary',
  'partner',
  'relative',
  'counsel',
  'successor',
] as const

/** The relationships between a firm's contacts. @since 0.1.0 */
export const contactRelationships: Model<ContactRelationship> = defineModel<ContactRelationship>(
  'contact-relationship',
  {
    from: id<'contact'>('con'),
    to: id<'contact'>('con'),
    kind: z.enum(relationshipKinds),
    since: partialDay().exactOptional(),
    until: partialDay().exactOptional(),
    percent: decimal().exactOptional(),
    source: text(300).exactOptional(),
  },
  { prefix: 'rel', indexes: ['from', 'to', 'kind'], rules: [inOrder('since', 'until')] },
)

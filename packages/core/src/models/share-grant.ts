import * as z from 'zod'
import type { Id, Instant } from '../values/index.js'
import { defineModel, type Model, type Stored } from './model.js'
import { inOrder } from './rules.js'
import { id, moment } from './schemas.js'

/**
 * What a contact may see of a matter in the portal. Without one they see nothing.
 *
 * @since 0.1.0
 */
export interface ShareGrant extends Stored<'share-grant'> {
  readonly contactId: Id<'contact'>
  readonly matterId: Id<'matter'>
  readonly parts: readonly SharedPart[]
  /** These documents, and no others; all that are shared with clients where there are none. */
  readonly documentIds: readonly Id<'document'>[]
  readonly from?: Instant
  readonly to?: Instant
  readonly revokedAt?: Instant
}

/** A part of a matter that can be shown. @since 0.1.0 */
export type SharedPart = (typeof sharedParts)[number]

const sharedParts = ['stage', 'documents', 'events', 'deadlines', 'invoices', 'messages', 'tasks'] as const

/** What a firm has shared. @since 0.1.0 */
export const shareGrants: Model<ShareGrant> = defineModel<ShareGrant>(
  'share-grant',
  {
    contactId: id<'contact'>('con'),
    matterId: id<'matter'>('mat'),
    parts: z.array(z.enum(sharedParts)),
    documentIds: z.array(id<'document'>('doc')),
    from: moment().exactOptional(),
    to: moment().exactOptional(),
    revokedAt: moment().exactOptional(),
  },
  { prefix: 'shr', indexes: ['contactId', 'matterId'], rules: [inOrder('from', 'to')] },
)

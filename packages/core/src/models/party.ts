import * as z from 'zod'
import type { Coding, Id, PartialDate } from '../values/index.js'
import { defineModel, type Model, type Stored } from './model.js'
import { type PartyRole, type PartySide, partyRoles, partySides } from './party-roles.js'
import { inOrder } from './rules.js'
import { code, id, partialDay, text } from './schemas.js'

/**
 * A contact's role and side in one matter, with dates.
 *
 * @since 0.1.0
 */
export interface Party extends Stored<'party'> {
  readonly matterId: Id<'matter'>
  readonly contactId: Id<'contact'>
  readonly role: PartyRole
  readonly side: PartySide
  /** The role in a court's or a vendor's own codes. */
  readonly codings: readonly Coding[]
  /** The first among several of its role, as a caption names them. */
  readonly isLead: boolean
  readonly from?: PartialDate
  readonly to?: PartialDate
  /** Who speaks for it here: its counsel, its guardian. */
  readonly representedBy: readonly Representation[]
  /** What the firm calls it in this matter: a claim number, a policy number. */
  readonly reference?: string
  /** The words of the source, where the role was read from one. */
  readonly raw?: string
}

/** Who speaks for a party, and when. @since 0.1.0 */
export interface Representation {
  /** The one who speaks, itself a party of the matter. */
  readonly partyId: Id<'party'>
  readonly as: 'counsel' | 'co-counsel' | 'guardian' | 'trustee' | 'agent'
  readonly from?: PartialDate
  readonly to?: PartialDate
}

/** The parties of a firm's matters. @since 0.1.0 */
export const parties: Model<Party> = defineModel<Party>(
  'party',
  {
    matterId: id<'matter'>('mat'),
    contactId: id<'contact'>('con'),
    role: z.enum(partyRoles),
    side: z.enum(partySides),
    codings: z.array(code()),
    isLead: z.boolean(),
    from: partialDay().exactOptional(),
    to: partialDay().exactOptional(),
    representedBy: z.array(
      z.strictObject({
        partyId: id<'party'>('pty'),
        as: z.enum(['counsel', 'co-counsel', 'guardian', 'trustee', 'agent']),
        from: partialDay().exactOptional(),
        to: partialDay().exactOptional(),
      }),
    ),
    reference: text(200).exactOptional(),
    raw: text(300).exactOptional(),
  },
  { prefix: 'pty', indexes: ['matterId', 'contactId', 'role', 'side'], rules: [inOrder('from', 'to')] },
)

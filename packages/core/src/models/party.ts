import * as z from 'zod'
import type { CivilDate, Id } from '../values/index.js'
import { defineModel, type Model, type Stored } from './model.js'
import { date, id, text } from './schemas.js'

/**
 * A contact's role and side in one matter, with dates.
 *
 * @since 0.1.0
 */
export interface Party extends Stored<'party'> {
  readonly matterId: Id<'matter'>
  readonly contactId: Id<'contact'>
  readonly role: PartyRole
  readonly side: 'ours' | 'adverse' | 'neutral' | 'court'
  readonly from?: CivilDate
  readonly to?: CivilDate
  /** The words of the source, where the role was read from one. */
  readonly raw?: string
}

/** What a party is in a matter. @since 0.1.0 */
export type PartyRole = (typeof partyRoles)[number]

/**
 * The closed list of roles, as pleadings, deals and the people around them have them. Its order has no meaning.
 *
 * @since 0.1.0
 */
// biome-ignore format: a list to be read as a text
export const partyRoles = [
  'client', 'co-client', 'prospective-client', 'adverse-party', 'co-party', 'affiliate', 'plaintiff', 'defendant',
  'petitioner', 'respondent', 'appellant', 'appellee', 'intervenor', 'amicus', 'third-party-defendant', 'claimant',
  'debtor', 'creditor', 'insurer', 'insured', 'guarantor', 'guardian', 'ward', 'beneficiary', 'trustee', 'executor',
  'decedent', 'buyer', 'seller', 'landlord', 'tenant', 'lender', 'borrower', 'opposing-counsel', 'co-counsel',
  'referring-counsel', 'local-counsel', 'judge', 'arbitrator', 'mediator', 'clerk', 'witness', 'expert-witness',
  'expert-consultant', 'investigator', 'process-server', 'court-reporter', 'interpreter', 'bill-recipient', 'referrer',
  'emergency-contact', 'other',
] as const

/** The parties of a firm's matters. @since 0.1.0 */
export const parties: Model<Party> = defineModel<Party>(
  'party',
  {
    matterId: id<'matter'>('mat'),
    contactId: id<'contact'>('con'),
    role: z.enum(partyRoles),
    side: z.enum(['ours', 'adverse', 'neutral', 'court']),
    from: date().exactOptional(),
    to: date().exactOptional(),
    raw: text(300).exactOptional(),
  },
  { prefix: 'pty', indexes: ['matterId', 'contactId', 'side'] },
)

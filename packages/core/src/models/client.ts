import * as z from 'zod'
import type { CivilDate, Currency, Id, Language, UserId } from '../values/index.js'
import { type Identifier, identifier } from './identifier.js'
import { defineModel, type Model, type Stored } from './model.js'
import { inOrder } from './rules.js'
import { currency, date, decimal, filledText, id, languageTag, text, userId } from './schemas.js'

/**
 * An account the firm keeps for a client: its number, who pays, on what terms. The client is a contact, and may have
 * several accounts; being someone's client is more than being a party.
 *
 * @since 0.1.0
 */
export interface Client extends Stored<'client'> {
  readonly contactId: Id<'contact'>
  /** The number the firm gives it: `0142`. */
  readonly number: string
  /** What the account is called, where the client has several. */
  readonly name?: string
  readonly responsibleId?: UserId
  readonly originatingIds: readonly UserId[]
  /** Who pays, in shares; the client, all of it, where there are none. */
  readonly billTo: readonly BillTo[]
  /** Days to pay from the date of the invoice. */
  readonly termsDays?: number
  readonly currency?: Currency
  readonly language?: Language
  readonly taxIds: readonly Identifier[]
  /** What e-billing systems call the client: LEDES `CLIENT_ID`, a vendor's id. */
  readonly eBillingIds: readonly Identifier[]
  /** Purchase orders are named on every bill. */
  readonly purchaseOrderRequired: boolean
  readonly since?: CivilDate
  readonly until?: CivilDate
}

/** One who pays, and what part. @since 0.1.0 */
export interface BillTo {
  readonly contactId: Id<'contact'>
  /** Percent of every bill, exact: `33.5`. */
  readonly percent?: string
  /** To whose attention. */
  readonly attention?: string
  readonly email?: string
}

/** The client accounts of a firm. @since 0.1.0 */
export const clients: Model<Client> = defineModel<Client>(
  'client',
  {
    contactId: id<'contact'>('con'),
    number: filledText(60),
    name: text(300).exactOptional(),
    responsibleId: userId().exactOptional(),
    originatingIds: z.array(userId()),
    billTo: z.array(
      z.strictObject({
        contactId: id<'contact'>('con'),
        percent: decimal().exactOptional(),
        attention: text(200).exactOptional(),
        email: text(320).exactOptional(),
      }),
    ),
    termsDays: z.int().min(0).max(3650).exactOptional(),
    currency: currency().exactOptional(),
    language: languageTag().exactOptional(),
    taxIds: z.array(identifier()),
    eBillingIds: z.array(identifier()),
    purchaseOrderRequired: z.boolean(),
    since: date().exactOptional(),
    until: date().exactOptional(),
  },
  { prefix: 'cli', indexes: ['contactId', 'number', 'responsibleId'], rules: [inOrder('since', 'until')] },
)

import * as z from 'zod'
import type {
  CivilDate,
  Coding,
  Id,
  Language,
  PartialDate,
  PersonName,
  Phone,
  PostalAddress,
} from '../values/index.js'
import { type Identifier, identifier } from './identifier.js'
import { defineModel, type Model, type Stored } from './model.js'
import { inOrder } from './rules.js'
import {
  addressFor,
  code,
  date,
  filledText,
  id,
  languageTag,
  partialDay,
  personName,
  telephone,
  text,
} from './schemas.js'

/**
 * A person or an organisation, once. What it is in a matter is a {@link Party}, what the firm keeps for it as a client
 * a {@link Client}; that it is a client is never written here.
 *
 * @since 0.1.0
 */
export interface Contact extends Stored<'contact'> {
  readonly kind: 'person' | 'organization'
  /** The name as the firm writes it. */
  readonly name: string
  /** A person's name in parts, as far as they are known. */
  readonly nameParts?: PersonName
  /** An organisation's legal form; ISO 20275 codes are of the scheme `elf`. */
  readonly form?: Coding
  /** Other names it goes or went by; a conflict check searches all of them. */
  readonly aliases: readonly ContactAlias[]
  /** What registers and authorities call it. */
  readonly identifiers: readonly Identifier[]
  /** The first is written to. */
  readonly emails: readonly ContactEmail[]
  /** The first is called. */
  readonly phones: readonly Phone[]
  readonly addresses: readonly ContactAddress[]
  readonly websites: readonly string[]
  /** A person's title at work: `General Counsel`. */
  readonly title?: string
  readonly dateOfBirth?: PartialDate
  readonly dateOfDeath?: PartialDate
  readonly language?: Language
  readonly pronouns?: 'he' | 'she' | 'they' | 'it' | 'undisclosed'
  /** The record this one was found to be a duplicate of; it is kept, and leads there. */
  readonly mergedInto?: Id<'contact'>
  /** The duplicates that were merged into this one. */
  readonly merges: readonly ContactMerge[]
  readonly tags: readonly string[]
}

/** Another name of a contact. @since 0.1.0 */
export interface ContactAlias {
  readonly name: string
  /** Also known as, doing business as, formerly known as, name at birth, trade name, in another script. */
  readonly kind: 'aka' | 'dba' | 'fka' | 'maiden' | 'trade' | 'transliteration'
  readonly from?: PartialDate
  readonly to?: PartialDate
}

/** Where a contact reads mail. @since 0.1.0 */
export interface ContactEmail {
  readonly address: string
  readonly kind?: 'work' | 'home' | 'other'
}

/** Where a contact is found. @since 0.1.0 */
export interface ContactAddress extends PostalAddress {
  readonly kind?: 'work' | 'home' | 'billing' | 'registered' | 'service' | 'other'
}

/** One merge: what was merged, when, and why it was held to be the same. @since 0.1.0 */
export interface ContactMerge {
  readonly contactId: Id<'contact'>
  readonly on: CivilDate
  readonly why: string
}

/** The contacts of a firm. @since 0.1.0 */
export const contacts: Model<Contact> = defineModel<Contact>(
  'contact',
  {
    kind: z.enum(['person', 'organization']),
    name: filledText(300),
    nameParts: personName().exactOptional(),
    form: code().exactOptional(),
    aliases: z.array(
      z.strictObject({
        name: filledText(300),
        kind: z.enum(['aka', 'dba', 'fka', 'maiden', 'trade', 'transliteration']),
        from: partialDay().exactOptional(),
        to: partialDay().exactOptional(),
      }),
    ),
    identifiers: z.array(identifier()),
    emails: z.array(
      z.strictObject({ address: filledText(320), kind: z.enum(['work', 'home', 'other']).exactOptional() }),
    ),
    phones: z.array(telephone()),
    addresses: z.array(addressFor(['work', 'home', 'billing', 'registered', 'service', 'other'])),
    websites: z.array(text(500)),
    title: text(200).exactOptional(),
    dateOfBirth: partialDay().exactOptional(),
    dateOfDeath: partialDay().exactOptional(),
    language: languageTag().exactOptional(),
    pronouns: z.enum(['he', 'she', 'they', 'it', 'undisclosed']).exactOptional(),
    mergedInto: id<'contact'>('con').exactOptional(),
    merges: z.array(z.strictObject({ contactId: id<'contact'>('con'), on: date(), why: filledText(1000) })),
    tags: z.array(filledText(100)),
  },
  { prefix: 'con', indexes: ['kind', 'name', 'mergedInto'], rules: [inOrder('dateOfBirth', 'dateOfDeath')] },
)

import * as z from 'zod'
import type { CivilDate } from '../values/index.js'
import { defineModel, type Model, type Stored } from './model.js'
import { date, filledText, text } from './schemas.js'

/**
 * A person or an organisation, once. What it is in a matter is a {@link Party}; that it is a client is never
 * written here.
 *
 * @since 0.1.0
 */
export interface Contact extends Stored<'contact'> {
  readonly kind: 'person' | 'organization'
  /** The name as the firm writes it. */
  readonly name: string
  /** Other names it goes or went by; a conflict check searches all of them. */
  readonly aliases: readonly ContactAlias[]
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  readonly address?: PostalAddress
  readonly dateOfBirth?: CivilDate
}

/** Another name of a contact. @since 0.1.0 */
export interface ContactAlias {
  readonly name: string
  /** Also known as, doing business as, formerly known as, maiden name, trade name. */
  readonly kind: 'aka' | 'dba' | 'fka' | 'maiden' | 'trade'
}

/** Where mail goes. @since 0.1.0 */
export interface PostalAddress {
  /** The lines above the city, in order. */
  readonly lines: readonly string[]
  readonly city?: string
  /** State, province or county. */
  readonly region?: string
  readonly postalCode?: string
  /** ISO 3166-1 alpha-2: `US`. */
  readonly country?: string
}

/** The contacts of a firm. @since 0.1.0 */
export const contacts: Model<Contact> = defineModel<Contact>(
  'contact',
  {
    kind: z.enum(['person', 'organization']),
    name: filledText(300),
    aliases: z.array(
      z.strictObject({ name: filledText(300), kind: z.enum(['aka', 'dba', 'fka', 'maiden', 'trade']) }),
    ),
    emails: z.array(text(320)),
    phones: z.array(text(60)),
    address: z
      .strictObject({
        lines: z.array(text(200)),
        city: text(200).exactOptional(),
        region: text(200).exactOptional(),
        postalCode: text(40).exactOptional(),
        country: z
          .string()
          .regex(/^[A-Z]{2}$/, 'is not a country such as US')
          .exactOptional(),
      })
      .exactOptional(),
    dateOfBirth: date().exactOptional(),
  },
  { prefix: 'con', indexes: ['kind', 'name'] },
)

/**
 * Contacts. Unverified: the names `first_name`, `middle_name`, `last_name`, `primary_email_address` and
 * `primary_phone_number`.
 */
import { type Contact, contacts } from '@matterkit/core/models'
import { choice, same } from '../mapping/field-maps.js'
import type { Mapping } from '../mapping/mapping.js'
import { type ClioParts, clio } from './fields.js'

/** What the mapping of contacts is made of. @internal */
export const contactParts: ClioParts<Contact> = {
  resource: 'contacts',
  model: contacts,
  fields: [
    choice(
      'type',
      'kind',
      [
        ['Person', 'person'],
        ['Company', 'organization'],
      ],
      'Person',
    ),
    same('name', 'name'),
    same('prefix', 'nameParts.prefix'),
    same('first_name', 'nameParts.given'),
    same('middle_name', 'nameParts.middle'),
    same('last_name', 'nameParts.family'),
    same('title', 'title'),
    same('date_of_birth', 'dateOfBirth'),
    same('primary_email_address', 'emails.0.address'),
    same('primary_phone_number', 'phones.0.raw'),
  ],
}

/**
 * Contacts, persons and companies.
 *
 * @example
 * const known: References = { toOurs: () => undefined, toTheirs: () => undefined }
 * clioContacts.read({ id: '00123', type: 'Company', name: 'Acme' }, known).kind // 'organization'
 * @since 0.1.0
 */
export const clioContacts: Mapping<Contact> = clio<Contact>(contactParts)

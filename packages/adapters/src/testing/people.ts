import { type Contact, contacts, type Model } from '@matterkit/core/models'

/** Contacts that are also found by their tags, which is a list. */
export const people: Model<Contact> = { ...contacts, indexes: ['kind', 'name', 'tags[]'] }

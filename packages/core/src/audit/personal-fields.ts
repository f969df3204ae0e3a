/**
 * Which fields of a model hold personal data, and whose: in the journal they are encrypted under that one's key, so
 * that destroying the key erases them.
 *
 * @since 0.1.0
 */
export interface PersonalFields {
  readonly model: string
  /** A list whose entries are each about someone; the fields are then those of its entries. */
  readonly list?: string
  /**
   * The field that holds the id of the contact they are about; those that name no contact are not personal. Where it is
   * left out they are about the record itself, and erased by its own name: `user:usr_…`.
   */
  readonly of?: string
  /** Those that name no contact are about the record itself: an address in a mail that nobody was found for. */
  readonly orRecord?: boolean
  readonly fields: readonly string[]
}

/**
 * What is personal in the core's records. Drawn by one rule: a field is listed where it identifies or describes a
 * natural person and is kept for the sake of that person's record: names, addresses, numbers, dates of life, and what
 * was imported of them. Organisations' contacts are treated alike, since a sole practitioner is both. Not listed is
 * what a matter says (titles, narratives, notes that name no contact, mail bodies): it is the client file, which is kept and
 * destroyed with the matter under retention rules. Ids stay readable; after erasure they lead to nothing.
 *
 * @since 0.1.0
 */
export const personalFields: readonly PersonalFields[] = [
  {
    model: 'contact',
    fields: [
      'name',
      'nameParts',
      'aliases',
      'identifiers',
      'emails',
      'phones',
      'addresses',
      'websites',
      'title',
      'dateOfBirth',
      'dateOfDeath',
      'language',
      'pronouns',
      'merges',
      'tags',
      'ext',
      'externalIds',
    ],
  },
  {
    model: 'user',
    fields: ['name', 'email', 'admissions', 'employment', 'ext', 'externalIds'],
  },
  { model: 'client', of: 'contactId', fields: ['name', 'taxIds', 'eBillingIds', 'ext', 'externalIds'] },
  { model: 'client', list: 'billTo', of: 'contactId', fields: ['attention', 'email'] },
  { model: 'party', of: 'contactId', fields: ['raw', 'reference', 'ext', 'externalIds'] },
  { model: 'note', of: 'contactId', fields: ['subject', 'text'] },
  {
    model: 'communication',
    list: 'participants',
    of: 'contactId',
    orRecord: true,
    fields: ['name', 'address'],
  },
  { model: 'calendar-event', list: 'attendees', of: 'contactId', orRecord: true, fields: ['email'] },
  { model: 'engagement', fields: ['signatories'] },
  { model: 'service-event', fields: ['servedBy'] },
]

/** The lists of a model that a patch replaces as one, so that each entry is beside the id of the one it is about. @internal */
export function wholeLists(rules: readonly PersonalFields[], model: string): readonly string[] {
  return rules.flatMap((rule) => (rule.model === model && rule.list !== undefined ? [rule.list] : []))
}

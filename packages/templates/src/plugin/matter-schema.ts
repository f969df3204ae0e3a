import type { PersonName, PostalAddress } from '@matterkit/core/values'
import type { TemplateSchema } from '../fields/schema.js'
import type { CaptionSide, CaptionValue } from '../formats/caption.js'
import type { MatterData, PartyData } from './matter-data.js'

/** A description of everything that data of a type may hold, so that none of it is forgotten. */
type Of<T> = Readonly<Record<keyof T, TemplateSchema[string]>>

const address: Of<PostalAddress> & TemplateSchema = {
  lines: 'any',
  city: 'text',
  region: 'text',
  postalCode: 'text',
  country: 'text',
}

const nameParts: Of<PersonName> & TemplateSchema = {
  prefix: 'text',
  given: 'text',
  middle: 'text',
  particle: 'text',
  family: 'text',
  secondFamily: 'text',
  suffix: 'text',
  preferred: 'text',
  order: 'text',
  phonetic: 'any',
}

const party: Of<PartyData> & TemplateSchema = {
  name: 'text',
  nameParts,
  pronouns: 'any',
  role: 'text',
  side: 'text',
  address,
  email: 'text',
  phone: 'text',
  reference: 'text',
}

const side: Of<CaptionSide> & TemplateSchema = { names: 'any', role: 'text' }

const caption: Of<CaptionValue> & TemplateSchema = {
  court: 'any',
  sides: [side],
  number: 'text',
  numberLabel: 'text',
  judge: 'text',
  title: 'text',
}

/**
 * What a template may ask of a matter: the fields of {@link MatterData}.
 *
 * @example
 * matterSchema.today // 'date'
 * @since 0.1.0
 */
export const matterSchema: Of<MatterData> & TemplateSchema = {
  today: 'date',
  firm: { name: 'text', address },
  matter: {
    number: 'text',
    title: 'text',
    state: 'text',
    openedOn: 'date',
    clientMatterId: 'text',
    court: { name: 'text', caseNumber: 'text', judge: 'text', division: 'text' },
  },
  client: party,
  responsible: { name: 'text', nameParts, pronouns: 'any', email: 'text' },
  parties: [party],
  ours: [party],
  adverse: [party],
  case: caption,
  deadlines: [
    { due: 'date', title: 'text', cite: 'text', act: 'text', projected: 'boolean', proposed: 'boolean' },
  ],
}

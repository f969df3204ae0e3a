/**
 * Matters and who is in them. Unverified, for no description of them was at hand: that `matter_stage` and
 * `practice_area` bear a `name`, and that the texts they bear are unique in a firm.
 */
import {
  type Matter,
  matterMachine,
  matterMembers,
  matters,
  type Party,
  parties,
} from '@matterkit/core/models'
import { billing, coded, cut, keyed, same, standing, textOf } from '../mapping/field-maps.js'
import type { FieldMap, Mapping } from '../mapping/mapping.js'
import { type MemberMapping, memberMapping } from '../mapping/members.js'
import { type ClioParts, clio, ref } from './fields.js'

/** Clio has one text for a matter; one too long for a title is cut there and whole in the description. */
const description: FieldMap = {
  theirs: ['description'],
  ours: ['title', 'description'],
  read({ description: value = null }) {
    const text = textOf(value)
    return text.length <= 500 ? { title: text } : { title: cut(text, 500), description: text }
  },
  write({ title, description: whole }) {
    const isCut =
      typeof title === 'string' &&
      typeof whole === 'string' &&
      title.endsWith('…') &&
      whole.startsWith(title.slice(0, -1))
    return { description: isCut ? whole : title }
  },
}

/** What the mapping of matters is made of. @internal */
export const matterParts: ClioParts<Matter> = {
  resource: 'matters',
  model: matters,
  fields: [
    same('display_number', 'number'),
    description,
    standing(
      'status',
      matterMachine,
      [
        ['Pending', 'inquiry'],
        ['Open', 'active'],
        ['Closed', 'closed'],
        ['Pending', 'screening'],
        ['Pending', 'conflict-check'],
        ['Pending', 'engagement'],
        ['Closed', 'archived'],
        ['Closed', 'declined'],
        ['Closed', 'withdrawn'],
        ['Closed', 'transferred'],
        ['Closed', 'disposed'],
      ],
      'Open',
    ),
    same('pending_date', 'inquiredOn'),
    same('open_date', 'openedOn'),
    same('close_date', 'closedOn'),
    billing(
      'billing_method',
      'billable',
      [
        ['hourly', 'hourly'],
        ['flat', 'flat'],
        ['contingency', 'contingency'],
      ],
      'hourly',
    ),
    ref('client.id', 'clientId', 'contact'),
    ref('responsible_attorney.id', 'responsibleId', 'user'),
    ref('group.id', 'orgUnitId', 'group'),
    coded('practice_area.name', 'practiceAreas.0', 'clio:practice-area'),
    keyed('matter_stage.name', 'stageKey', 100),
    same('client_reference', 'clientMatterId'),
  ],
}

/**
 * Matters. What Clio knows as Open stands active here; its Pending is an inquiry. States that plugins add are written
 * as Open, billing methods that Clio lacks as hourly, those that are not billed with `billable` false. Clio's
 * `location` is free text and is kept as it is, for our jurisdiction is a key of rule packs; the name of a stage
 * becomes a key and is kept too.
 *
 * @example
 * const known: References = { toOurs: (kind, id) => `${kind}-${id}`, toTheirs: (_, id) => id.split('-')[1] }
 * const draft = clioMatters.read({ id: 7, description: 'Roe v. Doe', status: 'Open', client: { id: 9 } }, known)
 * draft.title // 'Roe v. Doe'
 * draft.clientId // 'contact-9'
 * clioMatters.write(draft, known) // { id: 7, description: 'Roe v. Doe', status: 'Open', client: { id: 9 } }
 * @since 0.1.0
 */
export const clioMatters: Mapping<Matter> = clio<Matter>(matterParts)

/**
 * Those of a matter's users that are members here: the originating attorney, and the responsible staff as an
 * assistant. The responsible attorney stands in the matter itself.
 *
 * @example
 * const known: References = { toOurs: (kind, id) => `${kind}-${id}`, toTheirs: (_, id) => id.split('-')[1] }
 * clioMembers.read({ id: 7, originating_attorney: { id: 3 } }, known)[0]?.role // 'originating'
 * @since 0.1.0
 */
export const clioMembers: MemberMapping = memberMapping({ system: 'clio', ids: 'numbers' }, matterMembers, [
  { theirs: 'originating_attorney.id', role: 'originating' },
  { theirs: 'responsible_staff.id', role: 'assistant' },
])

/**
 * Relationships of a contact to a matter; Clio's description is free text and is kept, for no role can be read from it.
 *
 * @example
 * const known: References = { toOurs: (kind, id) => `${kind}-${id}`, toTheirs: (_, id) => id.split('-')[1] }
 * clioRelationships.read({ id: 1, matter: { id: 7 }, contact: { id: 9 }, description: 'Landlord' }, known).raw // 'Landlord'
 * @since 0.1.0
 */
export const clioRelationships: Mapping<Party> = clio<Party>({
  resource: 'relationships',
  model: parties,
  fields: [
    ref('matter.id', 'matterId', 'matter'),
    ref('contact.id', 'contactId', 'contact'),
    same('description', 'raw'),
  ],
  constant: { role: 'other', side: 'neutral' },
})

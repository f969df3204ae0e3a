import { type Matter, type MemberRole, matterMachine, matterMembers, matters } from '@matterkit/core/models'
import { billing, coded, keyed, same, shortened, standing } from '../mapping/field-maps.js'
import type { Mapping } from '../mapping/mapping.js'
import { type MemberMapping, memberMapping } from '../mapping/members.js'
import { day, ref, someone, unified } from './fields.js'

/**
 * Matters. The first contact, or where there is none the first company, is the client; the parties are records of their
 * own here: see {@link unifiedParties}. States that plugins add are written as OTHER, methods of billing too. The name
 * of a stage becomes a key and is kept; a practice area is the id it has there.
 *
 * @example
 * const known: References = { toOurs: (kind, id) => `${kind}-${id}`, toTheirs: (kind, id) => (id.startsWith(kind) ? id.split('-')[1] : undefined) }
 * const draft = unifiedMatters.read({ id: '7', name: 'Roe v. Doe', company_ids: ['9'], stage: 'Discovery Phase' }, known)
 * draft.clientId // 'company-9'
 * draft.stageKey // 'discovery-phase'
 * unifiedMatters.write(draft, known).stage // 'Discovery Phase'
 * @since 0.1.0
 */
export const unifiedMatters: Mapping<Matter> = unified<Matter>({
  resource: 'matter',
  model: matters,
  fields: [
    same('number', 'number'),
    shortened('name', 'title', 500),
    same('description', 'description'),
    standing(
      'status',
      matterMachine,
      [
        ['PENDING', 'inquiry'],
        ['OPEN', 'active'],
        ['CLOSED', 'closed'],
        ['OTHER', 'on-hold'],
        ['OPEN', 'file-setup'],
        ['OPEN', 'closing'],
        ['PENDING', 'screening'],
        ['PENDING', 'conflict-check'],
        ['PENDING', 'engagement'],
        ['CLOSED', 'archived'],
        ['CLOSED', 'transferred'],
        ['CLOSED', 'declined'],
        ['CLOSED', 'withdrawn'],
        ['CLOSED', 'disposed'],
      ],
      'OTHER',
    ),
    billing(
      'billing_method',
      'is_billable',
      [
        ['HOURLY', 'hourly'],
        ['FLAT_FEE', 'flat'],
        ['CONTINGENCY', 'contingency'],
        ['OTHER', 'mixed'],
      ],
      'OTHER',
    ),
    someone('contact_ids', 'company_ids', 'clientId'),
    ref('user_id', 'responsibleId', 'user'),
    coded('practicearea_id', 'practiceAreas.0', 'unified:practicearea'),
    keyed('stage', 'stageKey', 100),
    same('client_reference', 'clientMatterId'),
    day('opened_at', 'openedOn'),
    day('closed_at', 'closedOn'),
  ],
})

/**
 * The originating user of a matter and the users of its team, as members.
 *
 * @param role - what the team's users are, for that is not said there
 * @example
 * const known: References = { toOurs: (kind, id) => `${kind}-${id}`, toTheirs: (_, id) => id.split('-')[1] }
 * const members = unifiedMembers('lawyer').read({ id: '7', originating_user_id: '3', user_ids: ['4', '5'] }, known)
 * members.map((member) => member.role) // ['originating', 'lawyer', 'lawyer']
 * @since 0.1.0
 */
export function unifiedMembers(role: Exclude<MemberRole, 'responsible' | 'originating'>): MemberMapping {
  return memberMapping({ system: 'unified', ids: 'texts' }, matterMembers, [
    { theirs: 'originating_user_id', role: 'originating' },
    { theirs: 'user_ids', role, isList: true },
  ])
}

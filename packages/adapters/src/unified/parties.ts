/** Parties stand within a matter there, without an id; where one is imported, the caller gives it one: `7/0`. */
import { type Party, type PartyRole, parties, sideOf } from '@matterkit/core/models'
import { choice, same } from '../mapping/field-maps.js'
import type { FieldMap, Mapping } from '../mapping/mapping.js'
import { someone, unified } from './fields.js'

/** Its roles and ours; every other of ours is OTHER. */
const roles: readonly (readonly [string, PartyRole])[] = [
  ['CLIENT', 'client'],
  ['OPPOSING_PARTY', 'adverse-party'],
  ['OPPOSING_COUNSEL', 'opposing-counsel'],
  ['CO_COUNSEL', 'co-counsel'],
  ['WITNESS', 'witness'],
  ['EXPERT', 'expert-witness'],
  ['JUDGE', 'judge'],
  ['REFERRER', 'referrer'],
  ['OTHER', 'other'],
]

const named = choice('role', 'role', roles, 'OTHER')

/** The role, and the side that it has by its nature. */
const role: FieldMap = {
  ...named,
  read(values, references) {
    const known = named.read(values, references)
    return { ...known, side: sideOf(known.role as PartyRole) ?? 'neutral' }
  },
}

/**
 * The parties that stand within a matter there.
 *
 * @param matterId - our id of the matter
 * @example
 * const known: References = { toOurs: (kind, id) => `${kind}-${id}`, toTheirs: (_, id) => id.split('-')[1] }
 * unifiedParties('mat-1').read({ id: '7/0', role: 'JUDGE', contact_id: '9' }, known).side // 'court'
 * @since 0.1.0
 */
export function unifiedParties(matterId: string): Mapping<Party> {
  return unified<Party>({
    resource: 'matter.parties',
    model: parties,
    fields: [role, someone('contact_id', 'company_id', 'contactId'), same('description', 'raw')],
    constant: { matterId },
  })
}

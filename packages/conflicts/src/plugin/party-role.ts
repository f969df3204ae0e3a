import type { Matter, Party } from '@matterkit/core'
import type { AssessmentInput } from '../ethics/assess-hits.js'
import type { KnownRole } from '../ethics/roles.js'

const witnesses = ['witness', 'expert-witness']
const payers = ['insurer', 'bill-recipient', 'guarantor']
const counsel = ['opposing-counsel', 'co-counsel', 'local-counsel', 'referring-counsel']
const fiduciaries = ['guardian', 'ward', 'trustee', 'beneficiary', 'executor', 'decedent']

/** What is searched of a matter: a party, or its own client where no party says so. @internal */
export interface Sought {
  readonly partyId?: Party['id']
  readonly contactId: Party['contactId']
  readonly role: Party['role']
  readonly side: Party['side']
}

/** Whether a party is one the firm acts for, or may. @internal */
export function isClient({ role }: Pick<Party, 'role'>): boolean {
  return role === 'client' || role === 'co-client' || role === 'prospective-client'
}

/** The bench and third persons are on nobody's side. @internal */
export function sideOf({ side }: Pick<Party, 'side'>): KnownRole['side'] {
  return side === 'court' || side === 'third' ? 'neutral' : side
}

/** What a party does in its matter besides taking a side. @internal */
export function roleOf({ role }: Pick<Party, 'role'>): KnownRole['role'] {
  if (witnesses.includes(role)) return 'witness'
  if (counsel.includes(role)) return 'counsel'
  return fiduciaries.includes(role) ? 'fiduciary' : undefined
}

/** The same of a party that is checked. @internal */
export function newRoleOf(party: Pick<Party, 'role' | 'side'>): AssessmentInput['party']['role'] {
  if (party.role === 'co-client') return 'co-client'
  if (payers.includes(party.role) && sideOf(party) !== 'adverse') return 'payer'
  const role = roleOf(party)
  return role === 'fiduciary' ? undefined : role === 'witness' || role === 'counsel' ? role : undefined
}

/** One the firm never took up was declined, whoever declined it; what it works on is open, what it may take up is pending. @internal */
export function statusOf({ state }: Matter): KnownRole['status'] {
  if (['closed', 'transferred', 'archived', 'disposed'].includes(state)) return 'closed'
  if (state === 'declined' || state === 'withdrawn') return 'declined'
  return ['inquiry', 'screening', 'conflict-check'].includes(state) ? 'pending' : 'open'
}

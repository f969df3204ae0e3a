/**
 * What a contact is or was in a matter of the firm, or to the firm itself.
 *
 * @since 0.1.0
 */
export interface KnownRole {
  readonly contactId: string
  /** The matter; for what someone is to the firm itself, the register it stands in. */
  readonly matterId: string
  /** For the report. */
  readonly matterNumber: string
  readonly isClient: boolean
  readonly side: 'ours' | 'adverse' | 'neutral'
  /**
   * `pending`: an intake that is not decided yet. `declined`: a prospective client whose matter was not taken. A matter
   * not ended by a letter is open.
   */
  readonly status: 'open' | 'pending' | 'closed' | 'declined'
  /** What it does there besides taking a side. */
  readonly role?: 'witness' | 'counsel' | 'fiduciary' | 'class-member'
  /**
   * Whose the matter was, where not the firm's own: another firm’s and a lawyer who came from there acted in it
   * (`lateral`); that of a lawyer who has left (`departed`); a government’s, or a tribunal’s, which a lawyer of the firm
   * served (`government`, `neutral`).
   */
  readonly through?: 'lateral' | 'departed' | 'government' | 'neutral'
  /** What someone is to the firm itself; then nothing else here but the register counts. */
  readonly toFirm?: FirmStanding
  /** The terms of engagement say that the client’s affiliates are clients. */
  readonly familyIsClient?: boolean
  /** How the matter stands to the new one, where someone has answered that. */
  readonly relatedness?: 'same-proceeding' | 'related' | 'unrelated'
}

/**
 * What someone is to the firm itself: one of its people or their family, a business in which the firm or one of its
 * people holds an interest, a supplier, someone of whom one of its people learned in government what is confidential, a
 * mere competitor of a client, the other side of a question of law that the firm argues.
 *
 * @since 0.1.0
 */
export type FirmStanding =
  | 'firm-member'
  | 'firm-family'
  | 'firm-interest'
  | 'firm-vendor'
  | 'government-information'
  | 'competitor'
  | 'positional'

/**
 * That one contact is tied to another: `from` is the `kind` of `to`.
 *
 * @since 0.1.0
 */
export interface KnownRelation {
  readonly from: string
  readonly to: string
  /** `affiliate`, `parent`, `owner`, `officer`, `spouse`, `insurer` … as core has them. */
  readonly kind: string
  /** Percent held, where it is ownership: `51`. */
  readonly percent?: string
  /** Who says so, and since when; for the report. */
  readonly source?: string
  readonly since?: string
}

/** What someone already is to the firm. @internal */
export type Standing =
  | FirmStanding
  | 'current-client'
  | 'former-client'
  | 'lateral-client'
  | 'departed-client'
  | 'pending-prospect'
  | 'declined-prospect'
  | 'opponent'
  | 'pending-opponent'
  | 'past-opponent'
  | 'co-party'
  | 'our-witness'
  | 'adverse-witness'
  | 'past-witness'
  | 'opposing-counsel'
  | 'fiduciary'
  | 'class-member'
  | 'government-matter'
  | 'neutral-matter'
  | 'involved'

/**
 * How the bearer of a standing is reached: as the one found; as its wholly owned or owning company; through its
 * corporate family; through a person or a contract; through a share of less than half.
 *
 * @internal
 */
export type Via = 'self' | 'owned' | 'family' | 'constituent' | 'minority'

/** What the new party is to be. @internal */
export type NewRole =
  | 'client'
  | 'co-client'
  | 'adverse'
  | 'adverse-witness'
  | 'witness'
  | 'payer'
  | 'counsel'
  | 'other'

/** The standing a role gives. @internal */
export function standingOf({ isClient, side, status, through, role, toFirm }: KnownRole): Standing {
  if (toFirm !== undefined) return toFirm
  if (through === 'government') return 'government-matter'
  if (through === 'neutral') return 'neutral-matter'
  // A lateral left the clients behind: to this firm they are former clients, however their matters stand.
  if (isClient && through === 'lateral') return 'lateral-client'
  if (isClient && through === 'departed') return 'departed-client'
  if (role === 'class-member') return 'class-member'
  if (role === 'witness') return witness(side, status)
  if (role === 'counsel' && side === 'adverse') return status === 'open' ? 'opposing-counsel' : 'involved'
  if (status === 'declined') return isClient ? 'declined-prospect' : 'involved'
  if (isClient) return clients[status]
  if (role === 'fiduciary' && side === 'ours') return 'fiduciary'
  if (side === 'adverse') return opponents[status]
  return side === 'ours' && status === 'open' ? 'co-party' : 'involved'
}

const clients = { open: 'current-client', pending: 'pending-prospect', closed: 'former-client' } as const
const opponents = { open: 'opponent', pending: 'pending-opponent', closed: 'past-opponent' } as const

function witness(side: KnownRole['side'], status: KnownRole['status']): Standing {
  if (status !== 'open') return 'past-witness'
  return side === 'adverse' ? 'adverse-witness' : 'our-witness'
}

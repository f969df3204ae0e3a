/**
 * What a contact is or was in a matter of the firm.
 *
 * @since 0.1.0
 */
export interface KnownRole {
  readonly contactId: string
  readonly matterId: string
  /** For the report. */
  readonly matterNumber: string
  readonly isClient: boolean
  readonly side: 'ours' | 'adverse' | 'neutral'
  /** `declined`: a prospective client whose matter was not taken. A matter not ended by a letter is open. */
  readonly status: 'open' | 'closed' | 'declined'
  /** The matter was another firm’s, and a lawyer who came from there acted in it. */
  readonly through?: 'lateral'
  /** How the matter stands to the new one, where someone has answered that. */
  readonly relatedness?: 'same-proceeding' | 'related' | 'unrelated'
}

/**
 * That one contact is tied to another: `from` is the `kind` of `to`.
 *
 * @since 0.1.0
 */
export interface KnownRelation {
  readonly from: string
  readonly to: string
  /** `affiliate`, `parent`, `officer`, `spouse` … */
  readonly kind: string
}

/** What someone already is to the firm, the gravest reading first. @internal */
export type Standing =
  | 'current-client'
  | 'former-client'
  | 'lateral-client'
  | 'declined-prospect'
  | 'opponent'
  | 'past-opponent'
  | 'involved'

/** How the bearer of a standing is reached: as the one found, through its corporate family, through persons. @internal */
export type Via = 'self' | 'family' | 'constituent'

/** What the new party is to be. @internal */
export type NewRole = 'client' | 'adverse' | 'other'

/** The standing a role gives. @internal */
export function standingOf({ isClient, side, status, through }: KnownRole): Standing {
  if (status === 'declined') return 'declined-prospect'
  // A lateral left the clients behind: to this firm they are former clients, however their matters stand.
  if (isClient && through === 'lateral') return 'lateral-client'
  if (isClient) return status === 'open' ? 'current-client' : 'former-client'
  if (side === 'adverse') return status === 'open' ? 'opponent' : 'past-opponent'
  return 'involved'
}

const family = ['affiliate', 'parent', 'subsidiary', 'successor']

/** Whether a tie is of one corporate family or runs through a person. @internal */
export function viaOf(kind: string): Exclude<Via, 'self'> {
  return family.includes(kind) ? 'family' : 'constituent'
}

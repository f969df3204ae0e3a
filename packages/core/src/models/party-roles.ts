/** On which side a party stands. `third` is someone drawn in who is on nobody's. @since 0.1.0 */
export type PartySide = (typeof partySides)[number]

/** The closed list of sides. @since 0.1.0 */
export const partySides = ['ours', 'adverse', 'neutral', 'court', 'third'] as const

/** What a party is in a matter. @since 0.1.0 */
export type PartyRole = (typeof partyRoles)[number]

/**
 * The closed list of roles, as pleadings, deals and the people around them have them. Its order has no meaning.
 *
 * @since 0.1.0
 */
// biome-ignore format: a list to be read as a text
export const partyRoles = [
  'client', 'co-client', 'prospective-client', 'adverse-party', 'co-party', 'affiliate', 'plaintiff', 'defendant',
  'petitioner', 'respondent', 'appellant', 'appellee', 'intervenor', 'amicus', 'third-party-defendant', 'claimant',
  'debtor', 'creditor', 'insurer', 'insured', 'guarantor', 'guardian', 'ward', 'beneficiary', 'trustee', 'executor',
  'decedent', 'buyer', 'seller', 'landlord', 'tenant', 'lender', 'borrower', 'opposing-counsel', 'co-counsel',
  'referring-counsel', 'local-counsel', 'judge', 'arbitrator', 'mediator', 'clerk', 'witness', 'fact-witness',
  'expert-witness', 'expert-consultant', 'investigator', 'process-server', 'court-reporter', 'interpreter', 'bill-recipient', 'referrer',
  'emergency-contact', 'other',
] as const

/**
 * How much it tells of a conflict that a name is met in a role: `3` a client, someone who sought advice, or who stands
 * against one; `2` whoever wins or loses by the outcome; `1` whoever knows of it, speaks in it or pays for it; `0` those
 * who serve the proceeding. An order for reading hits, ours and no rule of conduct: whether the firm may act is for the
 * assessment of each hit.
 *
 * @since 0.1.0
 */
export type ConflictWeight = 0 | 1 | 2 | 3

/** What is known of a role by its nature; `open` is a side that depends on whom the firm acts for. */
const natures: { readonly [Role in PartyRole]: readonly [side: PartySide | 'open', weight: ConflictWeight] } =
  {
    client: ['ours', 3],
    'co-client': ['ours', 3],
    'prospective-client': ['ours', 3],
    'adverse-party': ['adverse', 3],
    'co-party': ['open', 2],
    affiliate: ['open', 2],
    plaintiff: ['open', 3],
    defendant: ['open', 3],
    petitioner: ['open', 3],
    respondent: ['open', 3],
    appellant: ['open', 3],
    appellee: ['open', 3],
    intervenor: ['open', 3],
    amicus: ['neutral', 1],
    'third-party-defendant': ['open', 3],
    claimant: ['open', 3],
    debtor: ['open', 3],
    creditor: ['open', 3],
    insurer: ['open', 2],
    insured: ['open', 3],
    guarantor: ['open', 2],
    guardian: ['open', 2],
    ward: ['open', 3],
    beneficiary: ['open', 2],
    trustee: ['open', 2],
    executor: ['open', 2],
    decedent: ['open', 2],
    buyer: ['open', 3],
    seller: ['open', 3],
    landlord: ['open', 3],
    tenant: ['open', 3],
    lender: ['open', 3],
    borrower: ['open', 3],
    'opposing-counsel': ['adverse', 1],
    'co-counsel': ['ours', 1],
    'referring-counsel': ['ours', 1],
    'local-counsel': ['ours', 1],
    judge: ['court', 1],
    arbitrator: ['court', 1],
    mediator: ['court', 1],
    clerk: ['court', 0],
    witness: ['open', 1],
    'fact-witness': ['open', 1],
    'expert-witness': ['open', 1],
    'expert-consultant': ['ours', 1],
    investigator: ['ours', 1],
    'process-server': ['neutral', 0],
    'court-reporter': ['court', 0],
    interpreter: ['neutral', 0],
    'bill-recipient': ['neutral', 1],
    referrer: ['neutral', 1],
    'emergency-contact': ['neutral', 0],
    other: ['open', 1],
  }

/**
 * The side a role has by its nature. Most have none: whether a plaintiff is ours depends on whom the firm acts for.
 *
 * @example
 * sideOf('judge') // 'court'
 * sideOf('plaintiff') // undefined
 * @since 0.1.0
 */
export function sideOf(role: PartyRole): PartySide | undefined {
  const [side] = natures[role]
  return side === 'open' ? undefined : side
}

/**
 * How much it tells of a conflict that a name is met in this role.
 *
 * @example
 * conflictWeightOf('plaintiff') // 3
 * conflictWeightOf('interpreter') // 0
 * @since 0.1.0
 */
export function conflictWeightOf(role: PartyRole): ConflictWeight {
  return natures[role][1]
}

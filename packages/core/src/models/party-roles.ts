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
  'referring-counsel', 'local-counsel', 'judge', 'arbitrator', 'mediator', 'clerk', 'witness', 'expert-witness',
  'expert-consultant', 'investigator', 'process-server', 'court-reporter', 'interpreter', 'bill-recipient', 'referrer',
  'emergency-contact', 'other',
] as const

/**
 * The side a role has by its nature. Most have none: whether a plaintiff is ours depends on whom the firm acts for.
 *
 * @example
 * sideOf('judge') // 'court'
 * sideOf('plaintiff') // undefined
 * @since 0.1.0
 */
export function sideOf(role: PartyRole): PartySide | undefined {
  return sides.get(role)
}

const sides: ReadonlyMap<PartyRole, PartySide> = new Map(
  Object.entries({
    ours: 'client co-client prospective-client co-counsel local-counsel referring-counsel expert-consultant investigator',
    adverse: 'adverse-party opposing-counsel',
    court: 'judge arbitrator mediator clerk court-reporter',
    neutral: 'amicus process-server interpreter bill-recipient referrer emergency-contact',
  }).flatMap(([side, roles]) =>
    roles.split(' ').map((role): [PartyRole, PartySide] => [role as PartyRole, side as PartySide]),
  ),
)

import type { conflictsMessages } from '../messages.js'
import type { RuleKey, ScreenFor } from './jurisdictions.js'
import type { NewRole, Standing, Via } from './roles.js'

/** How grave: `S5` both sides of one proceeding, `S4` stop, `S3` stop and analyse, `S2` review, `S1` note, `S0` none. @since 0.1.0 */
export type Weight = 'S0' | 'S1' | 'S2' | 'S3' | 'S4' | 'S5'

/** A row of the decision table. @internal */
export interface ConflictRow {
  readonly standing: Standing
  readonly via: Via
  readonly as: NewRole
  /** Only where the matters stand so to each other; `unknown` where nobody has said. */
  readonly relatedness?: 'same-proceeding' | 'related' | 'unrelated' | 'unknown'
  readonly code: keyof typeof conflictsMessages
  readonly weight: Weight
  /** As the ABA numbers it; nothing where no rule is touched. */
  readonly rule: RuleKey | undefined
  /** How sure the row is: the rule's text was seen, or it is general knowledge to be checked by a lawyer. */
  readonly basis: 'official' | 'unverified'
  readonly ways: readonly (keyof typeof conflictsMessages & `WAY_${string}`)[]
}

const row = (
  standing: Standing,
  via: Via,
  as: NewRole,
  code: ConflictRow['code'],
  weight: Weight,
  rule: RuleKey | undefined,
  basis: ConflictRow['basis'],
  ways: ConflictRow['ways'],
  relatedness?: ConflictRow['relatedness'],
): ConflictRow => ({
  standing,
  via,
  as,
  code,
  weight,
  rule,
  basis,
  ways,
  ...(relatedness === undefined ? {} : { relatedness }),
})

const none = undefined

/** What a screen would be for, where a standing is such that one may be a way out. @internal */
export function screenFor({ standing, as, weight }: ConflictRow): ScreenFor | undefined {
  if (as !== 'adverse' || weight < 'S3') return undefined
  if (standing === 'lateral-client') return 'lateral'
  return standing === 'declined-prospect' ? 'prospect' : undefined
}

/**
 * The decision table of the ABA Model Rules: what someone is to the firm, against what the new party is to be. The Model
 * Rules bind nobody until a jurisdiction adopts them, and no
 * screen is in it: where one is accepted, the table of the jurisdiction says so.
 *
 * @internal
 */
// biome-ignore format: a table
export const modelRules: readonly ConflictRow[] = [
  row('lateral-client', 'self', 'adverse', 'ADVERSE_TO_LATERAL_CLIENT', 'S4', '1.9(a), (b), 1.10(a)(2)', 'official', ['WAY_CONSENT_OF_FORMER_CLIENT', 'WAY_DECLINE']),
  row('lateral-client', 'self', 'adverse', 'ADVERSE_TO_LATERAL_CLIENT_UNRELATED', 'S2', '1.9(c)', 'official', ['WAY_CONFIRM_UNRELATED'], 'unrelated'),
  row('lateral-client', 'family', 'adverse', 'ADVERSE_TO_FORMER_CLIENT_FAMILY', 'S2', '1.9, 1.13', 'official', ['WAY_REVIEW']),
  row('lateral-client', 'self', 'client', 'RETURNING_CLIENT', 'S0', none, 'unverified', ['WAY_LINK']),
  row('current-client', 'self', 'adverse', 'ADVERSE_TO_CURRENT_CLIENT_IN_PROCEEDING', 'S5', '1.7(a)(1), (b)(3)', 'official', ['WAY_DECLINE'], 'same-proceeding'),
  row('current-client', 'self', 'adverse', 'ADVERSE_TO_CURRENT_CLIENT', 'S4', '1.7(a)(1)', 'official', ['WAY_CONSENT_OF_BOTH', 'WAY_DECLINE']),
  row('former-client', 'self', 'adverse', 'ADVERSE_TO_FORMER_CLIENT_RELATED', 'S4', '1.9(a)', 'official', ['WAY_CONSENT_OF_FORMER_CLIENT', 'WAY_DECLINE'], 'same-proceeding'),
  row('former-client', 'self', 'adverse', 'ADVERSE_TO_FORMER_CLIENT_RELATED', 'S4', '1.9(a)', 'official', ['WAY_CONSENT_OF_FORMER_CLIENT', 'WAY_DECLINE'], 'related'),
  row('former-client', 'self', 'adverse', 'ADVERSE_TO_FORMER_CLIENT_UNRELATED', 'S2', '1.9(c)', 'official', ['WAY_CONFIRM_UNRELATED'], 'unrelated'),
  row('former-client', 'self', 'adverse', 'ADVERSE_TO_FORMER_CLIENT_OPEN_QUESTION', 'S3', '1.9(a)', 'official', ['WAY_ASK_RELATEDNESS', 'WAY_CONSENT_OF_FORMER_CLIENT', 'WAY_DECLINE']),
  row('declined-prospect', 'self', 'adverse', 'ADVERSE_TO_DECLINED_PROSPECT', 'S3', '1.18(c)', 'official', ['WAY_ASK_INTAKE', 'WAY_CONSENT_OF_PROSPECT', 'WAY_DECLINE']),
  row('opponent', 'self', 'adverse', 'REPEAT_OPPONENT', 'S1', none, 'unverified', ['WAY_LINK']),
  row('past-opponent', 'self', 'adverse', 'REPEAT_OPPONENT', 'S0', none, 'unverified', ['WAY_LINK']),
  row('involved', 'self', 'adverse', 'ADVERSE_TO_CO_PARTY', 'S3', '1.7(a)(2)', 'official', ['WAY_REVIEW', 'WAY_CONSENT_OF_BOTH']),
  row('current-client', 'family', 'adverse', 'ADVERSE_TO_CLIENT_FAMILY', 'S3', '1.7 cmt. 34', 'unverified', ['WAY_FAMILY_ANALYSIS', 'WAY_CONSENT_OF_BOTH']),
  row('former-client', 'family', 'adverse', 'ADVERSE_TO_FORMER_CLIENT_FAMILY', 'S2', '1.9, 1.13', 'official', ['WAY_REVIEW']),
  row('current-client', 'constituent', 'adverse', 'ADVERSE_TO_CLIENT_CONSTITUENT', 'S3', '1.13(f), (g), 1.7(a)(2)', 'official', ['WAY_REVIEW', 'WAY_CONSENT_OF_BOTH']),
  row('former-client', 'constituent', 'adverse', 'ADVERSE_TO_FORMER_CLIENT_CONSTITUENT', 'S2', '1.9', 'unverified', ['WAY_REVIEW']),
  row('opponent', 'self', 'client', 'CLIENT_IS_OPPONENT_IN_PROCEEDING', 'S5', '1.7(a)(1), (b)(3)', 'official', ['WAY_DECLINE'], 'same-proceeding'),
  row('opponent', 'self', 'client', 'CLIENT_IS_OPPONENT', 'S4', '1.7(a)(1)', 'official', ['WAY_CONSENT_OF_BOTH', 'WAY_DECLINE']),
  row('past-opponent', 'self', 'client', 'CLIENT_WAS_OPPONENT_RELATED', 'S4', '1.9(a)', 'official', ['WAY_CONSENT_OF_FORMER_CLIENT', 'WAY_DECLINE'], 'same-proceeding'),
  row('past-opponent', 'self', 'client', 'CLIENT_WAS_OPPONENT_RELATED', 'S4', '1.9(a)', 'official', ['WAY_CONSENT_OF_FORMER_CLIENT', 'WAY_DECLINE'], 'related'),
  row('past-opponent', 'self', 'client', 'CLIENT_WAS_OPPONENT_UNRELATED', 'S1', '1.9(c)', 'official', ['WAY_REVIEW'], 'unrelated'),
  row('past-opponent', 'self', 'client', 'CLIENT_WAS_OPPONENT_OPEN_QUESTION', 'S3', '1.9(a)', 'official', ['WAY_ASK_RELATEDNESS']),
  row('opponent', 'family', 'client', 'CLIENT_IS_OPPONENT_FAMILY', 'S3', '1.7(a)(2)', 'official', ['WAY_FAMILY_ANALYSIS', 'WAY_REVIEW']),
  row('opponent', 'constituent', 'client', 'CLIENT_IS_OPPONENT_FAMILY', 'S3', '1.7(a)(2)', 'official', ['WAY_REVIEW']),
  row('current-client', 'self', 'client', 'REPEAT_CLIENT', 'S0', none, 'unverified', ['WAY_LINK']),
  row('former-client', 'self', 'client', 'RETURNING_CLIENT', 'S0', none, 'unverified', ['WAY_LINK']),
  row('declined-prospect', 'self', 'client', 'RETURNING_PROSPECT', 'S1', none, 'unverified', ['WAY_LINK']),
  row('involved', 'self', 'client', 'CLIENT_IS_INVOLVED', 'S2', '1.7(a)(2)', 'official', ['WAY_REVIEW']),
  row('current-client', 'family', 'client', 'CLIENT_TIED_TO_CLIENT', 'S1', '1.7(a)(2)', 'official', ['WAY_REVIEW']),
  row('current-client', 'constituent', 'client', 'CLIENT_TIED_TO_CLIENT', 'S1', '1.7(a)(2)', 'official', ['WAY_REVIEW']),
  row('current-client', 'self', 'other', 'INVOLVED_CURRENT_CLIENT', 'S2', '1.7(a)(2)', 'official', ['WAY_REVIEW']),
  row('former-client', 'self', 'other', 'INVOLVED_FORMER_CLIENT', 'S2', '1.9(c)', 'official', ['WAY_REVIEW']),
]

import type { conflictsMessages } from '../messages.js'
import type { NewRole, Standing, Via } from './roles.js'
import type { Basis, RuleKey } from './rule-keys.js'

/** How grave: `S5` both sides of one proceeding, `S4` stop, `S3` stop and analyse, `S2` review, `S1` note, `S0` none. @since 0.1.0 */
export type Weight = 'S0' | 'S1' | 'S2' | 'S3' | 'S4' | 'S5'

/** The code of a way out. @internal */
export type Way = keyof typeof conflictsMessages & `WAY_${string}`

/** A row of the decision table. @internal */
export interface ConflictRow {
  readonly standing: Standing
  readonly via: Via
  readonly as: NewRole | 'any'
  /** Only where the matters stand so to each other. */
  readonly relatedness?: 'same-proceeding' | 'related' | 'unrelated'
  readonly code: keyof typeof conflictsMessages
  readonly weight: Weight
  /** As the ABA numbers it; nothing where no rule is touched. */
  readonly rule: RuleKey | undefined
  readonly basis: Basis
  readonly ways: readonly Way[]
}

const row = (
  standing: Standing,
  via: Via,
  as: ConflictRow['as'],
  code: ConflictRow['code'],
  weight: Weight,
  rule: RuleKey | undefined,
  basis: Basis,
  ways: readonly Way[],
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
const both = 'WAY_CONSENT_OF_BOTH'
const former = 'WAY_CONSENT_OF_FORMER_CLIENT'
const decline = 'WAY_DECLINE'
const review = 'WAY_REVIEW'

/**
 * The decision table of the ABA Model Rules: what someone is to the firm, against what the new party is to be. The Model
 * Rules bind nobody until a jurisdiction adopts them, and no screen is in it: where one is accepted, the table of the
 * jurisdiction says so.
 *
 * @internal
 */
// biome-ignore format: a table
export const modelRules: readonly ConflictRow[] = [
  // Current clients.
  row('current-client', 'self', 'adverse', 'ADVERSE_TO_CURRENT_CLIENT_IN_PROCEEDING', 'S5', '1.7(a)(1), (b)(3)', 'official', [decline], 'same-proceeding'),
  row('current-client', 'self', 'adverse', 'ADVERSE_TO_CURRENT_CLIENT', 'S4', '1.7(a)(1)', 'official', [both, decline]),
  row('current-client', 'self', 'client', 'REPEAT_CLIENT', 'S1', none, 'unverified', ['WAY_LINK']),
  row('current-client', 'self', 'co-client', 'JOINT_REPRESENTATION', 'S2', '1.7 cmts. 29-33, 1.8(g)', 'unverified', ['WAY_JOINT_CONSENT']),
  row('current-client', 'self', 'adverse-witness', 'EXAMINING_CURRENT_CLIENT', 'S4', '1.7(a)(2), 1.6', 'official', [both, 'WAY_CONFLICTS_COUNSEL', decline]),
  row('current-client', 'self', 'witness', 'CLIENT_IS_OUR_WITNESS', 'S2', '1.7(a)(2)', 'official', [review]),
  row('current-client', 'self', 'payer', 'CLIENT_PAYS', 'S2', '1.8(f), 5.4(c)', 'unverified', ['WAY_PAYER']),
  row('current-client', 'self', 'other', 'INVOLVED_CURRENT_CLIENT', 'S2', '1.7(a)(2)', 'official', [review]),
  row('current-client', 'owned', 'adverse', 'ADVERSE_TO_CLIENT_OWNED', 'S4', '1.7 cmt. 34', 'unverified', ['WAY_FAMILY_ANALYSIS', both, decline]),
  row('current-client', 'family', 'adverse', 'ADVERSE_TO_CLIENT_FAMILY', 'S3', '1.7 cmt. 34', 'unverified', ['WAY_FAMILY_ANALYSIS', both]),
  row('current-client', 'constituent', 'adverse', 'ADVERSE_TO_CLIENT_CONSTITUENT', 'S3', '1.13(f), (g), 1.7(a)(2)', 'official', [review, both]),
  row('current-client', 'family', 'client', 'CLIENT_TIED_TO_CLIENT', 'S1', '1.7(a)(2)', 'official', [review]),
  row('current-client', 'constituent', 'client', 'CLIENT_TIED_TO_CLIENT', 'S2', '1.13(f), (g), 1.7(a)(2)', 'official', [review]),
  // Former clients, here, of lawyers who came and of lawyers who left.
  row('former-client', 'self', 'adverse', 'ADVERSE_TO_FORMER_CLIENT_RELATED', 'S4', '1.9(a)', 'official', [former, decline], 'related'),
  row('former-client', 'self', 'adverse', 'ADVERSE_TO_FORMER_CLIENT_UNRELATED', 'S2', '1.9(c)', 'official', ['WAY_CONFIRM_UNRELATED'], 'unrelated'),
  row('former-client', 'self', 'adverse', 'ADVERSE_TO_FORMER_CLIENT_OPEN_QUESTION', 'S3', '1.9(a)', 'official', ['WAY_ASK_RELATEDNESS', former, decline]),
  row('former-client', 'self', 'adverse-witness', 'EXAMINING_FORMER_CLIENT', 'S3', '1.9(a), (c)', 'secondary', [former, 'WAY_CONFLICTS_COUNSEL']),
  row('former-client', 'self', 'client', 'RETURNING_CLIENT', 'S0', none, 'unverified', ['WAY_LINK']),
  row('former-client', 'self', 'other', 'INVOLVED_FORMER_CLIENT', 'S2', '1.9(c)', 'official', [review]),
  row('former-client', 'family', 'adverse', 'ADVERSE_TO_FORMER_CLIENT_FAMILY', 'S2', '1.9, 1.13', 'official', ['WAY_ASK_RELATEDNESS', review]),
  row('former-client', 'constituent', 'adverse', 'ADVERSE_TO_FORMER_CLIENT_CONSTITUENT', 'S2', '1.9', 'unverified', [review]),
  row('lateral-client', 'self', 'adverse', 'ADVERSE_TO_LATERAL_CLIENT', 'S4', '1.9(a), (b), 1.10(a)(2)', 'official', [former, decline]),
  row('lateral-client', 'self', 'adverse', 'ADVERSE_TO_LATERAL_CLIENT_UNRELATED', 'S2', '1.9(c)', 'official', ['WAY_CONFIRM_UNRELATED'], 'unrelated'),
  row('lateral-client', 'family', 'adverse', 'ADVERSE_TO_FORMER_CLIENT_FAMILY', 'S2', '1.9, 1.13', 'official', ['WAY_ASK_RELATEDNESS', review]),
  row('lateral-client', 'self', 'client', 'RETURNING_CLIENT', 'S0', none, 'unverified', ['WAY_LINK']),
  row('departed-client', 'self', 'adverse', 'ADVERSE_TO_DEPARTED_CLIENT', 'S2', '1.10(b)', 'official', ['WAY_ASK_REMAINING', former]),
  // Those who asked and were not, or not yet, taken on.
  row('declined-prospect', 'self', 'adverse', 'ADVERSE_TO_DECLINED_PROSPECT_RELATED', 'S4', '1.18(c)', 'official', ['WAY_ASK_INTAKE', 'WAY_CONSENT_OF_PROSPECT', decline], 'related'),
  row('declined-prospect', 'self', 'adverse', 'ADVERSE_TO_DECLINED_PROSPECT', 'S3', '1.18(c)', 'official', ['WAY_ASK_INTAKE', 'WAY_CONSENT_OF_PROSPECT', decline]),
  row('declined-prospect', 'self', 'client', 'RETURNING_PROSPECT', 'S1', none, 'unverified', ['WAY_LINK']),
  row('pending-prospect', 'self', 'adverse', 'INTAKE_RACE', 'S4', '1.18, 1.7', 'official', ['WAY_STOP_INTAKE', 'WAY_CONSENT_OF_PROSPECT', decline]),
  row('pending-prospect', 'family', 'adverse', 'ADVERSE_TO_PROSPECT_TIED', 'S3', '1.18, 1.7', 'official', ['WAY_STOP_INTAKE', 'WAY_FAMILY_ANALYSIS']),
  row('pending-prospect', 'constituent', 'adverse', 'ADVERSE_TO_PROSPECT_TIED', 'S3', '1.18, 1.7', 'official', ['WAY_STOP_INTAKE', review]),
  row('pending-opponent', 'self', 'client', 'INTAKE_RACE', 'S4', '1.18, 1.7', 'official', ['WAY_STOP_INTAKE', decline]),
  row('pending-prospect', 'self', 'client', 'REPEAT_PROSPECT', 'S1', none, 'unverified', ['WAY_LINK']),
  // The other side.
  row('opponent', 'self', 'client', 'CLIENT_IS_OPPONENT_IN_PROCEEDING', 'S5', '1.7(a)(1), (b)(3)', 'official', [decline], 'same-proceeding'),
  row('opponent', 'self', 'client', 'CLIENT_IS_OPPONENT', 'S4', '1.7(a)(1)', 'official', [both, decline]),
  row('past-opponent', 'self', 'client', 'CLIENT_WAS_OPPONENT_RELATED', 'S4', '1.9(a)', 'official', [former, decline], 'related'),
  row('past-opponent', 'self', 'client', 'CLIENT_WAS_OPPONENT_UNRELATED', 'S1', '1.9(c)', 'official', [review], 'unrelated'),
  row('past-opponent', 'self', 'client', 'CLIENT_WAS_OPPONENT_OPEN_QUESTION', 'S3', '1.9(a)', 'official', ['WAY_ASK_RELATEDNESS']),
  row('opponent', 'self', 'adverse', 'REPEAT_OPPONENT', 'S1', none, 'unverified', ['WAY_LINK']),
  row('past-opponent', 'self', 'adverse', 'REPEAT_OPPONENT', 'S0', none, 'unverified', ['WAY_LINK']),
  row('opponent', 'family', 'client', 'CLIENT_IS_OPPONENT_FAMILY', 'S3', '1.7(a)(2)', 'official', ['WAY_FAMILY_ANALYSIS', review]),
  row('opponent', 'constituent', 'client', 'CLIENT_IS_OPPONENT_FAMILY', 'S3', '1.7(a)(2)', 'official', [review]),
  // Those beside: co-parties, witnesses, counsel, fiduciaries, a class.
  row('co-party', 'self', 'adverse', 'ADVERSE_TO_CO_PARTY', 'S3', '1.7(a)(2)', 'official', ['WAY_JOINT_DEFENCE', both]),
  row('our-witness', 'self', 'adverse', 'ADVERSE_TO_OUR_WITNESS', 'S3', '1.7(a)(2)', 'official', [both]),
  row('adverse-witness', 'self', 'client', 'CLIENT_IS_ADVERSE_WITNESS', 'S3', '1.7(a)(2)', 'official', [review]),
  row('past-witness', 'self', 'any', 'WITNESS_BEFORE', 'S1', none, 'unverified', [review]),
  row('opposing-counsel', 'self', 'client', 'CLIENT_IS_OPPOSING_COUNSEL', 'S3', '1.7(a)(2)', 'unverified', [both]),
  row('opposing-counsel', 'self', 'counsel', 'REPEAT_COUNSEL', 'S0', '1.7 cmt. 11', 'secondary', ['WAY_ASK_PERSONAL']),
  row('fiduciary', 'self', 'adverse', 'ADVERSE_TO_FIDUCIARY', 'S3', '1.7 cmt. 27', 'unverified', ['WAY_IDENTIFY_CLIENT', both]),
  row('class-member', 'self', 'adverse', 'ADVERSE_TO_CLASS_MEMBER', 'S1', '1.7 cmt. 25', 'unverified', [review]),
  row('involved', 'self', 'adverse', 'ADVERSE_TO_INVOLVED', 'S2', '1.7(a)(2)', 'official', [review]),
  row('involved', 'self', 'client', 'CLIENT_IS_INVOLVED', 'S2', '1.7(a)(2)', 'official', [review]),
  row('co-party', 'self', 'client', 'CLIENT_IS_INVOLVED', 'S2', '1.7(a)(2)', 'official', [review]),
  // The firm itself and its people.
  row('firm-member', 'self', 'adverse', 'FIRM_MEMBER', 'S4', '1.7(a)(2), 1.8, 3.7', 'official', ['WAY_DISCLOSE', both, decline]),
  row('firm-member', 'self', 'any', 'FIRM_MEMBER', 'S3', '1.7(a)(2), 1.8, 3.7', 'official', ['WAY_DISCLOSE', both]),
  row('firm-family', 'self', 'counsel', 'FAMILY_IS_COUNSEL', 'S3', '1.7 cmt. 11', 'secondary', ['WAY_DISCLOSE', both]),
  row('firm-family', 'self', 'any', 'FIRM_FAMILY', 'S3', '1.7(a)(2), 1.8, 3.7', 'official', ['WAY_DISCLOSE', both]),
  row('firm-interest', 'self', 'any', 'FIRM_INTEREST', 'S3', '1.7(a)(2), 1.8(a), (i)', 'official', ['WAY_DISCLOSE', both]),
  row('firm-vendor', 'self', 'adverse', 'FIRM_VENDOR', 'S2', '1.7(a)(2)', 'official', ['WAY_BUSINESS']),
  row('government-matter', 'self', 'any', 'GOVERNMENT_MATTER', 'S4', '1.11(a), (b)', 'official', ['WAY_CONSENT_OF_AGENCY', decline], 'related'),
  row('government-matter', 'self', 'any', 'GOVERNMENT_MATTER_OPEN_QUESTION', 'S3', '1.11(a), (b)', 'official', ['WAY_ASK_RELATEDNESS', 'WAY_CONSENT_OF_AGENCY']),
  row('government-information', 'self', 'adverse', 'GOVERNMENT_INFORMATION', 'S4', '1.11(c)', 'official', [decline]),
  row('neutral-matter', 'self', 'any', 'NEUTRAL_MATTER', 'S4', '1.12', 'unverified', ['WAY_CONSENT_OF_ALL', decline], 'related'),
  row('neutral-matter', 'self', 'any', 'NEUTRAL_MATTER_OPEN_QUESTION', 'S3', '1.12', 'unverified', ['WAY_ASK_RELATEDNESS', 'WAY_CONSENT_OF_ALL']),
  // Business and argument.
  row('competitor', 'self', 'client', 'COMPETITOR', 'S1', '1.7 cmt. 6', 'unverified', ['WAY_BUSINESS']),
  row('positional', 'self', 'client', 'POSITIONAL', 'S2', '1.7 cmt. 24', 'unverified', [review]),
]

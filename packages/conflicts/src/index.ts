/**
 * Who is this, and may we act? Names compared with reasons, searched among all a firm has met, and what was found put to
 * the rules of professional conduct.
 *
 * @module
 */

// The words: reasons and findings, errors.
export { conflictsErrors } from './errors.js'
// Assess what was found.
export { type AssessmentInput, assessHits, type ConflictFinding } from './ethics/assess-hits.js'
export type { Jurisdiction } from './ethics/jurisdictions.js'
export type { Weight } from './ethics/model-rules.js'
export type { FirmStanding, KnownRelation, KnownRole } from './ethics/roles.js'
export type { Basis } from './ethics/rule-keys.js'
export type { Consent } from './ethics/waivers.js'
export { compareParties, type KnownParty, type PartyComparison } from './identity/compare-parties.js'
export type { IdentityFacts } from './identity/facts.js'
export { conflictsMessages } from './messages.js'
// Take names apart.
export { parseName } from './names/parse-name.js'
export type {
  NameKind,
  NameReading,
  NameRelation,
  NameWord,
  ParsedName,
  WordRole,
} from './names/parsed-name.js'
// Print a check.
export { checkHtml } from './report/check-html.js'
export {
  type CheckPage,
  type CheckPageOptions,
  checkPage,
  type ReportedCheck,
  type ReportedFinding,
} from './report/check-page.js'
// Compare two names.
export { type Band, bandOf } from './scoring/bands.js'
export { compareNames, type NameComparison } from './scoring/compare-names.js'
export { type LineMeaning, meaningOf, probabilityOf } from './scoring/probability.js'
export type { Rarity } from './scoring/rarity.js'
// Search all names.
export {
  createNameIndex,
  type Hit,
  type NameEntry,
  type NameIndex,
  type NameSearch,
  openNameIndex,
} from './search/name-index.js'
export { type NameKeys, nameKeys, rankNames } from './search/rank-names.js'

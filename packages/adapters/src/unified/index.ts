/**
 * The common denominator of some twenty products, as unified.to's legal API names it (October 2026), and our models.
 *
 * @module
 */
export type { FieldMap, Mapping, References, Values } from '../mapping/mapping.js'
export { mappingErrors } from '../mapping/mapping-errors.js'
export type { MemberMapping } from '../mapping/members.js'
export { unifiedExpenses, unifiedTimeEntries } from './entries.js'
export { unifiedMatters, unifiedMembers } from './matters.js'
export { unifiedParties } from './parties.js'
export { readUnifiedPracticeArea, writeUnifiedPracticeArea } from './practice-areas.js'

/**
 * The storage port, its query language, its migrations, and the memory store that is the reference for all others.
 *
 * @module
 */
export { type Claim, type Claimable, claimedFrom, claimIndexes, leased } from './claim.js'
export { documentOf, isStorable } from './document.js'
export { compareKeys, keyAt, keysAt, meets } from './evaluate.js'
export { type Comparison, type Filter, filterOf, indexedFields, wantedOf } from './filter.js'
export { type Index, indexesOf, isList, type KeyType } from './indexes.js'
export { memory } from './memory.js'
export * from './migration.js'
export { createMutex, type Exclusively } from './mutex.js'
export {
  comparePlaces,
  expectParts,
  type PagePlan,
  type Place,
  pageOf,
  pages,
  placeOf,
  planPage,
} from './page.js'
export type { Condition, Key, ListCondition, Page, Query, Where } from './query.js'
export type { Store, StoreCapabilities, StoreReader, StoreWriter, SystemScope } from './store.js'
export { isRetryable, storeErrors } from './store-errors.js'

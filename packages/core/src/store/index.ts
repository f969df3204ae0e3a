/**
 * The storage port, its query language, and the memory store that is the reference for all others.
 *
 * @module
 */
export { compareKeys, keyAt, meets } from './evaluate.js'
export { type Comparison, type Filter, filterOf, indexedFields } from './filter.js'
export { memory } from './memory.js'
export { createMutex, type Exclusively } from './mutex.js'
export { comparePlaces, type PagePlan, type Place, pageOf, placeOf, planPage } from './page.js'
export type { Condition, Key, Page, Query, Where } from './query.js'
export type { MigrationReport, Store, StoreReader, StoreWriter } from './store.js'
export { storeErrors } from './store-errors.js'

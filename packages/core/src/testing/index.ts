/**
 * Conformance kits for vendors: what every store and every queue must do.
 *
 * @module
 */
export { type QueueUnderTest, testQueue } from './queue-kit.js'
export type { Runner } from './runner.js'
export { type StoreUnderTest, testStore } from './store-kit.js'

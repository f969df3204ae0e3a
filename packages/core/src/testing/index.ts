/**
 * Conformance kits for vendors: what every store, every queue and every plugin must do.
 *
 * @module
 */
export { type BlobsUnderTest, testBlobs } from './blobs-kit.js'
export { failingStore, type StoreFault } from './failing-store.js'
export { type PluginUnderTest, testPlugin } from './plugin-kit.js'
export { type QueueUnderTest, testQueue } from './queue-kit.js'
export { reordered } from './reordered.js'
export type { Runner } from './runner.js'
export { type StoreUnderTest, testStore } from './store-kit.js'

/**
 * Conformance kits for vendors: what every store must do.
 *
 * @module
 */
export { type Runner, type StoreUnderTest, testStore } from './store-kit.js'

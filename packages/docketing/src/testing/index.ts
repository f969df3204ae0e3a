/**
 * What a pack is tried with: golden cases, and everything that the packs that ship are held to.
 *
 * @module
 */
export { type GoldenCase, type PackUnderTest, testPack } from './test-pack.js'

/**
 * Matterkit's core: hosts, sessions and plugins over the models of legal work, and the memory store.
 * Values alone, without a schema library, are at `@matterkit/core/values`.
 *
 * @module
 */
export * from './access/index.js'
export * from './audit/index.js'
export * from './host/index.js'
export * from './models/index.js'
export * from './store/index.js'
export * from './values/index.js'

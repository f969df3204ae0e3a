/**
 * The embedded store: one SQLite file, encrypted where a key is given.
 *
 * @module
 */
export { type SqliteOptions, sqlite } from './sqlite.js'

/**
 * PostgreSQL within the process: the same SQL without a server.
 *
 * @module
 */
export { type PgliteDatabase, type PgliteOptions, type PgliteTransaction, pglite } from './pglite.js'

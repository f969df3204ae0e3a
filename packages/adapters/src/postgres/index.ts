/**
 * The store for many processes and many firms: a PostgreSQL database.
 *
 * @module
 */
export type { PgClient, PgPool, PgPoolClient, PgResult } from './pg-client.js'
export { type PostgresOptions, postgres } from './postgres.js'

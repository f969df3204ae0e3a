/**
 * Names searched in PostgreSQL, for a firm that outgrew one machine: trigrams (`pg_trgm`) and keys of sound find
 * candidates, and the conflict engine's own scorer compares them.
 *
 * @module
 */
export {
  type FoundName,
  type NameCandidates,
  type NameKeyed,
  type PostgresNames,
  type PostgresNamesOptions,
  postgresNames,
  type SearchableName,
} from './postgres-names.js'

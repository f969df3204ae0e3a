/**
 * The embedded store: one SQLite file, encrypted where a key is given.
 *
 * @module
 */
export {
  backupSqlite,
  restoreSqlite,
  type SqliteBackup,
  verifySqliteBackup,
} from '../keeping/sqlite-backup.js'
export type { WrittenFile } from '../keeping/whole-file.js'
export { type Rekeying, rekeySqlite } from './rekey.js'
export { type SqliteOptions, sqlite } from './sqlite.js'

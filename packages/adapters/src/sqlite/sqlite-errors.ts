import { MatterkitError } from '@matterkit/core/values'
import { fail } from '../sql/scope.js'

/** The code of an error of the driver; none where it is someone else's. */
export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  return code?.startsWith('SQLITE_') ? code : undefined
}

/** Whether others hold the file, for writing or for putting it in order after a crash. */
export function isBusy(error: unknown): boolean {
  const code = codeOf(error)
  return code !== undefined && /^SQLITE_(BUSY|LOCKED)/.test(code)
}

/** Whether a translated error is of an id that is there already. */
export function isTaken(error: unknown): boolean {
  const code = error instanceof MatterkitError ? codeOf(error.cause) : undefined
  return code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === 'SQLITE_CONSTRAINT_UNIQUE'
}

/** Says of what the driver throws what it means. */
export function translated(cause: unknown): never {
  if (cause instanceof MatterkitError) throw cause
  const code = codeOf(cause) ?? ''
  const why = cause instanceof Error ? cause.message : String(cause)
  if (isBusy(cause)) return fail('STORE_BUSY', { ms: 0 }, { cause })
  if (code.startsWith('SQLITE_FULL')) return fail('STORE_FULL', { why }, { cause })
  if (code.startsWith('SQLITE_READONLY')) return fail('STORE_READ_ONLY', { why }, { cause })
  // The disk is full also where the log or its index could not grow.
  if (/^SQLITE_IOERR_(WRITE|SHMSIZE|FSYNC|TRUNCATE)/.test(code)) return fail('STORE_FULL', { why }, { cause })
  return fail('STORE_FAILED', { why }, { cause })
}

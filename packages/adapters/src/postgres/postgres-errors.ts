import { MatterkitError } from '@matterkit/core/values'
import { fail } from '../sql/scope.js'

/** The SQLSTATE of an error of the server, or the code of one of the network. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

const lostCodes =
  /^(08...|57P0.|25P0[34]|ECONN.*|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)$/
const lostTexts =
  /connection (terminated|error)|not queryable|timeout exceeded when trying to connect|client was closed/i

/** Whether nothing more can be said over a connection. */
export function isLost(error: unknown): boolean {
  const text = error instanceof Error ? error.message : ''
  return lostCodes.test(codeOf(error)) || (codeOf(error) === '' && lostTexts.test(text))
}

/** Says of what the driver throws what it means. */
export function translated(cause: unknown, patience: number): never {
  if (cause instanceof MatterkitError) throw cause
  const code = codeOf(cause)
  const why = cause instanceof Error ? cause.message : String(cause)
  if (isLost(cause)) return fail('STORE_LOST', { why }, { cause })
  switch (code) {
    case '40001': // serialization failure
    case '40P01': // deadlock
      return fail('STORE_CONFLICT', { why }, { cause })
    case '53300': // the server takes no more connections; nothing was begun
      return fail('STORE_BUSY', { ms: 0 }, { cause })
    case '55P03': // a lock was not free in time
      return fail('STORE_BUSY', { ms: patience }, { cause })
    case '53100':
      return fail('STORE_FULL', { why }, { cause })
    case '25006':
      return fail('STORE_READ_ONLY', { why }, { cause })
    case '25P01':
    case '3B001': // a savepoint outside a transaction
      return notInTransaction(cause)
    default:
      if (/transaction is closed/i.test(why)) return notInTransaction(cause) // which PGlite gives no code
      if (/(pool|PGlite) (after|is) (calling end|closed)/i.test(why))
        return fail('STORE_CLOSED', {}, { cause })
      return fail('STORE_FAILED', { why: code === '' ? why : `${why} (${code})` }, { cause })
  }
}

function notInTransaction(cause: unknown): never {
  return fail('STORE_JOIN_INVALID', { wanted: 'a connection in which a transaction was begun' }, { cause })
}

import type { Row } from './connection.js'
import { fail } from './scope.js'

/** The record of a row. @throws `STORE_FAILED` for a document that something else has broken */
export function parsed<T>(row: Row): T {
  try {
    return JSON.parse(String(row.doc)) as T
  } catch (cause) {
    return fail('STORE_FAILED', { why: 'a document is no JSON' }, { cause })
  }
}

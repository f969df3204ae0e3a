import type { Finding } from '@matterkit/core/values'

/** What a schema has and should not, or should and has not. */
export function drifted(what: string, found: string, expected: string): Finding {
  return { code: 'SCHEMA_DRIFT', severity: 'error', at: what, data: { what, found, expected } }
}

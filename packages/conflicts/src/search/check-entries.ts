import type { Finding, Reason } from '@matterkit/core/values'
import { fail } from '../errors.js'
import { because } from '../messages.js'
import { nameFault } from '../names/parse-name.js'
import type { NameEntry } from './name-index.js'

/** @throws `ENTRIES_INVALID` with every faulty entry @internal */
export function checkEntries(entries: readonly NameEntry[]): void {
  const findings: Finding[] = []
  const seen = new Set<string>()
  for (const [index, { id, kind, name, aliases = [] }] of entries.entries()) {
    const fault = (at: string, reason: Reason) =>
      findings.push({ ...reason, severity: 'error', at: `[${index}].${at}` })
    if (typeof id !== 'string' || id === '') fault('id', because('ID_EMPTY', {}))
    else if (seen.has(id)) fault('id', because('ID_TWICE', { id }))
    seen.add(id)
    if (kind !== 'person' && kind !== 'organization')
      fault('kind', because('KIND_UNKNOWN', { kind: String(kind) }))
    for (const [at, text] of [
      ['name', name] as const,
      ...aliases.map((alias, i) => [`aliases[${i}].name`, alias.name] as const),
    ]) {
      const why = nameFault(text)
      if (why !== undefined) fault(at, why)
    }
  }
  if (findings.length > 0) fail('ENTRIES_INVALID', { count: findings.length }, { findings })
}

import type { Finding, Reason } from '@matterkit/core/values'
import { fail } from '../errors.js'
import { because } from '../messages.js'
import type { AssessmentInput } from './assess-hits.js'
import { jurisdictions } from './jurisdictions.js'

const sides: readonly string[] = ['ours', 'adverse', 'neutral']
const newRoles: readonly string[] = ['co-client', 'witness', 'payer', 'counsel']

/** @throws `ASSESSMENT_INVALID` with every fault of the facts @internal */
export function checkInput({ party, hits, roles, jurisdiction }: AssessmentInput): void {
  const findings: Finding[] = []
  const fault = (at: string, reason: Reason) => findings.push({ ...reason, severity: 'error', at })
  if (jurisdiction !== undefined && !jurisdictions.includes(jurisdiction))
    fault(
      'jurisdiction',
      because('JURISDICTION_UNKNOWN', { jurisdiction: String(jurisdiction), known: [...jurisdictions] }),
    )
  if (!sides.includes(party.side)) fault('party.side', because('SIDE_UNKNOWN', { side: String(party.side) }))
  if (party.role !== undefined && !newRoles.includes(party.role))
    fault('party.role', because('ROLE_UNKNOWN', { role: String(party.role), known: [...newRoles] }))
  const seen = new Set<string>()
  for (const [index, { id }] of hits.entries()) {
    if (seen.has(id)) fault(`hits[${index}].id`, because('HIT_TWICE', { id }))
    seen.add(id)
  }
  for (const [index, { side, status, relatedness }] of roles.entries()) {
    if (!sides.includes(side)) fault(`roles[${index}].side`, because('SIDE_UNKNOWN', { side: String(side) }))
    if (!['open', 'pending', 'closed', 'declined'].includes(status))
      fault(`roles[${index}].status`, because('STATUS_UNKNOWN', { status: String(status) }))
    if (relatedness !== undefined && !['same-proceeding', 'related', 'unrelated'].includes(relatedness)) {
      fault(
        `roles[${index}].relatedness`,
        because('RELATEDNESS_UNKNOWN', { relatedness: String(relatedness) }),
      )
    }
  }
  if (findings.length > 0) fail('ASSESSMENT_INVALID', { count: findings.length }, { findings })
}

import { explain, type Messages } from '@matterkit/core/values'
import type { IntakeResult } from './take-intake.js'

/** What the check found and what came of it, the gravest first. */
export function conflictLines({ check, refusal }: IntakeResult, messages: readonly Messages[]): string[] {
  const grave = check.findings.filter((finding) => finding.weight >= 'S2')
  return [
    `conflict check: ${check.searched.length} names among ${check.names}, ${check.findings.length} findings, ${grave.length} of weight`,
    ...check.findings.slice(0, 5).map((finding) => {
      const score = finding.score.toFixed(2)
      return `${finding.weight} ${score} ${finding.party} ~ ${finding.name}: ${explain(finding, ...messages)} (${finding.rule})`
    }),
    ...(refusal === undefined ? [] : [`refused: ${refusal.split('\n')[1]?.trim()}`]),
    `${check.state.replace('-', ' ')}, decided by ${check.decidedBy}`,
  ]
}

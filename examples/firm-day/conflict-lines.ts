import { explain, type Messages } from '@matterkit/core/values'
import type { IntakeResult } from './take-intake.js'

/** What the check found and what came of it, the gravest first. */
export function conflictLines({ check, refusal }: IntakeResult, messages: readonly Messages[]): string[] {
  const grave = check.findings.filter((finding) => finding.weight >= 'S2')
  return [
    `${check.searched.length} names searched among ${check.names}: ${grave.length} findings of weight, ${check.findings.length - grave.length} namesakes`,
    ...grave.flatMap((finding) => [
      `${finding.weight}  ${finding.name}, ${Math.round(finding.score * 100)} % like ${finding.party}`,
      `    ${explain(finding, ...messages)}`,
    ]),
    ...(refusal === undefined
      ? []
      : [`engagement refused: ${refusal.split('\n')[1]?.replace(/^.*?: /, '')}`]),
    `${check.state.replace('-', ' ')}: decided by ${check.decidedBy}`,
  ]
}

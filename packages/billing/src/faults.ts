import { type DataFor, type Finding, MatterkitError } from '@matterkit/core/values'
import type { billingMessages } from './messages.js'

type Words = typeof billingMessages

/** Gathers every fault of an input, so that one error can list them all. @internal */
export interface Faults {
  readonly findings: readonly Finding[]
  add<Code extends keyof Words>(code: Code, data: DataFor<Words[Code]>, at: string): void
  /** Takes over a finding as it is. */
  put(finding: Finding): void
  /** Does a step that may be refused: its faults are gathered, and nothing comes back. */
  attempt<T>(at: string, step: () => T): T | undefined
}

/** Begins with no fault. @internal */
export function noFaults(): Faults {
  const findings: Finding[] = []
  return {
    findings,
    add: (code, data, at) => {
      findings.push({ code, data, severity: 'error', at })
    },
    put: (finding) => {
      findings.push(finding)
    },
    attempt: (at, step) => {
      try {
        return step()
      } catch (error) {
        if (!(error instanceof MatterkitError)) throw error
        const { code, data } = error
        if (error.findings.length === 0) findings.push({ code, data, severity: 'error', at })
        for (const finding of error.findings) findings.push({ ...finding, at: `${at}.${finding.at}` })
        return undefined
      }
    },
  }
}

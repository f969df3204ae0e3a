import type { CivilDate, Currency, Finding, Money } from '@matterkit/core/values'
import { fail } from './bank-errors.js'

/** A line of a bank's file. @since 0.1.0 */
export interface BankFileLine {
  /** The bank's own, or one made of the line and its place among its likes: the same whenever the file is read. */
  readonly id: string
  readonly on: CivilDate
  /** Above zero where money came in. */
  readonly amount: Money
  readonly checkNumber?: number
  readonly reference?: string
  readonly text: string
  /** Where it stands in the file, from 1. */
  readonly line: number
}

/** A statement of one account. @since 0.1.0 */
export interface BankFileStatement {
  readonly account: string
  readonly currency: Currency
  readonly from: CivilDate
  readonly to: CivilDate
  /** What the bank says the account stood at on the last day. */
  readonly closing: Money
  /** The closing balance less the lines. */
  readonly opening: Money
  readonly lines: readonly BankFileLine[]
}

/** Gathers faults by line. @internal */
export interface Told {
  readonly findings: Finding[]
  tell(code: string, line: number, data: Finding['data']): void
}

/** Refuses a file that has faults, told in the order of its lines. @throws `BANK_FILE_REFUSED` @internal */
export function refuseFaulty(file: string, { findings }: Told): void {
  if (findings.length === 0) return
  const lineOf = ({ at }: Finding) => Number(at.slice('line '.length))
  const ordered = findings.toSorted((a, b) => lineOf(a) - lineOf(b))
  fail('BANK_FILE_REFUSED', { file, count: findings.length }, { findings: ordered })
}

/** No fault yet. @internal */
export function noFaults(): Told {
  const findings: Finding[] = []
  return {
    findings,
    tell: (code, line, data) => {
      findings.push({ code, severity: 'error', at: `line ${line}`, data })
    },
  }
}

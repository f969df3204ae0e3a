import type { CivilDate, Money } from '@matterkit/core/values'

/** A statement of the bank, as it was read. @since 0.1.0 */
export interface BankStatement {
  readonly from: CivilDate | string
  readonly to: CivilDate | string
  readonly opening: Money
  readonly closing: Money
  readonly lines: readonly BankLine[]
}

/** A line of it. @since 0.1.0 */
export interface BankLine {
  /** The bank's own, unique on the account: the `FITID` of OFX. */
  readonly id: string
  readonly on: CivilDate | string
  /** Above zero where money came in. */
  readonly amount: Money
  readonly checkNumber?: number
  readonly reference?: string
  readonly text: string
}

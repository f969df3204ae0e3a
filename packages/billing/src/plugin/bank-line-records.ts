import { amount, date, defineModel, filledText, id, type Model, type Stored, text } from '@matterkit/core'
import type { CivilDate, Id, Money } from '@matterkit/core/values'
import * as z from 'zod'
import type { BankLine } from '../trust/bank-statement.js'

/** A line of the bank as it was imported, once, whichever file it came in. @since 0.1.0 */
interface KeptLine {
  /** The bank's own. */
  readonly lineId: string
  readonly on: CivilDate
  readonly amount: Money
  readonly checkNumber?: number
  readonly reference?: string
  readonly text: string
}

/** A line of a trust account's bank. It may name payees of any matter, and is for those who may read it. @since 0.1.0 */
export interface TrustBankLine extends Stored<'trust/bank-line'>, KeptLine {
  readonly accountId: Id<'trust/account'>
  /** The key of the entry it was matched with, by a reconciliation that passed. */
  readonly entryKey?: string
}

/** A line of the firm's own bank. @since 0.1.0 */
export interface OperatingBankLine extends Stored<'receivables/bank-line'>, KeptLine {
  /** What the firm calls the account. */
  readonly account: string
  /** The payment it was taken for. */
  readonly entryId?: Id<'receivables/entry'>
}

const line = {
  lineId: filledText(255),
  on: date(),
  amount: amount(),
  checkNumber: z.int().min(0).exactOptional(),
  reference: text(255).exactOptional(),
  text: text(1000),
}

/** The lines of the banks of a firm's trust accounts. @since 0.1.0 */
export const trustBankLines: Model<TrustBankLine> = defineModel<TrustBankLine>(
  'trust/bank-line',
  { ...line, accountId: id<'trust/account'>('tra'), entryKey: filledText(200).exactOptional() },
  { prefix: 'trl', indexes: ['accountId', 'lineId', 'on'] },
)

/** The lines of a firm's own banks. @since 0.1.0 */
export const operatingBankLines: Model<OperatingBankLine> = defineModel<OperatingBankLine>(
  'receivables/bank-line',
  { ...line, account: filledText(200), entryId: id<'receivables/entry'>('rce').exactOptional() },
  { prefix: 'rcl', indexes: ['account', 'lineId', 'on'] },
)

/** A line without what an import adds to it. @internal */
export function lineOf({
  id: lineId,
  on,
  amount: paid,
  checkNumber,
  reference,
  text: said,
}: BankLine): KeptLine {
  return {
    lineId,
    on: on as CivilDate,
    amount: { minor: paid.minor, currency: paid.currency },
    ...(checkNumber === undefined ? {} : { checkNumber }),
    ...(reference === undefined ? {} : { reference }),
    text: said,
  }
}

/** Whether a line that is kept says the same as one that comes again: a bank does not change what it said. @internal */
export function sameLine(kept: KeptLine, again: KeptLine): boolean {
  return (
    kept.on === again.on &&
    kept.amount.minor === again.amount.minor &&
    kept.amount.currency === again.amount.currency
  )
}

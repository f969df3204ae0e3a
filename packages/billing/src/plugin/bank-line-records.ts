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
  /** What it was matched with is about these, and it is hidden with any of them; none before it is matched. */
  readonly matterIds: readonly Id<'matter'>[]
}

/** A line of a trust account's bank. Until it is matched it may name payees of any matter, and is for those who may read it. @since 0.1.0 */
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
  matterIds: z.array(id<'matter'>('mat')),
}

/** The lines of the banks of a firm's trust accounts. @since 0.1.0 */
export const trustBankLines: Model<TrustBankLine> = defineModel<TrustBankLine>(
  'trust/bank-line',
  { ...line, accountId: id<'trust/account'>('tra'), entryKey: filledText(200).exactOptional() },
  { prefix: 'trl', indexes: ['accountId', 'lineId', 'on', 'matterIds[]'] },
)

/** The lines of a firm's own banks. @since 0.1.0 */
export const operatingBankLines: Model<OperatingBankLine> = defineModel<OperatingBankLine>(
  'receivables/bank-line',
  { ...line, account: filledText(200), entryId: id<'receivables/entry'>('rce').exactOptional() },
  { prefix: 'rcl', indexes: ['account', 'lineId', 'on', 'matterIds[]'] },
)

/** A line without what an import adds to it. */
function lineOf({ id: lineId, on, amount: paid, checkNumber, reference, text: said }: BankLine): KeptLine {
  return {
    lineId,
    on: on as CivilDate,
    amount: { minor: paid.minor, currency: paid.currency },
    ...(checkNumber === undefined ? {} : { checkNumber }),
    ...(reference === undefined ? {} : { reference }),
    text: said,
    matterIds: [],
  }
}

/** The lines of a file that are kept, by their ids; those behind walls are asked for as well, so that none is kept again. @internal */
export async function keptOf<Line extends KeptLine>(
  lines: readonly BankLine[],
  keptAs: (lineId: string) => Promise<Line | undefined>,
): Promise<ReadonlyMap<string, Line>> {
  const kept = new Map<string, Line>()
  for (const { id } of lines) {
    const line = await keptAs(id)
    if (line !== undefined) kept.set(id, line)
  }
  return kept
}

/** Which lines of a file are new, how many are kept already, and the ids of those that come again and say something else. @internal */
export async function compared(
  lines: readonly BankLine[],
  keptAs: (lineId: string) => Promise<KeptLine | undefined>,
): Promise<{
  readonly fresh: readonly KeptLine[]
  readonly known: number
  readonly changed: readonly string[]
}> {
  const [fresh, changed]: [KeptLine[], string[]] = [[], []]
  for (const each of lines) {
    const line = lineOf(each)
    const kept = await keptAs(line.lineId)
    if (kept === undefined) fresh.push(line)
    else if (!sameLine(kept, line)) changed.push(line.lineId)
  }
  return { fresh, known: lines.length - fresh.length, changed }
}

/** A bank does not change what it said. */
function sameLine(kept: KeptLine, again: KeptLine): boolean {
  return (
    kept.on === again.on &&
    kept.amount.minor === again.amount.minor &&
    kept.amount.currency === again.amount.currency
  )
}

import type { Session } from '@matterkit/core'
import type { Id } from '@matterkit/core/values'
import type { BankLine, BankStatement } from '../trust/bank-statement.js'
import type { TrustReconciliation } from '../trust/reconcile-trust.js'
import { checkLines } from '../trust/statement-faults.js'
import { lineOf, sameLine, trustBankLines } from './bank-line-records.js'
import { fail } from './trust-errors.js'
import { trustAccounts } from './trust-records.js'

/** Keeps lines of the bank, each once; nothing of a file where a line of it was changed. @internal */
export function keepLines(
  session: Session,
  accountId: Id<'trust/account'>,
  lines: readonly BankLine[],
): Promise<{ readonly taken: number; readonly known: number }> {
  return session.transaction(
    async (work) => {
      await work.nextNumber(`trust/bank/${accountId}`) // two imports at once: the later one sees what the earlier took
      const face = work.records(trustBankLines)
      checkLines(lines, await work.records(trustAccounts).get(accountId))
      let [taken, known] = [0, 0]
      for (const each of lines) {
        const line = lineOf(each)
        const [kept] = (await face.find({ where: { accountId, lineId: line.lineId }, limit: 1 })).items
        if (kept !== undefined && !sameLine(kept, line))
          return fail('TRUST_LINE_CHANGED', { line: line.lineId })
        if (kept === undefined) await face.create({ accountId, ...line } as never)
        if (kept === undefined) taken++
        else known++
      }
      return { taken, known }
    },
    { retries: 5 },
  )
}

/** The lines that are kept for the time of a statement. @internal */
export async function linesFor(
  session: Session,
  accountId: Id<'trust/account'>,
  { from, to }: Pick<BankStatement, 'from' | 'to'>,
): Promise<readonly BankLine[]> {
  const lines: BankLine[] = []
  const where = { accountId, on: { gte: from, lte: to } } as never
  for await (const line of session.records(trustBankLines).all({ where, order: ['on', 'asc'] })) {
    const { lineId: id, on, amount, checkNumber, reference, text } = line
    const how = {
      ...(checkNumber === undefined ? {} : { checkNumber }),
      ...(reference === undefined ? {} : { reference }),
    }
    lines.push({ id, on, amount, text, ...how })
  }
  return lines
}

/** Writes on the lines which entry each was matched with. @internal */
export async function markMatched(
  session: Session,
  accountId: Id<'trust/account'>,
  { cleared }: TrustReconciliation,
): Promise<void> {
  await session.transaction(
    async (work) => {
      const face = work.records(trustBankLines)
      for (const { key: entryKey, line: lineId } of cleared) {
        const [kept] = (await face.find({ where: { accountId, lineId }, limit: 1 })).items
        if (kept !== undefined && kept.entryKey === undefined)
          await face.update(kept.id, { version: kept.version, set: { entryKey } })
      }
    },
    { retries: 5 },
  )
}

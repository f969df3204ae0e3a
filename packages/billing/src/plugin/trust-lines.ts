import type { Session } from '@matterkit/core'
import type { Id } from '@matterkit/core/values'
import type { BankLine, BankStatement } from '../trust/bank-statement.js'
import type { TrustReconciliation } from '../trust/reconcile-trust.js'
import { checkLines } from '../trust/statement-faults.js'
import type { TrustLedger } from '../trust/trust-ledger.js'
import { compared, keptOf, type TrustBankLine, trustBankLines } from './bank-line-records.js'
import { fail } from './trust-errors.js'
import type { Journals } from './trust-journals.js'
import { ledgersAbout, mattersOf } from './trust-names.js'
import { trustAccounts } from './trust-records.js'

/** Keeps lines of the bank, each once; nothing of a file where a line of it was changed. @internal */
export function keepLines(
  session: Session,
  journals: Journals,
  accountId: Id<'trust/account'>,
  lines: readonly BankLine[],
): Promise<{ readonly taken: number; readonly known: number }> {
  return session.transaction(
    async (work) => {
      await work.nextNumber(`trust/bank/${accountId}`) // two imports at once: the later one sees what the earlier took
      checkLines(lines, await work.records(trustAccounts).get(accountId))
      const face = work.records(trustBankLines)
      const one = (lineId: string) => ({ where: { accountId, lineId }, limit: 1 }) as const
      const all = await journals.across(session, (tx) =>
        keptOf(lines, async (lineId) => (await tx.find(trustBankLines, one(lineId))).items[0]),
      )
      const { fresh, known, changed } = await compared(
        lines,
        async (lineId) => all.get(lineId) ?? (await face.find(one(lineId))).items[0],
      )
      if (changed.length > 0) return fail('TRUST_LINE_CHANGED', { line: changed.join(', ') })
      for (const line of fresh) await face.create({ accountId, ...line } as never)
      return { taken: fresh.length, known }
    },
    { retries: 5 },
  )
}

/** The lines that are kept for the time of a statement, those of every matter: a part of a statement is none. @internal */
export function linesFor(
  session: Session,
  journals: Journals,
  accountId: Id<'trust/account'>,
  { from, to }: Pick<BankStatement, 'from' | 'to'>,
): Promise<readonly TrustBankLine[]> {
  return journals.across(session, async (tx) => {
    const lines: TrustBankLine[] = []
    const where = { accountId, on: { gte: from, lte: to } } as never
    for await (const line of tx.stream(trustBankLines, { where, order: ['on', 'asc'] })) lines.push(line)
    return lines
  })
}

/** A line as the bank said it. @internal */
export function asSaid({ lineId: id, on, amount, checkNumber, reference, text }: TrustBankLine): BankLine {
  const how = {
    ...(checkNumber === undefined ? {} : { checkNumber }),
    ...(reference === undefined ? {} : { reference }),
  }
  return { id, on, amount, text, ...how }
}

/** Writes on the lines which entry each was matched with, and hides them with its matters. @internal */
export async function markMatched(
  session: Session,
  accountId: Id<'trust/account'>,
  ledger: TrustLedger,
  { cleared }: TrustReconciliation,
): Promise<void> {
  await session.transaction(
    async (work) => {
      const face = work.records(trustBankLines)
      for (const { key: entryKey, line: lineId } of cleared) {
        const [kept] = (await face.find({ where: { accountId, lineId }, limit: 1 })).items
        const entry = ledger.entryOf(entryKey)
        if (kept === undefined || kept.entryKey !== undefined || entry === undefined) continue
        const matterIds = mattersOf(ledgersAbout(ledger, entry)) as readonly Id<'matter'>[]
        await face.update(kept.id, { version: kept.version, set: { entryKey, matterIds } })
      }
    },
    { retries: 5 },
  )
}

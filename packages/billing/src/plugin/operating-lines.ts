import type { Session } from '@matterkit/core'
import type { Id } from '@matterkit/core/values'
import { fail } from '../receivables/words.js'
import type { BankLine } from '../trust/bank-statement.js'
import { checkLines } from '../trust/statement-faults.js'
import { compared, keptOf, type OperatingBankLine, operatingBankLines } from './bank-line-records.js'
import { type InvoiceRecord, invoices } from './invoice-record.js'
import type { ReceivableEntry } from './receivable-records.js'
import type { Accounts } from './receivables-desk.js'

/** What became of a bank's file. @since 0.1.0 */
export interface ImportedLines {
  readonly taken: number
  /** Lines that were imported before. */
  readonly known: number
  /** Lines that were taken for the payment of a bill. */
  readonly paid: number
}

/**
 * Keeps the lines of the firm's bank, each once. Money that came in, names one bill that the session sees and is what is open on
 * it, is taken for its payment; everything else is left to a person. Nothing of a file is kept where a line of it was changed.
 *
 * @internal
 */
export function importLines(
  session: Session,
  accounts: Accounts,
  account: string,
  lines: readonly BankLine[],
): Promise<ImportedLines> {
  return session.transaction(
    async (work) => {
      await work.nextNumber(`receivables/bank/${account}`) // two imports at once: the later one sees what the earlier took
      checkLines(lines)
      const face = work.records(operatingBankLines)
      const one = (lineId: string) => ({ where: { account, lineId }, limit: 1 }) as const
      const all = await accounts.across((tx) =>
        keptOf(lines, async (lineId) => (await tx.find(operatingBankLines, one(lineId))).items[0]),
      )
      const { fresh, known, changed } = await compared(
        lines,
        async (lineId) => all.get(lineId) ?? (await face.find(one(lineId))).items[0],
      )
      if (changed.length > 0) return fail('BANK_LINE_CHANGED', { line: changed.join(', '), account })
      const kept: OperatingBankLine[] = []
      for (const line of fresh) kept.push(await face.create({ account, ...line } as never))
      let paid = 0
      const clients = new Set<string>() // an account is read as it was before this unit of work: one payment of a client each time
      for (const line of kept) {
        const bill = await billNamed(work, line)
        if (bill === undefined) continue
        const { clientId } = await work.matters.get(bill.matterId)
        if (clients.has(clientId)) continue
        const { owed } = await accounts.of(clientId, line.amount.currency, work)
        if (owed.bill(bill.number)?.open.minor !== line.amount.minor) continue
        clients.add(clientId)
        await payIn(work, accounts, line, clientId, [bill.number])
        paid++
      }
      return { taken: fresh.length, known, paid }
    },
    { retries: 20 },
  )
}

/** Takes a line that was left for the payment of a client. @internal */
export function takeLine(
  session: Session,
  accounts: Accounts,
  lineId: Id<'receivables/bank-line'>,
  clientId: Id<'contact'>,
): Promise<ReceivableEntry> {
  return session.transaction(
    async (work) => {
      const line = await work.records(operatingBankLines).get(lineId)
      if (line.entryId !== undefined) return fail('BANK_LINE_TAKEN', { line: line.lineId })
      return payIn(work, accounts, line, clientId)
    },
    { retries: 20 },
  )
}

async function payIn(
  work: Session,
  accounts: Accounts,
  { id, version, account, lineId, on, amount }: OperatingBankLine,
  client: Id<'contact'>,
  bills?: readonly string[],
): Promise<ReceivableEntry> {
  const to = bills === undefined ? {} : { to: bills.map((bill) => ({ bill, amount })) }
  const payment = {
    kind: 'payment',
    key: `bank ${account} ${lineId}`,
    on,
    client,
    amount,
    source: 'operating',
    ...to,
  } as const
  const entry = await accounts.enterIn(work, client, payment)
  await work
    .records(operatingBankLines)
    .update(id, { version, set: { entryId: entry.id, matterIds: entry.matterIds } })
  return entry
}

/** The one bill whose number stands in a line as a word of its own. */
async function billNamed(
  work: Session,
  { amount, reference = '', text }: OperatingBankLine,
): Promise<InvoiceRecord | undefined> {
  if (amount.minor <= 0) return undefined
  const found: InvoiceRecord[] = []
  for (const word of new Set(`${reference} ${text}`.split(/[^\p{L}\p{N}/_-]+/u)))
    if (/\p{N}/u.test(word))
      found.push(...(await work.records(invoices).find({ where: { number: word }, limit: 2 })).items)
  return found.length === 1 && found[0]?.creditsId === undefined ? found[0] : undefined
}

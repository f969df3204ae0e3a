import type { Before, Id, Session } from '@matterkit/core'
import { MatterkitError } from '@matterkit/core/values'
import { fail } from '../receivables/words.js'
import { receivableEntries } from './receivable-records.js'
import type { ReceivableDraft, ReceivablesServices } from './receivables-services.js'
import { type TrustEntryRecord, trustEntries } from './trust-records.js'

/**
 * Where the host keeps what clients owe, a bill that trust pays is paid there, in the same unit of work or not at all; and owed again
 * when the entry is made void or corrected. Of a bill that is not there nothing is said.
 *
 * @internal
 */
export const paysBills: Before<TrustEntryRecord> = {
  model: trustEntries,
  on: ['create'],
  async run({ after }, { work }) {
    const { receivables } = work as { readonly receivables?: ReceivablesServices }
    if (after === undefined || receivables === undefined) return undefined
    try {
      await followed(work, receivables, after)
      return undefined
    } catch (error) {
      if (error instanceof MatterkitError && error.code === 'RECEIVABLE_REFUSED') return error.findings
      throw error
    }
  },
}

async function followed(
  work: Session,
  receivables: ReceivablesServices,
  record: TrustEntryRecord,
): Promise<void> {
  const { accountId, on, entry } = record
  const { transaction } = entry
  if (
    transaction.kind === 'withdrawal' &&
    transaction.bill !== undefined &&
    transaction.ledger !== undefined
  ) {
    const { amount, bill, ledger } = transaction
    const clientId = ledger.client as Id<'contact'>
    const bills = await receivables.bills(clientId, amount.currency)
    if (!bills.some((each) => each.bill === bill.number)) return
    const to = [{ bill: bill.number, amount }]
    await receivables.enter(clientId, {
      kind: 'payment',
      key: keyOf(record),
      on,
      amount,
      source: 'trust',
      to,
    })
  }
  if (transaction.kind === 'void' || transaction.kind === 'correction') {
    const where = { accountId, key: transaction.of }
    const [undone] = (await work.records(trustEntries).find({ where, limit: 1 })).items
    if (undone === undefined) return
    const [payment] = (
      await work.records(receivableEntries).find({ where: { key: keyOf(undone) }, limit: 1 })
    ).items
    if (payment?.event.kind !== 'payment') return
    const { amount } = payment.event
    const reason = `Entry ${undone.number} of trust was taken back: ${transaction.reason}`
    const gone = { kind: 'return', key: keyOf(record), on, of: keyOf(undone), amount, reason } as const
    await receivables.enter(payment.clientId, gone)
  }
}

const keyOf = ({ accountId, number }: TrustEntryRecord) => `trust ${accountId} ${number}`

const byEntry = /^trust (tra_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (\d+)$/

/** Refuses trust's money in what clients owe but by the entry of trust that moved it. @internal */
export async function checkTrustMoney(session: Session, draft: ReceivableDraft): Promise<void> {
  const ofTrust =
    draft.kind === 'payment'
      ? draft.source === 'trust'
      : draft.kind === 'return' && draft.of.startsWith('trust ')
  if (!ofTrust || !('trust' in session)) return
  const [, accountId, number] = byEntry.exec(draft.key) ?? []
  const where = { accountId: accountId as Id<'trust/account'>, number: Number(number) }
  if (accountId !== undefined && (await session.records(trustEntries).count({ where })) === 1) return
  const finding = { code: 'TRUST_MOVES_IT', severity: 'error', at: 'source', data: {} } as const
  fail('RECEIVABLE_REFUSED', { key: draft.key, count: 1 }, { findings: [finding] })
}

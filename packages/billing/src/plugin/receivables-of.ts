import { matters, type StoreReader } from '@matterkit/core'
import { type Id, ofMinor } from '@matterkit/core/values'
import { openReceivables, type Receivables } from '../receivables/receivables.js'
import { type InvoiceRecord, invoices } from './invoice-record.js'
import { type ReceivableEntry, receivableEntries } from './receivable-records.js'

/** What one client owes in one currency. @internal */
export interface ClientAccount {
  readonly clientId: Id<'contact'>
  readonly currency: string
  readonly owed: Receivables
}

/**
 * What a client owes, made of the bills that stand and the entries, in the order they were made; by currency. Credit notes beyond
 * what is open are held for the client. Shares of several payors stand on the account of the matter's client.
 *
 * @internal
 */
export async function accountsOf(
  read: StoreReader,
  clientId: Id<'contact'>,
): Promise<readonly ClientAccount[]> {
  const records: InvoiceRecord[] = []
  for await (const { id } of read.stream(matters, { where: { clientId } }))
    for await (const record of read.stream(invoices, { where: { matterId: id } })) records.push(record)
  const entries: ReceivableEntry[] = []
  for await (const entry of read.stream(receivableEntries, { where: { clientId } })) entries.push(entry)
  const currencies = new Set([
    ...records.map(({ total }) => total.currency),
    ...entries.map(({ event }) => ('total' in event ? event.total : event.amount).currency),
  ])
  return [...currencies].sort().map((currency) => ({
    clientId,
    currency,
    owed: openedOn(
      clientId,
      currency,
      records.filter(({ total, state }) => total.currency === currency && state !== 'void'),
      entries.filter(({ event }) => 'amount' in event && event.amount.currency === currency),
    ),
  }))
}

function openedOn(
  client: Id<'contact'>,
  currency: string,
  records: readonly InvoiceRecord[],
  entries: readonly ReceivableEntry[],
): Receivables {
  const owed = openReceivables(currency)
  const byId = new Map(records.map((each) => [each.id, each.number]))
  for (const { creditsId, number, on, total, matterId: matter, invoice } of records.toSorted(byMaking))
    if (creditsId === undefined && total.minor > 0)
      owed.enter({
        kind: 'bill',
        key: `bill ${number}`,
        on,
        bill: number,
        client,
        matter,
        dueOn: invoice.dueOn ?? on,
        total,
      })
  const later = [...records.filter(({ creditsId }) => creditsId !== undefined), ...entries].toSorted(byMaking)
  for (const each of later) {
    if ('event' in each) {
      owed.enter(each.event)
      continue
    }
    const bill = byId.get(each.creditsId as Id<'billing/invoice'>)
    if (bill === undefined) continue // of a bill that is void
    const { number, on } = each
    const open = owed.bill(bill)?.open.minor ?? 0
    const [off, rest] = [Math.min(-each.total.minor, open), Math.max(0, -each.total.minor - open)]
    const reason = `Credit note ${number}`
    if (off > 0)
      owed.enter({
        kind: 'credit',
        key: `credit ${number}`,
        on,
        bill,
        amount: ofMinor(off, currency),
        reason,
      })
    if (rest > 0)
      owed.enter({
        kind: 'payment',
        key: `credit ${number} beyond`,
        on,
        client,
        amount: ofMinor(rest, currency),
        source: 'operating',
        to: [],
      })
  }
  return owed
}

/** Ids sort by the time they were made, behind what they name. */
function byMaking(a: { readonly id: string }, b: { readonly id: string }): number {
  const [first, second] = [a.id.slice(4), b.id.slice(4)]
  return first < second ? -1 : first > second ? 1 : 0
}

import { matters, type StoreReader } from '@matterkit/core'
import { type CivilDate, type Id, type Money, ofMinor } from '@matterkit/core/values'
import { openReceivables, type ReceivableEvent, type Receivables } from '../receivables/receivables.js'
import { type InvoiceRecord, invoices } from './invoice-record.js'
import { type ReceivableEntry, receivableEntries } from './receivable-records.js'

/** What one client owes in one currency. @internal */
export interface ClientAccount {
  readonly clientId: Id<'contact'>
  readonly currency: string
  readonly owed: Receivables
}

/** Of an invoice or a credit note, what an account is made of; one that is void is none. @internal */
export interface BillFact {
  readonly id: Id<'billing/invoice'>
  readonly creditsId?: Id<'billing/invoice'>
  readonly number: string
  readonly matter: Id<'matter'>
  readonly on: CivilDate
  readonly dueOn: CivilDate | string
  readonly total: Money
}

/** Of an entry, likewise. @internal */
export type EntryFact = Pick<ReceivableEntry, 'id' | 'event'>

/** What the accounts of a client are made of, whichever the currency. @internal */
export interface Facts {
  readonly bills: ReadonlyMap<string, BillFact>
  readonly entries: ReadonlyMap<string, EntryFact>
  readonly voids: number
}

/** The matters of a client, so many at once as a question may name. @internal */
export async function mattersIn(
  read: StoreReader,
  clientId: Id<'contact'>,
): Promise<readonly (readonly Id<'matter'>[])[]> {
  const ids: Id<'matter'>[] = []
  for await (const { id } of read.stream(matters, { where: { clientId } })) ids.push(id)
  return Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, at) =>
    ids.slice(at * atOnce, (at + 1) * atOnce),
  )
}

const atOnce = 200

/** Everything there is. @internal */
export async function factsOf(
  read: StoreReader,
  clientId: Id<'contact'>,
  ownMatters: readonly (readonly Id<'matter'>[])[],
): Promise<Facts> {
  const bills = new Map<string, BillFact>()
  let voids = 0
  for (const some of ownMatters)
    for await (const record of read.stream(invoices, { where: { matterId: { in: some } } as never }))
      if (record.state === 'void') voids++
      else bills.set(record.id, billFact(record))
  const entries = new Map<string, EntryFact>()
  for await (const { id, event } of read.stream(receivableEntries, { where: { clientId } }))
    entries.set(id, { id, event })
  return { bills, entries, voids }
}

/** @internal */
export function billFact({
  id,
  creditsId,
  number,
  matterId: matter,
  on,
  total,
  invoice,
}: InvoiceRecord): BillFact {
  const of = creditsId === undefined ? {} : { creditsId }
  return { id, ...of, number, matter, on, dueOn: invoice.dueOn ?? on, total }
}

/**
 * What a client owes, made of the bills that stand and the entries, in the order they were made; by currency. Credit notes beyond
 * what is open are held for the client. Shares of several payors stand on the account of the matter's client.
 *
 * @internal
 */
export function accountsOf(clientId: Id<'contact'>, facts: Facts): readonly ClientAccount[] {
  const bills = [...facts.bills.values()]
  const entries = [...facts.entries.values()]
  const currencies = new Set([
    ...bills.map(({ total }) => total.currency),
    ...entries.map(({ event }) => currencyOf(event)),
  ])
  return [...currencies].sort().map((currency) => ({
    clientId,
    currency,
    owed: openedOn(
      clientId,
      currency,
      bills.filter(({ total }) => total.currency === currency),
      entries.filter(({ event }) => currencyOf(event) === currency),
    ),
  }))
}

/** @internal */
export function currencyOf(event: ReceivableEvent): string {
  return ('total' in event ? event.total : event.amount).currency
}

/** What a bill is to an account: nothing, where nothing is owed by it. @internal */
export function billEvent(client: Id<'contact'>, fact: BillFact): ReceivableEvent | undefined {
  const { creditsId, number, on, dueOn, matter, total } = fact
  if (creditsId !== undefined || total.minor <= 0) return undefined
  return { kind: 'bill', key: `bill ${number}`, on, bill: number, client, matter, dueOn, total }
}

function openedOn(
  client: Id<'contact'>,
  currency: string,
  bills: readonly BillFact[],
  entries: readonly EntryFact[],
): Receivables {
  const owed = openReceivables(currency)
  const byId = new Map(bills.map((each) => [each.id, each.number]))
  for (const fact of bills.toSorted(byMaking)) {
    const event = billEvent(client, fact)
    if (event !== undefined) owed.enter(event)
  }
  const later = [...bills.filter(({ creditsId }) => creditsId !== undefined), ...entries].toSorted(byMaking)
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

/** Ids sort by the time they were made, behind what they name. @internal */
export function byMaking(a: { readonly id: string }, b: { readonly id: string }): number {
  const [first, second] = [a.id.slice(4), b.id.slice(4)]
  return first < second ? -1 : first > second ? 1 : 0
}

import type { StoreReader } from '@matterkit/core'
import type { Id } from '@matterkit/core/values'
import { invoices } from './invoice-record.js'
import { receivableEntries } from './receivable-records.js'
import {
  accountsOf,
  type BillFact,
  billEvent,
  billFact,
  byMaking,
  type ClientAccount,
  currencyOf,
  type EntryFact,
  factsOf,
  mattersIn,
} from './receivables-of.js'

/** The accounts of a client, and what they were made of, by which is known whether there is more by now. */
interface Known {
  readonly matters: string
  readonly bills: Map<string, BillFact>
  readonly entries: Map<string, EntryFact>
  readonly voids: number
  /** The ids of what was made last. */
  last: { bill: string; entry: string }
  accounts: readonly ClientAccount[]
}

/** Clients whose accounts are kept; those asked for least lately go first. */
const most = 100

/**
 * Accounts of clients in memory, brought up to date from what was committed; a new process begins with none. Bills and entries
 * are added and never altered, but that a bill is made void: counts say whether all there is is known, so that nothing is
 * missed, and where they differ everything is read anew.
 *
 * @internal
 */
export class KeptAccounts {
  readonly #open = new Map<string, Known>()

  /** What a client owes by now; the same as made anew. */
  async of(read: StoreReader, firm: string, clientId: Id<'contact'>): Promise<readonly ClientAccount[]> {
    const place = `${firm} ${clientId}`
    const own = await mattersIn(read, clientId)
    const matters = own.flat().join()
    const kept = this.#open.get(place)
    const isWhole = kept?.matters === matters && (await follows(read, clientId, kept, own))
    const known = isWhole ? kept : await readAnew(read, clientId, own)
    this.#open.delete(place)
    this.#open.set(place, known)
    const [oldest = ''] = this.#open.keys()
    if (this.#open.size > most) this.#open.delete(oldest)
    return known.accounts
  }
}

async function readAnew(
  read: StoreReader,
  clientId: Id<'contact'>,
  own: readonly (readonly Id<'matter'>[])[],
): Promise<Known> {
  const facts = await factsOf(read, clientId, own)
  const bills = new Map([...facts.bills].toSorted(([a], [b]) => byId(a, b)))
  const entries = new Map([...facts.entries].toSorted(([a], [b]) => byId(a, b)))
  const last = { bill: [...bills.keys()].at(-1) ?? '', entry: [...entries.keys()].at(-1) ?? '' }
  const accounts = accountsOf(clientId, facts)
  return { matters: own.flat().join(), bills, entries, voids: facts.voids, last, accounts }
}

const byId = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** What was made after a record. */
const after = (id: string) => (id === '' ? {} : { id: { gt: id } })

/** Takes what was added. @returns whether that and what was known is all there is */
async function follows(
  read: StoreReader,
  clientId: Id<'contact'>,
  known: Known,
  own: readonly (readonly Id<'matter'>[])[],
): Promise<boolean> {
  const { bill, entry } = known.last
  const had = { bills: known.bills.size, entries: known.entries.size }
  if (entry !== '' && (await read.get(receivableEntries, entry)) === undefined) return false // another journal
  let [all, voids] = [0, 0]
  const bills: BillFact[] = []
  for (const matterId of own.map((some) => ({ in: some }))) {
    all += await read.count(invoices, { where: { matterId } as never })
    voids += await read.count(invoices, { where: { matterId, state: 'void' } as never })
  }
  if (voids !== known.voids) return false
  if (all - voids !== had.bills)
    for (const matterId of own.map((some) => ({ in: some })))
      for await (const record of read.stream(invoices, { where: { matterId, ...after(bill) } as never }))
        if (record.state !== 'void') bills.push(billFact(record))
  const entries: EntryFact[] = []
  const count = await read.count(receivableEntries, { where: { clientId } })
  if (count !== had.entries)
    for await (const { id, event } of read.stream(receivableEntries, {
      where: { clientId, ...after(entry) } as never,
    }))
      entries.push({ id, event })
  if (had.bills + bills.length !== all - voids || had.entries + entries.length !== count) return false
  take(clientId, known, bills, entries)
  return true
}

/** Another call may have taken some of it meanwhile. */
function take(
  clientId: Id<'contact'>,
  known: Known,
  moreBills: readonly BillFact[],
  moreEntries: readonly EntryFact[],
): void {
  const bills = moreBills.filter(({ id }) => !known.bills.has(id)).toSorted(byMaking)
  const entries = moreEntries.filter(({ id }) => !known.entries.has(id)).toSorted(byMaking)
  if (bills.length + entries.length === 0) return
  for (const each of bills) known.bills.set(each.id, each)
  for (const each of entries) known.entries.set(each.id, each)
  known.last = { bill: bills.at(-1)?.id ?? known.last.bill, entry: entries.at(-1)?.id ?? known.last.entry }
  const owedIn = (currency: string) => known.accounts.find((each) => each.currency === currency)?.owed
  const currencies = [
    ...bills.map(({ total }) => total.currency),
    ...entries.map(({ event }) => currencyOf(event)),
  ]
  // A credit note stands among the entries by when it was made, and takes off what was open then.
  const credits = [...known.bills.values()].filter(({ creditsId }) => creditsId !== undefined)
  const isLater = entries.every((entry) => credits.every((credit) => byMaking(credit, entry) < 0))
  if (
    !isLater ||
    bills.some(({ creditsId }) => creditsId !== undefined) ||
    currencies.some((each) => owedIn(each) === undefined)
  ) {
    known.accounts = accountsOf(clientId, known)
    return
  }
  for (const each of bills) {
    const event = billEvent(clientId, each)
    if (event !== undefined) owedIn(each.total.currency)?.enter(event)
  }
  for (const { event } of entries) owedIn(currencyOf(event))?.enter(event)
}
